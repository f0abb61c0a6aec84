import { dayAfter, type Day } from '../../kernel/days.ts'
import { lastDayOf } from '../../agreements/term/lengths.ts'
import { cleanLine, shown, textOf, wrong, type CellValue, type Parsed } from './cells.ts'
import { parseDate, readingsOf, type DayContext } from './dates/dates.ts'
import { monthNumber } from './dates/forms.ts'
import { numberInWords } from './number-words.ts'
import { openEndIn, renewalIn } from './terms.ts'

/** A length of time. It starts on a first day in another cell, or on the day of the signature. */
interface Length {
  readonly months: number
  readonly sinceSignature: boolean
}
/** How a term goes on by itself: for so many months each time, or as long as before where it does not say. */
interface Renewal {
  readonly months: number | null
}
interface Renewing {
  readonly renewal?: Renewal
}
interface OpenEnded {
  readonly openFrom: Day | null
}
/**
 * First and last day, both inclusive; or a length of time; or a term without an end. One that renews itself may name
 * neither, where other cells have its days.
 */
export type Period =
  | ({ readonly from: Day; readonly until: Day } & Renewing)
  | (Length & Renewing)
  | OpenEnded
  | { readonly renewal: Renewal }

export const lengthEndings = ['day_before', 'anniversary'] as const
/** Whether two years from May 1 end on April 30 or on May 1. */
export type LengthEnding = (typeof lengthEndings)[number]

/** Separators between the two days, from the clearest to the least clear. */
const separators: readonly RegExp[] = [
  /\b(?:s ?[./]? ?d ?\.?|sampai(?: dengan)?|hingga|until|to)(?=[ \d])/i,
  / - /,
  /-/,
]

/** The texts of the two days of a period. If the first day has no month or year, it gets that of the second day. */
export function daysOfPeriod(text: string): readonly [string, string] | undefined {
  const line = cleanLine(text)
    .replaceAll(/[‐‑‒–—―−]/g, '-')
    .replace(/^(mulai|dari|sejak) (tanggal )?/i, '')
  for (const separator of separators) {
    const parts = line.split(separator)
    if (parts.length !== 2) continue
    const second = parts[1]!.trim()
    const first = completed(parts[0]!.trim(), second)
    if (isDay(first) && isDay(second)) return [first, second]
  }
  return undefined
}

function completed(first: string, second: string): string {
  const [, nameOfMonth = '', year = ''] = /([a-z]+)\.? ?(\d{4})?$/i.exec(second) ?? []
  if (/^\d{1,2}$/.test(first)) return `${first} ${nameOfMonth} ${year}`
  const isWithoutYear = monthNumber((/^\d{1,2} ?([a-z]+)\.?$/i.exec(first)?.[1] ?? '').toLowerCase()) > 0
  return isWithoutYear ? `${first} ${year}` : first
}

/** Whether the text is a day. A bare number is a day of the month here, never a serial number. */
function isDay(text: string): boolean {
  if (/^[\d.,]+$/.test(text) && !/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(text)) return false
  const readings = readingsOf(text, { years: { first: 2000, last: 2001 }, today: '2000-01-01' })
  return 'value' in readings || readings.wrong.code !== 'no_date'
}

/** The period in a cell: "1 Januari 2021 s.d. 31 Desember 2023", "1 s.d. 31 Mei 2021", "2 (dua) tahun". */
export function parsePeriod(cell: CellValue, context: DayContext): Parsed<Period> {
  const text = textOf(cell)
  if ('wrong' in text) return text
  const line = cleanLine(text.value)
  const renewal = renewalIn(line)
  if (renewal) return renewing(renewal, context)
  if (/\b(otomatis|automatic(ally)?|auto[- ]?renew\w*)\b/i.test(line)) return noPeriod(line)
  const opening = openEndIn(line)
  if (opening === '') return { value: { openFrom: null } }
  if (opening !== undefined) {
    const first = isDay(opening) ? parseDate(opening, context) : noPeriod(line)
    return 'wrong' in first ? first : { value: { openFrom: first.value } }
  }
  const length = lengthIn(line)
  if (length) return length
  const days = daysOfPeriod(line)
  if (!days) return noPeriod(line)
  const from = parseDate(days[0], context)
  if ('wrong' in from) return from
  const until = parseDate(days[1], context)
  return 'wrong' in until ? until : { value: { from: from.value, until: until.value } }
}

