import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { actForMaintenance } from '../../../src/db/connect.ts'
import type { Connection } from '../../../src/embedded-postgres/server.ts'
import { StartupError } from '../../../src/kernel/startup-error.ts'
import type { Stage } from '../stage/stage.ts'

/** What the load writes after its first statement: who needs these waits in the middle of a transaction. */
const held = ['case_organizations', 'documents']

/** In milliseconds. */
const PATIENCE_MS = 60_000

export interface Frozen {
  /** Waits until every event of the trail has its link: reading left some, too. */
  trailSealed(): Promise<void>
  /** Waits until somebody else has taken a snapshot of the whole database. Transactions are under way meanwhile. */
  snapshotTaken(): Promise<void>
  /** Lets the transactions go on that are under way. */
  release(): Promise<void>
}

/**
 * Stops every writer of the load in the middle of its transaction, while everything can be read: nothing is committed until
 * it is released, so that what is read meanwhile is what a snapshot of these moments holds.
 */
export async function freeze({ opened }: Stage, owner: Connection): Promise<Frozen> {
  const client = new pg.Client(owner)
  client.on('error', () => {})
  await client.connect()
  opened(() => client.end())
  await client.query(`begin; lock table ${held.join(', ')} in share row exclusive mode`)
  const isTrue = async (condition: string) =>
    (await client.query<{ yes: boolean }>(`select ${condition} as yes`)).rows[0]!.yes
  const someoneWaits = `exists (select from pg_locks where not granted and relation in (${held.map((table) => `'${table}'::regclass`).join(', ')}))`
  const someoneReads = `exists (select from pg_stat_activity where pid <> pg_backend_pid() and xact_start is not null
    and query like '%registry_rows%')`
  const until = async (condition: string, what: string) => {
    for (const end = Date.now() + PATIENCE_MS; !(await isTrue(condition)); await sleep(10)) {
      // What a transaction has once seen of others' activity stays as it was.
      await client.query('select pg_stat_clear_snapshot()')
      if (Date.now() > end) throw new StartupError(what)
    }
  }
  await until(someoneWaits, 'no write got as far as the tables that are held')
  return {
    trailSealed: async () => {
      await actForMaintenance(client)
      await until('not exists (select from audit_unsealed)', 'the trail was not sealed')
      await client.query('reset role')
    },
    snapshotTaken: async () => {
      await until(someoneReads, 'no backup was seen to read')
      await until(someoneWaits, 'no write was under way at the snapshot')
    },
    release: async () => void (await client.query('rollback')),
  }
}
