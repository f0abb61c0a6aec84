import { cellAddress, cleanLine, textOf, type CellValue, type Sheet, type SheetRow } from '../cells/cells.ts'
import { isNothing } from '../cells/nothing.ts'
import { plainWords } from '../cells/codes.ts'
import { columnOf, isBeyondLast, type ColumnKey } from './meaning.ts'

/** What the sender says that headings mean: the heading of the template, or null for a column to be left out. */
export type Mapping = Readonly<Record<string, string | null>>

/** Where a table begins, and what its columns are. */
export interface Headings {
  /** The last row of the headings; the table follows it. */
  readonly row: number
  /** Columns by what they are of, from 0. */
  readonly columns: ReadonlyMap<ColumnKey, number>
  /** Columns that are not read, and why. */
  readonly ignored: readonly Heading[]
  /** Headings that say what another column said before. */
  readonly repeated: readonly Heading[]
  /** Headings of collaborators beyond those that a row may have. */
  readonly beyond: readonly Heading[]
}

export interface Heading {
  readonly column: number
  /** Empty where there is none. */
  readonly text: string
  readonly why: 'row_number' | 'unknown' | 'no_heading' | 'as_asked' | 'repeated' | 'beyond'
}

/** The headings that stand in these rows of a sheet, one to three of them, the upper grouping the lower. */
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

/** A heading that may group those to the right of it. */
interface Group {
  readonly text: string
  readonly column: number
}

interface Step {
  readonly text: string
  /** Whether it stands above this column, not only beside it in the group that it belongs to. */
  readonly isOwn: boolean
}

/** What stands above a column from top to bottom, without what is said twice. */
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

/** Cells that were merged say how far a heading reaches; a CSV has lost that, and there it is up to the next one. */
function groupAt(sheet: Sheet, row: number, group: Group, column: number): string {
  const merged = sheet.merges.find(
    (each) =>
      row >= each.top && row <= each.bottom && group.column >= each.left && group.column <= each.right,
  )
  return merged && column > merged.right ? '' : group.text
}

/** What a heading means with the groups above it, in either order of words, else by itself, else by its group. */
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

/** What the sender says of a heading: by its text, or by its column, "C", of one sheet "2021!C". */
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

/** The numbers that tables in reports have below their headings: 1, 2, 3 or (1), (2), (3). */
export function isNumberingRow({ cells }: SheetRow): boolean {
  const given = cells.filter((cell) => cell !== undefined).map(lineIn)
  return given.length > 2 && given.every((text, index) => text.replaceAll(/[()]/g, '') === String(index + 1))
}

/** Columns that hold something and have no heading. */
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
