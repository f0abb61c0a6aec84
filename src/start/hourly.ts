import type { FastifyBaseLogger } from 'fastify'

const hour = 3_600_000

/**
 * Removes what nobody needs anymore, now and every hour, and logs how many of `what` went. A failure is logged and
 * waits for the next hour. Returns what ends it, once a run under way is done.
 */
export function everyHour(
  log: FastifyBaseLogger,
  what: string,
  remove: () => Promise<number>,
): () => Promise<void> {
  const run = async () => {
    try {
      const removed = await remove()
      if (removed > 0) log.info({ removed }, `removed ${what}`)
    } catch (error) {
      log.error({ err: error }, `${what} could not be swept`)
    }
  }
  let running = run()
  const timer = setInterval(() => {
    running = running.then(run)
  }, hour)
  return async () => {
    clearInterval(timer)
    await running
  }
}
