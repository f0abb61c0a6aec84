import { sql } from 'drizzle-orm'
import type { Database } from '../db/client.ts'
import { serviceActor } from '../kernel/actor.ts'
import type { Day } from '../kernel/days.ts'

/** About how many events are told of a day, get a position, or are removed, in one transaction. */
const batch = 2000

/**
 * Tells what the days until today brought, and gives positions to what is committed; of each the most of one batch, so that as
 * many as that have a position now where more may wait. Costs one statement where nothing is new. Any number of instances may
 * do it at the same time. Gives whether more may wait.
 */
export const sealEvents = (db: Database, today: Day, atOnce = batch): Promise<boolean> =>
  db.write(serviceActor, async (session) => {
    const { rows } = await session.execute<{ sealed: number }>(
      sql`select registry_tell_days(${today}::date, ${atOnce}::int), registry_seal_events(${atOnce}::int) as sealed`,
    )
    return rows[0]!.sealed === atOnce
  })

/** Removes the events from before this instant. Gives how many. */
export async function forgetEvents(db: Database, until: Date): Promise<number> {
  let removed = 0
  for (let gone = batch; gone === batch; removed += gone) {
    gone = await db.write(serviceActor, async (session) => {
      const { rows } = await session.execute<{ removed: number }>(
        sql`select registry_forget_events(${until.toISOString()}::timestamptz, ${batch}) as removed`,
      )
      return rows[0]!.removed
    })
  }
  return removed
}
