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
import { organizationId } from '../../../src/reference/organizations.ts'
import { actOn, signatureOf } from '../../support/amendments.ts'
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
  actOn(t, amendment, 'cancel', by, { reason: 'Tidak jadi.' })
const submit = (amendment: TestResponse, by: AccountName = 'officer-ppkukm') =>
  actOn(t, amendment, 'submit', by)
const approve = (amendment: TestResponse, by: AccountName = 'reviewer') => actOn(t, amendment, 'approve', by)
/** A draft that the officer submitted. */
const inReview = async (agreement: TestResponse, content: object = extension) =>
  expectStatus(await submit(expectStatus(await draft(agreement, content), 201)), 200)
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
      statusReason: null,
      firstSubmittedAt: null,
      allowedActions: ['patch', 'submit', 'cancel'],
    })
    expect(created.headers.location).toBe(urlOf(created))
    const read = await t.as('officer-ppkukm').get(urlOf(created))
    expect([read.body, read.etag]).toEqual([created.body, created.etag])
    expect((await reread(t, agreement)).body).toMatchObject({
      effectiveUntil: '2026-12-31',
      version: agreement.body.version,
    })
  })

  it('409: while another is under way; a number is not used twice', async () => {
    const agreement = await signedAgreement(t)
    const first = await draft(agreement)
    const second = await draft(agreement)
    expect(second).toMatchObject({ status: 409, body: { code: 'guard_not_met' } })
    expect(reasonCodes(second)).toEqual(['amendment_under_way'])
    const submitted = expectStatus(await submit(first), 200)
    expect(reasonCodes(await draft(agreement))).toEqual(['amendment_under_way'])
    const ready = expectStatus(await approve(submitted), 200)
    expect(reasonCodes(await draft(agreement))).toEqual(['amendment_under_way'])
    expectStatus(await cancel(ready), 200)
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
    [{ changes: { effectiveUntil: 'kelak' } }, '/changes/effectiveUntil'],
    [{ changes: { title: 'Baru', registrationNumber: 'KS-1' } }, '/changes/registrationNumber'],
    [{ changes: { title: 'Baru', type: 'mou' } }, '/changes/type'],
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
  it('by those who see what is negotiated; by its partners from the first submission on, also after a return', async () => {
    const created = await draft(await signedAgreement(t))
    const asDraft = (account: AccountName) => t.as(account).get(urlOf(created))
    expect(await statuses(everyAccount, asDraft)).toEqual([200, 200, 200, 200, 200, 404, 404, 404, 403])
    const before = await t.as('partner-shopee').get(`/v1/agreements/${created.body.agreementId}/amendments`)
    expect(before.body.data).toEqual([])
    const submitted = expectStatus(await submit(created), 200)
    expect(Date.parse(submitted.body.firstSubmittedAt)).not.toBeNaN()
    expectStatus(await actOn(t, submitted, 'return', 'reviewer', { reason: 'Perjelas.' }), 200)
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
    expect(cancelled).toMatchObject({
      status: 200,
      body: { status: 'cancelled', statusReason: 'Tidak jadi.', allowedActions: [] },
    })
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

describe('the way of an amendment', () => {
  it('200: submitted, sent to the DPRD, answered, approved, each by its own; the trail tells', async () => {
    let last = await inReview(await signedAgreement(t))
    expect(last.body).toMatchObject({ status: 'in_review', version: 2, allowedActions: ['cancel'] })
    last = expectStatus(await actOn(t, last, 'request-dprd', 'reviewer'), 200)
    expect(last.body).toMatchObject({ status: 'awaiting_dprd', allowedActions: ['return', 'dprd_answered'] })
    expect(await approve(last)).toMatchObject({ status: 409, body: { code: 'invalid_transition' } })
    last = expectStatus(await actOn(t, last, 'dprd-answered', 'officer-ppkukm'), 200)
    expect(last.body).toMatchObject({ status: 'in_review' })
    last = expectStatus(await approve(last), 200)
    expect(last.body).toMatchObject({ status: 'ready_to_sign', version: 5, allowedActions: ['return'] })
    const trail = await ownerRows(
      t,
      `select action, (select name from accounts where id = account_id) by from audit_events
        where resource_id = $1 and action <> 'read' order by id`,
      [last.body.id],
    )
    expect(trail.map(({ action, by }) => [action, by])).toEqual([
      ['create', 'officer-ppkukm'],
      ['submit', 'officer-ppkukm'],
      ['request_dprd', 'reviewer'],
      ['dprd_answered', 'officer-ppkukm'],
      ['approve', 'reviewer'],
    ])
    const history = await t
      .as('officer-ppkukm')
      .get(`/v1/agreements/${last.body.agreementId}/history?limit=50`)
    const told = history.body.data.filter((each: { resourceId: string }) => each.resourceId === last.body.id)
    expect(told.map((each: { action: string }) => each.action).toSorted()).toEqual(
      ['create', 'submit', 'request_dprd', 'dprd_answered', 'approve'].toSorted(),
    )
  })

  it.each(['in_review', 'awaiting_dprd', 'ready_to_sign'])(
    '200: returned from %s with the reason; every approval ends with it',
    async (status) => {
      let last = await inReview(await signedAgreement(t))
      if (status === 'awaiting_dprd') last = await actOn(t, last, 'request-dprd', 'reviewer')
      if (status === 'ready_to_sign') last = await approve(last)
      expect(expectStatus(last, 200).body.status).toBe(status)
      const returned = await actOn(t, last, 'return', 'reviewer', { reason: 'Pasal 2 belum jelas.' })
      expect(returned).toMatchObject({
        status: 200,
        body: { status: 'draft', statusReason: 'Pasal 2 belum jelas.' },
      })
      const again = await submit(expectStatus(await patch(returned, { reason: 'Diperjelas.' }), 200))
      expect(again).toMatchObject({ status: 200, body: { status: 'in_review', statusReason: null } })
      expect(await actOn(t, again, 'sign', 'officer-ppkukm', { signatures: [] })).toMatchObject({
        status: 409,
        body: { code: 'invalid_transition' },
      })
    },
  )

  it('409: in review it is not changed, and nothing is done twice or out of turn', async () => {
    const drafted = await draft(await signedAgreement(t))
    expect(await approve(drafted)).toMatchObject({ status: 409, body: { code: 'invalid_transition' } })
    const submitted = expectStatus(await submit(drafted), 200)
    expect(await patch(submitted, { reason: 'Lain' })).toMatchObject({
      status: 409,
      body: { code: 'not_editable', allowedActions: ['cancel'] },
    })
    expect(await submit(submitted)).toMatchObject({ status: 409 })
    expect(await actOn(t, submitted, 'dprd-answered', 'reviewer')).toMatchObject({ status: 409 })
    for (const [action, body] of [
      ['return', {}],
      ['cancel', undefined],
      ['cancel', { reason: ' ' }],
    ] as const)
      expect(
        await actOn(t, submitted, action, action === 'return' ? 'reviewer' : 'admin', body),
      ).toMatchObject({
        status: 400,
      })
  })

  it('403: nobody approves what they took part in, nor takes what is another role’s', async () => {
    const submitted = await inReview(await signedAgreement(t))
    // No role can do both today; the rule must hold when one can.
    await ownerRows(
      t,
      `update amendments set took_part = took_part || (select id from accounts where name = 'reviewer') where id = $1`,
      [submitted.body.id],
    )
    expect(await approve(submitted)).toMatchObject({ status: 403, body: { code: 'self_approval' } })
    expect((await t.as('reviewer').get(urlOf(submitted))).body.allowedActions).toEqual([
      'return',
      'request_dprd',
    ])
    expect(await approve(submitted, 'reviewer-hukum')).toMatchObject({ status: 200 })
    const second = await inReview(await signedAgreement(t))
    const approving = everyAccount.filter((each) => each !== 'reviewer')
    expect(await statuses(approving, (account) => approve(second, account))).toEqual(approving.map(() => 403))
  })

  it('409: what the agreement would say has to be whole; a stage and a party of each side', async () => {
    const agreement = await signedAgreement(t)
    const created = await draft(agreement)
    await ownerRows(t, `update amendments set changes = '{"stages": []}' where id = $1`, [created.body.id])
    expect(reasonCodes(await submit(created))).toEqual(['no_stage'])
  })

  it('409: once its agreement is terminated only canceling is left', async () => {
    const agreement = await signedAgreement(t)
    const submitted = await inReview(agreement)
    await attach(t, agreement.body.id, 'termination')
    const end = { ground: 'other', reason: 'Selesai', terminatedOn: today }
    expectStatus(
      await t
        .as('admin')
        .post(`/v1/agreements/${agreement.body.id}/terminate`, end, { etag: agreement.etag }),
      200,
    )
    expect(await approve(submitted)).toMatchObject({ status: 409, body: { allowedActions: [] } })
    expect(await cancel(submitted)).toMatchObject({ status: 200 })
  })
})

describe('the approval of the DPRD of an amendment', () => {
  const changing = (changes: object) => ({ ...extension, changes })

  it.each([
    ['turns a burden on', {}, { burdensPublic: true }],
    ['leaves the budget', {}, { unbudgeted: true }],
    [
      'has the APBD pay for what burdens',
      { burdensPublic: true },
      { funding: { source: 'apbd', amount: 50_000_000_000 } },
    ],
  ])('409: a PKS that %s', async (_, before, changes) => {
    const agreement = await signedAgreement(t)
    await ownerRows(t, 'update agreements set burdens_public = $2 where id = $1', [
      agreement.body.id,
      'burdensPublic' in before,
    ])
    const submitted = await inReview(agreement, changing(changes))
    expect(reasonCodes(await approve(submitted))).toEqual(['no_dprd_approval'])
    // That of the agreement itself is of what was signed.
    await attach(t, agreement.body.id, 'dprd_approval')
    expect(reasonCodes(await approve(submitted))).toEqual(['no_dprd_approval'])
    await attach(t, agreement.body.id, 'dprd_approval', submitted.body.id)
    expect(await approve(submitted)).toMatchObject({ status: 200, body: { status: 'ready_to_sign' } })
  })

  it('200: what burdened before and is prolonged alone, and another type than a PKS', async () => {
    const agreement = await signedAgreement(t)
    await ownerRows(t, 'update agreements set burdens_public = true where id = $1', [agreement.body.id])
    expect(await approve(await inReview(agreement))).toMatchObject({ status: 200 })
    const mou = await signedAgreement(t, { type: 'mou' })
    expect(await approve(await inReview(mou, changing({ burdensPublic: true })))).toMatchObject({
      status: 200,
    })
  })

  it('409: an MoU that a foreign body joins', async () => {
    const mou = await signedAgreement(t, { type: 'mou' })
    const join = [{ organizationId: organizationId('Prospera') }]
    expect(reasonCodes(await approve(await inReview(mou, changing({ parties: { join } }))))).toEqual([
      'no_dprd_approval',
    ])
  })
})

describe('the warnings of an amendment', () => {
  const codesOf = ({ body }: TestResponse) => body.warnings.map((each: { code: string }) => each.code)

  it('are those of the agreement that it would make, in the language of the reader', async () => {
    const agreement = await signedAgreement(t)
    const until2046 = { ...extension, changes: { effectiveUntil: '2046-12-31' } }
    const created = expectStatus(await draft(agreement, until2046), 201)
    expect(codesOf(created)).toContain('public_service_over_5_years')
    const read = await t.as('reviewer').get(urlOf(created), { headers: { 'accept-language': 'en' } })
    expect(read.body.warnings).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining('longer than 60 months') }),
    )
    const patched = expectStatus(await patch(created, extension), 200)
    expect(codesOf(patched)).not.toContain('public_service_over_5_years')
    const listed = await t.as('auditor').get(`/v1/agreements/${agreement.body.id}/amendments`)
    expect(listed.body.data[0].warnings).toEqual(patched.body.warnings)
  })

  it('look at the parent and the parties there would be', async () => {
    const mou = await signedAgreement(t, { type: 'mou', effectiveUntil: '2026-10-31' })
    const pks = await signedAgreement(t)
    const created = await draft(pks, { ...extension, changes: { parentId: mou.body.id } })
    expect(codesOf(created)).toContain('pks_outside_parent_period')
    const agreement = await signedAgreement(t)
    const before = await draft(agreement)
    expect(codesOf(before)).not.toContain('regime_mismatch')
    // With Bank Indonesia alone it is sinergi, which takes no PKS.
    const { id: partyId } = agreement.body.parties[1]
    const replace = [{ partyId, organizationId: organizationId('Bank Indonesia') }]
    expect(codesOf(await patch(before, { changes: { parties: { replace } } }))).toContain('regime_mismatch')
  })

  it('are told to no partner', async () => {
    const submitted = await inReview(await signedAgreement(t))
    const one = expectStatus(await t.as('partner-shopee').get(urlOf(submitted)), 200)
    expect(one.body).not.toHaveProperty('warnings')
    const list = await t.as('partner-shopee').get(`/v1/agreements/${submitted.body.agreementId}/amendments`)
    expect(list.body.data).toHaveLength(1)
    expect(list.body.data[0]).not.toHaveProperty('warnings')
  })

  it('what stands under a parent that is over is told so, though its own end is read', async () => {
    const mou = await signedAgreement(t, {
      type: 'mou',
      effectiveFrom: '2025-01-01',
      effectiveUntil: '2026-06-01',
    })
    const pks = await signedAgreement(t)
    const created = await draft(pks, { ...extension, changes: { parentId: mou.body.id } })
    expect(codesOf(created)).toContain('parent_over')
  })

  it('of the DPRD until its approval is attached: of the agreement, and anew of an amendment that burdens more', async () => {
    const mou = await signedAgreement(t, { type: 'mou' })
    const { id } = mou.body
    await ownerRows(t, 'update agreements set burdens_public = true where id = $1', [id])
    const warnedBy = async (account: AccountName, path = '') =>
      codesOf(await t.as(account).get(`/v1/agreements/${id}${path}`)).includes('dprd_before_pks')
    expect(await warnedBy('officer-ppkukm')).toBe(true)
    await attach(t, id, 'dprd_approval')
    // Officers of other agencies read the warnings, and not the files.
    for (const account of ['officer-ppkukm', 'officer-parekraf', 'auditor'] as const)
      expect([account, await warnedBy(account)]).toEqual([account, false])
    const created = expectStatus(await draft(mou, { ...extension, changes: { unbudgeted: true } }), 201)
    expect(codesOf(created)).toContain('dprd_before_pks')
    await attach(t, id, 'dprd_approval', created.body.id)
    expect(await warnedBy('officer-parekraf', '/amendments/1')).toBe(false)
  })

  it('of who signed an amendment, and by which authority, as of the agreement itself; all in one list', async () => {
    const agreement = await signedAgreement(t)
    const signedBy = async (authorityBasis: string, changes: object) => {
      const ready = expectStatus(await approve(await inReview(agreement, { ...extension, changes })), 200)
      await attach(t, agreement.body.id, 'signed_amendment', ready.body.id)
      const signatures = agreement.body.parties.map((party: { id: string }, index: number) => ({
        ...signatureOf(party.id, `${authorityBasis}/${index}`, '2026-06-15'),
        authorityBasis,
        authorityDocument: 'Surat Kuasa',
        authorityDocumentNumber: '12/-077.3',
        authorityDocumentDate: '2026-01-05',
      }))
      await attach(t, agreement.body.id, 'power_of_attorney', ready.body.id)
      return expectStatus(await actOn(t, ready, 'sign', 'officer-ppkukm', { signatures }), 200)
    }
    expect(codesOf(await signedBy('position', { title: 'Satu' }))).toEqual(['pks_signed_by_position'])
    expect(codesOf(await signedBy('power_of_attorney', { title: 'Dua' }))).toEqual([])
    const { data } = (await t.as('auditor').get(`/v1/agreements/${agreement.body.id}/amendments`)).body
    expect(
      data.map(({ number, warnings }: { number: number; warnings: object[] }) => [number, warnings.length]),
    ).toEqual([
      [1, 1],
      [2, 0],
    ])
  })

  it('of the numbers of its own; the row of who joins by it carries the same, which is one', async () => {
    const numbered = async (agreement: TestResponse, number: string, changes: object) => {
      const ready = expectStatus(await approve(await inReview(agreement, { ...extension, changes })), 200)
      await attach(t, agreement.body.id, 'signed_amendment', ready.body.id)
      const joined = ready.body.changes.parties?.join ?? []
      const signatures = [...agreement.body.parties, ...joined].map((party: { id: string }, index: number) =>
        signatureOf(party.id, `${index}/${number}`, '2026-06-15'),
      )
      return expectStatus(await actOn(t, ready, 'sign', 'officer-ppkukm', { signatures }), 200)
    }
    const join = [{ organizationId: ids.gojek }]
    const agreement = await signedAgreement(t)
    const first = await numbered(agreement, 'TERSENDIRI-9', { parties: { join } })
    // Its signatories act by office; the number is no duplicate.
    expect(codesOf(first)).toEqual(['pks_signed_by_position'])
    const after = await t.as('officer-ppkukm').get(`/v1/agreements/${agreement.body.id}`)
    const twice = 'TERSENDIRI-9'
    const { text } = after.body.warnings.find(
      ({ code }: { code: string }) => code === 'number_used_twice',
    ) ?? {
      text: '',
    }
    expect(text).not.toContain(twice)
    const second = await numbered(await signedAgreement(t), twice, { sanctions: 'Teguran.' })
    const both = ['number_used_twice', 'pks_signed_by_position']
    expect(codesOf(second)).toEqual(both)
    expect(codesOf(await t.as('auditor').get(urlOf(first)))).toEqual(both)
  })
})

describe('POST /v1/agreements/{id}/amendments/{number}/sign', () => {
  const signaturesOf = ({ body }: TestResponse, signedOn = '2026-06-15') =>
    body.parties.map((party: { id: string; position: number }) =>
      signatureOf(party.id, `${party.position}/ADD/2026`, signedOn),
    )
  const sign = (amendment: TestResponse, signatures: unknown, by: AccountName = 'officer-ppkukm') =>
    actOn(t, amendment, 'sign', by, { signatures })
  /** Approved, without the signed document. */
  const approved = async (agreement: TestResponse, content: object = extension) =>
    expectStatus(await approve(await inReview(agreement, content)), 200)
  /** The same with it. */
  const readyAmendment = async (agreement: TestResponse, content: object = extension) => {
    const ready = await approved(agreement, content)
    await attach(t, agreement.body.id, 'signed_amendment', ready.body.id)
    return ready
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
      version: 4,
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

  it('409: names every party that has not signed, all it lacks, and the document', async () => {
    const agreement = await signedAgreement(t)
    const created = await approved(agreement)
    const nothing = await sign(created, [])
    expect(nothing).toMatchObject({
      status: 409,
      body: { code: 'guard_not_met', allowedActions: ['sign', 'cancel'] },
    })
    const ofParty = ['no_document_number', 'no_signatory', 'no_authority', 'not_signed_by_party']
    expect(reasonCodes(nothing)).toEqual([...ofParty, ...ofParty, 'no_signed_document'])
    expect(nothing.body.reasons.at(-1)).toEqual({
      code: 'no_signed_document',
      message: 'Addendum yang ditandatangani belum dilampirkan.',
    })
    // The signed agreement, or the document of another amendment, does not serve.
    await attach(t, agreement.body.id, 'signed_amendment')
    expect(reasonCodes(await sign(created, signaturesOf(agreement)))).toEqual(['no_signed_document'])
  })

  it('409: without signatory and authority; by power of attorney only where that is attached', async () => {
    const agreement = await signedAgreement(t)
    const created = await readyAmendment(agreement)
    const [first, second] = signaturesOf(agreement)
    const { signatoryTitle: _, authorityBasis: __, ...bare } = second
    expect(reasonCodes(await sign(created, [first, bare]))).toEqual(['no_signatory', 'no_authority'])
    const delegated = [first, { ...second, authorityBasis: 'power_of_attorney' }]
    // That of the agreement was for its own signature.
    await attach(t, agreement.body.id, 'power_of_attorney')
    expect(reasonCodes(await sign(created, delegated))).toEqual(['no_power_of_attorney'])
    await attach(t, agreement.body.id, 'power_of_attorney', created.body.id)
    expect(await sign(created, delegated)).toMatchObject({
      status: 200,
      body: { signatures: [{ authorityBasis: 'position' }, { authorityBasis: 'power_of_attorney' }] },
    })
  })

  it('409: before it is approved', async () => {
    const agreement = await signedAgreement(t)
    const created = await draft(agreement)
    await attach(t, agreement.body.id, 'signed_amendment', created.body.id)
    const refused = { status: 409, body: { code: 'invalid_transition' } }
    expect(await sign(created, signaturesOf(agreement))).toMatchObject(refused)
    const submitted = expectStatus(await submit(created), 200)
    expect(await sign(submitted, signaturesOf(agreement))).toMatchObject(refused)
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
