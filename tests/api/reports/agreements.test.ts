import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  attach,
  clock,
  expectStatus,
  ids,
  renewedAgreement,
  reread,
  signedAgreement,
  terminatedFrom,
} from '../../support/agreements.ts'
import { amend } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock })
  await signedAgreement(t, {
    stages: ['P2', 'P5'],
    effectiveUntil: '2026-06-20',
    parties: [ids.ppkukm, ids.shopee],
  })
  await signedAgreement(t, {
    stages: ['P2'],
    effectiveUntil: '2026-09-13',
    parties: [ids.ppkukm, ids.parekraf, ids.gojek],
  })
  await signedAgreement(t, {
    stages: ['P7'],
    effectiveUntil: '2026-09-14',
    parties: [ids.ppkukm, ids.bankDki],
  })
  const underWay = await signedAgreement(t, { stages: ['P2'], effectiveUntil: '2026-07-01' })
  expectStatus(
    await t
      .as('officer-ppkukm')
      .post(
        `/v1/agreements/${underWay.body.id}/renew`,
        { effectiveFrom: '2026-07-02', effectiveUntil: '2027-07-01' },
        { etag: (await reread(t, underWay)).etag },
      ),
    201,
  )
  await renewedAgreement(t, { parties: [ids.ppkukm, ids.bankDki], stages: ['P7'] })
})
afterAll(() => t.close())

const report = async (account: AccountName, path: string) =>
  expectStatus(await t.as(account).get(`/v1/reports/${path}`), 200).body

describe('GET /v1/reports/expiring', () => {
  it('what ends within the configured days, the first to end first, without what is renewed', async () => {
    const body = await report('auditor', 'expiring')
    expect(body).toMatchObject({
      asOf: '2026-06-15',
      withinDays: 90,
      expiring: { count: 2 },
      renewing: { count: 1 },
    })
    expect(body.agreements).toMatchObject([
      { effectiveUntil: '2026-06-20', daysLeft: 5, stages: ['P2', 'P5'], leadAgency: { id: ids.ppkukm } },
      { effectiveUntil: '2026-09-13', daysLeft: 90 },
    ])
  })

  it.each([
    ['withinDays=91', 3],
    ['withinDays=5', 1],
    ['withinDays=4', 0],
    ['asOf=2026-06-21', 2],
    ['stage=P5', 1],
    [`collaboratorId=${ids.gojek}`, 1],
    [`agencyId=${ids.parekraf}`, 1],
  ])('%s: %i', async (query, count) => {
    expect((await report('auditor', `expiring?${query}`)).expiring.count).toBe(count)
  })

  it('a partner its own; it does not see that a draft renewal is under way', async () => {
    expect(await report('partner-shopee', 'expiring')).toMatchObject({
      expiring: { count: 2 },
      renewing: { count: 0 },
    })
    expect((await report('partner-gojek', 'expiring')).agreements).toHaveLength(1)
    expect((await report('integrator', 'expiring')).expiring.count).toBe(3)
  })

  it.each(['withinDays=-1', 'withinDays=x', 'withinDays=99999'])('400: %s', async (query) => {
    expect((await t.as('auditor').get(`/v1/reports/expiring?${query}`)).status).toBe(400)
  })
})

