import { afterAll, beforeAll, expect, it } from 'vitest'
import { clock, expectStatus } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { importFile, paper, previewFile } from '../../support/imports.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const officer = 'officer-ppkukm'
const withoutPeriod = { 'Jangka waktu': '', 'Tanggal mulai': '1 Februari 2021' }
const rows = [
  paper('T-1', { 'Jangka waktu': '1 Februari 2021 s.d. ada pemberitahuan lebih lanjut', Status: 'Aktif' }),
  paper('T-2', { ...withoutPeriod, 'Tanggal berakhir': 'seumur hidup' }),
  paper('T-3', {
    'Jangka waktu': '1 Januari 2021 s.d. 31 Desember 2022, diperpanjang otomatis tiap 1 tahun',
  }),
  paper('T-4', { 'Jangka waktu': '1 Januari 2021 s.d. 31 Desember 2022, diperpanjang otomatis' }),
  paper('T-5'),
]
const expected = [
  { term: 'open_ended', effectiveFrom: '2021-02-01', effectiveUntil: null, renewsEveryMonths: null },
  { term: 'open_ended', effectiveFrom: '2021-02-01', effectiveUntil: null, renewsEveryMonths: null },
  { term: 'auto_renewing', effectiveFrom: '2021-01-01', effectiveUntil: '2022-12-31', renewsEveryMonths: 12 },
  { term: 'auto_renewing', effectiveFrom: '2021-01-01', effectiveUntil: '2022-12-31', renewsEveryMonths: 24 },
  { term: 'fixed', effectiveFrom: '2021-01-01', effectiveUntil: '2026-12-31', renewsEveryMonths: null },
]

it('terms without an end, and those that renew themselves, are recorded as the list has them', async () => {
  const preview = expectStatus(await previewFile(t, officer, rows), 200).body
  expect(preview.questions).toEqual([])
  expect(preview.firstRows).toMatchObject(expected.map((each) => ({ ...each, status: 'signed' })))
  const { body } = expectStatus(await importFile(t, officer, rows), 200)
  expect(body).toMatchObject({ signed: 5, errorCount: 0 })
  const { data } = expectStatus(
    await t.as(officer).get('/v1/agreements?provenance=imported&sort=createdAt'),
    200,
  ).body
  const terms = new Map(data.map((each: { title: string }) => [each.title, each]))
  for (const [index, each] of expected.entries())
    expect(terms.get(`Pelatihan T-${index + 1}`)).toMatchObject({
      ...each,
      validity: 'in_force',
      endsOn: each.term === 'fixed' ? '2026-12-31' : null,
    })
  // The same list once more brings nothing new: the rows are known by what they say, the term with it.
  expect((await importFile(t, officer, rows)).body).toMatchObject({ signed: 0, unchanged: 5 })
})
