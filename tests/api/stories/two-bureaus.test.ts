import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organizationId } from '../../../src/reference/organizations.ts'
import { attach, clock, completeFile, expectStatus, ids, newAgreement } from '../../support/agreements.ts'
import { actOn, draftAmendment, signAmendment } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { setSteps } from '../../support/review-steps.ts'

/**
 * A PKS and its addendum go through Biro Hukum, then Biro Kerja Sama: returned once, compared, approved with a note; and a
 * step that nobody may take is opened by the registrar.
 */
describe('a review in two bureaus', () => {
  let t: TestApp
  let pks: TestResponse
  beforeAll(async () => void (t = await startTestApp({ clock })))
  afterAll(() => t.close())

  const act = async (by: AccountName, action: string, body?: object) => {
    const url = `/v1/agreements/${pks.body.id}`
    const { etag } = await t.as(by).get(url)
    pks = expectStatus(await t.as(by).post(`${url}/${action}`, body, { etag }), 200)
    return pks.body
  }
  const steps = (body: { review: { steps: { status: string }[] } }) =>
    body.review.steps.map(({ status }) => status)
  const sentences = (list: { sentence: { id: string } }[]) => list.map(({ sentence }) => sentence.id)
  const note = 'Kewajiban sudah terukur.'

  it('the registrar sets the steps, and the officer submits', async () => {
    await setSteps(t, 'pks', [organizationId('Biro Hukum'), organizationId('Biro Kerja Sama')])
    const provisions = [
      { organizationId: ids.shopee, kind: 'obligation', text: 'Membina usaha.', stage: 'P3' },
    ]
    pks = expectStatus(
      await t.as('officer-ppkukm').post('/v1/agreements', { ...newAgreement(), provisions }),
      201,
    )
    await completeFile(t, pks.body.id)
    expect(steps(await act('officer-ppkukm', 'submit'))).toEqual(['current', 'waiting'])
  })

  it('Biro Hukum returns it; the officer mends it, and both read what changed', async () => {
    const returned = await act('reviewer-hukum', 'return', { reason: 'Kewajiban belum terukur.' })
    expect(returned).toMatchObject({ status: 'draft', review: { round: 1 } })
    const provisions = [
      { organizationId: ids.shopee, kind: 'obligation', text: 'Membina 200 usaha.', stage: 'P3' },
    ]
    const url = `/v1/agreements/${pks.body.id}`
    const { etag } = await t.as('officer-ppkukm').get(url)
    expectStatus(await t.as('officer-ppkukm').patch(url, { provisions }, { etag }), 200)
    expect(await act('officer-ppkukm', 'submit')).toMatchObject({ review: { round: 2 } })
    for (const by of ['reviewer-hukum', 'partner-shopee'] as const) {
      const { body } = expectStatus(await t.as(by).get(`${url}/diff`), 200)
      expect(sentences(body.provisions)).toEqual([
        'Kewajiban Shopee (“Membina 200 usaha.”) diubah: Isi diubah dari “Membina usaha.” menjadi “Membina 200 usaha.”.',
      ])
    }
  })

  it('is ready only once the second bureau has approved, and the partner reads no note', async () => {
    expect(await act('reviewer-hukum', 'approve', { note })).toMatchObject({ status: 'in_review' })
    const asPartner = (await t.as('partner-shopee').get(`/v1/agreements/${pks.body.id}`)).body
    expect(asPartner.review.steps).toMatchObject([
      { status: 'approved', note: null, approvedBy: null, organization: { shortName: 'Biro Hukum' } },
      { status: 'current' },
    ])
    const ready = await act('reviewer-kerja-sama', 'approve')
    expect(ready).toMatchObject({ status: 'ready_to_sign', review: { steps: [{ note }, { note: null }] } })
    await attach(t, pks.body.id, 'signed_agreement')
    expect(await act('officer-ppkukm', 'sign')).toMatchObject({ status: 'signed' })
  })

  it('so does its addendum, whose first step nobody may take until the registrar opens it', async () => {
    await setSteps(t, 'pks', [ids.dpmptsp, organizationId('Biro Kerja Sama')])
    const draft = await draftAmendment(t, pks, '2026-07-01', { purpose: 'Lebih banyak usaha' })
    const first = expectStatus(await actOn(t, draft, 'submit'), 200)
    expect(first.body.review.nobodyLeft).toBe(true)
    const reason = 'DPMPTSP tidak mempunyai penelaah.'
    const opened = expectStatus(await actOn(t, first, 'open-step', 'admin', { reason }), 200)
    const half = expectStatus(await actOn(t, opened, 'approve', 'reviewer', { note }), 200)
    expect(half.body.status).toBe('in_review')
    const ready = expectStatus(await actOn(t, half, 'approve', 'reviewer-kerja-sama'), 200)
    expect(ready.body).toMatchObject({ status: 'ready_to_sign' })
    expect(steps(ready.body)).toEqual(['approved', 'approved'])
    expectStatus(await signAmendment(t, pks, ready), 200)
  })
})
