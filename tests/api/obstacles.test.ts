import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type Client, type TestApp } from '../support/app.ts'
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
        allowedActions: [],
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
    expect(again).toMatchObject({ status: 409, body: { code: 'invalid_transition', allowedActions: [] } })
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
