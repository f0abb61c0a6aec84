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
    awaiting_dprd: ['patch_checklist', 'cancel'],
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
      body: { status: 'ready_to_sign', version: 3, allowedActions: ['patch_checklist'] },
    })
    expect((await trailOf(before.body.id)).at(-1)).toEqual({ action: 'approve', account_name: 'reviewer' })
  })

  it('403: who submitted it does not approve it', async () => {
    const before = await agreementIn(t, 'in_review')
    // No role can do both today; the rule must hold when one can.
    await ownerRows(
      t,
      `update agreements set submitted_by = (select id from accounts where name = 'reviewer') where id = $1`,
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
    ready_to_sign: ['patch_checklist'],
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
      ready_to_sign: ['patch_checklist'],
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

  it('200: an agency that is a party beside the lead', async () => {
    const before = await draftAgreement(t, { parties: [ids.ppkukm, ids.parekraf, ids.shopee] })
    expect(await act('cancel', before, { reason: 'Mitra mundur.' }, 'officer-parekraf')).toMatchObject({
      status: 200,
    })
  })

  it("takes it out of its partner's sight", async () => {
    const before = await agreementIn(t, 'in_review')
    const url = `/v1/agreements/${before.body.id}`
    expect(await t.as('partner-shopee').get(url)).toMatchObject({ status: 200 })
    await act('cancel', before, { reason: 'Mitra mundur.' })
    expect(await t.as('partner-shopee').get(url)).toMatchObject({ status: 404 })
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
