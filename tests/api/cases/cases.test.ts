import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'
import {
  exampleCase,
  gojek,
  nobody,
  openCase,
  openDisclosedCase,
  parekraf,
  pointers,
  ppkukm,
  shopee,
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
      allowedActions: ['patch', 'log_meeting', 'raise_obstacle', 'offer', 'hold', 'cancel'],
    })
    const read = await officer.get(`/v1/cases/${opened.body.id}`)
    expect(read.body).toEqual(opened.body)
    expect(read.etag).toBe(opened.etag)
  })

  it('201: takes the starting conditions along', async () => {
    const startingConditions = { incentives: 'Akses ke UMKM binaan', priorHistory: null }
    const { body } = await openCase(officer, { startingConditions })
    expect(body.startingConditions).toEqual({ ...startingConditions, resourceImbalance: null })
    const refused = await officer.post('/v1/cases', { ...exampleCase, startingConditions: { mood: 'x' } })
    expect([refused.status, ...pointers(refused)]).toEqual([400, '/startingConditions/mood'])
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

describe('the starting conditions of a case', () => {
  it('are notes of the region: not for its collaborators, however it is read', async () => {
    const startingConditions = {
      incentives: 'Rahasia daerah',
      priorHistory: null,
      resourceImbalance: 'Timpang',
    }
    const { url, id } = await openDisclosedCase(officer, { startingConditions })
    const partner = test.as('partner-shopee')
    const urls = [
      url,
      '/v1/cases?limit=200',
      '/v1/cases?q=rahasia&snippets=true',
      `${url}?fields=startingConditions`,
    ]
    for (const each of urls) expect((await partner.get(each)).raw.body).not.toMatch(/Rahasia|Timpang/)
    for (const accept of ['text/csv', 'application/x-ndjson'])
      expect((await partner.get('/v1/cases', { headers: { accept } })).raw.body).not.toMatch(
        /Rahasia|Timpang/,
      )
    expect((await partner.get(url)).body).toMatchObject({ id, title: expect.any(String) })
    expect((await partner.get(url)).body).not.toHaveProperty('startingConditions')
    for (const account of ['admin', 'officer-parekraf', 'reviewer', 'auditor'] as const)
      expect((await test.as(account).get(url)).body.startingConditions).toEqual(startingConditions)
  })
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

  it('is the lead agency’s: 403 for one that supports the case, also to leave it', async () => {
    const { body, etag } = await openCase(officer, { agencyIds: [parekraf] })
    const url = `/v1/cases/${body.id}`
    for (const patch of [{ title: 'x' }, { agencyIds: [] }, { collaboratorIds: [gojek] }]) {
      expect((await secondOfficer.patch(url, patch, { etag })).status).toBe(403)
    }
    const changed = await officer.patch(url, { agencyIds: [], collaboratorIds: [gojek, shopee] }, { etag })
    expect(changed.body).toMatchObject({
      agencies: [{ id: ppkukm }],
      collaborators: [
        { id: gojek, shortName: 'Gojek' },
        { id: shopee, shortName: 'Shopee' },
      ],
    })
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
