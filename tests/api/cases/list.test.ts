import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'
import { each, finds, ids, openCase, openDisclosedCase, parekraf, ppkukm, shopee, walk } from './examples.ts'

let test: TestApp
let officer: Client

beforeAll(async () => {
  test = await startTestApp()
  officer = test.as('officer-ppkukm')
  for (let opened = 0; opened < 20; opened += 1) await openCase(officer)
})
afterAll(() => test.close())

describe('GET /v1/cases', () => {
  it('finds by words, stage and organization on its own side', async () => {
    const { body } = await openCase(officer, {
      title: 'Pembukuan kerja sama warung',
      stages: ['P6'],
      agencyIds: [parekraf],
    })
    const hits = [
      'q=warung',
      'q=kerjasama+warung',
      `q=${body.caseNumber}`,
      'stage=P6,P7',
      `agencyId=${parekraf}&stage=P6`,
      `collaboratorId=${shopee}&leadAgencyId=${ppkukm}`,
      'status=exploring,offered',
      `updatedAt[gte]=${body.updatedAt}`,
    ]
    const misses = [
      'q=tidakada',
      'stage=P7',
      `agencyId=${shopee}`,
      `collaboratorId=${parekraf}`,
      `leadAgencyId=${parekraf}`,
      'status=cancelled',
      `updatedAt[gt]=${body.updatedAt}`,
    ]
    expect(await finds(officer, '/v1/cases', body.id, hits)).toEqual(each(hits, true))
    expect(await finds(officer, '/v1/cases', body.id, misses)).toEqual(each(misses, false))
  })

  it.each(['createdAt', '-createdAt', 'updatedAt', '-updatedAt'])(
    'walks every case once by %s',
    async (sort) => {
      const { body } = await officer.get('/v1/cases?count=exact&limit=1')
      const seen = await walk(officer, '/v1/cases', `limit=7&sort=${sort}`)
      expect(seen).toHaveLength(body.page.total)
      expect(new Set(seen).size).toBe(body.page.total)
    },
  )

  it.each([
    'color=red',
    'status=exploring,gone',
    'updatedAt[gt]=yesterday',
    'agencyId=1',
    'cursor=AAAA',
    'limit=0',
  ])('400: %s', async (query) => {
    expect((await officer.get(`/v1/cases?${query}`)).status).toBe(400)
  })
})

describe('who sees a case', () => {
  it('a collaborator of it, from the first finalized minutes on, and no other', async () => {
    const { body: opened } = await openCase(officer)
    const partner = test.as('partner-shopee')
    expect((await partner.get(`/v1/cases/${opened.id}`)).status).toBe(404)
    const disclosed = await openDisclosedCase(officer)
    const read = await partner.get(disclosed.url)
    expect(read).toMatchObject({ status: 200, body: { id: disclosed.id, allowedActions: [] } })
    expect(ids(await partner.get('/v1/cases'))).toContain(disclosed.id)
    expect(ids(await partner.get('/v1/cases'))).not.toContain(opened.id)
    const other = test.as('partner-gojek')
    expect((await other.get(disclosed.url)).status).toBe(404)
    expect(ids(await other.get('/v1/cases'))).not.toContain(disclosed.id)
  })

  it.each([
    ['officer-parekraf', []],
    ['reviewer', []],
    ['auditor', []],
    ['admin', ['transfer']],
  ] as const)('%s, who may not change it', async (account, allowedActions) => {
    const { body } = await openCase(officer)
    const read = await test.as(account).get(`/v1/cases/${body.id}`)
    expect(read).toMatchObject({ status: 200, body: { id: body.id, allowedActions } })
  })

  it('no integrator, and nobody without a token', async () => {
    const { body } = await openCase(officer)
    expect((await test.as('integrator').get(`/v1/cases/${body.id}`)).status).toBe(403)
    expect((await test.as().get(`/v1/cases/${body.id}`)).status).toBe(401)
  })
})
