import { cleanLine, type CellValue, type Sheet, type SheetRow } from '../cells/cells.ts'
import { plainWords } from '../cells/words.ts'
import { isNothing } from '../cells/nothing.ts'
import { lineIn, readHeadings, withoutHeading, type Headings, type Mapping } from './headings.ts'
import { columnOf } from './meaning.ts'
import { endOfRows, kindOfRow, type RowKind } from './row-kinds.ts'

/** What a section row says about the rows that follow it. */
export interface Section {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** A row of a table, with the section that it belongs to. */
export interface TableRow extends SheetRow {
  readonly section: Section | null
}

/** A table of a file: its position, and its rows without those that are not agreements. */
export interface Table {
  readonly sheet: string | null
  readonly date1904: boolean
  readonly headings: Headings
  readonly rows: readonly TableRow[]
}

/** A part of the file that does not become an agreement. */
export interface LeftOut {
  readonly sheet: string | null
  /** Null for a whole sheet. */
  readonly row: number | null
  readonly column: number
  /** The first text in it. */
  readonly text: string
  readonly why: Exclude<RowKind, 'agreement'> | 'above' | 'footer' | 'no_rows' | 'no_table' | 'hidden'
}

/** Every table of a sheet in order, and the other content of the sheet. */
export function tablesIn(sheet: Sheet, mapping: Mapping): { tables: Table[]; leftOut: LeftOut[] } {
  const tables: Table[] = []
  const leftOut: LeftOut[] = []
  const blocks = headingBlocks(sheet, mapping)
  const leave = (rows: readonly SheetRow[], why: LeftOut['why']) =>
    leftOut.push(...rows.map((row) => ({ sheet: sheet.name, row: row.number, ...firstText(row), why })))
  if (blocks.length === 0)
    return { tables, leftOut: [{ sheet: sheet.name, row: null, column: 0, text: '', why: 'no_table' }] }
  leave(sheet.rows.slice(0, blocks[0]!.from), 'above')
  const filled = filledDown(sheet)
  for (const [index, { to, headings }] of blocks.entries()) {
    const below = filled.slice(to + 1, blocks[index + 1]?.from)
    const end = endOfRows(below, headings)
    const kept = rowsOf(below.slice(0, end), headings, sheet, leave)
    leave(below.slice(end), 'footer')
    const ignored = [...headings.ignored, ...withoutHeading(headings, kept)]
    if (kept.length === 0) leave([sheet.rows[to]!], 'no_rows')
    else
      tables.push({
        sheet: sheet.name,
        date1904: sheet.date1904,
        headings: { ...headings, ignored: ignored.toSorted((a, b) => a.column - b.column) },
        rows: kept,
      })
  }
  return { tables, leftOut }
}

function rowsOf(
  rows: readonly SheetRow[],
  headings: Headings,
  sheet: Sheet,
  leave: (rows: readonly SheetRow[], why: LeftOut['why']) => void,
): TableRow[] {
  const kept: TableRow[] = []
  let section: Section | null = null
  for (const row of rows) {
    const kind = kindOfRow(row, headings, sheet.merges)
    if (kind === 'agreement') {
      kept.push({ ...row, section })
      continue
    }
    leave([row], kind)
    if (kind === 'section') section = { row: row.number, ...firstText(row) }
  }
  return kept
}

/** The first text of a row. A section mark before it, such as "A", is part of the text. */
function firstText({ cells }: SheetRow): { column: number; text: string } {
  const column = cells.findIndex((cell) => cell !== undefined && !isNothing(cell))
  const text = cells
    .map(lineIn)
    .filter((each) => each !== '')
    .join(' ')
  return { column: Math.max(column, 0), text: cleanLine(text).slice(0, 200) }
}

interface Block {
  /** An index into the rows. */
  readonly from: number
  readonly to: number
  readonly headings: Headings
}

/** The maximum number of heading rows above one another. */
const deepest = 3

/** The heading blocks: the rows that name the most columns, among those that name enough columns to be headings. */
function headingBlocks(sheet: Sheet, mapping: Mapping): Block[] {
  const blocks: Block[] = []
  const asked = new Set(Object.keys(mapping).map(plainWords))
  const mayHead = sheet.rows.map((row) => row.cells.some((cell) => isHeading(cell, asked)))
  let from = 0
  while (from < sheet.rows.length) {
    const here = mayHead[from] ? bestBlock(sheet, from, mapping) : undefined
    const next = mayHead[from + 1] ? bestBlock(sheet, from + 1, mapping) : undefined
    const isTitle = here && next && next.to <= here.to && sizeOf(next) >= sizeOf(here)
    if (here && !isTitle) blocks.push(here)
    from = here && !isTitle ? here.to + 1 : from + 1
  }
  return blocks
}

const isHeading = (cell: CellValue | undefined, asked: ReadonlySet<string>): boolean => {
  const line = typeof cell === 'string' && cell.length <= 200 ? lineIn(cell) : ''
  return line !== '' && (columnOf(line) !== undefined || asked.has(plainWords(line)))
}

const sizeOf = ({ headings }: Block): number => headings.columns.size

function bestBlock(sheet: Sheet, from: number, mapping: Mapping): Block | undefined {
  let best: Block | undefined
  for (let depth = 1; depth <= deepest; depth += 1) {
    const rows = sheet.rows.slice(from, from + depth)
    const isWhole = rows.length === depth && rows.at(-1)!.number - rows[0]!.number === depth - 1
    if (!isWhole) break
    const headings = readHeadings(sheet, rows, mapping)
    if (isEnough(headings) && headings.columns.size > (best ? sizeOf(best) : 0))
      best = { from, to: from + depth - 1, headings }
  }
  return best
}

/** Three columns including the title; or four including the collaborator. */
const isEnough = ({ columns }: Headings): boolean =>
  columns.has('title') ? columns.size >= 3 : columns.size >= 4 && columns.has('partner:1')

/** The rows of a sheet, where the value of cells merged across rows is repeated in each of the rows. */
function filledDown(sheet: Sheet): SheetRow[] {
  const byNumber = new Map(sheet.rows.map((row, index) => [row.number, index]))
  const rows = sheet.rows.map(({ number, cells }) => ({ number, cells: [...cells] }))
  for (const { top, bottom, left } of sheet.merges) {
    const first = byNumber.get(top)
    const value = first === undefined ? undefined : sheet.rows[first]!.cells[left]
    if (value === undefined) continue
    for (let number = top + 1; number <= Math.min(bottom, rows.at(-1)?.number ?? 0); number += 1) {
      const row = rows[byNumber.get(number) ?? -1]
      if (row) row.cells[left] ??= value
    }
  }
  return rows
}
