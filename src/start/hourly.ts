import type { FastifyBaseLogger } from 'fastify'

const hour = 3_600_000

/**
 * Deletes expired rows now and every hour, and logs how many of `what` were deleted. A failure is logged and tried
 * again after an hour. Returns a function that stops this and waits for a run in progress.
 */
export function everyHour(
  log: FastifyBaseLogger,
  what: string,
  remove: () => Promise<number>,
): () => Promise<void> {
  const run = async () => {
    try {
      const removed = await remove()
      if (removed > 0) log.info({ what, removed }, 'removed what had expired')
    } catch (error) {
      log.error({ what, err: error }, 'what had expired could not be removed')
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
