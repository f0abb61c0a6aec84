import { jakartaTime } from '../kernel/days.ts'
import type { Column } from './columns.ts'

/** The characters that make a spreadsheet read a cell as a formula, also in full width (OWASP, CSV injection). */
const formulaStart = /^[=+\-@|\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** The most characters in a cell: Excel refuses a file with a longer one. */
const longestCell = 32_767
/** The first day written as a date. Excel takes 1900 for a leap year, so its dates before March 1900 are wrong. */
const firstDay = '1900-03-01'

/**
 * A cell of a CSV file. Text that a spreadsheet could run as a formula gets an apostrophe in front; numbers and days
 * are not changed.
 */
export function csvCell<Row>({ kind, valueOf }: Column<Row>, row: Row): string | number | null {
  const value = valueOf(row) ?? null
  if (typeof value !== 'string') return value
  if (kind === 'instant') return jakartaTime(value).replace('T', ' ')
  return kind === 'text' && formulaStart.test(value) ? `'${value}` : value
}

/** A cell of a workbook. Text is always stored as text, whatever its first character, and days are stored as dates. */
export function xlsxCell<Row>({ kind, valueOf }: Column<Row>, row: Row): string | number | Date | null {
  const value = valueOf(row) ?? null
  if (typeof value !== 'string') return value
  if (kind === 'text') return value.slice(0, longestCell)
  if (value < firstDay) return value
  return new Date(kind === 'day' ? `${value}T00:00:00Z` : `${jakartaTime(value)}Z`)
}
