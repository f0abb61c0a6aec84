import type { Day } from '../../../kernel/days.ts'

/** The first and the last four-digit year in a list. */
export interface YearSpan {
  readonly first: number
  readonly last: number
}

/**
 * In years: a two-digit year is accepted if one century puts it at most `near` years from the years of its list, and
 * the other more than `far` years.
 */
const near = 30
const far = 50
/**
 * For a list without four-digit years: nobody kept such agreements before the law on regional autonomy of 1974, and
 * none ends more than 49 years from now.
 */
const earliest = 1974
const ahead = 49

/**
 * The full year of a two-digit year: in the century that is close to the four-digit years of the list. If the list has
 * none, the only century in which agreements are possible. Undefined if that is not clear.
 */
export function fullYear(
  digits: number,
  { years, today }: { readonly years: YearSpan | null; readonly today: Day },
): number | undefined {
  const candidates = [1900 + digits, 2000 + digits]
  if (years) {
    const distance = (year: number) => Math.max(years.first - year, year - years.last, 0)
    const [closest, other] = candidates.toSorted((a, b) => distance(a) - distance(b)) as [number, number]
    return distance(closest) <= near && distance(other) > far ? closest : undefined
  }
  const thisYear = Number(today.slice(0, 4))
  const possible = candidates.filter((year) => year >= earliest && year <= thisYear + ahead)
  return possible.length === 1 ? possible[0] : undefined
}

/** The span of these years; null if there are none. */
export const spanOf = (years: readonly number[]): YearSpan | null =>
  years.length === 0
    ? null
    : years.reduce(
        ({ first, last }, year) => ({ first: Math.min(first, year), last: Math.max(last, year) }),
        { first: years[0]!, last: years[0]! },
      )
