import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'
import {
  each,
  exampleCase,
  finds,
  gojek,
  ids,
  nobody,
  openCase,
  openDisclosedCase,
  parekraf,
  pointers,
  ppkukm,
  shopee,
  walk,
} from './examples.ts'

let test: TestApp
let officer: Client
let secondOfficer: Client

beforeAll(async () => {
  test = await startTestApp({ clock: () => new Date('2026-12-31T17:30:00Z') })
  officer = test.as('officer-ppkukm')
  secondOfficer = test.as('officer-parekraf')
})
afterAll(() => test.close())

describe('POST /v1/cases', () => {
  it('201: the officer’s agency leads, the number is of the year in Jakarta', async () => {
    const opened = await openCase(officer, { agencyIds: [parekraf] })
    expect(opened.status).toBe(201)
    expect(opened.headers.location).toBe(`/v1/cases/${opened.body.id}`)
    expect(opened.body).toMatchObject({
      caseNumber: expect.stringMatching(/^PJ-2027-\d{5}$/),
      leadAgencyId: ppkukm,
      agencies: [
        { id: ppkukm, shortName: 'Dinas PPKUKM' },
        { id: parekraf, shortName: 'Dinas Parekraf' },
      ],
      collaborators: [{ id: shopee, shortName: 'Shopee' }],
      initiator: 'region',
      object: null,
      startingConditions: { resourceImbalance: null, incentives: null, priorHistory: null },
      agreementId: null,
      version: 1,
      allowedActions: ['patch', 'log_meeting', 'offer', 'hold', 'cancel'],
    })
    const read = await officer.get(`/v1/cases/${opened.body.id}`)
    expect(read.body).toEqual(opened.body)
    expect(read.etag).toBe(opened.etag)
  })

  it('gives 20 cases opened at once 20 numbers in a row, also when some fail', async () => {
    const opened = await Promise.all(
      Array.from({ length: 25 }, (_, index) =>
        officer.post('/v1/cases', {
          ...exampleCase,
          ...(index % 5 === 0 ? { collaboratorIds: [nobody] } : {}),
        }),
      ),
    )
    const numbers = opened
      .filter((each) => each.status === 201)
      .map((each) => Number(each.body.caseNumber.slice(-5)))
    expect(numbers).toHaveLength(20)
    const first = Math.min(...numbers)
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => first + index))
  })

  it('422: names each organization that is none', async () => {
    const refused = await officer.post('/v1/cases', {
      ...exampleCase,
      collaboratorIds: [shopee, nobody, ppkukm],
    })
    expect(refused.status).toBe(422)
    expect(pointers(refused)).toEqual(['/collaboratorIds/1', '/collaboratorIds/2'])
    const collaboratorAsAgency = await officer.post('/v1/cases', { ...exampleCase, agencyIds: [gojek] })
    expect(pointers(collaboratorAsAgency)).toEqual(['/agencyIds/0'])
  })

  it.each([
    ['no collaborator', { collaboratorIds: [] }, 400],
    ['a collaborator twice', { collaboratorIds: [shopee, shopee] }, 422],
    ['a lead agency of one’s choice', { leadAgencyId: parekraf }, 400],
    ['a stage that is none', { stages: ['P8'] }, 400],
    ['a NUL byte', { title: 'a\u0000b' }, 400],
    ['half of a surrogate pair', { title: '\ud800' }, 400],
    ['a title of spaces', { title: '   ' }, 400],
  ])('4xx: %s', async (_, fields, status) => {
    const refused = await officer.post('/v1/cases', { ...exampleCase, ...fields })
    expect(refused.status).toBe(status)
    expect(refused.body.errors).not.toHaveLength(0)
  })

  it.each(['admin', 'reviewer', 'auditor', 'partner-shopee', 'integrator'] as const)(
    '403: %s',
    async (account) => {
      expect((await test.as(account).post('/v1/cases', exampleCase)).status).toBe(403)
    },
  )
})

