import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSigningFields, signingFields } from '../../../src/agreements/content/party-fields.ts'
import {
  clock,
  draftAgreement,
  expectStatus,
  ids,
  readyToSign,
  signedAgreement,
  signing,
  today,
} from '../../support/agreements.ts'
import { actOn, readyAmendment, signatureOf } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { corrected } from '../../support/corrections.ts'
import { csvRows, getAs } from '../../support/exports.ts'
import { importFile, paper } from '../../support/imports.ts'
import { register } from '../organizations/examples.ts'
import { merge, unmerge } from '../organizations/named.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

// oxlint-disable-next-line typescript/no-explicit-any -- answers, looked into by field
type Answer = Record<string, any>
const fields = Object.keys(signingFields)
/** A value for every field, none of them that of another party. */
const acting = {
  ...signing('ACT/1', '2026-06-14'),
  signatoryTitle: 'Plt. Kepala Dinas',
  seat: 'Jakarta Selatan',
  furtherNumbers: ['ACT/1/BIRO', 'ACT / 1 / KEC'],
  authorityBasis: 'acting',
  authorityDocument: 'Surat Perintah Pelaksana Tugas',
  authorityDocumentNumber: '821/PLT',
  authorityDocumentDate: '2026-05-02',
  signatureKind: 'wet',
}
const partiesAs = async (account: AccountName | undefined, id: string, place = ''): Promise<Answer[]> => {
  const url = account === undefined ? `/v1/public/agreements/${id}` : `/v1/agreements/${id}${place}`
  return expectStatus(await t.as(account).get(url), 200).body.parties
}

describe('what a party signs with', () => {
  it.each(['officer-ppkukm', 'officer-parekraf', 'partner-shopee', 'auditor', 'reviewer'] as const)(
    'is read whole by %s; integrators are told nothing of people, the public no field',
    async (account) => {
      const { id } = await signedAs(acting)
      expect((await partiesAs(account, id))[0]).toMatchObject(acting)
      const [told] = await partiesAs('integrator', id)
      expect(fields.filter((field) => told![field] !== undefined && told![field] !== null)).toEqual(
        openSigningFields,
      )
      const [open] = await partiesAs(undefined, id)
      expect(fields.filter((field) => Object.hasOwn(open!, field))).toEqual([])
    },
  )

  /** An agreement whose first party signed with this, which it filled in after the approval. */
  async function signedAs(first: object): Promise<Answer> {
    const ready = await readyToSign(t, await draftAgreement(t))
    const url = `/v1/agreements/${ready.body.id}`
    const [party] = ready.body.parties
    const officer = t.as('officer-ppkukm')
    const filled = expectStatus(
      await officer.patch(`${url}/parties/${party.id}`, first, { etag: ready.etag }),
      200,
    )
    return expectStatus(await officer.post(`${url}/sign`, undefined, { etag: filled.etag }), 200).body
  }

  it('stands in the columns of lists that are taken as a file', async () => {
    const signed = await signedAgreement(t, { title: 'Berkas para pihak' })
    const csv = await getAs(
      t,
      'auditor',
      `/v1/agreements?q=${encodeURIComponent('Berkas para pihak')}`,
      'csv',
    )
    const row = csvRows(csv).find(({ ID }) => ID === signed.body.id)
    expect(row).toMatchObject({
      'Kedudukan para pihak': 'Jakarta Pusat; Jakarta Pusat',
      'Nomor lain para pihak': '1/PKS/2026/BKS; 2/PKS/2026/BKS',
      'Dasar kewenangan': 'Jabatan; Jabatan',
      'Dokumen kewenangan': 'Keputusan pengangkatan; Keputusan pengangkatan',
      'Nomor dokumen kewenangan': 'SK-1/PKS/2026; SK-2/PKS/2026',
      'Tanggal dokumen kewenangan': '2025-03-04; 2025-03-04',
      'Jenis tanda tangan': 'Tanda tangan elektronik tersertifikasi; Tanda tangan elektronik tersertifikasi',
    })
  })

  it('is found by the number of a further unit', async () => {
    const parties = [{ organizationId: ids.ppkukm, ...acting, furtherNumbers: ['XQ77/BIRO'] }]
    const body = { type: 'mou', title: 'Nomor unit', stages: ['P2'], parties }
    const draft = expectStatus(await t.as('officer-ppkukm').post('/v1/agreements', body), 201)
    const found = expectStatus(await t.as('auditor').get('/v1/agreements?q=XQ77'), 200)
    expect(found.body.data.map(({ id }: Answer) => id)).toEqual([draft.body.id])
  })

  it('422: two further numbers are never the same, and a kind of signature is one of the list', async () => {
    const draft = await draftAgreement(t)
    const url = `/v1/agreements/${draft.body.id}/parties/${draft.body.parties[0].id}`
    const refused = async (change: object) =>
      (await t.as('officer-ppkukm').patch(url, change, { etag: draft.etag })).body.errors[0].pointer
    expect(await refused({ furtherNumbers: ['1', '1'] })).toBe('/furtherNumbers')
    expect(await refused({ signatureKind: 'stamp' })).toBe('/signatureKind')
  })
})

