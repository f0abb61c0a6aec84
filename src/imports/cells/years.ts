import type { Day } from '../../kernel/days.ts'

/** The first and the last year that a list writes in full. */
export interface YearSpan {
  readonly first: number
  readonly last: number
}

/** How far from the years of its list a year may be, where only one of its two centuries is. */
const near = 30
const far = 50
/** Without a list: before the law on regional autonomy of 1974 nobody kept such agreements; none ends in half a century. */
const earliest = 1974
const ahead = 49

/**
 * The year that two digits mean: of the centuries the one near the years that the list writes in full, or, where it
 * writes none, the only one in which agreements are. Undefined where that is not clear.
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

/** The span of these years; null of none. */
export const spanOf = (years: readonly number[]): YearSpan | null =>
  years.length === 0
    ? null
    : years.reduce(
        ({ first, last }, year) => ({ first: Math.min(first, year), last: Math.max(last, year) }),
        { first: years[0]!, last: years[0]! },
      )
