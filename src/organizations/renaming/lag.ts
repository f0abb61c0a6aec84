import type { Database } from '../../db/client.ts'
import { serviceActor } from '../../kernel/actor.ts'

/** In seconds: the age of the oldest change of names that is not done; 0 if there is none. */
export async function renamingLag(db: Database): Promise<number> {
  const { rows } = await db.watch(serviceActor, (session) =>
    session.$client.query<{ seconds: number }>(
      `select coalesce(extract(epoch from clock_timestamp() - min(requested_at)), 0)::float8 seconds
       from organization_renamings where finished_at is null`,
    ),
  )
  return rows[0]!.seconds
}
