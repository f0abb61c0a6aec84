import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type Client, type TestApp } from '../../support/app.ts'
import { act, gojek, logMeeting, openCase, parekraf, ppkukm, shopee } from '../cases/examples.ts'

let t: TestApp
let officer: Client
beforeAll(async () => {
  t = await startTestApp({ clock: () => new Date('2026-06-15T05:00:00Z') })
  officer = t.as('officer-ppkukm')
  const first = await openCase(officer, { stages: ['P2'] })
  await minutes(first.body.id, '2026-03-02', { trustBuilding: { score: 2 } }, 'budget')
  await minutes(first.body.id, '2026-03-31', { trustBuilding: { score: 4 } }, 'budget', '2026-04-10')
  await minutes(first.body.id, '2026-05-04', {
    trustBuilding: { score: 5 },
    sharedUnderstanding: { score: 3 },
  })
  const second = await openCase(officer, { stages: ['P7'], collaboratorIds: [gojek], agencyIds: [parekraf] })
  await minutes(second.body.id, '2026-03-09', { trustBuilding: { score: 5 } }, 'administration')
  await openCase(officer, { collaboratorIds: [gojek] })
  await logMeeting(officer, second.body.id, {
    ...nobody,
    processScores: { trustBuilding: { score: 1 } },
    obstacles: [],
  })
})
afterAll(() => t.close())

/** Without those of Shopee, who is not in each of the cases. */
const nobody = {
  participants: [],
  items: [{ side: 'region', type: 'need', description: 'Etalase' }],
  actionItems: [],
}

/** Finalized minutes of a day with scores and an obstacle, and the day that one was resolved. */
async function minutes(
  caseId: string,
  day: string,
  processScores: object,
  category?: string,
  resolvedOn?: string,
) {
  const obstacles = category ? [{ category, description: `Hambatan ${day}`, blocking: true }] : []
  const times = { startsAt: `${day}T02:00:00Z`, endsAt: `${day}T04:00:00Z` }
  const { body } = await logMeeting(officer, caseId, { ...times, ...nobody, processScores, obstacles })
  expectStatus(await act(officer, `/v1/meetings/${body.id}`, 'finalize'), 200)
  if (!resolvedOn) return
  const resolution = { resolution: 'Anggaran disetujui', resolvedOn }
  expectStatus(await act(officer, `/v1/obstacles/${body.obstacles[0].id}`, 'resolve', resolution), 200)
}

const report = async (account: AccountName, path: string) =>
  expectStatus(await t.as(account).get(`/v1/reports/${path}`), 200).body

describe('GET /v1/reports/process', () => {
  const months = async (account: AccountName, query = '') =>
    (await report(account, `process${query}`)).indicators[1].months.map(
      ({ month, count, mean }: { month: string; count: number; mean: number }) => [month, count, mean],
    )

  it('the mean of each month, of minutes that are finalized', async () => {
    const { indicators } = await report('auditor', 'process')
    expect(indicators.map((each: { indicator: string }) => each.indicator)).toEqual([
      'faceToFaceDialogue',
      'trustBuilding',
      'commitmentToProcess',
      'sharedUnderstanding',
      'intermediateOutcomes',
    ])
    expect(await months('auditor')).toEqual([
      ['2026-03', 3, 3.67],
      ['2026-05', 1, 5],
    ])
    expect(indicators[1]).toMatchObject({ first: 3.67, latest: 5, change: 1.33 })
    expect(indicators[3]).toMatchObject({ first: 3, latest: 3, change: null })
    expect(indicators[0]).toEqual({
      indicator: 'faceToFaceDialogue',
      months: [],
      first: null,
      latest: null,
      change: null,
    })
  })

  it.each([
    ['?from=2026-03-03&to=2026-03-31', [['2026-03', 2, 4.5]]],
    ['?to=2026-03-30', [['2026-03', 2, 3.5]]],
    [`?collaboratorId=${gojek}`, [['2026-03', 1, 5]]],
    [`?agencyId=${parekraf}`, [['2026-03', 1, 5]]],
    ['?stage=P7', [['2026-03', 1, 5]]],
  ])('%s', async (query, expected) => expect(await months('auditor', query)).toEqual(expected))

  it.each(['partner-gojek', 'integrator'] as const)(
    '403: %s, as scores are notes of the region',
    async (account) => {
      expect(await t.as(account).get('/v1/reports/process')).toMatchObject({ status: 403 })
    },
  )
})

