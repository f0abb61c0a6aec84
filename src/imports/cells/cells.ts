import type { Text } from '../../kernel/errors.ts'
import type { DetailCode } from '../../kernel/codes/codes.ts'

/** The value of a spreadsheet cell. A day is a serial number with a date format. */
export type CellValue =
  | string
  | number
  | boolean
  | { readonly dateSerial: number }
  | { readonly failed: string }

/** A row that is not empty: its number in the sheet, counted from 1, and its cells by column, counted from 0. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly (CellValue | undefined)[]
}

/** The rows of one sheet, and which of the two Excel date systems (1900 or 1904) its serial numbers use. */
export interface Sheet {
  /** Null for a CSV, which has only one sheet. */
  readonly name: string | null
  readonly rows: readonly SheetRow[]
  readonly date1904: boolean
  /** Merged cells. Only the first cell of each range has the value. */
  readonly merges: readonly Range[]
  /** Whether the sheet is hidden. Rows of a hidden sheet are not read. */
  readonly hidden: boolean
}

/** A rectangle of cells: rows counted from 1, columns from 0, all inclusive. */
export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The reason why a value is refused. */
export interface Wrong {
  readonly code: DetailCode
  readonly message: Text
}

/** The meaning of a cell, or the reason why it is not clear. */
export type Parsed<T> = { readonly value: T } | { readonly wrong: Wrong }

export const wrong = (code: DetailCode, id: string, en: string): { readonly wrong: Wrong } => ({
  wrong: { code, message: { id, en } },
})

/** The letters of a column, counted from 0: A, …, Z, AA. */
function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (column % 26))
}

/** The address of a cell as spreadsheets write it, such as B7. */
export const cellAddress = (column: number, row: number): string => `${columnName(column)}${row}`

/** Characters without width, and control characters that are not white space. */
const invisible = /[\p{Cf}\p{Cs}]|[^\P{Cc}\s]/gu

/** The text in one line, without extra spaces, non-breaking spaces, or characters without width. */
export const cleanLine = (text: string): string =>
  text.normalize('NFC').replaceAll(invisible, '').replaceAll(/\s+/g, ' ').trim()

/** Text with several lines, each of them cleaned. */
export const cleanParagraph = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(cleanLine)
    .join('\n')
    .trim()

/** A value for display in a message: in one line, and shortened. */
export function shown(text: string): string {
  const line = Array.from(cleanLine(text))
  return `"${line.length > 60 ? `${line.slice(0, 60).join('')}…` : line.join('')}"`
}

/** The text of a cell. Refused if Excel converted the typed text to a date or a rounded number. */
export function textOf(value: CellValue): Parsed<string> {
  if (typeof value === 'string') return { value }
  if (typeof value === 'boolean') return { value: value ? 'TRUE' : 'FALSE' }
  if (typeof value === 'number') {
    return Number.isInteger(value) && Math.abs(value) >= 1e15 ? digitsLost : { value: String(value) }
  }
  return 'failed' in value ? formulaFailed(value.failed) : takenForDate
}

export const formulaFailed = (error: string) =>
  wrong(
    'formula_failed',
    `Rumus di sel ini gagal (${shown(error)}).`,
    `The formula in this cell failed (${shown(error)}).`,
  )
const digitsLost = wrong(
  'digits_lost',
  'Excel membulatkan angka ini; ketik ulang di sel berformat teks.',
  'Excel rounded this number; type it again in a cell formatted as text.',
)
const takenForDate = wrong(
  'taken_for_date',
  'Excel membaca isi sel ini sebagai tanggal; ketik ulang di sel berformat teks.',
  'Excel took this for a date; type it again in a cell formatted as text.',
)
