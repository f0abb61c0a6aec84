import type { MailLanguage } from '../preferences/choices.ts'

/** A line of a list, and where it leads. */
export interface Line {
  readonly text: string
  readonly url?: string
}

/** What a mail is made from. */
interface Said {
  readonly language: MailLanguage
  readonly subject: string
  readonly heading: string
  /** Paragraphs and lists, in their order. */
  readonly body: readonly (string | readonly Line[])[]
  readonly button: { readonly label: string; readonly url: string }
  /** Why its reader gets it. */
  readonly why: string
  /** How its kind is stopped, where it can be. */
  readonly stop?: { readonly label: string; readonly url: string }
}

/** A mail in all that it consists of. */
export interface Content {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Without what would end a line, as a title may hold what somebody pasted. */
const inOneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()

/** Text as HTML shows it, also inside an attribute. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Subject, plain text and HTML. */
export const contentOf = (said: Said): Content => ({
  subject: inOneLine(said.subject),
  text: textOf(said),
  html: htmlOf(said),
})

function textOf({ body, button, why, stop }: Said): string {
  const lineOf = ({ text, url }: Line) => `- ${inOneLine(text)}${url === undefined ? '' : `\n  ${url}`}`
  const blocks = body.map((block) =>
    typeof block === 'string' ? inOneLine(block) : block.map(lineOf).join('\n'),
  )
  const foot = stop ? [why, `${stop.label}: ${stop.url}`] : [why]
  return [...blocks, `${button.label}: ${button.url}`, ['--', ...foot].join('\n')].join('\n\n') + '\n'
}

const shown = (text: string): string => escaped(inOneLine(text))
const linked = ({ text, url }: Line, style = ''): string =>
  url === undefined ? shown(text) : `<a href="${escaped(url)}" style="${style}">${shown(text)}</a>`

function htmlOf({ language, heading, body, button, why, stop }: Said): string {
  const small = 'font-size:13px;line-height:1.5;color:#52525b'
  const blocks = body.map((block) =>
    typeof block === 'string'
      ? `<p style="font-size:16px;line-height:1.5;margin:0 0 16px">${shown(block)}</p>`
      : `<ul style="font-size:16px;line-height:1.5;margin:0 0 24px;padding:0 0 0 20px">
${block.map((line) => `<li style="margin:0 0 8px">${linked(line, 'color:#1d4ed8')}</li>`).join('\n')}
</ul>`,
  )
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${shown(heading)}</title></head>
<body style="margin:0;background:#f4f4f5;font-family:Arial,Helvetica,sans-serif;color:#18181b">
<main style="display:block;max-width:560px;margin:0 auto;padding:24px;background:#ffffff;overflow-wrap:anywhere">
<h1 style="font-size:18px;margin:0 0 16px">${shown(heading)}</h1>
${blocks.join('\n')}
<p style="margin:0 0 32px"><a href="${escaped(button.url)}" style="display:inline-block;padding:12px 20px;background:#1d4ed8;color:#ffffff;text-decoration:none;border-radius:4px">${shown(button.label)}</a></p>
<p style="${small};margin:0 0 8px">${shown(why)}</p>
${stop ? `<p style="${small};margin:0">${linked({ text: stop.label, url: stop.url }, 'color:#52525b')}</p>\n` : ''}</main></body></html>
`
}
