import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftAgreement, expectStatus } from '../support/agreements.ts'
import { startTestApp, type TestApp, type TestResponse } from '../support/app.ts'
import { document } from '../support/contract.ts'
import { clientToken, registerClient } from './accounts/people.ts'

let t: TestApp
let agreement: TestResponse
beforeAll(async () => {
  t = await startTestApp()
  agreement = await draftAgreement(t)
})
afterAll(() => t.close())

const officer = () => t.as('officer-ppkukm')
const taking = (coding: string, more = {}) => ({ headers: { 'accept-encoding': coding, ...more } })
const url = () => `/v1/agreements/${agreement.body.id}`

describe('an answer of text', () => {
  it.each([
    ['gzip, deflate, br', 'gzip'],
    ['gzip;q=0.5, br', 'br'],
    ['identity, gzip;q=0.5', undefined],
    ['gzip;q=1, br;q=0.2', 'gzip'],
    ['*', 'br'],
    ['gzip', 'gzip'],
    ['deflate', undefined],
    ['identity, gzip;q=0', undefined],
    ['br;q=0', undefined],
  ])('for %j is coded as %s, and is the same', async (accepted, coding) => {
    const plain = expectStatus(await officer().get(url()), 200)
    const { raw, body } = await officer().get(url(), taking(accepted))
    expect(raw.headers['content-encoding']).toBe(coding)
    for (const each of [plain.raw, raw]) expect(each.headers.vary).toBe('Accept, Accept-Encoding')
    expect(body).toEqual(plain.body)
    expect(Number(raw.headers['content-length'])).toBe(raw.rawPayload.length)
    const most = plain.raw.rawPayload.length / (coding ? 1.5 : 1)
    expect(raw.rawPayload.length).toBeLessThanOrEqual(most)
  })

  it('has the ETag of its coding, which both conditions take', async () => {
    const plain = expectStatus(await officer().get(url()), 200)
    const coded = expectStatus(await officer().get(url(), taking('gzip')), 200)
    expect(coded.etag).toBe(plain.etag.replace(/"$/, '.gzip"'))
    for (const [held, coding] of [
      [coded.etag, 'gzip'],
      [`W/${coded.etag}`, 'br'],
      [plain.etag, 'gzip'],
    ] as const) {
      const again = await officer().get(url(), taking(coding, { 'if-none-match': `"x", ${held}` }))
      expect(again.status).toBe(304)
      expect(again.etag).toBe(held.replace('W/', ''))
      expect(again.headers).toMatchObject({ vary: 'Accept, Accept-Encoding' })
      expect(again.headers).not.toHaveProperty('content-encoding')
      expect(again.raw.rawPayload).toHaveLength(0)
    }
    const patched = await officer().patch(url(), { title: 'Pasar digital' }, { etag: coded.etag })
    expect(expectStatus(patched, 200).body.version).toBe(plain.body.version + 1)
    expectStatus(await officer().patch(url(), { title: 'Pasar' }, { etag: coded.etag }), 412)
  })

  it('is told by HEAD as by GET', async () => {
    const headers = { authorization: `Bearer ${t.token('officer-ppkukm')}`, 'accept-encoding': 'gzip' }
    const [get, head] = await Promise.all(
      (['GET', 'HEAD'] as const).map((method) => t.app.inject({ method, url: url(), headers })),
    )
    for (const name of ['etag', 'content-encoding', 'content-length', 'vary'])
      expect(head!.headers[name], name).toBe(get!.headers[name])
    expect(head!.rawPayload).toHaveLength(0)
  })

  it('that fits into one packet is sent as it is', async () => {
    const { raw } = await officer().get('/problems/not_found', taking('gzip'))
    expect(raw.headers).not.toHaveProperty('content-encoding')
    expect(raw.headers.vary).toBe('Accept-Encoding')
  })

  it('is compressed while it is sent, too', async () => {
    const asCsv = { accept: 'text/csv' }
    const list = await officer().get('/v1/agencies', { headers: asCsv })
    const { raw } = await officer().get('/v1/agencies', taking('gzip', asCsv))
    expect(raw.headers['content-encoding']).toBe('gzip')
    expect(raw.headers['content-type']).toContain('text/csv')
    expect(gunzipSync(raw.rawPayload).toString()).toBe(list.raw.body)
  })
})

describe('what shows a secret', () => {
  it('is sent as it is', async () => {
    const client = await registerClient(t)
    expect(client.status).toBe(201)
    const answers = [
      await t
        .as('admin')
        .post('/v1/clients', { name: 'x'.repeat(10), scopes: ['registry:read'] }, taking('br')),
      await clientToken(t, client.body.id, client.body.secret),
    ]
    for (const { headers } of answers) {
      expect(headers).not.toHaveProperty('content-encoding')
      expect(headers.vary ?? '').not.toContain('Encoding')
    }
  })

  it('is never said to be compressed, by any operation', () => {
    const secret = Object.values(document.paths).flatMap((item) =>
      Object.values(item).flatMap(({ responses }) =>
        Object.values(responses).filter(
          (answer) => 'Set-Cookie' in (answer.headers ?? {}) || /OAuth|Secret/.test(answer.$ref ?? ''),
        ),
      ),
    )
    expect(secret.length).toBeGreaterThan(0)
    for (const { headers = {} } of secret) expect(headers).not.toHaveProperty('Content-Encoding')
  })
})
