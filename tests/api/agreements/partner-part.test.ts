import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checklistItems } from '../../../src/agreements/checklist/tables.ts'
import { agreementParties } from '../../../src/agreements/parts/tables.ts'
import { agreements } from '../../../src/agreements/tables.ts'
import { asActor } from '../../support/actors.ts'
import {
  agreementIn,
  attach,
  clock,
  draftAgreement,
  expectStatus,
  ids,
  noon,
  ownerRows,
  pointers,
  reasonCodes,
  reread,
  signing,
  today,
} from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { files, multipart, upload } from '../../support/documents.ts'
import { expectUnchanged } from '../../support/refusals.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

/** What a statement is refused with that a role or a policy does not allow. */
const byPostgres = /Failed query|permission denied|row-level security/

const both = { parties: [ids.ppkukm, ids.shopee, ids.gojek] }
const filesOf = async ({ body }: TestResponse): Promise<string[]> =>
  (
    await ownerRows<{ id: string }>(
      t,
      `select id from documents where agreement_id = $1 and kind = 'legality' order by id`,
      [body.id],
    )
  ).map(({ id }) => id)

/** In review, its checklist still open. */
async function openInReview(options: object = {}): Promise<TestResponse> {
  const { body, etag } = await draftAgreement(t, options)
  return expectStatus(
    await t.as('officer-ppkukm').post(`/v1/agreements/${body.id}/submit`, undefined, { etag }),
    200,
  )
}

/** The same as a draft again, which its parties go on reading. */
async function returned({ body, etag }: TestResponse): Promise<TestResponse> {
  const reason = { reason: 'Perjelas kewajiban mitra.' }
  return expectStatus(await t.as('reviewer').post(`/v1/agreements/${body.id}/return`, reason, { etag }), 200)
}

