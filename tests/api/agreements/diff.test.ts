import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSigningFields, signingFields } from '../../../src/agreements/content/party-fields.ts'
import {
  clock,
  draftAgreement,
  expectStatus,
  ids,
  newAgreement,
  ownerRows,
  readyToSign,
  reread,
  signedAgreement,
} from '../../support/agreements.ts'
import { actOn, amend, draftAmendment, readyAmendment, signatureOf } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'

let t: TestApp
let signed: TestResponse
let commitmentId: string
const provisions = [
  { organizationId: ids.ppkukm, kind: 'right', text: 'Menerima laporan.', stage: null },
  { organizationId: ids.shopee, kind: 'obligation', text: 'Menyelenggarakan 12 kelas.', stage: 'P2' },
]
const funding = { source: 'shared', amount: 250_000_000, note: 'Konsumsi dari APBD.' }

beforeAll(async () => {
  t = await startTestApp({ clock })
  const body = { ...newAgreement(), provisions, funding, sanctions: 'Teguran' }
  const draft = expectStatus(await t.as('officer-ppkukm').post('/v1/agreements', body), 201)
  const commitment = expectStatus(
    await t.as('officer-ppkukm').post(`/v1/agreements/${draft.body.id}/commitments`, {
      description: 'Kelas daring',
      stage: 'P2',
      targetValue: 12,
      unit: 'kelas',
    }),
    201,
  )
  commitmentId = commitment.body.id
  const ready = await readyToSign(t, await reread(t, draft))
  signed = expectStatus(
    await t
      .as('officer-ppkukm')
      .post(`/v1/agreements/${draft.body.id}/sign`, undefined, { etag: ready.etag }),
    200,
  )
  const changes = {
    title: 'Pelatihan dan pemasaran',
    stages: ['P2', 'P5', 'P7'],
    term: 'open_ended',
    effectiveUntil: null,
    sanctions: 'Denda',
    funding: { source: 'collaborator', amount: 250_000_000, note: null },
    provisions: [provisions[0], { ...provisions[1], text: 'Menyelenggarakan 20 kelas.' }],
    commitments: {
      add: [{ description: 'Etalase', stage: 'P5', targetValue: 3, unit: 'etalase' }],
      change: [{ id: commitmentId, targetValue: 20 }],
    },
  }
  await amend(t, signed, '2026-07-01', changes)
})
afterAll(() => t.close())

const diff = (account: AccountName, query = '', { body } = signed) =>
  t.as(account).get(`/v1/agreements/${body.id}/diff${query}`)
const fieldsOf = ({ fields }: { fields: { field: string }[] }) => fields.map(({ field }) => field)
type Part = {
  change: string
  id: string | null
  name: string
  fields: { field: string; before: { value: unknown }; after: { value: unknown } }[]
}
const told = (parts: Part[]) =>
  parts.map(({ change, name, fields }) => [
    change,
    name,
    ...fields.map(({ field, before, after }) => [field, before.value, after.value]),
  ])

