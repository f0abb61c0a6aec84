import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealTrail, startSealing } from '../../src/audit/seal.ts'
import { publicActor } from '../../src/kernel/actor.ts'
import { publishMetrics } from '../../src/metrics/listen.ts'
import { startGatheringNames } from '../../src/organizations/renaming/gathering.ts'
import { openMetrics } from '../../src/metrics/metrics.ts'
import { metrics as definitions } from '../../src/metrics/names.ts'
import { watchProcess } from '../../src/metrics/process.ts'
import { asOwner, ids } from '../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../support/app.ts'
import { namesIn, valueIn } from '../support/metrics.ts'
import { gatherAllNames, settleRenamings } from '../support/renaming.ts'

const token = 'tanda-masuk-metrik-0123456789abcdef'
const metrics = openMetrics()
const stopWatching = watchProcess(metrics)
let t: TestApp
let port: number

beforeAll(async () => {
  t = await startTestApp({
    metrics,
    connections: 2,
    settings: { metricsToken: token, databaseQueueSize: 1, rateLimitAddress: 60 },
  })
  await t.app.listen({ host: '127.0.0.1', port: 0 })
  port = (t.app.server.address() as AddressInfo).port
})
afterAll(async () => {
  stopWatching()
  await t.close()
})

/** Over a socket: only there a client can leave. */
const ask = (
  path: string,
  bearer?: string,
  init: { method?: string; headers?: Record<string, string> } = {},
) =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    ...init,
    headers: { ...(bearer && { authorization: `Bearer ${bearer}` }), ...init.headers },
  })
const askAs = (account: AccountName, path: string) => ask(path, t.token(account))
const scrape = async (): Promise<string> => {
  const answer = await ask('/metrics', token)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  return answer.text()
}
const value = async (name: string, labels?: Record<string, string>) => valueIn(await scrape(), name, labels)

describe('GET /metrics', () => {
  it.each([
    ['no token', {}],
    ['another token', { authorization: `Bearer ${token}x` }],
    ['the token by another scheme', { authorization: `Basic ${token}` }],
  ])('401: %s', async (_, headers) => {
    const refused = await ask('/metrics', undefined, { headers })
    expect(refused.status).toBe(401)
    expect(await refused.json()).toMatchObject({ code: 'unauthenticated' })
  })

  it('401: the token of a person, also of the registrar', async () => {
    expect((await askAs('admin', '/metrics')).status).toBe(401)
  })

  it('404: unless the operator sets a token', async () => {
    const own = await startTestApp({ database: t.database, metrics: openMetrics() })
    expect((await own.as().get('/metrics', { headers: { authorization: `Bearer ${token}` } })).status).toBe(
      404,
    )
    await own.close()
  })

  it('has every metric of the list and no other, and is no operation of the contract', async () => {
    expect(namesIn(await scrape())).toEqual(Object.keys(definitions).toSorted())
    expect(Object.keys((await t.as().get('/openapi.json')).body.paths)).not.toContain('/metrics')
  })
})

describe('requests', () => {
  const count = 'registry_http_request_duration_seconds_count'

  it('are counted and timed by the template of their route, with their status', async () => {
    const route = '/v1/agreements/:id'
    expect(await value(count, { route })).toBeUndefined()
    await askAs('admin', `/v1/agreements/${ids.unknown}`)
    await askAs('admin', `/v1/agreements/${ids.unknown}`)
    await ask(`/v1/agreements/${ids.unknown}`)
    const text = await scrape()
    expect(valueIn(text, count, { method: 'GET', route, status: '404' })).toBe(2)
    expect(valueIn(text, count, { method: 'GET', route, status: '401' })).toBe(1)
    const bucket = 'registry_http_request_duration_seconds_bucket'
    expect(valueIn(text, bucket, { route, status: '404', le: '+Inf' })).toBe(2)
    expect(
      valueIn(text, 'registry_http_request_duration_seconds_sum', { route, status: '404' }),
    ).toBeGreaterThan(0)
    expect(valueIn(text, 'registry_problems_total', { code: 'not_found' })).toBe(2)
  })

  it('have no label of the client: no address, id, query, person or method of its own', async () => {
    const before = new Set((await scrape()).split('\n').map((line) => line.replace(/ \S+$/, '')))
    for (const url of ['/rahasia/satu', '/rahasia/dua', '/v1/agencies?q=rahasia', '/v1/cases/rahasia'])
      await askAs('officer-ppkukm', url)
    await ask('/rahasia/tiga', undefined, { method: 'PROPFIND' })
    const text = await scrape()
    expect(text).not.toMatch(/rahasia|PROPFIND|officer|0199e4c8/)
    expect(valueIn(text, count, { method: 'GET', route: 'none', status: '404' })).toBe(2)
    expect(valueIn(text, count, { method: 'other', route: 'none', status: '404' })).toBe(1)
    const added = text.split('\n').filter((line) => !before.has(line.replace(/ \S+$/, '')))
    expect(added.filter((line) => /[\da-f]{8}-[\da-f]{4}/.test(line))).toEqual([])
  })

  it('that a client leaves are counted as aborted, and none stays in flight', async () => {
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `POST /v1/cases HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\nauthorization: Bearer ${t.token('officer-ppkukm')}\r\n\r\n{`,
    )
    const route = '/v1/cases'
    while ((await value('registry_http_requests_in_flight', { route })) !== 1) await sleep(10)
    socket.destroy()
    while ((await value('registry_http_requests_in_flight', { route })) !== 0) await sleep(10)
    expect(await value(count, { method: 'POST', route, status: 'aborted' })).toBe(1)
  })
})

