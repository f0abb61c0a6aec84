import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import fc from '../../support/properties.ts'
import { cellAddress, type CellValue } from '../../../src/imports/cells/cells.ts'
import { hashOf } from '../../../src/imports/match/keys.ts'
import type { ImportedRow } from '../../../src/imports/rows/imported-row.ts'
import type { ColumnKey } from '../../../src/imports/tables/meaning.ts'
import { readRow, type RowContext } from '../../../src/imports/rows/rows.ts'

type Cells = Partial<Record<ColumnKey, CellValue>>
const contextOf = (cells: Cells, date1904: boolean, change: Partial<RowContext>): RowContext => ({
  daysOf: () => ({
    date1904,
    order: 'day_first',
    swapped: false,
    years: { first: 2019, last: 2026 },
    today: '2026-06-15',
  }),
  lengthEnding: 'day_before',
  startsOnSignature: false,
  defaults: {},
  has: (column) => column in cells,
  ...change,
})
const read = (cells: Cells, date1904 = false, change: Partial<RowContext> = {}, section = '') =>
  readRow(
    { table: 0, row: 7 },
    (column) => cells[column],
    contextOf(cells, date1904, change),
    section === '' ? null : { row: 5, column: 0, text: section },
  )
const found = (cells: Cells) => read(cells).findings.map(({ column, code }) => [column, code])

const complete: Cells = {
  type: 'PKS',
  title: '  Pelatihan\u00a0pemasaran  daring ',
  stages: 'P2, P5',
  period: '1 Januari 2021 s.d. 31 Desember 2023',
  signedOn: { dateSerial: 44197 },
  fundingSource: 'APBD',
  fundingAmount: 'Rp 1.500.000,00',
  agencyNumber: '415.4/12/PKS/2021',
  agencySignatory: 'Contoh Kepala',
  agencySignatoryTitle: 'Kepala Dinas',
  agencyAuthority: 'Jabatan',
  'partner:1': 'PT  Shopee',
  'npwp:1': '01.234.567.8-901.000',
  'number:1': '021/SHP',
}

