import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { zipOf } from '../../support/documents.ts'
import { importFile, paper, previewFile } from '../../support/imports.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const officer = 'officer-ppkukm'
type File = Parameters<typeof previewFile>[2]
const preview = async (content: File, answers: object = {}) =>
  expectStatus(await previewFile(t, officer, content, answers), 200).body
const send = (content: File, answers: object = {}) =>
  importFile(t, officer, content, { answers: JSON.stringify(answers) })
const asked = (body: { questions: { answer: string; about: string | null }[] }) =>
  body.questions.map(({ answer, about }) => [answer, about])
const textOf = (...lines: string[]) => Buffer.from(lines.join('\r\n'))
const count = async () => Number((await ownerRows(t, 'select count(*) from agreements'))[0]!.count)

describe('POST /v1/imports/preview', () => {
  it('says what was understood, and writes nothing', async () => {
    const before = await count()
    const body = await preview([paper('P-1', { 'Mitra 2': 'Gojek', Paraf: 'Ani' })])
    expect(body).toMatchObject({
      lengthEnds: null,
      questions: [],
      agencies: [],
      partners: [
        { name: 'Shopee', rows: 1, standing: 'known', organization: { id: ids.shopee } },
        { name: 'Gojek', rows: 1, standing: 'known', organization: { id: ids.gojek } },
      ],
      firstRows: [
        {
          row: 2,
          status: 'signed',
          type: 'pks',
          title: 'Pelatihan P-1',
          stages: ['P2', 'P5'],
          effectiveFrom: '2021-01-01',
          effectiveUntil: '2026-12-31',
          signedOn: '2021-01-05',
          parties: [
            { name: 'Dinas PPKUKM', side: 'region', documentNumber: 'P-1', signatoryName: 'Contoh Kepala' },
            { name: 'Shopee', side: 'collaborator', documentNumber: 'P-1/SHP' },
            { name: 'Gojek', side: 'collaborator', documentNumber: null },
          ],
        },
      ],
      report: { dryRun: true, created: 1, signed: 1, errorCount: 0 },
    })
    expect(body.tables).toMatchObject([{ sheet: null, headingRow: 1, rows: 1 }])
    expect(body.tables[0].columns.slice(-2)).toEqual([
      { cell: 'O1', column: 'partner:2', meaning: 'Mitra 2', why: null, dateOrder: null, decidedBy: null },
      { cell: 'P1', column: null, meaning: null, why: 'unknown', dateOrder: null, decidedBy: null },
    ])
    expect(await count()).toBe(before)
  })

  it('asks for the order of days where nothing decides it, and takes the answer', async () => {
    const rows = [paper('P-2', { 'Tanggal tanda tangan': '05/01/2021' })]
    expect(await preview(rows)).toMatchObject({
      questions: [
        { answer: 'dateOrder', about: null, options: ['day_first', 'month_first'], cells: ['E2'], count: 1 },
      ],
      firstRows: [{ signedOn: null }],
    })
    const refused = await send(rows)
    expect(refused.body).toMatchObject({
      code: 'import_refused',
      errors: [{ pointer: '/file/E2', code: 'undecided_order' }],
    })
    expect(refused.body.errors[0].message).toBe(
      '"05/01/2021" is 2021-01-05 or 2021-05-01, and no other date in the column decides; answer "dateOrder".',
    )
    const answered = await preview(rows, { dateOrder: 'month_first' })
    expect(answered).toMatchObject({ questions: [], firstRows: [{ signedOn: '2021-05-01' }] })
    expect(answered.tables[0].columns[4]).toMatchObject({ dateOrder: 'month_first', decidedBy: 'answer' })
  })

  it('takes headings and defaults for what the list does not say', async () => {
    const list = textOf(
      'No;Nama kegiatan;Lembaga;Nomor MoU;TMT;Berlaku sampai;Tanggal PKS;Judul lama',
      '1;Kelas menjahit;Gojek;M-1;1 Januari 2021;31 Desember 2026;4 Januari 2021;x',
    )
    const open = await preview(list)
    expect(asked(open)).toEqual([
      ['defaults', 'type'],
      ['mapping', 'Tentang'],
    ])
    const answers = {
      mapping: { 'Nama kegiatan': 'Tentang', H: null },
      defaults: { type: 'pks', stages: ['P2'] },
    }
    expect(await preview(list, answers)).toMatchObject({
      questions: [],
      answers,
      report: {
        ignoredColumns: [
          { cell: 'A1', why: 'row_number' },
          { cell: 'H1', why: 'as_asked' },
        ],
      },
      firstRows: [{ type: 'pks', title: 'Kelas menjahit', stages: ['P2'] }],
    })
    expect((await send(list, answers)).body).toMatchObject({ created: 1, signed: 1 })
    expect((await send(list, answers)).body).toMatchObject({ created: 0, unchanged: 1 })
  })

  it('asks about a column that nobody reads and in which statuses or agencies stand', async () => {
    const list = [paper('P-3', { Catatan: 'Diputus 2025', Pengampu: 'Dinas Parekraf' })]
    expect(asked(await preview(list))).toEqual([
      ['mapping', 'Catatan'],
      ['mapping', 'Pengampu'],
    ])
    expect(
      asked(
        await preview([
          paper('P-4', { 'Status akhir': 'x', 'Unit penanggung': 'Dinas Entah', 'Mitra tambahan': 'y' }),
        ]),
      ),
    ).toEqual([
      ['mapping', 'Status akhir'],
      ['mapping', 'Unit penanggung'],
      ['mapping', 'Mitra tambahan'],
    ])
    const mapping = { Catatan: 'Status', Pengampu: null }
    expect(asked(await preview(list, { mapping }))).toEqual([['statuses', 'Diputus 2025']])
    const statuses = { 'Diputus 2025': 'by_days' }
    expect(asked(await preview(list, { mapping, statuses }))).toEqual([])
  })

  it('asks about a sheet, a title or a section that names another agency', async () => {
    const rows = ['Jenis;Tentang;Mitra;Tahapan', 'PKS;Kelas;Gojek;P2']
    expect(asked(await preview(textOf('DAFTAR PKS DINAS PAREKRAF', ...rows)))).toEqual([
      ['agencies', 'DAFTAR PKS DINAS PAREKRAF'],
    ])
    const inSection = [rows[0]!, 'B. Dinas Parekraf', rows[1]!]
    const left = await preview(textOf(...inSection), { agencies: { 'B. Dinas Parekraf': 'leave_out' } })
    expect(left).toMatchObject({ questions: [], report: { created: 0 } })
    const content = await writeXlsx({
      sheets: [{ name: 'Dinas Parekraf', rows: rows.map((line) => line.split(';')) }],
    })
    const named = Buffer.from(content)
    expect(asked(await preview(named))).toEqual([['agencies', 'Dinas Parekraf']])
    const own = await preview(named, { agencies: { 'Dinas Parekraf': 'own' } })
    expect(own).toMatchObject({ questions: [], report: { drafts: 1 } })
  })

  it('names the sheet where there are several, and those that it leaves out', async () => {
    const table = (title: string) => [
      ['Jenis', 'Tentang', 'Mitra', 'Tahapan'],
      ['PKS', title, 'Gojek', 'P9'],
    ]
    const content = Buffer.from(
      await writeXlsx({
        sheets: [
          { name: '2020', rows: table('Satu') },
          { name: 'a~b', rows: table('Dua') },
          { name: 'Rekap', rows: [['x']] },
        ],
      }),
    )
    const body = await preview(content)
    expect(
      body.report.errors.map((each: { sheet: string; cell: string }) => [each.sheet, each.cell]),
    ).toEqual([
      ['2020', 'D2'],
      ['a~b', 'D2'],
    ])
    expect(body.report.leftOut).toEqual([{ sheet: 'Rekap', cell: null, text: '', why: 'no_table' }])
    const refused = await send(content)
    expect(refused.body.errors.map((each: { pointer: string }) => each.pointer)).toEqual([
      '/file/2020/D2',
      '/file/a~0b/D2',
    ])
  })
})

