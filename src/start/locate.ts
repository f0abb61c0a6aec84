import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Config } from '../config/config.ts'
import type { Connection } from '../embedded-postgres/server.ts'
import type { ServerLog } from '../embedded-postgres/keep-running.ts'
import { runningDatabase, startEmbedded } from '../embedded-postgres/embedded.ts'
import type { ServiceLogin } from '../db/login.ts'
import { refuseSharedConnections, SharedConnections } from '../db/pooler.ts'

/** The logins of the service and of the owner for the database. */
export type DatabaseAccess = {
  service: pg.ClientConfig
  owner: pg.ClientConfig
  /** The service's login, if we create it. */
  login?: ServiceLogin
  /** Stops what was started for this access. A database server that was running before keeps running. */
  release: () => Promise<void>
}

/**
 * The database of the settings, for the service. Without DATABASE_URL it is the embedded server, which no other
 * service may use at the same time; with `log` it is started again whenever it ends.
 */
export async function openService(config: Config, log?: ServerLog): Promise<DatabaseAccess> {
  if (config.databaseUrl) return external(config)
  const { connection, stop } = await startEmbedded(config.dataDir, log ? { log } : {})
  return { ...own(connection), release: stop }
}

/** The same database for a command, which may run while the service runs. */
export async function openCommand(config: Config): Promise<DatabaseAccess> {
  const connection = config.databaseUrl ? undefined : runningDatabase(config.dataDir)
  return connection ? { ...own(connection), release: async () => {} } : openService(config)
}

/** The owner of the embedded server, and a login that owns nothing. */
function own(owner: Connection) {
  const login = { user: 'registry_login', password: owner.password ?? randomUUID() }
  return { owner, login, service: { ...owner, ...login } }
}

async function external(config: Config): Promise<DatabaseAccess> {
  const service = { connectionString: config.databaseUrl }
  const owner = { connectionString: config.migrationDatabaseUrl }
  await refuseSharedConnections(service, 'DATABASE_URL')
  if (owner.connectionString !== service.connectionString)
    await refuseSharedConnections(owner, 'MIGRATION_DATABASE_URL')
  const replica = config.readDatabaseUrl
  if (replica)
    await refuseSharedConnections({ connectionString: replica }, 'READ_DATABASE_URL').catch(
      (error: unknown) => {
        // A replica may be down: then the primary is read.
        if (error instanceof SharedConnections) throw error
      },
    )
  return { service, owner, release: async () => {} }
}