describe('GET /v1/reports/obstacles', () => {
  it('by category and agency with ages, and what resolved them', async () => {
    const { categories, agencies, resolutions } = await report('auditor', 'obstacles')
    expect(categories.find((each: { category: string }) => each.category === 'budget')).toMatchObject({
      open: { count: 1 },
      blocking: { count: 1 },
      resolved: { count: 1 },
      openAge: { median: 105, longest: 105 },
      resolvedAfter: { median: 10, longest: 10 },
    })
    expect(categories).toHaveLength(5)
    expect(agencies).toMatchObject([
      { agency: { id: ppkukm }, open: { count: 2 }, resolved: { count: 1 } },
      { agency: { id: parekraf }, open: { count: 1 }, resolved: { count: 0 } },
    ])
    expect(resolutions).toMatchObject([
      { category: 'budget', resolution: 'Anggaran disetujui', resolvedOn: '2026-04-10', days: 10 },
    ])
  })

  it('with those that were raised on a case itself', async () => {
    const { body } = await officer.get('/v1/cases?limit=1')
    const before = await report('auditor', 'obstacles')
    const raised = await officer.post(`/v1/cases/${body.data[0].id}/obstacles`, {
      category: 'stakeholder_preferences',
      description: 'Keinginan berbeda',
      blocking: true,
    })
    const after = await report('auditor', 'obstacles')
    expectStatus(
      await act(officer, `/v1/obstacles/${raised.body.id}`, 'resolve', { resolution: 'Disepakati' }),
      200,
    )
    const { resolutions } = await report('auditor', 'obstacles')
    const of = (answer: typeof before) =>
      answer.categories.find((each: { category: string }) => each.category === 'stakeholder_preferences')
    expect(of(after).blocking.count).toBe(of(before).blocking.count + 1)
    expect(resolutions[0]).toMatchObject({ id: raised.body.id, resolution: 'Disepakati', days: 0 })
  })

  it('of one agency, of a period', async () => {
    const { agencies } = await report('auditor', `obstacles?agencyId=${parekraf}`)
    expect(agencies).toMatchObject([{ agency: { id: parekraf }, open: { count: 1 } }])
    const { categories, resolutions } = await report('auditor', 'obstacles?from=2026-03-02&to=2026-03-09')
    expect(categories.map((each: { open: { count: number } }) => each.open.count)).toEqual([0, 0, 1, 1, 0])
    expect(resolutions).toEqual([])
  })
})

describe('GET /v1/reports/pipeline', () => {
  it('cases by status, those that wait, and how many met', async () => {
    const body = await report('auditor', 'pipeline')
    expect(body.cases.statuses).toMatchObject([{ status: 'exploring', count: 3 }, {}, {}, {}, {}, {}])
    expect(body.cases.waits).toHaveLength(3)
    expect(body.conversion).toMatchObject({
      met: { count: 2 },
      promoted: { count: 0 },
      signed: { count: 0 },
      signedPercent: 0,
      daysToSignature: null,
    })
    expect((await report('partner-gojek', 'pipeline')).conversion.met.count).toBe(1)
  })

  it(`of a collaborator, of a stage, of a period`, async () => {
    const met = async (query: string) => (await report('auditor', `pipeline?${query}`)).conversion.met.count
    expect(await met(`collaboratorId=${shopee}`)).toBe(1)
    expect(await met('stage=P7')).toBe(1)
    expect(await met('to=2020-01-01')).toBe(0)
  })

  it('400: a period that ends before it begins', async () => {
    expect(await t.as('auditor').get('/v1/reports/pipeline?from=2026-02-01&to=2026-01-31')).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', errors: [{ pointer: '?to', code: 'end_before_start' }] },
    })
  })
})
