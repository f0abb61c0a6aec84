import type { Day } from '../../kernel/days.ts'
import { lastDayOf } from '../../settings/warnings.ts'
import { cleanLine, shown, textOf, wrong, type CellValue, type Parsed } from './cells.ts'
import { monthNumber, parseDate } from './dates.ts'

/** From the first day to the last, inclusive; or how long, counted from a first day that stands elsewhere. */
export type Period = { readonly from: Day; readonly until: Day } | { readonly months: number }

/** What stands between the two days, the clearest first. */
const separators: readonly RegExp[] = [
  /\b(?:s ?[./]? ?d ?\.?|sampai(?: dengan)?|hingga|until|to)(?=[ \d])/i,
  / ?[–—] ?/,
  / - /,
  /-/,
]

/** The period in one cell: "1 Januari 2021 s.d. 31 Desember 2023", "1 s.d. 31 Mei 2021", "2 (dua) tahun". */
export function parsePeriod(cell: CellValue): Parsed<Period> {
  const text = textOf(cell)
  if ('wrong' in text) return text
  const line = cleanLine(text.value)
  const months = monthsOf(line)
  if (months !== undefined) return { value: { months } }
  for (const separator of separators) {
    const parts = line.split(separator)
    if (parts.length !== 2) continue
    const period = between(parts[0]!.trim(), parts[1]!.trim())
    if (period) return { value: period }
  }
  return noPeriod(line)
}

/** Both days; what the first leaves out, its month or its year, is that of the second. */
function between(first: string, second: string): Period | undefined {
  const until = dayIn(second)
  if (until === undefined) return undefined
  const [, nameOfMonth = '', year = ''] = /([a-z]+)\.? ?(\d{4})?$/i.exec(second) ?? []
  const isDayOnly = /^\d{1,2}$/.test(first)
  const isWithoutYear = monthNumber((/^\d{1,2} ?([a-z]+)\.?$/i.exec(first)?.[1] ?? '').toLowerCase()) > 0
  const from = dayIn(
    isDayOnly ? `${first} ${nameOfMonth} ${year}` : isWithoutYear ? `${first} ${year}` : first,
  )
  return from === undefined ? undefined : { from, until }
}

function dayIn(text: string): Day | undefined {
  // A bare number is a day of a month here, never a serial number.
  if (/^[\d.,]+$/.test(text) && !/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(text)) return undefined
  const parsed = parseDate(text)
  return 'value' in parsed ? parsed.value : undefined
}

const length =
  /^(?:selama )?(?:(\d{1,2})(?: ?\([^)]*\))? ?(?:tahun|thn|th|years?)\.?)? ?(?:(\d{1,3})(?: ?\([^)]*\))? ?(?:bulan|bln|months?)\.?)?$/i

function monthsOf(line: string): number | undefined {
  const [, years, rest] = length.exec(line) ?? []
  const months = Number(years ?? 0) * 12 + Number(rest ?? 0)
  return months > 0 ? months : undefined
}

/** The last day, inclusive, of so many months from the first: a year from 1 January ends on 31 December. */
export const endOf = (from: Day, months: number): Day => lastDayOf(from, months)

const noPeriod = (text: string) =>
  wrong(
    'no_period',
    `${shown(text)} bukan jangka waktu; tulis seperti "1 Januari 2021 s.d. 31 Desember 2023" atau "2 tahun".`,
    `${shown(text)} is no period; write it like "1 Januari 2021 s.d. 31 Desember 2023" or "2 tahun".`,
  )
