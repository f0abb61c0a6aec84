import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { multipart } from '../../support/documents.ts'
import { csvOf, importFile, paper, previewFile } from '../../support/imports.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const officer = 'officer-ppkukm'
/** A row of an office with headings of its own, a day that can be read in two ways, and a partner by its own name. */
const row = (number: string, change: Record<string, string> = {}) => {
  const { Tentang: title = '', 'Tanggal tanda tangan': _signed, Mitra: _partner, ...rest } = paper(number)
  return {
    ...rest,
    'Nama kegiatan': title,
    Ditekennya: '05/01/2021',
    'Nama Lembaga': 'Shoppe Indonesia Raya',
    ...change,
  }
}
const answers = {
  mapping: { 'Nama kegiatan': 'Tentang', Ditekennya: 'Tanggal tanda tangan', Z: null },
  dateOrder: 'day_first',
  storedDates: 'as_shown',
  defaults: { fundingSource: 'none' },
  partners: { 'Shoppe Indonesia Raya': 'Shopee' },
  newPartners: {
    'PT Baru Contoh Raya': { kind: 'company', sector: 'marketplace', legalName: 'PT Contoh Baru Sekali' },
  },
}
const kept = {
  mapping: { 'Nama kegiatan': 'Tentang', Ditekennya: 'Tanggal tanda tangan' },
  dateOrder: 'day_first',
  defaults: { fundingSource: 'none' },
  partners: { 'Shoppe Indonesia Raya': 'Shopee', 'PT Baru Contoh Raya': 'PT Contoh Baru Sekali' },
}
const keep = (by: AccountName, rows: ReturnType<typeof row>[], given: object) =>
  importFile(t, by, rows, { answers: JSON.stringify(given), keepAnswers: 'true', leadAgencyId: ids.ppkukm })
const preview = async (by: AccountName, rows: ReturnType<typeof row>[], given: object = {}) =>
  expectStatus(await previewFile(t, by, rows, given), 200).body
const forget = (by: AccountName, id: string, etag: string) =>
  t.as(by).post(`/v1/imports/${id}/forget-answers`, undefined, { etag })

describe('answers that are kept', () => {
  let first: string

  it('are proposed for the next file of the agency, named as from the last list; what is about one file is not kept', async () => {
    const rows = [row('N-1'), row('N-2', { 'Nama Lembaga': 'PT Baru Contoh Raya' })]
    expect(await preview(officer, rows)).toMatchObject({ kept: null })
    const { body } = expectStatus(await keep(officer, rows, answers), 200)
    expect(body).toMatchObject({ created: 2, registered: 1 })
    first = body.importId
    const record = expectStatus(await t.as(officer).get(`/v1/imports/${first}`), 200)
    expect(record.body.keptAnswers).toEqual(kept)
    const next = await preview('officer-ppkukm-2', [
      row('N-3'),
      row('N-4', { 'Nama Lembaga': 'PT Baru Contoh Raya' }),
    ])
    expect(next).toMatchObject({
      kept: { importId: first, keptAt: record.body.createdAt, answers: kept },
      answers: kept,
      questions: [],
      report: { created: 2 },
    })
    expect(next.firstRows[0]).toMatchObject({ title: 'Pelatihan N-3', signedOn: '2021-01-05' })
  })

  it('give way to what is answered now, or to nothing; an import goes by what is sent with it alone', async () => {
    const rows = [row('N-5')]
    const other = await preview(officer, rows, {
      dateOrder: 'month_first',
      partners: { 'Shoppe Indonesia Raya': 'Gojek' },
    })
    expect(other.firstRows[0]).toMatchObject({ signedOn: '2021-05-01', parties: [{}, { name: 'Gojek' }] })
    expect(other.answers.mapping).toEqual(kept.mapping)
    const { payload, headers } = multipart([
      ['keptAnswers', 'ignore'],
      ['file', { name: 'naskah', content: csvOf(rows) }],
    ])
    const ignored = expectStatus(
      await t.as(officer).post('/v1/imports/preview', payload, { headers }),
      200,
    ).body
    expect(ignored).toMatchObject({ kept: null, answers: { partners: {} } })
    expect(ignored.questions.length).toBeGreaterThan(0)
    expectStatus(await importFile(t, officer, rows), 422)
  })

  it('are of their agency alone', async () => {
    expect(await preview('officer-parekraf', [row('N-6')])).toMatchObject({ kept: null })
    const { etag } = await t.as(officer).get(`/v1/imports/${first}`)
    expect((await forget('officer-parekraf', first, etag)).status).toBe(404)
  })

  it('are replaced by those of a later list, and forgotten when that is asked for', async () => {
    const later = expectStatus(
      await keep('admin', [row('N-7')], { ...answers, dateOrder: 'month_first' }),
      200,
    ).body
    const before = expectStatus(await t.as(officer).get(`/v1/imports/${first}`), 200)
    expect(before.body.keptAnswers).toBeNull()
    expect(await preview(officer, [row('N-8')])).toMatchObject({
      kept: { importId: later.importId, answers: { dateOrder: 'month_first' } },
    })
    const record = await t.as(officer).get(`/v1/imports/${later.importId}`)
    expect((await forget('auditor', later.importId, record.etag)).status).toBe(403)
    expect((await forget(officer, later.importId, before.etag)).status).toBe(412)
    const forgotten = expectStatus(await forget(officer, later.importId, record.etag), 200)
    expect(forgotten.body.keptAnswers).toBeNull()
    expect(await preview(officer, [row('N-8')])).toMatchObject({ kept: null })
    const trail = await t.as('auditor').get(`/v1/audit-events?resourceId=${later.importId}`)
    expect(trail.body.data.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['keep_answers', 'forget_answers']),
    )
  })
})
