import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { importFile, paper } from '../../support/imports.ts'
import { files, multipart } from '../../support/documents.ts'
import { everyAccount } from '../../support/refusals.ts'
import { stored } from '../documents/examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const officer = 'officer-ppkukm'
const count = async () => Number((await ownerRows(t, 'select count(*) from agreements'))[0]!.count)
const imported = async (rows: Parameters<typeof importFile>[2], fields = {}) =>
  expectStatus(await importFile(t, officer, rows, fields), 200)
const checked = (rows: Parameters<typeof importFile>[2], fields = {}) =>
  imported(rows, { dryRun: 'true', ...fields })
const agreementOf = async ({ body }: TestResponse, index = 0) =>
  expectStatus(await t.as(officer).get(`/v1/agreements/${body.agreements[index].id}`), 200).body

describe('POST /v1/imports', () => {
  it('records what was signed on paper as signed, with all that belongs to it', async () => {
    const report = await imported([
      paper('1/PKS', {
        'Mitra 2': 'gojek',
        'Nomor naskah mitra 2': '9/GJK',
        'Sumber dana': 'APBD',
        'Nilai (Rp)': 'Rp 1.500.000,00',
      }),
    ])
    expect(report.body).toMatchObject({
      dryRun: false,
      sheet: null,
      headingRow: 1,
      rows: 1,
      created: 1,
      unchanged: 0,
      signed: 1,
      drafts: 0,
      errorCount: 0,
      agreements: [{ row: 2, status: 'signed', outcome: 'created' }],
    })
    const agreement = await agreementOf(report)
    expect(agreement).toMatchObject({
      registrationNumber: report.body.agreements[0].registrationNumber,
      provenance: 'imported',
      status: 'signed',
      validity: 'in_force',
      type: 'pks',
      title: 'Pelatihan 1/PKS',
      stages: ['P2', 'P5'],
      effectiveFrom: '2021-01-01',
      effectiveUntil: '2026-12-31',
      signedOn: '2021-01-05',
      funding: { source: 'apbd', amount: 1_500_000, note: null },
      leadAgency: { id: ids.ppkukm },
      parties: [
        {
          position: 1,
          side: 'region',
          organization: { id: ids.ppkukm },
          documentNumber: '1/PKS',
          signatoryName: 'Contoh Kepala',
          signatoryTitle: 'Kepala Dinas',
          authorityBasis: 'position',
          signedOn: '2021-01-05',
        },
        {
          position: 2,
          side: 'collaborator',
          organization: { id: ids.shopee },
          documentNumber: '1/PKS/SHP',
          signatoryName: 'Contoh Direktur',
          signedOn: '2021-01-05',
        },
        {
          position: 3,
          side: 'collaborator',
          organization: { id: ids.gojek },
          documentNumber: '9/GJK',
          signatoryName: null,
          signedOn: '2021-01-05',
        },
      ],
      version: 1,
    })
    // What the paper lacks is said, not refused.
    expect(
      report.body.warnings.map((each: { cell: string; code: string }) => [each.cell, each.code]),
    ).toEqual([
      ['A2', 'no_signatory'],
      ['A2', 'no_authority'],
    ])
    const versions = await t.as(officer).get(`/v1/agreements/${agreement.id}/versions`)
    expect(versions.body.data).toMatchObject([
      { number: 0, validFrom: '2021-01-01', title: 'Pelatihan 1/PKS' },
    ])
    expect((await t.as('partner-shopee').get(`/v1/agreements/${agreement.id}`)).status).toBe(200)
    expect((await t.as('partner-bankdki').get(`/v1/agreements/${agreement.id}`)).status).toBe(404)
    // Nobody has confirmed it yet.
    expect(agreement.confirmation).toBe('unconfirmed')
    expect((await t.as().get(`/v1/public/agreements/${agreement.id}`)).status).toBe(404)
    expect((await t.as(officer).get(`/v1/collaborators/${ids.gojek}`)).body.status).toBe('active')
  })

  it('what was imported lives on like any other: found by its provenance, amended, changed until it is confirmed', async () => {
    const report = await imported([paper('2/PKS')])
    const { id } = await agreementOf(report)
    const listed = async (account: AccountName, provenance: string) =>
      (await t.as(account).get(`/v1/agreements?provenance=${provenance}&limit=200`)).body.data.map(
        (each: { id: string }) => each.id,
      )
    expect(await listed(officer, 'imported')).toContain(id)
    expect(await listed('integrator', 'imported')).not.toContain(id)
    expect(await listed(officer, 'registered')).not.toContain(id)
    const read = await t.as(officer).get(`/v1/agreements/${id}`)
    expect(read.body.allowedActions).toEqual(['amend', 'renew', 'suspend', 'terminate', 'patch', 'discard'])
    const amendment = {
      reason: 'Diperpanjang.',
      effectiveFrom: '2026-09-01',
      changes: { effectiveUntil: '2027-12-31' },
    }
    expectStatus(await t.as(officer).post(`/v1/agreements/${id}/amendments`, amendment), 201)
  })

  it('a row without a day of signature is a draft with its checklist, which is reviewed like any', async () => {
    const report = await imported([
      paper('3/PKS', { 'Tanggal tanda tangan': '', Tahapan: '', 'Jangka waktu': '' }),
    ])
    expect(report.body).toMatchObject({ signed: 0, drafts: 1, warningCount: 0 })
    const draft = await agreementOf(report)
    expect(draft).toMatchObject({ status: 'draft', provenance: 'imported', stages: [], signedOn: null })
    expect(draft.allowedActions).toContain('submit')
    const checklist = await t.as(officer).get(`/v1/agreements/${draft.id}/checklist`)
    expect(checklist.body.blocking).toContain('feasibility_study')
  })

  it('the same file again changes nothing, however it is sorted or written; with other content it is refused', async () => {
    const rows = [paper('4/PKS'), paper('5/PKS', { 'Tanggal tanda tangan': '' })]
    const first = await imported(rows)
    const before = await count()
    const trail = await ownerRows(t, 'select count(*) from audit_events')
    const again = await imported(rows)
    expect(again.body).toMatchObject({ created: 0, unchanged: 2, errorCount: 0 })
    expect(again.body.agreements).toEqual(
      first.body.agreements.map((each: object) => ({ ...each, outcome: 'unchanged' })),
    )
    const rewritten = [
      paper('5/pks', {
        'Tanggal tanda tangan': '',
        Tentang: 'Pelatihan 5/PKS',
        'Nomor naskah SKPD': '5/PKS',
        'Nomor naskah mitra': '5/PKS/SHP',
      }),
      paper('4/PKS', {
        'Tanggal tanda tangan': '44201',
        'Jangka waktu': '01/01/2021 - 31/12/2026',
        Tahapan: 'Pemasaran dan Pelatihan',
      }),
    ]
    expect(again.body.importId).toBe(first.body.importId)
    expect(await ownerRows(t, 'select count(*) from audit_events')).toEqual(trail)
    const other = await imported(rewritten)
    expect(other.body).toMatchObject({ created: 0, unchanged: 2 })
    expect(other.body.importId).not.toBe(first.body.importId)
    expect(await count()).toBe(before)
    const changed = await importFile(t, officer, [paper('4/PKS', { Tentang: 'Lain' }), paper('6/PKS')])
    const number = first.body.agreements[0].registrationNumber
    expect(changed).toMatchObject({
      status: 422,
      body: {
        code: 'import_refused',
        errors: [
          { pointer: '/file/F2', code: 'changed_since_import', message: expect.stringContaining(number) },
        ],
      },
    })
    expect(await count()).toBe(before)
  })

  it('an own mark of the row is its key, and a canceled draft frees it', async () => {
    const row = paper('7/PKS', { 'Kode baris': 'A-7', 'Tanggal tanda tangan': '' })
    const report = await imported([row])
    expect((await imported([row])).body.unchanged).toBe(1)
    const { id } = await agreementOf(report)
    const { etag } = await t.as(officer).get(`/v1/agreements/${id}`)
    expectStatus(
      await t.as(officer).post(`/v1/agreements/${id}/cancel`, { reason: 'Keliru.' }, { etag }),
      200,
    )
    expect((await imported([{ ...row, Tentang: 'Yang benar' }])).body.created).toBe(1)
  })

  it('a number that was registered here is not imported a second time', async () => {
    const body = {
      type: 'pks',
      title: 'Lama',
      stages: ['P2'],
      parties: [{ organizationId: ids.ppkukm, documentNumber: '8/PKS' }],
    }
    expectStatus(await t.as(officer).post('/v1/agreements', body), 201)
    const report = await checked([paper('8/pks')])
    expect(report.body.errors).toMatchObject([{ code: 'already_registered', cell: 'F2' }])
  })

  it('numbers follow on each other without a gap, also after a refusal', async () => {
    const first = await imported([paper('10/PKS'), paper('11/PKS')])
    await importFile(t, officer, [paper('12/PKS'), paper('13/PKS', { Mitra: '' })])
    const next = await imported([paper('14/PKS')])
    const numbers = [...first.body.agreements, ...next.body.agreements].map((each) =>
      Number(each.registrationNumber.slice(-5)),
    )
    expect(numbers).toEqual([numbers[0]!, numbers[0]! + 1, numbers[0]! + 2])
  })

  it('leaves an event for each agreement, with file and row and without the people', async () => {
    const report = await imported([paper('15/PKS'), paper('16/PKS')])
    const of = report.body.agreements.map((each: { id: string }) => each.id)
    const events = await ownerRows(t, 'select * from audit_events where resource_id = any($1)', [of])
    expect(events).toHaveLength(2)
    expect(events[0]).toMatchObject({
      action: 'import',
      resource_type: 'agreement',
      actor_role: 'officer',
      organization_id: ids.ppkukm,
    })
    expect(events[0]!.changes).toMatchObject({
      status: [null, 'signed'],
      file: [null, { row: 2, sha256: expect.any(String) }],
    })
    expect(JSON.stringify(events)).not.toContain('Contoh Kepala')
  })

  it('dryRun names every cell that is wrong, and writes nothing', async () => {
    const before = await count()
    const report = await checked([
      paper('20/PKS', { 'Jenis naskah': 'Kontrak', 'Tanggal tanda tangan': '31/02/2021' }),
      paper('21/PKS', { Tahapan: '' }),
      paper('21/pks'),
      paper('22/PKS', { 'Jangka waktu': '' }),
      paper('23/PKS', { 'Tanggal tanda tangan': '16/06/2026' }),
      paper('24/PKS', { Mitra: 'Dinas Parekraf' }),
      paper('25/PKS', { Mitra: 'Dinas PPKUKM' }),
      paper('26/PKS', { Mitra: 'PT Sepatu Emas' }),
      paper('27/PKS'),
    ])
    expect(report.body).toMatchObject({ dryRun: true, rows: 9, created: 0, errorCount: 9, agreements: [] })
    expect(report.body.errors.map((each: { cell: string; code: string }) => [each.cell, each.code])).toEqual([
      ['E2', 'no_date'],
      ['A2', 'unknown_code'],
      ['C3', 'no_stage'],
      ['F4', 'repeated_key'],
      ['D5', 'no_period'],
      ['E6', 'signed_in_future'],
      ['J7', 'no_collaborator_party'],
      ['J8', 'duplicate_party'],
      ['J9', 'unknown_partner'],
    ])
    expect(report.body.errors[0]).toMatchObject({ row: 2, column: 'Tanggal tanda tangan' })
    expect(await count()).toBe(before)
    expect((await checked([paper('27/PKS')])).body).toMatchObject({ created: 1, signed: 1, agreements: [] })
    expect(await count()).toBe(before)
  })

  it('all rows or none: 422 with the cells', async () => {
    const before = await count()
    const refused = await importFile(t, officer, [paper('30/PKS'), paper('31/PKS', { Tahapan: 'P9' })])
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'import_refused', errors: [{ pointer: '/file/C3', code: 'unknown_code' }] },
    })
    expect(await count()).toBe(before)
  })

  it('what was signed after the day of the settings goes through review', async () => {
    const late = await startTestApp({ clock, settings: { importSignedUntil: '2021-01-04' } })
    const refused = await importFile(late, officer, [paper('1/PKS')])
    expect(refused.body.errors).toMatchObject([{ code: 'signed_after_cutoff', pointer: '/file/E2' }])
    const taken = await importFile(late, officer, [
      paper('1/PKS', { 'Tanggal tanda tangan': '4 Januari 2021' }),
    ])
    expect(taken.body).toMatchObject({ created: 1 })
    await late.close()
  })
})

