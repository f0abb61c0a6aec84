import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartupError } from '../kernel/startup-error.ts'
import { runningConnection } from './server.ts'

/** The key of our pg_advisory_lock. A registry holds it in the maintenance database while it uses the data folder. */
const OWNER_LOCK = 7_254_001
/** In milliseconds. A registry that was just killed or stopped may need a moment to release its data folder. */
const OWNER_PATIENCE_MS = 5000
/** In milliseconds. Replaying the WAL after a crash takes this long only if very much data was not flushed. */
const START_PATIENCE_MS = 60_000

/**
 * Starts or finds the server and takes the owner lock. The returned connection holds the lock until it ends. Throws
 * StartupError.
 */
export async function own(dataDir: string, start: () => Promise<void>): Promise<pg.Client> {
  const begun = Date.now()
  for (;;) {
    if (!runningConnection(dataDir, 'postgres')) await start()
    const result = await tryToOwn(dataDir)
    if (result instanceof pg.Client) return result
    const waited = Date.now() - begun
    if (result.holder && waited > OWNER_PATIENCE_MS) {
      throw new StartupError(
        `data folder ${dataDir} is in use by another ${result.holder}: stop it, or choose another folder with DATA_DIR`,
      )
    }
    if (waited > START_PATIENCE_MS) {
      throw new StartupError(
        `the PostgreSQL of ${dataDir} runs but does not answer (${result.reason}): stop it and start again`,
      )
    }
    await sleep(100)
  }
}

/**
 * The connection that holds the owner lock. If that fails: the holder of the lock, or the reason why the server does
 * not answer (it may be starting or stopping).
 */
async function tryToOwn(dataDir: string): Promise<pg.Client | { holder?: string; reason?: string }> {
  const connection = runningConnection(dataDir, 'postgres')
  if (!connection) return { reason: 'it has just ended' }
  const client = new pg.Client({
    ...connection,
    application_name: `registry (pid ${process.pid})`,
    connectionTimeoutMillis: 5000,
  })
  // The server's shutdown ends this connection; that is expected and no failure.
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ owned: boolean }>('select pg_try_advisory_lock($1) as owned', [
      OWNER_LOCK,
    ])
    if (rows[0]?.owned) return client
    const holders = await client.query<{ application_name: string }>(
      `select application_name from pg_stat_activity join pg_locks using (pid)
       where locktype = 'advisory' and objid = $1 and granted`,
      [OWNER_LOCK],
    )
    await client.end()
    return { holder: holders.rows[0]?.application_name || 'registry' }
  } catch (error) {
    await client.end().catch(() => {})
    return { reason: (error as Error).message }
  }
}