describe('a partner fills in its own party row', () => {
  const fillIn = (
    { body, etag }: TestResponse,
    party: number,
    patch: object,
    by: AccountName = 'partner-shopee',
  ) => t.as(by).patch(`/v1/agreements/${body.id}/parties/${body.parties[party].id}`, patch, { etag })
  const own = { ...signing('SHP/7', '2026-06-02'), authorityBasis: 'power_of_attorney' }

  it('200: number, signatory, title and authority, once it is ready to sign', async () => {
    const before = await agreementIn(t, 'ready_to_sign', both)
    const seen = await t.as('partner-shopee').get(`/v1/agreements/${before.body.id}`)
    expect(seen.body.allowedActions).toEqual(['patch_party', 'patch_checklist'])
    const after = expectStatus(await fillIn(before, 1, own), 200)
    expect(after.body).toMatchObject({ version: before.body.version + 1, status: 'ready_to_sign' })
    expect(after.body.parties).toEqual([
      before.body.parties[0],
      { ...before.body.parties[1], ...own },
      before.body.parties[2],
    ])
    // Warnings are the region's.
    expect(after.body).not.toHaveProperty('warnings')
    expect(await fillIn(before, 1, own)).toMatchObject({ status: 412 })
    const [trail] = await ownerRows(
      t,
      `select actor_role as role, (select name from accounts where id = account_id) as name,
         (select id from accounts where name = 'partner-shopee') = any(a.took_part) as "partHere"
       from audit_events e join agreements a on a.id = e.resource_id where a.id = $1 and action = 'patch_party'`,
      [before.body.id],
    )
    expect(trail).toEqual({ role: 'partner', name: 'partner-shopee', partHere: true })
    const parties = [{ id: before.body.parties[1].id, documentNumber: 'SHP/8' }]
    const many = await t
      .as('partner-shopee')
      .patch(`/v1/agreements/${before.body.id}/parties`, { parties }, { etag: after.etag })
    expect(expectStatus(many, 200).body.parties[1]).toMatchObject({ ...own, documentNumber: 'SHP/8' })
    const found = await t.as('officer-ppkukm').get('/v1/agreements?q=SHP%2F8')
    expect(found.body.data.map((each: { id: string }) => each.id)).toEqual([before.body.id])
  })

  it.each([0, 2])('403: the row of another party (%i)', async (party) => {
    const before = await agreementIn(t, 'ready_to_sign', both)
    expect(await fillIn(before, party, own)).toMatchObject({ status: 403 })
    const parties = [1, party].map((at) => ({ id: before.body.parties[at].id, documentNumber: '1' }))
    const url = `/v1/agreements/${before.body.id}/parties`
    expect(await t.as('partner-shopee').patch(url, { parties }, { etag: before.etag })).toMatchObject({
      status: 403,
    })
    await expectUnchanged(t, before)
  })

  it.each(['in_review', 'awaiting_dprd', 'signed', 'terminated'] as const)('409: %s', async (status) => {
    const before = await agreementIn(t, status, both)
    expect(await fillIn(before, 1, own)).toMatchObject({ status: 409, body: { code: 'not_editable' } })
    await expectUnchanged(t, before)
  })

  it('404: a draft that was not submitted; 409: one that was returned, where the lead agency writes it', async () => {
    const draft = await draftAgreement(t, both)
    expect(await fillIn(draft, 1, own)).toMatchObject({ status: 404 })
    const again = await returned(await openInReview(both))
    expect(await fillIn(again, 1, own)).toMatchObject({
      status: 409,
      body: { code: 'not_editable', allowedActions: ['patch_checklist'] },
    })
    await expectUnchanged(t, again)
    expect(await fillIn(again, 1, own, 'officer-ppkukm')).toMatchObject({ status: 200 })
  })

  it('acts for a predecessor of its organization by the sets it acts for, never for what it only reads for', async () => {
    const before = await agreementIn(t, 'ready_to_sign', both)
    const partner = asActor('partner-shopee')
    const reader = { ...partner, readsFor: [...partner.readsFor, ids.gojek] }
    const heir = { ...reader, actsFor: [...partner.actsFor, ids.gojek] }
    const write = (actor: typeof partner) =>
      t.db.write(actor, (session) =>
        session
          .update(agreementParties)
          .set({ documentNumber: 'X' })
          .where(eq(agreementParties.agreementId, before.body.id))
          .returning({ id: agreementParties.organizationId }),
      )
    expect(await write(reader)).toEqual([{ id: ids.shopee }])
    expect((await write(heir)).map(({ id }) => id).toSorted()).toEqual([ids.shopee, ids.gojek].toSorted())
  })

  it('by PostgreSQL: its own row of an approved text, never the agreement or another row', async () => {
    const written = async ({ body: { id } }: TestResponse) => {
      const rows = await t.db.write(asActor('partner-shopee'), (session) =>
        session
          .update(agreementParties)
          .set({ documentNumber: 'SHP' })
          .where(eq(agreementParties.agreementId, id))
          .returning({ id: agreementParties.organizationId }),
      )
      return rows.map((row) => row.id)
    }
    expect(await written(await agreementIn(t, 'ready_to_sign', both))).toEqual([ids.shopee])
    expect(await written(await returned(await openInReview(both)))).toEqual([])
    for (const status of ['in_review', 'signed'] as const)
      expect(await written(await agreementIn(t, status, both))).toEqual([])
    const { body } = await agreementIn(t, 'ready_to_sign', both)
    await expect(
      t.db.write(asActor('partner-shopee'), (session) =>
        session.update(agreements).set({ title: 'Judul lain' }).where(eq(agreements.id, body.id)),
      ),
    ).rejects.toThrow(byPostgres)
  })
})

