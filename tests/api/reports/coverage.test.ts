import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementIn, ids, noon, signedAgreement, terminatedFrom, today } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'

let t: TestApp
let now = noon(today)
beforeAll(async () => {
  t = await startTestApp({ clock: () => now })
  await signedAgreement(t, { stages: ['P2', 'P5'], parties: [ids.ppkukm, ids.shopee] })
  await signedAgreement(t, {
    stages: ['P2'],
    parties: [ids.ppkukm, ids.parekraf, ids.gojek],
    effectiveUntil: '2026-06-30',
  })
  await signedAgreement(t, {
    stages: ['P7'],
    by: 'officer-parekraf',
    parties: [ids.parekraf, ids.bankDki],
    effectiveFrom: '2026-07-01',
    effectiveUntil: '2026-07-01',
  })
  await signedAgreement(t, {
    stages: ['P6'],
    parties: [ids.ppkukm, ids.shopee],
    effectiveFrom: '2028-02-29',
    effectiveUntil: '2028-02-29',
  })
  await terminatedFrom(t, '2026-10-01', { stages: ['P3'], parties: [ids.ppkukm, ids.shopee] })
  await agreementIn(t, 'ready_to_sign', { stages: ['P1'] })
  await agreementIn(t, 'in_review', { stages: ['P1'] })
  await agreementIn(t, 'draft', { stages: ['P1'] })
  await agreementIn(t, 'cancelled', { stages: ['P1'] })
})
afterAll(() => t.close())

const report = async (account: AccountName, query = '') =>
  (await t.as(account).get(`/v1/reports/coverage${query}`)).body
/** What the region delivers of a stage itself, on a day. */
const delivered = (shortName: string, id: string) =>
  expect.objectContaining({ agency: { id, shortName }, validFrom: null, validUntil: null })
/** The stages that agreements cover, with how many cover each. */
const covered = ({ stages }: { stages: { stage: string; count: number }[] }) =>
  Object.fromEntries(stages.filter((each) => each.count > 0).map((each) => [each.stage, each.count]))

