import { DomainError, type Text } from '../../kernel/errors.ts'
import { cellAddress, shown } from '../cells/cells.ts'
import type { DetailCode } from '../../kernel/codes/codes.ts'

/**
 * The limits of a table, so that no file can use up the memory or the time of the service, however it is compressed.
 */
export const limits = {
  /** The maximum number of agreements in one file. */
  rows: 10_000,
  columns: 200,
  /** Rows above the table and between its rows. */
  otherRows: 1000,
  /** The maximum number of rows of a sheet, including empty rows. */
  lastRow: 1_048_576,
  /** Characters in one cell, the same limit as in Excel. */
  cellText: 32_767,
  /** Characters in all cells. A text that is shared by many cells is counted for each of them. */
  characters: 20_000_000,
  /** Bytes of all parts of an XLSX, uncompressed. */
  unpacked: 120 * 1024 * 1024,
  /** The maximum compression ratio of an XLSX whose uncompressed size is above `smallUnpacked` bytes. */
  ratio: 200,
  smallUnpacked: 10 * 1024 * 1024,
  /** Parts of an XLSX. */
  parts: 2000,
  /** Different texts in an XLSX. */
  sharedTexts: 500_000,
  /** Sheets, relations or number formats of a workbook. */
  names: 10_000,
  /** Nesting depth of elements in the XML of a part. */
  depth: 64,
  attributes: 64,
  /** Characters of a tag, a text or a comment in the XML of a part. */
  piece: 64 * 1024,
} as const

/** 422: the type of the file is allowed, but its content cannot be read. */
export const unreadable = (code: DetailCode, id: string, en: string): DomainError =>
  fileError(code, { id, en })

const fileError = (code: DetailCode, message: Text): DomainError =>
  new DomainError('rule_violated', { errors: [{ pointer: '/file', code, message }] })

export const tooLarge = (): DomainError =>
  unreadable(
    'table_too_large',
    `Isinya terlalu besar: paling banyak ${limits.rows} baris naskah dan ${limits.columns} kolom; bagi menjadi beberapa berkas.`,
    `It holds too much: at most ${limits.rows} rows of agreements and ${limits.columns} columns; split it into several files.`,
  )

export const damaged = (): DomainError =>
  unreadable(
    'damaged_file',
    'Berkas rusak atau terkunci kata sandi; buka dengan Excel, simpan lagi, lalu unggah.',
    'The file is damaged or locked by a password; open it in Excel, save it again and upload that.',
  )

/** An unusual part, which no spreadsheet program writes in this way. `what` says what is unusual. */
export const unusual = (part: string, what: Text): DomainError =>
  unreadable(
    'unusual_file',
    `Bagian ${shown(part)} tidak seperti buku kerja: ${what.id}. ${copied.id}`,
    `Its part ${shown(part)} is not like a workbook's: ${what.en}. ${copied.en}`,
  )

export const textTooLong = (column: number, row: number): DomainError =>
  unreadable(
    'text_too_long',
    `Sel ${cellAddress(column, row)} berisi lebih dari ${limits.cellText} karakter; ringkas isinya.`,
    `Cell ${cellAddress(column, row)} holds more than ${limits.cellText} characters; shorten its text.`,
  )

/** The process that read the file crashed or was ended. */
export const notReadToItsEnd = (): DomainError =>
  unreadable(
    'not_read_to_its_end',
    `Pembacaan terhenti sebelum selesai. Coba lagi; bila berulang: ${copied.id}`,
    `Reading it broke off before its end. Try again; if it stays: ${copied.en}`,
  )

export const tooSlow = (seconds: number): DomainError =>
  unreadable(
    'not_read_in_time',
    `Pembacaan tidak selesai dalam ${seconds} detik; bagi menjadi beberapa berkas. ${copied.id}`,
    `Reading it took more than ${seconds} seconds; split it into several files. ${copied.en}`,
  )

export const notInTime = (seconds: number): DomainError =>
  unreadable(
    'not_imported_in_time',
    `Impor tidak selesai dalam ${seconds} detik dan tidak ada yang dicatat; bagi menjadi beberapa berkas, atau coba lagi nanti.`,
    `The import took more than ${seconds} seconds, and nothing was recorded; split it into several files, or try again later.`,
  )

const copied = {
  id: 'Buka dengan Excel, salin tabelnya ke buku kerja baru, lalu unggah.',
  en: 'Open it in Excel, copy its table into a new workbook and upload that.',
}

/** The same refusal with the name of the file, if it has a name. */
export function aboutFile(name: string, refusal: DomainError): DomainError {
  if (name === '') return refusal
  const { code, details } = refusal
  const named = ({ id, en }: Text): Text => ({
    id: `Berkas ${shown(name)}: ${id}`,
    en: `File ${shown(name)}: ${en}`,
  })
  return new DomainError(code, {
    ...details,
    errors: details.errors?.map((error) => ({ ...error, message: named(error.message) })),
  })
}