function renewing(
  { rest, months }: { readonly rest: string; readonly months: number | null },
  context: DayContext,
): Parsed<Period> {
  if (rest === '') return { value: { renewal: { months } } }
  const period = parsePeriod(rest, context)
  if ('wrong' in period) return period
  return 'openFrom' in period.value ? noPeriod(rest) : { value: { ...period.value, renewal: { months } } }
}

const count = (name: string) =>
  String.raw`(?:(?<${name}>\d{1,3})(?: ?\((?<${name}Words>[^)]*)\))?|(?<${name}Only>[a-z ]+?)) ?`
const length = new RegExp(
  String.raw`^(?:berlaku )?(?:selama )?(?:${count('years')}(?:tahun|thn|th|years?)\b\.?)?(?: ?(?:dan |, ?)?${count('months')}(?:bulan|bln|months?)\b\.?)?(?<rest>.*)$`,
  'i',
)
const since =
  /^,? ?(?:terhitung )?(?:sejak|mulai|dari|setelah|since|from)(?: (?:tanggal|saat|hari|naskah|perjanjian|kesepakatan|di|the|date|day|of))* ?(?:di ?)?(?:tanda ?tangani?(?:nya)?|penanda ?tanganan(?:nya)?|signature|signing|signed)(?:nya)?\.?$/i
const mayBeExtended = /[,;]? ?(?:dan |serta )?dapat diperpanjang.*$/i

/** The length of time in a text, if it contains nothing else that matters. */
function lengthIn(line: string): Parsed<Length> | undefined {
  const groups = length.exec(line.replace(mayBeExtended, ''))?.groups
  if (!groups) return undefined
  const rest = groups['rest']!.trim()
  if (rest !== '' && !since.test(rest)) return undefined
  const years = counted(groups['years'], groups['yearsWords'], groups['yearsOnly'])
  const months = counted(groups['months'], groups['monthsWords'], groups['monthsOnly'])
  if (years === undefined || months === undefined) return undefined
  if (years === 'contradiction' || months === 'contradiction') return otherWords(line)
  const total = years * 12 + months
  return total > 0 && total <= 1200 ? { value: { months: total, sinceSignature: rest !== '' } } : undefined
}

/** A count in digits, in words, or in both, which must then be equal; 0 if there is none. */
function counted(
  figures: string | undefined,
  beside: string | undefined,
  words: string | undefined,
): number | 'contradiction' | undefined {
  if (figures === undefined) return words === undefined ? 0 : numberInWords(words)
  const said = beside === undefined ? undefined : numberInWords(beside)
  return said !== undefined && said !== Number(figures) ? 'contradiction' : Number(figures)
}

/** The last day, inclusive, of a term of `months` months from the first day. */
export const endOf = (from: Day, months: number, ending: LengthEnding): Day =>
  ending === 'day_before' ? lastDayOf(from, months) : dayAfter(lastDayOf(from, months))

/** Which of the two endings gives this last day for a term of `months` months; null if neither does. */
export function endingOf(from: Day, months: number, until: Day): LengthEnding | null {
  return lengthEndings.find((ending) => endOf(from, months, ending) === until) ?? null
}

const noPeriod = (text: string) =>
  wrong(
    'no_period',
    `${shown(text)} bukan jangka waktu; tulis seperti "1 Januari 2021 s.d. 31 Desember 2023" atau "2 tahun".`,
    `${shown(text)} is no period; write it like "1 Januari 2021 s.d. 31 Desember 2023" or "2 tahun".`,
  )
const otherWords = (text: string) =>
  wrong(
    'words_contradict_figures',
    `Angka dan huruf dalam ${shown(text)} berbeda; perbaiki salah satunya.`,
    `Figures and words in ${shown(text)} differ; correct one of them.`,
  )
