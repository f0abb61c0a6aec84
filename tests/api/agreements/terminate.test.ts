import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgreementStatus } from '../../../src/agreements/lifecycle.ts'
import {
  agreementIn,
  attach,
  clock,
  expectStatus,
  ids,
  pointers,
  reasonCodes,
  signedAgreement,
  type AgreementOptions,
} from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { readyAmendment } from '../../support/amendments.ts'
import { upload } from '../../support/documents.ts'
import { expectUnchanged, itRefusesLikeEveryChange } from '../../support/refusals.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const terminate = (
  before: TestResponse,
  terminatedOn: unknown,
  by: AccountName = 'officer-ppkukm',
  language = 'id',
) =>
  t
    .as(by)
    .post(
      `/v1/agreements/${before.body.id}/terminate`,
      { reason: 'Mitra mengundurkan diri.', terminatedOn },
      { etag: before.etag, headers: { 'accept-language': language } },
    )
/** A signed agreement with the document that ends it. */
async function endingAgreement(options?: AgreementOptions): Promise<TestResponse> {
  const agreement = await signedAgreement(t, options)
  await attach(t, agreement.body.id, 'termination')
  return agreement
}
const validityOn = async ({ body }: TestResponse, day: string) =>
  (await t.as('auditor').get(`/v1/agreements/${body.id}?asOf=${day}`)).body.validity

describe('POST /v1/agreements/{id}/terminate', () => {
  it('200: with its reason and its day', async () => {
    const before = await endingAgreement()
    expect(await terminate(before, '2026-09-01')).toMatchObject({
      status: 200,
      body: {
        status: 'terminated',
        statusReason: 'Mitra mengundurkan diri.',
        terminatedOn: '2026-09-01',
        effectiveUntil: '2026-12-31',
        validity: 'in_force',
        version: before.body.version + 1,
        allowedActions: [],
      },
    })
  })

  it('409: without its document; that of an amendment, or another document, does not serve', async () => {
    const before = await signedAgreement(t)
    await attach(t, before.body.id, 'other')
    const amendment = await readyAmendment(t, before, '2026-09-01', { title: 'Pelatihan' })
    await attach(t, before.body.id, 'termination', amendment.body.id)
    const refused = await terminate(before, '2026-09-01')
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'guard_not_met',
        allowedActions: ['amend', 'renew', 'suspend', 'terminate'],
        reasons: [{ code: 'no_termination_document', message: 'Dokumen pengakhiran belum dilampirkan.' }],
      },
    })
    const inEnglish = await terminate(before, '2026-09-01', 'officer-ppkukm', 'en')
    expect(inEnglish.body.reasons[0].message).toBe('The termination document is not attached.')
    expect(reasonCodes(await terminate(await agreementIn(t, 'suspended'), '2026-09-01'))).toEqual([
      'no_termination_document',
    ])
    await expectUnchanged(t, before)
    expectStatus(
      await upload(t, 'officer-ppkukm', {
        kind: 'termination',
        visibility: 'parties',
        agreementId: before.body.id,
      }),
      201,
    )
    expect(await terminate(before, '2026-09-01')).toMatchObject({
      status: 200,
      body: { status: 'terminated' },
    })
  })

  it('holds until the day before, and no more from that day on', async () => {
    const before = await endingAgreement()
    await terminate(before, '2026-09-01')
    expect(await validityOn(before, '2025-12-31')).toBe('not_yet_effective')
    expect(await validityOn(before, '2026-08-31')).toBe('in_force')
    expect(await validityOn(before, '2026-09-01')).toBeNull()
    expect(await validityOn(before, '2027-01-01')).toBeNull()
  })

  it('leaves the lists and the report of that day', async () => {
    const parties = [ids.ppkukm, ids.bankDki]
    await terminate(await endingAgreement({ parties, stages: ['P7'] }), '2026-09-01')
    const listed = async (day: string) =>
      (
        await t
          .as('auditor')
          .get(`/v1/agreements?collaboratorId=${ids.bankDki}&validity=in_force,expiring&asOf=${day}`)
      ).body.data.length
    const covered = async (day: string) =>
      (await t.as('auditor').get(`/v1/reports/coverage?collaboratorId=${ids.bankDki}&asOf=${day}`)).body
        .inForce.count
    expect([await listed('2026-08-31'), await covered('2026-08-31')]).toEqual([1, 1])
    expect([await listed('2026-09-01'), await covered('2026-09-01')]).toEqual([0, 0])
  })

  it.each(['2026-06-15', '2026-12-31'])('200: at the edge, on %s', async (day) => {
    expect(await terminate(await endingAgreement(), day)).toMatchObject({
      status: 200,
      body: { terminatedOn: day },
    })
  })

  it('422: before the signature', async () => {
    const before = await endingAgreement()
    const response = await terminate(before, '2026-06-14')
    expect(response).toMatchObject({
      status: 422,
      body: {
        code: 'rule_violated',
        errors: [
          {
            pointer: '/terminatedOn',
            code: 'before_signature',
            message: 'Pengakhiran tidak dapat mendahului penandatanganan (2026-06-15).',
          },
        ],
      },
    })
    await expectUnchanged(t, before)
  })

  it('422: after its end', async () => {
    const before = await endingAgreement()
    expect(await terminate(before, '2027-01-01', 'officer-ppkukm', 'en')).toMatchObject({
      status: 422,
      body: {
        errors: [
          {
            pointer: '/terminatedOn',
            code: 'after_end',
            message: 'The agreement ends on 2026-12-31 anyway.',
          },
        ],
      },
    })
    await expectUnchanged(t, before)
  })

  it.each([undefined, null, '', '2026-02-29', 'tomorrow', 20260901])('400: on %j', async (day) => {
    const before = await endingAgreement()
    const response = await terminate(before, day)
    expect(response.status).toBe(400)
    expect(pointers(response)).toEqual(['/terminatedOn'])
    await expectUnchanged(t, before)
  })

  it.each([
    ['draft', ['patch', 'patch_party', 'patch_checklist', 'submit', 'cancel']],
    ['in_review', ['patch_checklist', 'cancel']],
    ['ready_to_sign', ['patch_party', 'patch_checklist', 'sign', 'cancel']],
    ['terminated', []],
    ['cancelled', []],
  ] as [AgreementStatus, string[]][])('409: %s', async (status, allowedActions) => {
    const before = await agreementIn(t, status)
    expect(await terminate(before, '2026-09-01')).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', allowedActions },
    })
    await expectUnchanged(t, before)
  })

  itRefusesLikeEveryChange(() => t, {
    status: 'signed',
    allowed: ['officer-ppkukm', 'admin'],
    send: (client, { body }, call) =>
      client.post(
        `/v1/agreements/${body.id}/terminate`,
        { reason: 'Selesai', terminatedOn: '2026-09-01' },
        call,
      ),
  })
})
