import { lt } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { serviceActor } from '../../kernel/actor.ts'
import { webhookDeliveries as t } from '../tables.ts'

/** How long deliveries are kept, in days: as long as the events that they send. */
const keptDays = 90

const day = 86_400_000

/** Removes old deliveries. Gives how many. */
export async function forgetDeliveries(db: Database, now: Date): Promise<number> {
  const until = new Date(now.getTime() - keptDays * day).toISOString()
  const removed = await db.write(serviceActor, (session) =>
    session.delete(t).where(lt(t.createdAt, until)).returning({ id: t.id }),
  )
  return removed.length
}
