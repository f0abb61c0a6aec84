import { jakartaTime } from '../kernel/days.ts'
import type { Column } from './columns.ts'

/**
 * The characters that make a spreadsheet read a cell as a formula, also in full width (OWASP, CSV injection), also after
 * white space, characters without width and quotes, which spreadsheets drop.
 */
const formulaStart = /^(?:[\s\p{Cf}"]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[|\t\r\n])/u

/**
 * The same within a text, after what separates cells or rows in some locale: whoever opens the file with another
 * separator than ours gets a cell that begins there.
 */
const formulaWithin = /(\r\n|[;,|\t\r\n])(?=[\s\p{Cf}"]*[=+\-@\uff1d\uff0b\uff0d\uff20])/gu

/** The most characters in a cell: Excel refuses a file with a longer one. */
const longestCell = 32_767
/** The first day written as a date. Excel takes 1900 for a leap year, so its dates before March 1900 are wrong. */
const firstDay = '1900-03-01'

/**
 * A cell of a CSV file. Text that a spreadsheet could run as a formula gets an apostrophe in front, whichever separator it
 * splits the file at; numbers and days are not changed.
 */
export function csvCell<Row>({ kind, valueOf }: Column<Row>, row: Row): string | number | null {
  const value = valueOf(row) ?? null
  if (typeof value !== 'string') return value
  if (kind === 'instant') return jakartaTime(value).replace('T', ' ')
  if (kind !== 'text') return value
  const within = value.replace(formulaWithin, "$1'")
  return formulaStart.test(value) ? `'${within}` : within
}

/** A cell of a workbook. Text is always stored as text, whatever its first character, and days are stored as dates. */
export function xlsxCell<Row>({ kind, valueOf }: Column<Row>, row: Row): string | number | Date | null {
  const value = valueOf(row) ?? null
  if (typeof value !== 'string') return value
  if (kind === 'text') return value.slice(0, longestCell)
  if (value < firstDay) return value
  return new Date(kind === 'day' ? `${value}T00:00:00Z` : `${jakartaTime(value)}Z`)
}
