import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type Viewer, type Client, type TestApp } from '../../support/app.ts'
import { act, gojek, logMeeting, nobody, openCase, parekraf, ppkukm, shopee } from './examples.ts'

let t: TestApp
let officer: Client
beforeAll(async () => {
  t = await startTestApp()
  officer = t.as('officer-ppkukm')
})
afterAll(() => t.close())

/** `RN2` is a need of the region for P2. */
const items = (codes: string) =>
  codes.split(' ').map((code) => ({
    side: code[0] === 'R' ? 'region' : 'collaborator',
    type: code[1] === 'N' ? 'need' : 'offer',
    ...(code[2] ? { stage: `P${code[2]}` } : {}),
    description: code,
  }))
interface Said {
  id: string
  description: string
}
interface StageSaid {
  stage: string | null
  matches: { needSide: string; needs: Said[]; offers: Said[] }[]
  unmetNeeds: Said[]
  unusedOffers: Said[]
}
interface StageReported {
  stage: string | null
  metNeeds: { count: number }
  usedOffers: { count: number }
  unmetNeeds: { count: number; items: Said[] }
  unusedOffers: { count: number; items: Said[] }
}
const codes = (some: Said[]) => some.map((each) => each.description).join(' ')
const minutes = async (caseId: string, said: string, fields: object = {}) => {
  const { body } = await logMeeting(officer, caseId, { items: items(said), obstacles: [], ...fields })
  return (await act(officer, `/v1/meetings/${body.id}`, 'finalize')).body
}

describe('GET /v1/cases/{id}/matches', () => {
  it('matches what finalized minutes say, and no draft', async () => {
    const { body: opened } = await openCase(officer)
    const first = await minutes(opened.id, 'RN5 CO2 RN7')
    await minutes(opened.id, 'CO5 RO CN2', {
      startsAt: '2026-03-04T02:00:00Z',
      endsAt: '2026-03-04T03:00:00Z',
    })
    await logMeeting(officer, opened.id, { items: items('CO7') })
    const { body } = expectStatus(await officer.get(`/v1/cases/${opened.id}/matches`), 200)
    expect(body.caseId).toBe(opened.id)
    const said = body.stages.map((each: StageSaid) => [
      each.stage,
      each.matches.map((match) => `${match.needSide}(${codes(match.needs)}|${codes(match.offers)})`).join(),
      codes(each.unmetNeeds),
      codes(each.unusedOffers),
    ])
    expect(said).toEqual([
      ['P2', '', 'CN2', 'CO2'],
      ['P5', 'region(RN5|CO5)', '', ''],
      ['P7', '', 'RN7', ''],
      [null, '', '', 'RO'],
    ])
    expect(body.stages[1].matches[0].needs[0]).toEqual({
      ...first.items[0],
      meetingId: first.id,
      caseId: opened.id,
    })
  })

  it('counts a correction instead of what it corrects, once it is finalized', async () => {
    const { body: opened } = await openCase(officer)
    const wrong = await minutes(opened.id, 'RN5 CO2')
    const unmet = async () =>
      (await officer.get(`/v1/cases/${opened.id}/matches`)).body.stages.map((each: StageSaid) => [
        codes(each.unmetNeeds),
        codes(each.unusedOffers),
      ])
    const { body: draft } = await act(officer, `/v1/meetings/${wrong.id}`, 'correct', { items: items('RN6') })
    expect(await unmet()).toEqual([
      ['', 'CO2'],
      ['RN5', ''],
    ])
    await act(officer, `/v1/meetings/${draft.id}`, 'finalize')
    expect(await unmet()).toEqual([['RN6', '']])
  })
})

