import { setTimeout as sleep } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { patiently } from '../../src/db/migrate/patient.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
const clients: pg.Client[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  for (let count = 0; count < 3; count++) {
    const client = new pg.Client(database.ownerConnection)
    await client.connect()
    clients.push(client)
  }
})
afterAll(async () => {
  for (const client of clients) await client.end()
  await database.drop()
})

it('a migration that finds a table in use lets requests pass, and is applied once the table is free', async () => {
  const [owner, user, request] = clients as [pg.Client, pg.Client, pg.Client]
  const told: string[] = []
  await user.query('begin')
  await user.query('lock table holidays in access share mode')
  const change = () =>
    drizzle(owner).transaction(async (tx) => {
      await tx.execute('create table made_before (n int)')
      await tx.execute('alter table holidays add column later text')
    })
  const migrating = patiently(owner, change, (text) => void told.push(text))
  const waits: number[] = []
  while (told.length === 0 || waits.length < 4) {
    const began = performance.now()
    await request.query('select count(*) from holidays')
    waits.push(performance.now() - began)
    await sleep(200)
  }
  expect(Math.max(...waits)).toBeGreaterThan(500)
  expect(Math.max(...waits)).toBeLessThan(5000)
  expect((await request.query("select to_regclass('made_before') as made")).rows).toEqual([{ made: null }])
  await user.query('commit')
  await migrating
  expect(told).toEqual([expect.stringContaining('is in use')])
  const { rows } = await request.query(
    "select to_regclass('made_before')::text as made, (select count(*)::int from pg_attribute where attname = 'later') as later",
  )
  expect(rows).toEqual([{ made: 'made_before', later: 1 }])
  expect((await owner.query('show lock_timeout')).rows).toEqual([{ lock_timeout: '0' }])
})

it('a migration that a request and it hold up each other is tried again, and the request is answered', async () => {
  const [owner, user] = clients as [pg.Client, pg.Client]
  const told: string[] = []
  await user.query('begin')
  await user.query('lock table holidays in access share mode')
  const change = () =>
    drizzle(owner).transaction(async (tx) => {
      await tx.execute('lock table cases in access exclusive mode')
      await tx.execute('alter table holidays add column latest text')
    })
  const migrating = patiently(owner, change, (text) => void told.push(text))
  await sleep(200)
  expect((await user.query('select count(*)::int as n from cases')).rows).toEqual([{ n: expect.any(Number) }])
  await user.query('commit')
  await migrating
  expect(told).toHaveLength(1)
  const { rows } = await user.query("select count(*)::int as n from pg_attribute where attname = 'latest'")
  expect(rows).toEqual([{ n: 1 }])
})

it('any other failure ends it', async () => {
  const [owner] = clients as [pg.Client]
  await expect(
    patiently(owner, () =>
      drizzle(owner).transaction(async (tx) => void (await tx.execute('select no_such'))),
    ),
  ).rejects.toThrow('no_such')
})
