import { jakartaDay, type Day } from '../../kernel/days.ts'
import { cleanLine, formulaFailed, shown, wrong, type CellValue, type Parsed } from './cells.ts'
import { fullYear, type YearSpan } from './years.ts'

export const dateOrders = ['day_first', 'month_first'] as const
/** Whether the day or the month comes first when both are numbers. */
export type DateOrder = (typeof dateOrders)[number]

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

/** Indonesian month names, with abbreviations and old spellings, and the English names. */
const months: readonly RegExp[] = [
  /^jan(uari|uary)?$/,
  /^[fp]eb(ruari|ruary)?$/,
  /^(mar(et|ch)?|mrt)$/,
  /^apr(il)?$/,
  /^(mei|may)$/,
  /^jun[ie]?$/,
  /^jul[iy]?$/,
  /^(agu|agt|ags|agst|agust|agustus|aug|august)$/,
  /^sept?(ember)?$/,
  /^(okt|oct)(ober)?$/,
  /^no[vp](ember)?$/,
  /^(des|dec)(ember)?$/,
]

/** The number of a month from its name or abbreviation in lower case; 0 if it is not a month. */
export const monthNumber = (name: string): number => months.findIndex((each) => each.test(name)) + 1

/** Starts with Sunday, as in JavaScript. */
const weekdays: readonly RegExp[] = [
  /^(minggu|ahad|sunday)$/,
  /^(senin|monday)$/,
  /^(selasa|tuesday)$/,
  /^(rabu|wednesday)$/,
  /^(kamis|thursday)$/,
  /^(jum'?at|friday)$/,
  /^(sabtu|saturday)$/,
]

const serialOfLastDay = 2_958_465
const dayMs = 24 * 60 * 60 * 1000

/**
 * The day of a serial number. Excel counts from 1900 and treats that year as a leap year: 60 is not a day, and all
 * later numbers are shifted by one. Files created on a Macintosh count from 1904 (ECMA-376 part 1, 18.17.4.1). The time
 * of day is ignored.
 */
export function dayOfSerial(serial: number, date1904: boolean): Day | undefined {
  const whole = Math.floor(serial)
  if (!Number.isFinite(serial) || whole > serialOfLastDay || whole < (date1904 ? 0 : 1)) return undefined
  if (!date1904 && whole === 60) return undefined
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30)
  const day = new Date(epoch + whole * dayMs).toISOString().slice(0, 10)
  return day < '2200' ? day : undefined
}

/** A day that exists in the calendar, with a plausible year. */
function dayOf(year: number, month: number, day: number): Day | undefined {
  if (year < 1900 || year >= 2200) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : undefined
}

/** Year, month and day as written in a text. */
interface Form {
  /** Two or four digits. */
  readonly year: string
  readonly month: number
  readonly day: number
  readonly order: DateOrder | null
}

const instant = /^\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)? ?(z|utc|gmt|[+-]\d{2}:?\d{2})$/
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]([\d:.]+))?$/
const figures = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})(?: ([\d:.]+))?$/
const named = /^(\d{1,2})[- ./]*([a-z]+)[- ./]*(\d{4}|\d{2})$/
const monthNamedFirst = /^([a-z]+)\.? (\d{1,2}),? (\d{4})$/

/** The possible readings of a day in words or numbers; none if it is not a day. */
function formsOf(plain: string): Form[] {
  const [, y, m, d] = yearFirst.exec(plain) ?? []
  if (y) return [{ year: y, month: Number(m), day: Number(d), order: null }]
  const [, first, second, year] = figures.exec(plain) ?? []
  if (first) {
    const [a, b] = [Number(first), Number(second)]
    if (a === b) return [{ year: year!, month: a, day: a, order: null }]
    return [
      { year: year!, month: b, day: a, order: 'day_first' },
      { year: year!, month: a, day: b, order: 'month_first' },
    ]
  }
  const [, day, name, ofYear] = named.exec(plain) ?? []
  if (day) return [{ year: ofYear!, month: monthNumber(name!), day: Number(day), order: null }]
  const [, english, dayAfter, yearAfter] = monthNamedFirst.exec(plain) ?? []
  if (!english) return []
  return [{ year: yearAfter!, month: monthNumber(english), day: Number(dayAfter), order: null }]
}