describe('readRow', () => {
  it('reads what a row says', () => {
    expect(read(complete)).toEqual({
      table: 0,
      row: 7,
      key: '415.4/12/PKS/2021',
      type: 'pks',
      title: 'Pelatihan pemasaran daring',
      label: null,
      parent: null,
      background: null,
      purpose: null,
      object: null,
      scope: null,
      stages: ['P2', 'P5'],
      location: null,
      legalBasis: null,
      noticeDays: null,
      agencyName: null,
      status: null,
      section: null,
      ending: null,
      effectiveFrom: '2021-01-01',
      term: 'fixed',
      renewsEveryMonths: null,
      effectiveUntil: '2023-12-31',
      signedOn: '2021-01-01',
      fundingSource: 'apbd',
      fundingAmount: 1_500_000,
      fundingNote: null,
      agency: {
        documentNumber: '415.4/12/PKS/2021',
        signatoryName: 'Contoh Kepala',
        signatoryTitle: 'Kepala Dinas',
        authorityBasis: 'position',
      },
      partners: [
        {
          place: 1,
          named: { name: 'PT Shopee', npwp: '012345678901000', nib: null },
          contacts: [],
          documentNumber: '021/SHP',
          signatoryName: null,
          signatoryTitle: null,
          authorityBasis: null,
        },
      ],
      commitments: [],
      findings: [],
    })
  })

  it('keeps the lines of a paragraph, and the calendar of the file', () => {
    const row = read(
      { ...complete, scope: 'a. kelas \r\n  b.  etalase\n', signedOn: { dateSerial: 42735 } },
      true,
    )
    expect(row).toMatchObject({ scope: 'a. kelas\nb. etalase', signedOn: '2021-01-01' })
  })

  it('the mark of the row goes before the number', () => {
    expect(read({ ...complete, key: 'A-1' }).key).toBe('A-1')
    expect(read({ ...complete, key: 14 }).key).toBe('14')
  })

  it('a second collaborator keeps its place', () => {
    expect(
      read({ ...complete, 'partner:3': 'Gojek' }).partners.map(({ place, named }) => [place, named.name]),
    ).toEqual([
      [1, 'PT Shopee'],
      [3, 'Gojek'],
    ])
  })

  it.each<[Cells, string | null, string | null]>([
    [
      { period: undefined, effectiveFrom: '01/02/2021', effectiveUntil: '31/01/2022' },
      '2021-02-01',
      '2022-01-31',
    ],
    [{ period: '2 tahun', effectiveFrom: '01/02/2021' }, '2021-02-01', '2023-01-31'],
    [{ period: '2 tahun' }, '2021-01-01', '2022-12-31'],
    [{ period: undefined }, null, null],
    [{ period: undefined, effectiveFrom: '01/02/2021' }, '2021-02-01', null],
    [{ period: '2 tahun sejak ditandatangani' }, '2021-01-01', '2022-12-31'],
    [
      { period: '2 tahun', effectiveFrom: '01/02/2021', effectiveUntil: '01/02/2023' },
      '2021-02-01',
      '2023-02-01',
    ],
  ])('the period of %j', (cells, effectiveFrom, effectiveUntil) => {
    expect(read({ ...complete, ...cells })).toMatchObject({ effectiveFrom, effectiveUntil, findings: [] })
  })

  it.each<[Cells, Partial<ImportedRow>]>([
    [{ period: 'tidak terbatas' }, { term: 'open_ended', effectiveFrom: null, effectiveUntil: null }],
    [
      { period: 'seumur hidup', effectiveFrom: '01/02/2021' },
      { term: 'open_ended', effectiveFrom: '2021-02-01', effectiveUntil: null },
    ],
    [
      { period: '1 Februari 2021 s.d. seterusnya' },
      { term: 'open_ended', effectiveFrom: '2021-02-01', effectiveUntil: null },
    ],
    [
      { period: undefined, effectiveFrom: '01/02/2021', effectiveUntil: 's/d ada pemberitahuan' },
      { term: 'open_ended', effectiveFrom: '2021-02-01', effectiveUntil: null },
    ],
    [
      { period: '2 tahun, diperpanjang otomatis' },
      {
        term: 'auto_renewing',
        effectiveFrom: '2021-01-01',
        effectiveUntil: '2022-12-31',
        renewsEveryMonths: 24,
      },
    ],
    [
      { period: '1 Januari 2021 s.d. 31 Desember 2023, diperpanjang otomatis tiap 1 tahun' },
      { term: 'auto_renewing', effectiveUntil: '2023-12-31', renewsEveryMonths: 12 },
    ],
    [
      { period: 'diperpanjang otomatis', effectiveFrom: '01/01/2021', effectiveUntil: '31/12/2022' },
      { term: 'auto_renewing', effectiveUntil: '2022-12-31', renewsEveryMonths: 24 },
    ],
    [{ period: '2 tahun' }, { term: 'fixed', renewsEveryMonths: null }],
  ])('the term of %j', (cells, term) => {
    const { findings, ...row } = read({ ...complete, ...cells })
    expect(row).toMatchObject(term)
    expect(findings.map(({ code }) => code)).toEqual(row.effectiveFrom === null ? ['no_first_day'] : [])
  })

  it.each<[string, Cells, [string, string][]]>([
    [
      'a last day beside a term without an end',
      { ...complete, period: 'tidak terbatas', effectiveFrom: '01/01/2021', effectiveUntil: '31/12/2023' },
      [['period', 'contradicts_days']],
    ],
    [
      'another first day beside a term without an end',
      { ...complete, period: '1 Februari 2021 s.d. seterusnya', effectiveFrom: '01/01/2021' },
      [['period', 'contradicts_days']],
    ],
    [
      'a length beside a last day that never comes',
      { ...complete, period: '2 tahun', effectiveUntil: 'seumur hidup', effectiveFrom: '01/01/2021' },
      [['period', 'contradicts_days']],
    ],
    [
      'a renewal for a time that nothing says',
      { ...complete, period: '5 Januari 2021 s.d. 31 Desember 2023, diperpanjang otomatis' },
      [['period', 'renews_for_unknown']],
    ],
    [
      'an empty row',
      {},
      [
        ['type', 'required'],
        ['title', 'required'],
        ['partner:1', 'required'],
      ],
    ],
    [
      'a key that cannot be read',
      { ...complete, agencyNumber: { dateSerial: 44197 } },
      [['agencyNumber', 'taken_for_date']],
    ],
    [
      'several at once',
      { ...complete, type: 'Kontrak', signedOn: '31/02/2021', fundingAmount: '1,5' },
      [
        ['signedOn', 'no_date'],
        ['type', 'unknown_code'],
        ['fundingAmount', 'not_whole_rupiah'],
      ],
    ],
    [
      'a period from end to start',
      { ...complete, period: '31 Desember 2023 s.d. 1 Januari 2021' },
      [['period', 'end_before_start']],
    ],
    [
      'days from end to start',
      { ...complete, period: undefined, effectiveFrom: '02/01/2021', effectiveUntil: '01/01/2021' },
      [['effectiveUntil', 'end_before_start']],
    ],
    [
      'a period beside other days',
      { ...complete, effectiveFrom: '02/01/2021' },
      [['period', 'contradicts_days']],
    ],
    [
      'a length from no day',
      { ...complete, period: '2 tahun', signedOn: undefined },
      [['period', 'no_first_day_of_length']],
    ],
    [
      'a length beside days that contradict it',
      { ...complete, period: '2 tahun', effectiveFrom: '1/1/2026', effectiveUntil: '31/12/2036' },
      [['period', 'contradicts_days']],
    ],
    [
      'a length since the signature beside another first day',
      { ...complete, period: '2 tahun sejak ditandatangani', effectiveFrom: '02/01/2021' },
      [['period', 'contradicts_days']],
    ],
    [
      'a last day alone',
      { ...complete, period: undefined, effectiveUntil: '31/12/2023' },
      [['effectiveFrom', 'no_first_day']],
    ],
    [
      'a building where a kecamatan should be',
      { ...complete, location: 'Gedung A' },
      [['location', 'unknown_place']],
    ],
    [
      'money from nowhere',
      { ...complete, fundingSource: 'Tanpa pendanaan' },
      [['fundingAmount', 'amount_without_source']],
    ],
    ['money without a source', { ...complete, fundingSource: undefined }, [['fundingSource', 'required']]],
    ['a title that is too long', { ...complete, title: 'x'.repeat(501) }, [['title', 'too_long']]],
    ['a formula that failed', { ...complete, title: { failed: '#REF!' } }, [['title', 'formula_failed']]],
    ['a rounded number', { ...complete, 'npwp:1': 1_234_567_890_123_456 }, [['npwp:1', 'digits_lost']]],
    ['an NPWP that is none', { ...complete, 'npwp:1': '123' }, [['npwp:1', 'invalid_identifier']]],
  ])('%s', (_name, cells, expected) => expect(found(cells)).toEqual(expected))

  it('what says that there is nothing is nothing', () => {
    for (const nothing of ['-', '–', 'n/a', 'belum ada', '0', '…', 0]) {
      const row = read({
        ...complete,
        agencyNumber: nothing,
        agencySignatory: nothing,
        'number:1': nothing,
        scope: nothing,
        fundingSource: nothing,
        fundingAmount: nothing,
        key: 'a',
      })
      expect(row).toMatchObject({
        agency: { documentNumber: null, signatoryName: null },
        partners: [{ documentNumber: null }],
        scope: null,
        fundingSource: null,
        fundingAmount: null,
        findings: [],
      })
    }
    expect(found({ ...complete, title: '-' })).toEqual([['title', 'required']])
    expect(read({ ...complete, fundingSource: 'Tidak ada', fundingAmount: '-' }).fundingSource).toBe('none')
  })

  it('reads the lists that papers have', () => {
    expect(
      read({
        ...complete,
        label: 'Perjanjian Kemitraan',
        location: 'Kec. Tebet, Menteng',
        legalBasis: '1. PP 28/2018\n2. UU 23/2014',
        noticeDays: '30 (tiga puluh) hari',
      }),
    ).toMatchObject({
      label: 'Perjanjian Kemitraan',
      location: ['Tebet', 'Menteng'],
      legalBasis: ['PP 28/2018', 'UU 23/2014'],
      noticeDays: 30,
      findings: [],
    })
  })

  it.each([
    { agencySignatoryTitle: 'Plt. Kepala Dinas', agencyAuthority: 'Plt.' },
    { agencySignatoryTitle: 'Plt. Kepala Dinas', agencyAuthority: undefined },
    { agencySignatory: 'Pj. Gubernur', agencyAuthority: '-' },
  ])('an acting head is read as written, and signs as acting: %j', (cells) => {
    const row = read({ ...complete, ...cells })
    expect(row.agency).toMatchObject({
      ...(cells.agencySignatoryTitle && { signatoryTitle: cells.agencySignatoryTitle }),
      authorityBasis: 'acting',
    })
    expect(row.findings).toEqual([])
  })

  it('an acting head signs by what the row says of the authority', () => {
    const row = read({
      ...complete,
      agencySignatoryTitle: 'Plt. Kepala Dinas',
      agencyAuthority: 'Surat kuasa',
    })
    expect(row.agency.authorityBasis).toBe('power_of_attorney')
  })

  it('a length alone is asked about where nothing in the file says how it ends', () => {
    const { findings } = read({ ...complete, period: '2 tahun' }, false, { lengthEnding: null })
    expect(findings).toMatchObject([{ column: 'period', code: 'undecided_length' }])
    expect(
      read({ ...complete, period: '2 tahun' }, false, { lengthEnding: 'anniversary' }).effectiveUntil,
    ).toBe('2023-01-01')
  })

  it('defaults stand for empty cells, a section for a column that is not there', () => {
    const { type: _type, stages: _stages, ...bare } = complete
    const defaults = { type: 'mou', stages: ['P1'] } as const
    expect(read(bare, false, { defaults })).toMatchObject({ type: 'mou', stages: ['P1'], findings: [] })
    expect(read({ ...bare, type: 'PKS' }, false, { defaults }).type).toBe('pks')
    expect(read(bare, false, { defaults }, 'B. PEMASARAN')).toMatchObject({ type: 'mou', stages: ['P5'] })
    expect(read({ ...bare, stages: 'P2' }, false, {}, 'B. PEMASARAN').stages).toEqual(['P2'])
    expect(read({ ...bare, type: 'Kontrak' }, false, { defaults }).findings).toMatchObject([
      { column: 'type', code: 'unknown_code' },
    ])
  })

  it('holds from its signature on where the sender says so', () => {
    expect(
      read({ ...complete, period: undefined, effectiveUntil: '31/12/2023' }, false, {
        startsOnSignature: true,
      }),
    ).toMatchObject({ effectiveFrom: '2021-01-01', effectiveUntil: '2023-12-31', findings: [] })
  })

  it('gives back the zeros that a cell of numbers lost', () => {
    expect(read({ ...complete, 'npwp:1': 12_345_678_901_000 }).partners[0]!.named.npwp).toBe(
      '012345678901000',
    )
    expect(read({ ...complete, 'nib:1': 234_567_890_123 }).partners[0]!.named.nib).toBe('0234567890123')
    expect(read({ ...complete, 'npwp:1': '-' }).partners[0]!.named.npwp).toBeNull()
  })

  it('no cell breaks it, and what is kept is sound', () => {
    const cell: fc.Arbitrary<CellValue> = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.record({ dateSerial: fc.double() }),
      fc.record({ failed: fc.string() }),
    )
    fc.assert(
      fc.property(cell, cell, cell, (a, b, c) => {
        const row = read({
          ...complete,
          title: a,
          scope: b,
          signedOn: c,
          period: a,
          fundingAmount: b,
          'partner:1': c,
        })
        expect(JSON.stringify([row.title, row.scope, row.partners])).not.toMatch(/\\u0000|\\ud[89a-f]/i)
      }),
    )
  })
})

