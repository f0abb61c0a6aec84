import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { importFile, previewFile } from '../../support/imports.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const officer = 'officer-ppkukm'
const caseOf = (name: string) => readFileSync(new URL(`cases/${name}`, import.meta.url))
const preview = async (name: string, answers: object = {}) =>
  expectStatus(await previewFile(t, officer, caseOf(name), answers), 200).body
const send = (content: Buffer, answers: object = {}) =>
  importFile(t, officer, content, { answers: JSON.stringify(answers) })
/** The agreements that came of a file, in the order of its rows. */
const imported = async (content: Buffer, answers: object = {}) => {
  const { body } = expectStatus(await send(content, answers), 200)
  return Promise.all(
    body.agreements.map(
      async ({ id }: { id: string }) =>
        expectStatus(await t.as(officer).get(`/v1/agreements/${id}`), 200).body,
    ),
  )
}
const codesOf = (list: { cell: string; code: string }[]) => list.map(({ cell, code }) => [cell, code])
const asked = (questions: { answer: string; about: string | null; cells: string[] }[]) =>
  questions.map(({ answer, about, cells }) => [answer, about, cells])

describe('a list as an office keeps it', () => {
  it('month first: by the day that can be read in one way only', async () => {
    const { tables, questions } = await preview('month-first.csv')
    expect(questions).toEqual([])
    expect(
      tables[0].columns
        .filter((each: { dateOrder: string | null }) => each.dateOrder)
        .map((each: { meaning: string; dateOrder: string; decidedBy: string }) => [
          each.meaning,
          each.dateOrder,
          each.decidedBy,
        ]),
    ).toEqual([
      ['Tanggal mulai', 'month_first', 'cells'],
      ['Tanggal berakhir', 'month_first', 'cells'],
      ['Tanggal tanda tangan', 'month_first', 'cells'],
    ])
    expect(await imported(caseOf('month-first.csv'))).toMatchObject([
      { effectiveFrom: '2023-09-26', effectiveUntil: '2026-09-25', signedOn: '2023-09-26' },
      { effectiveFrom: '2024-06-12', effectiveUntil: '2027-06-11', signedOn: '2024-06-12' },
    ])
  })

  it('years of two digits: by the span of the list', async () => {
    expect(await imported(caseOf('two-digit-years.csv'))).toMatchObject([
      { effectiveFrom: '1998-01-01', effectiveUntil: '1999-12-31', signedOn: '1998-01-01' },
      { effectiveFrom: '2002-01-01', effectiveUntil: '2003-12-31' },
    ])
  })

  it('midnight in Jakarta, as UTC has it', async () => {
    expect(await imported(caseOf('utc-midnight.csv'))).toMatchObject([
      { effectiveFrom: '2021-01-05', effectiveUntil: '2022-01-04', signedOn: '2021-01-05' },
    ])
  })

  it('dashes are nothing: recorded without, warned of; a title is asked for', async () => {
    const refused = await send(caseOf('dashes.csv'))
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'import_refused', errors: [{ pointer: '/file/C3', code: 'required' }] },
    })
    expect(refused.body.errors[0].message).toContain('"Tentang": The title of the document')
    const { report, firstRows } = await preview('dashes.csv')
    expect(codesOf(report.warnings).filter(([cell]) => cell!.endsWith('2'))).toEqual([
      ['I2', 'no_document_number'],
      ['J2', 'no_signatory'],
      ['A2', 'no_authority'],
      ['K2', 'no_document_number'],
      ['L2', 'no_signatory'],
      ['A2', 'no_authority'],
    ])
    expect(firstRows[0]).toMatchObject({
      status: 'signed',
      effectiveFrom: '2021-01-05',
      effectiveUntil: '2026-01-04',
    })
    const titled = Buffer.from(
      caseOf('dashes.csv').toString().replace('d2;PKS;-;', 'd2;PKS;[CONTOH] Etalase;'),
    )
    const [first] = await imported(titled)
    expect(first).toMatchObject({
      status: 'signed',
      effectiveFrom: '2021-01-05',
      effectiveUntil: '2026-01-04',
      parties: [
        { documentNumber: null, signatoryName: null },
        { documentNumber: null, signatoryName: null },
      ],
    })
  })

  it('six collaborators are six parties', async () => {
    const [agreement] = await imported(caseOf('sixth-partner.csv'))
    expect(
      agreement.parties.map((each: { organization: { shortName: string } }) => each.organization.shortName),
    ).toEqual([
      'Dinas PPKUKM',
      ...['Niaga', 'Antar', 'Modal', 'Universitas', 'Yayasan', 'Bank'].map((name) => `[CONTOH] ${name}`),
    ])
  })

  it('another agency and a status that no import records are asked about', async () => {
    const refused = await send(caseOf('status-and-agency.csv'))
    expect(refused).toMatchObject({ status: 422, body: { code: 'import_refused' } })
    expect(
      refused.body.errors.map((each: { pointer: string; code: string }) => [each.pointer, each.code]),
    ).toEqual([
      ['/file/I2', 'other_agency'],
      ['/file/J2', 'unclear_status'],
    ])
    const { questions, agencies } = await preview('status-and-agency.csv')
    expect(asked(questions)).toEqual([
      ['agencies', 'Dinas Parekraf', ['I2']],
      ['statuses', 'Diputus 2025', ['J2']],
    ])
    expect(agencies).toEqual([
      { name: 'Dinas Parekraf', rows: 1, standing: 'other' },
      { name: 'Dinas PPKUKM', rows: 1, standing: 'own' },
    ])
    const answers = { agencies: { 'Dinas Parekraf': 'leave_out' } }
    const { report, questions: open } = await preview('status-and-agency.csv', answers)
    expect(open).toEqual([])
    expect(report.leftOut).toEqual([{ sheet: null, cell: 'I2', text: 'Dinas Parekraf', why: 'agency' }])
    const agreements = await imported(caseOf('status-and-agency.csv'), answers)
    expect(agreements).toMatchObject([{ title: '[CONTOH] Kelas menjahit', leadAgency: { id: ids.ppkukm } }])
  })

  it('a length that does not end on the last day is a finding', async () => {
    const refused = await send(caseOf('term-and-days.csv'))
    expect(refused.body.errors).toMatchObject([{ pointer: '/file/I2', code: 'contradicts_days' }])
    expect(refused.body.errors[0].message).toContain('2027-12-31')
    const alone = Buffer.from(caseOf('term-and-days.csv').toString().replace('31/12/2036', ''))
    const { body } = expectStatus(await previewFile(t, officer, alone), 200)
    expect(body.questions).toMatchObject([{ answer: 'lengthEnds', options: ['day_before', 'anniversary'] }])
    expect(await imported(alone, { lengthEnds: 'anniversary' })).toMatchObject([
      { effectiveFrom: '2026-01-01', effectiveUntil: '2028-01-01' },
    ])
  })

  it('every sheet is read', async () => {
    const { tables } = await preview('sheet-a-year.xlsx')
    expect(tables.map(({ sheet, rows }: { sheet: string; rows: number }) => [sheet, rows])).toEqual([
      ['2020', 1],
      ['2021', 2],
    ])
    const agreements = await imported(caseOf('sheet-a-year.xlsx'))
    expect(
      agreements.map(({ title, effectiveFrom }: { title: string; effectiveFrom: string }) => [
        title,
        effectiveFrom,
      ]),
    ).toEqual([
      ['[CONTOH] Kelas A', '2020-01-06'],
      ['[CONTOH] Kelas B', '2021-02-01'],
      ['[CONTOH] Kelas C', '2021-03-01'],
    ])
  })

  it('headings in two rows, sections, a total and a signature block', async () => {
    const { report, questions } = await preview('office-list.xlsx')
    expect(questions).toEqual([])
    expect(report.ignoredColumns).toEqual([{ sheet: 'Sheet', cell: 'A4', heading: 'NO', why: 'row_number' }])
    expect(report.leftOut.map(({ cell, why }: { cell: string; why: string }) => [cell, why])).toEqual([
      ['A1', 'above'],
      ['A5', 'section'],
      ['A7', 'section'],
      ['A9', 'total'],
      ['G11', 'footer'],
      ['G12', 'footer'],
    ])
    const agreements = await imported(caseOf('office-list.xlsx'))
    expect(agreements).toMatchObject([
      {
        title: '[CONTOH] Kelas kriya',
        signedOn: '2024-02-01',
        effectiveFrom: '2024-02-01',
        effectiveUntil: '2027-01-31',
        parties: [{ documentNumber: '11/PKS/2024' }, { documentNumber: '7/BL/2024' }],
      },
      {
        title: '[CONTOH] Etalase daring',
        signedOn: '2024-03-01',
        effectiveFrom: '2024-03-01',
        effectiveUntil: '2027-02-28',
        parties: [{ documentNumber: '12/PKS/2024' }, { documentNumber: '8/TP/2024' }],
      },
    ])
    expect((await send(caseOf('office-list.xlsx'))).body).toMatchObject({ created: 0, unchanged: 2 })
  })
})