/**
 * The text of a day, without the place, the word "tanggal" and text in brackets; its day of the week is returned
 * separately.
 */
function plainDay(text: string): { readonly plain: string; readonly weekday: number } {
  const line = text
    .toLowerCase()
    .replaceAll(/[‐‑‒–—―−]/g, '-')
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
  const [, word = '', rest = line] = /^(?:hari )?([a-z']+),? (.*)$/.exec(line) ?? []
  const weekday = weekdays.findIndex((each) => each.test(word))
  const plain = (weekday < 0 ? line.replace(/^[a-z ]+, (?=\d)/, '') : rest).replace(
    /^(tanggal|tgl\.?)(?= |\d)/,
    '',
  )
  return { plain: plain.trim(), weekday }
}

/** The four-digit years in a text. */
export function fullYearsIn(text: string): number[] {
  const { plain } = plainDay(cleanLine(text))
  return formsOf(plain).flatMap(({ year }) => (year.length === 4 ? [Number(year)] : []))
}

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

/**
 * Whether the time is 17:00, which is midnight in Jakarta expressed in UTC. If the cell is in UTC, the day meant is the
 * next one; but that is not certain.
 */
const isMidnightAbroad = (serial: number): boolean => Math.abs((serial % 1) - 17 / 24) < 1e-6

function dayIn(serial: number, { date1904, swapped }: DayContext): Parsed<Day> {
  const day = dayOfSerial(serial, date1904)
  if (day === undefined) return noDate(String(serial))
  if (isMidnightAbroad(serial)) return unclearHour(`${day} 17:00`)
  const other = swappedDay(day)
  if (swapped === false || other === undefined) return { value: day }
  return swapped ? { value: other } : maybeSwapped(day, other)
}

/** The day with day and month swapped; undefined if there is no such day, or it is the same. */
export function swappedDay(day: Day): Day | undefined {
  const [year, month, date] = day.split('-') as [string, string, string]
  return date > '12' || date === month ? undefined : `${year}-${date}-${month}`
}

const yearOnly = (text: string) =>
  wrong(
    'year_only',
    `${shown(text)} hanya tahun; sebutkan tanggal lengkap.`,
    `${shown(text)} is only a year; give the whole date.`,
  )
const noDate = (text: string) =>
  wrong(
    'no_date',
    `${shown(text)} bukan tanggal yang ada; tulis seperti 05/01/2021 atau 5 Januari 2021.`,
    `${shown(text)} is no date there is; write it like 05/01/2021 or 5 Januari 2021.`,
  )
const otherWeekday = (text: string) =>
  wrong(
    'other_weekday',
    `Hari dan tanggal dalam ${shown(text)} tidak cocok; perbaiki salah satunya.`,
    `Day of the week and date in ${shown(text)} do not fit; correct one of them.`,
  )
const unclearHour = (text: string) =>
  wrong(
    'unclear_hour',
    `${shown(text)}: pukul 17.00 biasanya tengah malam Jakarta dalam UTC, jadi hari berikutnya; tulis tanggalnya saja.`,
    `${shown(text)}: 17:00 is mostly midnight in Jakarta as UTC has it, so the next day; write the date alone.`,
  )
const undecidedCentury = (text: string) =>
  wrong(
    'undecided_century',
    `Abad dari tahun dalam ${shown(text)} tidak jelas; tulis tahun dengan empat angka.`,
    `The century of the year in ${shown(text)} is not clear; write the year with four digits.`,
  )
const undecidedOrder = (text: string, one: Day, other: Day) =>
  wrong(
    'undecided_order',
    `${shown(text)} bisa ${one} atau ${other}, dan tidak ada tanggal lain di kolom ini yang memutuskan; jawab "dateOrder".`,
    `${shown(text)} is ${one} or ${other}, and no other date in the column decides; answer "dateOrder".`,
  )
const maybeSwapped = (day: Day, other: Day) =>
  wrong(
    'maybe_swapped',
    `Excel menyimpan ${day}, tetapi tanggal lain di kolom ini tidak dikenalinya sebagai tanggal, jadi mungkin maksudnya ${other}; jawab "storedDates": as_shown atau swapped.`,
    `Excel keeps ${day}, but did not take other dates of this column for dates, so ${other} may be meant; answer "storedDates": as_shown or swapped.`,
  )