describe('GET /v1/agreements/{id}/diff', () => {
  it('200: the latest version against the one before, with names in both languages', async () => {
    const { body } = expectStatus(await diff('officer-ppkukm'), 200)
    expect(body.from).toEqual({
      number: 0,
      round: null,
      amendmentId: null,
      validFrom: '2026-01-01',
      signed: true,
    })
    expect(body.to).toMatchObject({
      number: 1,
      amendmentId: expect.any(String),
      validFrom: '2026-07-01',
      signed: true,
    })
    expect(fieldsOf(body)).toEqual([
      'title',
      'stages',
      'term',
      'effectiveUntil',
      'sanctions',
      'funding.source',
      'funding.note',
    ])
    const of = (field: string) => body.fields.find((each: { field: string }) => each.field === field)
    expect(of('term')).toEqual({
      field: 'term',
      label: { id: 'Jangka waktu', en: 'Term' },
      before: { value: 'fixed', text: { id: 'Sampai tanggal tertentu', en: 'Until a last day' } },
      after: { value: 'open_ended', text: { id: 'Tanpa batas waktu', en: 'Without an end' } },
      sentence: {
        id: 'Jangka waktu diubah dari “Sampai tanggal tertentu” menjadi “Tanpa batas waktu”.',
        en: 'Term was changed from “Until a last day” to “Without an end”.',
      },
    })
    expect(of('effectiveUntil')).toMatchObject({
      label: { id: 'Berakhir', en: 'Effective until' },
      before: { value: '2026-12-31', text: null },
      after: { value: null, text: null },
      sentence: { id: 'Berakhir dikosongkan, semula “31 Desember 2026”.' },
    })
    expect(told(body.provisions)).toEqual([
      ['changed', 'Shopee', ['text', 'Menyelenggarakan 12 kelas.', 'Menyelenggarakan 20 kelas.']],
    ])
    expect(body.provisions[0].sentence.id).toBe(
      'Kewajiban Shopee (“Menyelenggarakan 20 kelas.”) diubah: ' +
        'Isi diubah dari “Menyelenggarakan 12 kelas.” menjadi “Menyelenggarakan 20 kelas.”.',
    )
    expect(body.commitments.find((each: Part) => each.id === commitmentId)).toMatchObject({
      change: 'changed',
      fields: [{ field: 'targetValue', before: { value: 12 }, after: { value: 20 } }],
    })
    expect(told(body.commitments).filter(([change]) => change === 'added')).toEqual([
      [
        'added',
        'Etalase',
        ['description', null, 'Etalase'],
        ['stage', null, 'P5'],
        ['targetValue', null, 3],
        ['unit', null, 'etalase'],
        ['organizationId', null, ids.shopee],
      ],
    ])
    expect(body.parties).toEqual([])
  })

  it('200: backwards, and a version against itself', async () => {
    const back = (await diff('officer-ppkukm', '?from=1&to=0')).body
    expect(back.fields[0]).toMatchObject({
      field: 'title',
      before: { value: 'Pelatihan dan pemasaran' },
      after: { value: 'Pelatihan pemasaran daring' },
    })
    const same = (await diff('officer-ppkukm', '?from=1&to=1')).body
    expect(same).toMatchObject({ fields: [], parties: [], provisions: [], commitments: [] })
    const once = await signedAgreement(t)
    const alone = expectStatus(await diff('officer-ppkukm', '', once), 200).body
    expect(alone).toMatchObject({ from: { number: 0 }, to: { number: 0 }, fields: [] })
  })

  it('200: an integrator without what belongs to the negotiation; a partner with it', async () => {
    const { body } = expectStatus(await diff('integrator'), 200)
    expect(fieldsOf(body)).toEqual(['title', 'stages', 'term', 'effectiveUntil'])
    expect(body).not.toHaveProperty('provisions')
    expect(body).not.toHaveProperty('commitments')
    expect(body.to.amendmentId).toBeNull()
    const partner = expectStatus(await diff('partner-shopee'), 200).body
    expect(partner).toEqual((await diff('officer-ppkukm')).body)
    expect((await diff('partner-gojek')).status).toBe(404)
    expect((await diff('officer-ppkukm', '', await draftAgreement(t))).status).toBe(404)
  })

  it('says nothing of who signs where it is the same', async () => {
    const people = Object.entries(signingFields).filter(([, { readBy }]) => readBy === 'people')
    const text = JSON.stringify((await diff('admin', '?from=0&to=1')).body)
    for (const [field] of people) expect(text).not.toContain(field)
    expect(text).not.toContain('Penanda Tangan')
  })

  it('400: what is no number; 404: a version that is not there', async () => {
    expect((await diff('auditor', '?from=x')).status).toBe(400)
    expect((await diff('auditor', '?from=0&to=7')).status).toBe(404)
    expect((await diff('auditor', '?from=7')).status).toBe(404)
  })
})

describe('who signs for a party', () => {
  let replaced: TestResponse
  beforeAll(async () => {
    replaced = await signedAgreement(t)
    const [, { id: partyId }] = replaced.body.parties
    await amend(t, replaced, '2026-07-01', { parties: { replace: [{ partyId, organizationId: ids.gojek }] } })
  })
  const people = Object.keys(signingFields).filter(
    (field) => !openSigningFields.some((open) => open === field),
  )

  it.each(['officer-ppkukm', 'reviewer', 'auditor'] as const)(
    '200: is told to %s by names of its own, as far as it differs',
    async (account) => {
      const [party] = expectStatus(await diff(account, '', replaced), 200).body.parties
      expect(party).toMatchObject({ change: 'changed', name: 'Gojek' })
      expect(party.signatory).toEqual({
        before: { signatoryName: 'Penanda Tangan 2/PKS/2026', authorityDocumentNumber: 'SK-2/PKS/2026' },
        after: { signatoryName: 'Penanda Tangan A', authorityDocumentNumber: 'SK-A' },
      })
      expect(fieldsOf(party)).toEqual(['organizationId', 'documentNumber', 'furtherNumbers'])
    },
  )

  it('is recorded as a read of personal data, where nobody differs none is', async () => {
    const reads = () =>
      ownerRows(
        t,
        `select changes->'fields'->1 fields from audit_events
          where action = 'read' and operation_id = 'diffAgreement' and resource_id = '${replaced.body.id}' order by at, id`,
      )
    const before = await reads()
    expectStatus(await diff('auditor', '?from=1&to=1', replaced), 200)
    expect(await reads()).toEqual(before)
    const told = expectStatus(await diff('auditor', '', replaced), 200)
    expect(told.headers['cache-control']).toBe('no-store')
    expect(await reads()).toEqual([...before, { fields: ['signatoryName'] }])
  })

  it('is not told to an integrator', async () => {
    const { body } = expectStatus(await diff('integrator', '', replaced), 200)
    expect(body.parties).toMatchObject([{ change: 'changed', name: 'Gojek' }])
    const text = JSON.stringify(body)
    for (const field of [...people, 'signatory', 'Penanda Tangan']) expect(text).not.toContain(field)
  })

  it('is not known yet of an amendment that is not signed', async () => {
    const agreement = await signedAgreement(t)
    const [, { id: partyId }] = agreement.body.parties
    const changes = { parties: { replace: [{ partyId, organizationId: ids.gojek }] } }
    await draftAmendment(t, agreement, '2026-07-01', changes)
    const [party] = expectStatus(await diff('officer-ppkukm', '?to=1', agreement), 200).body.parties
    expect(party.signatory.before.signatoryName).toBe('Penanda Tangan 2/PKS/2026')
    expect(party.signatory.after).toEqual(Object.fromEntries(people.map((field) => [field, null])))
  })
})