describe('POST /v1/imports finds the collaborator', () => {
  beforeAll(async () => {
    const register = (legalName: string, shortName: string, numbers: object[] = []) =>
      t.as('admin').post('/v1/collaborators', {
        legalName,
        shortName,
        kind: 'company',
        sector: 'marketplace',
        identifiers: numbers,
      })
    expectStatus(
      await register('PT Lapak Nusantara Sejahtera', 'Lapak', [
        { scheme: 'ID-DJP', value: '01.234.567.8-901.000' },
      ]),
      201,
    )
    expectStatus(
      await register('PT Maju Bersama', 'Maju Barat', [{ scheme: 'X-NIB', value: '1234567890123' }]),
      201,
    )
    expectStatus(await register('CV Maju Bersama', 'Maju Timur'), 201)
    const { body, etag } = await register('PT Pasar Lama Contoh', 'Pasar Lama Contoh')
    const renaming = { shortName: 'Dagang Baru', legalName: 'PT Dagang Baru Contoh' }
    expectStatus(await t.as('admin').patch(`/v1/collaborators/${body.id}`, renaming, { etag }), 200)
  })
  const partnerOf = async (change: Record<string, string>, fields = {}) => {
    const { body } = await checked([paper('900/PKS', change)], fields)
    const [error] = body.errors
    return error
      ? [error.code, (error.candidates ?? []).map((each: { shortName: string }) => each.shortName)]
      : 'found'
  }

  it.each([
    ['by its name in capitals', { Mitra: 'SHOPEE' }],
    ['by its legal form and punctuation', { Mitra: 'PT. Shopee, Tbk.' }],
    ['by its legal name', { Mitra: 'Lapak Nusantara Sejahtera (PT)' }],
    ['by its NPWP, whatever the name', { Mitra: 'Lapaknya', 'NPWP mitra': '012345678901000' }],
    ['by its NPWP of 16 digits, without a name', { Mitra: '', 'NPWP mitra': '0012345678901000' }],
    ['by its NIB where two have the name', { Mitra: 'PT Maju Bersama', 'NIB mitra': '1234567890123' }],
    ['by its id', { Mitra: ids.shopee }],
    ['by a name it had before', { Mitra: 'Pasar Lama Contoh, PT' }],
    ['by its letters, however parted', { Mitra: 'Go-Jek' }],
  ])('%s', async (_how, change) => {
    expect(await partnerOf(change)).toBe('found')
  })

  it.each([
    [
      'two have the name',
      { Mitra: 'Maju Bersama' },
      ['unsure_partner', expect.arrayContaining(['Maju Barat', 'Maju Timur'])],
    ],
    ['a name that is only like it', { Mitra: 'Shoppe' }, ['unsure_partner', ['Shopee']]],
    ['a name that holds its words', { Mitra: 'OJK Regional 1' }, ['unsure_partner', ['OJK']]],
    [
      'a name that holds the words of one before',
      { Mitra: 'Pasar Lama Contoh Cabang Kemayoran Utara Sejahtera' },
      ['unsure_partner', ['Dagang Baru']],
    ],
    [
      'name and number of different ones',
      { Mitra: 'Gojek', 'NPWP mitra': '012345678901000' },
      ['contradicting_partner', ['Lapak', 'Gojek']],
    ],
    ['nothing like it', { Mitra: 'Warung Xyz' }, ['unknown_partner', []]],
  ])('not where %s', async (_why, change, expected) => {
    expect(await partnerOf(change)).toEqual(expected)
  })

  it('nearly the same long name is taken, with a warning', async () => {
    const { body } = await checked([paper('901/PKS', { Mitra: 'Lapak Nusantara Sejahteraa' })])
    expect(body).toMatchObject({ errorCount: 0, created: 1 })
    expect(body.warnings).toMatchObject([
      { code: 'guessed_partner', cell: 'J2', candidates: [{ shortName: 'Lapak' }] },
    ])
  })

  it('by what the request says a name means; the file stays the same file', async () => {
    expect(await partnerOf({ Mitra: 'Shoppe' }, { partners: '{"shoppe":"Shopee"}' })).toBe('found')
    expect(await partnerOf({ Mitra: 'Shoppe' }, { partners: `{"Shoppe":"${ids.gojek}"}` })).toBe('found')
    const file = [paper('902/PKS', { Mitra: 'Shoppe' })]
    expect((await imported(file, { partners: '{"Shoppe":"Shopee"}' })).body.created).toBe(1)
    expect((await imported(file)).body.unchanged).toBe(1)
  })
})

