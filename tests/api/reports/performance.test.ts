import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organizationId } from '../../../src/reference/organizations.ts'
import { clock, expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { activityIn, putInStatus, signedWithCommitment } from '../commitments/examples.ts'

let t: TestApp
/** The commitment of Shopee: 12, due on the first of June. */
let shopee: Awaited<ReturnType<typeof signedWithCommitment>>
beforeAll(async () => {
  t = await startTestApp({ clock })
  shopee = await signedWithCommitment(t, { stages: ['P2'] }, { dueOn: '2026-06-01' })
  await activityIn(t, shopee.url, 'verified', { value: 6 })
  await activityIn(t, shopee.url, 'verified', { value: 3, heldOn: '2026-06-02' })
  await signedWithCommitment(
    t,
    { stages: ['P5'], parties: [ids.ppkukm, ids.gojek] },
    { stage: 'P5', responsibleOrganizationId: ids.gojek },
  )
})
afterAll(() => t.close())

const map = async (account: AccountName, query = '') =>
  expectStatus(await t.as(account).get(`/v1/reports/performance${query}`), 200).body
const one = (account: AccountName, id: string, query = '') =>
  t.as(account).get(`/v1/collaborators/${id}/performance${query}`)
const judge = async (account: AccountName, rating: number, recommendation: string) =>
  expectStatus(
    await t.as(account).post(`${shopee.agreementUrl}/evaluations`, {
      periodFrom: '2026-01-01',
      periodUntil: '2026-03-31',
      rating,
      recommendation,
      ...(account === 'admin' ? { evaluatedOrganizationId: ids.shopee } : {}),
    }),
    201,
  )

describe('GET /v1/reports/performance', () => {
  it('two scores for each collaborator, with their evidence; and where it is not enough', async () => {
    const body = await map('auditor')
    expect(body).toMatchObject({ asOf: '2026-06-15', formulaVersion: '3', collaboratorCount: 2 })
    expect(body.collaborators).toMatchObject([
      {
        collaborator: { id: ids.gojek, shortName: 'Gojek' },
        performance: { score: null, insufficient: 'nothing_due_yet' },
        quadrant: null,
        evidence: {
          commitments: { count: 1 },
          activities: { count: 0 },
          signed: { count: 1 },
          stages: ['P5'],
        },
      },
      {
        collaborator: { id: ids.shopee },
        // 9 of 12 by today, 6 of 12 in time.
        performance: { score: 67.5, insufficient: null, components: { delivery: 75, timeliness: 50 } },
        evidence: {
          commitments: { count: 1 },
          activities: { count: 2 },
          inForce: { count: 1 },
          renewals: { count: 0 },
          evaluations: { count: 0 },
          lastDeliveredOn: '2026-06-02',
        },
      },
    ])
  })

  it('a commitment without a target is not met by nothing', async () => {
    const content = { targetValue: null, dueOn: '2026-06-10', responsibleOrganizationId: ids.bankDki }
    await signedWithCommitment(t, { stages: ['P7'], parties: [ids.ppkukm, ids.bankDki] }, content)
    expect((await one('auditor', ids.bankDki)).body.performance).toMatchObject({
      score: 0,
      insufficient: null,
    })
  })

  it('what is not verified never matters', async () => {
    const before = await map('auditor')
    for (const status of ['draft', 'submitted', 'rejected'] as const) {
      await activityIn(t, shopee.url, status, { value: 1000 })
    }
    expect(await map('auditor')).toEqual(before)
  })

  it('on an earlier day, by what was known then', async () => {
    const then = async (asOf: string) =>
      expectStatus(await one('auditor', ids.shopee, `?asOf=${asOf}`), 200).body.performance
    expect(await then('2026-06-01')).toMatchObject({
      score: 50,
      components: { delivery: 50, timeliness: 50 },
    })
    expect(await then('2026-05-19')).toMatchObject({ score: null, insufficient: 'nothing_due_yet' })
    expect(await then('2025-12-31')).toMatchObject({ score: null, insufficient: 'no_commitments' })
  })

  it.each([
    [`?collaboratorId=${ids.gojek}`, [ids.gojek]],
    [`?agencyId=${ids.parekraf}`, [ids.shopee]],
    ['?stage=P5', [ids.gojek]],
    ['?asOf=2025-12-31', []],
  ])('%s', async (query, expected) => {
    const { collaborators } = await map('auditor', query)
    expect(collaborators.map((each: { collaborator: { id: string } }) => each.collaborator.id)).toEqual(
      expected,
    )
  })

  it('agencies and the bureau judge, and nobody judges itself', async () => {
    await judge('partner-shopee', 5, 'expand')
    await judge('officer-ppkukm', 4, 'extend')
    await judge('admin', 2, 'revise')
    const { continuation, evidence } = (await one('auditor', ids.shopee)).body
    expect(evidence.evaluations.count).toBe(2)
    expect(continuation.components.evaluations).toBe(62.5)
  })

  it('renewals that were signed count', async () => {
    const { continuation } = (await one('auditor', ids.shopee)).body
    const renewal = await signedWithCommitment(
      t,
      { stages: ['P3'] },
      { responsibleOrganizationId: ids.ppkukm },
    )
    await putInStatus(t, renewal.agreement, 'signed', `, renews_id = '${shopee.agreement.body.id}'`)
    const after = (await one('auditor', ids.shopee)).body
    expect(after.evidence.renewals.count).toBe(1)
    expect(after.continuation.components).toMatchObject({ renewals: 50, stages: 66.7 })
    expect(after.continuation.score).toBeGreaterThan(continuation.score)
  })

  it('403: an integrator; 401: no token', async () => {
    expect(await t.as('integrator').get('/v1/reports/performance')).toMatchObject({ status: 403 })
    expect(await t.as().get('/v1/reports/performance')).toMatchObject({ status: 401 })
  })
})

describe('GET /v1/collaborators/{id}/performance', () => {
  it('a collaborator sees itself alone', async () => {
    const own = await one('partner-shopee', ids.shopee)
    expect(own).toMatchObject({ status: 200, body: { performance: { score: 67.5 } } })
    expect(await one('partner-shopee', ids.gojek)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    const { collaborators } = await map('partner-shopee')
    expect(collaborators).toMatchObject([{ collaborator: { id: ids.shopee } }])
    expect((await map('partner-bankdki')).collaborators).toMatchObject([
      { collaborator: { id: ids.bankDki } },
    ])
  })

  it('without evidence, says so', async () => {
    expect(await one('auditor', organizationId('Grab'))).toMatchObject({
      status: 200,
      body: {
        formulaVersion: '3',
        performance: { score: null, insufficient: 'no_commitments' },
        continuation: { score: null, insufficient: 'no_signed_agreement' },
        evidence: { signed: { count: 0 }, stages: [], lastSignedOn: null },
      },
    })
  })

  it('404: no collaborator; 400: another is asked for; 308: it was merged', async () => {
    expect((await one('auditor', ids.unknown)).status).toBe(404)
    expect((await one('auditor', ids.ppkukm)).status).toBe(404)
    expect((await one('auditor', ids.shopee, `?collaboratorId=${ids.gojek}`)).status).toBe(400)
    const admin = t.as('admin')
    const { etag } = await admin.get(`/v1/collaborators/${ids.bankDki}`)
    expectStatus(
      await admin.post(`/v1/collaborators/${ids.bankDki}/merge`, { intoId: ids.gojek }, { etag }),
      200,
    )
    const moved = await one('auditor', ids.bankDki)
    expect(moved.status).toBe(308)
    expect(moved.headers.location).toBe(`/v1/collaborators/${ids.gojek}/performance`)
  })
})
