import type { Database } from '../../db/client.ts'
import { faultOf } from '../../db/faults.ts'
import { serviceActor } from '../../kernel/actor.ts'
import { repeatedly, type Told } from '../../start/hourly.ts'

/** The most records of one batch. Each batch is a transaction of its own, and no writer of them waits for longer. */
const gatheredAtOnce = 500

const second = 1000

interface Gathering {
  readonly batch?: number
  readonly mayGoOn?: () => boolean
}

/**
 * Gathers the words anew of the records that renamed organizations are in, batch by batch, until nothing is left or
 * `mayGoOn` says no. Several instances may do so at a time: they take turns at a batch.
 */
export async function gatherNames(
  db: Database,
  { batch = gatheredAtOnce, mayGoOn = () => true }: Gathering = {},
): Promise<void> {
  while (mayGoOn() && (await gatherBatch(db, batch)));
}

/** One batch. Whether there may be more to do at once. */
const gatherBatch = (db: Database, most: number): Promise<boolean> =>
  db.write(serviceActor, async (session) => {
    const { rows } = await session.$client.query<{ more: boolean }>('select registry_gather_names($1) more', [
      most,
    ])
    return rows[0]!.more
  })

/** Does so now and each second. Returns a function that stops it, after the batch under way. */
export function startGatheringNames(told: Told, { db }: { readonly db: Database }): () => Promise<void> {
  let isEnding = false
  const stop = repeatedly(
    told,
    {
      job: 'gather_names',
      run: () => gatherNames(db, { mayGoOn: () => !isEnding }),
      failed: (error) => {
        told.log.error(
          { err: error, fault: faultOf(error) },
          'the names of organizations could not be gathered',
        )
      },
    },
    second,
  )
  return () => {
    isEnding = true
    return stop()
  }
}
