import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { organizationId } from '../../../src/reference/organizations.ts'
import {
  agreementIn,
  clock,
  expectStatus,
  ids,
  ownerRows,
  reasonCodes,
  signedAgreement,
} from '../../support/agreements.ts'
import { actOn, draftAmendment } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { setSteps } from '../../support/review-steps.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())
beforeEach(async () => void (await setSteps(t, 'pks', [hukum, kerjaSama])))

const [hukum, kerjaSama] = [organizationId('Biro Hukum'), organizationId('Biro Kerja Sama')]
const reason = 'Semua penelaah Biro ikut menyusun naskah.'

const send = (action: string, { body, etag }: TestResponse, by: AccountName, sent?: unknown) =>
  t.as(by).post(`/v1/agreements/${body.id}/${action}`, sent, { etag })
const act = async (...args: Parameters<typeof send>) => expectStatus(await send(...args), 200)
const statusesOf = ({ body }: TestResponse): string[] =>
  body.review.steps.map(({ status }: { status: string }) => status)

describe('PATCH /v1/review-steps/{agreementType}', () => {
  it('replaces the steps, in their order, and tells the trail', async () => {
    const set = await setSteps(t, 'mou', [kerjaSama, null, hukum])
    const steps = [
      { organization: { id: kerjaSama, shortName: 'Biro Kerja Sama' } },
      { organization: null },
      { organization: { id: hukum, shortName: 'Biro Hukum' } },
    ]
    expect(set.body).toMatchObject({ agreementType: 'mou', steps, allowedActions: ['patch'] })
    const asAuditor = await t.as('auditor').get('/v1/review-steps')
    expect(asAuditor.body.data).toHaveLength(4)
    expect(asAuditor.body.data[0]).toMatchObject({ agreementType: 'mou', steps, allowedActions: [] })
    const [event] = await ownerRows(
      t,
      `select action, changes->'steps' steps from audit_events
       where resource_type = 'review_steps' and resource_id = $1 order by id desc limit 1`,
      [set.body.id],
    )
    expect(event).toEqual({ action: 'patch', steps: [[], steps] })
    await setSteps(t, 'mou', [])
  })

  it('422: whoever is none of the region’s, or the province, does not review', async () => {
    const { etag } = await t.as('admin').get('/v1/review-steps/mou')
    const steps = [hukum, ids.shopee, organizationId('Pemprov DKI Jakarta'), ids.unknown].map(
      (organizationId) => ({ organizationId }),
    )
    const refused = await t.as('admin').patch('/v1/review-steps/mou', { steps }, { etag })
    expect(refused.status).toBe(422)
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/steps/1/organizationId',
      '/steps/2/organizationId',
      '/steps/3/organizationId',
    ])
  })

  it('412: somebody changed them since', async () => {
    const { etag } = await t.as('admin').get('/v1/review-steps/mou')
    await setSteps(t, 'mou', [])
    const stale = await t.as('admin').patch('/v1/review-steps/mou', { steps: [] }, { etag })
    expect(stale.status).toBe(412)
  })
})

describe('a review in two steps', () => {
  it('is approved in order, each by its own reviewers, and ready only after the second', async () => {
    const submitted = await agreementIn(t, 'in_review')
    expect(statusesOf(submitted)).toEqual(['current', 'waiting'])
    const early = await send('approve', submitted, 'reviewer-kerja-sama')
    expect(early).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect(early.body.detail).toContain('Biro Hukum')
    expect(
      (await t.as('reviewer-kerja-sama').get(`/v1/agreements/${submitted.body.id}`)).body.allowedActions,
    ).not.toContain('approve')
    const first = await act('approve', submitted, 'reviewer-hukum', { note: 'Sesuai hukum.' })
    expect(first.body).toMatchObject({ status: 'in_review' })
    expect(statusesOf(first)).toEqual(['approved', 'current'])
    expect((await send('approve', first, 'reviewer-hukum')).status).toBe(403)
    const second = await act('approve', first, 'reviewer-kerja-sama')
    expect(second.body).toMatchObject({ status: 'ready_to_sign' })
    expect(statusesOf(second)).toEqual(['approved', 'approved'])
    const trail = await ownerRows<{ step: unknown }>(
      t,
      `select changes->'step' step from audit_events where resource_id = $1 and action = 'approve' order by id`,
      [second.body.id],
    )
    expect(trail).toEqual([{ step: [null, 1] }, { step: [null, 2] }])
  })

  it('an edit of the steps touches the next submission only', async () => {
    const submitted = await agreementIn(t, 'in_review')
    await setSteps(t, 'pks', [])
    const first = await act('approve', submitted, 'reviewer-hukum')
    expect(first.body.status).toBe('in_review')
    const returned = await act('return', first, 'reviewer', { reason: 'Pasal 7.' })
    expect(statusesOf(returned)).toEqual(['ended', 'ended'])
    const again = await act('submit', returned, 'officer-ppkukm')
    expect(again.body.review.steps).toMatchObject([{ organization: null, status: 'current' }])
    expect((await act('approve', again, 'reviewer')).body.status).toBe('ready_to_sign')
  })

  it('a return ends every approval, and the answer of the DPRD none', async () => {
    const first = await act('approve', await agreementIn(t, 'in_review'), 'reviewer-hukum')
    const waiting = await act('request-dprd', first, 'reviewer')
    expect(statusesOf(waiting)).toEqual(['approved', 'current'])
    const back = await act('dprd-answered', waiting, 'officer-ppkukm')
    expect(statusesOf(back)).toEqual(['approved', 'current'])
    const returned = await act('return', back, 'reviewer', { reason: 'Pasal 7.' })
    const again = await act('submit', returned, 'officer-ppkukm')
    expect(statusesOf(again)).toEqual(['current', 'waiting'])
  })

  it('while an approval stands, of the checklist only what began to apply since is decided', async () => {
    const submitted = await agreementIn(t, 'in_review')
    const decide = ({ body, etag }: TestResponse, code: string) =>
      t
        .as('officer-ppkukm')
        .patch(`/v1/agreements/${body.id}/checklist/${code}`, { status: 'open' }, { etag })
    const first = await act('approve', submitted, 'reviewer-hukum')
    const refused = await decide(first, 'legality')
    expect(refused.status).toBe(409)
    expect(reasonCodes(refused)).toEqual(['checklist_approved'])
    const returned = await act('return', first, 'reviewer', { reason: 'Pasal 7.' })
    expect((await decide(returned, 'legality')).status).toBe(200)
  })

  it('holds for amendments, with steps of their own', async () => {
    const agreement = await signedBy(t)
    const draft = await draftAmendment(t, agreement, '2026-07-01', { purpose: 'Lebih luas' })
    const submitted = expectStatus(await actOn(t, draft, 'submit'), 200)
    expect((await actOn(t, submitted, 'approve', 'reviewer-kerja-sama')).status).toBe(403)
    const first = expectStatus(await actOn(t, submitted, 'approve', 'reviewer-hukum'), 200)
    expect(first.body.status).toBe('in_review')
    const second = expectStatus(await actOn(t, first, 'approve', 'reviewer-kerja-sama'), 200)
    expect(second.body.status).toBe('ready_to_sign')
  })
})

