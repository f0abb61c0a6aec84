import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { importFile, paper, previewFile } from '../../support/imports.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const officer = 'officer-ppkukm'
type Rows = Parameters<typeof importFile>[2]
const imported = async (rows: Rows, answers: object = {}, by: AccountName = officer) => {
  const fields = { answers: JSON.stringify(answers), leadAgencyId: ids.ppkukm }
  return expectStatus(await importFile(t, by, rows, fields), 200).body
}
const read = async (url: string, by: AccountName | undefined = officer) =>
  expectStatus(await t.as(by).get(url), 200).body
const contactsOf = async (id: string, by: AccountName = officer) =>
  (await read(`/v1/collaborators/${id}`, by)).contacts

describe('the columns of commitments', () => {
  it('become commitments of the only collaborator, as signed; of several collaborators nobody is named', async () => {
    const rows = [
      paper('K-1', { 'Kewajiban mitra': '1. Kelas daring 2. Etalase', Target: '12 kelas; -' }),
      paper('K-2', {
        'Mitra 2': 'Gojek',
        'Kewajiban mitra': 'Antar jemput',
        Target: '1.500',
        Satuan: 'antaran',
      }),
      paper('K-3', { 'Tanggal tanda tangan': '', 'Kewajiban mitra': 'Bazar' }),
    ]
    const { agreements } = await imported(rows)
    const said = []
    for (const { id } of agreements) {
      const { data } = await read(`/v1/agreements/${id}/commitments`)
      for (const { description, targetValue, unit, responsibleOrganization: by } of data)
        said.push([description, targetValue, unit, by && [by.id, by.nameAsSigned ?? null]])
    }
    expect(said).toEqual([
      ['Kelas daring', 12, 'kelas', [ids.shopee, 'Shopee']],
      ['Etalase', null, null, [ids.shopee, 'Shopee']],
      ['Antar jemput', 1500, 'antaran', null],
      ['Bazar', null, null, [ids.shopee, null]],
    ])
    const { data: trail } = await read(`/v1/agreements/${agreements[0].id}/history`, 'auditor')
    expect(trail.filter((each: { resourceType: string }) => each.resourceType === 'commitment')).toHaveLength(
      2,
    )
    expect(await imported(rows)).toMatchObject({ created: 0, unchanged: 3 })
  })

  it('422: names the cell of what does not fit, and what to write', async () => {
    const rows = [paper('K-4', { Komitmen: 'Kelas; Etalase', Target: 'banyak' })]
    const { body } = expectStatus(await importFile(t, officer, rows), 422)
    expect(body.errors).toMatchObject([{ pointer: '/file/P2', code: 'no_target' }])
    expect(body.errors[0].message).toContain('"12 kelas"')
    const changed = [paper('K-1', { 'Kewajiban mitra': '1. Kelas daring 2. Etalase', Target: '13 kelas; -' })]
    const refused = expectStatus(await importFile(t, officer, changed), 422)
    expect(refused.body.errors).toMatchObject([{ code: 'changed_since_import' }])
  })
})

describe('the columns of contacts', () => {
  const newPartners = { 'PT Contoh Kontak': { kind: 'company', sector: 'marketplace' } }
  const row = (number: string, change = {}) =>
    paper(number, {
      Mitra: 'PT Contoh Kontak',
      Narahubung: 'Budi Contoh (Manajer)',
      'Telp/HP': '0812 3456 7890',
      ...change,
    })

  it('become contacts of a collaborator that the import registers, for whom deals with it alone; the preview shows them', async () => {
    const rows = [
      row('C-1'),
      row('C-2', { 'Telp/HP': '0812-3456-7890' }),
      row('C-3', { Narahubung: 'Ani Contoh', 'Telp/HP': '', Email: 'ani@contoh.id' }),
    ]
    const preview = expectStatus(await previewFile(t, officer, rows, { newPartners }), 200).body
    expect(preview.firstRows[0].contacts).toEqual([
      {
        partner: 'PT Contoh Kontak',
        name: 'Budi Contoh',
        role: 'Manajer',
        email: null,
        phone: '0812 3456 7890',
      },
    ])
    const { agreements, warnings } = await imported(rows, { newPartners })
    expect(JSON.stringify(warnings)).not.toMatch(/Budi|Ani/)
    const agreement = await read(`/v1/agreements/${agreements[0].id}`)
    const { id } = agreement.parties[1].organization
    expect(await contactsOf(id)).toEqual([
      { name: 'Budi Contoh', role: 'Manajer', email: null, phone: '0812 3456 7890', isPublic: false },
      { name: 'Ani Contoh', role: null, email: 'ani@contoh.id', phone: null, isPublic: false },
    ])
    expect(await contactsOf(id, 'officer-parekraf')).toBeUndefined()
    for (const by of ['partner-gojek', 'integrator', undefined] as const) {
      const seen = await t.as(by).get(by ? `/v1/collaborators/${id}` : `/v1/public/collaborators/${id}`)
      expect(JSON.stringify(seen.body)).not.toMatch(/Budi|0812/)
    }
    const trail = await read(`/v1/audit-events?resourceId=${id}`, 'auditor')
    expect(JSON.stringify(trail)).not.toMatch(/Budi|0812/)
  })

  it('of one that is registered are added by the registrar, each once; others are told that they are not recorded', async () => {
    const told = await imported([paper('C-4', { PIC: 'Cici Contoh', HP: '0813 111 2222' })])
    expect(told.warnings).toMatchObject([{ code: 'contact_not_taken' }])
    expect(JSON.stringify(told)).not.toMatch(/Cici/)
    const before = await contactsOf(ids.shopee, 'admin')
    const rows = ['C-5', 'C-6'].map((number) => paper(number, { PIC: 'Dodi Contoh', HP: '0813 333 4444' }))
    await imported(rows, {}, 'admin')
    await imported([paper('C-7', { PIC: 'DODI CONTOH', HP: '0813-333-4444' })], {}, 'admin')
    const dodi = { name: 'Dodi Contoh', role: null, email: null, phone: '0813 333 4444', isPublic: false }
    expect(await contactsOf(ids.shopee, 'admin')).toEqual([...before, dodi])
  })

  it('422: names the cell and quotes nobody; more than an organization has are too many', async () => {
    const unclear = await importFile(t, officer, [row('C-8', { Mitra: 'Shopee', Narahubung: 'Budi, Ani' })])
    expect(expectStatus(unclear, 422).body.errors).toMatchObject([{ code: 'unclear_contact' }])
    expect(JSON.stringify(unclear.body)).not.toMatch(/Budi|Ani/)
    const many = Array.from({ length: 21 }, (_, index) =>
      paper(`D-${index}`, { PIC: `Contoh Orang ${'abcdefghijklmnopqrstu'[index]}` }),
    )
    const refused = await importFile(t, 'admin', many, { leadAgencyId: ids.ppkukm })
    expect(expectStatus(refused, 422).body.errors).toMatchObject([{ code: 'too_many_contacts' }])
  })
})
