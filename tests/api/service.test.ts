import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, type AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sealTrail } from '../../src/audit/seal.ts'
import { actForMaintenance } from '../../src/db/connect.ts'
import { errorKinds } from '../../src/kernel/errors.ts'
import type { Observer } from '../../src/kernel/observer.ts'
import { startListing } from '../../src/personal-data/listed.ts'
import { asOwner, expectStatus, ids } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

/** Of the answer of /readyz, when every part is well. */
const well = { files: 'ok', trail: 'ok', erasures: 'ok', writes: 'ok' }

describe('without a token', () => {
  it('GET /: where everything is, and each link leads there', async () => {
    const { body } = await t.as().get('/')
    expect(body.links).toEqual({
      docs: '/docs',
      guides: {
        officer: '/docs/guides/officer',
        partner: '/docs/guides/partner',
        integrator: '/docs/guides/integrator',
      },
      problems: '/docs/problems',
      openapi: '/openapi.json',
      reference: '/v1/reference',
      live: '/livez',
      ready: '/readyz',
    })
    const { guides, ...links } = body.links
    for (const link of Object.values<string>({ ...links, ...guides })) {
      expect((await t.as().get(link)).status, link).toBeLessThan(400)
    }
  })

  it('GET /livez and /readyz: well', async () => {
    expect(await t.as().get('/livez')).toMatchObject({ status: 200, body: { status: 'ok' } })
    const { status, body } = await t.as().get('/readyz')
    expect({ status, body }).toEqual({ status: 200, body: { status: 'ok', ...well } })
  })

  it('HEAD: the headers of GET without its body', async () => {
    const head = await t.app.inject({ method: 'HEAD', url: '/v1/reference' })
    expect(head.statusCode).toBe(200)
    expect(head.body).toBe('')
  })
})

describe('GET /readyz with a part that is not well', () => {
  it('degraded: an erasure could not be listed outside the database; within an hour it is tried again', async () => {
    const place = path.join(t.dataDir, 'elsewhere')
    await writeFile(place, 'a file where the folder of the list should be')
    const erasuresFile = path.join(place, 'erasures.ndjson')
    const own = await startTestApp({ database: t.database, settings: { erasuresFile } })
    const name = 'Kartika Contoh Dewi'
    const admin = own.as('admin')
    const { etag } = await admin.get(`/v1/collaborators/${ids.shopee}`)
    expectStatus(
      await admin.patch(`/v1/collaborators/${ids.shopee}`, { contacts: [{ name }] }, { etag }),
      200,
    )
    const { body } = expectStatus(await admin.post('/v1/personal-data/export', { name }), 200)
    const items = (body.people as { kind: string; id: string }[]).map(({ kind, id }) => ({ kind, id }))
    expectStatus(await admin.post('/v1/personal-data/erase', { reason: 'Permintaan', items }), 200)
    expect((await own.as().get('/readyz')).body).toEqual({
      ...well,
      status: 'degraded',
      erasures: 'unlisted',
    })

    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const job = vi.fn<Observer['job']>()
    const stop = startListing({ log: own.app.log, observer: { job } }, own.app.erasureList)
    try {
      await expect
        .poll(() => job.mock.calls.map(([task, , done]) => [task, done]))
        .toEqual([['list_erasures', false]])
      await rm(place)
      vi.advanceTimersByTime(3_599_000)
      expect(own.app.erasureList.isWhole()).toBe(false)
      vi.advanceTimersByTime(1000)
      await expect.poll(() => own.app.erasureList.isWhole()).toBe(true)
    } finally {
      await stop()
      vi.useRealTimers()
    }
    const lines = (await readFile(erasuresFile, 'utf8')).trim().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(items.map(({ id }) => id))
    expect((await own.as().get('/readyz')).body).toEqual({ status: 'ok', ...well })
    await own.close()
  })

  it('degraded: the folder of files cannot be written; nothing of it is told', async () => {
    const own = await startTestApp({ database: t.database })
    await mkdir(path.join(own.dataDir, 'files'))
    await writeFile(path.join(own.dataDir, 'files', 'incoming'), 'a file where the folder should be')
    const { status, body } = await own.as().get('/readyz')
    expect({ status, body }).toEqual({
      status: 200,
      body: { ...well, status: 'degraded', files: 'unwritable' },
    })
    await own.close()
  })

  it('degraded: an event of the trail waits for its link since five minutes', async () => {
    const own = await startTestApp({ database: t.database })
    await sealTrail(own.db)
    await asOwner(own, async (owner) => {
      await actForMaintenance(owner)
      await owner.query(
        `insert into audit_events (id, at, account_id, actor_role, request_id, action, resource_type, changes)
         select '01980000-0000-7000-8000-000000000001', now() - interval '301 seconds', id, 'admin', 'lama', 'create', 'case', '{}'
         from accounts where name = 'admin'`,
      )
    })
    expect((await own.as().get('/readyz')).body).toEqual({
      ...well,
      status: 'degraded',
      trail: 'behind',
    })
    await sealTrail(own.db)
    await own.close()
  })

  it('leaves nothing where it tried to write', async () => {
    const own = await startTestApp({ database: t.database })
    expect((await own.as().get('/readyz')).body).toMatchObject({ files: 'ok' })
    expect(await readdir(own.app.files.incoming)).toEqual([])
    await own.close()
  })
})

