import { serviceActor } from '../../kernel/actor.ts'
import type { Database } from '../../db/client.ts'

interface MailLag {
  /** Mails that are neither sent nor given up. */
  readonly waiting: number
  /** How long the oldest of those that should be gone waits: since it was tried first, or, of what waits for no hour, at all; 0 if there are none. */
  readonly overdueSeconds: number
}

/** How far mails are behind. What waits for office hours or a digest, and was not tried yet, is not behind. */
export async function mailLag(db: Database): Promise<MailLag> {
  const { rows } = await db.watch(serviceActor, (session) =>
    session.$client.query<MailLag>(
      `select count(*)::int waiting, coalesce(extract(epoch from
         now() - min(coalesce(tried_at, case when event_id is not null then created_at end))), 0)::float8 "overdueSeconds"
       from mails where sent_at is null and stopped_at is null`,
    ),
  )
  return rows[0]!
}
