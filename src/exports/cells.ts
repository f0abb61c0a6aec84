import { jakartaTime } from '../kernel/days.ts'
import type { Column } from './columns.ts'

/** What spreadsheets take for the beginning of a formula, in full width too (OWASP, CSV injection). */
const formulaStart = /^[=+\-@|\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** Excel refuses a file with a longer cell. */
const longestCell = 32_767
/** Excel takes 1900 for a leap year, so that days before March mean another day there. */
const firstDay = '1900-03-01'

/** A cell of a CSV: text that could be run as a formula begins with an apostrophe; numbers and days stay what they are. */
export function csvCell<Row>({ kind, valueOf }: Column<Row>, row: Row): string | number | null {
  const value = valueOf(row) ?? null
  if (typeof value !== 'string') return value
  if (kind === 'instant') return jakartaTime(value).replace('T', ' ')
  return kind === 'text' && formulaStart.test(value) ? `'${value}` : value
}

/** A cell of a workbook, where text is text whatever it begins with, and days are days. */
export function xlsxCell<Row>({ kind, valueOf }: Column<Row>, row: Row): string | number | Date | null {
  const value = valueOf(row) ?? null
  if (typeof value !== 'string') return value
  if (kind === 'text') return value.slice(0, longestCell)
  if (value < firstDay) return value
  return new Date(kind === 'day' ? `${value}T00:00:00Z` : `${jakartaTime(value)}Z`)
}
