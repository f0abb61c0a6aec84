import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type AccountName, type Client, type TestApp } from '../support/app.ts'
import {
  act,
  each,
  finds,
  logMeeting,
  nobody,
  openCase,
  openDisclosedCase,
  parekraf,
  pointers,
  ppkukm,
  reasons,
  shopee,
  walk,
} from './cases/examples.ts'

let test: TestApp
let officer: Client
/** Shortly after midnight in Jakarta on 11 March. */
let now = new Date('2026-03-10T17:30:00Z')

beforeAll(async () => {
  test = await startTestApp({ clock: () => now })
  officer = test.as('officer-ppkukm')
})
afterAll(() => test.close())

async function raise(obstacle: object = {}) {
  const { body } = await openCase(officer)
  const { body: meeting } = await logMeeting(officer, body.id, {
    obstacles: [
      { category: 'budget', description: 'Anggaran', blocking: true, raisedOn: '2026-03-01', ...obstacle },
    ],
  })
  const url = `/v1/obstacles/${meeting.obstacles[0].id}`
  return { url, ...(await officer.get(url)) }
}

/** An obstacle of the case itself, as `account` raised it. */
const raiseOn = (caseUrl: string, obstacle: object = {}, account: AccountName = 'officer-ppkukm') =>
  test
    .as(account)
    .post(`${caseUrl}/obstacles`, { category: 'administration', description: 'Berkas', ...obstacle })

