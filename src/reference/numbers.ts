import { sql } from 'drizzle-orm'
import type { Session } from '../db/session.ts'
import { numberCounters as t } from './tables.ts'

/**
 * Takes the next `count` numbers of a series in a year and returns the first; a series starts at 1. The row of the
 * counter stays locked until the transaction ends. No number is therefore given twice, and a number that was rolled
 * back is given again, so there are no gaps.
 */
export async function takeNumbers(
  session: Session,
  series: string,
  year: number,
  count: number,
): Promise<number> {
  const [counter] = await session
    .insert(t)
    .values({ series, year, last: count })
    .onConflictDoUpdate({ target: [t.series, t.year], set: { last: sql`${t.last} + ${count}` } })
    .returning({ last: t.last })
  return counter!.last - count + 1
}

/** The next number of a series in a year. */
export const nextNumber = (session: Session, series: string, year: number): Promise<number> =>
  takeNumbers(session, series, year, 1)
