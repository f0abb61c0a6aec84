import pg from 'pg'
import { StartupError } from '../kernel/startup-error.ts'

/**
 * In milliseconds. An unreachable server is reported after this time; the operating system's own timeout takes
 * minutes.
 */
const CONNECT_TIMEOUT_MS = 5000

/**
 * Opens one connection; the caller must end it. Throws StartupError with the server and the reason, but without the
 * password. `setting` is the environment variable that the operator should correct.
 */
export async function connect(connection: pg.ClientConfig, setting = 'DATABASE_URL'): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: CONNECT_TIMEOUT_MS })
  // A broken connection already fails its query. Without a listener the error event would also end the process.
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
 * Lets the owner's connection read and write rows from now on. Row-level security is forced for the owner too, who
 * sees no rows. The role that it takes on here owns no table and cannot change the audit trail.
 */
export async function actForMaintenance(owner: pg.ClientBase): Promise<void> {
  await owner.query('set role registry_maintenance')
}

function reasonOf(error: unknown): string {
  // A host name with several addresses fails with an AggregateError: one error for each address, and no message of
  // its own.
  const cause = error instanceof AggregateError ? error.errors[0] : error
  return cause instanceof Error ? cause.message : String(cause)
}
