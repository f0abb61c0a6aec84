import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Config } from '../config/config.ts'
import type { Connection } from '../embedded-postgres/server.ts'
import { runningDatabase, startEmbedded } from '../embedded-postgres/embedded.ts'
import type { ServiceLogin } from '../db/login.ts'

/** How the service and its owner log in to the database. */
export type DatabaseAccess = {
  service: pg.ClientConfig
  owner: pg.ClientConfig
  /** The service's login, where it is ours to make. */
  login?: ServiceLogin
  /** Ends what was started for this access; a database that was there before stays. */
  release: () => Promise<void>
}

/** The database the settings name, for the service: without DATABASE_URL, its own server, which no other may use. */
export async function openService(config: Config): Promise<DatabaseAccess> {
  if (config.databaseUrl) return external(config)
  const { connection, stop } = await startEmbedded(config.dataDir)
  return { ...own(connection), release: stop }
}

/** The same database for a command, which may run beside the service. */
export async function openCommand(config: Config): Promise<DatabaseAccess> {
  const connection = config.databaseUrl ? undefined : runningDatabase(config.dataDir)
  return connection ? { ...own(connection), release: async () => {} } : openService(config)
}

/** The own server's owner, and a login that owns nothing. */
function own(owner: Connection) {
  const login = { user: 'registry_login', password: owner.password ?? randomUUID() }
  return { owner, login, service: { ...owner, ...login } }
}

function external(config: Config): DatabaseAccess {
  return {
    service: { connectionString: config.databaseUrl },
    owner: { connectionString: config.migrationDatabaseUrl },
    release: async () => {},
  }
}