describe('a partner meets the items that wait for it', () => {
  const decide = (
    { body, etag }: TestResponse,
    code: string,
    decision: object,
    by: AccountName = 'partner-shopee',
  ) => t.as(by).patch(`/v1/agreements/${body.id}/checklist/${code}`, decision, { etag })
  const itemOf = ({ body }: TestResponse, code: string) =>
    body.items.find((each: { code: string }) => each.code === code)

  it('200: with a document of the agreement that it sees', async () => {
    const before = await openInReview(both)
    const documentId = await attach(t, before.body.id, 'legality')
    const met = expectStatus(await decide(before, 'legality', { status: 'met', documentId }), 200)
    expect(itemOf(met, 'legality')).toMatchObject({
      status: 'met',
      documentId,
      decidedAt: noon(today).toISOString(),
    })
    expect(met.body).toMatchObject({ version: before.body.version + 1 })
    expect(met.body.blocking).not.toContain('legality')
    const [took] = await ownerRows(
      t,
      `select (select id from accounts where name = 'partner-shopee') = any(took_part) as "partHere"
       from agreements where id = $1`,
      [before.body.id],
    )
    expect(took!['partHere']).toBe(false)
    // In another edition, too, and several at once.
    const second = await attach(t, before.body.id, 'legality')
    const items = [
      { code: 'legality', status: 'met', documentId: second },
      { code: 'offer_letter', status: 'met', documentId },
    ]
    const url = `/v1/agreements/${before.body.id}/checklist`
    const many = expectStatus(await t.as('partner-shopee').patch(url, { items }, { etag: met.etag }), 200)
    expect([itemOf(many, 'legality').documentId, itemOf(many, 'offer_letter').documentId]).toEqual([
      second,
      documentId,
    ])
  })

  it('422: with a document of the region that it does not see', async () => {
    const before = await openInReview(both)
    const documentId = await attach(t, before.body.id, 'legality')
    await ownerRows(t, `update documents set visibility = 'internal' where id = $1`, [documentId])
    const refused = await decide(before, 'legality', { status: 'met', documentId })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'unknown_document' }] } })
    await expectUnchanged(t, before)
  })

  it('403: items of others, and to waive or reopen its own; what the region waived stays', async () => {
    const before = await openInReview(both)
    const documentId = await attach(t, before.body.id, 'legality')
    const met = { status: 'met', documentId }
    for (const [code, decision] of [
      ['terms_of_reference', met],
      ['draft_agreement', met],
      ['legality', { status: 'waived', reason: 'Sudah ada.' }],
      ['legality', { status: 'open' }],
    ] as const)
      expect(await decide(before, code, decision)).toMatchObject({ status: 403 })
    await expectUnchanged(t, before)
    const waived = await decide(
      before,
      'legality',
      { status: 'waived', reason: 'Akta diperiksa tahun lalu.' },
      'officer-ppkukm',
    )
    const now = { ...expectStatus(waived, 200), body: before.body }
    expect(await decide(now, 'legality', met)).toMatchObject({ status: 403 })
    const url = `/v1/agreements/${before.body.id}/checklist`
    const items = ['offer_letter', 'terms_of_reference'].map((code) => ({ code, ...met }))
    expect(await t.as('partner-shopee').patch(url, { items }, { etag: now.etag })).toMatchObject({
      status: 403,
    })
  })

  it('200: in a draft that was returned, 404: in one that was never submitted, 409: signed', async () => {
    const again = await returned(await openInReview(both))
    const met = { status: 'met', documentId: await attach(t, again.body.id, 'legality') }
    expect(await decide(again, 'legality', met)).toMatchObject({ status: 200 })
    const draft = await draftAgreement(t, both)
    expect(await decide(draft, 'legality', met)).toMatchObject({ status: 404 })
    const signed = await agreementIn(t, 'signed', both)
    await ownerRows(t, `update checklist_items set status = 'met' where agreement_id = $1`, [signed.body.id])
    expect(await decide(signed, 'legality', met)).toMatchObject({
      status: 409,
      body: { code: 'not_editable' },
    })
  })

  it('by PostgreSQL: only what waits for a collaborator, to meet it, before the signature', async () => {
    const before = await openInReview(both)
    const write = (code: string, status: 'met' | 'waived' | 'open') =>
      t.db.write(asActor('partner-shopee'), (session) =>
        session
          .update(checklistItems)
          .set({ status })
          .where(and(eq(checklistItems.agreementId, before.body.id), eq(checklistItems.code, code)))
          .returning({ code: checklistItems.code }),
      )
    expect(await write('terms_of_reference', 'met')).toEqual([])
    expect(await write('legality', 'met')).toEqual([{ code: 'legality' }])
    await expect(write('legality', 'waived')).rejects.toThrow(byPostgres)
    await ownerRows(t, `update agreements set status = 'cancelled' where id = $1`, [before.body.id])
    expect(await write('legality', 'met')).toEqual([])
  })
})