describe('POST /v1/imports with answers', () => {
  it('registers who is new, once, with its numbers; the same file again changes nothing', async () => {
    const rows = [
      paper('N-1', { Mitra: 'PT Tenun Bahari', 'NIB mitra': '9120001234567' }),
      paper('N-2', { Mitra: 'PT. TENUN BAHARI' }),
    ]
    expect(await preview(rows)).toMatchObject({
      questions: [{ answer: 'newPartners', about: 'PT Tenun Bahari' }, { about: 'PT. TENUN BAHARI' }],
      partners: [{ standing: 'new' }, { standing: 'new' }],
    })
    const answers = { newPartners: { 'PT Tenun Bahari': { kind: 'company', sector: 'other' } } }
    expect(await preview(rows, answers)).toMatchObject({
      questions: [],
      partners: [{ standing: 'to_be_registered', organization: null }, { standing: 'to_be_registered' }],
    })
    const report = expectStatus(await send(rows, answers), 200)
    expect(report.body).toMatchObject({ created: 2, registered: 1 })
    const listed = await t.as(officer).get('/v1/collaborators?q=Tenun%20Bahari')
    expect(listed.body.data).toMatchObject([
      {
        legalName: 'PT Tenun Bahari',
        kind: 'company',
        status: 'active',
        identifiers: [{ scheme: 'X-NIB', value: '9120001234567' }],
      },
    ])
    expect((await send(rows, answers)).body).toMatchObject({ created: 0, unchanged: 2, registered: 0 })
  })

  it('400: what can be answered is named, also in the answers for a name of the file', async () => {
    const messageOf = async (answers: object) =>
      expectStatus(await previewFile(t, officer, [paper('N-9')], answers), 400).body.errors[0]
    expect(await messageOf({ dateOrder: 'yearFirst' })).toMatchObject({
      pointer: '/answers/dateOrder',
      message: expect.stringContaining('day_first, month_first'),
    })
    expect(
      await messageOf({ newPartners: { 'PT Tenun': { kind: 'company', sector: 'community' } } }),
    ).toMatchObject({
      pointer: '/answers/newPartners/PT Tenun/sector',
      message: expect.stringContaining('marketplace, ride_hailing'),
    })
  })

  it('what holds for the whole file is asked with its choices', async () => {
    const asked = async (change: Record<string, string>) => (await preview([paper('N-10', change)])).questions
    expect(await asked({ 'Jenis naskah': '' })).toMatchObject([
      { answer: 'defaults', about: 'type', options: ['mou', 'pks', 'nota_kesepakatan', 'rencana_kerja'] },
    ])
    expect(await asked({ Tahapan: '' })).toMatchObject([
      { answer: 'defaults', about: 'stages', options: ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'] },
    ])
  })

  it('a new name that is like a registered one is warned of', async () => {
    const rows = [paper('N-3', { Mitra: 'Shoppe' })]
    const newPartners = { Shoppe: { kind: 'company', sector: 'other', shortName: 'Shoppe Baru' } }
    const { report } = await preview(rows, { newPartners })
    expect(report).toMatchObject({ errorCount: 0 })
    expect(report.warnings).toMatchObject([{ code: 'similar_name', candidates: [{ shortName: 'Shopee' }] }])
  })

  it('who is called exactly that wins over who is called so but for the legal form', async () => {
    const register = (legalName: string, shortName: string) =>
      t.as('admin').post('/v1/collaborators', { legalName, shortName, kind: 'company', sector: 'other' })
    expectStatus(await register('PT Lumbung', 'Lumbung Besar'), 201)
    const { body } = expectStatus(await register('Lumbung', 'Lumbung Kecil'), 201)
    const { partners } = await preview([paper('N-4', { Mitra: 'lumbung' })])
    expect(partners).toMatchObject([{ standing: 'known', organization: { id: body.id } }])
    expect((await preview([paper('N-4', { Mitra: 'CV Lumbung' })])).partners).toMatchObject([
      { standing: 'alike', organization: null },
    ])
  })

  it('what another agency brought in is recognized by the number of the collaborator', async () => {
    const row = paper('R-1', { 'Nomor naskah mitra': '77 / SHP/2021' })
    const first = expectStatus(await importFile(t, 'officer-parekraf', [row]), 200)
    const [{ id, registrationNumber }] = first.body.agreements
    const other = paper('S-1', { 'Nomor naskah mitra': '77/shp / 2021' })
    const second = expectStatus(await send([other]), 200)
    expect(second.body).toMatchObject({
      created: 0,
      recognized: 1,
      agreements: [{ id, registrationNumber, outcome: 'recognized' }],
    })
    expect(second.body.warnings).toMatchObject([{ code: 'recognized', cell: 'K2' }])
    expect(second.body.warnings[0].message).toContain(`${registrationNumber} (Dinas Parekraf)`)
  })

  it('two signed agreements with one number of a collaborator are warned of', async () => {
    const number = { 'Nomor naskah mitra': '78/SHP' }
    const report = expectStatus(
      await send([paper('W-1', number), paper('W-2', { ...number, Tentang: 'Lain' })]),
      200,
    )
    expect(report.body).toMatchObject({ created: 2 })
    expect(report.body.warnings).toMatchObject([{ code: 'number_used_twice', cell: 'K3' }])
    const later = await preview([paper('W-3', { ...number, 'Tanggal tanda tangan': '6 Januari 2021' })])
    expect(later.report).toMatchObject({
      created: 1,
      warnings: [{ code: 'number_used_twice' }],
    })
  })

  it('a list without numbers is known again by its title, collaborator and days', async () => {
    const row = paper('', { Tentang: 'Kelas yang tidak bernomor', 'Nomor naskah mitra': '' })
    expect((await send([row])).body).toMatchObject({ created: 1 })
    expect((await send([row])).body).toMatchObject({ created: 0, unchanged: 1 })
    expect((await send([row, row])).body.errors).toMatchObject([{ code: 'repeated_key' }])
  })

  it('what lists say besides is recorded', async () => {
    const { body } = expectStatus(
      await send([
        paper('L-1', {
          'Sebutan naskah': 'Perjanjian Kemitraan',
          'Latar belakang': 'Banyak UMKM belum daring.',
          Lokasi: 'Tebet, Menteng',
          'Dasar hukum': 'PP 28/2018; UU 23/2014',
          'Pemberitahuan (hari)': '30 hari',
        }),
      ]),
      200,
    )
    const agreement = await t.as(officer).get(`/v1/agreements/${body.agreements[0].id}`)
    expect(agreement.body).toMatchObject({
      label: 'Perjanjian Kemitraan',
      background: 'Banyak UMKM belum daring.',
      location: ['Tebet', 'Menteng'],
      legalBasis: ['PP 28/2018', 'UU 23/2014'],
      noticeDays: 30,
    })
  })
})

describe('POST /v1/imports of other kinds of files', () => {
  const cell = (text: string, attributes = '') =>
    `<table:table-cell office:value-type="string"${attributes}><text:p>${text}</text:p></table:table-cell>`
  const ods = zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>
      <table:table table:name="Daftar"><table:table-row>${cell('Daftar', ' table:number-columns-spanned="5"')}<table:covered-table-cell table:number-columns-repeated="4"/></table:table-row>
      <table:table-row>${['Jenis', 'Tentang', 'Mitra', 'Tahapan', 'Tanggal mulai', 'Tanggal berakhir', 'Tanggal tanda tangan'].map((each) => cell(each)).join('')}<table:table-cell table:number-columns-repeated="16377"/></table:table-row>
      <table:table-row>${cell('PKS')}<table:table-cell office:value-type="string"><office:annotation><text:p>catatan</text:p></office:annotation><text:p>Kelas <text:s/>ODS</text:p></table:table-cell>${cell('Gojek')}${cell('P2')}
        <table:table-cell office:value-type="date" office:date-value="2021-01-05"><text:p>05/01/21</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2026-01-04T00:00:00"><text:p>x</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2021-01-05"><text:p>x</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
      </office:spreadsheet></office:body></office:document-content>`,
  })

  it('an OpenDocument spreadsheet is read as any', async () => {
    const body = await preview(ods)
    expect(body).toMatchObject({
      tables: [{ sheet: 'Daftar', headingRow: 2, rows: 1 }],
      questions: [],
      firstRows: [
        {
          row: 3,
          title: 'Kelas ODS',
          effectiveFrom: '2021-01-05',
          effectiveUntil: '2026-01-04',
          signedOn: '2021-01-05',
        },
      ],
    })
  })

  const compound = (name: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')])
  it.each<[string, Buffer, RegExp]>([
    ['an old workbook', compound('Workbook'), /old Excel file/],
    ['a locked workbook', compound('EncryptedPackage'), /locked by a password/],
    [
      'a web page',
      Buffer.from('\n<html><body><table><tr><td>Jenis</td></tr></table></body></html>'),
      /web page/,
    ],
    ['a piece of one', Buffer.from('\ufeff<table><tr><td>Jenis</td></tr></table>'), /web page/],
    ['a workbook of 2003', Buffer.from('<?xml version="1.0"?><Workbook></Workbook>'), /XML file/],
    ['a Word document', zipOf({ 'word/document.xml': '<x/>' }), /Word document/],
    ['a binary workbook', zipOf({ 'xl/workbook.bin': 'x' }), /binary workbook/],
  ])('415: %s, and what to do', async (_what, content, advice) => {
    const { status, body } = await previewFile(t, officer, content)
    expect([status, body.code]).toEqual([415, 'unsupported_file_type'])
    expect(body.detail).toMatch(advice)
  })
})
