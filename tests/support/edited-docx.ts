import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A DOCX whose parts were written anew: its body by `edit`, further parts as they are given. */
export function edited(
  file: Uint8Array,
  edit: (body: string) => string,
  further: Readonly<Record<string, string>> = {},
): Buffer {
  const parts = unzipSync(new Uint8Array(file))
  const body = edit(strFromU8(parts['word/document.xml']!))
  const written = Object.entries(further).map(([name, text]) => [name, strToU8(text)])
  return Buffer.from(
    zipSync({ ...parts, 'word/document.xml': strToU8(body), ...Object.fromEntries(written) }),
  )
}

/** A DOCX that another program wrote: these paragraphs and tables, nothing else. */
export const foreign = (body: string, further: Readonly<Record<string, string>> = {}): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries({
          '[Content_Types].xml':
            '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
          'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="m"><w:body>${body}</w:body></w:document>`,
          ...further,
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
    ),
  )

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const on = '2026-11-20T09:30:00Z'
const whose = (author: string) => `w:id="7" w:author="${author}" w:date="${on}"`

export const run = (text: string) =>
  `<w:r w:rsidR="00A1"><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
const gone = (text: string) => `<w:r><w:delText xml:space="preserve">${escaped(text)}</w:delText></w:r>`
export const inserted = (text: string, author = 'Sari') => `<w:ins ${whose(author)}>${run(text)}</w:ins>`
export const deleted = (text: string, author = 'Sari') => `<w:del ${whose(author)}>${gone(text)}</w:del>`
export const movedHere = (text: string, author = 'Sari') =>
  `<w:moveTo ${whose(author)}>${run(text)}</w:moveTo>`
export const movedAway = (text: string, author = 'Sari') =>
  `<w:moveFrom ${whose(author)}>${run(text)}</w:moveFrom>`
export const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`

/** Puts runs in place of the run of a text, as a word processor splits it. */
export function inRunOf(body: string, text: string, ...runs: string[]): string {
  const found = new RegExp(
    `<w:r>(?:(?!</w:r>).)*>${escaped(text).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}</w:t></w:r>`,
    's',
  )
  if (!found.test(body)) throw new Error(`no run says ${text}`)
  return body.replace(found, () => runs.join(''))
}
