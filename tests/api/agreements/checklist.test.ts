import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreedCase,
  agreementIn,
  attach,
  clock,
  draftAgreement,
  expectStatus,
  ids,
  noon,
  ownerRows,
  pointers,
  promote,
  reasonCodes,
  reread,
  today,
} from '../../support/agreements.ts'
import { organizationId } from '../../../src/reference/organizations.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { itRefusesLikeEveryChange } from '../../support/refusals.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const checklistOf = async ({ body }: TestResponse, by: AccountName = 'officer-ppkukm') =>
  expectStatus(await t.as(by).get(`/v1/agreements/${body.id}/checklist`), 200)
const decide = (
  agreementId: string,
  code: string,
  body: unknown,
  etag: string,
  by: AccountName = 'officer-ppkukm',
) => t.as(by).patch(`/v1/agreements/${agreementId}/checklist/${code}`, body, { etag })
const codes = ({ body }: TestResponse): string[] => body.items.map((each: { code: string }) => each.code)
const itemOf = ({ body }: TestResponse, code: string) =>
  body.items.find((each: { code: string }) => each.code === code)
const ofPks = ['offer_letter', 'terms_of_reference', 'feasibility_study', 'draft_agreement', 'legality']
const waived = { status: 'waived', reason: 'Sudah dikaji pada kerja sama sebelumnya.' }

describe('GET /v1/agreements/{id}/checklist', () => {
  it('200: the items of its type, what holds it up and whose turn it is', async () => {
    const draft = await draftAgreement(t)
    const checklist = await checklistOf(draft)
    expect(codes(checklist)).toEqual([...ofPks, 'power_of_attorney', 'dprd_approval'])
    expect(checklist.body).toMatchObject({
      agreementId: draft.body.id,
      blocking: ofPks,
      turn: ['agency', 'collaborator'],
      version: draft.body.version,
    })
    expect(itemOf(checklist, 'legality')).toEqual({
      code: 'legality',
      label: {
        id: 'Legalitas mitra (akta, NIB, NPWP)',
        en: 'Legal standing of the collaborator (deed, NIB, NPWP)',
      },
      owner: 'collaborator',
      condition: 'always',
      applies: true,
      status: 'open',
      documentId: null,
      reason: null,
      decidedBy: null,
      decidedAt: null,
      approved: false,
    })
  })

  it('200: comes with a promoted case, and is that of the new type after a change', async () => {
    const promoted = expectStatus(await promote(t, await agreedCase(t)), 201)
    const before = await checklistOf(promoted)
    expect(before.body.blocking).toEqual(ofPks)
    const kept = expectStatus(await decide(promoted.body.id, 'draft_agreement', waived, promoted.etag), 200)
    await t
      .as('officer-ppkukm')
      .patch(`/v1/agreements/${promoted.body.id}`, { type: 'rencana_kerja' }, { etag: kept.etag })
    const after = await checklistOf(promoted)
    expect(codes(after)).toEqual([
      'terms_of_reference',
      'draft_agreement',
      'power_of_attorney',
      'dprd_approval',
    ])
    expect(itemOf(after, 'draft_agreement')).toMatchObject({ status: 'waived', reason: waived.reason })
  })

  it('200: items whose condition holds apply', async () => {
    const draft = await draftAgreement(t)
    const url = `/v1/agreements/${draft.body.id}`
    const party = { authorityBasis: 'power_of_attorney' }
    const delegated = await t
      .as('admin')
      .patch(`${url}/parties/${draft.body.parties[0].id}`, party, { etag: draft.etag })
    expect((await checklistOf(draft)).body.blocking).toEqual([...ofPks, 'power_of_attorney'])
    const burdened = await t.as('admin').patch(url, { burdensPublic: true }, { etag: delegated.etag })
    expect((await checklistOf(draft)).body.blocking).toEqual([...ofPks, 'power_of_attorney', 'dprd_approval'])
    const plain = {
      burdensPublic: false,
      unbudgeted: false,
      parties: [{ organizationId: ids.ppkukm }, { organizationId: ids.shopee }],
    }
    await t.as('admin').patch(url, plain, { etag: burdened.etag })
    expect((await checklistOf(draft)).body.blocking).toEqual(ofPks)
  })

  it.each(['admin', 'officer-parekraf', 'reviewer', 'auditor', 'partner-shopee'] as const)(
    '200: %s',
    async (account) => {
      const before = await agreementIn(t, 'in_review')
      expect((await checklistOf(before, account)).body).toMatchObject({ blocking: [], turn: ['reviewer'] })
    },
  )

  it('404: a partner of another agreement, or before review; 403: an integrator', async () => {
    const [draft, signed] = [await draftAgreement(t), await agreementIn(t, 'signed')]
    const get = (account: AccountName, { body }: TestResponse) =>
      t.as(account).get(`/v1/agreements/${body.id}/checklist`)
    expect(await get('partner-shopee', draft)).toMatchObject({ status: 404 })
    expect(await get('partner-gojek', signed)).toMatchObject({ status: 404 })
    expect(await get('integrator', signed)).toMatchObject({ status: 403 })
    expect((await get('auditor', signed)).body.turn).toEqual([])
  })
})

