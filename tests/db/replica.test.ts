import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ids } from '../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../support/app.ts'
import { leavingOutNothing } from '../support/query-visibility.ts'
import { startSilentProxy } from '../support/silent-proxy.ts'
import { startReplicatedDatabase, type ReplicatedDatabase } from '../support/replicated-database.ts'

let cluster: ReplicatedDatabase
/** The way of the first instance to the standby. */
let way: Awaited<ReturnType<typeof startSilentProxy>>
let one: TestApp
/** A second instance, whose queries leave out nothing. */
let other: TestApp
/** A third without the replica. */
let alone: TestApp

beforeAll(async () => {
  cluster = await startReplicatedDatabase()
  const { database, standby } = cluster
  const replica = standby.connection
  way = await startSilentProxy(replica)
  one = await startTestApp({ database, replica: way.connection })
  other = await startTestApp({ database, replica, visibleTo: leavingOutNothing })
  alone = await startTestApp({ database })
}, 180_000)
afterAll(async () => {
  for (const each of [one, other, alone]) await each?.close()
  await way?.close()
  await cluster?.stop()
}, 60_000)

const replicaOf = async (t: TestApp) => (await t.as().get('/readyz')).body.replica

async function openCase(t: TestApp, title: string): Promise<string> {
  const body = { title, stages: ['P2'], collaboratorIds: [ids.shopee] }
  const { status, body: made } = await t.as('officer-ppkukm').post('/v1/cases', body)
  expect(status).toBe(201)
  return made.id
}

async function titlesOfCases(t: TestApp): Promise<string[]> {
  const { status, body } = await t.as('officer-ppkukm').get('/v1/cases?limit=200&sort=-createdAt')
  expect(status).toBe(200)
  return body.data.map((each: { title: string }) => each.title)
}

/** When the service last asked the standby for more than how far it is. */
async function lastReadOnStandby(): Promise<unknown> {
  const row = await cluster.standby.ask(
    `select max(query_start)::text as at from pg_stat_activity
     where application_name = 'registry service' and query not like '%system_identifier%'`,
  )
  return row!['at']
}

describe('lists, reports and exports with a streaming replica', () => {
  it('are read from it, single records are not', async () => {
    await expect.poll(() => replicaOf(one)).toBe('in_use')
    const id = await openCase(one, 'Di primer')
    const before = await lastReadOnStandby()
    await one.as('officer-ppkukm').get(`/v1/cases/${id}`)
    expect(await lastReadOnStandby()).toBe(before)
    expect(await titlesOfCases(one)).toContain('Di primer')
    const afterList = await lastReadOnStandby()
    expect(afterList).not.toBe(before)
    const csv = await one.as('officer-ppkukm').get('/v1/cases', { headers: { accept: 'text/csv' } })
    expect(csv.raw.body).toContain('Di primer')
    expect(await lastReadOnStandby()).not.toBe(afterList)
    expect((await alone.as().get('/readyz')).body).not.toHaveProperty('replica')
  })

  it('show what was written a moment before, through whichever instance', async () => {
    for (let round = 0; round < 20; round++) {
      const [writer, reader] = round % 2 ? [one, other] : [other, one]
      const title = `Ditulis barusan ${round}`
      await openCase(writer, title)
      expect(await titlesOfCases(reader)).toContain(title)
    }
  })

  it('are read from the primary while it lags, and from it again when it has caught up', async () => {
    await cluster.standby.ask('select pg_wal_replay_pause()')
    try {
      await openCase(one, 'Belum di replika')
      expect(await titlesOfCases(one)).toContain('Belum di replika')
      expect(await titlesOfCases(other)).toContain('Belum di replika')
      expect(await replicaOf(one)).toBe('not_used')
    } finally {
      await cluster.standby.ask('select pg_wal_replay_resume()')
    }
    await expect.poll(() => replicaOf(one), { timeout: 10_000 }).toBe('in_use')
  })

  it('show each caller what it sees on the primary, also where row-level security is alone', async () => {
    const accounts: AccountName[] = [
      'officer-ppkukm',
      'partner-shopee',
      'integrator',
      'partner-gojek',
      'auditor',
    ]
    const lists = ['/v1/cases', '/v1/agreements', '/v1/collaborators', '/v1/reports/pipeline']
    await openCase(one, 'Milik Shopee')
    for (const list of lists) {
      const read = (t: TestApp) => Promise.all(accounts.map((account) => t.as(account).get(list)))
      const expected = (await read(alone)).map(({ status, body }) => [status, body.data ?? body.code])
      for (const t of [one, other]) {
        await expect.poll(() => replicaOf(t)).toBe('in_use')
        expect((await read(t)).map(({ status, body }) => [status, body.data ?? body.code])).toEqual(expected)
      }
    }
  })

  it('that are recorded as reads of people are read from the primary', async () => {
    const before = await lastReadOnStandby()
    expect((await one.as('auditor').get('/v1/meetings')).status).toBe(200)
    expect(await lastReadOnStandby()).toBe(before)
    expect((await one.as('officer-ppkukm').get('/v1/meetings')).status).toBe(200)
    expect(await lastReadOnStandby()).not.toBe(before)
  })

  it('are answered in time while it is silent', async () => {
    way.fallSilent()
    await openCase(one, 'Replika diam')
    const began = performance.now()
    expect(await titlesOfCases(one)).toContain('Replika diam')
    expect(performance.now() - began).toBeLessThan(3000)
    expect(await replicaOf(one)).toBe('not_used')
    way.speak()
    await expect.poll(() => replicaOf(one), { timeout: 20_000 }).toBe('in_use')
    expect(await titlesOfCases(one)).toContain('Replika diam')
  })

  it('are answered while it is down, and when it comes back it is used again', async () => {
    cluster.standby.fall()
    for (let round = 0; round < 5; round++) {
      await openCase(one, `Tanpa replika ${round}`)
      expect(await titlesOfCases(one)).toContain(`Tanpa replika ${round}`)
    }
    await expect.poll(() => replicaOf(one)).toBe('not_used')
    cluster.standby.rise()
    await expect.poll(() => replicaOf(one), { timeout: 30_000 }).toBe('in_use')
    expect(await titlesOfCases(one)).toContain('Tanpa replika 4')
  })

  it('are read from the primary once it was promoted: it is no replica any more', async () => {
    await cluster.standby.ask('select pg_promote()')
    await openCase(one, 'Sesudah promosi')
    expect(await titlesOfCases(one)).toContain('Sesudah promosi')
    expect(await replicaOf(one)).toBe('not_used')
  })
})
