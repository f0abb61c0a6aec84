import { extensions, type MediaType } from '../kinds.ts'

const longestName = 150

/** Control and format characters (including those that change the direction of text), lone surrogates, private use. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu

/**
 * A file name that is safe to save under: without directories, control characters, and names that Windows reserves. It
 * gets the extension of the detected type, so that no file looks like another type.
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

/** The first `length` characters, without splitting a character in two. */
const cut = (text: string, length: number): string => Array.from(text).slice(0, length).join('')

/**
 * A header as in RFC 6266 with the name twice: in ASCII for very old clients, and in UTF-8 (RFC 8187) for all others.
 * It is always `attachment`, so that no browser displays an uploaded file under our domain.
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
