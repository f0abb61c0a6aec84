// npm run rehearse:migrate [-- --from v0.1.0 --agreements 100000]: every later migration is applied to a large database that
// an earlier version made, one by one, and read and written meanwhile: how long each takes, and who waits for its locks.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import pg from 'pg'
import { migrationsFolder } from '../../src/db/migrate/migrate.ts'
import type { Connection } from '../../src/embedded-postgres/server.ts'
import { startServer, urlOf } from './stage/cluster.ts'
import { command } from './stage/command.ts'
import { earlierVersion } from './stage/earlier.ts'
import { hold, rehearse, type Stage } from './stage/stage.ts'
import { startSwitch } from './stage/switch.ts'

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: 'v0.1.0' },
    agreements: { type: 'string', default: '100000' },
  },
})

const journal = JSON.parse(readFileSync(path.join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as {
  entries: { tag: string; when: number }[]
}
const nameOf = (when: number): string => journal.entries.find((each) => each.when === when)!.tag

await rehearse('migrate', async (stage) => {
  const { folder, say, opened } = stage
  const project = earlierVersion(values.from, path.join(folder, 'earlier'))
  const server = await startServer(stage, 'database')
  const way = await startSwitch()
  opened(() => way.close())
  way.lead(server.connection)
  const url = urlOf(way.port, server.connection.user)
  const settings = { DATABASE_URL: url, MIGRATION_DATABASE_URL: url, DATA_DIR: path.join(folder, 'files') }
  const sizes = ['--agreements', values.agreements, '--cases', '100', '--meetings', '100']
  await command('bench/seed-large.ts', settings, sizes, project)
  say(`${values.from} has ${values.agreements} agreements`)
  const owner = await connected(stage, server.connection)
  const probes = [
    probe(await connected(stage, server.connection), 'select title from agreements where id = $1'),
    probe(await connected(stage, server.connection), 'update agreements set title = title where id = $1'),
  ]
  await applyEach(stage, owner, probes)
  for (const each of probes) await each.stop()
})

async function connected({ opened }: Stage, connection: Connection): Promise<pg.Client> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  opened(() => client.end())
  return client
}

interface Probe {
  /** The longest wait, in milliseconds, since it was last asked for. */
  longest(): number
  stop(): Promise<void>
}

/** Runs a statement on one agreement again and again, and leaves nothing behind. */
function probe(client: pg.Client, statement: string): Probe {
  const state = { longest: 0, began: 0, stopping: false }
  const run = async () => {
    const { rows } = await client.query<{ id: string }>('select id from agreements order by id limit 1')
    for (; !state.stopping; await sleep(5)) {
      state.began = performance.now()
      await client.query('begin')
      await client.query(statement, [rows[0]!.id])
      await client.query('rollback')
      state.longest = Math.max(state.longest, performance.now() - state.began)
    }
  }
  const running = run()
  return {
    longest: () => {
      const { longest } = state
      state.longest = 0
      return longest
    },
    stop: async () => {
      state.stopping = true
      await running
    },
  }
}

/** In one transaction each, where an upgrade takes one for all: its locks last as long as all of them together. */
async function applyEach({ say }: Stage, owner: pg.Client, probes: readonly Probe[]): Promise<void> {
  const { rows } = await owner.query<{ last: string }>(
    'select max(created_at) as last from drizzle.__drizzle_migrations',
  )
  const missing = readMigrationFiles({ migrationsFolder }).filter(
    ({ folderMillis }) => folderMillis > Number(rows[0]!.last),
  )
  hold(missing.length > 0, `${values.from} lacks no migration`)
  say('      ms  read waits  write waits  migration, and the tables it locks')
  let total = 0
  for (const { sql, hash, folderMillis } of missing) {
    const known = await tables(owner)
    for (const each of probes) each.longest()
    const began = performance.now()
    await owner.query('begin')
    for (const statement of sql) await owner.query(statement)
    const locks = await locksOn(owner, known)
    await owner.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [
      hash,
      folderMillis,
    ])
    await owner.query('commit')
    const took = performance.now() - began
    total += took
    await sleep(30)
    const cells = [took, ...probes.map((each) => each.longest())].map((ms) => ms.toFixed(0).padStart(8))
    say(`${cells.join('    ')}  ${nameOf(folderMillis)}: ${locks.join(', ') || 'none'}`)
  }
  say(`${missing.length} migrations took ${(total / 1000).toFixed(1)} s`)
}

async function tables(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
  )
  return rows.map(({ name }) => name)
}

/** The tables that the transaction keeps from being written, or read, of those that were there before it. */
async function locksOn(owner: pg.Client, known: readonly string[]): Promise<string[]> {
  const { rows } = await owner.query<{ lock: string }>(
    `select relname || case when bool_or(mode = 'AccessExclusiveLock') then ' (all)' else ' (writes)' end as lock
     from pg_locks join pg_class on pg_class.oid = relation
     where pid = pg_backend_pid() and relname = any($1) and relnamespace = 'public'::regnamespace
       and mode in ('AccessExclusiveLock', 'ExclusiveLock', 'ShareRowExclusiveLock', 'ShareLock')
     group by relname order by relname`,
    [known],
  )
  return rows.map(({ lock }) => lock)
}
