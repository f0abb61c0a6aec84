import type { FastifyBaseLogger } from 'fastify'
import { faultOf } from '../db/faults.ts'
import { timed, type Job, type Observer } from '../kernel/observer.ts'

const hour = 3_600_000

/** A job that deletes what has expired. */
interface Removal {
  readonly job: Job
  /** What it deletes, for the log. */
  readonly what: string
  readonly remove: () => Promise<number>
}

/** Where a job tells of its runs. */
export interface Told {
  readonly log: FastifyBaseLogger
  readonly observer?: Pick<Observer, 'job'> | undefined
}

/**
 * Deletes expired rows now and every hour, and logs how many of `what` were deleted. A failure is logged and tried
 * again after an hour. One run at a time: an hour that comes while one is under way is left out. Returns a function that
 * stops this and waits for a run in progress.
 */
export function everyHour({ log, observer }: Told, { job, what, remove }: Removal): () => Promise<void> {
  const run = async () => {
    try {
      const removed = await timed(observer, job, remove)
      if (removed > 0) log.info({ what, removed }, 'removed what had expired')
    } catch (error) {
      log.error({ what, err: error, fault: faultOf(error) }, 'what had expired could not be removed')
    }
  }
  let running: Promise<void> | undefined
  const begin = () => (running ??= run().finally(() => (running = undefined)))
  void begin()
  const timer = setInterval(begin, hour)
  return async () => {
    clearInterval(timer)
    await running
  }
}