describe('POST /v1/imports for whom', () => {
  it.each(everyAccount.filter((each) => each !== 'admin' && !each.startsWith('officer')))(
    '403: %s may not',
    async (account) => {
      expect(await importFile(t, account, [paper('40/PKS')])).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      })
    },
  )
  it('401: without a token', async () => {
    expect((await importFile(t, undefined, [paper('40/PKS')])).status).toBe(401)
  })
  it('403: an officer for another agency; each agency has keys of its own', async () => {
    const refused = await importFile(t, officer, [paper('40/PKS')], { leadAgencyId: ids.parekraf })
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expectStatus(
      await importFile(t, 'officer-parekraf', [paper('40/PKS', { 'Nomor naskah mitra': 'x' })]),
      200,
    )
    expect((await imported([paper('40/PKS')], { leadAgencyId: ids.ppkukm })).body.created).toBe(1)
  })
  it('the registrar for the agency it names', async () => {
    expect(await importFile(t, 'admin', [paper('41/PKS')])).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/leadAgencyId', code: 'required' }] },
    })
    expect(await importFile(t, 'admin', [paper('41/PKS')], { leadAgencyId: ids.shopee })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/leadAgencyId', code: 'unknown_agency' }] },
    })
    const report = expectStatus(
      await importFile(t, 'admin', [paper('41/PKS')], { leadAgencyId: ids.dpmptsp }),
      200,
    )
    expect((await agreementOf(report)).leadAgency.id).toBe(ids.dpmptsp)
  })
})

