import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgreementStatus } from '../../../src/agreements/lifecycle.ts'
import {
  agreementIn,
  attach,
  expectStatus,
  ids,
  noon,
  ownerRows,
  pointers,
  reasonCodes,
  reread,
  signedAgreement,
  today,
  type AgreementOptions,
} from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { readyAmendment } from '../../support/amendments.ts'
import { upload } from '../../support/documents.ts'
import { expectUnchanged, itRefusesLikeEveryChange } from '../../support/refusals.ts'

let t: TestApp
let now = noon(today)
beforeAll(async () => void (t = await startTestApp({ clock: () => now })))
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
      { ground: 'agreed', reason: 'Mitra mengundurkan diri.', terminatedOn },
      { etag: before.etag, headers: { 'accept-language': language } },
    )
/** A signed agreement with the document that ends it. */
async function endingAgreement(options?: AgreementOptions): Promise<TestResponse> {
  const agreement = await signedAgreement(t, options)
  await attach(t, agreement.body.id, 'termination')
  return agreement
}
/** Does something on another day, at noon in Jakarta. */
async function on<T>(day: string, work: () => Promise<T>): Promise<T> {
  now = noon(day)
  try {
    return await work()
  } finally {
    now = noon(today)
  }
}
const validityOn = async ({ body }: TestResponse, day: string) =>
  (await t.as('auditor').get(`/v1/agreements/${body.id}?asOf=${day}`)).body.validity

describe('POST /v1/agreements/{id}/terminate', () => {
  it('200: from today on, with its ground, its reason and its document', async () => {
    const before = await signedAgreement(t)
    const documentId = await attach(t, before.body.id, 'termination')
    const after = await terminate(before, today)
    expect(after).toMatchObject({
      status: 200,
      body: {
        status: 'terminated',
        statusReason: 'Mitra mengundurkan diri.',
        terminationReason: 'Mitra mengundurkan diri.',
        terminationGround: 'agreed',
        terminationDocumentId: documentId,
        terminatedOn: today,
        effectiveUntil: '2026-12-31',
        endsOn: '2026-06-14',
        endsBecause: 'termination',
        validity: null,
        version: before.body.version + 1,
        allowedActions: ['correct'],
      },
    })
    const [trail] = await ownerRows(
      t,
      `select changes from audit_events where resource_id = $1 and action = 'terminate'`,
      [before.body.id],
    )
    expect(trail).toEqual({
      changes: {
        terminatedOn: [null, today],
        terminationGround: [null, 'agreed'],
        terminationReason: [null, 'Mitra mengundurkan diri.'],
        terminationDocumentId: [null, documentId],
      },
    })
  })

  it('200: from a day to come it stays signed with every action until then; nothing moves its version', async () => {
    const declared = expectStatus(await terminate(await endingAgreement(), '2026-09-01'), 200)
    expect(declared.body).toMatchObject({
      status: 'signed',
      statusReason: null,
      terminatedOn: '2026-09-01',
      endsOn: '2026-08-31',
      endsBecause: 'termination',
      validity: 'expiring',
      allowedActions: ['amend', 'correct', 'renew', 'suspend', 'terminate', 'withdraw_termination'],
    })
    const [last, first] = [
      await on('2026-08-31', () => reread(t, declared)),
      await on('2026-09-01', () => reread(t, declared)),
    ]
    expect(last.body).toMatchObject({ status: 'signed', validity: 'expiring' })
    expect(first.body).toMatchObject({
      status: 'terminated',
      statusReason: 'Mitra mengundurkan diri.',
      validity: null,
      allowedActions: ['correct'],
      version: declared.body.version,
    })
    expect(first.etag).not.toBe(last.etag)
  })

  it('200: with the document that is named; 422 for another, 400 without a ground or with one that is none', async () => {
    const before = await signedAgreement(t)
    const [first, , other] = [
      await attach(t, before.body.id, 'termination'),
      await attach(t, before.body.id, 'termination'),
      await attach(t, before.body.id, 'other'),
    ]
    const send = (content: object) =>
      t
        .as('officer-ppkukm')
        .post(
          `/v1/agreements/${before.body.id}/terminate`,
          { reason: 'Selesai', terminatedOn: '2026-09-01', ...content },
          { etag: before.etag },
        )
    for (const documentId of [other, ids.unknown]) {
      expect(await send({ ground: 'agreed', documentId })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/documentId', code: 'unknown_document' }] },
      })
    }
    expect(pointers(await send({}))).toEqual(['/ground'])
    expect(pointers(await send({ ground: 'new_governor' }))).toEqual(['/ground'])
    await expectUnchanged(t, before)
    expect(await send({ ground: 'court_decision', documentId: first })).toMatchObject({
      status: 200,
      body: { terminationGround: 'court_decision', terminationDocumentId: first },
    })
  })

  it('200: declared again before its day, the later declaration counts', async () => {
    const first = expectStatus(await terminate(await endingAgreement(), '2026-09-01'), 200)
    const again = expectStatus(await terminate(first, '2026-12-31'), 200)
    expect(again.body).toMatchObject({ terminatedOn: '2026-12-31', endsOn: '2026-12-30' })
    expect(await validityOn(again, '2026-09-01')).toBe('in_force')
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
        allowedActions: ['amend', 'correct', 'renew', 'suspend', 'terminate'],
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
    expect(await terminate(before, today)).toMatchObject({ status: 200, body: { status: 'terminated' } })
  })

  it('holds until the day before, and no more from that day on', async () => {
    const before = await endingAgreement()
    await terminate(before, '2026-09-01')
    expect(await validityOn(before, '2025-12-31')).toBe('not_yet_effective')
    expect(await validityOn(before, '2026-06-01')).toBe('in_force')
    expect(await validityOn(before, '2026-08-31')).toBe('expiring')
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
    ['terminated', ['correct']],
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
        { ground: 'agreed', reason: 'Selesai', terminatedOn: '2026-09-01' },
        call,
      ),
  })
})

