import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ids } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

let t: TestApp
let owner: pg.Client

beforeAll(async () => {
  t = await startTestApp()
  owner = new pg.Client(t.database.ownerConnection)
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await t.close()
})

const setting = 'default_transaction_read_only'

it('a write to a server that takes none is 503, and done once connections lead to one that does', async () => {
  const send = () =>
    t
      .as('officer-ppkukm')
      .post('/v1/cases', { title: 'Menunggu primer', stages: ['P2'], collaboratorIds: [ids.shopee] })
  // What the next connections meet, as when the address leads to a standby.
  await owner.query(`alter database ${owner.database} set ${setting} = on`)
  await owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'registry service'",
  )
  const ready = async () => {
    const { status, body } = await t.as().get('/readyz')
    return [status, body.status, body.writes]
  }
  await expect.poll(ready, { timeout: 20_000 }).toEqual([200, 'degraded', 'refused'])
  const refused = await send()
  expect(refused).toMatchObject({ status: 503, body: { code: 'unavailable' } })
  expect(refused.headers['retry-after']).toBeDefined()
  // No connection is ended now: the one that was refused must not be kept.
  await owner.query(`alter database ${owner.database} reset ${setting}`)
  expect((await send()).status).toBe(201)
  // A connection that takes no writes is not kept to look after the server either.
  await expect.poll(ready).toEqual([200, 'ok', 'ok'])
})
