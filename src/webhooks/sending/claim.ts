import { sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { serviceActor } from '../../kernel/actor.ts'
import { webhookDeliveries as d } from '../tables.ts'

/** A delivery that this instance tries, as it was claimed. */
export interface Claimed {
  readonly id: string
  readonly webhookId: string
  readonly eventId: string
  readonly position: number | null
  readonly attempts: number
  readonly receiver: string
}

/**
 * Takes a delivery that is due, so that no other instance does within its lease of a minute, which is longer than a try takes.
 * Of one record only the oldest that waits is due. Undefined where none is, besides those to receivers that have enough.
 */
export const claim = (db: Database, busy: readonly string[]): Promise<Claimed | undefined> =>
  db.write(serviceActor, async (session) => {
    const { rows } = await session.execute<Omit<Claimed, 'position'> & { position: string | null }>(sql`
      update ${d} set attempts = attempts + 1, try_at = now() + interval '1 minute', tried_at = now()
      from (
        select due.id, w.receiver from webhook_deliveries due join webhooks w on w.id = due.webhook_id
        where due.try_at <= now() and w.receiver <> all(${sql.param([...busy])}::text[])
          and not exists (select 1 from webhook_deliveries e where e.webhook_id = due.webhook_id and e.subject_id = due.subject_id
            and e.status = 'waiting' and e.position < due.position)
        order by due.try_at, due.id limit 1 for update of due skip locked
      ) next where webhook_deliveries.id = next.id
      returning webhook_deliveries.id, webhook_id as "webhookId", event_id as "eventId", position, attempts, next.receiver`)
    const [row] = rows
    return row && { ...row, position: row.position === null ? null : Number(row.position) }
  })
