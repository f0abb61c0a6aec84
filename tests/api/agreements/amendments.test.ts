import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgreementStatus } from '../../../src/agreements/lifecycle.ts'
import {
  agreementIn,
  attach,
  clock,
  expectStatus,
  ids,
  ownerRows,
  pointers,
  reasonCodes,
  reread,
  signedAgreement,
  today,
  walk,
} from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { everyAccount } from '../../support/refusals.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const extension = {
  reason: 'Perpanjangan setahun.',
  effectiveFrom: '2026-09-01',
  changes: { effectiveUntil: '2027-12-31' },
}
const draft = ({ body }: TestResponse, content: object = extension, by: AccountName = 'officer-ppkukm') =>
  t.as(by).post(`/v1/agreements/${body.id}/amendments`, content)
const urlOf = ({ body }: TestResponse) => `/v1/agreements/${body.agreementId}/amendments/${body.number}`
const patch = (amendment: TestResponse, change: unknown, by: AccountName = 'officer-ppkukm') =>
  t.as(by).patch(urlOf(amendment), change, { etag: amendment.etag })
const cancel = (amendment: TestResponse, by: AccountName = 'officer-ppkukm') =>
  t.as(by).post(`${urlOf(amendment)}/cancel`, undefined, { etag: amendment.etag })
const others = everyAccount.filter((each) => each !== 'admin' && each !== 'officer-ppkukm')
/** What each of these accounts is answered, one after another. */
async function statuses(
  accounts: readonly AccountName[],
  ask: (account: AccountName) => Promise<TestResponse>,
): Promise<number[]> {
  const answered: number[] = []
  for (const account of accounts) answered.push((await ask(account)).status)
  return answered
}
const errors = ({ body }: TestResponse) =>
  body.errors.map((each: { pointer: string; code: string }) => [each.pointer, each.code])

describe('POST /v1/agreements/{id}/amendments', () => {
  it('201: a draft under the next number; the agreement stays as it is', async () => {
    const agreement = await signedAgreement(t)
    const created = expectStatus(await draft(agreement), 201)
    expect(created.body).toMatchObject({
      agreementId: agreement.body.id,
      number: 1,
      ...extension,
      signatures: [],
      status: 'draft',
      signedOn: null,
      version: 1,
      allowedActions: ['patch', 'sign', 'cancel'],
    })
    expect(created.headers.location).toBe(urlOf(created))
    const read = await t.as('officer-ppkukm').get(urlOf(created))
    expect([read.body, read.etag]).toEqual([created.body, created.etag])
    expect((await reread(t, agreement)).body).toMatchObject({
      effectiveUntil: '2026-12-31',
      version: agreement.body.version,
    })
  })

  it('409: while another is a draft; a number is not used twice', async () => {
    const agreement = await signedAgreement(t)
    const first = await draft(agreement)
    const second = await draft(agreement)
    expect(second).toMatchObject({ status: 409, body: { code: 'guard_not_met' } })
    expect(reasonCodes(second)).toEqual(['amendment_under_way'])
    expectStatus(await cancel(first), 200)
    expect(await draft(agreement)).toMatchObject({ status: 201, body: { number: 2 } })
    const all = await walk(t, 'auditor', `/v1/agreements/${agreement.body.id}/amendments?limit=1`)
    expect(all.map((each) => [each.number, each.status])).toEqual([
      [1, 'cancelled'],
      [2, 'draft'],
    ])
  })

  it('of ten at the same time one is drafted', async () => {
    const agreement = await signedAgreement(t)
    const drafted = (await Promise.all(Array.from({ length: 10 }, () => draft(agreement)))).map(
      (each) => each.status,
    )
    expect(drafted.filter((status) => status === 201)).toHaveLength(1)
    expect(drafted.filter((status) => status === 409)).toHaveLength(9)
  })

  it.each([
    [{ effectiveFrom: '2025-12-31' }, [['/effectiveFrom', 'before_present_content']]],
    [{ effectiveFrom: '2027-01-02' }, [['/effectiveFrom', 'after_end']]],
    [{ changes: { effectiveUntil: '2026-08-31' } }, [['/changes/effectiveUntil', 'end_before_start']]],
    [{ changes: {} }, [['/changes', 'nothing_changed']]],
    [
      { changes: { funding: { source: 'none', amount: 1 } } },
      [['/changes/funding/amount', 'amount_without_source']],
    ],
  ])('422: %j', async (change, expected) => {
    const response = await draft(await signedAgreement(t), { ...extension, ...change })
    expect(response).toMatchObject({ status: 422, body: { code: 'rule_violated' } })
    expect(errors(response)).toEqual(expected)
  })

  it.each([
    [{ reason: ' ' }, '/reason'],
    [{ effectiveFrom: null }, '/effectiveFrom'],
    [{ changes: { stages: [] } }, '/changes/stages'],
    [{ changes: { effectiveUntil: null } }, '/changes/effectiveUntil'],
    [{ changes: { title: 'Baru', registrationNumber: 'KS-1' } }, '/changes/registrationNumber'],
    [{ changes: { title: 'Baru', effectiveFrom: '2026-02-01' } }, '/changes/effectiveFrom'],
    [{ number: 7 }, '/number'],
  ])('400: %j', async (change, pointer) => {
    const response = await draft(await signedAgreement(t), { ...extension, ...change })
    expect(response.status).toBe(400)
    expect(pointers(response)).toEqual([pointer])
  })

  it.each([
    'draft',
    'in_review',
    'ready_to_sign',
    'suspended',
    'terminated',
    'superseded',
  ] as AgreementStatus[])('409: %s', async (status) => {
    expect(await draft(await agreementIn(t, status))).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition' },
    })
  })

  it('403: whose agreement it is not; 404: who does not see it; 401: no one', async () => {
    const agreement = await signedAgreement(t)
    expect(await statuses(others, (account) => draft(agreement, extension, account))).toEqual(
      others.map(() => 403),
    )
    expect(await draft({ ...agreement, body: { id: ids.unknown } })).toMatchObject({ status: 404 })
    expect(await t.as().post(`/v1/agreements/${agreement.body.id}/amendments`, extension)).toMatchObject({
      status: 401,
    })
    expect(await draft(agreement, extension, 'admin')).toMatchObject({ status: 201 })
  })
})

