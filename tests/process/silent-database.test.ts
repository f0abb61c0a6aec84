import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { ids } from '../support/agreements.ts'
import { createTestDatabase } from '../support/database.ts'
import { urlOf } from '../support/proxy.ts'
import { end, officerToken, startService, temporaryFolder } from '../support/service-process.ts'
import { startSilentProxy } from '../support/silent-proxy.ts'

/** How far from the figures that are promised a busy machine may be. */
const slack = 5

it('a database that vanishes without a word is 503 until it is back, and does not hold up the end', async () => {
  const database = await createTestDatabase()
  const proxy = await startSilentProxy(database.ownerConnection)
  const dataDir = temporaryFolder()
  try {
    const service = await startService({
      DATABASE_URL: urlOf(proxy.connection),
      DEMO: 'true',
      RATE_LIMIT: '1000000',
      RATE_LIMIT_ADDRESS: '1000000',
      DATA_DIR: dataDir,
    })
    const headers = { authorization: `Bearer ${officerToken(dataDir)}`, 'content-type': 'application/json' }
    const ask = async (path: string, call: RequestInit = {}) => {
      const answer = await fetch(`${service.url}${path}`, { headers, ...call })
      await answer.arrayBuffer()
      return answer
    }
    const residentMiB = () =>
      Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${service.child.pid}/status`, 'utf8'))![1]) / 1024
    // Every connection of the pool is in use when the silence begins, or was a moment before.
    await Promise.all(Array.from({ length: 30 }, () => ask('/v1/cases')))
    const before = residentMiB()

    proxy.fallSilent()
    const body = JSON.stringify({ title: 'Dalam senyap', stages: ['P2'], collaboratorIds: [ids.shopee] })
    const askMany = (count: number) =>
      Array.from({ length: count }, (_, index) => ask('/v1/cases', index % 2 ? {} : { method: 'POST', body }))
    const first = askMany(30)
    await sleep(1000)
    const asked = performance.now()
    expect((await ask('/livez')).status).toBe(200)
    expect(performance.now() - asked).toBeLessThan(1000 * slack)
    expect((await ask('/readyz')).status).toBe(503)
    const answers = await Promise.all([...first, ...askMany(600)])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
    expect(answers.every((answer) => answer.headers.has('retry-after'))).toBe(true)
    expect(residentMiB() - before).toBeLessThan(150)

    proxy.speak()
    const reachable = performance.now()
    while ((await ask('/readyz')).status !== 200) await sleep(50)
    while ((await ask('/v1/cases')).status !== 200) await sleep(50)
    expect(performance.now() - reachable).toBeLessThan(10_000 * slack)

    proxy.fallSilent()
    const cut = Array.from({ length: 5 }, () => ask('/v1/cases').catch(() => undefined))
    await sleep(2500)
    const stopped = performance.now()
    expect(await end(service, 'SIGTERM')).toMatchObject({ code: 0 })
    expect(performance.now() - stopped).toBeLessThan(10_000 * slack)
    await Promise.all(cut)
  } finally {
    await proxy.close()
    await database.drop()
  }
}, 240_000)