describe('hashOf', () => {
  it('is that of release 0.1.0 for a row of its columns, so that those stay unchanged', () => {
    const { type, title, purpose, object, scope, stages, ...row } = read(complete)
    const { effectiveFrom, effectiveUntil, signedOn, fundingSource, fundingAmount, fundingNote } = row
    const { agency } = row
    const partners = row.partners.map(({ contacts: _contacts, ...partner }) => partner)
    const days = { effectiveFrom, effectiveUntil, signedOn }
    const funding = { fundingSource, fundingAmount, fundingNote }
    const said = { type, title, purpose, object, scope, stages, ...days, ...funding, agency, partners }
    const before = createHash('sha256').update(JSON.stringify(said)).digest('base64url')
    expect(hashOf(read(complete))).toBe(before)
    expect(hashOf(read({ ...complete, status: 'Aktif', agency: 'Dinas PPKUKM' }))).toBe(before)
    expect(hashOf(read({ ...complete, 'contact:1': 'Budi Contoh', 'phone:1': '021 555 0100' }))).toBe(before)
    expect(hashOf(read({ ...complete, label: 'Kontrak' }))).not.toBe(before)
    expect(hashOf(read({ ...complete, commitments: 'Kelas daring' }))).not.toBe(before)
  })
})

describe('cellAddress', () => {
  it.each([
    [0, 'A7'],
    [25, 'Z7'],
    [26, 'AA7'],
    [51, 'AZ7'],
    [701, 'ZZ7'],
    [702, 'AAA7'],
    [16383, 'XFD7'],
  ])('column %d', (column, address) => expect(cellAddress(column, 7)).toBe(address))
})
