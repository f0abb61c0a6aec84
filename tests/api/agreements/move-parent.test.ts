import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  clock,
  expectStatus,
  ids,
  ownerRows,
  reread,
  signedAgreement,
  walk,
} from '../../support/agreements.ts'
import { amend } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { corrected } from '../../support/corrections.ts'
import { underRenewed } from '../../support/parents.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const move = async (
  { body }: TestResponse,
  parentId: string,
  by: AccountName = 'officer-ppkukm',
): Promise<TestResponse> => {
  const url = `/v1/agreements/${body.id}`
  const { etag } = expectStatus(await t.as('auditor').get(url), 200)
  return t.as(by).post(`${url}/move-parent`, { parentId, reason: 'Induknya diperpanjang.' }, { etag })
}
const parentOn = async ({ body }: TestResponse, day: string, account: AccountName = 'auditor') =>
  expectStatus(await t.as(account).get(`/v1/agreements/${body.id}?asOf=${day}`), 200).body.parentId
const codes = ({ body }: TestResponse): string[] => body.errors.map((each: { code: string }) => each.code)
const idsOf = async (query: string, account: AccountName = 'officer-ppkukm') =>
  (await walk(t, account, `/v1/agreements?${query}`)).map((each) => each.id)

describe('POST /v1/agreements/{id}/move-parent', () => {
  it('200: stands under the renewal from its first day on; the old link stays in the history', async () => {
    const { mou, renewal, pks } = await underRenewed(t)
    const moved = expectStatus(await move(pks, renewal.body.id), 200)
    expect(moved.body).toMatchObject({
      parentId: mou.body.id,
      parentFrom: '2027-01-01',
      version: pks.body.version + 1,
      formerParents: [{ parentId: mou.body.id, until: '2027-01-01', reason: 'Induknya diperpanjang.' }],
    })
    for (const account of ['auditor', 'partner-shopee', 'integrator'] as const) {
      expect(await parentOn(pks, '2026-12-31', account)).toBe(mou.body.id)
      expect(await parentOn(pks, '2027-01-01', account)).toBe(renewal.body.id)
    }
    const history = await walk(t, 'officer-ppkukm', `/v1/agreements/${pks.body.id}/history`)
    expect(history.find(({ action }) => action === 'move_parent').changes).toEqual([
      { field: 'reason', before: null, after: 'Induknya diperpanjang.' },
      { field: 'parentId', before: mou.body.id, after: renewal.body.id },
      { field: 'parentFrom', before: null, after: '2027-01-01' },
    ])
    // What was signed says what it said.
    const [version] = await walk(t, 'auditor', `/v1/agreements/${pks.body.id}/versions`)
    expect(version.parentId).toBe(mou.body.id)
    const lineage = await t.as('auditor').get(`/v1/agreements/${renewal.body.id}/lineage`)
    expect(lineage.body.agreements.map((each: { id: string }) => each.id)).toContain(pks.body.id)
  })

  it('stands under a renewal that has begun from today on', async () => {
    const { mou, renewal, pks } = await underRenewed(t, '2026-06-01')
    expectStatus(await move(pks, renewal.body.id), 200)
    expect(await parentOn(pks, '2026-06-14')).toBe(mou.body.id)
    expect(await parentOn(pks, '2026-06-15')).toBe(renewal.body.id)
  })

  it('is offered where there is a parent: PKS under a renewed MoU are listed, and those under an agreement', async () => {
    const { mou, renewal, pks } = await underRenewed(t)
    const other = await signedAgreement(t)
    expect((await reread(t, pks)).body.allowedActions).toContain('move_parent')
    expect((await reread(t, other)).body.allowedActions).not.toContain('move_parent')
    expect(await idsOf(`movableTo=${renewal.body.id}`)).toEqual([pks.body.id])
    expect(await idsOf(`movableTo=${renewal.body.id}`, 'integrator')).toEqual([pks.body.id])
    expect(await idsOf(`parentId=${mou.body.id}`)).toEqual([pks.body.id])
    expectStatus(await move(pks, renewal.body.id), 200)
    expect(await idsOf(`movableTo=${renewal.body.id}`)).toEqual([])
    expect(await idsOf(`parentId=${renewal.body.id}`)).toEqual([pks.body.id])
  })

  it('422 for another than a signed renewal of the parent that is not over', async () => {
    const { mou, renewal, pks } = await underRenewed(t)
    const stranger = await signedAgreement(t, { type: 'mou' })
    expect(codes(await move(pks, stranger.body.id))).toEqual(['not_renewal_of_parent'])
    expect(codes(await move(pks, mou.body.id))).toEqual(['not_renewal_of_parent'])
    expect(codes(await move(pks, pks.body.id))).toEqual(['wrong_parent_type'])
    const dates = { effectiveFrom: '2028-01-01', effectiveUntil: '2028-12-31' }
    const { etag } = await reread(t, renewal)
    const drafted = await t
      .as('officer-ppkukm')
      .post(`/v1/agreements/${renewal.body.id}/renew`, dates, { etag })
    expect(codes(await move(pks, expectStatus(drafted, 201).body.id))).toEqual(['renewal_not_signed'])
  })

  it('403 to another agency that is a party and to a partner; 409 where nothing is stood under, or it is a draft', async () => {
    const { renewal, pks } = await underRenewed(t, '2027-01-01', {
      parties: [ids.ppkukm, ids.parekraf, ids.shopee],
    })
    for (const account of ['officer-parekraf', 'partner-shopee', 'reviewer'] as const)
      expect((await move(pks, renewal.body.id, account)).status).toBe(403)
    expect(await move(await signedAgreement(t), renewal.body.id)).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition' },
    })
  })

  it('is one history with what amendments and corrections say of the parent', async () => {
    const { mou, renewal, pks } = await underRenewed(t, '2026-06-01')
    const misread = await signedAgreement(t, { type: 'mou' })
    expectStatus(await move(pks, renewal.body.id), 200)
    // An amendment of something else leaves the days before as they were.
    await amend(t, pks, '2026-08-01', { title: 'Baru' })
    expect(await parentOn(pks, '2026-06-14')).toBe(mou.body.id)
    expect(await parentOn(pks, '2026-07-01')).toBe(renewal.body.id)
    await corrected(t, pks, { parentId: misread.body.id }, { versionNumber: 0 })
    expect(await parentOn(pks, '2026-06-14')).toBe(misread.body.id)
    expect(await parentOn(pks, '2026-07-01')).toBe(renewal.body.id)
    await amend(t, pks, '2026-09-01', { parentId: mou.body.id })
    expect(await parentOn(pks, '2026-08-31')).toBe(renewal.body.id)
    expect(await parentOn(pks, '2026-09-01')).toBe(mou.body.id)
    expect((await reread(t, pks)).body.formerParents).toEqual([
      { parentId: misread.body.id, until: '2026-06-15', reason: 'Induknya diperpanjang.' },
      { parentId: renewal.body.id, until: '2026-09-01', reason: null },
    ])
  })

  it('an amendment that changes the parent sooner takes the place of a move that is still to come', async () => {
    const { mou, renewal, pks } = await underRenewed(t)
    const other = await signedAgreement(t, { type: 'mou' })
    expectStatus(await move(pks, renewal.body.id), 200)
    await amend(t, pks, '2026-09-01', { parentId: other.body.id })
    expect(await parentOn(pks, '2026-08-31')).toBe(mou.body.id)
    expect(await parentOn(pks, '2026-09-01')).toBe(other.body.id)
    expect(await parentOn(pks, '2027-06-01')).toBe(other.body.id)
    expect(
      await ownerRows(t, 'select 1 from former_parents where agreement_id = $1', [pks.body.id]),
    ).toHaveLength(1)
  })
})
