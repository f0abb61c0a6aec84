import { DomainError, type Text } from '../../kernel/errors.ts'

/** What a table may have at most, so that no file, however it is packed, takes the service's memory or time. */
export const limits = {
  /** Agreements in one file. */
  rows: 10_000,
  columns: 200,
  /** Rows above the table and between its rows. */
  otherRows: 1000,
  /** Bytes of all parts of an XLSX, unpacked. */
  unpacked: 150 * 1024 * 1024,
  /** Characters in all cells; a text that many cells share counts for each of them. */
  characters: 50_000_000,
  /** Parts of an XLSX. */
  parts: 2000,
  /** Different texts in an XLSX. */
  sharedTexts: 500_000,
} as const

/** 422: the file is of a type that is taken, and cannot be read as one. */
export const unreadable = (code: string, id: string, en: string): DomainError => fileError(code, { id, en })

const fileError = (code: string, message: Text): DomainError =>
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
