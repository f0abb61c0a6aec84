import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { activityIn, answersTo, each, readers, signedWithCommitment } from './examples.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock })
  const shopee = await signedWithCommitment(t, { stages: ['P2'] }, { dueOn: '2026-06-01' })
  await signedWithCommitment(
    t,
    { stages: ['P5'], parties: [ids.ppkukm, ids.gojek] },
    { stage: 'P5', responsibleOrganizationId: ids.gojek },
  )
  await activityIn(t, shopee.url, 'verified')
  await activityIn(t, shopee.url, 'submitted', { heldOn: '2026-05-21' })
  const period = { periodFrom: '2026-01-01', periodUntil: '2026-03-31' }
  expectStatus(
    await t
      .as('officer-ppkukm')
      .post(`${shopee.agreementUrl}/outcomes`, { ...period, sampleSize: 10, workers: 30 }),
    201,
  )
  for (const account of ['officer-ppkukm', 'admin', 'partner-shopee'] as const) {
    expectStatus(
      await t.as(account).post(`${shopee.agreementUrl}/evaluations`, {
        ...period,
        rating: 4,
        recommendation: 'extend',
        ...(account === 'admin' ? { evaluatedOrganizationId: ids.shopee } : {}),
      }),
      201,
    )
  }
})
afterAll(() => t.close())

const total = async (account: AccountName, url: string) =>
  expectStatus(await t.as(account).get(`${url}${url.includes('?') ? '&' : '?'}count=exact`), 200).body.page
    .total

describe('lists over all agreements', () => {
  it.each([
    ['/v1/commitments', 2],
    [`/v1/commitments?responsibleOrganizationId=${ids.shopee}`, 1],
    [`/v1/commitments?collaboratorId=${ids.gojek}`, 1],
    [`/v1/commitments?agencyId=${ids.parekraf}`, 1],
    ['/v1/commitments?stage=P5,P6', 1],
    ['/v1/commitments?dueOn[lte]=2026-06-01', 1],
    ['/v1/commitments?dueOn[gte]=2026-06-02', 0],
    ['/v1/commitments?begunBy=2026-01-01', 2],
    ['/v1/commitments?begunBy=2025-12-31', 0],
    ['/v1/activities', 2],
    ['/v1/activities?status=verified', 1],
    [`/v1/activities?responsibleOrganizationId=${ids.shopee}&heldOn[gte]=2026-05-21`, 1],
    [`/v1/activities?responsibleOrganizationId=${ids.gojek}`, 0],
    [`/v1/activities?stage=P2&collaboratorId=${ids.shopee}&agencyId=${ids.ppkukm}`, 2],
    ['/v1/outcomes', 1],
    ['/v1/outcomes?periodUntil[gte]=2026-03-31&periodUntil[lte]=2026-03-31&stage=P2', 1],
    ['/v1/outcomes?stage=P5', 0],
    ['/v1/evaluations', 3],
    ['/v1/evaluations?evaluator=agency,bureau', 2],
    [`/v1/evaluations?evaluatedOrganizationId=${ids.shopee}&counts=true`, 2],
    [`/v1/evaluations?evaluatedOrganizationId=${ids.ppkukm}`, 1],
    ['/v1/evaluations?counts=false', 0],
    [`/v1/evaluations?collaboratorId=${ids.gojek}`, 0],
  ])('%s: %i', async (url, expected) => expect(await total('auditor', url)).toBe(expected))

  it.each(['/v1/commitments', '/v1/activities', '/v1/outcomes', '/v1/evaluations'])(
    '%s: a partner its own; 403 to an integrator',
    async (url) => {
      expect(await total('partner-shopee', url)).toBe(
        await total('auditor', `${url}?collaboratorId=${ids.shopee}`),
      )
      expect(await total('partner-bankdki', url)).toBe(0)
      expect(await answersTo(t, [...readers, 'integrator'], (client) => client.get(url))).toEqual({
        ...each(readers, 200),
        integrator: 403,
      })
    },
  )

  it('an officer reads evaluations of the agreements of its own agency only', async () => {
    expect(await total('officer-parekraf', '/v1/evaluations')).toBe(3)
    const alone = await signedWithCommitment(t, { parties: [ids.ppkukm, ids.shopee] })
    const judged = { periodFrom: '2026-01-01', periodUntil: '2026-03-31', rating: 2, recommendation: 'stop' }
    expectStatus(await t.as('officer-ppkukm').post(`${alone.agreementUrl}/evaluations`, judged), 201)
    expect(await total('officer-parekraf', '/v1/evaluations')).toBe(3)
    expect(await total('officer-ppkukm', '/v1/evaluations')).toBe(4)
  })
})