describe('GET /v1/cases/{id}/process', () => {
  it('gives the trend over finalized minutes that stand, in the order of the meetings', async () => {
    const { body: opened } = await openCase(officer)
    const held = (day: number, score: number, fields: object = {}) => ({
      startsAt: `2026-03-0${day}T02:00:00Z`,
      endsAt: `2026-03-0${day}T03:00:00Z`,
      processScores: { trustBuilding: { score, note: `Hari ${day}` } },
      ...fields,
    })
    const second = await minutes(opened.id, 'RN', held(5, 5))
    const first = await minutes(opened.id, 'RN', held(2, 2))
    const corrected = await minutes(opened.id, 'RN', held(6, 1))
    const { body: draft } = await act(officer, `/v1/meetings/${corrected.id}`, 'correct', {
      processScores: { trustBuilding: { score: 4 } },
    })
    await logMeeting(officer, opened.id, held(7, 1))
    await act(officer, `/v1/meetings/${draft.id}`, 'finalize')
    const { body } = expectStatus(await officer.get(`/v1/cases/${opened.id}/process`), 200)
    expect(body.indicators).toHaveLength(5)
    expect(body.indicators[1]).toEqual({
      indicator: 'trustBuilding',
      points: [
        { meetingId: first.id, date: '2026-03-02', score: 2, note: 'Hari 2' },
        { meetingId: second.id, date: '2026-03-05', score: 5, note: 'Hari 5' },
        { meetingId: draft.id, date: '2026-03-06', score: 4, note: null },
      ],
      first: 2,
      latest: 4,
      change: 2,
    })
    expect(body.indicators[2]).toEqual({
      indicator: 'commitmentToProcess',
      points: [],
      first: null,
      latest: null,
      change: null,
    })
  })
})

describe('who reads matches and process of a case', () => {
  const statuses: Record<Viewer, [before: number, after: number]> = {
    admin: [200, 200],
    'officer-ppkukm': [200, 200],
    'officer-parekraf': [200, 200],
    reviewer: [200, 200],
    auditor: [200, 200],
    'partner-shopee': [404, 200],
    'partner-gojek': [404, 404],
    'partner-bankdki': [404, 404],
    integrator: [403, 403],
  }
  /** Scores are notes of the region. */
  const scores = {
    ...statuses,
    'partner-shopee': [403, 403],
    'partner-gojek': [403, 403],
    'partner-bankdki': [403, 403],
  }
  it.each([
    ['matches', statuses],
    ['process', scores],
  ] as const)(
    '%s: each role, before and after the first minutes; 404 where there is none',
    async (path, statuses) => {
      const { body: opened } = await openCase(officer)
      const read = async (account: AccountName) =>
        (await t.as(account).get(`/v1/cases/${opened.id}/${path}`)).status
      const each = async () =>
        Object.fromEntries(
          await Promise.all(
            (Object.keys(statuses) as AccountName[]).map(async (account) => [account, await read(account)]),
          ),
        )
      const expected = (index: 0 | 1) =>
        Object.fromEntries(Object.entries(statuses).map(([account, pair]) => [account, pair[index]]))
      expect(await each()).toEqual(expected(0))
      await minutes(opened.id, 'RN5')
      expect(await each()).toEqual(expected(1))
      expect((await officer.get(`/v1/cases/${nobody}/${path}`)).status).toBe(404)
      expect((await t.as().get(`/v1/cases/${opened.id}/${path}`)).status).toBe(401)
    },
  )

  it('a partner reads nothing of internal minutes in them', async () => {
    const { body: opened } = await openCase(officer)
    await minutes(opened.id, 'RN5')
    await minutes(opened.id, 'CO5 RO6', { kind: 'internal' })
    const partner = t.as('partner-shopee')
    const matches = (await partner.get(`/v1/cases/${opened.id}/matches`)).body
    expect(matches.stages).toMatchObject([{ stage: 'P5', matches: [], unmetNeeds: [{ description: 'RN5' }] }])
  })
})

