import { setTimeout as sleep } from 'node:timers/promises'
import { reportFailure } from '../kernel/startup-error.ts'

/**
 * In milliseconds. The end as a whole takes no longer, whatever hangs: containers are killed after 10 seconds. What is
 * under way in the database then is rolled back.
 */
const END_PATIENCE_MS = 9000

/** Closes one after the other, the last opened first. What is not closed in time is cut off by the end of the process. */
export async function closeAll(opened: readonly (() => Promise<unknown>)[]): Promise<void> {
  let isOver = false
  const patience = sleep(END_PATIENCE_MS, undefined, { ref: false }).then(() => void (isOver = true))
  for (const close of opened.toReversed()) {
    try {
      await Promise.race([close(), patience])
    } catch (error) {
      reportFailure(error)
    }
  }
  if (isOver) process.stderr.write(`not all was closed within ${END_PATIENCE_MS / 1000} s: it was cut off\n`)
}
