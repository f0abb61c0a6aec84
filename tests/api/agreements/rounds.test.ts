import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreementIn,
  clock,
  expectStatus,
  ids,
  ownerRows,
  signedAgreement,
} from '../../support/agreements.ts'
import { actOn, draftAmendment } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const act = async (
  action: string,
  before: TestResponse,
  body?: unknown,
  by: AccountName = 'officer-ppkukm',
) =>
  expectStatus(
    await t.as(by).post(`/v1/agreements/${before.body.id}/${action}`, body, { etag: before.etag }),
    200,
  )
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const anyReviewer = {
  position: 1,
  organization: null,
  status: 'current',
  openedAt: null,
  openReason: null,
  approvedAt: null,
  approvedBy: null,
  note: null,
}
const reason = 'Pasal 7 belum jelas.'
const note = 'Sesuai; pasal 7 telah diperbaiki.'

describe('the rounds of an agreement', () => {
  it('a draft has none; each submission opens one, and a return ends it', async () => {
    const draft = await agreementIn(t, 'draft')
    expect(draft.body.review).toBeNull()
    const inReview = await agreementIn(t, 'in_review')
    expect(inReview.body.review).toEqual({
      round: 1,
      submittedAt: instant,
      endedAt: null,
      steps: [anyReviewer],
    })
    const returned = await act('return', inReview, { reason }, 'reviewer')
    expect(returned.body.review).toMatchObject({
      round: 1,
      endedAt: instant,
      steps: [{ status: 'ended', approvedAt: null }],
    })
    const changed = expectStatus(
      await t
        .as('officer-ppkukm')
        .patch(`/v1/agreements/${returned.body.id}`, { purpose: 'Menaikkan omzet' }, { etag: returned.etag }),
      200,
    )
    const again = await act('submit', changed)
    expect(again.body.review).toMatchObject({ round: 2, endedAt: null, steps: [{ status: 'current' }] })
    const kept = await ownerRows(
      t,
      `select number, text->'content'->>'purpose' purpose, jsonb_array_length(text->'parties') parties,
         ended_at is not null ended from review_rounds where agreement_id = $1 order by number`,
      [again.body.id],
    )
    expect(kept).toEqual([
      { number: 1, purpose: null, parties: 2, ended: true },
      { number: 2, purpose: 'Menaikkan omzet', parties: 2, ended: false },
    ])
  })

  it('keeps nobody who signs', async () => {
    const { body } = await agreementIn(t, 'in_review')
    const [{ text }] = (await ownerRows(t, 'select text::text from review_rounds where agreement_id = $1', [
      body.id,
    ])) as [{ text: string }]
    expect(text).toContain('1/PKS/2026')
    expect(text).not.toContain('Penanda Tangan')
    expect(text).not.toContain('Kepala')
  })

  it('an approval ends its step, with a note that the region alone reads', async () => {
    const approved = await act('approve', await agreementIn(t, 'in_review'), { note }, 'reviewer')
    const me = (await t.as('reviewer').get('/v1/me')).body.id
    expect(approved.body).toMatchObject({
      status: 'ready_to_sign',
      review: { steps: [{ status: 'approved', approvedAt: instant, approvedBy: me, note }] },
    })
    const readBy = async (name: AccountName) =>
      (await t.as(name).get(`/v1/agreements/${approved.body.id}`)).body.review.steps[0]
    for (const name of ['officer-ppkukm', 'auditor', 'admin'] as const)
      expect(await readBy(name)).toMatchObject({ note, approvedBy: me })
    expect(await readBy('partner-shopee')).toEqual({
      ...anyReviewer,
      status: 'approved',
      approvedAt: instant,
    })
    const trail = await ownerRows(
      t,
      `select changes->'note' note, changes->'round' round from audit_events
       where resource_id = $1 and action = 'approve'`,
      [approved.body.id],
    )
    expect(trail).toEqual([{ note: [null, note], round: [null, 1] }])
  })

  it('an approval without a note, and the round of what is signed, stay as they were given', async () => {
    const { body } = await signedAgreement(t)
    const read = await t.as('officer-ppkukm').get(`/v1/agreements/${body.id}`)
    expect(read.body.review.steps).toEqual([
      { ...anyReviewer, status: 'approved', approvedAt: instant, approvedBy: expect.any(String) },
    ])
  })

  it('a return after the approval ends it; a cancellation too', async () => {
    const approved = await act('approve', await agreementIn(t, 'in_review'), { note }, 'reviewer')
    const returned = await act('return', approved, { reason }, 'reviewer')
    expect(returned.body.review).toMatchObject({ endedAt: instant, steps: [{ status: 'ended', note }] })
    const cancelled = await act('cancel', await agreementIn(t, 'in_review'), { reason })
    expect(cancelled.body.review).toMatchObject({ endedAt: instant, steps: [{ status: 'ended' }] })
  })

  it('the answer of the DPRD leads back into the same round', async () => {
    const waiting = await agreementIn(t, 'awaiting_dprd')
    const back = await act('dprd-answered', waiting, undefined, 'reviewer')
    expect(back.body).toMatchObject({ status: 'in_review', review: { round: 1, endedAt: null } })
  })
})

describe('the rounds of an amendment', () => {
  it('are its own, with the text that it would make of the agreement', async () => {
    const agreement = await signedAgreement(t)
    const draft = await draftAmendment(t, agreement, '2026-07-01', { purpose: 'Lebih luas' })
    expect(draft.body.review).toBeNull()
    const submitted = expectStatus(await actOn(t, draft, 'submit'), 200)
    expect(submitted.body.review).toMatchObject({ round: 1, steps: [{ status: 'current' }] })
    const returned = expectStatus(await actOn(t, submitted, 'return', 'reviewer', { reason }), 200)
    expect(returned.body.review).toMatchObject({ round: 1, endedAt: instant, steps: [{ status: 'ended' }] })
    const again = expectStatus(await actOn(t, returned, 'submit'), 200)
    const approved = expectStatus(await actOn(t, again, 'approve', 'reviewer', { note }), 200)
    expect(approved.body).toMatchObject({
      status: 'ready_to_sign',
      review: { round: 2, steps: [{ status: 'approved', note }] },
    })
    const kept = await ownerRows(
      t,
      `select number, text->'content'->>'purpose' purpose from review_rounds
       where amendment_id = $1 order by number`,
      [approved.body.id],
    )
    expect(kept).toEqual([
      { number: 1, purpose: 'Lebih luas' },
      { number: 2, purpose: 'Lebih luas' },
    ])
    expect((await t.as('admin').get(`/v1/agreements/${agreement.body.id}`)).body.review.round).toBe(1)
    const asPartner = await t.as('partner-shopee').get(`/v1/agreements/${agreement.body.id}/amendments/1`)
    expect(asPartner.body.review.steps).toEqual([{ ...anyReviewer, status: 'approved', approvedAt: instant }])
  })
})

describe('what collaborators read', () => {
  it('nothing of what is not theirs, and nothing of a draft', async () => {
    const { body } = await agreementIn(t, 'in_review')
    expect((await t.as('partner-gojek').get(`/v1/agreements/${body.id}`)).status).toBe(404)
    const own = await t.as('partner-shopee').get(`/v1/agreements/${body.id}`)
    expect(own.body).toMatchObject({ review: { round: 1 } })
    const signed = await signedAgreement(t, { parties: [ids.ppkukm, ids.gojek] })
    const asIntegrator = await t.as('integrator').get(`/v1/agreements/${signed.body.id}`)
    expect(asIntegrator.body.review).toBeNull()
  })
})