describe('PATCH /v1/agreements/{id}/checklist/{code}', () => {
  it('200: met by a document of the agreement', async () => {
    const draft = await draftAgreement(t)
    const documentId = await attach(t, draft.body.id, 'offer_letter')
    const met = expectStatus(
      await decide(draft.body.id, 'offer_letter', { status: 'met', documentId }, draft.etag),
      200,
    )
    expect(itemOf(met, 'offer_letter')).toMatchObject({
      status: 'met',
      documentId,
      reason: null,
      decidedAt: noon(today).toISOString(),
    })
    expect(met.body).toMatchObject({ version: draft.body.version + 1, blocking: ofPks.slice(1) })
    expect((await reread(t, draft)).body.version).toBe(draft.body.version + 1)
    const opened = await decide(draft.body.id, 'offer_letter', { status: 'open' }, met.etag)
    expect(itemOf(opened, 'offer_letter')).toMatchObject({
      status: 'open',
      documentId: null,
      decidedBy: null,
      decidedAt: null,
    })
    const trail = await ownerRows(
      t,
      `select changes from audit_events where resource_id = $1 and action = 'patch_checklist' order by id`,
      [draft.body.id],
    )
    expect(trail[0]!['changes']).toEqual({
      code: [null, 'offer_letter'],
      status: ['open', 'met'],
      documentId: [null, documentId],
    })
  })

  it.each(['officer-ppkukm', 'admin', 'reviewer'] as const)(
    '200: waived with a reason by %s',
    async (account) => {
      const before = await agreementIn(t, 'in_review')
      const after = expectStatus(await decide(before.body.id, 'legality', waived, before.etag, account), 200)
      expect(itemOf(after, 'legality')).toMatchObject({
        status: 'waived',
        reason: waived.reason,
        documentId: null,
      })
      const [{ id }] = (await ownerRows<{ id: string }>(t, 'select id from accounts where name = $1', [
        account,
      ])) as [{ id: string }]
      expect(itemOf(after, 'legality').decidedBy).toBe(id)
    },
  )

  it('422: a document that is none of this agreement', async () => {
    const [draft, other] = [await draftAgreement(t), await draftAgreement(t)]
    for (const documentId of [ids.unknown, await attach(t, other.body.id, 'legality')]) {
      const response = await decide(draft.body.id, 'legality', { status: 'met', documentId }, draft.etag)
      expect(response).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/documentId', code: 'unknown_document' }] },
      })
    }
    expect((await reread(t, draft)).body.version).toBe(draft.body.version)
  })

  it.each([
    [{ status: 'met' }, '/documentId'],
    [{ status: 'waived' }, '/reason'],
    [{ status: 'waived', documentId: ids.unknown, reason: 'x' }, '/documentId'],
    [{ status: 'met', documentId: ids.unknown, reason: 'x' }, '/reason'],
    [{ status: 'open', reason: 'x' }, '/reason'],
  ])('422: %j', async (body, pointer) => {
    const draft = await draftAgreement(t)
    const response = await decide(draft.body.id, 'legality', body, draft.etag)
    expect(response).toMatchObject({ status: 422, body: { code: 'rule_violated' } })
    expect(pointers(response)).toEqual([pointer])
  })

  it.each([
    [{}, '/status'],
    [{ status: 'done' }, '/status'],
    [{ status: 'waived', reason: ' ' }, '/reason'],
    [{ status: 'open', decidedBy: ids.unknown }, '/decidedBy'],
  ])('400: %j', async (body, pointer) => {
    const draft = await draftAgreement(t)
    const response = await decide(draft.body.id, 'legality', body, draft.etag)
    expect(response.status).toBe(400)
    expect(pointers(response)).toContain(pointer)
  })

  it('404: an item it does not have', async () => {
    const draft = await draftAgreement(t)
    expect(await decide(draft.body.id, 'horoscope', waived, draft.etag)).toMatchObject({ status: 404 })
  })

  it.each(['signed', 'suspended', 'terminated', 'cancelled'] as const)('409: %s', async (status) => {
    const before = await agreementIn(t, status)
    expect(await decide(before.body.id, 'legality', waived, before.etag)).toMatchObject({
      status: 409,
      body: { code: 'not_editable' },
    })
  })

  itRefusesLikeEveryChange(() => t, {
    status: 'in_review',
    allowed: ['officer-ppkukm', 'admin', 'reviewer'],
    unseenBy: ['partner-gojek', 'partner-bankdki'],
    send: (client, { body }, call) =>
      client.patch(`/v1/agreements/${body.id}/checklist/legality`, waived, call),
  })
})

