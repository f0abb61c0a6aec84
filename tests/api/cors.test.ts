import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

const origin = 'https://dashboard.example'
let t: TestApp
let closed: TestApp
beforeAll(async () => {
  t = await startTestApp({ settings: { corsOrigins: [origin] } })
  closed = await startTestApp({ database: t.database })
})
afterAll(async () => {
  await closed.close()
  await t.close()
})

const preflight = (app: TestApp, from: string) =>
  app.app.inject({
    method: 'OPTIONS',
    url: '/v1/cases',
    headers: {
      origin: from,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,if-match,idempotency-key',
    },
  })
const namesIn = (header: unknown) => String(header).toLowerCase().split(', ')

describe('a page of a listed origin', () => {
  it('may send what a change needs, without a cookie', async () => {
    const { statusCode, headers } = await preflight(t, origin)
    expect(statusCode).toBe(204)
    expect(headers['access-control-allow-origin']).toBe(origin)
    expect(headers['access-control-allow-credentials']).toBeUndefined()
    // Each that an operation of the interface has, and no other; HEAD goes with GET.
    const { paths } = (await t.as().get('/openapi.json')).body
    const methods = new Set(
      Object.values<object>(paths).flatMap((path) => Object.keys(path).filter((key) => key !== 'parameters')),
    )
    expect(methods).toContain('delete')
    expect(new Set(namesIn(headers['access-control-allow-methods']))).toEqual(
      methods.union(new Set(['head'])),
    )
    expect(namesIn(headers['access-control-allow-headers'])).toEqual(
      expect.arrayContaining(['authorization', 'content-type', 'if-match', 'idempotency-key']),
    )
  })

  it('reads the headers of an answer and of a problem, which no cache hands to another origin', async () => {
    for (const url of ['/v1/reference', '/v1/me']) {
      const { headers } = await t.as().get(url, { headers: { origin } })
      expect(headers['access-control-allow-origin']).toBe(origin)
      expect(namesIn(headers['access-control-expose-headers'])).toEqual(
        expect.arrayContaining(['etag', 'link', 'location', 'ratelimit', 'retry-after', 'x-request-id']),
      )
      expect(namesIn(headers.vary)).toContain('origin')
    }
  })
})

describe('OPTIONS that no browser sent', () => {
  it('is answered with the methods of the address, with and without listed origins', async () => {
    for (const app of [t, closed]) {
      const { statusCode, headers } = await app.app.inject({ method: 'OPTIONS', url: '/v1/cases' })
      expect(statusCode).toBe(204)
      expect(namesIn(headers.allow)).toEqual(['get', 'head', 'options', 'post'])
    }
  })
})

describe('a page of any other origin', () => {
  it.each(['https://dashboard.example.evil', 'http://dashboard.example', 'https://evil.example', 'null'])(
    'may nothing: %s',
    async (from) => {
      expect((await preflight(t, from)).headers['access-control-allow-origin']).toBeUndefined()
      const { headers } = await t.as().get('/v1/reference', { headers: { origin: from } })
      expect(headers['access-control-allow-origin']).toBeUndefined()
    },
  )

  it('may nothing where no origin is listed', async () => {
    const answer = await preflight(closed, origin)
    expect(answer.headers['access-control-allow-methods']).toBeUndefined()
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    const { headers } = await closed.as().get('/v1/reference', { headers: { origin } })
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })
})

it('no answer sets a cookie', async () => {
  for (const url of ['/', '/v1/me', '/v1/agencies', '/docs/', '/nothing'])
    expect((await t.as('admin').get(url)).headers['set-cookie']).toBeUndefined()
})