describe('POST /v1/documents with checklistCode', () => {
  const send = (
    agreement: TestResponse,
    checklistCode: string,
    by: AccountName = 'partner-shopee',
    fields: object = {},
  ) =>
    upload(t, by, {
      kind: 'legality',
      visibility: 'parties',
      agreementId: agreement.body.id,
      checklistCode,
      ...fields,
    })
  const itemIn = async ({ body }: TestResponse, code: string) =>
    (await t.as('officer-ppkukm').get(`/v1/agreements/${body.id}/checklist`)).body.items.find(
      (each: { code: string }) => each.code === code,
    )

  it.each(['partner-shopee', 'officer-ppkukm', 'admin'] as const)(
    '201: the file meets the item in the same transaction, by %s',
    async (account) => {
      const before = await openInReview(both)
      const { body } = expectStatus(await send(before, 'legality', account), 201)
      expect(await itemIn(before, 'legality')).toMatchObject({
        status: 'met',
        documentId: body.id,
        decidedAt: noon(today).toISOString(),
      })
      expect((await reread(t, before)).body.version).toBe(before.body.version + 1)
      const [event] = await ownerRows(
        t,
        `select changes, (select name from accounts where id = account_id) as name from audit_events
         where resource_id = $1 and action = 'patch_checklist'`,
        [before.body.id],
      )
      expect(event).toEqual({
        name: account,
        changes: { code: [null, 'legality'], status: ['open', 'met'], documentId: [null, body.id] },
      })
      // The next edition takes its place.
      const next = expectStatus(await send(before, 'legality', account, { replacesId: body.id }), 201)
      expect(await itemIn(before, 'legality')).toMatchObject({ status: 'met', documentId: next.body.id })
    },
  )

  it('201: the same request again is one file and one decision', async () => {
    const before = await openInReview(both)
    const { payload, headers } = multipart([
      ['kind', 'legality'],
      ['agreementId', before.body.id],
      ['checklistCode', 'legality'],
      ['file', files.pdf],
    ])
    const send = () =>
      t.as('partner-shopee').post('/v1/documents', payload, {
        headers: { ...headers, 'idempotency-key': `"${before.body.id}"` },
      })
    const first = expectStatus(await send(), 201)
    expect(await send()).toMatchObject({ status: 201, body: { id: first.body.id } })
    expect((await reread(t, before)).body.version).toBe(before.body.version + 1)
    expect(await filesOf(before)).toEqual([first.body.id])
  })

  it('leaves no file where the item is not met', async () => {
    const before = await openInReview(both)
    expect(await send(before, 'terms_of_reference')).toMatchObject({ status: 403 })
    const unknown = await send(before, 'horoscope')
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ code: 'unknown_item' }] } })
    expect(pointers(unknown)).toEqual(['/checklistCode'])
    const shared = await openInReview({ parties: [ids.ppkukm, ids.parekraf, ids.shopee] })
    expect(await send(shared, 'legality', 'officer-parekraf')).toMatchObject({ status: 403 })
    const ready = await agreementIn(t, 'ready_to_sign', both)
    const approved = await send(ready, 'legality', 'officer-ppkukm')
    expect(approved).toMatchObject({ status: 409, body: { code: 'guard_not_met' } })
    expect(reasonCodes(approved)).toEqual(['checklist_approved'])
    const signed = await agreementIn(t, 'signed', both)
    expect(await send(signed, 'legality', 'officer-ppkukm')).toMatchObject({
      status: 409,
      body: { code: 'not_editable' },
    })
    for (const each of [before, shared, ready, signed]) {
      await expectUnchanged(t, each)
      expect(await filesOf(each)).toEqual([])
    }
  })

  it('422: without an agreement; 400: what is no code', async () => {
    const refused = await upload(t, 'officer-ppkukm', {
      kind: 'legality',
      caseId: ids.unknown,
      checklistCode: 'legality',
    })
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/checklistCode', code: 'checklist_of_agreement' }] },
    })
    const before = await openInReview(both)
    expect(pointers(await send(before, 'Legality!'))).toEqual(['/checklistCode'])
  })
})
