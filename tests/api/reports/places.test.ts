import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nobodyCounted } from '../../../src/commitments/beneficiaries/beneficiaries.ts'
import { activityIn, commit, draft, putInStatus, signedWithCommitment } from '../commitments/examples.ts'
import { expectStatus, ids, noon } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { csvRows, getAs } from '../../support/exports.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock: () => noon('2026-06-15') })
  const { url } = await signedWithCommitment(t)
  const other = await draft(t, { parties: [ids.ppkukm, ids.gojek] })
  const boots = await commit(t, other, {
    description: 'Etalase',
    stage: 'P5',
    unit: 'etalase',
    targetValue: 9,
    responsibleOrganizationId: ids.gojek,
  })
  await putInStatus(t, other, 'signed')
  const elsewhere = `/v1/commitments/${boots.body.id}`
  await activityIn(t, url, 'verified', { heldOn: '2026-04-30', kecamatan: 'Gambir', value: 2.1 })
  await activityIn(t, url, 'verified', {
    heldOn: '2026-05-02',
    kecamatan: 'Gambir',
    value: 0.2,
    ...nobodyCounted,
  })
  await activityIn(t, url, 'verified', { heldOn: '2026-05-03', kecamatan: 'Menteng', value: 5 })
  await activityIn(t, url, 'verified', { heldOn: '2026-05-04', kecamatan: null, value: 1 })
  await activityIn(t, url, 'submitted', { heldOn: '2026-05-05', kecamatan: 'Koja', value: 100 })
  await activityIn(
    t,
    elsewhere,
    'verified',
    { heldOn: '2026-05-06', kecamatan: 'Gambir', value: 4, beneficiariesByLine: { other: 40 } },
    'partner-gojek',
  )
})
afterAll(() => t.close())

const report = async (query = '', account: AccountName = 'auditor') =>
  expectStatus(await t.as(account).get(`/v1/reports/places${query}`), 200).body
// oxlint-disable-next-line typescript/no-explicit-any -- answers of any shape
const at = (places: any[], code: string) => places.find((each) => each.code === code)

describe('GET /v1/reports/places', () => {
  it('tells all 44 kecamatan and six areas, also those with nothing', async () => {
    const { areas, kecamatan } = await report()
    expect(kecamatan).toHaveLength(44)
    expect(areas).toHaveLength(6)
    expect(at(kecamatan, '31.72.03')).toEqual({
      code: '31.72.03',
      name: 'Koja',
      area: '31.72',
      areaName: 'Jakarta Utara',
      count: 0,
      href: '/v1/activities?status=verified&kecamatan=31.72.03',
      delivered: [],
      beneficiaries: 0,
      beneficiariesWomen: 0,
      beneficiariesNew: 0,
      beneficiariesMovingUp: 0,
      beneficiariesByLine: { culinary: 0, fashion: 0, crafts: 0, services: 0, other: 0 },
    })
  })

  it('sums what was verified, each unit by itself', async () => {
    const { areas, kecamatan, unplaced, total, partial } = await report()
    expect(partial).toBe(false)
    const gambir = {
      count: 3,
      delivered: [
        { unit: 'kelas', value: 2.3 },
        { unit: 'etalase', value: 4 },
      ],
      beneficiaries: 80,
      beneficiariesWomen: 54,
      beneficiariesNew: 36,
      beneficiariesMovingUp: 14,
      beneficiariesByLine: { culinary: 15, fashion: 8, crafts: 0, services: 0, other: 40 },
    }
    expect(at(kecamatan, '31.71.01')).toMatchObject(gambir)
    expect(at(areas, '31.71')).toMatchObject({
      name: 'Jakarta Pusat',
      count: 4,
      delivered: [
        { unit: 'kelas', value: 7.3 },
        { unit: 'etalase', value: 4 },
      ],
      beneficiaries: 120,
      beneficiariesMovingUp: 21,
    })
    expect(unplaced).toMatchObject({ count: 1, delivered: [{ unit: 'kelas', value: 1 }], beneficiaries: 40 })
    expect(total).toMatchObject({ count: 5, beneficiaries: 160, beneficiariesWomen: 108 })
  })

  it.each([
    ['?from=2026-05-01&to=2026-05-05', 1, 1, 3],
    ['?stage=P5', 1, 0, 1],
    [`?collaboratorId=${ids.gojek}`, 1, 0, 1],
    [`?agencyId=${ids.dpmptsp}`, 0, 0, 0],
  ])('%s', async (query, gambir, menteng, all) => {
    const { kecamatan, total } = await report(query)
    expect([at(kecamatan, '31.71.01').count, at(kecamatan, '31.71.06').count, total.count]).toEqual([
      gambir,
      menteng,
      all,
    ])
  })

  it('a partner reads what was delivered under its own agreements, and is told that it is a part', async () => {
    const own = await report('', 'partner-gojek')
    expect([own.partial, own.total.count, own.total.beneficiaries]).toEqual([true, 1, 40])
    expect((await report('', 'officer-parekraf')).total.count).toBe(5)
  })

  it('as a table: each kecamatan a row, and one for what names none', async () => {
    const rows = csvRows(await getAs(t, 'auditor', '/v1/reports/places?from=2026-05-03', 'csv'))
    expect(rows).toHaveLength(45)
    expect(rows.find((row) => row['Kode kecamatan'] === '31.71.06')).toMatchObject({
      Wilayah: 'Jakarta Pusat',
      Kecamatan: 'Menteng',
      'Realisasi terverifikasi': '1',
      'Jumlah per satuan': '5 kelas',
      Pemula: '18',
      Kuliner: '15',
    })
    expect(rows.at(-1)).toMatchObject({ Kecamatan: 'Tanpa kecamatan', 'Realisasi terverifikasi': '1' })
  })
})
