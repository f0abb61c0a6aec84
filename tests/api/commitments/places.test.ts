import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, noon, pointers } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { csvRows, getAs } from '../../support/exports.ts'
import { activityIn, signedWithCommitment } from './examples.ts'

let t: TestApp
let lists: string[]
beforeAll(async () => {
  t = await startTestApp({ clock: () => noon('2026-06-15') })
  const { url, agreementUrl } = await signedWithCommitment(t)
  for (const [heldOn, kecamatan] of [
    ['2026-05-01', 'Gambir'],
    ['2026-05-02', 'Pulo Gadung'],
    ['2026-05-03', 'Tanah Abang'],
    ['2026-05-04', 'Kepulauan Seribu Utara'],
    ['2026-05-05', null],
  ])
    await activityIn(t, url, 'verified', { heldOn, kecamatan })
  lists = ['/v1/activities', `${url}/activities`, `${agreementUrl}/activities`]
})
afterAll(() => t.close())

const found = async (query: string) => {
  const answers = await Promise.all(lists.map((list) => t.as('officer-ppkukm').get(`${list}?${query}`)))
  const names = answers.map((answer) =>
    expectStatus(answer, 200).body.data.map((each: { kecamatan: string }) => each.kecamatan),
  )
  for (const others of names) expect(others).toEqual(names[0])
  return names[0]
}

describe('activities by place, in each of their lists', () => {
  it.each([
    ['kecamatan=Gambir', ['Gambir']],
    ['kecamatan=31.71.01', ['Gambir']],
    ['kecamatan=31.75.02,Gambir', ['Pulo Gadung', 'Gambir']],
    ['area=31.71', ['Tanah Abang', 'Gambir']],
    ['area=31.01,31.75', ['Kepulauan Seribu Utara', 'Pulo Gadung']],
    ['area=31.71&kecamatan=Gambir,Tebet', ['Gambir']],
    ['area=31.72', []],
  ])('%s', async (query, names) => expect(await found(query)).toEqual(names))

  it.each([
    ['kecamatan=Bekasi%20Barat', '?kecamatan.0'],
    ['kecamatan=31.76.01', '?kecamatan.0'],
    ['area=Jakarta%20Pusat', '?area.0'],
    ['area=31.71,31.76', '?area.1'],
  ])('400: %s', async (query, pointer) => {
    for (const list of lists)
      expect(pointers(expectStatus(await t.as('auditor').get(`${list}?${query}`), 400))).toEqual([pointer])
  })

  it('each tells the Kemendagri codes of its kecamatan and area', async () => {
    const { body } = await t.as('integrator').get(`${lists[2]}?kecamatan=Pulo%20Gadung`)
    expect(body.data).toMatchObject([
      { kecamatan: 'Pulo Gadung', kecamatanCode: '31.75.02', area: '31.75', beneficiariesMovingUp: 7 },
    ])
  })

  it('the export is narrowed too, with codes and beneficiaries in columns of their own', async () => {
    const rows = csvRows(await getAs(t, 'officer-ppkukm', '/v1/activities?area=31.75', 'csv'))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      Kecamatan: 'Pulo Gadung',
      'Kode kecamatan': '31.75.02',
      'Kode wilayah': '31.75',
      'Penerima manfaat pemula': '18',
      'Penerima manfaat naik kelas': '7',
      'Penerima manfaat (Kuliner)': '15',
      'Penerima manfaat (Kriya)': '',
    })
  })
})