describe('the database', () => {
  const connections = (state: string) => value('registry_database_connections', { lane: 'main', state })

  it('its connections: used, idle, and what waits; a refusal beyond the queue is counted', async () => {
    await t.db.ping()
    while ((await connections('used')) !== 0) await sleep(10)
    const refused = (await value('registry_overload_refused_total', { place: 'database' })) ?? 0
    const held = Promise.withResolvers<void>()
    const begun = [1, 2].map(() => {
      const started = Promise.withResolvers<void>()
      const done = t.db.write(publicActor, () => (started.resolve(), held.promise))
      return { started: started.promise, done }
    })
    await Promise.all(begun.map(({ started }) => started))
    const waiting = ask('/v1/public/agreements')
    await sleep(20)
    // The scrape does not wait in the queue: it looks on the connection that is kept for that.
    const text = await scrape()
    expect(valueIn(text, 'registry_database_connections', { lane: 'main', state: 'used' })).toBe(2)
    expect(valueIn(text, 'registry_database_connections', { lane: 'main', state: 'idle' })).toBe(0)
    expect(valueIn(text, 'registry_database_connections', { lane: 'main', state: 'waiting' })).toBe(1)
    expect(valueIn(text, 'registry_audit_unsealed_events')).toBeDefined()
    expect(valueIn(text, 'registry_ready', { part: 'trail' })).toBe(1)
    expect((await ask('/v1/public/agreements')).status).toBe(503)
    held.resolve()
    expect((await waiting).status).toBe(200)
    await Promise.all(begun.map(({ done }) => done))
    const after = await scrape()
    expect(valueIn(after, 'registry_overload_refused_total', { place: 'database' })).toBe(refused + 1)
    expect(valueIn(after, 'registry_problems_total', { code: 'unavailable' })).toBe(1)
    expect(valueIn(after, 'registry_audit_unsealed_events')).toBeDefined()
  })

  it('its statements are counted with their time, and told apart by whether they succeeded', async () => {
    const statements = async (outcome: string) =>
      (await value('registry_database_statement_duration_seconds_count', { lane: 'main', outcome })) ?? 0
    const [ok, failed] = [await statements('ok'), await statements('failed')]
    await t.db.read(publicActor, ({ $client }) => $client.query('select pg_sleep(0.06)'))
    await expect(t.db.read(publicActor, ({ $client }) => $client.query('select 1/0'))).rejects.toThrow('zero')
    // More than the one: every answer looks up the lag of the seal.
    expect(await statements('ok')).toBeGreaterThan(ok + 1)
    expect(await statements('failed')).toBe(failed + 1)
    const sum = await value('registry_database_statement_duration_seconds_sum', { outcome: 'ok' })
    expect(sum).toBeGreaterThan(0.06)
  })
})

it('which part is well, as /readyz says it', async () => {
  const text = await scrape()
  for (const part of ['database', 'writes', 'files', 'trail', 'erasures'])
    expect(valueIn(text, 'registry_ready', { part }), part).toBe(1)
})

it('how old the oldest change of names is that is not done', async () => {
  const name = 'registry_renaming_oldest_seconds'
  await gatherAllNames(t)
  expect(await value(name)).toBe(0)
  const url = `/v1/collaborators/${ids.shopee}`
  const { etag } = await t.as('admin').get(url)
  expect((await t.as('admin').patch(url, { aliases: ['Toko Jingga Contoh'] }, { etag })).status).toBe(200)
  const young = (await value(name))!
  await sleep(50)
  expect((await value(name))! - young).toBeGreaterThanOrEqual(0.05)
  await settleRenamings(t)
  await startGatheringNames({ log: t.app.log, observer: metrics }, { db: t.db })()
  await gatherAllNames(t)
  const text = await scrape()
  expect(valueIn(text, name)).toBe(0)
  expect(valueIn(text, 'registry_job_runs_total', { task: 'gather_names', outcome: 'ok' })).toBe(1)
})