describe('without a database', () => {
  it('503 with Retry-After, and /livez still answers', async () => {
    const own = await startTestApp()
    try {
      await own.database.drop()
      for (const response of [
        await own.as().get('/readyz'),
        await own.as().get('/v1/public/agreements'),
        await own.as('admin').get('/v1/agencies'),
      ]) {
        expect(response).toMatchObject({ status: 503, body: { code: 'unavailable' } })
        expect(response.headers['retry-after']).toBe('5')
      }
      expect((await own.as().get('/livez')).status).toBe(200)
      const english = { headers: { 'accept-language': 'en' } }
      expect((await own.as().get('/readyz', english)).body.reasons).toEqual([
        { code: 'database', message: 'The database does not answer.' },
      ])
    } finally {
      await own.close()
    }
  })
})

describe('GET /problems/{code}', () => {
  it.each(Object.keys(errorKinds))('200: %s', async (code) => {
    const { status, body } = await t.as().get(`/problems/${code}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      code,
      status: expect.any(Number),
      title: { id: expect.any(String), en: expect.any(String) },
    })
    expect(body.advice.id).not.toBe(body.advice.en)
  })

  it('the type of a problem leads to its description, at the address of the service', async () => {
    const problem = await t.as('admin').get(`/v1/agreements/${ids.unknown}`)
    expect(problem.body.type).toBe('/problems/not_found')
    expect((await t.as().get(problem.body.type)).body).toMatchObject({
      code: 'not_found',
      status: 404,
      title: { id: problem.body.title },
    })
  })

  it('400: a code that there is not', async () => {
    expect(await t.as().get('/problems/nothing')).toMatchObject({
      status: 400,
      body: { code: 'invalid_request' },
    })
  })
})

describe('every answer', () => {
  it('echoes the id of the request, on success and on a problem, and makes one where there is none', async () => {
    const headers = { 'x-request-id': 'permintaan-1.a_B' }
    expect((await t.as().get('/livez', { headers })).headers['x-request-id']).toBe('permintaan-1.a_B')
    const problem = await t.as().get('/v1/me', { headers })
    expect(problem.headers['x-request-id']).toBe('permintaan-1.a_B')
    expect(problem.body.requestId).toBe('permintaan-1.a_B')
    const first = (await t.as().get('/livez')).headers['x-request-id']
    expect(first).toMatch(/^[\da-f-]{36}$/)
    expect((await t.as().get('/livez')).headers['x-request-id']).not.toBe(first)
  })

  it.each(['', ' ', 'a b', 'a\u00e9', '<script>', 'a'.repeat(101)])(
    'takes no id that is none: %j',
    async (id) => {
      expect(
        (await t.as().get('/livez', { headers: { 'x-request-id': id } })).headers['x-request-id'],
      ).toMatch(/^[\da-f-]{36}$/)
    },
  )

  it('carries the headers that browsers are protected by', async () => {
    const data = (await t.as().get('/livez')).headers
    expect(data['x-content-type-options']).toBe('nosniff')
    expect(data['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
    const page = (await t.as().get('/docs/')).headers
    expect(page['x-content-type-options']).toBe('nosniff')
    expect(page['content-security-policy']).toContain("default-src 'self'")
    expect(page['content-security-policy']).not.toMatch(/https?:/)
  })
})

describe('a request that reaches no operation', () => {
  it.each([
    ['GET', '/nothing', 404, 'not_found'],
    ['GET', '/v2/agreements', 404, 'not_found'],
    ['DELETE', '/v1/agreements', 405, 'method_not_allowed'],
    ['PUT', `/v1/agreements/${ids.unknown}`, 405, 'method_not_allowed'],
    ['GET', '/v1/agreements/%zz', 400, 'invalid_request'],
    ['GET', `/v1/agreements/${'a'.repeat(300)}`, 400, 'invalid_request'],
  ] as const)('%s %s: %i', async (method, url, status, code) => {
    const response = await t.app.inject({
      method,
      url,
      headers: { 'accept-language': 'en', 'x-request-id': 'r-1' },
    })
    expect(response.statusCode).toBe(status)
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(response.headers['x-request-id']).toBe('r-1')
    expect(response.json()).toMatchObject({
      status,
      code,
      requestId: 'r-1',
      instance: url.replace('%zz', '%25zz'),
    })
  })
})

describe('a body', () => {
  const post = (payload: string | undefined, headers: Record<string, string>) =>
    t.as('admin').post('/v1/collaborators', payload, { headers })
  const json = { 'content-type': 'application/json' }
  const company = { legalName: 'PT Isi', shortName: 'Isi', kind: 'company', sector: 'other' }

  it.each([
    '{',
    '{"a":1,}',
    '[',
    'x',
    '{"a":1}x',
    '{"__proto__":{"admin":true}}',
    '{"constructor":{"prototype":{}}}',
    '\ufeff{',
  ])('400: %s', async (payload) => {
    expect(await post(payload, json)).toMatchObject({ status: 400, body: { code: 'malformed_json' } })
  })

  it('400: none at all names each field that is missing', async () => {
    for (const payload of [undefined, '']) {
      const response = await post(payload, payload === undefined ? {} : json)
      expect(response).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
      expect(response.body.errors.map((each: { pointer: string }) => each.pointer).toSorted()).toEqual([
        '/kind',
        '/legalName',
        '/sector',
        '/shortName',
      ])
    }
  })

  it('413: more than 1 MiB; one of exactly that is read', async () => {
    const body = (length: number) => {
      const empty = JSON.stringify({ ...company, website: '' })
      return JSON.stringify({ ...company, website: 'a'.repeat(length - empty.length) })
    }
    expect(await post(body(1_048_577), json)).toMatchObject({
      status: 413,
      body: { code: 'payload_too_large' },
    })
    expect(await post(body(1_048_576), json)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', errors: [{ pointer: '/website' }, { pointer: '/website' }] },
    })
  })

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/jsonp',
  ])('415: %s', async (type) => {
    expect(await post(JSON.stringify(company), { 'content-type': type })).toMatchObject({
      status: 415,
      body: { code: 'unsupported_media_type' },
    })
  })

  it('201: JSON with a charset, and a merge patch', async () => {
    const created = await post(JSON.stringify(company), { 'content-type': 'application/json; charset=utf-8' })
    expect(created.status).toBe(201)
    const patched = await t
      .as('admin')
      .patch(`/v1/collaborators/${created.body.id}`, '{"shortName":"Baru"}', {
        etag: created.etag,
        headers: { 'content-type': 'application/merge-patch+json' },
      })
    expect(patched).toMatchObject({ status: 200, body: { shortName: 'Baru' } })
  })
})

it('the contract takes a change as a merge patch or as plain JSON, of one schema', async () => {
  const { paths } = (await t.as().get('/openapi.json')).body
  const bodies = Object.values<{ patch?: { requestBody: { content: object } } }>(paths).flatMap(
    ({ patch }) => patch?.requestBody.content ?? [],
  )
  expect(bodies.length).toBeGreaterThan(10)
  for (const content of bodies) {
    const [plain, mergePatch] = Object.values(content)
    expect(Object.keys(content)).toEqual(['application/json', 'application/merge-patch+json'])
    expect(mergePatch).toEqual(plain)
  }
})

describe('over a socket', () => {
  let port: number
  beforeAll(async () => {
    await t.app.listen({ host: '127.0.0.1', port: 0 })
    port = (t.app.server.address() as AddressInfo).port
  })

  async function exchange(request: string) {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text))
    socket.write(request)
    await once(socket, 'close')
    const [head, body] = answer.split('\r\n\r\n')
    return { head: head!, body: body! }
  }

  it.each([
    [
      '431: headers of 64 KiB',
      `GET / HTTP/1.1\r\nhost: x\r\nx-large: ${'a'.repeat(65_536)}\r\n\r\n`,
      431,
      'header_too_large',
    ],
    ['400: no HTTP at all', 'HELLO\r\n\r\n', 400, 'invalid_request'],
    [
      '400: a header with a line break in its name',
      'GET / HTTP/1.1\r\nhost: x\r\nbad header: 1\r\n\r\n',
      400,
      'invalid_request',
    ],
    [
      '400: two lengths',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx',
      400,
      'invalid_request',
    ],
    [
      '400: a NUL in a header',
      'GET / HTTP/1.1\r\nhost: x\r\nauthorization: a\u0000b\r\n\r\n',
      400,
      'invalid_request',
    ],
  ])('%s', async (_, request, status, code) => {
    const { head, body } = await exchange(request)
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(head).toContain('content-type: application/problem+json')
    const problem = JSON.parse(body)
    expect(problem).toMatchObject({
      type: `/problems/${code}`,
      status,
      code,
      title: expect.any(String),
      detail: expect.any(String),
      instance: expect.any(String),
    })
    expect(head).toContain(`x-request-id: ${problem.requestId}`)
  })

  it('serves others after each of them', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/livez`)
    expect(await response.json()).toEqual({ status: 'ok' })
  })
})
