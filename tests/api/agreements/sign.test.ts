import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgreementStatus } from '../../../src/agreements/lifecycle.ts'
import {
  agreementIn,
  attach,
  clock,
  expectStatus,
  ids,
  ownerRows,
  reasonCodes,
  reread,
} from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { expectUnchanged, itRefusesLikeEveryChange } from '../../support/refusals.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const sign = (before: TestResponse, by: AccountName = 'officer-ppkukm', language = 'id', app = t) =>
  app.as(by).post(`/v1/agreements/${before.body.id}/sign`, undefined, {
    etag: before.etag,
    headers: { 'accept-language': language },
  })
const readyToSign = (options = {}) => agreementIn(t, 'ready_to_sign', options)

/** The agreement with this written over what one of its parties signs with. */
async function withParty(
  before: TestResponse,
  party: number,
  change: object,
  app = t,
): Promise<TestResponse> {
  const url = `/v1/agreements/${before.body.id}/parties/${before.body.parties[party].id}`
  return expectStatus(await app.as('admin').patch(url, change, { etag: before.etag }), 200)
}
const allOfAParty = ['no_document_number', 'no_signatory', 'no_authority', 'not_signed_by_party']
const empty = {
  documentNumber: null,
  signatoryName: null,
  signatoryTitle: null,
  authorityBasis: null,
  signedOn: null,
}