describe('GET /v1/agreements/{id}/amendments', () => {
  it('by those who see what is negotiated, and no other partner', async () => {
    const created = await draft(await signedAgreement(t))
    const list = `/v1/agreements/${created.body.agreementId}/amendments`
    const expected = [200, 200, 200, 200, 200, 200, 404, 404, 403]
    expect(await statuses(everyAccount, (account) => t.as(account).get(list))).toEqual(expected)
    expect(await statuses(everyAccount, (account) => t.as(account).get(urlOf(created)))).toEqual(expected)
    expect((await t.as('partner-shopee').get(urlOf(created))).body.allowedActions).toEqual([])
  })

  it('404: a number it does not have; 400: what is no number', async () => {
    const { body } = await signedAgreement(t)
    expect(await t.as('admin').get(`/v1/agreements/${body.id}/amendments/1`)).toMatchObject({ status: 404 })
    for (const number of ['0', 'x', '1.5']) {
      expect(await t.as('admin').get(`/v1/agreements/${body.id}/amendments/${number}`)).toMatchObject({
        status: 400,
      })
    }
  })
})

describe('PATCH /v1/agreements/{id}/amendments/{number}', () => {
  it('200: what is given; changes as a whole', async () => {
    const created = await draft(await signedAgreement(t))
    const moved = await patch(created, { effectiveFrom: '2026-10-01' })
    expect(moved).toMatchObject({
      status: 200,
      body: { ...extension, effectiveFrom: '2026-10-01', version: 2 },
    })
    const other = await patch(moved, {
      changes: { stages: ['P7'], purpose: null, funding: { source: 'apbd' } },
    })
    expect(other.body.changes).toEqual({
      stages: ['P7'],
      purpose: null,
      funding: { source: 'apbd', amount: null, note: null },
    })
    const trail = await ownerRows(
      t,
      `select action from audit_events where resource_id = $1 and action <> 'read' order by id`,
      [created.body.id],
    )
    expect(trail.map((each) => each['action'])).toEqual(['create', 'patch', 'patch'])
  })

  it('422: days that do not fit, also with those that are there already', async () => {
    const created = await draft(await signedAgreement(t))
    expect(errors(await patch(created, { effectiveFrom: '2027-01-02' }))).toEqual([
      ['/effectiveFrom', 'after_end'],
    ])
    expect(errors(await patch(created, { changes: { effectiveUntil: '2026-08-31' } }))).toEqual([
      ['/changes/effectiveUntil', 'end_before_start'],
    ])
  })

  it('409: once canceled, and while its agreement is not signed; the draft can still be canceled', async () => {
    const agreement = await signedAgreement(t)
    const cancelled = await cancel(await draft(agreement))
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled', allowedActions: [] } })
    expect(await patch(cancelled, { reason: 'Lain' })).toMatchObject({
      status: 409,
      body: { code: 'not_editable', allowedActions: [] },
    })
    expect(await cancel(cancelled)).toMatchObject({ status: 409, body: { code: 'invalid_transition' } })
    const second = await draft(agreement)
    await t
      .as('admin')
      .post(`/v1/agreements/${agreement.body.id}/suspend`, { reason: 'Audit' }, { etag: agreement.etag })
    expect(await patch(second, { reason: 'Lain' })).toMatchObject({
      status: 409,
      body: { code: 'not_editable', allowedActions: ['cancel'] },
    })
    expect(await cancel(second)).toMatchObject({ status: 200 })
  })

  it('412: a stale ETag; 428: none; 403: whose it is not', async () => {
    const created = await draft(await signedAgreement(t))
    await patch(created, { reason: 'Lain' })
    expect(await patch(created, { reason: 'Lain lagi' })).toMatchObject({ status: 412 })
    expect(await t.as('admin').patch(urlOf(created), { reason: 'x' })).toMatchObject({ status: 428 })
    expect(await statuses(others, (account) => patch(created, { reason: 'x' }, account))).toEqual(
      others.map(() => 403),
    )
    expect(await statuses(others, (account) => cancel(created, account))).toEqual(others.map(() => 403))
  })
})

