import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids, newAgreement, pointers } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { openCase } from './cases/examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

/** Text that is shown in another order, or that holds what is not seen. */
const turned = ['\u202eakilS', 'Toko\u2066', '\u200fToko', '\u061cToko', 'To\u200eko']
const unseen = ['To\u200bko', 'To\u00adko', 'Toko\ufeff Satu', 'To\u2060ko', 'Toko\u{e0041}', 'To\u2028ko']

describe('characters that are not seen, or turn the direction of text', () => {
  it.each([...turned, ...unseen])('400: a name that holds them, %j', async (legalName) => {
    const refused = await t.as('admin').post('/v1/agencies', { legalName, shortName: 'Toko' })
    expect(refused.status).toBe(400)
    expect(pointers(refused)).toEqual(['/legalName'])
  })

  it.each([...turned, ...unseen])('400: another text of one line, %j', async (title) => {
    const refused = await t.as('officer-ppkukm').post('/v1/agreements', { ...newAgreement(), title })
    expect(pointers(refused)).toEqual(['/title'])
  })

  it('400: a paragraph that turns its direction; one with soft hyphens as word processors set them is taken', async () => {
    const { body, etag } = expectStatus(
      await t.as('officer-ppkukm').post('/v1/agreements', newAgreement()),
      201,
    )
    const url = `/v1/agreements/${body.id}`
    for (const purpose of turned) {
      const refused = await t.as('officer-ppkukm').patch(url, { purpose }, { etag })
      expect(pointers(refused)).toEqual(['/purpose'])
    }
    const purpose = 'Peng\u00adembangan usaha'
    const taken = expectStatus(await t.as('officer-ppkukm').patch(url, { purpose }, { etag }), 200)
    expect(taken.body.purpose).toBe(purpose)
  })

  it('accents, other scripts and pictures are names as any', async () => {
    const legalName = 'Café Ayu, \u5e97, \u0645\u062a\u062c\u0631 \u{1f3ea}'
    const made = await t.as('admin').post('/v1/agencies', { legalName, shortName: 'Kafe' })
    expect(expectStatus(made, 201).body.legalName).toBe(legalName)
  })

  it('a search for them finds nothing, and is no error', async () => {
    expectStatus(await openCase(t.as('officer-ppkukm'), { collaboratorIds: [ids.shopee] }), 201)
    const q = encodeURIComponent('Toko\u202e')
    expectStatus(await t.as('officer-ppkukm').get(`/v1/cases?q=${q}`), 200)
  })
})