describe('POST /v1/cases/{id}/obstacles', () => {
  it('raises one on the case itself, today in Jakarta, that counts as those of minutes do', async () => {
    const { url: caseUrl, id: caseId, meeting } = await openDisclosedCase(officer)
    const raised = await raiseOn(caseUrl, { description: 'Kuota belum jelas', blocking: true })
    expect(raised).toMatchObject({
      status: 201,
      body: {
        caseId,
        meetingId: null,
        category: 'administration',
        description: 'Kuota belum jelas',
        blocking: true,
        status: 'open',
        raisedOn: '2026-03-11',
        ageDays: 0,
        version: 1,
        allowedActions: ['resolve'],
      },
    })
    const url = `/v1/obstacles/${raised.body.id}`
    expect(raised.headers['location']).toBe(url)
    expect((await officer.get(url)).body).toEqual(raised.body)
    const found = [`caseId=${caseId}`, `agencyId=${ppkukm}`, 'category=administration', 'blocking=true']
    expect(await finds(officer, '/v1/obstacles', raised.body.id, found)).toEqual(each(found, true))
    const { body: minutes } = await officer.get(`/v1/meetings/${meeting.id}`)
    expect(minutes.obstacles).toEqual(meeting.obstacles)
    const expanded = await officer.get(`${url}?expand=case,meeting`)
    expect(expanded.body).toMatchObject({ case: { id: caseId }, meeting: null })
  })

  it('is kept from agreeing on the case until it is resolved, and told in its history', async () => {
    const { url: caseUrl, meeting } = await openDisclosedCase(officer)
    await act(officer, `/v1/obstacles/${meeting.obstacles[0].id}`, 'resolve', { resolution: 'Lengkap' })
    const { body } = await raiseOn(caseUrl, { blocking: true })
    const { etag } = await act(officer, caseUrl, 'offer')
    const refused = await officer.post(`${caseUrl}/agree`, undefined, { etag })
    expect(refused).toMatchObject({ status: 409, body: { code: 'guard_not_met' } })
    expect(reasons(refused)).toEqual(['open_blocking_obstacle'])
    const resolved = await act(officer, `/v1/obstacles/${body.id}`, 'resolve', { resolution: 'Kuota 40' })
    expect(resolved.body).toMatchObject({ status: 'resolved', resolution: 'Kuota 40', meetingId: null })
    expect((await act(officer, caseUrl, 'agree')).body.status).toBe('agreed_to_proceed')
    const { body: history } = await officer.get(`${caseUrl}/history?limit=200`)
    const told = history.data.filter((event: { resourceId: string }) => event.resourceId === body.id)
    expect(told.map(({ action }: { action: string }) => action).toSorted()).toEqual(['create', 'resolve'])
  })

  it('by an agency that supports the case too', async () => {
    const { url } = await openDisclosedCase(officer, { agencyIds: [parekraf] })
    const raised = await raiseOn(url, {}, 'officer-parekraf')
    expect(raised).toMatchObject({ status: 201, body: { blocking: false, allowedActions: ['resolve'] } })
  })

  it.each(['officer-parekraf', 'partner-shopee', 'admin', 'reviewer'] as const)(
    '403: %s',
    async (account) => {
      const { url } = await openDisclosedCase(officer)
      expect((await raiseOn(url, {}, account)).status).toBe(403)
    },
  )

  it('a collaborator reads it once it sees the case, another one never', async () => {
    const { body: opened } = await openCase(officer)
    const { body } = await raiseOn(`/v1/cases/${opened.id}`)
    const url = `/v1/obstacles/${body.id}`
    const statusFor = async (account: AccountName) => (await test.as(account).get(url)).status
    expect([await statusFor('partner-shopee'), await statusFor('officer-parekraf')]).toEqual([404, 200])
    const { body: meeting } = await logMeeting(officer, opened.id)
    await act(officer, `/v1/meetings/${meeting.id}`, 'finalize')
    expect([await statusFor('partner-shopee'), await statusFor('partner-gojek')]).toEqual([200, 404])
    const query = [`caseId=${opened.id}`]
    expect(await finds(test.as('partner-shopee'), '/v1/obstacles', body.id, query)).toEqual(each(query, true))
    expect(await finds(test.as('partner-gojek'), '/v1/obstacles', body.id, query)).toEqual(each(query, false))
  })

  it('while the case is on hold; 409 once it is cancelled', async () => {
    const { url } = await openDisclosedCase(officer)
    await act(officer, url, 'hold', { reason: 'Menunggu kuota' })
    expect((await raiseOn(url)).status).toBe(201)
    await act(officer, url, 'resume')
    await act(officer, url, 'cancel', { reason: 'Batal' })
    expect(await raiseOn(url)).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', allowedActions: [] },
    })
  })

  it.each([
    ['a day since', '2026-03-02', 9],
    ['today', '2026-03-11', 0],
  ])('takes %s', async (_, raisedOn, ageDays) => {
    const { body: opened } = await openCase(officer)
    const raised = await raiseOn(`/v1/cases/${opened.id}`, { raisedOn })
    expect(raised).toMatchObject({ status: 201, body: { raisedOn, ageDays } })
  })

  it.each([
    ['a day to come', { raisedOn: '2026-03-12' }, 422, '/raisedOn'],
    ['no day', { raisedOn: '2026-02-29' }, 400, '/raisedOn'],
    ['no such category', { category: 'mood' }, 400, '/category'],
    ['nothing said', { description: '' }, 400, '/description'],
    ['a meeting', { meetingId: nobody }, 400, '/meetingId'],
  ])('refuses %s', async (_, obstacle, status, pointer) => {
    const { body: opened } = await openCase(officer)
    const refused = await raiseOn(`/v1/cases/${opened.id}`, obstacle)
    expect(refused.status).toBe(status)
    expect(pointers(refused)).toContain(pointer)
  })

  it('404 where there is no such case', async () => {
    expect((await raiseOn(`/v1/cases/${nobody}`)).status).toBe(404)
  })
})