describe('POST /v1/agreements/{id}/withdraw-termination', () => {
  const withdraw = ({ body, etag }: TestResponse, by: AccountName = 'officer-ppkukm') =>
    t.as(by).post(`/v1/agreements/${body.id}/withdraw-termination`, undefined, { etag })
  const declaredAgreement = async () =>
    expectStatus(await terminate(await endingAgreement(), '2026-09-01'), 200)

  it('200: it goes on as if nothing had been declared, and the trail keeps both', async () => {
    const declared = await declaredAgreement()
    const after = expectStatus(await on('2026-08-31', () => withdraw(declared)), 200)
    expect(after.body).toMatchObject({
      status: 'signed',
      terminatedOn: null,
      terminationGround: null,
      terminationReason: null,
      terminationDocumentId: null,
      endsOn: '2026-12-31',
      endsBecause: 'term',
      version: declared.body.version + 1,
    })
    expect(after.body.allowedActions).toEqual(['amend', 'correct', 'renew', 'suspend', 'terminate'])
    expect(await validityOn(after, '2026-09-01')).toBe('in_force')
    const trail = await ownerRows(
      t,
      `select action, changes->'terminatedOn' days from audit_events where resource_id = $1 and changes ? 'terminatedOn'
       order by id`,
      [after.body.id],
    )
    expect(trail).toEqual([
      { action: 'terminate', days: [null, '2026-09-01'] },
      { action: 'withdraw_termination', days: ['2026-09-01', null] },
    ])
  })

  it('200: while it is suspended, which it stays', async () => {
    const suspended = await agreementIn(t, 'suspended')
    await attach(t, suspended.body.id, 'termination')
    const declared = expectStatus(await terminate(suspended, '2026-09-01'), 200)
    expect(await withdraw(declared)).toMatchObject({
      status: 200,
      body: { status: 'suspended', terminatedOn: null, allowedActions: ['correct', 'resume', 'terminate'] },
    })
  })

  it('409: from its first day on', async () => {
    const declared = await declaredAgreement()
    expect(await on('2026-09-01', () => withdraw(declared))).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', allowedActions: ['correct'] },
    })
  })

  it.each([
    'draft',
    'ready_to_sign',
    'signed',
    'suspended',
    'terminated',
    'superseded',
    'cancelled',
  ] as const)('409: %s, with nothing to take back', async (status) => {
    const before = await agreementIn(t, status)
    expect(await withdraw(before)).toMatchObject({ status: 409, body: { code: 'invalid_transition' } })
    await expectUnchanged(t, before)
  })

  itRefusesLikeEveryChange(() => t, {
    status: declaredAgreement,
    allowed: ['officer-ppkukm', 'admin'],
    send: (client, { body }, call) =>
      client.post(`/v1/agreements/${body.id}/withdraw-termination`, undefined, call),
  })
})
