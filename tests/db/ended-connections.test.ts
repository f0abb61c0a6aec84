import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startEndingProxy } from '../support/ending-proxy.ts'

let database: TestDatabase
let proxy: Awaited<ReturnType<typeof startEndingProxy>>
let t: TestApp
const unheard: unknown[] = []
const hear = (error: unknown) => void unheard.push(error)

beforeAll(async () => {
  process.on('uncaughtException', hear)
  database = await createTestDatabase()
  proxy = await startEndingProxy(database.serviceConnection)
  t = await startTestApp({ database: { ...database, serviceConnection: proxy.connection } })
})
afterAll(async () => {
  await t.close()
  await proxy.close()
  await database.drop()
  process.off('uncaughtException', hear)
})

it('connections that PostgreSQL ends as soon as they are made are 503, and nothing else', async () => {
  const asked = await Promise.all(Array.from({ length: 20 }, () => t.as('officer-ppkukm').get('/v1/cases')))
  expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([503]))
  expect(asked[0]!.headers['retry-after']).toBeDefined()
  proxy.relent()
  expect((await t.as('officer-ppkukm').get('/v1/cases')).status).toBe(200)
  expect(unheard).toEqual([])
})
