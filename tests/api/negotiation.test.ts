import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partialType } from '../../src/http/shape.ts'
import { draftAgreement, expectStatus, ids } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { document } from '../support/contract.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

/** Every operation that answers with something and is none of OAuth, whose errors are its own. */
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).flatMap(([method, { responses }]) => {
    const types = Object.keys((responses['200'] ?? responses['201'])?.content ?? {})
    const isOAuth = responses['400']?.$ref?.includes('OAuth')
    return types.length === 0 || isOAuth ? [] : [{ name: `${method} ${path}`, path, method, types }]
  }),
)

describe('Accept', () => {
  it.each(operations)(
    '$name: 406 for another type, with what is offered',
    async ({ path, method, types }) => {
      const url = path.replaceAll(/\{(\w+)\}/g, (_, name) => (name === 'id' ? ids.unknown : '1'))
      for (const as of ['admin', 'officer-ppkukm', 'reviewer', 'partner-shopee', 'auditor'] as const) {
        const answer = await t.app.inject({
          method: method as 'GET',
          url,
          headers: { authorization: `Bearer ${t.token(as)}`, accept: 'model/stl', 'accept-language': 'en' },
        })
        if (answer.statusCode === 403) continue
        expect(answer.statusCode, as).toBe(406)
        expect(answer.json().code).toBe('not_acceptable')
        for (const type of types) expect(answer.json().detail).toContain(type)
        return
      }
      expect.unreachable('nobody may')
    },
  )

  it.each([undefined, '', '*/*', 'application/*', 'text/html, */*;q=0.1', 'application/json; charset=utf-8'])(
    '%j takes JSON',
    async (accept) => {
      const headers = accept === undefined ? {} : { accept }
      const { raw } = expectStatus(await t.as('admin').get('/v1/me', { headers }), 200)
      expect(raw.headers['content-type']).toBe('application/json; charset=utf-8')
    },
  )
})

describe('fields', () => {
  it.each([
    [undefined, partialType],
    ['*/*', partialType],
    [partialType, partialType],
    ['application/json', 'application/json'],
    ['application/json, text/plain, */*', 'application/json'],
    [`application/json;q=0.5, ${partialType}`, partialType],
  ])('with Accept %j are answered as %s', async (accept, type) => {
    const { body } = await draftAgreement(t)
    const headers = accept === undefined ? {} : { accept }
    for (const url of [`/v1/agreements/${body.id}`, '/v1/agreements']) {
      const answer = await t.as('officer-ppkukm').get(`${url}?fields=title`, { headers })
      expect(expectStatus(answer, 200).headers['content-type']).toBe(`${type}; charset=utf-8`)
      const record = answer.body.data?.[0] ?? answer.body
      expect(Object.keys(record).toSorted()).toEqual(['id', 'title'])
    }
  })

  it('may be all of them, under their own type', async () => {
    const { body } = await draftAgreement(t)
    const url = `/v1/agreements/${body.id}`
    const whole = await t.as('officer-ppkukm').get(url, { headers: { accept: partialType } })
    expect(whole.headers['content-type']).toBe(`${partialType}; charset=utf-8`)
    expect(whole.body).toEqual((await t.as('officer-ppkukm').get(url)).body)
  })
})
