import type { Day } from '../../kernel/days.ts'
import { cleanLine, formulaFailed, shown, wrong, type CellValue, type Parsed } from './cells.ts'

/** Indonesian months as they are written and shortened, old spellings too, and the English ones. */
const months: readonly RegExp[] = [
  /^jan(uari|uary)?$/,
  /^[fp]eb(ruari|ruary)?$/,
  /^mar(et|ch)?$/,
  /^apr(il)?$/,
  /^(mei|may)$/,
  /^jun[ie]?$/,
  /^jul[iy]?$/,
  /^(agu|agt|ags|agust|agustus|aug|august)$/,
  /^sept?(ember)?$/,
  /^(okt|oct)(ober)?$/,
  /^no[vp](ember)?$/,
  /^(des|dec)(ember)?$/,
]

/** The number of a month by its name or its abbreviation, in small letters; 0 where it is none. */
export const monthNumber = (name: string): number => months.findIndex((each) => each.test(name)) + 1

const serialOfLastDay = 2_958_465
const dayMs = 24 * 60 * 60 * 1000

/**
 * The day of a serial number. Excel counts from 1900 as if that year had a 29 February, so 60 is no day and what
 * follows is one off; files begun on a Macintosh count from 1904 (ECMA-376 part 1, 18.17.4.1). Hours are dropped.
 */
export function dayOfSerial(serial: number, date1904: boolean): Day | undefined {
  const whole = Math.floor(serial)
  if (!Number.isFinite(serial) || whole > serialOfLastDay || whole < (date1904 ? 0 : 1)) return undefined
  if (!date1904 && whole === 60) return undefined
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30)
  const day = new Date(epoch + whole * dayMs).toISOString().slice(0, 10)
  return day < '2200' ? day : undefined
}

/** A day that the calendar has, in a year that is meant; of two digits, one of this century. */
function dayOf(year: number, month: number, day: number): Day | undefined {
  const full = year < 100 ? 2000 + year : year
  if (full < 1900 || full >= 2200) return undefined
  const date = new Date(Date.UTC(full, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : undefined
}

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ][\d:.]+z?)?$/
const dayFirst = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})(?: [\d:.]+)?$/
const named = /^(\d{1,2})[- ./]*([a-z]+)[- ./]*(\d{4}|\d{2})$/
const monthFirst = /^([a-z]+)\.? (\d{1,2}),? (\d{4})$/

/** A day in words or figures, the day before the month. Undefined where it is none. */
function dayOfText(text: string): Day | undefined {
  const plain = text
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replace(/^ ?(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\b,?/, '')
    .replace(/^ ?(tanggal|tgl\.?)(?= |\d)/, '')
    .replaceAll(/ +/g, ' ')
    .trim()
  const [, y, m, d] = yearFirst.exec(plain) ?? []
  if (y) return dayOf(Number(y), Number(m), Number(d))
  const [, first, second, year] = dayFirst.exec(plain) ?? []
  if (first) return dayOf(Number(year), Number(second), Number(first))
  const [, day, name, ofYear] = named.exec(plain) ?? []
  if (day) return dayOf(Number(ofYear), monthNumber(name!), Number(day))
  const [, english, dayAfter, yearAfter] = monthFirst.exec(plain) ?? []
  return english ? dayOf(Number(yearAfter), monthNumber(english), Number(dayAfter)) : undefined
}

/** The day a cell means: a serial number, ISO 8601, dd/mm/yyyy, or with the name of the month. */
export function parseDate(cell: CellValue, date1904 = false): Parsed<Day> {
  if (typeof cell === 'object') {
    if ('failed' in cell) return formulaFailed(cell.failed)
    return found(dayOfSerial(cell.dateSerial, date1904), String(cell.dateSerial))
  }
  const text = cleanLine(String(cell))
  if (/^(19|2[01])\d\d$/.test(text)) return yearOnly(text)
  // A CSV saved from a sheet whose dates were not formatted has the bare numbers.
  if (/^\d{1,7}([.,]\d+)?$/.test(text))
    return found(dayOfSerial(Number(text.replace(',', '.')), date1904), text)
  return found(dayOfText(text), text)
}

const found = (day: Day | undefined, text: string): Parsed<Day> =>
  day === undefined ? noDate(text) : { value: day }

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
