import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

/** In milliseconds: the pause after a start that failed. A full disk, say, is not freed by trying at once again. */
const PAUSE_MS = 1000

/** Where it is told that the server ended and is back. */
export interface ServerLog {
  warn(details: object, message: string): void
}

/**
 * Starts a server again whenever the connection that owns it ends, until the returned function is called, which waits
 * for a start in progress. `again` starts the server, or finds it running, and resolves with the new owning connection.
 */
export function keepRunning(
  owner: pg.Client,
  again: () => Promise<pg.Client>,
  log: ServerLog,
): () => Promise<void> {
  const stopping = new AbortController()
  let restarting = Promise.resolve()
  const restart = async () => {
    log.warn({}, 'the own PostgreSQL has ended: it is started again')
    while (!stopping.signal.aborted) {
      try {
        watch(await again())
        return log.warn({}, 'the own PostgreSQL runs again')
      } catch (error) {
        log.warn({ err: error }, 'the own PostgreSQL could not be started: it is tried again')
        await sleep(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => {})
      }
    }
  }
  const watch = (client: pg.Client) => {
    client.once('end', () => {
      if (!stopping.signal.aborted) restarting = restart()
    })
  }
  watch(owner)
  return () => {
    stopping.abort()
    return restarting
  }
}
