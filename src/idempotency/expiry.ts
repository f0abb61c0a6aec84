import { lt, sql } from 'drizzle-orm'
import type { Database } from '../db/client.ts'
import { serviceActor } from '../kernel/actor.ts'
import { idempotencyKeys as t } from './tables.ts'

const batchSize = 1000

/** Deletes the keys that are older than 24 hours, with the answers stored under them. Returns how many were deleted. */
export async function forgetExpiredKeys(db: Database): Promise<number> {
  const removed = await db.write(serviceActor, async (session) => {
    const { rowCount } = await session.execute(
      sql`delete from ${t} where ctid in (select ctid from ${t} where ${lt(t.createdAt, sql`now() - interval '24 hours'`)} limit ${batchSize})`,
    )
    return rowCount ?? 0
  })
  return removed < batchSize ? removed : removed + (await forgetExpiredKeys(db))
}
