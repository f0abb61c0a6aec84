import { sql } from 'drizzle-orm'
import type { Session } from '../db/session.ts'
import { numberCounters as t } from './tables.ts'

/**
 * Takes the next numbers of a series in a year, from 1, and gives the first. The counter's row stays locked until the
 * transaction ends: no number is given twice, and one that was rolled back is given again, so that there is no gap.
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
