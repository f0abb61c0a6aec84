import { jakartaDay, type Day } from '../../../kernel/days.ts'
import { cleanLine, formulaFailed, type CellValue, type Parsed } from '../cells.ts'
import { formsOf, plainDay, type DateOrder } from './forms.ts'
import { dayOfSerial, isMidnightAbroad, swappedDay } from './serials.ts'
import {
  maybeSwapped,
  noDate,
  otherWeekday,
  unclearHour,
  undecidedCentury,
  undecidedOrder,
  yearOnly,
} from './wrongs.ts'
import { fullYear, type YearSpan } from './years.ts'

/** What is known about a column, for reading a day in it. */
export interface DayContext {
  readonly date1904: boolean
  /** Null if unknown. */
  readonly order: DateOrder | null
  /** Whether day and month of real date cells were swapped when the list was typed; null if unknown. */
  readonly swapped: boolean | null
  /** The four-digit years in the list; null if there are none. */
  readonly years: YearSpan | null
  readonly today: Day
}

/** One possible day for a text. */
export interface Reading {
  readonly day: Day
  /** The order of day and month for this reading; null if every order gives the same day. */
  readonly order: DateOrder | null
}

/** A day that exists in the calendar, with a plausible year. */
function dayOf(year: number, month: number, day: number): Day | undefined {
  if (year < 1900 || year >= 2200) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : undefined
}

const instant = /^\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)? ?(z|utc|gmt|[+-]\d{2}:?\d{2})$/

/**
 * Every day that a text can mean. An error if it is not a day, if its two-digit year could be in either century, or if
 * its day of the week does not match.
 */
export function readingsOf(text: string, context: Pick<DayContext, 'years' | 'today'>): Parsed<Reading[]> {
  const line = cleanLine(text)
  if (instant.test(line.toLowerCase())) {
    const at = new Date(
      line
        .toUpperCase()
        .replace(',', '.')
        .replace(/ ?(UTC|GMT)$/, 'Z')
        .replace(' ', 'T'),
    )
    return Number.isNaN(at.getTime()) ? noDate(line) : { value: [{ day: jakartaDay(at), order: null }] }
  }
  const { plain, weekday } = plainDay(line)
  if (/^\d{4}.*[t ]17:00(:00)?(\.0+)?$/.test(plain)) return unclearHour(line)
  const readings: Reading[] = []
  for (const { year, month, day, order } of formsOf(plain)) {
    const full = year.length === 4 ? Number(year) : fullYear(Number(year), context)
    if (full === undefined) return undecidedCentury(line)
    const read = dayOf(full, month, day)
    if (read) readings.push({ day: read, order })
  }
  if (readings.length === 0) return noDate(line)
  if (weekday < 0) return { value: readings }
  const onThatDay = readings.filter(({ day }) => new Date(day).getUTCDay() === weekday)
  return onThatDay.length === 0 ? otherWeekday(line) : { value: onThatDay }
}

/**
 * The day in a cell: a serial number, ISO 8601, numbers in the order of the column, or a date with the name of the
 * month.
 */
export function parseDate(cell: CellValue, context: DayContext): Parsed<Day> {
  if (typeof cell === 'object') {
    return 'failed' in cell ? formulaFailed(cell.failed) : dayIn(cell.dateSerial, context)
  }
  const text = cleanLine(String(cell))
  if (/^(19|2[01])\d\d$/.test(text)) return yearOnly(text)
  // A CSV that was saved from a sheet with unformatted dates has the bare serial numbers.
  if (/^\d{1,7}([.,]\d+)?$/.test(text)) return dayIn(Number(text.replace(',', '.')), context)
  const readings = readingsOf(text, context)
  if ('wrong' in readings) return readings
  const [first, second] = readings.value
  if (!second) return { value: first!.day }
  const chosen = readings.value.find(({ order }) => order === context.order)
  return chosen ? { value: chosen.day } : undecidedOrder(text, first!.day, second.day)
}

function dayIn(serial: number, { date1904, swapped }: DayContext): Parsed<Day> {
  const day = dayOfSerial(serial, date1904)
  if (day === undefined) return noDate(String(serial))
  if (isMidnightAbroad(serial)) return unclearHour(`${day} 17:00`)
  const other = swappedDay(day)
  if (swapped === false || other === undefined) return { value: day }
  return swapped ? { value: other } : maybeSwapped(day, other)
}
