import { dayAfter, type Day } from '../../../kernel/days.ts'
import { inTurns } from '../../../kernel/turns.ts'
import { cleanLine, type CellValue } from '../cells.ts'
import { readingsOf, type DayContext, type Reading } from './dates.ts'
import { fullYearsIn, type DateOrder } from './forms.ts'
import { dayOfSerial, swappedDay } from './serials.ts'
import { daysOfPeriod } from '../periods.ts'
import { spanOf, type YearSpan } from './years.ts'

/** The cells of one column with days, from the first row of its table to the last. */
export type DayCells = readonly (CellValue | undefined)[]

/** The order of day and month in a column, and how it was determined. */
export interface Decision {
  /** Null if it could not be determined. */
  readonly order: DateOrder | null
  readonly by: 'cells' | 'terms' | 'same_days' | 'answer' | null
  /** Whether the value of any cell depends on the order. */
  readonly matters: boolean
  /** Whether day and month may be swapped in its real date cells. */
  readonly maySwap: boolean
}

/** The texts with days in a cell: one, or the two of a period. */
function textsIn(cell: CellValue | undefined): readonly string[] {
  if (typeof cell !== 'string' || cell.length > 400) return []
  return daysOfPeriod(cell) ?? [cell]
}

/** The four-digit years in these cells. */
export async function yearsIn(columns: Iterable<DayCells>, date1904: boolean): Promise<YearSpan | null> {
  const years: number[] = []
  for (const cells of columns)
    for await (const cell of inTurns(cells)) {
      if (typeof cell === 'object' && 'dateSerial' in cell) {
        const day = dayOfSerial(cell.dateSerial, date1904)
        if (day) years.push(Number(day.slice(0, 4)))
      } else for (const text of textsIn(cell)) years.push(...fullYearsIn(text))
    }
  return spanOf(years)
}

interface Cell {
  readonly text: string
  readonly readings: readonly Reading[]
}
type Context = Pick<DayContext, 'years' | 'today'>

const readCell = (cell: CellValue | undefined, context: Context): Cell[] =>
  textsIn(cell).map((text) => {
    const parsed = readingsOf(text, context)
    return { text: cleanLine(text), readings: 'value' in parsed ? parsed.value : [] }
  })

/**
 * Determines the order of day and month for each column of a table. First by its own days that can be read in only one
 * way. Otherwise by the terms from first to last day, if they are whole years in only one order. Otherwise by a column
 * with a known order that has the same days in all rows concerned. A column whose own days contradict each other stays
 * undetermined.
 */
export async function decideOrders<Key extends string>(
  columns: ReadonlyMap<Key, DayCells>,
  terms: readonly (readonly [from: Key, until: Key])[],
  context: Context,
): Promise<ReadonlyMap<Key, Decision>> {
  const read = new Map<Key, readonly (readonly Cell[])[]>()
  for (const [key, cells] of columns) {
    const rows: Cell[][] = []
    for await (const cell of inTurns(cells)) rows.push(readCell(cell, context))
    read.set(key, rows)
  }
  const decided = new Map<Key, Decision>()
  const contradictory = new Set<Key>()
  for (const [key, rows] of read) {
    const cells = rows.flat()
    const matters = cells.some(isOpen)
    const said = ordersOf(cells.flatMap(({ readings }) => (readings.length === 1 ? readings : [])))
    if (said.size > 1) contradictory.add(key)
    const [order = null] = said.size === 1 ? said : []
    decided.set(key, { order, by: order && 'cells', matters, maySwap: maySwap(columns.get(key)!, cells) })
  }
  const isUndecided = (key: Key) => decided.get(key)?.order === null && !contradictory.has(key)
  const decide = (key: Key, order: DateOrder, by: Decision['by']) => {
    if (isUndecided(key)) decided.set(key, { ...decided.get(key)!, order, by })
  }
  for (const [from, until] of terms) {
    const known = [from, until].map((key) => decided.get(key)?.order ?? null)
    const orders = ordersOfTerms(read.get(from) ?? [], read.get(until) ?? [], from === until, known)
    for (const [index, key] of [from, until].entries()) {
      const order = orders[index]
      if (order) decide(key, order, 'terms')
    }
  }
  for (const [key, rows] of read) {
    if (!isUndecided(key)) continue
    const twin = [...read].find(
      ([other, cells]) =>
        decided.get(other)?.order && rows.every((row, index) => saysTheSame(row, cells[index] ?? [])),
    )
    if (twin) decide(key, decided.get(twin[0])!.order!, 'same_days')
  }
  return decided
}

/**
 * Whether Excel may have swapped day and month. Excel converts a typed text to a date if the text is valid in its own
 * order, and otherwise leaves it as text. So, if it used the wrong order, every text has a day above 12, no date has a
 * day above 12, and the dates have day and month swapped.
 */
function maySwap(given: DayCells, texts: readonly Cell[]): boolean {
  const days = given.flatMap((cell) =>
    typeof cell === 'object' && 'dateSerial' in cell ? (dayOfSerial(cell.dateSerial, false) ?? []) : [],
  )
  const inFigures = texts.filter(({ readings }) => readings.some(({ order }) => order !== null))
  return (
    inFigures.length > 0 &&
    !inFigures.some(isOpen) &&
    days.every((day) => day.slice(8) <= '12') &&
    days.some((day) => swappedDay(day) !== undefined)
  )
}

const isOpen = ({ readings }: Cell): boolean => readings.length > 1

const ordersOf = (readings: readonly Reading[]): ReadonlySet<DateOrder> =>
  new Set(readings.flatMap(({ order }) => (order ? [order] : [])))

const saysTheSame = (row: readonly Cell[], other: readonly Cell[]): boolean =>
  row.every((cell) => !isOpen(cell) || other.some(({ text }) => text === cell.text))

const bothOrders = ['day_first', 'month_first'] as const
const pairs = bothOrders.flatMap((first) => bothOrders.map((last) => [first, last] as const))

/**
 * For the column of the first days and that of the last: the only order in which the terms are whole years, if any term
 * decides it. A cell that reads the same in both orders says nothing of its own column, and two columns of one list may
 * differ, so that each is decided by its own cells alone.
 */
function ordersOfTerms(
  from: readonly (readonly Cell[])[],
  until: readonly (readonly Cell[])[],
  isOneColumn: boolean,
  known: readonly (DateOrder | null)[],
): readonly (DateOrder | undefined)[] {
  const said = [new Set<DateOrder>(), new Set<DateOrder>()]
  const possible = pairs.filter(
    (pair) =>
      (!isOneColumn || pair[0] === pair[1]) &&
      pair.every((order, index) => (known[index] ?? order) === order),
  )
  for (const [index, row] of from.entries()) {
    const ends = [row[0], isOneColumn ? row[1] : until[index]?.[0]]
    const fits = possible.filter((pair) => {
      const [start, end] = ends.map((cell, which) =>
        cell?.readings.find(({ order }) => order === pair[which] || order === null),
      )
      return start && end && isWholeYears(start.day, end.day)
    })
    for (const [which, orders] of said.entries()) {
      const fitting = new Set(fits.map((pair) => pair[which]!))
      if (fitting.size === 1) for (const order of fitting) orders.add(order)
    }
  }
  return said.map((orders) => (orders.size === 1 ? [...orders][0] : undefined))
}

/** Whether the term ends on the day before the anniversary, or on the anniversary. */
const isWholeYears = (from: Day, until: Day): boolean =>
  [until, dayAfter(until)].some((end) => end.slice(5) === from.slice(5) && end.slice(0, 4) > from.slice(0, 4))
