import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ids } from '../support/agreements.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startEndingProxy } from '../support/ending-proxy.ts'
import { startPassingProxy, urlOf } from '../support/proxy.ts'
import { end, officerToken, run, startService, temporaryFolder } from '../support/service-process.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => {
  await database.drop()
})

describe('connections that PostgreSQL ends', () => {
  it('end no command and no start with anything but one line', async () => {
    const proxy = await startEndingProxy(database.ownerConnection)
    const settings = { DATABASE_URL: urlOf(proxy.connection), DEMO: 'true', DATA_DIR: temporaryFolder() }
    try {
      for (const [file, ...args] of [
        ['src/cli/migrate.ts'],
        ['src/cli/audit-verify.ts'],
        ['src/cli/token.ts', '--as', 'nobody'],
        ['src/main.ts'],
      ] as const) {
        const { code, stdout, stderr } = await run(file, settings, ...args).outcome
        expect({ file, code, stdout }).toEqual({ file, code: 1, stdout: '' })
        expect(stderr).toMatch(/^the database \S+ at 127\.0\.0\.1:\d+ ended our connection \(.+\): see .+\n$/)
      }
    } finally {
      await proxy.close()
    }
  })

  it('under load are 503 and nothing else, and soon all is well again', async () => {
    const proxy = await startPassingProxy(database.ownerConnection)
    const dataDir = temporaryFolder()
    const service = await startService({
      DATABASE_URL: urlOf(proxy.connection),
      DATABASE_POOL_SIZE: '14',
      RATE_LIMIT: '1000000',
      RATE_LIMIT_ADDRESS: '1000000',
      DEMO: 'true',
      DATA_DIR: dataDir,
    })
    const headers = { authorization: `Bearer ${officerToken(dataDir)}`, 'content-type': 'application/json' }
    /** Each status, and whether it came with Retry-After. */
    const told = new Set<string>()
    const ask = async (path: string, call: RequestInit = {}) => {
      const answer = await fetch(`${service.url}${path}`, { headers, ...call })
      await answer.arrayBuffer()
      told.add(`${answer.status} ${answer.headers.has('retry-after')}`)
      return answer.status
    }
    const load = new AbortController()
    const loads = Array.from({ length: 20 }, async (_, index) => {
      const body = JSON.stringify({ title: 'Di bawah beban', stages: ['P2'], collaboratorIds: [ids.shopee] })
      // Two of three read; the third writes.
      while (!load.signal.aborted)
        await (index % 3 ? ask('/v1/cases') : ask('/v1/cases', { method: 'POST', body }))
    })
    let ended = 0
    for (let round = 0; round < 4 || ended < 14; round += 1) {
      await sleep(150)
      ended += await endConnections(database)
    }
    load.abort()
    await Promise.all(loads)
    expect(ended).toBeGreaterThanOrEqual(14)
    expect([...told].filter((each) => !/^20[01] false$|^503 true$/.test(each))).toEqual([])
    expect(told).toContain('200 false')
    expect(await ask('/v1/cases')).toBe(200)
    expect(await ask('/readyz')).toBe(200)
    expect(await end(service, 'SIGTERM')).toMatchObject({ code: 0, stderr: '' })
    await proxy.close()
  })
})

/** Ends every connection of the service, as an administrator or a restart does. Returns how many there were. */
async function endConnections({ ownerConnection }: TestDatabase): Promise<number> {
  const owner = new pg.Client(ownerConnection)
  await owner.connect()
  try {
    const { rowCount } = await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'registry service'`,
    )
    return rowCount ?? 0
  } finally {
    await owner.end()
  }
}
