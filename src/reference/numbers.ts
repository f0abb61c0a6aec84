import { sql } from 'drizzle-orm'
import type { Session } from '../db/client.ts'
import { numberCounters as t } from './tables.ts'

/**
 * The next number of a series in a year, from 1. The counter's row stays locked until the transaction ends: no number
 * is given twice, and one that was rolled back is given again, so that there is no gap.
 */
export async function nextNumber(session: Session, series: string, year: number): Promise<number> {
  const [counter] = await session
    .insert(t)
    .values({ series, year, last: 1 })
    .onConflictDoUpdate({ target: [t.series, t.year], set: { last: sql`${t.last} + 1` } })
    .returning({ last: t.last })
  return counter!.last
}