describe('GET /v1/reports/matches', () => {
  const random = (seed: number) => () =>
    (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
  const randomItems = (next: () => number) =>
    Array.from(
      { length: 1 + Math.floor(next() * 6) },
      () =>
        `${'RC'[Math.floor(next() * 2)]}${'NO'[Math.floor(next() * 2)]}${['', '2', '5'][Math.floor(next() * 3)]}`,
    ).join(' ')

  it('agrees with the answers of the cases, over all of them', async () => {
    const world = await startTestApp()
    try {
      const client = world.as('officer-ppkukm')
      const next = random(7)
      const totals: Record<string, { unmet: string[]; unused: string[]; met: number; used: number }> = {}
      for (let n = 0; n < 12; n += 1) {
        const { body: opened } = await openCase(client, n % 3 === 0 ? { collaboratorIds: [gojek] } : {})
        for (let m = 0; m < 2; m += 1) {
          const { body } = await logMeeting(client, opened.id, {
            items: items(randomItems(next)),
            obstacles: [],
            participants: [],
            actionItems: [],
          })
          await act(client, `/v1/meetings/${body.id}`, 'finalize')
        }
        for (const each of (await client.get(`/v1/cases/${opened.id}/matches`)).body.stages as StageSaid[]) {
          const total = (totals[String(each.stage)] ??= { unmet: [], unused: [], met: 0, used: 0 })
          total.unmet.push(...each.unmetNeeds.map((one) => one.id))
          total.unused.push(...each.unusedOffers.map((one) => one.id))
          total.met += each.matches.reduce((sum, one) => sum + one.needs.length, 0)
          total.used += each.matches.reduce((sum, one) => sum + one.offers.length, 0)
        }
      }
      const { body } = expectStatus(await client.get('/v1/reports/matches'), 200)
      const said = Object.fromEntries(
        body.stages.map((each: StageReported) => [
          each.stage,
          {
            unmet: each.unmetNeeds.items.map((one) => one.id).toSorted(),
            unused: each.unusedOffers.items.map((one) => one.id).toSorted(),
            met: each.metNeeds.count,
            used: each.usedOffers.count,
          },
        ]),
      )
      const expected = Object.entries(totals).map(([stage, each]) => [
        stage,
        { ...each, unmet: each.unmet.toSorted(), unused: each.unused.toSorted() },
      ])
      expect(said).toEqual(Object.fromEntries(expected))
      for (const each of body.stages) {
        expect(each.unmetNeeds.count).toBe(each.unmetNeeds.items.length)
        expect(each.unusedOffers.count).toBe(each.unusedOffers.items.length)
      }
    } finally {
      await world.close()
    }
  })

  it('says where an offer of one case could meet a need of another, by stage and organization', async () => {
    const world = await startTestApp()
    try {
      const client = world.as('officer-ppkukm')
      const caseWith = async (said: string, fields: object) => {
        const { body: opened } = await openCase(client, fields)
        const { body } = await logMeeting(client, opened.id, {
          items: items(said),
          obstacles: [],
          participants: [],
          actionItems: [],
        })
        await act(client, `/v1/meetings/${body.id}`, 'finalize')
        return opened.id as string
      }
      await caseWith('RN7 RN2', {})
      await caseWith('CO7 CO7 RO7', { collaboratorIds: [gojek], agencyIds: [parekraf] })
      const cancelled = await caseWith('CO2', {})
      await act(client, `/v1/cases/${cancelled}`, 'cancel', { reason: 'Mitra mundur' })
      const stages = async (account: AccountName, query = '') =>
        expectStatus(await world.as(account).get(`/v1/reports/matches${query}`), 200).body.stages
      const [p2, p7] = await stages('officer-ppkukm')
      expect(p2).toMatchObject({
        stage: 'P2',
        unmetNeeds: { count: 1 },
        unusedOffers: { count: 0 },
        acrossCases: [],
      })
      expect(p7).toMatchObject({
        stage: 'P7',
        metNeeds: { count: 0 },
        unmetNeeds: { count: 1 },
        unusedOffers: { count: 3 },
        acrossCases: [{ needSide: 'region', unmetNeeds: { count: 1 }, unusedOffers: { count: 2 } }],
      })
      expect(await stages('auditor', '?stage=P7')).toEqual([p7])
      expect(await stages('admin', `?agencyId=${parekraf}&stage=P2,P7`)).toMatchObject([
        { stage: 'P7', unusedOffers: { count: 3 } },
      ])
      expect(await stages('reviewer', `?collaboratorId=${shopee}&agencyId=${ppkukm}`)).toMatchObject([
        { stage: 'P2' },
        { stage: 'P7' },
      ])
      expect(await stages('partner-gojek')).toMatchObject([
        { stage: 'P7', unmetNeeds: { count: 0 }, unusedOffers: { count: 3 } },
      ])
      expect(await stages('partner-bankdki')).toEqual([])
    } finally {
      await world.close()
    }
  })

  it('403 for an integrator, 401 without a token, 400 for what it does not take', async () => {
    expect((await t.as('integrator').get('/v1/reports/matches')).status).toBe(403)
    expect((await t.as().get('/v1/reports/matches')).status).toBe(401)
    for (const query of ['stage=P8', 'agencyId=1', 'status=open', 'limit=5']) {
      expect((await officer.get(`/v1/reports/matches?${query}`)).status).toBe(400)
    }
  })
})
