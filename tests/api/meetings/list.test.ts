import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'
import { each, exampleMeeting, finds, ids, nobody, openCase, walk } from '../cases/examples.ts'

let test: TestApp
let officer: Client
let caseId: string

beforeAll(async () => {
  test = await startTestApp({ clock: () => new Date('2026-03-10T17:30:00Z') })
  officer = test.as('officer-ppkukm')
  caseId = (await openCase(officer)).body.id
  for (let day = 1; day <= 9; day += 1) {
    await log({ startsAt: `2026-03-0${day}T02:00:00Z`, endsAt: `2026-03-0${day}T03:00:00Z` })
  }
})
afterAll(() => test.close())

const log = (fields: object) => officer.post(`/v1/cases/${caseId}/meetings`, { ...exampleMeeting, ...fields })

describe('GET /v1/meetings and /v1/cases/{id}/meetings', () => {
  it('finds by case, kind, status and time', async () => {
    const { body } = await log({
      kind: 'signing',
      startsAt: '2026-02-01T02:00:00Z',
      endsAt: '2026-02-01T03:00:00Z',
    })
    const hits = [
      `caseId=${caseId}`,
      'kind=signing,internal',
      'status=draft',
      'startsAt[gte]=2026-02-01T02:00:00Z&startsAt[lt]=2026-02-01T02:00:00.001Z',
    ]
    const misses = [
      `caseId=${nobody}`,
      'kind=internal',
      'status=finalized',
      'startsAt[lt]=2026-02-01T02:00:00Z',
    ]
    expect(await finds(officer, '/v1/meetings', body.id, hits)).toEqual(each(hits, true))
    expect(await finds(officer, '/v1/meetings', body.id, misses)).toEqual(each(misses, false))
  })

  it('gives each meeting of a page its own parts, the same as alone', async () => {
    const page = await officer.get(`/v1/cases/${caseId}/meetings?limit=3`)
    expect(page.body.data).toHaveLength(3)
    const alone = await Promise.all(ids(page).map((id) => officer.get(`/v1/meetings/${id}`)))
    // What was forgotten is told of one meeting alone.
    expect(alone.map(({ body: { warnings: _, ...read } }) => read)).toEqual(page.body.data)
  })

  it.each(['startsAt', '-startsAt', 'updatedAt', '-updatedAt'])(
    'walks every meeting once by %s',
    async (sort) => {
      const { body } = await officer.get('/v1/meetings?count=exact&limit=1')
      const seen = await walk(officer, '/v1/meetings', `limit=2&sort=${sort}`)
      expect(seen).toHaveLength(body.page.total)
      expect(new Set(seen).size).toBe(body.page.total)
    },
  )

  it('404 for the meetings of a case that is none; an empty list for one without', async () => {
    expect((await officer.get(`/v1/cases/${nobody}/meetings`)).status).toBe(404)
    const { body } = await openCase(officer)
    expect(await officer.get(`/v1/cases/${body.id}/meetings`)).toMatchObject({
      status: 200,
      body: { data: [] },
    })
  })

  it.each([
    'stage=P8',
    'caseId=1',
    'kind=party',
    'startsAt[gte]=2026-03-03',
    'startsAt=2026-03-03T00:00:00Z',
  ])('400: %s', async (query) => {
    expect((await officer.get(`/v1/meetings?${query}`)).status).toBe(400)
  })
})
