import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellAddress, type CellValue } from '../../../src/imports/cells/cells.ts'
import type { ColumnKey } from '../../../src/imports/cells/headings.ts'
import { readRow } from '../../../src/imports/plan/rows.ts'

type Cells = Partial<Record<ColumnKey, CellValue>>
const read = (cells: Cells, date1904 = false) => readRow(7, (column) => cells[column], date1904)
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
      row: 7,
      key: '415.4/12/PKS/2021',
      type: 'pks',
      title: 'Pelatihan pemasaran daring',
      purpose: null,
      object: null,
      scope: null,
      stages: ['P2', 'P5'],
      effectiveFrom: '2021-01-01',
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
          documentNumber: '021/SHP',
          signatoryName: null,
          signatoryTitle: null,
          authorityBasis: null,
        },
      ],
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
  ])('the period of %j', (cells, effectiveFrom, effectiveUntil) => {
    expect(read({ ...complete, ...cells })).toMatchObject({ effectiveFrom, effectiveUntil, findings: [] })
  })

  it.each<[string, Cells, [string, string][]]>([
    [
      'an empty row',
      {},
      [
        ['agencyNumber', 'no_key'],
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
      [['period', 'no_first_day']],
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
