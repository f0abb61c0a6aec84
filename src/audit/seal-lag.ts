import { serviceActor } from '../kernel/actor.ts'
import type { Database } from '../db/client.ts'

interface SealLag {
  /** Events that have no link in the chain yet. */
  readonly unsealed: number
  /** The age of the oldest of them; 0 if there are none. */
  readonly oldestSeconds: number
}

/** How far the hash chain is behind the trail. Whoever could alter rows could still alter these unseen. */
export async function sealLag(db: Database): Promise<SealLag> {
  const { rows } = await db.watch(serviceActor, (session) =>
    session.$client.query<SealLag>(
      'select unsealed::integer, oldest_seconds::float8 as "oldestSeconds" from registry_seal_lag()',
    ),
  )
  return rows[0]!
}
