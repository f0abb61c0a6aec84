import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type TestApp, type TestResponse } from '../../support/app.ts'
import { importFile, paper } from '../../support/imports.ts'

let t: TestApp
const admin = () => t.as('admin')
const url = (id: string) => `/v1/agencies/${id}`
beforeAll(async () => {
  t = await startTestApp({ clock })
  const { etag } = await admin().get(url(ids.parekraf))
  const succession = {
    succeededById: ids.ppkukm,
    succeededFrom: '2023-01-01',
    successionBasis: 'Pergub contoh 20/2022',
  }
  expectStatus(await admin().post(`${url(ids.parekraf)}/succeed`, succession, { etag }), 200)
})
afterAll(() => t.close())

const signedOn = (day: string) => ({
  'Tanggal tanda tangan': day,
  'Jangka waktu': `${day} s.d. 31 Desember 2027`,
})
const draft = {
  'Tanggal tanda tangan': '',
  'Penanda tangan SKPD': '',
  'Jabatan penanda tangan SKPD': '',
  'Dasar kewenangan SKPD': '',
  'Penanda tangan mitra': '',
  'Jabatan penanda tangan mitra': '',
  'Dasar kewenangan mitra': '',
}
const findings = ({ body }: TestResponse) =>
  body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])
const agreementOf = async ({ body }: TestResponse) =>
  expectStatus(await admin().get(`/v1/agreements/${body.agreements[0].id}`), 200).body

describe('a list of an agency that another took the place of', () => {
  it.each(['officer-parekraf', 'officer-ppkukm'] as const)(
    'what was signed while it stood is recorded under it, by %s',
    async (account) => {
      const fields = { leadAgencyId: ids.parekraf }
      const rows = [paper(`${account}/PKS`, signedOn('31 Desember 2022'))]
      const agreement = await agreementOf(expectStatus(await importFile(t, account, rows, fields), 200))
      expect(agreement).toMatchObject({
        status: 'signed',
        signedOn: '2022-12-31',
        leadAgency: { id: ids.parekraf },
        parties: [{ organization: { id: ids.parekraf } }, { organization: { id: ids.shopee } }],
      })
    },
  )

  it('422: what was signed since, and drafts, are findings that name the successor', async () => {
    const refused = await importFile(t, 'officer-parekraf', [
      paper('10/PKS', signedOn('1 Januari 2023')),
      paper('11/PKS', draft),
    ])
    expect(refused.status).toBe(422)
    expect(findings(refused)).toEqual([
      ['/file/E2', 'agency_succeeded'],
      ['/file/B3', 'agency_succeeded'],
    ])
    for (const { message } of refused.body.errors) expect(message).toContain('Dinas PPKUKM')
  })
})

describe('a list of the successor', () => {
  const of = (number: string, day: string) =>
    paper(number, { 'Perangkat daerah': 'Dinas Parekraf', ...signedOn(day) })

  it('a row of its predecessor is recorded under that where it still stood, else under itself', async () => {
    const before = [of('20/PKS', '30 Desember 2022')]
    const report = expectStatus(await importFile(t, 'officer-ppkukm', before), 200)
    expect(await agreementOf(report)).toMatchObject({
      leadAgency: { id: ids.parekraf },
      parties: [{ organization: { id: ids.parekraf } }, {}],
    })
    const again = expectStatus(await importFile(t, 'officer-ppkukm', before), 200).body
    expect(again).toMatchObject({ created: 0, unchanged: 1 })
    const since = expectStatus(await importFile(t, 'officer-ppkukm', [of('21/PKS', '2 Januari 2023')]), 200)
    expect(await agreementOf(since)).toMatchObject({
      leadAgency: { id: ids.ppkukm },
      parties: [{ organization: { id: ids.ppkukm } }, {}],
    })
  })

  it('one number of both agencies is that of two agreements', async () => {
    const own = paper('22/PKS', { ...signedOn('3 Januari 2023'), 'Nomor naskah mitra': '22/A' })
    const report = await importFile(t, 'officer-ppkukm', [of('22/PKS', '29 Desember 2022'), own])
    expect(expectStatus(report, 200).body).toMatchObject({ created: 2 })
  })
})

describe('a list of an inactive agency', () => {
  it('what was signed is recorded; a draft is a finding', async () => {
    const { etag } = await admin().get(url(ids.dpmptsp))
    expectStatus(await admin().patch(url(ids.dpmptsp), { status: 'inactive' }, { etag }), 200)
    const fields = { leadAgencyId: ids.dpmptsp }
    const signed = expectStatus(await importFile(t, 'admin', [paper('30/PKS')], fields), 200)
    expect(await agreementOf(signed)).toMatchObject({ leadAgency: { id: ids.dpmptsp }, status: 'signed' })
    const refused = await importFile(t, 'admin', [paper('31/PKS', draft)], fields)
    expect(findings(refused)).toEqual([['/file/B2', 'agency_inactive']])
  })
})