describe('POST /v1/obstacles/{id}/resolve', () => {
  it('resolves it today in Jakarta, and its age stands still', async () => {
    const { url, body, etag } = await raise()
    expect(body).toMatchObject({ ageDays: 10, status: 'open', allowedActions: ['resolve'] })
    const resolved = await officer.post(`${url}/resolve`, { resolution: 'Dianggarkan' }, { etag })
    expect(resolved).toMatchObject({
      status: 200,
      body: {
        status: 'resolved',
        resolution: 'Dianggarkan',
        resolvedOn: '2026-03-11',
        ageDays: 10,
        version: 2,
        allowedActions: ['reopen'],
      },
    })
    now = new Date('2026-04-10T17:30:00Z')
    const later = await test.as('officer-ppkukm').get(url)
    now = new Date('2026-03-10T17:30:00Z')
    expect(later.body).toEqual(resolved.body)
  })

  it.each([
    ['the day it was raised', '2026-03-01', 0],
    ['a day since', '2026-03-06', 5],
    ['today', '2026-03-11', 10],
  ])('takes %s', async (_, resolvedOn, ageDays) => {
    const { url, etag } = await raise()
    const resolved = await officer.post(`${url}/resolve`, { resolution: 'x', resolvedOn }, { etag })
    expect(resolved.body).toMatchObject({ resolvedOn, ageDays })
  })

  it.each([
    ['before it was raised', '2026-02-28', 422],
    ['in the future', '2026-03-12', 422],
    ['that is none', '2026-02-29', 400],
  ])('refuses a day %s', async (_, resolvedOn, status) => {
    const { url, etag } = await raise()
    const refused = await officer.post(`${url}/resolve`, { resolution: 'x', resolvedOn }, { etag })
    expect(refused.status).toBe(status)
    expect(pointers(refused)).toContain('/resolvedOn')
  })

  it('409 where it is resolved already, 412 with an old ETag', async () => {
    const { url, etag } = await raise()
    const resolved = await act(officer, url, 'resolve', { resolution: 'x' })
    const again = await officer.post(`${url}/resolve`, { resolution: 'y' }, { etag: resolved.etag })
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', allowedActions: ['reopen'] },
    })
    expect((await officer.post(`${url}/resolve`, { resolution: 'y' }, { etag })).status).toBe(412)
    expect((await officer.get(url)).body.resolution).toBe('x')
  })

  it('works on finalized minutes too', async () => {
    const { meeting } = await openDisclosedCase(officer)
    const resolved = await act(officer, `/v1/obstacles/${meeting.obstacles[0].id}`, 'resolve', {
      resolution: 'x',
    })
    expect(resolved.body.status).toBe('resolved')
  })

  it.each(['officer-parekraf', 'partner-shopee', 'admin'] as const)('403: %s', async (account) => {
    const { meeting } = await openDisclosedCase(officer)
    const url = `/v1/obstacles/${meeting.obstacles[0].id}`
    const { etag } = await officer.get(url)
    expect((await test.as(account).post(`${url}/resolve`, { resolution: 'x' }, { etag })).status).toBe(403)
  })

  it('404 where there is none', async () => {
    const { etag } = await raise()
    expect(
      (await officer.post(`/v1/obstacles/${nobody}/resolve`, { resolution: 'x' }, { etag })).status,
    ).toBe(404)
  })
})

