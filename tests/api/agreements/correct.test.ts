import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keysOf, pick } from '../../../src/kernel/content.ts'
import {
  attach,
  clock,
  draftAgreement,
  expectStatus,
  ids,
  ownerRows,
  pointers,
  readyToSign,
  reasonCodes,
  reread,
  signedAgreement,
  signing,
  walk,
} from '../../support/agreements.ts'
import { amend } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { changedSample, signedSample } from '../../support/content.ts'
import { askFor, corrected, decideOn } from '../../support/corrections.ts'
import { commit, draft } from '../commitments/examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const at = async ({ body }: TestResponse, day: string, account: AccountName = 'auditor') =>
  expectStatus(await t.as(account).get(`/v1/agreements/${body.id}?asOf=${day}`), 200).body
const versionsOf = ({ body }: TestResponse, account: AccountName = 'auditor') =>
  walk(t, account, `/v1/agreements/${body.id}/versions`)
const correctionsOf = ({ body }: TestResponse, account: AccountName = 'auditor') =>
  walk(t, account, `/v1/agreements/${body.id}/corrections`)
const codes = ({ body }: TestResponse): string[] => body.errors.map((each: { code: string }) => each.code)

describe('POST /v1/agreements/{id}/correct', () => {
  it('201: shows both readings, and changes nothing until the registrar accepts', async () => {
    const agreement = await signedAgreement(t)
    const asked = expectStatus(await askFor(t, agreement, { effectiveUntil: '2027-12-31' }), 201)
    expect(asked.headers['location']).toBe(`/v1/agreements/${agreement.body.id}/corrections/${asked.body.id}`)
    expect(asked.body).toMatchObject({
      versionNumber: 0,
      before: { effectiveUntil: '2026-12-31' },
      after: { effectiveUntil: '2027-12-31' },
      reason: 'Salah ketik.',
      status: 'requested',
      decidedBy: null,
      allowedActions: [],
    })
    expect((await at(agreement, '2026-06-15')).effectiveUntil).toBe('2026-12-31')
    expect((await reread(t, agreement)).etag).toBe(agreement.etag)
    expect(await correctionsOf(agreement)).toEqual([asked.body])
  })

  it('names the fields that are read: any of the content, each by both readings', async () => {
    const { said, signed } = await signedSample(t)
    const other = await signedAgreement(t, { type: 'mou' })
    const after = { ...changedSample, parentId: other.body.id }
    const { body } = await corrected(t, signed, after)
    expect(body).toMatchObject({ before: said, after })
    expect(await at(signed, '2026-06-15')).toMatchObject(after)
    expect((await versionsOf(signed))[0]).toMatchObject(after)
  })

  it('a term that was misread: without an end, or renewing itself, and only with what each of them has', async () => {
    const agreement = await signedAgreement(t)
    const open = { term: 'open_ended', effectiveUntil: null }
    await corrected(t, agreement, open)
    expect(await at(agreement, '2031-06-15')).toMatchObject({ ...open, endsOn: null, validity: 'in_force' })
    expect((await versionsOf(agreement))[0]).toMatchObject(open)
    const renewing = { term: 'auto_renewing', effectiveUntil: '2026-12-31', renewsEveryMonths: 12 }
    await corrected(t, await reread(t, agreement), renewing)
    expect(await at(agreement, '2031-06-15')).toMatchObject({ ...renewing, endsOn: null })
    const other = await signedAgreement(t)
    for (const [changes, code] of [
      [{ term: 'open_ended' }, 'open_term_has_end'],
      [{ term: 'auto_renewing' }, 'required'],
      [{ effectiveUntil: null }, 'required'],
      [{ renewsEveryMonths: 12 }, 'does_not_renew_itself'],
    ] as const) {
      const refused = await askFor(t, other, changes)
      expect([changes, refused.status, codes(refused)]).toEqual([changes, 422, [code]])
    }
  })

  it('403 to another agency that is a party, a partner and a reviewer; the registrar may ask', async () => {
    const agreement = await signedAgreement(t, { parties: [ids.ppkukm, ids.parekraf, ids.shopee] })
    for (const account of ['officer-parekraf', 'partner-shopee', 'reviewer'] as const)
      expect((await askFor(t, agreement, { title: 'Baru' }, {}, account)).status).toBe(403)
    expect((await askFor(t, agreement, { title: 'Baru' }, {}, 'admin')).status).toBe(201)
  })

  it('409 before the signature, where the text is changed or returned', async () => {
    const refused = await askFor(t, await draftAgreement(t), { title: 'Baru' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'invalid_transition' } })
  })

  it('is asked for whatever came after the signature', async () => {
    const agreement = await signedAgreement(t)
    await attach(t, agreement.body.id, 'termination')
    const end = { ground: 'agreed', reason: 'Selesai', terminatedOn: '2026-06-15' }
    const ended = expectStatus(
      await t
        .as('officer-ppkukm')
        .post(`/v1/agreements/${agreement.body.id}/terminate`, end, { etag: agreement.etag }),
      200,
    )
    expect(ended.body).toMatchObject({ status: 'terminated', allowedActions: ['correct'] })
    await corrected(t, agreement, { title: 'Judul yang benar' })
    expect((await at(agreement, '2026-06-15')).title).toBe('Judul yang benar')
  })

  it('422 for what names nothing of the agreement, and for what is read so already', async () => {
    const agreement = await signedAgreement(t)
    const other = await signedAgreement(t)
    const theirs = other.body.parties[0].id
    const wrong = await askFor(t, agreement, {
      parties: [{ partyId: theirs, documentNumber: 'X' }],
      provisions: [{ id: ids.unknown, text: 'X' }],
      amendments: [{ number: 1, effectiveFrom: '2026-03-01' }],
    })
    expect(pointers(wrong)).toEqual([
      '/changes/parties/0/partyId',
      '/changes/provisions/0/id',
      '/changes/amendments/0/number',
    ])
    expect(pointers(await askFor(t, agreement, { title: 'X' }, { versionNumber: 1 }))).toEqual([
      '/versionNumber',
    ])
    expect(codes(await askFor(t, agreement, { title: agreement.body.title }))).toEqual(['nothing_changed'])
    const documentId = await attach(t, other.body.id, 'signed_agreement')
    expect(pointers(await askFor(t, agreement, { title: 'X' }, { documentId }))).toEqual(['/documentId'])
    expect(codes(await askFor(t, agreement, { parentId: other.body.id }))).toEqual(['wrong_parent_type'])
  })

  it('422 for what a party signed with and the correction removes; what may be without is emptied', async () => {
    const agreement = await signedAgreement(t)
    await amend(t, agreement, '2026-07-01', { title: 'Lain' })
    const [{ id: partyId }] = agreement.body.parties
    const needed = { documentNumber: null, signatoryName: null, signatoryTitle: null, authorityBasis: null }
    const refused = await askFor(t, agreement, {
      parties: [{ partyId, ...needed }],
      amendments: [{ number: 1, signatures: [{ partyId, signatoryName: null }] }],
    })
    expect([refused.status, new Set(codes(refused))]).toEqual([422, new Set(['signed_value_removed'])])
    expect(pointers(refused)).toEqual([
      ...Object.keys(needed).map((field) => `/changes/parties/0/${field}`),
      '/changes/amendments/0/signatures/0/signatoryName',
    ])
    const parties = [{ partyId, documentNumber: '415.4/99', authorityDocumentNumber: '7/SK' }]
    await corrected(t, agreement, { parties })
    await corrected(t, agreement, { parties: [{ partyId, authorityDocumentNumber: null }] })
    const [read] = (await at(agreement, '2026-06-15')).parties
    expect(read).toMatchObject({ documentNumber: '415.4/99', authorityDocumentNumber: null })
  })

  it('412 where the agreement has moved on since it was read', async () => {
    const agreement = await signedAgreement(t)
    const documentId = await attach(t, agreement.body.id, 'signed_agreement')
    await corrected(t, agreement, { title: 'Lain' })
    const body = { changes: { title: 'X' }, reason: 'X', documentId }
    const url = `/v1/agreements/${agreement.body.id}/correct`
    expect(await t.as('officer-ppkukm').post(url, body, { etag: agreement.etag })).toMatchObject({
      status: 412,
    })
  })
})

