import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyTrail } from '../../src/audit/verify.ts'
import { actForMaintenance } from '../../src/db/connect.ts'
import { databaseRole } from '../../src/db/visibility.ts'
import { startEmbedded } from '../../src/embedded-postgres/embedded.ts'
import { roles as everyRole } from '../../src/kernel/actor.ts'
import { prepareDatabase } from '../../src/start/prepare.ts'
import { leaveAs, releases } from '../releases/load.ts'
import { pageOf } from '../support/pages.ts'
import { installations, startInstalled } from '../support/postgres-client.ts'
import type { TestServer } from '../support/postgres-server.ts'
import { projectFolder } from '../support/service-process.ts'

const installed = installations()
if (installed.length === 0)
  console.warn(
    'no pg_dump with a server of its version here: tests/db/dump.test.ts alone holds what a dump needs',
  )

const folder = mkdtempSync(path.join(tmpdir(), 'registry-dump-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const login = { user: 'registry_login', password: 'test' }
const [dumping, ...restoring] = pageOf('docs/operate/backup.md').elsewhere.filter((line) =>
  /^(pg_|psql)/.test(line),
)

/** A fresh server's empty database, owned by a role that is no superuser, as docs/operate has it. */
async function emptyOn(server: TestServer): Promise<TestServer['connection']> {
  const root = new pg.Client(server.connection)
  await root.connect()
  await root.query(`create role registry_owner login createrole password 'test'`)
  await root.query('create database registry_city owner registry_owner')
  await root.end()
  return { ...server.connection, user: 'registry_owner', password: 'test', database: 'registry_city' }
}

async function asOwnerOf<T>(
  owner: TestServer['connection'],
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Runs a line of the page as a shell does, in the folder of the project. */
function follow(line: string, { bin }: (typeof installed)[number], variables: Record<string, string>): void {
  const inFolder = line.replaceAll('registry.dump', path.join(folder, 'registry.dump'))
  const { status, stderr } = spawnSync('bash', ['-c', inFolder], {
    cwd: projectFolder,
    env: { PATH: `${bin}:${process.env.PATH}`, ...variables },
  })
  const said = stderr.toString()
  expect({ line, status, said: /error|warning/i.exec(said) && said }).toEqual({ line, status: 0, said: null })
}

const urlOf = ({ host, port, user, database }: TestServer['connection']) =>
  `postgres://${user}:test@/${database}?host=${encodeURIComponent(host)}&port=${port}`

const roles = [
  ...everyRole.map(databaseRole),
  'registry_authenticator',
  'registry_service',
  'registry_maintenance',
]

/** Every row of every table, as one number a table, and who may do what. */
const stateOf = (owner: TestServer['connection']) =>
  asOwnerOf(owner, async (client) => {
    await actForMaintenance(client)
    // First, since it seals what waits.
    const trail = await verifyTrail(client)
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    )
    const sums: unknown[] = []
    for (const { name } of tables) {
      const { rows } = await client.query(
        `select count(*)::int as rows, sum(hashtextextended(t::text, 0)) as sum from "${name}" t`,
      )
      sums.push({ name, ...rows[0] })
    }
    // A policy names the columns that a table had when it was made, one that was restored those that it has now: the same to both.
    const { rows: rights } = await client.query(
      `select p.oid::regprocedure::text as "on", r.rolname as role, proowner::regrole::text as owner
       from pg_proc p, pg_roles r where pronamespace = 'public'::regnamespace and proname like 'registry%' and rolname = any($1)
         and has_function_privilege(r.oid, p.oid, 'execute') union all
       select relname, rolname || ' ' || verb || coalesce(' ' || attname, ''), relowner::regrole::text
       from pg_class c join pg_attribute on attrelid = c.oid and attnum > 0 and not attisdropped, pg_roles r, unnest('{select,insert,update}'::text[]) verb
       where relnamespace = 'public'::regnamespace and relkind = 'r' and rolname = any($1)
         and has_column_privilege(r.oid, c.oid, attnum, verb) union all
       select tablename, policyname, regexp_replace(concat(roles, cmd, qual, with_check), '[(]id, version[^)]*[)]', '', 'g') from pg_policies where schemaname = 'public'
       order by 1, 2`,
      [roles],
    )
    return { sums, rights: rights.map((right) => JSON.stringify(right)).toSorted(), trail }
  })

describe.each(installed)('$version by the owner, who is no superuser', (installation) => {
  let source: TestServer
  let owner: TestServer['connection']
  beforeAll(async () => {
    source = startInstalled(installation)
    owner = await emptyOn(source)
    await leaveAs(releases.at(-1)!, owner, { ...source.connection, database: owner.database })
    await prepareDatabase(owner, { demo: true, login })
    follow(dumping!, installation, { OWNER_URL: urlOf(owner) })
  }, 120_000)
  afterAll(() => source.stop())

  const embedded = async (): Promise<TestServer> => {
    const own = path.join(folder, 'embedded')
    const { connection, stop } = await startEmbedded(own, { durable: false })
    return { connection, stop }
  }

  it.each([
    ['a fresh server of the same version', async () => startInstalled(installation)],
    ['the server that the service brings', embedded],
  ])(
    'restores without an error, with every row and right, to %s',
    async (_, start) => {
      const target = await start()
      try {
        const restored = await emptyOn(target)
        for (const line of restoring) follow(line, installation, { NEW_URL: urlOf(restored) })
        const [before, after] = [await stateOf(owner), await stateOf(restored)]
        expect(after.sums).toEqual(before.sums)
        expect(after.rights.filter((right) => !before.rights.includes(right))).toEqual([])
        expect(after.rights).toHaveLength(before.rights.length)
        expect(after.trail.broken).toBeUndefined()
        expect(after.trail.links).toBeGreaterThan(500)
        await prepareDatabase(restored, { demo: true, login })
      } finally {
        await target.stop()
      }
    },
    120_000,
  )
})

// Where nothing is installed the file has no test, which vitest takes for an error.
it.runIf(installed.length === 0)('finds no pg_dump and says so', () => expect(installed).toEqual([]))