describe('POST /v1/obstacles/{id}/reopen', () => {
  const why = { reason: 'Anggaran dicoret lagi' }
  async function resolved() {
    const { url } = await raise()
    return { url, ...(await act(officer, url, 'resolve', { resolution: 'Dianggarkan' })) }
  }

  it('opens it as it was, with the age since it was raised; the trail keeps how it was resolved', async () => {
    const { url, body, etag } = await resolved()
    const reopened = await officer.post(`${url}/reopen`, why, { etag })
    expect(reopened).toMatchObject({
      status: 200,
      body: {
        status: 'open',
        resolution: null,
        raisedOn: '2026-03-01',
        resolvedOn: null,
        ageDays: 10,
        version: 3,
        allowedActions: ['resolve'],
      },
    })
    expect((await officer.get(url)).body).toEqual(reopened.body)
    const { body: history } = await officer.get(`/v1/cases/${body.caseId}/history?limit=200`)
    const told = history.data.find(({ action }: { action: string }) => action === 'reopen')
    expect(told).toMatchObject({
      resourceType: 'obstacle',
      resourceId: body.id,
      changes: [
        { field: 'reason', before: null, after: 'Anggaran dicoret lagi' },
        { field: 'status', before: 'resolved', after: 'open' },
        { field: 'resolution', before: 'Dianggarkan', after: null },
        { field: 'resolvedOn', before: '2026-03-11', after: null },
      ],
    })
    const again = await act(officer, url, 'resolve', { resolution: 'Dianggarkan lagi' })
    expect(again.body).toMatchObject({ status: 'resolved', resolution: 'Dianggarkan lagi', version: 4 })
  })

  it('blocks its case again, by an agency that supports it too', async () => {
    const { url: caseUrl, meeting } = await openDisclosedCase(officer, { agencyIds: [parekraf] })
    const url = `/v1/obstacles/${meeting.obstacles[0].id}`
    await act(officer, url, 'resolve', { resolution: 'Lengkap' })
    const { etag } = await act(officer, caseUrl, 'offer')
    await act(test.as('officer-parekraf'), url, 'reopen', why)
    const refused = await officer.post(`${caseUrl}/agree`, undefined, { etag })
    expect(refused.status).toBe(409)
    expect(reasons(refused)).toEqual(['open_blocking_obstacle'])
  })

  it('409 where it is open, 412 with an old ETag, 428 without one, 400 without a reason', async () => {
    const { url, etag } = await raise()
    const open = await officer.post(`${url}/reopen`, why, { etag })
    expect(open).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', allowedActions: ['resolve'] },
    })
    const { etag: now } = await act(officer, url, 'resolve', { resolution: 'x' })
    expect((await officer.post(`${url}/reopen`, why, { etag })).status).toBe(412)
    expect((await officer.post(`${url}/reopen`, why)).status).toBe(428)
    expect(pointers(await officer.post(`${url}/reopen`, {}, { etag: now }))).toEqual(['/reason'])
    expect((await officer.get(url)).body.status).toBe('resolved')
  })

  it.each(['officer-parekraf', 'partner-shopee', 'admin'] as const)('403: %s', async (account) => {
    const { meeting } = await openDisclosedCase(officer)
    const url = `/v1/obstacles/${meeting.obstacles[0].id}`
    const { etag } = await act(officer, url, 'resolve', { resolution: 'x' })
    expect((await test.as(account).post(`${url}/reopen`, why, { etag })).status).toBe(403)
  })
})

describe('GET /v1/obstacles', () => {
  it('finds by case, agency, status, category and blocking', async () => {
    const { body } = await raise({ category: 'stakeholder_preferences', raisedOn: '2026-01-15' })
    const hits = [
      `caseId=${body.caseId}`,
      `agencyId=${ppkukm}`,
      'status=open',
      'category=stakeholder_preferences,other',
      'blocking=true',
    ]
    const misses = [
      `caseId=${nobody}`,
      `agencyId=${parekraf}`,
      `agencyId=${shopee}`,
      'status=resolved',
      'category=budget',
      'blocking=false',
    ]
    expect(await finds(officer, '/v1/obstacles', body.id, hits)).toEqual(each(hits, true))
    expect(await finds(officer, '/v1/obstacles', body.id, misses)).toEqual(each(misses, false))
  })

  it.each(['raisedOn', '-raisedOn', 'updatedAt', '-updatedAt'])(
    'walks every obstacle once by %s',
    async (sort) => {
      const { body } = await officer.get('/v1/obstacles?count=exact&limit=1')
      const seen = await walk(officer, '/v1/obstacles', `limit=3&sort=${sort}`)
      expect(seen).toHaveLength(body.page.total)
      expect(new Set(seen).size).toBe(body.page.total)
    },
  )

  it('has no age for one foreseen on a day to come', async () => {
    const { body } = await raise({ raisedOn: '2026-05-01' })
    expect(body.ageDays).toBe(0)
  })

  it.each(['blocking=1', 'category=mood', 'age=3', 'status='])('400: %s', async (query) => {
    expect((await officer.get(`/v1/obstacles?${query}`)).status).toBe(400)
  })
})
