import { sql } from 'drizzle-orm'
import type { Database } from '../db/client.ts'
import { serviceActor } from '../kernel/actor.ts'
import type { Day } from '../kernel/days.ts'

/** The most events that get a position, or are removed, in one transaction. */
const atOnce = 2000

/**
 * Tells what the days until today brought, and gives positions to what is committed; the most of one batch. Costs one
 * statement where nothing is new. Any number of instances may do it at the same time. Gives whether more may wait.
 */
export const sealEvents = (db: Database, today: Day): Promise<boolean> =>
  db.write(serviceActor, async (session) => {
    const { rows } = await session.execute<{ sealed: number }>(
      sql`select registry_tell_days(${today}::date), registry_seal_events(${atOnce}) as sealed`,
    )
    return rows[0]!.sealed === atOnce
  })

/** Removes the events from before this instant. Gives how many. */
export async function forgetEvents(db: Database, until: Date): Promise<number> {
  let removed = 0
  for (let batch = atOnce; batch === atOnce; removed += batch) {
    batch = await db.write(serviceActor, async (session) => {
      const { rows } = await session.execute<{ removed: number }>(
        sql`select registry_forget_events(${until.toISOString()}::timestamptz, ${atOnce}) as removed`,
      )
      return rows[0]!.removed
    })
  }
  return removed
}
