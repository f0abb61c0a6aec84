import pg from 'pg'
import { StartupError } from '../kernel/startup-error.ts'
import { nameOf, onConnection } from './connect.ts'
import type { Connection } from './connection.ts'
import { asOptions, type SessionSettings } from './session-settings.ts'

/** The service would share connections with others. */
export class SharedConnections extends StartupError {}

/** How often each of two clients asks which server process it has. */
const ROUNDS = 3

/**
 * Refuses a pooler that gives one connection of the server to several clients in turn (PgBouncer in transaction or
 * statement mode). The registry keeps the actor on a connection: there a request could act as somebody else. Two
 * clients that ask in turn then meet one process, or one client meets two. Throws SharedConnections. `setting` is the
 * environment variable that the operator should correct.
 */
export async function refuseSharedConnections(connection: pg.ClientConfig, setting: string): Promise<void> {
  await onConnection(
    connection,
    (one) => onConnection(connection, (other) => requireOwnProcesses([one, other], setting), setting),
    setting,
  )
}

async function requireOwnProcesses(clients: readonly Connection[], setting: string): Promise<void> {
  const met = new Set<string>()
  const processes = new Set<number>()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, client] of clients.entries()) {
      const pid = await processOf(client)
      met.add(`${index} ${pid}`)
      processes.add(pid)
    }
  }
  if (met.size === clients.length && processes.size === clients.length) return
  throw new SharedConnections(
    `${nameOf(clients[0]!)} is behind a pooler that shares connections between clients, so that a request could act as somebody else: let ${setting} name PostgreSQL itself, or set the pooler to session mode`,
  )
}

/** The server process that runs a transaction of this client; 0 if transactions are refused. */
async function processOf(client: Connection): Promise<number> {
  try {
    await client.query('begin')
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    await client.query('commit')
    return rows[0]!.pid
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.severity === 'ERROR') return 0
    throw error
  }
}

/**
 * Refuses a pooler that drops what the service sets when it connects. Throws StartupError with the names of the
 * settings that have another value.
 */
export async function requireSettings(connection: pg.ClientConfig, settings: SessionSettings): Promise<void> {
  await onConnection({ ...connection, options: asOptions(settings) }, async (client) => {
    const { rows } = await client.query<{ name: string; found: string | null; wanted: string }>(
      `select name, current_setting(name, true) as found, set_config(name, value, true) as wanted
       from unnest($1::text[], $2::text[]) as settings (name, value)`,
      [Object.keys(settings), Object.values(settings)],
    )
    const lost = rows.filter(({ found, wanted }) => found !== wanted).map(({ name }) => name)
    if (lost.length === 0) return
    throw new StartupError(
      `${nameOf(client)} did not take ${lost.join(', ')} at the connection, as behind a pooler that drops startup options: let DATABASE_URL name PostgreSQL itself, or set them for the login (docs/operate/poolers.md)`,
    )
  })
}
