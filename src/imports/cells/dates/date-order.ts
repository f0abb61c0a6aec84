import { dayAfter, type Day } from '../../../kernel/days.ts'
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
export function yearsIn(columns: Iterable<DayCells>, date1904: boolean): YearSpan | null {
  const years: number[] = []
  for (const cells of columns)
    for (const cell of cells) {
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

/**
 * Determines the order of day and month for each column of a table. First by its own days that can be read in only one
 * way. Otherwise by the terms from first to last day, if they are whole years in only one order. Otherwise by a column
 * with a known order that has the same days in all rows concerned. A column whose own days contradict each other stays
 * undetermined.
 */
export function decideOrders<Key extends string>(
  columns: ReadonlyMap<Key, DayCells>,
  terms: readonly (readonly [from: Key, until: Key])[],
  context: Context,
): ReadonlyMap<Key, Decision> {
  const read = new Map<Key, readonly (readonly Cell[])[]>(
    [...columns].map(([key, cells]) => [
      key,
      cells.map((cell) =>
        textsIn(cell).map((text) => {
          const parsed = readingsOf(text, context)
          return { text: cleanLine(text), readings: 'value' in parsed ? parsed.value : [] }
        }),
      ),
    ]),
  )
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
    const order = orderOfTerms(read.get(from) ?? [], read.get(until) ?? [], from === until)
    if (order && [from, until].every((key) => isUndecided(key) || decided.get(key)?.order === order))
      for (const key of [from, until]) decide(key, order, 'terms')
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

/** The only order in which the terms are whole years, if any term distinguishes the orders. */
function orderOfTerms(
  from: readonly (readonly Cell[])[],
  until: readonly (readonly Cell[])[],
  isOneColumn: boolean,
): DateOrder | undefined {
  const said = new Set<DateOrder>()
  for (const [index, row] of from.entries()) {
    const first = row[0]
    const last = isOneColumn ? row[1] : until[index]?.[0]
    if (!first || !last || (!isOpen(first) && !isOpen(last))) continue
    const fits = (['day_first', 'month_first'] as const).filter((order) => {
      const [start, end] = [first, last].map(({ readings }) =>
        readings.find((each) => each.order === order || each.order === null),
      )
      return start && end && isWholeYears(start.day, end.day)
    })
    if (fits.length === 1) said.add(fits[0]!)
  }
  return said.size === 1 ? [...said][0] : undefined
}

/** Whether the term ends on the day before the anniversary, or on the anniversary. */
const isWholeYears = (from: Day, until: Day): boolean =>
  [until, dayAfter(until)].some((end) => end.slice(5) === from.slice(5) && end.slice(0, 4) > from.slice(0, 4))