describe('POST /v1/agreements/{id}/amendments/{number}/sign', () => {
  const signaturesOf = ({ body }: TestResponse, signedOn = '2026-06-15') =>
    body.parties.map((party: { id: string; position: number }) => ({
      partyId: party.id,
      documentNumber: `${party.position}/ADD/2026`,
      signedOn,
    }))
  const sign = (amendment: TestResponse, signatures: unknown, by: AccountName = 'officer-ppkukm') =>
    t.as(by).post(`${urlOf(amendment)}/sign`, { signatures }, { etag: amendment.etag })
  /** A draft with its signed document. */
  const readyAmendment = async (agreement: TestResponse, content: object = extension) => {
    const created = expectStatus(await draft(agreement, content), 201)
    await attach(t, agreement.body.id, 'signed_amendment', created.body.id)
    return created
  }

  it('200: the agreement changes from that day on, under the same registration number', async () => {
    const agreement = await signedAgreement(t, { signedOn: '2026-06-01' })
    const signatures = signaturesOf(agreement, '2026-06-10').with(0, {
      ...signaturesOf(agreement)[0],
      signedOn: '2026-06-12',
    })
    const signed = expectStatus(await sign(await readyAmendment(agreement), signatures), 200)
    expect(signed.body).toMatchObject({
      status: 'signed',
      signedOn: '2026-06-12',
      signatures,
      version: 2,
      allowedActions: [],
    })
    const after = await t.as('auditor').get(`/v1/agreements/${agreement.body.id}?asOf=2026-09-01`)
    expect(after.body).toMatchObject({
      registrationNumber: agreement.body.registrationNumber,
      status: 'signed',
      effectiveUntil: '2027-12-31',
      version: agreement.body.version + 1,
    })
    const trail = await ownerRows(
      t,
      `select action, changes from audit_events where resource_id = $1 and action <> 'read' order by id`,
      [agreement.body.id],
    )
    expect(trail.at(-1)).toMatchObject({
      action: 'amend',
      changes: { effectiveUntil: ['2026-12-31', '2027-12-31'] },
    })
  })

  it('409: names every party that has not signed, and the document', async () => {
    const agreement = await signedAgreement(t)
    const created = await draft(agreement)
    const nothing = await sign(created, [])
    expect(nothing).toMatchObject({
      status: 409,
      body: { code: 'guard_not_met', allowedActions: ['patch', 'sign', 'cancel'] },
    })
    expect(nothing.body.reasons).toEqual([
      { code: 'not_signed_by_party', message: 'Dinas PPKUKM belum menandatangani.' },
      { code: 'not_signed_by_party', message: 'Shopee belum menandatangani.' },
      { code: 'no_signed_document', message: 'Addendum yang ditandatangani belum dilampirkan.' },
    ])
    // The signed agreement, or the document of another amendment, does not serve.
    await attach(t, agreement.body.id, 'signed_amendment')
    expect(reasonCodes(await sign(created, signaturesOf(agreement)))).toEqual(['no_signed_document'])
    expect(reasonCodes(await sign(await readyAmendment(await signedAgreement(t)), []))).toEqual([
      'not_signed_by_party',
      'not_signed_by_party',
    ])
  })

  it('409: a signature to come, or before that of the agreement', async () => {
    const agreement = await signedAgreement(t)
    const created = await readyAmendment(agreement)
    expect(reasonCodes(await sign(created, signaturesOf(agreement, '2026-06-16')))).toEqual([
      'signed_in_future',
      'signed_in_future',
    ])
    expect(reasonCodes(await sign(created, signaturesOf(agreement, '2026-06-14')))).toEqual([
      'signed_before_agreement',
      'signed_before_agreement',
    ])
  })

  it('422: what is no party, or a party twice', async () => {
    const [agreement, other] = [await signedAgreement(t), await signedAgreement(t)]
    const created = await readyAmendment(agreement)
    expect(errors(await sign(created, signaturesOf(other)))).toEqual([
      ['/signatures/0/partyId', 'unknown_party'],
      ['/signatures/1/partyId', 'unknown_party'],
    ])
    const [first] = signaturesOf(agreement)
    expect(errors(await sign(created, [first, first]))).toEqual([['/signatures', 'duplicate_party']])
  })

  it('403: whose agreement it is not; 409: twice, or once the agreement is terminated', async () => {
    const agreement = await signedAgreement(t)
    const created = await readyAmendment(agreement)
    expect(await statuses(others, (account) => sign(created, signaturesOf(agreement), account))).toEqual(
      others.map(() => 403),
    )
    const signed = expectStatus(await sign(created, signaturesOf(agreement)), 200)
    expect(await sign(signed, signaturesOf(agreement))).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition' },
    })
    const second = await readyAmendment(agreement, { ...extension, effectiveFrom: '2026-10-01' })
    const now = await reread(t, agreement)
    const end = { ground: 'other', reason: 'Selesai', terminatedOn: today }
    await attach(t, agreement.body.id, 'termination')
    expectStatus(
      await t.as('admin').post(`/v1/agreements/${agreement.body.id}/terminate`, end, { etag: now.etag }),
      200,
    )
    expect(await sign(second, signaturesOf(agreement))).toMatchObject({
      status: 409,
      body: { allowedActions: ['cancel'] },
    })
  })

  it('of 20 at the same time one wins and makes one version', async () => {
    const agreement = await signedAgreement(t)
    const created = await readyAmendment(agreement)
    const responses = await Promise.all(
      Array.from({ length: 20 }, () => sign(created, signaturesOf(agreement))),
    )
    const signed = responses.map((each) => each.status)
    expect(signed.filter((status) => status === 200)).toHaveLength(1)
    expect(signed.filter((status) => status === 409 || status === 412)).toHaveLength(19)
    const versions = await walk(t, 'auditor', `/v1/agreements/${agreement.body.id}/versions`)
    expect(versions.map((each) => each.number)).toEqual([0, 1])
  })
})
