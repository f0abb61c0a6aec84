import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgreementStatus } from '../../../src/agreements/lifecycle.ts'
import {
  agreementIn,
  clock,
  draftAgreement,
  expectStatus,
  ids,
  ownerRows,
  reasonCodes,
} from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { expectUnchanged, itRefusesLikeEveryChange } from '../../support/refusals.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const act = (action: string, before: TestResponse, body?: unknown, by: AccountName = 'officer-ppkukm') =>
  t.as(by).post(`/v1/agreements/${before.body.id}/${action}`, body, { etag: before.etag })
const trailOf = (id: string) =>
  ownerRows(
    t,
    `select action, (select name from accounts where id = account_id) account_name from audit_events where resource_id = $1 and action <> 'read' order by id`,
    [id],
  )

/** The action is refused from each of these statuses, and what would apply is named. */
function itAppliesOnlyIn(
  action: string,
  by: AccountName,
  refused: Partial<Record<AgreementStatus, string[]>>,
  body?: unknown,
) {
  it.each(Object.entries(refused))('409: %s', async (status, allowedActions) => {
    const before = await agreementIn(t, status as AgreementStatus)
    const response = await act(action, before, body, by)
    expect(response).toMatchObject({ status: 409, body: { code: 'invalid_transition', allowedActions } })
    await expectUnchanged(t, before)
  })
}

describe('POST /v1/agreements/{id}/submit', () => {
  it('200: into review', async () => {
    const before = await draftAgreement(t)
    const after = await act('submit', before)
    expect(after).toMatchObject({
      status: 200,
      body: { status: 'in_review', version: 2, allowedActions: ['patch_checklist', 'cancel'] },
    })
    expect(await trailOf(before.body.id)).toEqual([
      { action: 'create', account_name: 'officer-ppkukm' },
      { action: 'submit', account_name: 'officer-ppkukm' },
    ])
  })

  it('409: names all that is missing, in both languages', async () => {
    const before = await draftAgreement(t, {
      stages: [],
      parties: [],
      effectiveFrom: null,
      effectiveUntil: null,
    })
    const response = await act('submit', before)
    expect(response).toMatchObject({
      status: 409,
      body: { code: 'guard_not_met', title: 'Syarat belum terpenuhi' },
    })
    expect(reasonCodes(response)).toEqual([
      'too_few_parties',
      'no_agency_party',
      'no_collaborator_party',
      'no_stage',
      'no_period',
    ])
    expect(response.body.reasons[0].message).toBe('Perlu sekurangnya dua pihak.')
    const english = await t.as('officer-ppkukm').post(`/v1/agreements/${before.body.id}/submit`, undefined, {
      etag: before.etag,
      headers: { 'accept-language': 'en' },
    })
    expect(english.body.reasons[0].message).toBe('At least two parties are needed.')
    await expectUnchanged(t, before)
  })

  it.each(['null', '[]', '""', '5', '{"reason":"x"}', '{"status":"signed"}'])(
    '400: the body %s',
    async (payload) => {
      const before = await draftAgreement(t)
      const response = await t.as('officer-ppkukm').post(`/v1/agreements/${before.body.id}/submit`, payload, {
        etag: before.etag,
        headers: { 'content-type': 'application/json' },
      })
      expect(response).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
      await expectUnchanged(t, before)
    },
  )

  itAppliesOnlyIn('submit', 'officer-ppkukm', {
    in_review: ['patch_checklist', 'cancel'],
    awaiting_dprd: ['patch_checklist', 'dprd_answered', 'cancel'],
    ready_to_sign: ['patch_party', 'patch_checklist', 'sign', 'cancel'],
    signed: ['amend', 'correct', 'renew', 'suspend', 'terminate'],
    terminated: ['correct'],
    cancelled: [],
  })

  itRefusesLikeEveryChange(() => t, {
    status: 'draft',
    allowed: ['officer-ppkukm', 'admin'],
    send: (client, { body }, call) => client.post(`/v1/agreements/${body.id}/submit`, undefined, call),
  })
})

describe('POST /v1/agreements/{id}/approve', () => {
  it('200: ready to sign', async () => {
    const before = await agreementIn(t, 'in_review')
    expect(await act('approve', before, undefined, 'reviewer')).toMatchObject({
      status: 200,
      body: { status: 'ready_to_sign', version: 3, allowedActions: ['patch_checklist', 'return'] },
    })
    expect((await trailOf(before.body.id)).at(-1)).toEqual({ action: 'approve', account_name: 'reviewer' })
  })

  it('403: who took part in it does not approve it', async () => {
    const before = await agreementIn(t, 'in_review')
    // No role can do both today; the rule must hold when one can.
    await ownerRows(
      t,
      `update agreements set took_part = took_part || (select id from accounts where name = 'reviewer') where id = $1`,
      [before.body.id],
    )
    const seen = await t.as('reviewer').get(`/v1/agreements/${before.body.id}`)
    expect(seen.body.allowedActions).toEqual(['patch_checklist', 'return', 'request_dprd'])
    expect(await act('approve', before, undefined, 'reviewer')).toMatchObject({
      status: 403,
      body: { code: 'self_approval' },
    })
    await expectUnchanged(t, before)
  })

  itAppliesOnlyIn('approve', 'reviewer', {
    draft: ['patch_checklist'],
    awaiting_dprd: ['patch_checklist', 'return', 'dprd_answered'],
    ready_to_sign: ['patch_checklist', 'return'],
    signed: [],
    suspended: [],
    terminated: [],
    cancelled: [],
  })

  itRefusesLikeEveryChange(() => t, {
    status: 'in_review',
    allowed: ['reviewer'],
    send: (client, { body }, call) => client.post(`/v1/agreements/${body.id}/approve`, undefined, call),
  })
})

