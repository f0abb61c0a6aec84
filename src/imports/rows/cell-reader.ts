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

/** What is wrong with a cell, or worth a look. */
export interface Finding extends Wrong {
  readonly column: ColumnKey
  /** Nothing is refused for it. */
  readonly isWarning?: boolean
}

/** What is left out with a warning: a place that is no kecamatan, an authority that cannot be recorded yet. */
const onlyWarned = new Set(['unknown_place', 'acting'])

export type CellOf = (column: ColumnKey) => CellValue | undefined

/** Reads the cells of a row by what they are to hold; null where there is nothing, or a finding says why not. */
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
    // Before any pattern looks at it: no cell of thousands of characters is a date, a code or a name.
    const isHuge = typeof cell === 'string' && cell.trim().length > 2 * most
    const parsed = isHuge ? tooLong(most) : parse(cell)
    if ('value' in parsed) return parsed.value
    findings.push({ column, ...parsed.wrong, ...(onlyWarned.has(parsed.wrong.code) && { isWarning: true }) })
    return null
  }
  return {
    said,
    read,
    /** As `read`, also where the cell says that there is nothing, which is an answer of its own. */
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