describe('POST /v1/agreements/{id}/sign', () => {
  it('200: signed on the day the last party signed', async () => {
    const ready = await withParty(await readyToSign({ signedOn: '2026-06-01' }), 0, {
      signedOn: '2026-06-10',
    })
    expect(await sign(ready)).toMatchObject({
      status: 200,
      body: {
        status: 'signed',
        signedOn: '2026-06-10',
        validity: 'in_force',
        version: ready.body.version + 1,
        allowedActions: ['amend', 'correct', 'renew', 'suspend', 'terminate'],
      },
    })
    const trail = await ownerRows(
      t,
      `select action, changes from audit_events where resource_id = $1 and action <> 'read' order by id`,
      [ready.body.id],
    )
    expect(trail.at(-1)).toEqual({
      action: 'sign',
      changes: { status: ['ready_to_sign', 'signed'], signedOn: [null, '2026-06-10'] },
    })
  })

  it('200: the registrar; 403: an officer of a party beside the lead', async () => {
    const shared = await readyToSign({ parties: [ids.ppkukm, ids.parekraf, ids.shopee] })
    expect(await sign(shared, 'officer-parekraf')).toMatchObject({ status: 403 })
    expect(await sign(await readyToSign(), 'admin')).toMatchObject({ status: 200 })
  })

  it('makes a prospective collaborator active, and leaves the others as they are', async () => {
    const statusOf = async (id: string) => (await t.as('admin').get(`/v1/collaborators/${id}`)).body
    const [before, other] = [await statusOf(ids.bankDki), await statusOf(ids.gojek)]
    expect(before).toMatchObject({ status: 'prospective', version: 1 })
    const ready = await readyToSign({ parties: [ids.ppkukm, ids.bankDki] })
    expect(await statusOf(ids.bankDki)).toEqual(before)
    await sign(ready)
    expect(await statusOf(ids.bankDki)).toMatchObject({ status: 'active', version: 2 })
    expect(await statusOf(ids.gojek)).toEqual(other)
    await sign(await readyToSign({ parties: [ids.ppkukm, ids.bankDki] }))
    expect(await statusOf(ids.bankDki)).toMatchObject({ status: 'active', version: 2 })
  })

  it('409: names every party that has no number', async () => {
    const one = await withParty(await readyToSign(), 0, { documentNumber: null })
    const both = await withParty(one, 1, { documentNumber: null })
    const response = await sign(both)
    expect(response).toMatchObject({
      status: 409,
      body: { code: 'guard_not_met', allowedActions: ['patch_party', 'patch_checklist', 'sign', 'cancel'] },
    })
    expect(response.body.reasons).toEqual([
      { code: 'no_document_number', message: 'Dinas PPKUKM belum memberi nomor dokumennya.' },
      { code: 'no_document_number', message: 'Shopee belum memberi nomor dokumennya.' },
    ])
    await expectUnchanged(t, both)
  })

  it.each([
    [
      'no signatory',
      { signatoryName: null },
      'Nama dan jabatan penanda tangan Shopee belum lengkap.',
      'Name and title of the signatory of Shopee are not both set.',
    ],
    [
      'no title of the signatory',
      { signatoryTitle: null },
      'Nama dan jabatan penanda tangan Shopee belum lengkap.',
      'Name and title of the signatory of Shopee are not both set.',
    ],
    [
      'no authority',
      { authorityBasis: null },
      'Dasar kewenangan penanda tangan Shopee belum diisi.',
      'The authority of the signatory of Shopee is not set.',
    ],
    [
      'no day',
      { signedOn: null },
      'Tanggal tanda tangan Shopee belum diisi.',
      'The day Shopee signed is not set.',
    ],
    [
      'a day to come',
      { signedOn: '2026-06-16' },
      'Tanggal tanda tangan Shopee (2026-06-16) masih di depan.',
      'The day Shopee signed (2026-06-16) is still to come.',
    ],
  ])('409: %s, in Indonesian and in English', async (_, change, id, en) => {
    const before = await withParty(await readyToSign(), 1, change)
    const messages = (response: TestResponse) =>
      response.body.reasons.map((each: { message: string }) => each.message)
    expect(messages(await sign(before))).toEqual([id])
    expect(messages(await sign(before, 'officer-ppkukm', 'en'))).toEqual([en])
    await expectUnchanged(t, before)
  })

  it('409: names everything that is missing of every party at once', async () => {
    const before = await withParty(await withParty(await readyToSign(), 0, empty), 1, empty)
    expect(reasonCodes(await sign(before))).toEqual([...allOfAParty, ...allOfAParty])
  })

  it.each([
    ['draft', ['patch', 'patch_party', 'patch_checklist', 'submit', 'cancel']],
    ['in_review', ['patch_checklist', 'cancel']],
    ['signed', ['amend', 'correct', 'renew', 'suspend', 'terminate']],
    ['terminated', ['correct']],
    ['cancelled', []],
  ] as [AgreementStatus, string[]][])('409: %s', async (status, allowedActions) => {
    const before = await agreementIn(t, status)
    expect(await sign(before)).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', allowedActions },
    })
    await expectUnchanged(t, before)
  })

  it('409: a power of attorney that was waived on the checklist and is not attached', async () => {
    const ready = await agreementIn(t, 'ready_to_sign')
    const url = `/v1/agreements/${ready.body.id}`
    const party = { authorityBasis: 'power_of_attorney' }
    const delegated = await t
      .as('officer-ppkukm')
      .patch(`${url}/parties/${ready.body.parties[1].id}`, party, {
        etag: ready.etag,
      })
    const refused = await t.as('officer-ppkukm').post(`${url}/sign`, undefined, { etag: delegated.etag })
    expect(refused.body.reasons).toEqual([
      { code: 'no_power_of_attorney', message: 'Surat kuasa penanda tangan Shopee belum dilampirkan.' },
    ])
    await attach(t, ready.body.id, 'power_of_attorney')
    expect(
      await t.as('officer-ppkukm').post(`${url}/sign`, undefined, { etag: delegated.etag }),
    ).toMatchObject({
      status: 200,
    })
  })

  it('takes a day for today when it is that day in Jakarta, not in UTC', async () => {
    let now = new Date('2026-06-15T16:59:59.999Z')
    const app = await startTestApp({ clock: () => now })
    try {
      const ready = await agreementIn(app, 'ready_to_sign')
      const before = await withParty(ready, 0, { signedOn: '2026-06-16' }, app)
      expect(reasonCodes(await sign(before, 'officer-ppkukm', 'id', app))).toEqual(['signed_in_future'])
      now = new Date('2026-06-15T17:00:00.000Z')
      expect(await sign(before, 'officer-ppkukm', 'id', app)).toMatchObject({
        status: 200,
        body: { signedOn: '2026-06-16' },
      })
    } finally {
      await app.close()
    }
  })

  it('409: without the signed document, beside all else that is missing', async () => {
    const before = await withParty(await readyToSign(), 0, { documentNumber: null })
    await ownerRows(t, `update documents set kind = 'draft_agreement' where agreement_id = $1`, [
      before.body.id,
    ])
    expect(reasonCodes(await sign(before))).toEqual(['no_document_number', 'no_signed_document'])
    await expectUnchanged(t, before)
    await attach(t, before.body.id, 'signed_agreement')
    const filled = await withParty(before, 0, { documentNumber: '7' })
    expect(await sign(filled)).toMatchObject({ status: 200 })
    const versions = await ownerRows(
      t,
      'select number, valid_from::text, title from agreement_versions where agreement_id = $1',
      [before.body.id],
    )
    expect(versions).toEqual([{ number: 0, valid_from: '2026-01-01', title: before.body.title }])
  })

  it('one of 20 at the same time wins; the others are refused and leave no trail', async () => {
    const before = await readyToSign()
    const responses = await Promise.all(Array.from({ length: 20 }, () => sign(before)))
    const statuses = responses.map((each) => each.status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409 || status === 412)).toHaveLength(19)
    expect((await reread(t, before)).body).toMatchObject({
      status: 'signed',
      version: before.body.version + 1,
    })
    const trail = await ownerRows(
      t,
      `select 1 from audit_events where resource_id = $1 and action = 'sign'`,
      [before.body.id],
    )
    expect(trail).toHaveLength(1)
  })

  it('of a signature and a cancellation at the same time one wins', async () => {
    const before = await readyToSign()
    const cancel = t
      .as('admin')
      .post(`/v1/agreements/${before.body.id}/cancel`, { reason: 'Batal' }, { etag: before.etag })
    const both = await Promise.all([sign(before), cancel])
    expect(both.map((each) => each.status).toSorted((a, b) => a - b)).toEqual([200, 412])
    const winner = both.find((each) => each.status === 200)!
    expect((await reread(t, before)).body.status).toBe(winner.body.status)
  })

  itRefusesLikeEveryChange(() => t, {
    status: 'ready_to_sign',
    allowed: ['officer-ppkukm', 'admin'],
    send: (client, { body }, call) => client.post(`/v1/agreements/${body.id}/sign`, undefined, call),
  })
})
