import { extensions, type MediaType } from '../kinds.ts'

const longestName = 150

/** Control and format characters (among them those that turn the direction of text), lone surrogates, private use. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu

/**
 * A name that is safe to save under: without folders, control characters and what Windows keeps for itself, and with
 * the ending of what the file really is, so that nothing passes for something else.
 */
export function safeFileName(given: string, mediaType: MediaType): string {
  const base = given
    .normalize('NFC')
    .split(/[\\/]/)
    .at(-1)!
    .replaceAll(unprintable, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const extension = extensions[mediaType]
  const fitting = extension === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${extension}$`, 'i')
  const whole = base.replace(fitting, '').replace(/^[\s.]+/, '')
  const stem = cut(whole, longestName - extension.length - 1).replace(/[\s.]+$/, '')
  return `${stem || 'dokumen'}.${extension}`
}

/** The first characters, none of them halved. */
const cut = (text: string, length: number): string => Array.from(text).slice(0, length).join('')

/**
 * RFC 6266 with the name twice: in ASCII for the oldest clients, and in UTF-8 (RFC 8187) for all others. Always an
 * attachment, so that no browser opens a stranger's file in our name.
 */
export function contentDisposition(fileName: string): string {
  const ascii = fileName
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|["\\/%]/g, '_')
  const encoded = encodeURIComponent(fileName.toWellFormed()).replaceAll(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
