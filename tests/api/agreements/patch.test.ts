import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreements } from '../../../src/agreements/tables.ts'
import { agreementParties } from '../../../src/agreements/parts/tables.ts'
import type { AgreementStatus } from '../../../src/agreements/lifecycle.ts'
import {
  agreementIn,
  clock,
  draftAgreement,
  expectStatus,
  ids,
  ownerRows,
  pointers,
  reread,
  signing,
} from '../../support/agreements.ts'
import { asActor } from '../../support/actors.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { expectUnchanged, itRefusesLikeEveryChange } from '../../support/refusals.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const patch = (before: TestResponse, body: unknown, by: AccountName = 'officer-ppkukm') =>
  t.as(by).patch(`/v1/agreements/${before.body.id}`, body, { etag: before.etag })

const notEditable: [AgreementStatus, string[]][] = [
  ['in_review', ['patch_checklist', 'cancel']],
  ['ready_to_sign', ['patch_party', 'patch_checklist', 'sign', 'cancel']],
  ['signed', ['amend', 'correct', 'renew', 'suspend', 'terminate']],
  ['terminated', ['correct']],
  ['cancelled', []],
]

describe('PATCH /v1/agreements/{id}', () => {
  it('200: changes the fields given, empties those that are null, and keeps the rest', async () => {
    const before = await draftAgreement(t, { purpose: 'Lama' })
    const after = await patch(before, { title: 'Baru', purpose: null, scope: 'Jakarta', stages: ['P7'] })
    expect(after.status).toBe(200)
    expect(after.body).toEqual({
      ...before.body,
      title: 'Baru',
      purpose: null,
      scope: 'Jakarta',
      stages: ['P7'],
      version: 2,
      updatedAt: after.body.updatedAt,
    })
    expect(after.etag).not.toBe(before.etag)
  })

  it('200: replaces the parties as a whole', async () => {
    const before = await draftAgreement(t)
    const after = await patch(before, {
      parties: [{ organizationId: ids.gojek }, { organizationId: ids.ppkukm }],
    })
    expect(after.body.parties).toMatchObject([
      { position: 1, organization: { id: ids.gojek }, documentNumber: null },
      {
        position: 2,
        organization: { id: ids.ppkukm },
        documentNumber: null,
        signatoryName: null,
        signedOn: null,
      },
    ])
    expect(await patch(after, { parties: [] })).toMatchObject({ status: 200, body: { parties: [] } })
  })

  it('422: parties without one that answers for a commitment; 200 once another does', async () => {
    const before = await draftAgreement(t)
    const officer = t.as('officer-ppkukm')
    const commitment = await officer.post(`/v1/agreements/${before.body.id}/commitments`, {
      description: 'Kelas',
      responsibleOrganizationId: ids.shopee,
    })
    const replaced = [{ organizationId: ids.ppkukm }, { organizationId: ids.gojek }]
    for (const parties of [replaced, []]) {
      const refused = await patch(before, { parties })
      expect(refused).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/parties', code: 'commitment_without_party' }] },
      })
      expect(refused.body.errors[0].message).toContain('Shopee')
    }
    await expectUnchanged(t, before)
    const answered = (responsibleOrganizationId: string | null, { etag }: TestResponse) =>
      officer.patch(`/v1/commitments/${commitment.body.id}`, { responsibleOrganizationId }, { etag })
    // Where nobody is named, the only collaborator answers: the one that is to leave.
    const unnamed = expectStatus(await answered(null, commitment), 200)
    expect(unnamed.body.responsibleOrganization).toMatchObject({ id: ids.shopee })
    expect(await patch(before, { parties: replaced })).toMatchObject({ status: 422 })
    expectStatus(await answered(ids.ppkukm, unnamed), 200)
    expect(await patch(before, { parties: replaced })).toMatchObject({ status: 200 })
  })

  it('403: an agency that is a party beside the lead; 200: the lead agency without itself among the parties', async () => {
    const before = await draftAgreement(t, { parties: [ids.ppkukm, ids.parekraf, ids.shopee] })
    const parties = [{ organizationId: ids.parekraf }, { organizationId: ids.gojek }]
    expect(await patch(before, { parties }, 'officer-parekraf')).toMatchObject({ status: 403 })
    await expectUnchanged(t, before)
    const after = await patch(before, { parties })
    expect(after).toMatchObject({
      status: 200,
      body: { parties: [{ side: 'region' }, { side: 'collaborator' }] },
    })
    expect(await patch(after, { title: 'Lagi' })).toMatchObject({ status: 200 })
  })

  it('200: the registrar changes any', async () => {
    expect(await patch(await draftAgreement(t), { type: 'mou' }, 'admin')).toMatchObject({
      body: { type: 'mou' },
    })
  })

  it('says in the trail what changed and from what', async () => {
    const before = await draftAgreement(t, { title: 'Lama' })
    await patch(before, { title: 'Baru', stages: before.body.stages })
    const trail = await ownerRows(
      t,
      `select changes from audit_events where resource_id = $1 and action = 'patch'`,
      [before.body.id],
    )
    expect(trail).toEqual([{ changes: { title: ['Lama', 'Baru'] } }])
  })

  it('422: an end before the start that is there already, and the other way round', async () => {
    const before = await draftAgreement(t, { effectiveFrom: '2026-03-01', effectiveUntil: '2026-03-31' })
    for (const body of [{ effectiveUntil: '2026-02-28' }, { effectiveFrom: '2026-04-01' }]) {
      const response = await patch(before, body)
      expect(response).toMatchObject({
        status: 422,
        body: { code: 'rule_violated', errors: [{ pointer: '/effectiveUntil', code: 'end_before_start' }] },
      })
    }
    await expectUnchanged(t, before)
    expect(await patch(before, { effectiveUntil: '2026-03-01' })).toMatchObject({ status: 200 })
  })

  it('422: an unknown party leaves everything as it was', async () => {
    const before = await draftAgreement(t)
    const response = await patch(before, { title: 'Baru', parties: [{ organizationId: ids.unknown }] })
    expect(response.status).toBe(422)
    expect(pointers(response)).toEqual(['/parties/0/organizationId'])
    await expectUnchanged(t, before)
  })

  it.each([
    [{ title: null }, '/title'],
    [{ stages: null }, '/stages'],
    [{ parties: null }, '/parties'],
    [{ leadAgencyId: ids.parekraf }, '/leadAgencyId'],
    [{ status: 'signed' }, '/status'],
    [{ registrationNumber: 'KS-1' }, '/registrationNumber'],
    [{ originCaseId: ids.unknown }, '/originCaseId'],
  ])('400: %j', async (body, pointer) => {
    const before = await draftAgreement(t)
    const response = await patch(before, body)
    expect(response).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
    expect(pointers(response)).toEqual([pointer])
    await expectUnchanged(t, before)
  })

  it.each(['null', '[]', '"text"', '5'])('400: the body %s', async (payload) => {
    const before = await draftAgreement(t)
    const headers = { 'content-type': 'application/merge-patch+json' }
    const response = await t
      .as('admin')
      .patch(`/v1/agreements/${before.body.id}`, payload, { etag: before.etag, headers })
    expect(response).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', errors: [{ pointer: '' }] },
    })
    await expectUnchanged(t, before)
  })

  it.each(notEditable)('409: %s', async (status, allowedActions) => {
    const before = await agreementIn(t, status)
    const response = await patch(before, { title: 'Baru' })
    expect(response).toMatchObject({ status: 409, body: { code: 'not_editable', allowedActions } })
    await expectUnchanged(t, before)
  })

  it('412: the second of two that read the same version', async () => {
    const before = await draftAgreement(t)
    const both = await Promise.all([patch(before, { title: 'Satu' }), patch(before, { title: 'Dua' })])
    expect(both.map((each) => each.status).toSorted((a, b) => a - b)).toEqual([200, 412])
    expect((await reread(t, before)).body.title).toBe(both.find((each) => each.status === 200)!.body.title)
  })

  itRefusesLikeEveryChange(() => t, {
    status: 'draft',
    allowed: ['officer-ppkukm', 'admin'],
    send: (client, { body }, call) => client.patch(`/v1/agreements/${body.id}`, { title: 'Baru' }, call),
  })
})

