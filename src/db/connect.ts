import pg from 'pg'
import { StartupError } from '../kernel/startup-error.ts'
import { ANSWER_TIMEOUT_MS, Connection } from './connection.ts'
import { causeOf } from './errors.ts'

/**
 * Opens one connection; the caller must end it. Throws StartupError with the server and the reason, but without the
 * password. `setting` is the environment variable that the operator should correct.
 */
export async function connect(connection: pg.ClientConfig, setting = 'DATABASE_URL'): Promise<Connection> {
  const client = new Connection({ ...connection, connectionTimeoutMillis: ANSWER_TIMEOUT_MS })
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw new StartupError(`${nameOf(client)} does not let us in (${reasonOf(error)}): check ${setting}`)
  }
}

/**
 * Works on a connection of its own, and ends it. Throws StartupError also when PostgreSQL ends the connection in the
 * middle of the work.
 */
export async function onConnection<T>(
  connection: pg.ClientConfig,
  work: (client: Connection) => Promise<T>,
  setting?: string,
): Promise<T> {
  const client = await connect(connection, setting)
  try {
    return await work(client)
  } catch (error) {
    const end = client.lost ?? (isFatal(error) ? causeOf(error) : undefined)
    if (!end) throw error
    throw new StartupError(
      `${nameOf(client)} ended our connection (${reasonOf(end)}): see the log of PostgreSQL, and try again`,
    )
  } finally {
    await client.end()
  }
}

/**
 * Lets the owner's connection read and write rows from now on. Row-level security is forced for the owner too, who
 * sees no rows. The role that it takes on here owns no table and cannot change the audit trail.
 */
export async function actForMaintenance(owner: pg.ClientBase): Promise<void> {
  await owner.query('set role registry_maintenance')
}

export const nameOf = ({ host, port, database }: pg.Client): string =>
  `the database ${database} at ${host}:${port}`

/** Whether PostgreSQL reported that it ends the connection. */
function isFatal(error: unknown): boolean {
  const cause = causeOf(error)
  return cause instanceof pg.DatabaseError && cause.severity === 'FATAL'
}

function reasonOf(error: unknown): string {
  // A host name with several addresses fails with an AggregateError: one error for each address, and no message of
  // its own.
  const cause = error instanceof AggregateError ? error.errors[0] : error
  return cause instanceof Error ? cause.message : String(cause)
}