describe('PATCH /v1/cases/{id}', () => {
  it('replaces what is given and merges the starting conditions', async () => {
    const { body, etag } = await openCase(officer)
    const url = `/v1/cases/${body.id}`
    const first = await officer.patch(
      url,
      {
        object: 'Kelas',
        collaboratorIds: [gojek],
        startingConditions: { incentives: 'a', priorHistory: 'b' },
      },
      { etag },
    )
    expect(first.body).toMatchObject({
      version: 2,
      object: 'Kelas',
      collaborators: [{ id: gojek }],
      title: body.title,
    })
    const second = await officer.patch(
      url,
      { object: null, stages: [], startingConditions: { incentives: null, resourceImbalance: 'c' } },
      { etag: first.etag },
    )
    expect(second.body).toMatchObject({
      version: 3,
      object: null,
      stages: [],
      startingConditions: { resourceImbalance: 'c', incentives: null, priorHistory: 'b' },
    })
    expect((await officer.get(url)).body).toEqual(second.body)
  })

  it('lets an agency beside the lead change the organizations, and leave', async () => {
    const { body, etag } = await openCase(officer, { agencyIds: [parekraf] })
    const url = `/v1/cases/${body.id}`
    const changed = await secondOfficer.patch(url, { collaboratorIds: [gojek, shopee] }, { etag })
    expect(changed.body.collaborators).toEqual([
      { id: gojek, shortName: 'Gojek' },
      { id: shopee, shortName: 'Shopee' },
    ])
    const left = await secondOfficer.patch(url, { agencyIds: [] }, { etag: changed.etag })
    expect(left.body).toMatchObject({ agencies: [{ id: ppkukm }], allowedActions: [] })
    expect((await secondOfficer.patch(url, { title: 'x' }, { etag: left.etag })).status).toBe(403)
  })

  it('412 and 428: needs the ETag of the last read', async () => {
    const { body, etag } = await openCase(officer)
    const url = `/v1/cases/${body.id}`
    const changes = await Promise.all(['a', 'b', 'c'].map((title) => officer.patch(url, { title }, { etag })))
    expect(changes.map((each) => each.status).toSorted((a, b) => a - b)).toEqual([200, 412, 412])
    expect((await officer.patch(url, { title: 'd' })).status).toBe(428)
  })

  it('403 where it is another agency’s, 404 where there is none', async () => {
    const { body, etag } = await openCase(officer)
    const foreign = await secondOfficer.patch(`/v1/cases/${body.id}`, { title: 'x' }, { etag })
    expect(foreign).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect((await officer.patch(`/v1/cases/${nobody}`, { title: 'x' }, { etag })).status).toBe(404)
  })

  it('409 not_editable once it is cancelled, and nothing of a refused change is kept', async () => {
    const { body, etag } = await openCase(officer)
    const url = `/v1/cases/${body.id}`
    const refused = await officer.patch(url, { title: 'x', agencyIds: [nobody] }, { etag })
    expect(pointers(refused)).toEqual(['/agencyIds/0'])
    const cancelled = await officer.post(`${url}/cancel`, { reason: 'Mitra mundur' }, { etag })
    const late = await officer.patch(url, { title: 'x' }, { etag: cancelled.etag })
    expect(late).toMatchObject({ status: 409, body: { code: 'not_editable', allowedActions: [] } })
    expect((await officer.get(url)).body.title).toBe(body.title)
  })
})

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

  it.each(['officer-parekraf', 'reviewer', 'auditor', 'admin'] as const)(
    '%s, who may not change it',
    async (account) => {
      const { body } = await openCase(officer)
      const read = await test.as(account).get(`/v1/cases/${body.id}`)
      expect(read).toMatchObject({ status: 200, body: { id: body.id, allowedActions: [] } })
    },
  )

  it('no integrator, and nobody without a token', async () => {
    const { body } = await openCase(officer)
    expect((await test.as('integrator').get(`/v1/cases/${body.id}`)).status).toBe(403)
    expect((await test.as().get(`/v1/cases/${body.id}`)).status).toBe(401)
  })
})