describe('the audit trail', () => {
  it('tells how many events have no link, and how old the oldest is; none once it is sealed', async () => {
    await sealTrail(t.db)
    expect(await value('registry_audit_unsealed_events')).toBe(0)
    expect(await value('registry_audit_oldest_unsealed_seconds')).toBe(0)
    for (const title of ['Satu', 'Dua'])
      await t.as('officer-ppkukm').post('/v1/cases', { title, stages: ['P2'], collaboratorIds: [ids.shopee] })
    expect(await value('registry_audit_unsealed_events')).toBe(2)
    const young = (await value('registry_audit_oldest_unsealed_seconds'))!
    await sleep(50)
    expect((await value('registry_audit_oldest_unsealed_seconds'))! - young).toBeGreaterThanOrEqual(0.05)
    await startSealing({ db: t.db, log: t.app.log, observer: metrics })()
    const text = await scrape()
    expect(valueIn(text, 'registry_audit_unsealed_events')).toBe(0)
    expect(valueIn(text, 'registry_job_runs_total', { task: 'seal_trail', outcome: 'ok' })).toBe(2)
    const since = valueIn(text, 'registry_job_last_success_timestamp_seconds', { task: 'seal_trail' })!
    expect(Math.abs(Date.now() / 1000 - since)).toBeLessThan(10)
  })

  it('a job that fails is counted as failed, and its last success stays', async () => {
    const last = await value('registry_job_last_success_timestamp_seconds', { task: 'seal_trail' })
    await asOwner(t, (owner) =>
      owner.query('revoke execute on function registry_seal_audit(integer, uuid) from registry_admin'),
    )
    await startSealing({ db: t.db, log: t.app.log, observer: metrics })()
    await asOwner(t, (owner) =>
      owner.query('grant execute on function registry_seal_audit(integer, uuid) to registry_admin'),
    )
    expect(await value('registry_job_runs_total', { task: 'seal_trail', outcome: 'failed' })).toBe(2)
    expect(await value('registry_job_last_success_timestamp_seconds', { task: 'seal_trail' })).toBe(last)
  })
})

it('requests refused by a quota are counted by its policy', async () => {
  const statuses = []
  for (let asked = 0; asked < 65; asked += 1) statuses.push((await ask('/v1/reference')).status)
  const refused = statuses.filter((status) => status === 429).length
  expect(refused).toBeGreaterThanOrEqual(5)
  expect(await value('registry_rate_limited_total', { policy: 'address' })).toBe(refused)
})

it('the process: delay of its event loop, memory, CPU, and its start', async () => {
  await scrape()
  // The first interval after a look is not sampled.
  await sleep(60)
  const until = performance.now() + 120
  while (performance.now() < until);
  await sleep(30)
  const text = await scrape()
  expect(valueIn(text, 'registry_event_loop_delay_seconds', { quantile: '1' })).toBeGreaterThan(0.08)
  expect(valueIn(text, 'registry_memory_bytes', { kind: 'resident' })).toBeGreaterThan(50_000_000)
  const cpu = valueIn(text, 'registry_cpu_seconds_total')!
  expect(Math.abs(process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6 - cpu)).toBeLessThan(1)
  expect(valueIn(text, 'registry_start_time_seconds')).toBeCloseTo(performance.timeOrigin / 1000, 0)
})

describe('a port of its own', () => {
  it('answers /metrics there and nothing else, and says in one line when it is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await once(holder, 'listening')
    const { port: metricsPort } = holder.address() as AddressInfo
    const settings = { metricsHost: '127.0.0.1', metricsPort, metricsToken: undefined }
    await expect(publishMetrics(openMetrics(), settings)).rejects.toThrow(
      new RegExp(
        `^cannot give metrics on 127.0.0.1 port ${metricsPort} .*: check METRICS_HOST and METRICS_PORT$`,
      ),
    )
    holder.close()
    await once(holder, 'close')
    const stop = await publishMetrics(metrics, settings)
    const at = (path: string) => fetch(`http://127.0.0.1:${metricsPort}${path}`)
    const answer = await at('/metrics')
    expect(answer.status).toBe(200)
    expect(namesIn(await answer.text())).toEqual(Object.keys(definitions).toSorted())
    expect((await at('/v1/reference')).status).toBe(404)
    await stop()
    await expect(at('/metrics')).rejects.toThrow('fetch failed')
  })
})