describe('an amendment', () => {
  it('has what each signed it with; the row of who joins too, and its version', async () => {
    const agreement = await signedAgreement(t)
    const joiner = await register(t.as('admin'))
    const parties = { join: [{ organizationId: joiner.body.id }] }
    const amendment = await readyAmendment(t, agreement, '2026-07-01', { parties })
    const [{ id: joined }] = amendment.body.changes.parties.join
    const [first, second] = agreement.body.parties
    const joins = { ...acting, signedOn: today }
    const signatures = [
      signatureOf(first.id, 'A1'),
      signatureOf(second.id, 'A2'),
      { partyId: joined, ...joins },
    ]
    const signed = expectStatus(await actOn(t, amendment, 'sign', 'admin', { signatures }), 200)
    expect(signed.body.signatures).toEqual(signatures)
    expect((await partiesAs('auditor', agreement.body.id, '?asOf=2026-07-01')).at(-1)).toMatchObject(joins)
    const { data } = (await t.as('auditor').get(`/v1/agreements/${agreement.body.id}/versions`)).body
    expect(data[1].parties[2]).toMatchObject(joins)
    const csv = await getAs(t, 'auditor', `/v1/agreements/${agreement.body.id}/amendments`, 'csv')
    expect(csvRows(csv)[0]).toMatchObject({
      'Nomor lain para pihak': 'A1/BKS; A2/BKS; ACT/1/BIRO, ACT / 1 / KEC',
      'Dasar kewenangan': 'Jabatan; Jabatan; Pelaksana tugas (Plt.)',
    })
  })

  it('leaves null what a party did not say', async () => {
    const agreement = await signedAgreement(t)
    const amendment = await readyAmendment(t, agreement, '2026-07-01', { title: 'Lain' })
    const few = ({ id: partyId }: { id: string }) => {
      const { documentNumber, signatoryName, signatoryTitle, authorityBasis, signedOn } = signing('B')
      return { partyId, documentNumber, signatoryName, signatoryTitle, authorityBasis, signedOn }
    }
    const signatures = agreement.body.parties.map(few)
    const signed = expectStatus(await actOn(t, amendment, 'sign', 'admin', { signatures }), 200)
    expect(signed.body.signatures[0]).toMatchObject({ seat: null, furtherNumbers: null, signatureKind: null })
  })
})

describe('a correction', () => {
  it.each(fields)('reads the %s of a party as the file has it', async (field) => {
    const agreement = await signedAgreement(t)
    const [{ id: partyId }] = agreement.body.parties
    const change = { [field]: acting[field as 'seat'] }
    const { body } = await corrected(t, agreement, { parties: [{ partyId, ...change }] })
    expect(body.before.parties[0][field]).toEqual(agreement.body.parties[0][field])
    expect((await partiesAs('auditor', agreement.body.id))[0]).toMatchObject(change)
  })
})

