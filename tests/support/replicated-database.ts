import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../src/embedded-postgres/embedded.ts'
import { readServerState } from '../../src/embedded-postgres/server-state.ts'
import type { Connection } from '../../src/embedded-postgres/server.ts'
import { prepareDatabase } from '../../src/start/prepare.ts'
import type { TestDatabase } from './database.ts'
import { copyPhysically, prepareCopy, reserveSlot } from './physical-copy.ts'

/** A migrated database of a server of its own, and a standby of that server, streaming. */
export interface ReplicatedDatabase {
  readonly database: TestDatabase
  readonly standby: {
    /** As the service logs in. */
    readonly connection: Connection
    /** Runs a statement as the superuser; the first row. */
    ask(statement: string): Promise<Record<string, unknown> | undefined>
    /** Kills it; it cannot start again before `rise`. */
    fall(): void
    rise(): void
  }
  stop(): Promise<void>
}

const login = { user: 'registry_login', password: 'test' }

export async function startReplicatedDatabase(): Promise<ReplicatedDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'registry-replica-'))
  const [first, second] = ['primary', 'standby'].map((name) => path.join(folder, name)) as [string, string]
  const primary = await startEmbedded(first)
  await prepareDatabase(primary.connection, { demo: true, login })
  await reserveSlot(primary.connection, 'standby')
  await copyPhysically(primary.connection, first, second)
  prepareCopy(second, { standbyOf: primary.connection, name: 'standby' })
  const standby = await startEmbedded(second, { log: { warn: () => {} } })
  const [control, away] = ['pg_control', 'pg_control.away'].map((name) =>
    path.join(second, 'postgres/global', name),
  ) as [string, string]
  return {
    database: {
      ownerConnection: primary.connection,
      serviceConnection: { ...primary.connection, ...login },
      drop: async () => {},
    },
    standby: {
      connection: { ...standby.connection, ...login },
      ask: (statement) => ask(standby.connection, statement),
      fall: () => {
        renameSync(control, away)
        process.kill(readServerState(path.join(second, 'postgres'))!.pid, 'SIGQUIT')
      },
      rise: () => renameSync(away, control),
    },
    stop: async () => {
      await standby.stop()
      await primary.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function ask(connection: Connection, statement: string) {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows[0]
  } finally {
    await client.end()
  }
}