describe('an amendment that is not signed yet', () => {
  it('200: what would be signed against what is; a partner from its submission on; 404 once cancelled', async () => {
    const agreement = await signedAgreement(t)
    const id = agreement.body.id
    const commitment = { description: 'Kelas', stage: 'P2', targetValue: 5, unit: 'kelas' }
    const party = agreement.body.parties.find(
      (each: { organization: { id: string } }) => each.organization.id === ids.shopee,
    )
    await amend(t, agreement, '2026-07-01', { commitments: { add: [commitment] } })
    const changes = {
      purpose: 'Naik kelas',
      parties: {
        replace: [{ partyId: party.id, organizationId: ids.gojek }],
        join: [{ organizationId: ids.bankDki }],
      },
    }
    const draft = await draftAmendment(t, await reread(t, agreement), '2026-08-01', changes)
    const { body } = expectStatus(await diff('officer-ppkukm', '?to=2', agreement), 200)
    expect(body.from).toMatchObject({ number: 1, signed: true })
    expect(body.to).toEqual({
      number: 2,
      round: null,
      amendmentId: draft.body.id,
      validFrom: '2026-08-01',
      signed: false,
    })
    expect(fieldsOf(body)).toEqual(['purpose'])
    expect(body.parties).toMatchObject([
      { id: party.id, change: 'changed', name: 'Gojek' },
      { change: 'added', name: 'Bank DKI' },
    ])
    expect(body.parties[0].fields[0]).toMatchObject({
      field: 'organizationId',
      label: { id: 'Pihak', en: 'Party' },
      before: { value: ids.shopee, text: { id: 'Shopee', en: 'Shopee' } },
      after: { value: ids.gojek, text: { id: 'Gojek', en: 'Gojek' } },
    })
    // The successor answers for what its predecessor did.
    expect(told(body.commitments)).toEqual([['changed', 'Kelas', ['organizationId', ids.shopee, ids.gojek]]])
    const fromFirst = expectStatus(await diff('officer-ppkukm', '?from=0&to=2', agreement), 200).body
    expect(told(fromFirst.commitments)[0]!.slice(0, 2)).toEqual(['added', 'Kelas'])

    expect((await diff('partner-shopee', '?to=2', agreement)).status).toBe(404)
    expect((await diff('integrator', '?to=2', agreement)).status).toBe(404)
    const submitted = expectStatus(await actOn(t, draft, 'submit'), 200)
    expectStatus(await diff('partner-shopee', '?to=2', agreement), 200)
    expect((await diff('partner-gojek', '?to=2', agreement)).status).toBe(404)
    expectStatus(await actOn(t, submitted, 'cancel', 'admin', { reason: 'Uji' }), 200)
    expect((await diff('officer-ppkukm', '?to=2', agreement)).status).toBe(404)
    expect((await diff('officer-ppkukm', '', { ...agreement, body: { id } })).status).toBe(200)
  })
})

describe('a party that left', () => {
  it('reads the versions until then, and no difference to what came later', async () => {
    const agreement = await signedAgreement(t, { parties: [ids.ppkukm, ids.shopee, ids.gojek] })
    await amend(t, agreement, '2026-03-01', { purpose: 'Naik kelas' })
    const party = agreement.body.parties.find(
      (each: { organization: { id: string } }) => each.organization.id === ids.gojek,
    )
    const leaving = { parties: { leave: [party.id] }, purpose: 'Rahasia' }
    const ready = await readyAmendment(t, await reread(t, agreement), '2026-04-01', leaving)
    const staying = agreement.body.parties.filter(({ id }: { id: string }) => id !== party.id)
    const signatures = staying.map(({ id }: { id: string }) => signatureOf(id))
    expectStatus(await actOn(t, ready, 'sign', 'admin', { signatures }), 200)
    const { body } = expectStatus(await diff('partner-gojek', '', agreement), 200)
    expect([body.from.number, body.to.number, fieldsOf(body)]).toEqual([0, 1, ['purpose']])
    for (const query of ['?to=2', '?from=2&to=1', '?from=1&to=2'])
      expect([query, (await diff('partner-gojek', query, agreement)).status]).toEqual([query, 404])
    const left = expectStatus(await diff('partner-shopee', '', agreement), 200).body
    expect(left.parties).toMatchObject([{ id: party.id, change: 'removed', name: 'Gojek' }])
  })
})