describe('the warnings', () => {
  const create = async (parties: object[], type = 'pks') =>
    expectStatus(
      await t.as('officer-ppkukm').post('/v1/agreements', { type, title: 'Nomor', stages: ['P2'], parties }),
      201,
    )
  const warned = ({ body }: Answer, code: string) =>
    body['warnings'].filter((each: Answer) => each['code'] === code).map((each: Answer) => each['text'])

  it('tell of a further number that the same party gave before, as a number or a further one', async () => {
    const numbered = (documentNumber: string, furtherNumbers: string[] | null) => [
      { organizationId: ids.parekraf, documentNumber, furtherNumbers },
    ]
    await create(numbered('W/1', ['W / 2', 'W/3']), 'mou')
    for (const [given, told] of [
      [numbered('w/2', null), 'w/2'],
      [numbered('W/9', ['w/1', 'W/8']), 'w/1'],
      [numbered('W/7', ['W/6', 'w/3']), 'w/3'],
    ] as const)
      expect(warned(await create(given, 'mou'), 'number_used_twice')).toEqual([
        expect.stringContaining(`: ${told}.`),
      ])
    expect(warned(await create(numbered('W/10', ['W/11']), 'mou'), 'number_used_twice')).toEqual([])
  })

  it('tell of a further number that the same party gave an amendment', async () => {
    const agreement = await signedAgreement(t)
    const amendment = await readyAmendment(t, agreement, '2026-07-01', { title: 'Nomor' })
    const signatures = agreement.body.parties.map(({ id: partyId }: Answer, at: number) => ({
      ...signatureOf(partyId, `ADD/${at}`),
      furtherNumbers: [`ADD/${at}/BIRO`],
    }))
    expectStatus(await actOn(t, amendment, 'sign', 'admin', { signatures }), 200)
    const again = [{ organizationId: ids.shopee, documentNumber: 'add/1/biro' }]
    expect(warned(await create(again, 'mou'), 'number_used_twice')).toHaveLength(1)
    const ofAnother = [{ organizationId: ids.ppkukm, documentNumber: 'add/1/biro' }]
    expect(warned(await create(ofAnother, 'mou'), 'number_used_twice')).toEqual([])
  })

  it('name who signs a PKS as acting or empowered and says no number and day of the document', async () => {
    const { authorityDocumentDate: _, ...undated } = acting
    const told = await create([
      { organizationId: ids.ppkukm, ...undated },
      { organizationId: ids.shopee, ...acting, authorityBasis: 'power_of_attorney' },
      { organizationId: ids.gojek, ...undated, authorityBasis: 'power_of_attorney' },
    ])
    expect(warned(told, 'authority_undocumented')).toEqual([
      expect.stringContaining(': Dinas PPKUKM, Gojek.'),
    ])
  })
})

describe('a merge of two parties of one draft', () => {
  it('takes over each field that only the other has, and gives it back', async () => {
    const [kept, lost] = [await register(t.as('admin')), await register(t.as('admin'))]
    const parties = [
      { organizationId: ids.ppkukm },
      { organizationId: kept.body.id, seat: 'Bogor' },
      { organizationId: lost.body.id, ...acting },
    ]
    const body = { type: 'pks', title: 'Dua yang satu', stages: ['P2'], parties }
    const draft = expectStatus(await t.as('officer-ppkukm').post('/v1/agreements', body), 201)
    expectStatus(await merge(t, lost.body.id, kept.body.id), 200)
    const [, merged] = await partiesAs('auditor', draft.body.id)
    expect(merged).toMatchObject({ ...acting, seat: 'Bogor' })
    expectStatus(await unmerge(t, lost.body.id), 200)
    const [, one, other] = await partiesAs('auditor', draft.body.id)
    expect(other).toMatchObject(acting)
    expect(fields.filter((field) => one![field] !== null)).toEqual(['seat'])
  })
})

it('a list of papers has an acting official where the office says so', async () => {
  const row = paper('88/PLT', {
    'Jabatan penanda tangan SKPD': 'Plt. Kepala Dinas',
    'Dasar kewenangan SKPD': '',
  })
  const { body } = expectStatus(await importFile(t, 'officer-ppkukm', [row]), 200)
  const parties = await partiesAs('auditor', body.agreements[0].id)
  expect(parties.map(({ authorityBasis }) => authorityBasis)).toEqual(['acting', 'position'])
})

it('a renewal keeps the seats, and is signed again', async () => {
  const signed = await signedAgreement(t)
  const period = { effectiveFrom: '2027-01-01', effectiveUntil: '2027-12-31' }
  const renewed = expectStatus(
    await t.as('admin').post(`/v1/agreements/${signed.body.id}/renew`, period, { etag: signed.etag }),
    201,
  )
  const told = fields.filter((field) => renewed.body.parties[0][field] !== null)
  expect([told, renewed.body.parties[0].seat]).toEqual([['seat'], 'Jakarta Pusat'])
})