describe('GET /v1/reports/coverage', () => {
  it('200: today, each stage with its agencies and collaborators, and the gaps said aloud', async () => {
    const body = await report('auditor')
    expect(body).toMatchObject({ asOf: '2026-06-15', inForce: { count: 3 }, gaps: ['P6', 'P7'] })
    expect(body.stages.map((each: { stage: string }) => each.stage)).toEqual([
      'P1',
      'P2',
      'P3',
      'P4',
      'P5',
      'P6',
      'P7',
    ])
    const p2 = '/v1/agreements?stage=P2&validity=in_force%2Cexpiring&asOf=2026-06-15'
    expect(body.stages[1]).toEqual({
      stage: 'P2',
      name: { id: 'Pelatihan', en: 'Training' },
      covered: true,
      deliveries: [delivered('Dinas PPKUKM', ids.ppkukm)],
      count: 2,
      unconfirmed: 0,
      href: p2,
      agencies: [
        {
          id: ids.ppkukm,
          shortName: 'Dinas PPKUKM',
          count: 2,
          unconfirmed: 0,
          href: `${p2}&agencyId=${ids.ppkukm}`,
        },
        {
          id: ids.parekraf,
          shortName: 'Dinas Parekraf',
          count: 1,
          unconfirmed: 0,
          href: `${p2}&agencyId=${ids.parekraf}`,
        },
      ],
      collaborators: [
        {
          id: ids.gojek,
          shortName: 'Gojek',
          count: 1,
          unconfirmed: 0,
          href: `${p2}&collaboratorId=${ids.gojek}`,
        },
        {
          id: ids.shopee,
          shortName: 'Shopee',
          count: 1,
          unconfirmed: 0,
          href: `${p2}&collaboratorId=${ids.shopee}`,
        },
      ],
      collaboratorCount: 2,
    })
    expect(body.stages[3]).toEqual({
      stage: 'P4',
      name: { id: 'Perizinan', en: 'Licensing' },
      covered: true,
      deliveries: [delivered('DPMPTSP', ids.dpmptsp)],
      count: 0,
      unconfirmed: 0,
      href: '/v1/agreements?stage=P4&validity=in_force%2Cexpiring&asOf=2026-06-15',
      agencies: [],
      collaborators: [],
      collaboratorCount: 0,
    })
  })

  it.each([
    ['2025-12-31', 0, {}],
    ['2026-01-01', 3, { P2: 2, P3: 1, P5: 1 }],
    ['2026-06-30', 3, { P2: 2, P3: 1, P5: 1 }],
    ['2026-07-01', 3, { P2: 1, P3: 1, P5: 1, P7: 1 }],
    ['2026-07-02', 2, { P2: 1, P3: 1, P5: 1 }],
    ['2026-09-30', 2, { P2: 1, P3: 1, P5: 1 }],
    ['2026-10-01', 1, { P2: 1, P5: 1 }],
    ['2026-12-31', 1, { P2: 1, P5: 1 }],
    ['2027-01-01', 0, {}],
    ['2028-02-28', 0, {}],
    ['2028-02-29', 1, { P6: 1 }],
    ['2028-03-01', 0, {}],
  ])('on %s: %i in force, %j', async (asOf, agreementCount, stages) => {
    const body = await report('auditor', `?asOf=${asOf}`)
    expect(body).toMatchObject({ asOf, inForce: { count: agreementCount } })
    expect(covered(body)).toEqual(stages)
    // What the region delivers itself is no gap on any day: the paper tells no first one.
    expect(body.gaps).toEqual(['P6', 'P7'].filter((stage) => !(stage in stages)))
  })

  it.each([
    ['2026-06-30T16:59:59.999Z', '2026-06-30', { P2: 2, P3: 1, P5: 1 }],
    ['2026-06-30T17:00:00.000Z', '2026-07-01', { P2: 1, P3: 1, P5: 1, P7: 1 }],
  ])('at %s it is %s in Jakarta', async (instant, asOf, stages) => {
    now = new Date(instant)
    const body = await report('auditor')
    now = noon(today)
    expect(body.asOf).toBe(asOf)
    expect(covered(body)).toEqual(stages)
  })

  it.each([
    ['admin', 'all'],
    ['officer-parekraf', 'all'],
    ['reviewer', 'all'],
    ['auditor', 'all'],
    ['partner-shopee', 'own'],
    ['integrator', 'open'],
  ] as const)('%s is told whether it sees a part: %s', async (account, basis) => {
    expect((await report(account)).basis).toBe(basis)
    expect((await t.as(account).get('/v1/reports/coverage/matrix')).body.basis).toBe(basis)
  })

  it.each([
    [`agencyId=${ids.ppkukm}`, ['P1', 'P4', 'P6', 'P7'], ['P2']],
    [`agencyId=${ids.dpmptsp}`, ['P1', 'P2', 'P3', 'P5', 'P6', 'P7'], ['P4']],
    // A collaborator delivers nothing of the region's own.
    [`collaboratorId=${ids.gojek}`, ['P1', 'P3', 'P4', 'P5', 'P6', 'P7'], []],
    ['stage=P4,P6', ['P6'], ['P4']],
  ])('?%s: the gaps of what was asked for', async (query, gaps, itself) => {
    const body = await report('auditor', `?${query}`)
    expect(body.gaps).toEqual(gaps)
    const own = body.stages.filter((each: { deliveries: object[] }) => each.deliveries.length > 0)
    expect(own.map(({ stage }: { stage: string }) => stage)).toEqual(itself)
  })

  it.each([
    ['admin', 3, { P2: 2, P3: 1, P5: 1 }],
    ['officer-ppkukm', 3, { P2: 2, P3: 1, P5: 1 }],
    ['officer-parekraf', 3, { P2: 2, P3: 1, P5: 1 }],
    ['reviewer', 3, { P2: 2, P3: 1, P5: 1 }],
    ['partner-shopee', 2, { P2: 1, P3: 1, P5: 1 }],
    ['partner-gojek', 1, { P2: 1 }],
    ['partner-bankdki', 0, {}],
    ['integrator', 3, { P2: 2, P3: 1, P5: 1 }],
  ] as const)('%s: counts what it may see', async (account, agreementCount, stages) => {
    const body = await report(account)
    expect(body.inForce.count).toBe(agreementCount)
    expect(covered(body)).toEqual(stages)
  })

  it.each([
    [`agencyId=${ids.parekraf}`, { P2: 1 }],
    [`collaboratorId=${ids.shopee}`, { P2: 1, P3: 1, P5: 1 }],
    [`agencyId=${ids.ppkukm}&collaboratorId=${ids.gojek}`, { P2: 1 }],
    [`agencyId=${ids.parekraf}&collaboratorId=${ids.shopee}`, {}],
    [`collaboratorId=${ids.unknown}`, {}],
    ['stage=P5,P7', { P5: 1 }],
  ])('?%s', async (query, stages) => {
    expect(covered(await report('auditor', `?${query}`))).toEqual(stages)
  })

  it('401: without a token', async () => {
    expect(await t.as().get('/v1/reports/coverage')).toMatchObject({ status: 401 })
  })

  it.each(['asOf=2026-02-29', 'asOf=', 'agencyId=x', 'stage=P8', 'asOf=9999-12-31'])(
    '400: %s',
    async (query) => {
      expect(await t.as('auditor').get(`/v1/reports/coverage?${query}`)).toMatchObject({
        status: 400,
        body: { code: 'invalid_request' },
      })
    },
  )
})