describe('PATCH /v1/agreements/{id}/parties/{partyId}', () => {
  const patchParty = (
    before: TestResponse,
    party: number,
    body: unknown,
    by: AccountName = 'officer-ppkukm',
  ) =>
    t.as(by).patch(`/v1/agreements/${before.body.id}/parties/${before.body.parties[party].id}`, body, {
      etag: before.etag,
    })

  it.each(['draft', 'ready_to_sign'] as const)(
    '200: fills in what a party signs with, %s',
    async (status) => {
      const before = await agreementIn(t, status)
      const filled = { ...signing('SHP/9', '2026-06-01'), authorityBasis: 'power_of_attorney' }
      const after = await patchParty(before, 1, filled)
      expect(after).toMatchObject({ status: 200, body: { version: before.body.version + 1, status } })
      expect(after.body.parties[1]).toEqual({ ...before.body.parties[1], ...filled })
      expect(after.body.parties[0]).toEqual(before.body.parties[0])
    },
  )

  it('200: empties a field', async () => {
    const before = await draftAgreement(t)
    const after = await patchParty(before, 0, { documentNumber: null })
    expect(after.body.parties[0]).toEqual({ ...before.body.parties[0], documentNumber: null })
  })

  it('keeps the people out of the trail', async () => {
    const before = await draftAgreement(t)
    await patchParty(before, 0, { signatoryName: 'Siti Rahasia', documentNumber: '77' })
    const trail = await ownerRows(
      t,
      `select changes from audit_events where resource_id = $1 and action = 'patch_party'`,
      [before.body.id],
    )
    expect(trail).toEqual([
      {
        changes: {
          partyId: [null, before.body.parties[0].id],
          signatoryName: ['•••', '•••'],
          documentNumber: ['1/PKS/2026', '77'],
        },
      },
    ])
  })

  describe('by an agency that is a party beside the lead', () => {
    const shared = { parties: [ids.ppkukm, ids.parekraf, ids.shopee] }
    const own = { ...signing('PRK/7', '2026-06-02'), authorityBasis: 'power_of_attorney' }

    it.each(['draft', 'ready_to_sign'] as const)('200: its own row, %s, and nothing else', async (status) => {
      const before = await agreementIn(t, status, shared)
      const seen = await t.as('officer-parekraf').get(`/v1/agreements/${before.body.id}`)
      expect(seen.body.allowedActions).toEqual(['patch_party'])
      const after = await patchParty(before, 1, own, 'officer-parekraf')
      expect(after).toMatchObject({
        status: 200,
        body: { version: before.body.version + 1, status, allowedActions: ['patch_party'] },
      })
      expect(after.body.parties[1]).toEqual({ ...before.body.parties[1], ...own })
      expect([after.body.parties[0], after.body.parties[2]]).toEqual([
        before.body.parties[0],
        before.body.parties[2],
      ])
      expect(await patchParty(before, 1, own, 'officer-parekraf')).toMatchObject({ status: 412 })
      const [took] = await ownerRows(
        t,
        `select (select id from accounts where name = 'officer-parekraf') = any(took_part) as "partHere"
         from agreements where id = $1`,
        [before.body.id],
      )
      expect(took!['partHere']).toBe(true)
    })

    it.each([0, 2])('403: the row of another party (%i)', async (party) => {
      const before = await draftAgreement(t, shared)
      expect(await patchParty(before, party, own, 'officer-parekraf')).toMatchObject({ status: 403 })
      await expectUnchanged(t, before)
    })

    it.each(['in_review', 'awaiting_dprd', 'signed', 'suspended', 'terminated', 'cancelled'] as const)(
      '409: %s',
      async (status) => {
        const before = await agreementIn(t, status, shared)
        expect(await patchParty(before, 1, own, 'officer-parekraf')).toMatchObject({
          status: 409,
          body: { code: 'not_editable', allowedActions: [] },
        })
        await expectUnchanged(t, before)
      },
    )

    it('by PostgreSQL: its own row while party rows are written, never the agreement or another row', async () => {
      const written = async (before: TestResponse) => {
        const { id } = before.body
        const rows = await t.db.write(asActor('officer-parekraf'), (session) =>
          session
            .update(agreementParties)
            .set({ documentNumber: 'PRK' })
            .where(eq(agreementParties.agreementId, id))
            .returning({ id: agreementParties.organizationId }),
        )
        const agreement = await t.db.write(asActor('officer-parekraf'), (session) =>
          session.update(agreements).set({ title: 'Judul lain' }).where(eq(agreements.id, id)).returning(),
        )
        return [rows.map((row) => row.id), agreement]
      }
      expect(await written(await agreementIn(t, 'ready_to_sign', shared))).toEqual([[ids.parekraf], []])
      for (const status of ['in_review', 'signed'] as const)
        expect(await written(await agreementIn(t, status, shared))).toEqual([[], []])
    })
  })

  it('404: a party of another agreement', async () => {
    const [one, other] = [await draftAgreement(t), await draftAgreement(t)]
    const url = `/v1/agreements/${one.body.id}/parties/${other.body.parties[0].id}`
    expect(await t.as('admin').patch(url, { documentNumber: '1' }, { etag: one.etag })).toMatchObject({
      status: 404,
    })
    await expectUnchanged(t, other)
  })

  it.each(['in_review', 'signed', 'terminated', 'cancelled'] as const)('409: %s', async (status) => {
    const before = await agreementIn(t, status)
    expect(await patchParty(before, 0, { documentNumber: '2' })).toMatchObject({
      status: 409,
      body: { code: 'not_editable' },
    })
    await expectUnchanged(t, before)
  })

  it.each([
    [{ organizationId: ids.gojek }, '/organizationId'],
    [{ side: 'region' }, '/side'],
    [{ signedOn: '2026-02-30' }, '/signedOn'],
    [{ authorityBasis: 'heredity' }, '/authorityBasis'],
    [{ signatoryName: 'a\u0000' }, '/signatoryName'],
    [{ documentNumber: 'n'.repeat(101) }, '/documentNumber'],
  ])('400: %j', async (body, pointer) => {
    const before = await draftAgreement(t)
    const response = await patchParty(before, 0, body)
    expect(response.status).toBe(400)
    expect(pointers(response)).toEqual([pointer])
    await expectUnchanged(t, before)
  })

  itRefusesLikeEveryChange(() => t, {
    status: 'ready_to_sign',
    allowed: ['officer-ppkukm', 'admin'],
    unseenBy: ['partner-gojek', 'partner-bankdki'],
    send: (client, { body }, call) =>
      client.patch(`/v1/agreements/${body.id}/parties/${body.parties[0].id}`, { documentNumber: '2' }, call),
  })
})
