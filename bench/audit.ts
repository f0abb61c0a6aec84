// What the audit chain costs writers, and what sealing a backlog costs: npm run bench:audit [seconds for each measurement]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { sealAll, sealBatch } from '../src/audit/sealing.ts'
import { startEmbedded } from '../src/embedded-postgres/embedded.ts'
import { prepareDatabase } from '../src/start/prepare.ts'

const seconds = Number(process.argv[2] ?? 4)
const rounds = 3

/** Ways to keep a chain: what prepares the database for one, what each writer does, and what runs beside. */
const ways = {
  'no chain': { triggers: 'disable', commit: 'commit', sealing: false },
  'sealed beside': { triggers: 'enable', commit: 'commit', sealing: true },
  // What the other design would cost: the link in the transaction, behind a lock that is held until it has ended.
  'sealed inside': {
    triggers: 'enable',
    commit: 'select pg_advisory_xact_lock(1); select registry_seal_audit(10); commit',
    sealing: false,
  },
} as const

const dataDir = mkdtempSync(path.join(tmpdir(), 'registry-bench-'))
const { connection, stop } = await startEmbedded(dataDir)
try {
  await prepareDatabase(connection, { demo: false })
  console.table(await measureAll())
  console.table(await measureBacklogs())
} finally {
  await stop()
  rmSync(dataDir, { recursive: true, force: true })
}

async function measureAll() {
  const rows: Record<string, Record<string, number>> = {}
  for (const writers of [1, 8, 20]) {
    const rates = Object.fromEntries(Object.keys(ways).map((name) => [name, 0]))
    // In turns, so that what else the machine does strikes all of them.
    for (let round = 0; round < rounds; round += 1) {
      for (const name of Object.keys(ways) as (keyof typeof ways)[])
        rates[name]! += (await measure(ways[name], writers)) / rounds
    }
    const bare = rates['no chain']!
    rows[`${writers} writers`] = {
      'no chain per s': Math.round(bare),
      ...Object.fromEntries(
        Object.entries(rates)
          .slice(1)
          .map(([name, rate]) => [`${name} / no chain`, Math.round((rate / bare) * 100) / 100]),
      ),
    }
  }
  return rows
}

/** How long sealing takes for each event of a short and of a long backlog. They should not differ. */
async function measureBacklogs() {
  const short = await sealBacklog(20_000)
  const long = await sealBacklog(200_000)
  const rounded = (value: number) => Math.round(value * 1000) / 1000
  return {
    'ms an event of 20,000': rounded(short),
    'ms an event of 200,000': rounded(long),
    'long / short': rounded(long / short),
  }
}

async function sealBacklog(events: number): Promise<number> {
  const client = await open()
  await sealAll((after) => sealBatch(client, after))
  await client.query(
    `insert into audit_events (id, account_id, actor_role, request_id, action, resource_type, resource_id, changes)
     select gen_random_uuid(), gen_random_uuid(), 'officer', n::text, 'patch', 'agreement', gen_random_uuid(),
       '{"title": ["before", "after"]}' from generate_series(1, $1::int) n`,
    [events],
  )
  const began = performance.now()
  await sealAll((after) => sealBatch(client, after))
  await client.end()
  return (performance.now() - began) / events
}

/** Committed transactions a second. Each changes a row of its writer's own and records an event, as a request does. */
async function measure({ triggers, commit, sealing }: (typeof ways)[keyof typeof ways], writers: number) {
  const admin = await open()
  await admin.query(`drop table if exists bench_rows; create table bench_rows (id int primary key, version int);
    insert into bench_rows select n, 0 from generate_series(1, ${writers}) n;
    alter table audit_events ${triggers} trigger audit_events_await_seal`)
  await admin.query('vacuum audit_unsealed')
  const run = new AbortController()
  const sealer = sealing ? seal() : undefined
  async function seal() {
    const client = await open()
    while (!run.signal.aborted) {
      await client.query('select registry_seal_audit(1000)')
      await sleep(100)
    }
    await client.end()
  }
  const write = async (id: number) => {
    const client = await open()
    let committed = 0
    const transaction = `begin; update bench_rows set version = version + 1 where id = ${id};
      insert into audit_events (id, account_id, actor_role, request_id, action, resource_type, resource_id, changes)
      values (gen_random_uuid(), gen_random_uuid(), 'officer', 'bench', 'patch', 'agreement', gen_random_uuid(), '{"title": ["before", "after"]}');
      ${commit}`
    while (!run.signal.aborted) {
      await client.query(transaction)
      committed += 1
    }
    await client.end()
    return committed
  }
  const work = Array.from({ length: writers }, (_, index) => write(index + 1))
  await sleep(seconds * 1000)
  run.abort()
  const committed = await Promise.all(work)
  await sealer
  await admin.end()
  return committed.reduce((sum, each) => sum + each, 0) / seconds
}

async function open(): Promise<pg.Client> {
  const client = new pg.Client(connection)
  await client.connect()
  return client
}
