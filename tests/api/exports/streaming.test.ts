import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { expectStatus, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { mediaTypes } from '../../support/exports.ts'

const rows = 20_000
/** Reads that a walk of them takes at least, whatever the size of its pages is below 1000. */
const mostReads = rows / 1000
const url = '/v1/collaborators?sector=fintech_lending'

let t: TestApp
beforeAll(async () => {
  // With one connection, whoever keeps it is noticed by all others.
  t = await startTestApp({ connections: 1 })
  await t.app.listen({ host: '127.0.0.1', port: 0 })
  await ownerRows(
    t,
    `insert into organizations (id, kind, legal_name, short_name, sector)
     select gen_random_uuid(), 'company', repeat('PT Contoh ', 15) || n, 'Contoh ' || n, 'fintech_lending'
     from generate_series(1, $1::int) n`,
    [rows],
  )
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => t.close())

/** An export as it begins to arrive, and the reads it took so far. */
async function begin(format: keyof typeof mediaTypes) {
  const reads = vi.spyOn(t.db, 'read')
  const { port } = t.app.server.address() as AddressInfo
  const headers = { authorization: `Bearer ${t.token('reviewer')}`, accept: mediaTypes[format] }
  const request = get({ port, path: url, headers, agent: false })
  // It hears of a connection that was reset, as its answer does.
  request.on('error', () => {})
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return { request, response, reads: () => reads.mock.calls.length }
}

/** Waits until the count stays what it is. */
async function settled(count: () => number): Promise<number> {
  let before = -1
  while (before !== count()) {
    before = count()
    await sleep(300)
  }
  return before
}

it.each(['csv', 'xlsx', 'ndjson'] as const)(
  '%s: the first bytes come before the last rows are read',
  async (format) => {
    const { response, reads } = await begin(format)
    await once(response, 'readable')
    expect(reads()).toBeLessThan(mostReads)
    let bytes = 0
    for await (const chunk of response) bytes += (chunk as Buffer).length
    expect(response.complete).toBe(true)
    expect(reads()).toBeGreaterThanOrEqual(mostReads)
    expect(bytes).toBeGreaterThan(rows * 10)
  },
)

it('reads no more than is taken: what is not fills the buffers on the way, which are small next to the whole', async () => {
  const { request, response, reads } = await begin('ndjson')
  await once(response, 'readable')
  expect(await settled(reads)).toBeLessThan(rows / 500)
  request.destroy()
})

it('has every row once', async () => {
  const { response } = await begin('ndjson')
  const pieces: Buffer[] = []
  for await (const chunk of response) pieces.push(chunk as Buffer)
  const names = Buffer.concat(pieces)
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { shortName: string }).shortName)
    .filter((name) => /^Contoh \d+$/.test(name))
  expect(names).toHaveLength(rows)
  expect(new Set(names).size).toBe(rows)
})

it.each(['csv', 'xlsx', 'ndjson'] as const)(
  '%s: whoever hangs up ends the walk, and holds no connection to the database',
  async (format) => {
    const { request, response, reads } = await begin(format)
    await once(response, 'readable')
    request.destroy()
    expect(await settled(reads)).toBeLessThan(mostReads)
    expectStatus(await t.as('reviewer').get('/v1/collaborators'), 200)
  },
)

it.each(['csv', 'xlsx', 'ndjson'] as const)(
  '%s: a failure half-way breaks the connection instead of looking complete',
  async (format) => {
    const { response } = await begin(format)
    await once(response, 'readable')
    vi.spyOn(t.db, 'read').mockRejectedValue(new Error('the database went away'))
    await expect(response.resume().toArray()).rejects.toThrow('aborted')
    expect(response.complete).toBe(false)
  },
)

it('429: more than three at once of one caller, until one of them ends', async () => {
  const underWay = [await begin('ndjson'), await begin('ndjson'), await begin('csv')]
  const fourth = () => t.as('reviewer').get('/v1/agencies', { headers: { accept: mediaTypes.csv } })
  const refused = expectStatus(await fourth(), 429)
  expect(refused.body.code).toBe('too_many_requests')
  expect(refused.headers['retry-after']).toBe('10')
  expectStatus(await t.as('reviewer').get('/v1/agencies'), 200)
  expectStatus(await t.as('auditor').get('/v1/agencies', { headers: { accept: mediaTypes.csv } }), 200)
  for (const { request } of underWay) request.destroy()
  await vi.waitFor(async () => expectStatus(await fourth(), 200))
})

it('a failure before the first row is a problem like any other', async () => {
  vi.spyOn(t.db, 'read').mockRejectedValue(new Error('the database went away'))
  const response = await t.as('reviewer').get(url, { headers: { accept: mediaTypes.csv }, breaks: true })
  expect(expectStatus(response, 500).headers['content-type']).toBe('application/problem+json')
  expect(response.headers).not.toHaveProperty('content-disposition')
})

/** Takes an answer slowly, and as it comes; resolves with how its connection ended. */
async function takeSlowly(own: TestApp, version: '1.0' | '1.1'): Promise<{ text: string; ended: unknown }> {
  const { port } = own.app.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
    socket.pause()
    setTimeout(() => socket.resume(), 50)
  })
  const ended = new Promise((resolve) => socket.once('error', resolve).once('end', () => resolve('whole')))
  socket.write(
    `GET ${url} HTTP/${version}\r\nhost: x\r\nconnection: close\r\naccept: ${mediaTypes.ndjson}\r\n` +
      `authorization: Bearer ${own.token('reviewer')}\r\n\r\n`,
  )
  return { ended: await ended, text }
}

it('a failure half-way does not look complete over HTTP/1.0 either, where an answer ends with its connection', async () => {
  const reads = vi.spyOn(t.db, 'read')
  const taken = takeSlowly(t, '1.0')
  await vi.waitFor(() => expect(reads.mock.calls.length).toBeGreaterThan(1))
  reads.mockRejectedValue(new Error('the database went away'))
  expect((await taken).ended).toMatchObject({ code: 'ECONNRESET' })
})

it.each(['1.0', '1.1'] as const)(
  'HTTP/%s: a reader slower than an export may take is cut off, sees so, and holds nothing',
  async (version) => {
    const settings = { exportTimeoutMs: 500 }
    const logged: string[] = []
    const loggerInstance = pino({ level: 'warn' }, { write: (line) => void logged.push(line) })
    const own = await startTestApp({ database: t.database, connections: 1, settings, loggerInstance })
    try {
      await own.app.listen({ host: '127.0.0.1', port: 0 })
      const { text, ended } = await takeSlowly(own, version)
      expect(text).toMatch(/^HTTP\/1\.1 200 /)
      expect(ended).toMatchObject({ code: 'ECONNRESET' })
      await vi.waitFor(() => expect(own.db.pools()[0]).toMatchObject({ used: 0, waiting: 0 }))
      expectStatus(await own.as('reviewer').get('/v1/collaborators'), 200)
      const told = logged.map((line) => (JSON.parse(line) as { msg: string }).msg)
      expect(told).toContain('an export took too long: it was cut off')
    } finally {
      await own.close()
    }
  },
)