/** A signed agreement, reviewed while its type had no steps; after that it has two again. */
async function signedBy(app: TestApp) {
  await setSteps(app, 'pks', [])
  const agreement = await signedAgreement(app)
  await setSteps(app, 'pks', [hukum, kerjaSama])
  return agreement
}

describe('POST /v1/agreements/{id}/open-step', () => {
  const readBy = (by: AccountName, { body }: TestResponse) => t.as(by).get(`/v1/agreements/${body.id}`)

  it('a step that nobody left may take is told to the registrar alone, who opens it to any reviewer', async () => {
    await setSteps(t, 'pks', [ids.dpmptsp, hukum])
    const submitted = await agreementIn(t, 'in_review')
    for (const by of ['reviewer', 'reviewer-hukum'] as const)
      expect((await send('approve', submitted, by)).status).toBe(403)
    expect((await readBy('officer-ppkukm', submitted)).body.review).not.toHaveProperty('nobodyLeft')
    const stuck = await readBy('admin', submitted)
    expect(stuck.body.review.nobodyLeft).toBe(true)
    expect(stuck.body.allowedActions).toContain('open_step')
    const opened = await act('open-step', stuck, 'admin', { reason })
    expect(opened.body).toMatchObject({
      status: 'in_review',
      statusReason: null,
      review: {
        nobodyLeft: false,
        steps: [
          { status: 'current', openReason: reason, openedAt: expect.any(String) },
          { status: 'waiting' },
        ],
      },
    })
    const again = await send('open-step', opened, 'admin', { reason })
    expect(reasonCodes(again)).toEqual(['step_open_already'])
    const [told] = (await readBy('partner-shopee', submitted)).body.review.steps
    expect(told).toMatchObject({ openReason: null, openedAt: expect.any(String) })
    const first = await act('approve', opened, 'reviewer')
    expect(statusesOf(first)).toEqual(['approved', 'current'])
    expect((await act('approve', first, 'reviewer-hukum')).body.status).toBe('ready_to_sign')
  })

  it('409: a reviewer is left who may take it', async () => {
    const submitted = await agreementIn(t, 'in_review')
    const seen = await readBy('admin', submitted)
    expect(seen.body.review.nobodyLeft).toBe(false)
    expect(seen.body.allowedActions).not.toContain('open_step')
    const refused = await send('open-step', seen, 'admin', { reason })
    expect(refused.status).toBe(409)
    expect(reasonCodes(refused)).toEqual(['reviewer_left'])
  })

  it('who took part is not left: the only reviewer of a bureau who wrote the text does not approve it', async () => {
    const submitted = await agreementIn(t, 'in_review')
    const only = (await t.as('reviewer-hukum').get('/v1/me')).body.id
    await ownerRows(t, 'update agreements set took_part = took_part || $2::uuid where id = $1', [
      submitted.body.id,
      only,
    ])
    const seen = await readBy('admin', submitted)
    expect(seen.body.review.nobodyLeft).toBe(true)
    const own = await send('approve', submitted, 'reviewer-hukum')
    expect(own).toMatchObject({ status: 403, body: { code: 'self_approval' } })
    expect((await act('open-step', seen, 'admin', { reason })).body.review.steps[0].openReason).toBe(reason)
  })

  it('opens a step of an amendment', async () => {
    const agreement = await signedBy(t)
    await setSteps(t, 'pks', [ids.dpmptsp])
    const draft = await draftAmendment(t, agreement, '2026-07-01', { purpose: 'Lebih luas' })
    const submitted = expectStatus(await actOn(t, draft, 'submit'), 200)
    expect(submitted.body.review.nobodyLeft).toBe(true)
    const opened = expectStatus(await actOn(t, submitted, 'open-step', 'admin', { reason }), 200)
    expect(opened.body.statusReason).toBeNull()
    const approved = expectStatus(await actOn(t, opened, 'approve', 'reviewer'), 200)
    expect(approved.body.status).toBe('ready_to_sign')
  })
})
