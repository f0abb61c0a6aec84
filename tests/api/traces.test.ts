import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openTraces } from '../../src/traces/open.ts'
import { ids, ownerRows } from '../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../support/app.ts'
import { attributeOf, startCollector, type Collector, type ReceivedSpan } from '../support/collector.ts'

let collector: Collector
let traces: NonNullable<ReturnType<typeof openTraces>>
let t: TestApp
let port: number
const logged: Record<string, unknown>[] = []
const loggerInstance = pino({ level: 'info' }, { write: (line) => void logged.push(JSON.parse(line)) })

beforeAll(async () => {
  collector = await startCollector()
  traces = openTraces({ url: collector.url, percent: 100 }, loggerInstance)!
  t = await startTestApp({ tracer: traces.tracer, loggerInstance })
  await t.app.listen({ host: '127.0.0.1', port: 0 })
  port = (t.app.server.address() as AddressInfo).port
})
afterAll(async () => {
  await traces.close()
  await t.close()
  await collector.close()
})
/** Over a socket: only there an answer is known to have arrived. Returns its status. */
async function ask(account: AccountName, path: string, headers: Record<string, string> = {}, body?: object) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: {
      authorization: `Bearer ${t.token(account)}`,
      ...headers,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  await answer.arrayBuffer()
  return answer.status
}
let asked = 0
/** A trace of its own for each request, so that its spans are found among all. */
const newTrace = () => {
  const traceId = (asked += 1).toString(16).padStart(32, 'd')
  return { traceId, headers: { traceparent: `00-${traceId}-${'b'.repeat(16)}-01` } }
}

/** The spans of a trace, once they were sent: that of the request, and those of its statements. */
async function received(traceId: string): Promise<{ request: ReceivedSpan; statements: ReceivedSpan[] }> {
  const ofTrace = () => collector.spans().filter((span) => span.traceId === traceId)
  await vi.waitFor(async () => {
    // Sends what waits.
    await traces.close()
    expect(ofTrace().map(({ kind }) => kind)).toContain(2)
  })
  const spans = ofTrace()
  expect(spans.filter(({ kind }) => kind === 2)).toHaveLength(1)
  return {
    request: spans.find(({ kind }) => kind === 2)!,
    statements: spans.filter(({ kind }) => kind === 3),
  }
}

const texts = (spans: readonly ReceivedSpan[]) => spans.map((span) => attributeOf(span, 'db.query.text')!)

