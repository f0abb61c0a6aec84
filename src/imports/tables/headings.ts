import { cellAddress, cleanLine, textOf, type CellValue, type Sheet, type SheetRow } from '../cells/cells.ts'
import { isNothing } from '../cells/nothing.ts'
import { plainWords } from '../cells/words.ts'
import { columnOf, isBeyondLast, type ColumnKey } from './meaning.ts'

/** The meaning that the sender gives to headings: the heading of the template, or null to leave the column out. */
export type Mapping = Readonly<Record<string, string | null>>

/** The headings of a table and the meaning of its columns. */
export interface Headings {
  /** The last row of the headings. The table follows it. */
  readonly row: number
  /** The column indexes by key, counted from 0. */
  readonly columns: ReadonlyMap<ColumnKey, number>
  /** Columns that are not read, with the reason. */
  readonly ignored: readonly Heading[]
  /** Headings with the same meaning as an earlier column. */
  readonly repeated: readonly Heading[]
  /** Headings of collaborators beyond the maximum of a row. */
  readonly beyond: readonly Heading[]
}

export interface Heading {
  readonly column: number
  /** Empty if there is none. */
  readonly text: string
  readonly why: 'row_number' | 'unknown' | 'no_heading' | 'as_asked' | 'repeated' | 'beyond'
}

/** The headings in one to three rows of a sheet. An upper row groups the columns of the rows below it. */
export function readHeadings(sheet: Sheet, rows: readonly SheetRow[], mapping: Mapping): Headings {
  const columns = new Map<ColumnKey, number>()
  const ignored: Heading[] = []
  const repeated: Heading[] = []
  const beyond: Heading[] = []
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const groups = rows.map((): Group => ({ text: '', column: 0 }))
  const asked = askedFor(mapping)
  for (let column = 0; column < width; column += 1) {
    const path = pathOf(sheet, rows, groups, column)
    const own = path.findLast(({ isOwn }) => isOwn)?.text ?? ''
    if (own === '') continue
    const answer = asked(own, column, sheet.name)
    const meant = answer === undefined ? meaningOf(path) : answer === null ? undefined : columnOf(answer)
    if (answer === null) ignored.push({ column, text: own, why: 'as_asked' })
    else if (meant === 'beyond') beyond.push({ column, text: own, why: 'beyond' })
    else if (meant === undefined)
      ignored.push({ column, text: own, why: isRowNumber(own) ? 'row_number' : 'unknown' })
    else if (columns.has(meant)) repeated.push({ column, text: own, why: 'repeated' })
    else columns.set(meant, column)
  }
  return { row: rows.at(-1)!.number, columns, ignored, repeated, beyond }
}

/** A heading that may group the columns to its right. */
interface Group {
  readonly text: string
  readonly column: number
}

interface Step {
  readonly text: string
  /** Whether the text is in this column itself, not only in the group that the column belongs to. */
  readonly isOwn: boolean
}

/** The texts above a column from top to bottom, without repetitions. */
function pathOf(sheet: Sheet, rows: readonly SheetRow[], groups: Group[], column: number): Step[] {
  const path: Step[] = []
  for (const [level, row] of rows.entries()) {
    const own = lineIn(row.cells[column])
    if (own !== '') groups[level] = { text: own, column }
    const isLast = level === rows.length - 1
    const text = own || (isLast ? '' : groupAt(sheet, row.number, groups[level]!, column))
    if (text !== '' && path.at(-1)?.text !== text) path.push({ text, isOwn: own !== '' })
  }
  return path
}

/**
 * The group heading above a column. Merged cells show how far it reaches. A CSV has no merged cells; there a group
 * reaches to the next group.
 */
function groupAt(sheet: Sheet, row: number, group: Group, column: number): string {
  const merged = sheet.merges.find(
    (each) =>
      row >= each.top && row <= each.bottom && group.column >= each.left && group.column <= each.right,
  )
  return merged && column > merged.right ? '' : group.text
}

/**
 * The meaning of a heading: together with its groups, in either order of words; otherwise by itself; otherwise by its
 * group.
 */
function meaningOf(path: readonly Step[]): ColumnKey | 'beyond' | undefined {
  const texts = path.map(({ text }) => text)
  const tries = texts.flatMap((_, at) => {
    const some = texts.slice(at)
    return [some.join(' '), some.toReversed().join(' ')]
  })
  const own = path.findLast(({ isOwn }) => isOwn)!.text
  for (const text of [...tries, own]) {
    if (isBeyondLast(text)) return 'beyond'
    const found = columnOf(text)
    if (found) return found
  }
  return undefined
}

/**
 * The meaning that the sender gives to a heading: by its text, by its column "C", or by the column of one sheet
 * "2021!C".
 */
function askedFor(mapping: Mapping) {
  const byWords = new Map(Object.entries(mapping).map(([name, meant]) => [plainWords(name), meant]))
  return (heading: string, column: number, sheet: string | null): string | null | undefined => {
    const letters = cellAddress(column, 0).slice(0, -1)
    for (const name of [`${sheet ?? ''}!${letters}`, letters])
      if (Object.hasOwn(mapping, name)) return mapping[name]
    return byWords.get(plainWords(heading))
  }
}

const isRowNumber = (heading: string): boolean => /^(no|nomor urut|no urut|nr|#)?$/.test(plainWords(heading))

export function lineIn(cell: CellValue | undefined): string {
  const text = cell === undefined ? undefined : textOf(cell)
  return text && 'value' in text ? cleanLine(text.value) : ''
}

/** Whether this is the row of column numbers that many tables have below their headings: 1, 2, 3 or (1), (2), (3). */
export function isNumberingRow({ cells }: SheetRow): boolean {
  const given = cells.filter((cell) => cell !== undefined).map(lineIn)
  return given.length > 2 && given.every((text, index) => text.replaceAll(/[()]/g, '') === String(index + 1))
}

/** Columns with values but without a heading. */
export function withoutHeading(headings: Headings, rows: readonly SheetRow[]): Heading[] {
  const known = new Set([
    ...headings.columns.values(),
    ...[...headings.ignored, ...headings.repeated, ...headings.beyond].map(({ column }) => column),
  ])
  const found = new Set<number>()
  for (const { cells } of rows)
    for (const [column, cell] of cells.entries())
      if (cell !== undefined && !isNothing(cell) && !known.has(column)) found.add(column)
  return [...found].toSorted((a, b) => a - b).map((column) => ({ column, text: '', why: 'no_heading' }))
}
