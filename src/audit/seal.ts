import type { FastifyBaseLogger } from 'fastify'
import { serviceActor } from '../kernel/actor.ts'
import type { Database } from '../db/client.ts'

const second = 1000
const batchSize = 1000

/** What one step of sealing did; the head of the chain where it did anything. */
interface Sealed {
  readonly sealed: number
  readonly head: string | null
}

/** Links the events that wait to the chain; nothing while another instance does. Gives the head where it has moved. */
export async function sealTrail(db: Database): Promise<string | undefined> {
  let head: string | undefined
  let step: Sealed
  do {
    step = await db.write(serviceActor, async (session) => {
      const { rows } = await session.$client.query<Sealed>(
        'select sealed, head from registry_seal_audit($1)',
        [batchSize],
      )
      return rows[0]!
    })
    head = step.head ?? head
  } while (step.sealed === batchSize)
  return head
}

/**
 * Seals now and every second. Each head goes to the log: kept elsewhere, it shows also the removal of the newest links.
 * Returns what ends it, with everything sealed that was committed until then.
 */
export function startSealing({ db, log }: { db: Database; log: FastifyBaseLogger }): () => Promise<void> {
  const run = async () => {
    try {
      const head = await sealTrail(db)
      if (head) log.info({ head }, 'sealed the audit trail')
    } catch (error) {
      log.error({ err: error }, 'the audit trail could not be sealed')
    }
  }
  let running = run()
  const timer = setInterval(() => {
    running = running.then(run)
  }, second)
  return async () => {
    clearInterval(timer)
    await running.then(run)
  }
}