describe('a request that is traced', () => {
  it('tells its route and status, and the SQL of its statements without values', async () => {
    const { traceId, headers } = newTrace()
    await ask('officer-ppkukm', `/v1/agencies/${ids.ppkukm}`, headers)
    const { request, statements } = await received(traceId)
    expect(request).toMatchObject({
      name: 'GET /v1/agencies/:id',
      parentSpanId: 'b'.repeat(16),
      status: { code: 0 },
    })
    expect(attributeOf(request, 'http.request.method')).toBe('GET')
    expect(attributeOf(request, 'http.route')).toBe('/v1/agencies/:id')
    expect(attributeOf(request, 'http.response.status_code')).toBe('200')
    expect(statements.map(({ name }) => name)).toContain('SELECT')
    expect(texts(statements).join()).toMatch(/select "id", "version".*"legal_name".* \$\d/)
    expect(texts(statements).join()).not.toMatch(/'|[\da-f]{8}-/)
    for (const statement of statements) {
      expect(statement).toMatchObject({ parentSpanId: request.spanId, status: { code: 0 } })
      expect(attributeOf(statement, 'db.system.name')).toBe('postgresql')
      expect(BigInt(statement.startTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(request.startTimeUnixNano))
      expect(BigInt(statement.endTimeUnixNano)).toBeLessThanOrEqual(BigInt(request.endTimeUnixNano))
    }
    const began = Number(request.startTimeUnixNano) / 1e6
    expect(Math.abs(began - Date.now())).toBeLessThan(600_000)
  })

  it('is found by the line of the log', async () => {
    const { traceId, headers } = newTrace()
    await ask('auditor', '/v1/agencies?limit=1', headers)
    expect(logged.find(({ trace }) => trace === traceId)).toMatchObject({
      msg: 'request',
      route: '/v1/agencies',
      status: 200,
    })
    await ask('auditor', '/v1/cases?limit=1')
    const own = logged.findLast(({ route }) => route === '/v1/cases')!.trace as string
    expect((await received(own)).request).not.toHaveProperty('parentSpanId')
  })

  it('keeps its statements when it has a body', async () => {
    const { traceId, headers } = newTrace()
    const body = { title: 'Kemitraan Jejak', stages: ['P2'], collaboratorIds: [ids.shopee] }
    expect(await ask('officer-ppkukm', '/v1/cases', headers, body)).toBe(201)
    const { request, statements } = await received(traceId)
    expect(attributeOf(request, 'http.response.status_code')).toBe('201')
    expect(statements.map(({ name }) => name)).toEqual(expect.arrayContaining(['BEGIN', 'INSERT', 'COMMIT']))
    expect(texts(statements).join()).toContain('insert into "cases"')
  })

  it('has no part in the statements of others at the same time', async () => {
    const paths = ['/v1/agencies', '/v1/cases', '/v1/me/notifications'] as const
    const tables = ['organizations', 'cases', 'notifications'] as const
    const all = Array.from({ length: 30 }, (_, index) => ({ ...newTrace(), at: index % 3 }))
    await Promise.all(all.map(({ headers, at }) => ask('officer-ppkukm', paths[at]!, headers)))
    for (const { traceId, at } of all) {
      const { request, statements } = await received(traceId)
      expect(request.name).toBe(`GET ${paths[at]}`)
      const read = texts(statements).filter((text) => text.startsWith('select'))
      expect(read.some((text) => text.includes(`from "${tables[at]}"`))).toBe(true)
      for (const other of tables.filter((each) => each !== tables[at]))
        expect(read.filter((text) => text.includes(`from "${other}" where`))).toEqual([])
    }
  })

  it('tells of a statement that failed its code, and of the request that it did', async () => {
    await ownerRows(t, 'alter table organizations rename column short_name to elsewhere')
    const { traceId, headers } = newTrace()
    await ask('admin', '/v1/agencies?q=Kata%20Pencarian', headers)
    await ownerRows(t, 'alter table organizations rename column elsewhere to short_name')
    const { request, statements } = await received(traceId)
    expect(request.status).toEqual({ code: 2 })
    expect(attributeOf(request, 'error.type')).toBe('500')
    const failed = statements.filter(({ status }) => status.code === 2)
    expect(failed.map((span) => [attributeOf(span, 'error.type'), span.status])).toEqual([
      ['42703', { code: 2 }],
    ])
  })

  it('that is refused has not failed', async () => {
    const { traceId, headers } = newTrace()
    await ask('officer-ppkukm', `/v1/agencies/${ids.unknown}`, headers)
    const { request } = await received(traceId)
    expect(request.status).toEqual({ code: 0 })
    expect(attributeOf(request, 'http.response.status_code')).toBe('404')
  })

  it('whose client leaves says so', async () => {
    const { traceId, headers } = newTrace()
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `POST /v1/cases HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${t.token('officer-ppkukm')}\r\n` +
        `traceparent: ${headers.traceparent}\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{`,
    )
    await once(socket, 'connect')
    await vi.waitFor(() => expect(texts(collector.spans()).length).toBeGreaterThan(0))
    setTimeout(() => socket.destroy(), 200)
    const { request } = await received(traceId)
    expect(attributeOf(request, 'error.type')).toBe('aborted')
  })
})

it('a trace that its caller does not keep is continued, and not sent', async () => {
  const traceId = 'e'.repeat(32)
  const headers = { traceparent: `00-${traceId}-${'b'.repeat(16)}-00` }
  await ask('auditor', '/v1/agencies', headers)
  expect(logged.at(-1)).toMatchObject({ msg: 'request', trace: traceId })
  const { traceId: next, headers: kept } = newTrace()
  await ask('auditor', '/v1/agencies', kept)
  await received(next)
  expect(collector.spans().filter((span) => span.traceId === traceId)).toEqual([])
})

it('a collector that is down delays and ends nothing, is told of once, and gets later what it missed', async () => {
  collector.answer(503)
  logged.length = 0
  const { traceId, headers } = newTrace()
  const told = () => logged.map(({ msg }) => msg).filter((msg) => String(msg).includes('collector'))
  try {
    for (const _ of [1, 2]) {
      expect(await ask('auditor', '/v1/agencies', headers)).toBe(200)
      await traces.close()
    }
    expect(told()).toEqual(['the collector of traces takes none: it is tried again'])
  } finally {
    collector.answer(200)
  }
  await traces.close()
  expect(told()).toHaveLength(2)
  expect(collector.spans().filter((span) => span.traceId === traceId && span.kind === 2)).toHaveLength(2)
})

it('what a collector finds fault with is not sent again', async () => {
  collector.answer(400)
  const { traceId, headers } = newTrace()
  await ask('auditor', '/v1/agencies', headers)
  await traces.close()
  collector.answer(200)
  await traces.close()
  expect(collector.spans().filter((span) => span.traceId === traceId)).toEqual([])
})
