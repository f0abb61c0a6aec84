import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicActor } from '../../src/kernel/actor.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

let t: TestApp
let port: number
const timeouts = { headersTimeoutMs: 200, requestTimeoutMs: 400, idleTimeoutMs: 20_000 }

beforeAll(async () => {
  t = await startTestApp({ settings: { ...timeouts, databasePoolSize: 1, databaseQueueSize: 2 } })
  await t.app.listen({ host: '127.0.0.1', port: 0 })
  port = (t.app.server.address() as AddressInfo).port
})
afterAll(() => t.close())

describe('more requests than the database takes', () => {
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
