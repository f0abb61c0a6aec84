// npm run bench:actor: ways to tell PostgreSQL who acts, in turn on one server. Shares, not numbers: those are the
// machine's.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { ofOrganization, type Actor } from '../src/kernel/actor.ts'
import { openDatabase } from '../src/db/client.ts'
import { once } from '../src/idempotency/once.ts'
import { startEmbedded } from '../src/embedded-postgres/embedded.ts'
import { prepareDatabase } from '../src/start/prepare.ts'
import { databaseRole, visibleTo } from '../src/db/visibility.ts'
import { reportFailure } from '../src/kernel/startup-error.ts'
import { median } from './measure.ts'

const CONNECTIONS = 8
const CALLERS = 16
const ROUNDS = 7
const ROUND_MS = 600
const look = { name: 'look', text: 'select id, short_name from organizations order by short_name limit 5' }

/** One way: how it runs the query as an actor, and how its connections end. */
interface Way {
  readonly name: string
  readonly ask: (actor: Actor) => Promise<unknown>
  readonly end: () => Promise<void>
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'registry-actor-'))
try {
  const { connection, stop } = await startEmbedded(dataDir, { durable: false })
  try {
    await prepareDatabase(connection, { demo: false })
    await compare(waysOn(connection))
  } finally {
    await stop()
  }
} catch (error) {
  reportFailure(error)
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}

/** Each way has connections of its own, so that none finds them as another one left them. */
function waysOn(connection: pg.PoolConfig): Way[] {
  const service = openDatabase(connection, {
    poolSize: CONNECTIONS,
    queueSize: 1000,
    once,
    visibleTo,
    statementTimeoutMs: 15_000,
  })
  return [
    onPool('no isolation', connection, (client) => client.query(look)),
    onPool('transaction, one by one', connection, async (client, actor) => {
      await client.query('begin')
      await setActor(client, actor)
      await client.query(look)
      await client.query('commit')
    }),
    onPool('transaction, pipelined', connection, (client, actor) =>
      Promise.all([
        client.query('begin'),
        setActor(client, actor),
        client.query(look),
        client.query('commit'),
      ]),
    ),
    {
      name: 'on the connection, as db/client',
      ask: (actor) => service.read(actor, (session) => session.$client.query(look)),
      end: () => service.close(),
    },
  ]
}

function onPool(
  name: string,
  connection: pg.PoolConfig,
  run: (client: pg.PoolClient, actor: Actor) => Promise<unknown>,
): Way {
  const pool = new pg.Pool({ ...connection, max: CONNECTIONS, pipeline: true })
  const ask = async (actor: Actor) => {
    const client = await pool.connect()
    try {
      await run(client, actor)
    } finally {
      client.release()
    }
  }
  return { name, ask, end: () => pool.end() }
}

/** For the transaction only. */
function setActor(client: pg.PoolClient, { role, organizationId }: Actor) {
  const text = `select set_config('role', $1, true), set_config('app.organization_id', $2, true)`
  return client.query({ name: 'set_actor', text, values: [databaseRole(role), organizationId] })
}

/** Prints, for few and many actors, how many queries each way makes of those the first one makes. */
async function compare(ways: Way[]): Promise<void> {
  const counts = [1, 8, 200]
  console.log('queries per second, as a share of those without isolation\n')
  console.log(
    ' '.repeat(32) + counts.map((count) => `${count} actor${count > 1 ? 's' : ''}`.padStart(12)).join(''),
  )
  const lines = ways.map(({ name }) => name.padEnd(32))
  for (const count of counts) {
    const rounds: number[][] = []
    // The first round prepares statements and fills caches, and does not count.
    for (let round = 0; round <= ROUNDS; round++) {
      const rates: number[] = []
      for (const way of ways) rates.push(await rate(way, count))
      if (round > 0) rounds.push(rates.map((each) => each / rates[0]!))
    }
    for (const index of ways.keys())
      lines[index] += median(rounds.map((each) => each[index]!))
        .toFixed(2)
        .padStart(12)
  }
  console.log(lines.join('\n'))
  await Promise.all(ways.map((way) => way.end()))
}

/** Queries a second by twice as many callers as there are connections, each query by one of the actors at random. */
async function rate({ ask }: Way, actors: number): Promise<number> {
  const began = performance.now()
  let done = 0
  const caller = async () => {
    while (performance.now() - began < ROUND_MS) {
      await ask(actorOf(Math.floor(Math.random() * actors)))
      done++
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
  return (done * 1000) / (performance.now() - began)
}

function actorOf(index: number): Actor {
  const organizationId = `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`
  return { role: 'officer', accountId: null, accountName: null, ...ofOrganization(organizationId) }
}
