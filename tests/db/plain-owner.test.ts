import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ofOrganization, type Actor } from '../../src/kernel/actor.ts'
import { openDatabase } from '../../src/db/client.ts'
import { visibleTo } from '../../src/db/visibility.ts'
import { once } from '../../src/idempotency/once.ts'
import { actForMaintenance } from '../../src/db/connect.ts'
import { startEmbedded, type EmbeddedDatabase } from '../../src/embedded-postgres/embedded.ts'
import { prepareDatabase } from '../../src/start/prepare.ts'
import { organizationId } from '../../src/reference/organizations.ts'

/** A server of its own, since roles belong to the server: here the owner is no superuser, as docs/operate has it. */
const folder = mkdtempSync(path.join(tmpdir(), 'registry-owner-'))
let server: EmbeddedDatabase
let owner: pg.ClientConfig
const login = { user: 'registry_login', password: 'test' }

beforeAll(async () => {
  server = await startEmbedded(folder, { durable: false })
  const root = new pg.Client(server.connection)
  await root.connect()
  await root.query(`create role registry_owner login createrole password 'test'`)
  await root.query('create database owned owner registry_owner')
  await root.end()
  owner = { ...server.connection, user: 'registry_owner', password: 'test', database: 'owned' }
  await prepareDatabase(owner, { demo: true, login })
})
afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

describe('an owner that is no superuser', () => {
  it('migrates, and again without a change', async () => {
    await expect(prepareDatabase(owner, { demo: true, login })).resolves.toBeUndefined()
  })

  it('sees no row of any table, until it acts for maintenance', async () => {
    await asOwner(async (client) => {
      const { rows: tables } = await client.query<{ name: string }>(
        `select relname name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
      )
      const count = async (table: string) =>
        (await client.query<{ rows: number }>(`select count(*)::int as rows from ${table}`)).rows[0]!.rows
      for (const { name } of tables) expect(await count(name), name).toBe(0)
      await expect(
        client.query(`insert into accounts (id, name, email) values (gen_random_uuid(), 'x', 'x@contoh.id')`),
      ).rejects.toThrow('row-level security')
      await actForMaintenance(client)
      expect(await count('organizations')).toBeGreaterThan(0)
    })
  })

  it('neither it nor maintenance changes the trail', async () => {
    await asOwner(async (client) => {
      for (const statement of ['delete from audit_events', 'truncate audit_links'])
        await expect(client.query(statement)).rejects.toThrow('is added to, never changed')
      await actForMaintenance(client)
      for (const statement of [`update audit_events set action = 'x'`, 'delete from audit_links'])
        await expect(client.query(statement)).rejects.toThrow('permission denied')
    })
  })

  it('the functions that lend rights work: the merge of two collaborators redirects what it named', async () => {
    const db = openDatabase(
      { ...owner, ...login },
      { poolSize: 1, queueSize: 10, statementTimeoutMs: 15_000, once, visibleTo },
    )
    const admin: Actor = { role: 'admin', accountId: null, accountName: null, ...ofOrganization(null) }
    const [loser, winner] = [organizationId('Gojek'), organizationId('Shopee')]
    try {
      await db.write(admin, (session) =>
        session.$client.query('select * from registry_merge_organizations($1, $2)', [loser, winner]),
      )
      const { rows } = await db.read(admin, (session) =>
        session.$client.query(
          'select distinct m.organization_id id from memberships m join accounts a on a.id = m.account_id where a.name like $1',
          ['partner-go%'],
        ),
      )
      expect(rows).toEqual([{ id: winner }])
    } finally {
      await db.close()
    }
  })

  it('the login of the service owns nothing and cannot take on maintenance', async () => {
    const client = new pg.Client({ ...owner, ...login })
    await client.connect()
    try {
      await expect(client.query('set role registry_maintenance')).rejects.toThrow('permission denied')
      await expect(client.query('set role registry_owner')).rejects.toThrow('permission denied')
      await expect(client.query('select 1 from agreements')).rejects.toThrow('permission denied')
    } finally {
      await client.end()
    }
  })
})