describe('POST /v1/agreements/{id}/corrections/{correctionId}/accept', () => {
  it('200: reads a party as its file does, for every day; what nobody asked for stays to the letter', async () => {
    const agreement = await signedAgreement(t)
    const [first, second] = agreement.body.parties
    const reading = {
      seat: 'Jakarta Selatan',
      documentNumber: '415.4/21/2026',
      furtherNumbers: ['21/BKS/2026'],
      signatoryName: 'Nama Yang Benar',
      signatoryTitle: 'Plt. Kepala',
      authorityBasis: 'power_of_attorney',
      authorityDocument: 'Surat kuasa khusus',
      authorityDocumentNumber: 'SKK-21/2026',
      authorityDocumentDate: '2026-06-01',
      signedOn: '2026-06-14',
      signatureKind: 'wet',
    }
    // Every field that a party signs with is read otherwise, so that none can be left out of what is written.
    expect(keysOf(reading).toSorted()).toEqual(Object.keys(signing('')).toSorted())
    for (const field of keysOf(reading)) expect(reading[field]).not.toEqual(first[field])
    const nameAsSigned = 'Dinas PPKUKM (nama lama)'
    const accepted = await corrected(t, agreement, {
      parties: [{ partyId: first.id, ...reading, nameAsSigned }],
    })
    expect(accepted.body).toMatchObject({
      status: 'accepted',
      decidedAt: '2026-06-15T05:00:00.000Z',
      before: {
        parties: [{ partyId: first.id, ...pick(first, keysOf(reading)) }],
      },
      allowedActions: [],
    })
    const now = await at(agreement, '2026-06-15')
    const organization = { ...first.organization, nameAsSigned }
    expect(now.parties).toEqual([{ ...first, ...reading, organization }, second])
    expect((await versionsOf(agreement))[0].parties).toEqual(now.parties)
    expect(now.version).toBe(agreement.body.version + 1)
    // It is found by the number that the file has, and no more by the other.
    const found = async (q: string) =>
      (await walk(t, 'officer-ppkukm', `/v1/agreements?q=${encodeURIComponent(q)}`)).map(({ id }) => id)
    expect(await found('415.4/21/2026')).toContain(agreement.body.id)
  })

  it('moves the day of the signature, and the first day with it', async () => {
    const agreement = await signedAgreement(t, { effectiveFrom: '2026-07-01', signedOn: '2026-06-10' })
    const parties = agreement.body.parties.map(({ id }: { id: string }) => ({
      partyId: id,
      signedOn: '2026-06-12',
    }))
    await corrected(t, agreement, { parties })
    expect(await at(agreement, '2026-06-15')).toMatchObject({ signedOn: '2026-06-12' })
    expect((await versionsOf(agreement))[0].validFrom).toBe('2026-06-12')
    const tomorrow = [{ partyId: agreement.body.parties[0].id, signedOn: '2026-06-16' }]
    expect(codes(await askFor(t, agreement, { parties: tomorrow }))).toEqual(['signed_in_future'])
  })

  it('reads the right or obligation of a party as the file does', async () => {
    const { signed } = await signedSample(t)
    const [first, second] = signed.body.provisions
    await corrected(t, signed, { provisions: [{ id: second.id, text: 'Memakai lambang daerah' }] })
    const now = await at(signed, '2026-06-15')
    expect(now.provisions).toEqual([first, { ...second, text: 'Memakai lambang daerah' }])
    expect((await versionsOf(signed))[0].provisions).toEqual(now.provisions)
  })

  it('reads the figures of a commitment as the file does, in the text and in what an amendment made of it', async () => {
    const drafted = await draft(t)
    const { body: committed } = await commit(t, drafted, { unit: 'kelsa', dueOn: '2026-05-31' })
    const { id } = committed
    const ready = await readyToSign(t, drafted)
    const url = `/v1/agreements/${ready.body.id}`
    const agreement = expectStatus(
      await t.as('officer-ppkukm').post(`${url}/sign`, undefined, { etag: ready.etag }),
      200,
    )
    const amendment = await amend(t, agreement, '2026-07-01', {
      commitments: {
        change: [{ id, targetValue: 20 }],
        add: [{ description: 'Kredit mikro', targetValue: 5, unit: 'usaha' }],
      },
    })
    const { id: added } = amendment.body.changes.commitments.add[0]
    const read = {
      stage: 'P5',
      description: 'Kelas berjualan daring',
      metric: 'Kelas yang selesai',
      targetValue: 120,
      unit: 'kelas',
      dueOn: '2026-06-30',
    }
    const accepted = await corrected(t, agreement, { commitments: [{ id, ...read }] }, { versionNumber: 0 })
    const { stage, description, metric, targetValue, unit, dueOn } = committed
    expect(accepted.body).toMatchObject({
      before: { commitments: [{ id, stage, description, metric, targetValue, unit, dueOn }] },
      after: { commitments: [{ id, ...read }] },
    })
    const on = async (day: string) =>
      (await t.as('partner-shopee').get(`${url}/commitments?asOf=${day}`)).body.data
    expect(await on('2026-06-15')).toMatchObject([{ id, ...read }])
    expect(await on('2026-07-01')).toMatchObject([
      { id, ...read, targetValue: 20 },
      { id: added, targetValue: 5 },
    ])
    const responsible = (each: { responsibleOrganization: { id: string } }) => each.responsibleOrganization.id
    expect((await on('2026-06-15')).map(responsible)).toEqual([ids.shopee])
    const misread = {
      commitments: [
        { id, targetValue: 200 },
        { id: added, targetValue: 50, unit: 'UMKM' },
      ],
    }
    await corrected(t, agreement, misread, { versionNumber: 1 })
    expect(await on('2026-06-15')).toMatchObject([{ id, ...read }])
    expect(await on('2026-07-01')).toMatchObject([
      { id, ...read, targetValue: 200 },
      { id: added, targetValue: 50, unit: 'UMKM' },
    ])
    const { changes } = (await t.as('auditor').get(`${url}/amendments/1`)).body
    expect(changes.commitments).toMatchObject({
      change: [{ id, targetValue: 200 }],
      add: [{ id: added, targetValue: 50, unit: 'UMKM' }],
    })
    const early = await askFor(t, agreement, misread, { versionNumber: 0 })
    expect([early.status, pointers(early)]).toEqual([422, ['/changes/commitments/1/id']])
    const given = { commitments: [{ id, responsibleOrganizationId: ids.gojek }] }
    expect((await askFor(t, agreement, given)).status).toBe(400)
  })

  it('corrects every version that carries the misreading, and none in which an amendment changed it on purpose', async () => {
    const agreement = await signedAgreement(t)
    await amend(t, agreement, '2026-07-01', { effectiveUntil: '2027-06-30' })
    await amend(t, agreement, '2026-08-01', { title: 'Judul baru' })
    await corrected(t, agreement, { title: 'Judul lama', purpose: 'Naik kelas' }, { versionNumber: 0 })
    const read = (await versionsOf(agreement)).map(({ title, purpose }) => [title, purpose])
    expect(read).toEqual([
      ['Judul lama', 'Naik kelas'],
      ['Judul lama', 'Naik kelas'],
      ['Judul baru', 'Naik kelas'],
    ])
    expect((await at(agreement, '2026-07-31')).title).toBe('Judul lama')
    expect((await at(agreement, '2026-08-01')).title).toBe('Judul baru')
  })

  it('reads an amendment as its own file does', async () => {
    const agreement = await signedAgreement(t, { signedOn: '2026-06-10' })
    const [party, other] = agreement.body.parties
    const signed = {
      documentNumber: '7/ADD/2026',
      signatoryName: 'Nama Yang Benar',
      signatoryTitle: 'Plt. Kepala',
      authorityBasis: 'power_of_attorney',
      authorityDocument: 'Surat kuasa',
      authorityDocumentNumber: 'SK-Z',
      authorityDocumentDate: '2026-05-06',
      seat: 'Depok',
      furtherNumbers: ['Z/1'],
      signatureKind: 'wet',
      signedOn: '2026-06-14',
    }
    await amend(t, agreement, '2026-07-01', { effectiveUntil: '2027-06-03' })
    await corrected(t, agreement, {
      effectiveUntil: '2027-06-30',
      amendments: [
        {
          number: 1,
          effectiveFrom: '2026-07-10',
          signatures: [
            { partyId: party.id, ...signed },
            { partyId: other.id, signedOn: signed.signedOn },
          ],
        },
      ],
    })
    const amendment = await t.as('auditor').get(`/v1/agreements/${agreement.body.id}/amendments/1`)
    expect(amendment.body).toMatchObject({
      changes: { effectiveUntil: '2027-06-30' },
      effectiveFrom: '2026-07-10',
      holdsFrom: '2026-07-10',
      version: 5,
    })
    expect(amendment.body.signatures[0]).toEqual({ partyId: party.id, ...signed })
    const [row] = await ownerRows(t, 'select signed_on::text as "signedOn" from amendments where id = $1', [
      amendment.body.id,
    ])
    expect(row!['signedOn']).toBe('2026-06-14')
    expect((await at(agreement, '2026-07-09')).effectiveUntil).toBe('2026-12-31')
    expect(await at(agreement, '2026-07-10')).toMatchObject({
      effectiveUntil: '2027-06-30',
      endsOn: '2027-06-30',
    })
    // The number of the agreement itself is another one.
    expect((await at(agreement, '2026-07-10')).parties[0].documentNumber).toBe(party.documentNumber)
  })

  it('closes the gap of an extension that was late only by a misread end', async () => {
    const agreement = await signedAgreement(t, { effectiveUntil: '2026-03-31', signedOn: '2026-01-01' })
    await amend(t, agreement, '2026-04-01', { effectiveUntil: '2027-06-30' })
    expect(await at(agreement, '2026-05-01')).toMatchObject({ validity: 'expired' })
    await corrected(t, agreement, { effectiveUntil: '2026-06-30' }, { versionNumber: 0 })
    expect(await at(agreement, '2026-05-01')).toMatchObject({
      validity: 'in_force',
      effectiveUntil: '2027-06-30',
    })
    const amendment = await t.as('auditor').get(`/v1/agreements/${agreement.body.id}/amendments/1`)
    expect(amendment.body.holdsFrom).toBe('2026-04-01')
    // Its number is one that the amendments of this file share.
    expect(amendment.body.warnings).not.toContainEqual(
      expect.objectContaining({ code: 'extended_after_end' }),
    )
  })

  it('422 where it would be signed after it was suspended, also where that is over', async () => {
    const agreement = await signedAgreement(t, { signedOn: '2026-02-01' })
    const url = `/v1/agreements/${agreement.body.id}`
    const reason = { reason: 'Audit', suspendedOn: '2026-03-01' }
    const officer = t.as('officer-ppkukm')
    const suspended = expectStatus(
      await officer.post(`${url}/suspend`, reason, { etag: agreement.etag }),
      200,
    )
    expectStatus(await officer.post(`${url}/resume`, undefined, { etag: suspended.etag }), 200)
    const [{ id }] = agreement.body.parties
    const signedOn = (day: string) => askFor(t, agreement, { parties: [{ partyId: id, signedOn: day }] })
    expect(codes(await signedOn('2026-03-02'))).toEqual(['before_signature'])
    expectStatus(await signedOn('2026-03-01'), 201)
  })

  it('422 where days would not fit each other: start, end, amendments and renewals in order', async () => {
    const agreement = await signedAgreement(t)
    await amend(t, agreement, '2026-09-01', { title: 'Baru' })
    const ofFirst = (changes: object) => askFor(t, agreement, changes, { versionNumber: 0 })
    expect(codes(await ofFirst({ effectiveFrom: '2027-01-01' }))).toContain('end_before_start')
    expect(codes(await ofFirst({ effectiveUntil: '2026-08-31' }))).toContain('after_end')
    const dates = { effectiveFrom: '2026-07-01', effectiveUntil: '2027-06-30' }
    const { etag } = await reread(t, agreement)
    const renewal = await t
      .as('officer-ppkukm')
      .post(`/v1/agreements/${agreement.body.id}/renew`, dates, { etag })
    expectStatus(renewal, 201)
    expect(codes(await ofFirst({ effectiveFrom: '2026-07-01' }))).toEqual(['not_before_renewal'])
  })

  it('403 to the registrar who asked for it, 409 once it is decided', async () => {
    const agreement = await signedAgreement(t)
    const own = expectStatus(await askFor(t, agreement, { title: 'Baru' }, {}, 'admin'), 201)
    expect(own.body.allowedActions).toEqual(['decline'])
    expect(await decideOn(t, own, 'accept')).toMatchObject({ status: 403, body: { code: 'self_approval' } })
    const declined = expectStatus(await decideOn(t, own, 'decline', { reason: 'Sudah sesuai.' }), 200)
    expect(declined.body).toMatchObject({ status: 'declined', decisionReason: 'Sudah sesuai.' })
    expect(await decideOn(t, declined, 'decline', { reason: 'Lagi' })).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition' },
    })
    expect((await at(agreement, '2026-06-15')).title).toBe(agreement.body.title)
  })

  it('409: what is to be corrected was corrected meanwhile', async () => {
    const agreement = await signedAgreement(t)
    const earlier = expectStatus(await askFor(t, agreement, { title: 'Satu' }), 201)
    await corrected(t, agreement, { title: 'Dua' })
    const late = await decideOn(t, earlier, 'accept')
    expect(late.status).toBe(409)
    expect(reasonCodes(late)).toEqual(['reading_moved_on'])
  })

  it('restores a party that is missing, in the place that is free, for every day', async () => {
    const agreement = await signedAgreement(t, { parties: [ids.ppkukm, ids.shopee, ids.gojek] })
    await amend(t, agreement, '2026-07-01', { title: 'Baru' })
    const [, lost] = agreement.body.parties
    // As an old merge left it: the row is gone wherever it stood.
    for (const table of ['agreement_version_parties', 'agreement_parties'])
      await ownerRows(t, `delete from ${table} where agreement_id = $1 and organization_id = $2`, [
        agreement.body.id,
        ids.shopee,
      ])
    const { id: __, position: _, side: ___, organization, ...signed } = lost
    const missing = { organizationId: ids.shopee, ...signed, nameAsSigned: 'Shopee (nama lama)' }
    const { body } = await corrected(t, agreement, { missingParties: [missing] })
    for (const day of ['2026-06-15', '2026-07-01']) {
      const [, restored] = (await at(agreement, day)).parties
      expect(restored).toEqual({
        ...lost,
        id: body.after.missingParties[0].id,
        organization: { ...organization, nameAsSigned: 'Shopee (nama lama)' },
      })
    }
    expect((await walk(t, 'partner-shopee', '/v1/agreements')).map(({ id }) => id)).toContain(
      agreement.body.id,
    )
    const again = await askFor(t, agreement, { missingParties: [missing] })
    expect(codes(again)).toEqual(['duplicate_party'])
  })

  it('is in the trail with both readings, and told to its parties; others read the corrected text alone', async () => {
    const agreement = await signedAgreement(t)
    const { body } = await corrected(t, agreement, { effectiveFrom: '2026-02-01' })
    const history = await walk(t, 'officer-ppkukm', `/v1/agreements/${agreement.body.id}/history`)
    expect(history.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['create', 'correct', 'accept']),
    )
    expect(history.find(({ action }) => action === 'correct').changes).toEqual([
      { field: 'correctionId', before: null, after: body.id },
      { field: 'effectiveFrom', before: '2026-01-01', after: '2026-02-01' },
    ])
    expect(await correctionsOf(agreement, 'partner-shopee')).toMatchObject([
      { before: { effectiveFrom: '2026-01-01' }, after: { effectiveFrom: '2026-02-01' } },
    ])
    const url = `/v1/agreements/${agreement.body.id}/corrections`
    expect((await t.as('partner-gojek').get(url)).status).toBe(404)
    expect((await t.as('integrator').get(url)).status).toBe(403)
    const told = await t.as(undefined).get(`/v1/public/agreements/${agreement.body.id}`)
    expect(told.body.effectiveFrom).toBe('2026-02-01')
    const releases = expectStatus(await t.as(undefined).get('/v1/public/releases?limit=200'), 200)
    const number = agreement.body.registrationNumber
    const release = releases.body.releases.find((each: { ocid: string }) => each.ocid.endsWith(number))
    expect(release).toMatchObject({
      id: `${number}-${agreement.body.version + 1}-2026-02-01`,
      contracts: [{ period: { startDate: '2026-02-01T00:00:00+07:00' } }],
    })
  })

  it('is found by who decides: agreements of which a correction waits', async () => {
    const agreement = await signedAgreement(t)
    const waiting = async (account: AccountName) =>
      (await walk(t, account, '/v1/agreements?correctionRequested=true')).map(({ id }) => id)
    const asked = expectStatus(await askFor(t, agreement, { title: 'Baru' }), 201)
    expect(await waiting('admin')).toContain(agreement.body.id)
    expect(await waiting('integrator')).toEqual([])
    expectStatus(await decideOn(t, asked, 'decline', { reason: 'Sesuai' }), 200)
    expect(await waiting('admin')).not.toContain(agreement.body.id)
  })
})
