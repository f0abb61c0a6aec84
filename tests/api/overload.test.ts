import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicActor } from '../../src/kernel/actor.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

let t: TestApp
let port: number
const logged: string[] = []
const loggerInstance = pino({ level: 'info' }, { write: (line) => void logged.push(line) })
const timeouts = { headersTimeoutMs: 200, requestTimeoutMs: 400, idleTimeoutMs: 20_000 }

beforeAll(async () => {
  t = await startTestApp({ loggerInstance, connections: 1, settings: { ...timeouts, databaseQueueSize: 2 } })
  await t.app.listen({ host: '127.0.0.1', port: 0 })
  port = (t.app.server.address() as AddressInfo).port
})
afterAll(() => t.close())

/** Keeps the only connection, and has as many requests wait for it as may, while the work runs. */
async function whileFull(work: () => Promise<void>): Promise<void> {
  const held = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const holding = t.db.write(publicActor, () => {
    begun.resolve()
    return held.promise
  })
  await begun.promise
  const waiting = [t.as().get('/v1/public/agreements'), t.as().get('/v1/public/agreements')]
  try {
    await work()
  } finally {
    held.resolve()
    await Promise.all([holding, ...waiting])
  }
}

describe('more requests than the database takes', () => {
  it('are refused before anything is done for them: nobody is identified, no body is read', () =>
    whileFull(async () => {
      const refused = await t.bearer('no.such.token').post('/v1/cases', '{', {
        headers: { 'content-type': 'application/json', 'accept-language': 'en', 'x-request-id': 'r-1' },
      })
      expect(refused).toMatchObject({
        status: 503,
        headers: { 'retry-after': '5', 'x-request-id': 'r-1', 'content-language': 'en' },
        body: { code: 'unavailable', instance: '/v1/cases', requestId: 'r-1' },
      })
      expect(refused.headers).not.toHaveProperty('ratelimit')
      const signIn = await t.as().post('/oauth/token', 'grant_type=password&username=a&password=b', {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
      expect(signIn).toMatchObject({ status: 503, body: { error: 'temporarily_unavailable' } })
    }))

  it('leave health alone: it has a connection of its own, and is asked once however many ask', () =>
    whileFull(async () => {
      const asked = await Promise.all(Array.from({ length: 20 }, () => t.as().get('/readyz')))
      expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]))
      expect((await t.as().get('/livez')).status).toBe(200)
    }))

  it('are counted in one line a second, without a stack and without a line each', async () => {
    await sleep(1100)
    logged.length = 0
    await whileFull(async () => {
      for (let count = 0; count < 50; count += 1) await t.as('officer-ppkukm').get('/v1/cases')
      await sleep(1100)
    })
    const lines = logged.map((line) => JSON.parse(line) as { msg: string; refused?: number; status?: number })
    expect(lines.filter(({ refused }) => refused !== undefined)).toEqual([
      expect.objectContaining({ level: 40, refused: 50, msg: 'refused requests for overload' }),
    ])
    expect(lines.filter(({ status, msg }) => status === 503 || msg === 'request failed')).toEqual([])
  })

  it.each([
    ['GET', 'GET /v1/public/agreements HTTP/1.1\r\nhost: x\r\n\r\n'],
    [
      'POST with a body',
      'POST /v1/cases HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}',
    ],
  ])(
    'a connection is not read for a moment after a refusal, so that asking again at once gains nothing: %s',
    (_, asked) =>
      whileFull(async () => {
        const socket = connect(port, '127.0.0.1')
        await once(socket, 'connect')
        const began = performance.now()
        let heard = ''
        socket.setEncoding('utf8').on('data', (text: string) => (heard += text))
        const answers = () => heard.split('HTTP/1.1 503').length - 1
        for (let count = 1; count <= 2; count += 1) {
          socket.write(asked)
          while (answers() < count) await once(socket, 'data')
        }
        expect(performance.now() - began).toBeGreaterThan(450)
        socket.destroy()
      }),
  )

  it('503 at once for those beyond the queue; those in it are served', async () => {
    const held = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const holding = t.db.write(publicActor, () => {
      begun.resolve()
      return held.promise
    })
    await begun.promise
    const read = () => t.as().get('/v1/public/agreements')
    const waiting = [read(), read()]
    const refused = await read()
    expect(refused).toMatchObject({
      status: 503,
      body: { code: 'unavailable' },
      headers: { 'retry-after': '5' },
    })
    expect((await t.as().get('/livez')).status).toBe(200)
    held.resolve()
    await holding
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200])
    expect((await read()).status).toBe(200)
  })
})

describe('a request that does not arrive', () => {
  /** What is answered to a client that begins like this and then says nothing more. */
  async function answerTo(beginning: string): Promise<string> {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text))
    socket.write(beginning)
    await once(socket, 'close')
    return answer
  }

  it.each([
    ['its headers', 'GET /livez HTTP/1.1\r\nhost: x\r\nx-slow: '],
    [
      'its body',
      'POST /v1/cases HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n' +
        'authorization: Bearer {token}\r\n\r\n{',
    ],
  ])('408, and the connection is cut: %s', async (_, beginning) => {
    const answer = await answerTo(beginning.replace('{token}', t.token('officer-ppkukm')))
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    const [head, body] = answer.split('\r\n\r\n')
    expect(head).toContain('connection: close')
    expect(JSON.parse(body!)).toMatchObject({ status: 408, code: 'request_timeout' })
  })

  it('holds up nobody else', async () => {
    const slow = answerTo('GET /livez HTTP/1.1\r\n')
    expect((await fetch(`http://127.0.0.1:${port}/livez`)).status).toBe(200)
    await slow
  })
})

describe('a connection on which nothing happens', () => {
  it('is cut', async () => {
    const own = await startTestApp({ settings: { idleTimeoutMs: 200 }, database: t.database })
    try {
      await own.app.listen({ host: '127.0.0.1', port: 0 })
      const socket = connect((own.app.server.address() as AddressInfo).port, '127.0.0.1')
      const [hadError] = await once(socket.resume(), 'close')
      expect(hadError).toBe(false)
    } finally {
      await own.close()
    }
  })
})
