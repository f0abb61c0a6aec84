import {
  cleanLine,
  cleanParagraph,
  textOf,
  wrong,
  type CellValue,
  type Parsed,
  type Wrong,
} from '../cells/cells.ts'
import { isNothing } from '../cells/nothing.ts'
import type { ColumnKey } from '../tables/meaning.ts'

/** An error or a warning about a cell. */
export interface Finding extends Wrong {
  readonly column: ColumnKey
  /** A warning does not prevent the import. */
  readonly isWarning?: boolean
}

/** Values that are left out with a warning: a place that is not a kecamatan. */
const onlyWarned = new Set(['unknown_place'])

export type CellOf = (column: ColumnKey) => CellValue | undefined

/**
 * Reads the cells of a row. Null if a cell has no value, or if it could not be read; then a finding gives the reason.
 */
export function cellReader(cellOf: CellOf, findings: Finding[]) {
  const said = (column: ColumnKey): CellValue | undefined => {
    const cell = cellOf(column)
    return cell === undefined || isNothing(cell) ? undefined : cell
  }
  const read = <T>(
    column: ColumnKey,
    parse: (cell: CellValue) => Parsed<T>,
    { most = 200, of = said }: { readonly most?: number; readonly of?: CellOf } = {},
  ): T | null => {
    const cell = of(column)
    if (cell === undefined) return null
    // Checked before any pattern is applied: a cell with thousands of characters is not a date, a code or a name.
    const isHuge = typeof cell === 'string' && cell.trim().length > 2 * most
    const parsed = isHuge ? tooLong(most) : parse(cell)
    if ('value' in parsed) return parsed.value
    findings.push({ column, ...parsed.wrong, ...(onlyWarned.has(parsed.wrong.code) && { isWarning: true }) })
    return null
  }
  return {
    said,
    read,
    /** Like `read`, but also for cells that say that there is no value, which is an answer too. */
    readEvenNothing: <T>(column: ColumnKey, parse: (cell: CellValue) => Parsed<T>) => {
      const cell = cellOf(column)
      const parsed = cell === undefined ? undefined : parse(cell)
      return parsed && 'value' in parsed ? parsed.value : read(column, parse)
    },
    line: (column: ColumnKey, most: number) =>
      read(column, (cell) => bounded(cell, cleanLine, most), { most }),
    paragraph: (column: ColumnKey) =>
      read(column, (cell) => bounded(cell, cleanParagraph, 4000), { most: 4000 }),
  }
}
export type Cells = ReturnType<typeof cellReader>

function bounded(cell: CellValue, clean: (text: string) => string, most: number): Parsed<string | null> {
  const text = textOf(cell)
  if ('wrong' in text) return text
  const value = clean(text.value)
  return value.length > most ? tooLong(most) : { value: value === '' ? null : value }
}

const tooLong = (most: number) =>
  wrong('too_long', `Paling panjang ${most} karakter.`, `At most ${most} characters.`)