describe('POST /v1/imports of what is no table', () => {
  it.each<[string, Buffer, number, string]>([
    ['a PDF', files.pdf.content, 415, 'unsupported_file_type'],
    ['an empty file', Buffer.alloc(0), 422, 'rule_violated'],
    ['a workbook without a table', files.xlsx.content, 422, 'rule_violated'],
    ['a text without a table', Buffer.from('Jenis;Tentang\nPKS;x'), 422, 'rule_violated'],
    ['a heading twice', Buffer.from('Jenis;Tentang;Judul;Mitra\nPKS;x;y;Shopee'), 422, 'import_refused'],
  ])('%s', async (_what, content, status, code) => {
    expect(await importFile(t, officer, content)).toMatchObject({ status, body: { code } })
  })

  it.each<[Record<string, string>, number, string]>([
    [{ dryRun: 'yes' }, 400, '/dryRun'],
    [{ leadAgencyId: 'x' }, 400, '/leadAgencyId'],
    [{ partners: '{' }, 422, '/partners'],
    [{ partners: '["Shopee"]' }, 400, '/partners'],
    [{ partners: '{"Shopee":5}' }, 400, '/partners/Shopee'],
    [{ answers: '{' }, 422, '/answers'],
    [{ answers: '{"dateOrder":"yearFirst"}' }, 400, '/answers/dateOrder'],
    [{ answers: '{"mapping":{"X":"Entah"}}' }, 422, '/answers/mapping/X'],
    [{ other: 'x' }, 400, '/other'],
  ])('fields %j: %d %s', async (fields, status, pointer) => {
    const response = await importFile(t, officer, [paper('70/PKS')], fields)
    expect(response.status).toBe(status)
    expect(response.body.errors.map((each: { pointer: string }) => each.pointer)).toContain(pointer)
  })

  it('415: JSON; 400: no file, or a body that breaks off', async () => {
    expect((await t.as(officer).post('/v1/imports', { dryRun: 'true' })).status).toBe(415)
    const sent = multipart([['dryRun', 'true']])
    const without = await t.as(officer).post('/v1/imports', sent.payload, { headers: sent.headers })
    expect(without).toMatchObject({ status: 400, body: { errors: [{ pointer: '/file', code: 'required' }] } })
    const whole = multipart([['file', files.xlsx]])
    const half = whole.payload.subarray(0, whole.payload.length / 2)
    expect((await t.as(officer).post('/v1/imports', half, { headers: whole.headers })).status).toBe(400)
  })

  it('no file that was received stays', async () => {
    expect((await stored(t)).incoming).toEqual([])
  })
})

