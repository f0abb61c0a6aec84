import type { FastifyBaseLogger } from 'fastify'
import { faultOf } from '../db/faults.ts'
import { serviceActor } from '../kernel/actor.ts'
import { timed, type Observer } from '../kernel/observer.ts'
import type { Database } from '../db/client.ts'
import { sealAll, sealBatch } from './sealing.ts'

const second = 1000

/**
 * In milliseconds. How long an end of the service still waits for the sealing. What is left is sealed by another
 * instance, or at the next start.
 */
const endPatience = 2 * second

/**
 * Adds a link to the chain for each event that waits, in short transactions. Does nothing while another instance is
 * sealing. Returns the new head of the chain, or undefined if it has not moved.
 */
export const sealTrail = (db: Database, mayGoOn?: () => boolean): Promise<string | undefined> =>
  sealAll((after) => db.write(serviceActor, (session) => sealBatch(session.$client, after)), mayGoOn)

interface Sealing {
  readonly db: Database
  readonly log: FastifyBaseLogger
  readonly observer?: Pick<Observer, 'job'> | undefined
  /** How long the end waits, in milliseconds. */
  readonly patience?: number
}

/**
 * Seals now and then every second, one run at a time. Each head is written to the log: if the log is kept elsewhere, it
 * also shows when the newest links were removed. Returns a function that seals the events committed until then, as
 * far as its patience lasts, and stops the sealing.
 */
export function startSealing({ db, log, observer, patience = endPatience }: Sealing): () => Promise<void> {
  let endsAt = Infinity
  const run = async () => {
    try {
      const head = await timed(observer, 'seal_trail', () => sealTrail(db, () => performance.now() < endsAt))
      if (head) log.info({ head }, 'sealed the audit trail')
    } catch (error) {
      log.error({ err: error, fault: faultOf(error) }, 'the audit trail could not be sealed')
    }
  }
  let running: Promise<void> | undefined
  const begin = () => (running ??= run().finally(() => (running = undefined)))
  void begin()
  const timer = setInterval(begin, second)
  return async () => {
    clearInterval(timer)
    endsAt = performance.now() + patience
    await running
    if (performance.now() < endsAt) await begin()
  }
}
