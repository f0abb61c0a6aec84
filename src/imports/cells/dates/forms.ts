import { cleanLine } from '../cells.ts'

export const dateOrders = ['day_first', 'month_first'] as const
/** Whether the day or the month comes first when both are numbers. */
export type DateOrder = (typeof dateOrders)[number]

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

/** Year, month and day as written in a text. */
export interface Form {
  /** Two or four digits. */
  readonly year: string
  readonly month: number
  readonly day: number
  readonly order: DateOrder | null
}

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]([\d:.]+))?$/
const figures = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})(?: ([\d:.]+))?$/
const named = /^(\d{1,2})[- ./]*([a-z]+)[- ./]*(\d{4}|\d{2})$/
const monthNamedFirst = /^([a-z]+)\.? (\d{1,2}),? (\d{4})$/

/** The possible readings of a day in words or numbers; none if it is not a day. */
export function formsOf(plain: string): Form[] {
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
export function plainDay(text: string): { readonly plain: string; readonly weekday: number } {
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