describe('GET /v1/reports/coverage/matrix', () => {
  it('brings stage, agency and collaborator together, and says what each agency lacks', async () => {
    const { cells, cellCount, agencies, gaps } = await report('auditor', 'coverage/matrix')
    type Cell = Record<'agency' | 'collaborator', { shortName: string }> & { stage: string; count: number }
    expect(
      cells.map(({ stage, agency, collaborator, count }: Cell) =>
        [stage, agency.shortName, collaborator.shortName, count].join(' '),
      ),
    ).toEqual([
      'P2 Dinas PPKUKM Shopee 2',
      'P2 Dinas PPKUKM Gojek 1',
      'P2 Dinas Parekraf Gojek 1',
      'P5 Dinas PPKUKM Shopee 1',
      'P7 Dinas PPKUKM Bank DKI 2',
    ])
    expect(cellCount).toBe(5)
    // P2 by two, P5 and P7 by an agreement; P1 and P3 to P5 the region delivers itself.
    expect(gaps).toEqual(['P6'])
    type Own = { agency: { id: string }; delivers: string[]; without: string[] }
    const own = Object.fromEntries(
      agencies.map(({ agency, delivers, without }: Own) => [agency.id, { delivers, without }]),
    )
    expect(own[ids.ppkukm]).toEqual({ delivers: ['P2'], without: ['P1', 'P3', 'P4', 'P6'] })
    expect(own[ids.parekraf]).toEqual({ delivers: [], without: ['P1', 'P3', 'P4', 'P5', 'P6', 'P7'] })
    expect(own[ids.dpmptsp]).toEqual({ delivers: ['P4'], without: ['P1', 'P2', 'P3', 'P5', 'P6', 'P7'] })
  })

  it('one agency, one collaborator, one stage, one day', async () => {
    const cells = async (query: string) => (await report('auditor', `coverage/matrix?${query}`)).cellCount
    expect(await cells(`agencyId=${ids.parekraf}`)).toBe(1)
    expect(await cells(`collaboratorId=${ids.shopee}`)).toBe(2)
    expect(await cells('stage=P2')).toBe(3)
    expect(await cells('asOf=2026-12-31')).toBe(1)
    expect((await report('partner-gojek', 'coverage/matrix')).cellCount).toBe(2)
  })
})

describe('what ends, and when', () => {
  it('goes by the last day in force, also where an extension, a termination or a renewal has yet to begin', async () => {
    const parties = [ids.dpmptsp, ids.ppkukm, ids.gojek]
    const options = { parties, by: 'admin', leadAgencyId: ids.ppkukm } as const
    const ending = await terminatedFrom(t, '2026-08-01', options)
    const extended = await signedAgreement(t, { ...options, effectiveUntil: '2026-06-30' })
    await amend(t, extended, '2026-06-30', { effectiveUntil: '2027-06-30' })
    const { old, renewal } = await renewedAgreement(t, options, '2026-07-20')
    const on = (day: string) => report('auditor', `expiring?agencyId=${ids.dpmptsp}&asOf=${day}`)
    const numbers = ({ agreements }: { agreements: { id: string }[] }) => agreements.map(({ id }) => id)
    const soon = await on('2026-06-15')
    expect(soon.agreements).toMatchObject([
      {
        id: ending.body.id,
        effectiveUntil: '2026-12-31',
        endsOn: '2026-07-31',
        endsBecause: 'termination',
        daysLeft: 46,
      },
    ])
    expect(soon).toMatchObject({ expiring: { count: 1 }, renewing: { count: 1 } })
    const { data } = (await t.as('auditor').get(soon.renewing.href)).body
    expect(data).toMatchObject([{ id: old.body.id, endsOn: '2026-07-19', endsBecause: 'renewal' }])
    expect(numbers(await on('2026-08-01'))).toEqual([])
    expect(numbers(await on('2027-06-01'))).toEqual([extended.body.id])
    // The renewal is terminated before it begins: again something ends, and nobody renews it.
    await attach(t, renewal.body.id, 'termination')
    const never = { ground: 'partner_bankrupt', reason: 'Pailit', terminatedOn: '2026-07-20' }
    expectStatus(
      await t.as('admin').post(`/v1/agreements/${renewal.body.id}/terminate`, never, { etag: renewal.etag }),
      200,
    )
    expect(await on('2026-07-19')).toMatchObject({ expiring: { count: 1 }, renewing: { count: 0 } })
    expect(numbers(await on('2026-12-01'))).toEqual([old.body.id])
  })
})