describe('POST /v1/agreements/{id}/return', () => {
  it('200: back to draft with the reason, until it is submitted again', async () => {
    const before = await agreementIn(t, 'in_review')
    const returned = await act('return', before, { reason: 'Pasal 4 belum jelas.' }, 'reviewer')
    expect(returned).toMatchObject({
      status: 200,
      body: { status: 'draft', statusReason: 'Pasal 4 belum jelas.' },
    })
    const patched = await act('submit', expectStatus(await patchTitle(returned), 200))
    expect(patched).toMatchObject({ status: 200, body: { status: 'in_review', statusReason: null } })
  })

  const patchTitle = (before: TestResponse) =>
    t
      .as('officer-ppkukm')
      .patch(`/v1/agreements/${before.body.id}`, { title: 'Pasal 4 diperjelas' }, { etag: before.etag })

  it.each([{}, { reason: '' }, { reason: '  ' }, { reason: null }, { reason: 'a'.repeat(4001) }])(
    '400: %j',
    async (body) => {
      const before = await agreementIn(t, 'in_review')
      expect(await act('return', before, body, 'reviewer')).toMatchObject({
        status: 400,
        body: { code: 'invalid_request', errors: [{ pointer: '/reason' }] },
      })
      await expectUnchanged(t, before)
    },
  )

  itAppliesOnlyIn(
    'return',
    'reviewer',
    {
      draft: ['patch_checklist'],
      signed: [],
      suspended: [],
      terminated: [],
      cancelled: [],
    },
    { reason: 'Tidak' },
  )

  itRefusesLikeEveryChange(() => t, {
    status: 'in_review',
    allowed: ['reviewer'],
    send: (client, { body }, call) =>
      client.post(`/v1/agreements/${body.id}/return`, { reason: 'Tidak' }, call),
  })
})

describe('POST /v1/agreements/{id}/return, from later on', () => {
  const reason = { reason: 'Pasal 4 keliru.' }

  it.each(['awaiting_dprd', 'ready_to_sign'] as const)(
    '200: from %s, and the approval is given anew',
    async (status) => {
      const before = await agreementIn(t, status)
      const returned = expectStatus(await act('return', before, reason, 'reviewer'), 200)
      expect(returned.body).toMatchObject({ status: 'draft', statusReason: reason.reason })
      const again = expectStatus(await act('submit', returned), 200)
      expect(again.body).toMatchObject({ status: 'in_review', statusReason: null })
      expect(await act('sign', again)).toMatchObject({ status: 409, body: { code: 'invalid_transition' } })
      expect(await act('approve', again, undefined, 'reviewer')).toMatchObject({ status: 200 })
    },
  )

  it('its partner reads it from the first submission on, also as a draft again', async () => {
    const draft = await draftAgreement(t)
    const url = `/v1/agreements/${draft.body.id}`
    const readBy = (account: AccountName) => t.as(account).get(url)
    expect(draft.body.firstSubmittedAt).toBeNull()
    expect(await readBy('partner-shopee')).toMatchObject({ status: 404 })
    const submitted = expectStatus(await act('submit', draft), 200)
    const { firstSubmittedAt } = submitted.body
    expect(Date.parse(firstSubmittedAt)).not.toBeNaN()
    const returned = expectStatus(await act('return', submitted, reason, 'reviewer'), 200)
    expect(await readBy('partner-shopee')).toMatchObject({
      status: 200,
      body: { status: 'draft', firstSubmittedAt, allowedActions: ['patch_checklist'] },
    })
    const listed = await t.as('partner-shopee').get('/v1/agreements?status=draft&limit=200')
    expect(listed.body.data.map((each: { id: string }) => each.id)).toContain(draft.body.id)
    expect(await readBy('partner-gojek')).toMatchObject({ status: 404 })
    expect(expectStatus(await act('submit', returned), 200).body.firstSubmittedAt).toBe(firstSubmittedAt)
  })
})

