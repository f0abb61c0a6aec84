import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, signedAgreement } from '../../support/agreements.ts'
import { amend } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { withoutQueryVisibility } from '../../support/query-visibility.ts'

/** Lists, reports and lineage of a party that left go by the last text that it may read, not by a later one. */
let t: TestApp
let alone: TestApp
/** Gojek left it; since then it ends later, is for other stages, and has another party. */
let left: string
/** Ends between the day that Gojek knows and the day that it does not. */
let between: string

beforeAll(async () => {
  t = await startTestApp({ clock })
  alone = await withoutQueryVisibility(t)
  const parties = [ids.ppkukm, ids.shopee, ids.gojek]
  const first = await signedAgreement(t, {
    parties,
    title: 'Pemasaran bertiga',
    stages: ['P2'],
    effectiveFrom: '2026-02-01',
    effectiveUntil: '2026-08-01',
  })
  left = first.body.id
  const reread = async () => expectStatus(await t.as('officer-ppkukm').get(`/v1/agreements/${left}`), 200)
  const [agency, shopee, gojek] = first.body.parties
  const staying = { ...first, body: { ...first.body, parties: [agency, shopee] } }
  await amend(t, staying, '2026-06-01', { parties: { leave: [gojek.id] } })
  await amend(t, await reread(), '2026-06-10', {
    title: 'Rahasia sesudah keluar',
    effectiveUntil: '2027-11-30',
    stages: ['P7'],
  })
  const second = await signedAgreement(t, {
    parties: [ids.ppkukm, ids.gojek],
    title: 'Kurir',
    stages: ['P5'],
    effectiveFrom: '2026-02-01',
    effectiveUntil: '2027-03-31',
  })
  between = second.body.id
})
afterAll(async () => {
  await alone.close()
  await t.close()
})

const get = async (account: AccountName, path: string, service = t) =>
  expectStatus(await service.as(account).get(path), 200).body
const idsOf = async (account: AccountName, query: string, service = t): Promise<string[]> =>
  (await get(account, `/v1/agreements?${query}`, service)).data.map(({ id }: { id: string }) => id)

describe.each([
  ['the interface', () => t],
  ['row-level security alone', () => alone],
] as const)('by %s', (_, service) => {
  it.each([
    ['endsOn[lte]=2026-12-31', true, false],
    ['endsOn[gte]=2027-04-01', false, true],
    ['effectiveUntil[lte]=2026-12-31', true, false],
    ['effectiveUntil[gte]=2027-04-01', false, true],
    ['validity=expiring', true, false],
    ['validity=expired&asOf=2026-09-01', true, false],
    ['validity=in_force', false, true],
    ['stage=P2', true, false],
    ['stage=P7', false, true],
  ])('%s finds it for who left: %s, for who stays: %s', async (query, forLeft, forStaying) => {
    const found = async (account: AccountName) => (await idsOf(account, query, service())).includes(left)
    expect([await found('partner-gojek'), await found('partner-shopee')]).toEqual([forLeft, forStaying])
  })

  it('the order and the place of the next page go by the day that it knows', async () => {
    const { data, page } = await get('partner-gojek', '/v1/agreements?sort=effectiveUntil&limit=1', service())
    expect(data).toMatchObject([
      { id: left, effectiveUntil: '2026-08-01', endsOn: '2026-08-01', validity: 'expiring' },
    ])
    expect(Buffer.from(page.nextCursor, 'base64url').toString()).toContain('2026-08-01')
    expect(
      await idsOf('partner-gojek', `sort=effectiveUntil&limit=1&cursor=${page.nextCursor}`, service()),
    ).toEqual([between])
  })

  it('the record and its lineage', async () => {
    const known = { title: 'Pemasaran bertiga', effectiveUntil: '2026-08-01' }
    const record = await get('partner-gojek', `/v1/agreements/${left}`, service())
    expect(record).toMatchObject({ ...known, endsOn: '2026-08-01', validity: 'expiring', stages: ['P2'] })
    const lineage = await get('partner-gojek', `/v1/agreements/${left}/lineage`, service())
    expect(lineage.agreements).toMatchObject([{ id: left, ...known }])
  })

  it('the report of what expires, and the list behind it', async () => {
    const { expiring, agreements } = await get('partner-gojek', '/v1/reports/expiring', service())
    expect(expiring.count).toBe(1)
    expect(agreements).toMatchObject([{ id: left, title: 'Pemasaran bertiga', endsOn: '2026-08-01' }])
    expect(await idsOf('partner-gojek', expiring.href.split('?')[1], service())).toEqual([left])
    expect((await get('partner-shopee', '/v1/reports/expiring', service())).expiring.count).toBe(0)
  })

  it('every figure of the reports counts the list behind it', async () => {
    const { stages, inForce } = await get('partner-gojek', '/v1/reports/coverage', service())
    const { agreements } = await get('partner-gojek', '/v1/reports/pipeline', service())
    for (const { count, href } of [inForce, ...stages, ...agreements.statuses])
      expect((await get('partner-gojek', `${href}&count=exact`, service())).page.total, href).toBe(count)
    const supported = stages.filter(({ count }: { count: number }) => count > 0)
    expect(supported.map(({ stage }: { stage: string }) => stage)).toEqual(['P2', 'P5'])
  })
})

it('a party that left with all its commitments given to another is not told that it had none', async () => {
  const agreement = await signedAgreement(t, { parties: [ids.ppkukm, ids.shopee, ids.bankDki] })
  const promised = {
    description: 'Antar',
    responsibleOrganizationId: ids.bankDki,
    targetValue: 9,
    unit: 'kali',
  }
  const added = await amend(t, agreement, '2026-03-01', { commitments: { add: [promised] } })
  const path = `/v1/collaborators/${ids.bankDki}/performance`
  expect((await get('partner-bankdki', path)).performance.insufficient).not.toBe('no_commitments')
  const present = await get('officer-ppkukm', `/v1/agreements/${agreement.body.id}`)
  const [first, second, bank] = present.parties
  await amend(t, { ...agreement, body: { ...present, parties: [first, second] } }, '2026-06-01', {
    parties: { leave: [bank.id] },
    commitments: {
      change: [{ id: added.body.changes.commitments.add[0].id, responsibleOrganizationId: ids.shopee }],
    },
  })
  for (const service of [t, alone]) {
    expect((await get('partner-bankdki', path, service)).performance).toMatchObject({
      score: null,
      insufficient: 'commitments_unseen',
    })
  }
  expect((await get('auditor', path)).evidence.commitments.count).toBe(1)
})
