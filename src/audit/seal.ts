import type { FastifyBaseLogger } from 'fastify'
import { serviceActor } from '../kernel/actor.ts'
import { timed, type Observer } from '../kernel/observer.ts'
import type { Database } from '../db/client.ts'

const second = 1000
const batchSize = 1000

/** The result of one step of sealing: what it did, and the head of the chain if it did anything. */
interface Sealed {
  readonly sealed: number
  readonly head: string | null
}

/**
 * Adds a link to the chain for each event that waits. Does nothing while another instance is sealing. Returns the new
 * head of the chain, or undefined if it has not moved.
 */
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

interface Sealing {
  readonly db: Database
  readonly log: FastifyBaseLogger
  readonly observer?: Pick<Observer, 'job'> | undefined
}

/**
 * Seals now and then every second. Each head is written to the log: if the log is kept elsewhere, it also shows when
 * the newest links were removed. Returns a function that stops the sealing after all events committed until then are
 * sealed.
 */
export function startSealing({ db, log, observer }: Sealing): () => Promise<void> {
  const run = async () => {
    try {
      const head = await timed(observer, 'seal_trail', () => sealTrail(db))
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