describe('POST /v1/agreements/{id}/dprd-answered', () => {
  it.each(['officer-ppkukm', 'admin', 'reviewer'] as const)('200: by %s, back to review', async (account) => {
    const before = await agreementIn(t, 'awaiting_dprd')
    const answered = expectStatus(await act('dprd-answered', before, undefined, account), 200)
    expect(answered.body).toMatchObject({ status: 'in_review', version: before.body.version + 1 })
    expect((await trailOf(before.body.id)).at(-1)).toEqual({ action: 'dprd_answered', account_name: account })
    // To note the answer is no part in it.
    expect(await act('approve', answered, undefined, 'reviewer')).toMatchObject({ status: 200 })
  })

  itAppliesOnlyIn('dprd-answered', 'officer-ppkukm', {
    draft: ['patch', 'patch_party', 'patch_checklist', 'submit', 'cancel'],
    in_review: ['patch_checklist', 'cancel'],
    ready_to_sign: ['patch_party', 'patch_checklist', 'sign', 'cancel'],
    signed: ['amend', 'correct', 'renew', 'suspend', 'terminate'],
    cancelled: [],
  })

  itRefusesLikeEveryChange(() => t, {
    status: 'awaiting_dprd',
    allowed: ['officer-ppkukm', 'admin', 'reviewer'],
    send: (client, { body }, call) => client.post(`/v1/agreements/${body.id}/dprd-answered`, undefined, call),
  })
})

/** The accounts that are kept on an agreement as having taken part in it, by name. */
const partOf = async ({ body }: TestResponse) =>
  (
    await ownerRows<{ name: string }>(
      t,
      `select a.name from agreements g join accounts a on a.id = any(g.took_part) where g.id = $1 order by a.name`,
      [body.id],
    )
  ).map((each) => each.name)

describe('who took part in an agreement', () => {
  it('wrote, changed or submitted it; commitments and what parties sign with are part of it', async () => {
    const draft = await draftAgreement(t)
    const url = `/v1/agreements/${draft.body.id}`
    expect(await partOf(draft)).toEqual(['officer-ppkukm'])
    const patched = await t.as('admin').patch(url, { title: 'Lain' }, { etag: draft.etag })
    expect(await partOf(draft)).toEqual(['admin', 'officer-ppkukm'])
    const second = t.as('officer-ppkukm-2')
    const commitment = { description: 'Kelas', stage: 'P2', unit: 'kelas', targetValue: 1 }
    expectStatus(await second.post(`${url}/commitments`, commitment), 201)
    expect(await partOf(draft)).toEqual(['admin', 'officer-ppkukm', 'officer-ppkukm-2'])
    expect(expectStatus(patched, 200).body.version).toBe(2)
  })

  it('not who decided on the checklist, returned it or noted the answer of the DPRD', async () => {
    const draft = await draftAgreement(t)
    const url = `/v1/agreements/${draft.body.id}`
    const waived = { status: 'waived', reason: 'Sudah dikaji' }
    const decided = await t.as('reviewer').patch(`${url}/checklist/legality`, waived, { etag: draft.etag })
    let last = expectStatus(await act('submit', { ...draft, etag: expectStatus(decided, 200).etag }), 200)
    last = expectStatus(await act('request-dprd', last, undefined, 'reviewer'), 200)
    last = expectStatus(await act('dprd-answered', last, undefined, 'admin'), 200)
    expectStatus(await act('return', last, { reason: 'Lengkapi.' }, 'reviewer'), 200)
    expect(await partOf(draft)).toEqual(['officer-ppkukm'])
  })
})

describe('POST /v1/agreements/{id}/cancel', () => {
  it.each(['draft', 'in_review', 'awaiting_dprd', 'ready_to_sign'] as const)(
    '200: from %s, with the reason',
    async (status) => {
      const before = await agreementIn(t, status)
      expect(await act('cancel', before, { reason: 'Mitra mundur.' })).toMatchObject({
        status: 200,
        body: { status: 'cancelled', statusReason: 'Mitra mundur.', allowedActions: [], validity: null },
      })
    },
  )

  it('403: an agency that is a party beside the lead', async () => {
    const before = await draftAgreement(t, { parties: [ids.ppkukm, ids.parekraf, ids.shopee] })
    expect(await act('cancel', before, { reason: 'Mitra mundur.' }, 'officer-parekraf')).toMatchObject({
      status: 403,
    })
  })

  it('leaves it in the sight of its partner, who read it before', async () => {
    const [draft, before] = [await draftAgreement(t), await agreementIn(t, 'in_review')]
    await act('cancel', draft, { reason: 'Mitra mundur.' })
    await act('cancel', before, { reason: 'Mitra mundur.' })
    const read = (id: string) => t.as('partner-shopee').get(`/v1/agreements/${id}`)
    expect(await read(before.body.id)).toMatchObject({ status: 200, body: { status: 'cancelled' } })
    expect(await read(draft.body.id)).toMatchObject({ status: 404 })
  })

  itAppliesOnlyIn(
    'cancel',
    'officer-ppkukm',
    {
      signed: ['amend', 'correct', 'renew', 'suspend', 'terminate'],
      suspended: ['correct', 'resume', 'terminate'],
      terminated: ['correct'],
      cancelled: [],
    },
    { reason: 'Tidak' },
  )

  itRefusesLikeEveryChange(() => t, {
    status: 'in_review',
    allowed: ['officer-ppkukm', 'admin'],
    send: (client, { body }, call) =>
      client.post(`/v1/agreements/${body.id}/cancel`, { reason: 'Tidak' }, call),
  })
})