describe('POST /v1/imports of a workbook', () => {
  it('as agencies keep them: titles above, groups of headings, numbering, real dates, other columns', async () => {
    const rows = [
      ['DAFTAR NASKAH KERJA SAMA'],
      [],
      [
        'No.',
        'Jenis',
        'Judul Kerja Sama',
        'SKPD',
        'Mitra',
        null,
        null,
        'Tahapan',
        'Mulai',
        'Berakhir',
        'Tanggal TTD',
        'Paraf',
      ],
      [null, null, null, 'Nomor', 'Nama', 'NPWP', 'Nomor'],
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      [
        1,
        'Perjanjian Kerjasama',
        ' Kelas\u00a0daring ',
        '50/PKS',
        'PT Shopee',
        null,
        'S-50',
        'Pelatihan',
        new Date('2021-01-01'),
        new Date('2026-12-31'),
        new Date('2021-01-05'),
        'Ani',
      ],
    ]
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 7 },
      { startRow: 2, startCol: 4, endRow: 2, endCol: 6 },
    ]
    const sheets = [
      { name: 'Catatan', rows: [['Rekap kerja sama']] },
      { name: 'Daftar', rows, merges },
    ]
    const content = Buffer.from(await writeXlsx({ sheets }))
    const report = await imported(content)
    expect(report.body).toMatchObject({
      sheet: 'Daftar',
      headingRow: 4,
      rows: 1,
      created: 1,
      ignoredColumns: [
        { sheet: 'Daftar', cell: 'A4', heading: 'No.', why: 'row_number' },
        { sheet: 'Daftar', cell: 'L4', heading: 'Paraf', why: 'unknown' },
      ],
      agreements: [{ row: 6 }],
    })
    expect(await agreementOf(report)).toMatchObject({
      title: 'Kelas daring',
      stages: ['P2'],
      effectiveFrom: '2021-01-01',
      effectiveUntil: '2026-12-31',
      signedOn: '2021-01-05',
      parties: [{ documentNumber: '50/PKS' }, { documentNumber: 'S-50', organization: { id: ids.shopee } }],
    })
  })

  it('the template can be filled in and sent as it is', async () => {
    const response = await t.as(officer).get('/v1/imports/template.csv')
    expect(response.headers).toMatchObject({
      'content-type': 'text/csv',
      'content-disposition': expect.stringContaining('templat-impor.csv'),
    })
    const template = response.raw.rawPayload.toString()
    expect(template.startsWith('\ufeffJenis naskah:;')).toBe(true)
    expect(await importFile(t, officer, response.raw.rawPayload)).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'no_rows' }] },
    })
    const row = template
      .trim()
      .split('\r\n')
      .at(-1)!
      .split(';')
      .map((heading) => paper('60/PKS')[heading] ?? '')
      .join(';')
    expect(
      (await imported(Buffer.from(`${template}${row.replace('P2, P5', '"P2, P5"')}\r\n`))).body,
    ).toMatchObject({ created: 1, signed: 1 })
    const workbook = await t.as(officer).get('/v1/imports/template.xlsx')
    expect(workbook.headers['content-disposition']).toContain('templat-impor.xlsx')
    expect(await importFile(t, officer, workbook.raw.rawPayload)).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'no_rows' }] },
    })
  })

  it('more rows than one statement writes, and no more than a file may have', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => paper(`M-${index}`))
    expect((await imported(rows(1100))).body).toMatchObject({ created: 1100, errorCount: 0 })
    expect((await imported(rows(1100))).body).toMatchObject({ created: 0, unchanged: 1100 })
    expect(await importFile(t, officer, rows(10_001))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/file', code: 'table_too_large' }] },
    })
  })
})
