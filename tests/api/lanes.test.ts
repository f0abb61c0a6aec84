import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { asOwner, clock } from '../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../support/app.ts'
import { importFile, paper, previewFile } from '../support/imports.ts'

let t: TestApp
const atOnce = { reports: 2, searches: 1, exports: 1, feeds: 1, imports: 1, papers: 1 }
const mayWait = 3
beforeAll(async () => {
  t = await startTestApp({ clock, settings: { databasePoolSize: 1, lanes: atOnce, laneQueueSize: mayWait } })
})
afterAll(() => t.close())

/** Does something while nobody can read this table, so that what reads it waits with its connection. */
const whileLocked = <T>(table: string, work: (release: () => Promise<unknown>) => Promise<T>): Promise<T> =>
  asOwner(t, async (owner) => {
    await owner.query(`begin; lock table ${table} in access exclusive mode`)
    return work(() => owner.query('rollback'))
  })

/** Waits until so many statements wait for a lock. */
const blocked = (count: number) =>
  vi.waitFor(
    async () => {
      const waiting = await asOwner(t, (owner) =>
        owner.query(
          'select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())',
        ),
      )
      expect(waiting.rowCount).toBe(count)
    },
    { timeout: 10_000 },
  )

const statuses = async (answers: readonly Promise<TestResponse>[]) =>
  (await Promise.all(answers)).map(({ status }) => status)

/** The same request so many times, of these accounts in turn: one account may run few exports. */
const repeated = (
  times: number,
  accounts: readonly AccountName[],
  url: string,
  accept = 'application/json',
) =>
  Array.from({ length: times }, (_, index) =>
    t.as(accounts[index % accounts.length]).get(url, { headers: { accept } }),
  )

/** How many have answered by now. */
function counted(answers: readonly Promise<TestResponse>[]): () => number {
  let done = 0
  for (const answer of answers) void answer.then(() => (done += 1))
  return () => done
}

describe.each([
  ['reports', 'cases', ['reviewer'], '/v1/reports/pipeline', 'application/json'],
  ['searches', 'cases', ['officer-ppkukm'], '/v1/cases?q=pelatihan', 'application/json'],
  ['exports', 'cases', ['officer-ppkukm', 'admin', 'auditor'], '/v1/cases', 'text/csv'],
  ['feeds', 'agreements', [], '/v1/public/releases', 'application/json'],
] as const)('%s that are slow', (lane, table, accounts, url, accept) => {
  it('hold up nobody but their own kind: the others are answered, and so is /readyz', () =>
    whileLocked(table, async (release) => {
      const total = atOnce[lane] + mayWait
      const slow = repeated(total, accounts, url, accept)
      await blocked(atOnce[lane])
      const done = counted(slow)
      const [refused] = await Promise.all(repeated(1, accounts.slice(-1), url, accept))
      expect(refused).toMatchObject({
        status: 503,
        headers: { 'retry-after': '5' },
        body: { code: 'unavailable' },
      })
      for (const path of ['/v1/agencies', '/v1/me', '/readyz', '/livez'])
        expect((await t.as('officer-ppkukm').get(path)).status, path).toBe(200)
      expect(done()).toBe(0)
      await release()
      expect(await statuses(slow)).toEqual(Array.from({ length: total }, () => 200))
    }))
})

describe('ten pipeline reports at once', () => {
  it('leave every other lane open', () =>
    whileLocked('cases', async (release) => {
      const slow = repeated(10, ['reviewer'], '/v1/reports/pipeline')
      const done = counted(slow)
      await blocked(atOnce.reports)
      await vi.waitFor(() => expect(done()).toBe(5))
      expect((await t.as('officer-ppkukm').get('/v1/agencies?q=koperasi')).status).toBe(200)
      expect((await t.as('reviewer').get('/v1/agencies', { headers: { accept: 'text/csv' } })).status).toBe(
        200,
      )
      await release()
      const answered = await statuses(slow)
      expect(answered.filter((status) => status === 200)).toHaveLength(atOnce.reports + mayWait)
      expect(answered.filter((status) => status === 503)).toHaveLength(5)
    }))
})

describe('who waits in line and goes', () => {
  it('leaves its place to the next', () =>
    whileLocked('cases', async (release) => {
      const slow = repeated(atOnce.reports + mayWait - 1, ['reviewer'], '/v1/reports/pipeline')
      await blocked(atOnce.reports)
      const gone = new AbortController()
      await t.app.listen({ host: '127.0.0.1', port: 0 })
      const url = `http://127.0.0.1:${(t.app.server.address() as { port: number }).port}/v1/reports/pipeline`
      const headers = { authorization: `Bearer ${t.token('reviewer')}` }
      const left = fetch(url, { headers, signal: gone.signal })
      const { requireRoom } = t.app.lanes.reports
      await vi.waitFor(() => expect(requireRoom).toThrow('very busy'))
      gone.abort()
      await expect(left).rejects.toThrow('abort')
      await vi.waitFor(requireRoom)
      const next = repeated(1, ['reviewer'], '/v1/reports/pipeline')
      await release()
      expect(new Set(await statuses([...slow, ...next]))).toEqual(new Set([200]))
    }))
})

describe('archives of a year', () => {
  it('are read to their end, also where more are asked for than there are places', async () => {
    const archives = repeated(3, ['auditor'], '/v1/reports/year/2026/archive', 'application/zip')
    for (const { status, raw } of await Promise.all(archives)) {
      expect(status).toBe(200)
      expect(raw.rawPayload.includes('manifest.sha256')).toBe(true)
    }
  })
})

describe('imports', () => {
  it('wait in line too, and are refused before their file is received', () =>
    whileLocked('agreements', async (release) => {
      const row = (number: number) => [paper(`LAJUR/${number}`)]
      const slow = Array.from({ length: atOnce.imports + mayWait }, (_, number) =>
        previewFile(t, 'officer-ppkukm', row(number)),
      )
      await blocked(atOnce.imports)
      await vi.waitFor(() => expect(t.app.lanes.imports.requireRoom).toThrow('very busy'), 10_000)
      expect(await importFile(t, 'officer-ppkukm', row(5))).toMatchObject({
        status: 503,
        headers: { 'retry-after': '5' },
      })
      await release()
      expect(new Set(await statuses(slow))).toEqual(new Set([200]))
    }))
})
