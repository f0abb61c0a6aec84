import { sentenceOf, type NotificationKind, type Told } from '../kinds.ts'
import { notificationLabels } from '../labels.ts'
import type { MailLanguage } from '../preferences/choices.ts'

/** What a mail is made from. */
export interface Letter extends Told {
  readonly kind: NotificationKind
  readonly language: MailLanguage
  /** Where the agreement is read. */
  readonly agreementUrl: string
  /** Where this kind of mail is stopped. */
  readonly stopUrl: string
}

const words = {
  id: {
    subject: 'Pengingat',
    read: 'Baca naskahnya',
    why: 'Anda menerima surel ini karena bertanggung jawab atas naskah kerja sama ini dalam Registri Kemitraan JakPreneur.',
    stop: 'Berhenti menerima surel jenis ini',
  },
  en: {
    subject: 'Reminder',
    read: 'Read the agreement',
    why: 'You receive this mail because you are responsible for this agreement in the JakPreneur Partnership Registry.',
    stop: 'Stop receiving mails of this kind',
  },
} as const

/** Without what would end a line, as a title may hold what somebody pasted. */
const inOneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()

/** Text as HTML shows it, also inside an attribute. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Subject, plain text and HTML, in the language of the letter. */
export function contentOf(letter: Letter): { subject: string; text: string; html: string } {
  const { kind, language, registrationNumber, agreementUrl, stopUrl } = letter
  const { subject, read, why, stop } = words[language]
  const sentence = inOneLine(sentenceOf(kind, letter)[language])
  const about = notificationLabels.notificationKind[kind][language]
  return {
    subject: `${subject}: ${about} (${inOneLine(registrationNumber)})`,
    text: `${sentence}\n\n${read}: ${agreementUrl}\n\n--\n${why}\n${stop}: ${stopUrl}\n`,
    html: `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(about)}</title></head>
<body style="margin:0;background:#f4f4f5;font-family:Arial,Helvetica,sans-serif;color:#18181b">
<div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;overflow-wrap:anywhere">
<h1 style="font-size:18px;margin:0 0 16px">${escaped(about)}</h1>
<p style="font-size:16px;line-height:1.5;margin:0 0 24px">${escaped(sentence)}</p>
<p style="margin:0 0 32px"><a href="${escaped(agreementUrl)}" style="display:inline-block;padding:12px 20px;background:#1d4ed8;color:#ffffff;text-decoration:none;border-radius:4px">${read}</a></p>
<p style="font-size:13px;line-height:1.5;color:#52525b;margin:0 0 8px">${why}</p>
<p style="font-size:13px;margin:0"><a href="${escaped(stopUrl)}" style="color:#52525b">${stop}</a></p>
</div></body></html>
`,
  }
}
