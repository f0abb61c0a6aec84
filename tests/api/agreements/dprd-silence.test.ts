import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  agreementIn,
  attach,
  expectStatus,
  ids,
  noon,
  ownerRows,
  reasonCodes,
  signedAgreement,
  today,
} from '../../support/agreements.ts'
import { actOn, draftAmendment } from '../../support/amendments.ts'
import { startTestApp, type TestApp, type TestResponse } from '../../support/app.ts'

let t: TestApp
let now = noon(today)
let foreign: string
beforeAll(async () => {
  t = await startTestApp({ clock: () => now })
  const [row] = await ownerRows<{ id: string }>(
    t,
    `insert into organizations (id, legal_name, short_name, kind, sector, status)
     values (gen_random_uuid(), '[CONTOH] Lembaga Luar', '[CONTOH] Luar', 'foreign_body', 'development_partner', 'active')
     returning id`,
  )
  foreign = row!.id
})
beforeEach(() => void (now = noon(today)))
afterAll(() => t.close())

/** The receipt is attached at this instant. */
async function receiptOf(agreementId: string, at: string, amendmentId: string | null = null) {
  const id = await attach(t, agreementId, 'dprd_request', amendmentId)
  await ownerRows(t, 'update documents set created_at = $2 where id = $1', [id, at])
  return id
}
const approve = ({ body, etag }: TestResponse) =>
  t.as('reviewer').post(`/v1/agreements/${body.id}/approve`, undefined, { etag })
const reviewed = (more = {}) => agreementIn(t, 'in_review', { parties: [ids.ppkukm, foreign], ...more })

describe('the silence of the DPRD about a foreign body', () => {
  // Monday, 15 June in Jakarta. Not counted: 16 June (Islamic new year) and 17 August (independence).
  const received = '2026-06-14T17:00:00Z'

  it('approves once 45 working days have passed, not on the last of them', async () => {
    const agreement = await reviewed()
    expect(reasonCodes(await approve(agreement))).toEqual(['no_dprd_approval'])
    await receiptOf(agreement.body.id, received)
    now = noon('2026-08-19')
    const refused = await approve(agreement)
    expect([refused.status, reasonCodes(refused)]).toEqual([409, ['no_dprd_approval']])
    expect(refused.body.reasons[0].message).toContain('2026-08-20')
    now = noon('2026-08-20')
    expectStatus(await approve(agreement), 200)
  })

  it('is counted from the first receipt, by the holidays as they are entered now', async () => {
    const agreement = await reviewed()
    await receiptOf(agreement.body.id, received)
    await receiptOf(agreement.body.id, '2026-07-01T05:00:00Z')
    const holiday = { day: '2026-08-18', name: 'Cuti', kind: 'collective_leave', source: 'SKB contoh' }
    const entered = expectStatus(await t.as('admin').post('/v1/holidays', holiday), 201)
    now = noon('2026-08-20')
    expect(reasonCodes(await approve(agreement))).toEqual(['no_dprd_approval'])
    now = noon('2026-08-21')
    expectStatus(await approve(agreement), 200)
    expectStatus(
      await t.as('admin').delete(`/v1/holidays/${entered.body.id}`, undefined, { etag: entered.etag }),
      204,
    )
  })

  it('never approves where there is no foreign body', async () => {
    const agreement = await reviewed({ parties: [ids.ppkukm, ids.shopee], burdensPublic: true })
    await receiptOf(agreement.body.id, received)
    now = noon('2026-12-31')
    expect(reasonCodes(await approve(agreement))).toEqual(['no_dprd_approval'])
  })

  it('approves an amendment by which a foreign body joins, by the receipt of the amendment', async () => {
    const agreement = await signedAgreement(t)
    await receiptOf(agreement.body.id, received)
    const changes = { parties: { join: [{ organizationId: foreign }] } }
    const draft = await draftAmendment(t, agreement, '2026-09-01', changes)
    await ownerRows(
      t,
      `update documents set kind = 'other' where amendment_id = $1 and kind = 'dprd_approval'`,
      [draft.body.id],
    )
    const submitted = expectStatus(await actOn(t, draft, 'submit'), 200)
    now = noon('2026-08-20')
    expect(reasonCodes(await actOn(t, submitted, 'approve', 'reviewer'))).toEqual(['no_dprd_approval'])
    await receiptOf(agreement.body.id, received, draft.body.id)
    now = noon('2026-08-19')
    expect(reasonCodes(await actOn(t, submitted, 'approve', 'reviewer'))).toEqual(['no_dprd_approval'])
    now = noon('2026-08-20')
    expectStatus(await actOn(t, submitted, 'approve', 'reviewer'), 200)
  })
})
