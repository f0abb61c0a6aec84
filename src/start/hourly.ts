import type { FastifyBaseLogger } from 'fastify'
import { faultOf } from '../db/faults.ts'
import { timed, type Job, type Observer } from '../kernel/observer.ts'

const hour = 3_600_000

/** A job that is done now and then. */
interface Chore {
  readonly job: Job
  readonly run: () => Promise<void>
  /** Tells the log that it failed. */
  readonly failed: (error: unknown) => void
}

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

/** Deletes expired rows now and every hour, and logs how many of `what` were deleted. */
export const everyHour = (told: Told, { job, what, remove }: Removal): (() => Promise<void>) =>
  repeatedly(told, {
    job,
    failed: (error) => {
      told.log.error({ what, err: error, fault: faultOf(error) }, 'what had expired could not be removed')
    },
    run: async () => {
      const removed = await remove()
      if (removed > 0) told.log.info({ what, removed }, 'removed what had expired')
    },
  })

/**
 * Does a job now and every hour, or as often as `every` says in milliseconds. A failure is told and tried again the next time. One run at
 * a time: a time that comes while one is under way is left out. Returns a function that stops this and waits for a run in progress.
 */
export function repeatedly(
  { observer }: Pick<Told, 'observer'>,
  { job, run, failed }: Chore,
  every = hour,
): () => Promise<void> {
  const attempt = () => timed(observer, job, run).catch(failed)
  let running: Promise<void> | undefined
  const begin = () => (running ??= attempt().finally(() => (running = undefined)))
  void begin()
  const timer = setInterval(begin, every)
  return async () => {
    clearInterval(timer)
    await running
  }
}
