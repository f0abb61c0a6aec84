import pg from 'pg'
import { StartupError } from '../kernel/startup-error.ts'

/** An unreachable server is reported after this long, not after the system's minutes. */
const CONNECT_TIMEOUT_MS = 5000

/**
 * Opens one connection, to be ended by the caller. Throws StartupError that names the server and the reason, and
 * no password. `setting` is the environment variable the operator would mend.
 */
export async function connect(connection: pg.ClientConfig, setting = 'DATABASE_URL'): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: CONNECT_TIMEOUT_MS })
  // A broken connection fails the query that waits for it; without a listener it would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const { host, port, database } = client
    await client.end().catch(() => {})
    throw new StartupError(
      `the database ${database} at ${host}:${port} does not let us in (${reasonOf(error)}): check ${setting}`,
    )
  }
}

/**
 * Lets the owner's connection work on rows from now on. Row-level security is forced also for the owner, who sees
 * nothing; the role it takes on here owns no table and cannot change the trail.
 */
export async function actForMaintenance(owner: pg.ClientBase): Promise<void> {
  await owner.query('set role registry_maintenance')
}

function reasonOf(error: unknown): string {
  // A name with several addresses fails with one error for each and no message of its own.
  const cause = error instanceof AggregateError ? error.errors[0] : error
  return cause instanceof Error ? cause.message : String(cause)
}