describe('the checklist holds up approval and signature', () => {
  /** In review, with what is named here still open. */
  const inReview = async (open: string[], change: object = {}) => {
    const draft = await draftAgreement(t)
    const url = `/v1/agreements/${draft.body.id}`
    const patched = expectStatus(await t.as('admin').patch(url, change, { etag: draft.etag }), 200)
    await ownerRows(
      t,
      `update checklist_items set status = 'waived' where agreement_id = $1 and code <> all($2)`,
      [draft.body.id, open],
    )
    return expectStatus(
      await t.as('officer-ppkukm').post(`${url}/submit`, undefined, { etag: patched.etag }),
      200,
    )
  }
  const approve = ({ body, etag }: TestResponse) =>
    t.as('reviewer').post(`/v1/agreements/${body.id}/approve`, undefined, { etag })

  it('409: names every item that is open', async () => {
    const response = await approve(await inReview(['legality', 'offer_letter']))
    expect(response).toMatchObject({ status: 409, body: { code: 'guard_not_met' } })
    expect(response.body.reasons).toEqual([
      { code: 'checklist_item_open', message: 'Kelengkapan belum dipenuhi: Surat penawaran.' },
      {
        code: 'checklist_item_open',
        message: 'Kelengkapan belum dipenuhi: Legalitas mitra (akta, NIB, NPWP).',
      },
    ])
  })

  it.each([{ burdensPublic: true }, { unbudgeted: true }])(
    '409: no approval of the DPRD, %j, even where the item is waived',
    async (change) => {
      const before = await inReview([], change)
      expect(reasonCodes(await approve(before))).toEqual(['no_dprd_approval'])
      await attach(t, before.body.id, 'dprd_approval')
      expect(await approve(before)).toMatchObject({ status: 200, body: { status: 'ready_to_sign' } })
    },
  )

  it('200: what burdens the public is warned of, and not held up, where it is no PKS', async () => {
    const before = await inReview(['dprd_approval'], { type: 'mou', burdensPublic: true, unbudgeted: true })
    const checklist = await checklistOf(before)
    expect(itemOf(checklist, 'dprd_approval')).toMatchObject({ applies: false, status: 'open' })
    expect(checklist.body.blocking).toEqual([])
    expect(await approve(before)).toMatchObject({ status: 200, body: { status: 'ready_to_sign' } })
  })

  it('409: no approval of the DPRD where a foreign body is a party, whatever the type and the burdens', async () => {
    const prospera = organizationId('Prospera')
    const parties = [{ organizationId: ids.ppkukm }, { organizationId: prospera }]
    const before = await inReview([], { type: 'mou', parties })
    expect(itemOf(await checklistOf(before), 'dprd_approval')).toMatchObject({ applies: true })
    expect(reasonCodes(await approve(before))).toEqual(['no_dprd_approval'])
    await attach(t, before.body.id, 'dprd_approval')
    expect(await approve(before)).toMatchObject({ status: 200 })
  })

  it('409: while an approval stands, of the checklist only what began to apply since is decided', async () => {
    const ready = expectStatus(await approve(await inReview([])), 200)
    const url = `/v1/agreements/${ready.body.id}`
    const refused = await decide(ready.body.id, 'legality', { status: 'open' }, ready.etag)
    expect(refused).toMatchObject({ status: 409, body: { code: 'guard_not_met' } })
    expect(reasonCodes(refused)).toEqual(['checklist_approved'])
    expect(reasonCodes(await decide(ready.body.id, 'power_of_attorney', waived, ready.etag))).toEqual([
      'checklist_approved',
    ])
    const checklist = await checklistOf(ready)
    expect(itemOf(checklist, 'legality')).toMatchObject({ approved: true, status: 'waived' })
    expect(itemOf(checklist, 'power_of_attorney')).toMatchObject({ approved: false, applies: false })
    const party = { authorityBasis: 'power_of_attorney' }
    const delegated = await t
      .as('officer-ppkukm')
      .patch(`${url}/parties/${ready.body.parties[0].id}`, party, { etag: ready.etag })
    const decided = await decide(ready.body.id, 'power_of_attorney', waived, delegated.etag)
    expect(itemOf(expectStatus(decided, 200), 'power_of_attorney')).toMatchObject({
      status: 'waived',
      approved: false,
    })
    // A return ends the approval, and with it what stood for good.
    const returned = await t
      .as('reviewer')
      .post(`${url}/return`, { reason: 'Ulangi' }, { etag: decided.etag })
    const opened = await decide(
      ready.body.id,
      'legality',
      { status: 'open' },
      expectStatus(returned, 200).etag,
    )
    expect(itemOf(expectStatus(opened, 200), 'legality')).toMatchObject({ status: 'open', approved: false })
  })

  it('409: a power of attorney that is named after approval holds up the signature', async () => {
    const ready = await agreementIn(t, 'ready_to_sign')
    const url = `/v1/agreements/${ready.body.id}`
    await ownerRows(
      t,
      `update checklist_items set status = 'open' where agreement_id = $1 and code = 'power_of_attorney'`,
      [ready.body.id],
    )
    const party = { authorityBasis: 'power_of_attorney' }
    const delegated = await t
      .as('admin')
      .patch(`${url}/parties/${ready.body.parties[0].id}`, party, { etag: ready.etag })
    const refused = await t.as('officer-ppkukm').post(`${url}/sign`, undefined, { etag: delegated.etag })
    expect(reasonCodes(refused)).toEqual(['checklist_item_open', 'no_power_of_attorney'])
    const documentId = await attach(t, ready.body.id, 'power_of_attorney')
    const met = await decide(
      ready.body.id,
      'power_of_attorney',
      { status: 'met', documentId },
      delegated.etag,
    )
    expect(await t.as('officer-ppkukm').post(`${url}/sign`, undefined, { etag: met.etag })).toMatchObject({
      status: 200,
    })
  })
})
