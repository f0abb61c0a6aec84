import { describe, expect, it } from 'vitest'
import type { CellValue, Range, Sheet, SheetRow } from '../../../src/imports/cells/cells.ts'
import { fields } from '../../../src/imports/tables/columns.ts'
import { tablesIn } from '../../../src/imports/tables/find-tables.ts'
import { isNumberingRow, type Mapping } from '../../../src/imports/tables/headings.ts'
import { columnOf, isBeyondLast } from '../../../src/imports/tables/meaning.ts'
import { partnerFields } from '../../../src/imports/tables/partner-columns.ts'

/** Rows from 1; an empty text is an empty cell. */
const rows = (...given: CellValue[][]): SheetRow[] =>
  given.map((cells, index) => ({
    number: index + 1,
    cells: cells.map((each) => (each === '' ? undefined : each)),
  }))

const sheetOf = (given: readonly SheetRow[], merges: readonly Range[] = []): Sheet => ({
  name: 'Lembar',
  rows: given,
  date1904: false,
  merges,
  hidden: false,
})
const findHeadings = (given: readonly SheetRow[], merges: readonly Range[] = [], mapping: Mapping = {}) => {
  const after = (given.at(-1)?.number ?? 0) + 1
  // A row below, so that there is a table.
  const some: SheetRow = { number: after, cells: Array.from({ length: 8 }, (_, index) => `isi ${index}`) }
  return tablesIn(sheetOf([...given, some], merges), mapping).tables[0]?.headings
}

describe('columnOf', () => {
  it('knows every heading of the template, in any writing', () => {
    for (const [field, { heading }] of Object.entries(fields)) {
      expect(columnOf(heading)).toBe(field)
      expect(columnOf(` ${heading.toUpperCase()}* `)).toBe(field)
    }
    for (const [field, { heading }] of Object.entries(partnerFields)) {
      expect(columnOf(heading)).toBe(`${field}:1`)
      expect(columnOf(`${heading} 2`)).toBe(`${field}:2`)
      expect(columnOf(`${heading} 5`)).toBe(`${field}:5`)
      expect(columnOf(`${heading} 10`)).toBe(`${field}:10`)
      expect(columnOf(`${heading} 11`)).toBeUndefined()
      expect(isBeyondLast(`${heading} 11`)).toBe(true)
    }
  })

  it('no two columns share a name', () => {
    const all = [...Object.entries(fields), ...Object.entries(partnerFields)]
    for (const [field, { heading, aliases }] of all)
      for (const name of [heading, ...aliases]) expect(columnOf(name)).toMatch(new RegExp(`^${field}(:1)?$`))
  })

  it.each([
    ['Nomor Pihak Kedua', 'number:1'],
    ['Nama\u00a0Mitra', 'partner:1'],
    ['Mitra 3', 'partner:3'],
    ['Judul Kerjasama', 'title'],
    ['Nomor PKS Pihak Kedua', 'number:1'],
    ['No. MoU Mitra II', 'number:2'],
    ['Nomor Naskah Pihak Ketiga', 'number:2'],
    ['Nomor Kesepakatan Pihak Ke-2', 'number:1'],
    ['Nomor Perjanjian Kerja Sama Pihak Pertama', 'agencyNumber'],
    ['No. PKS Dinas', 'agencyNumber'],
    ['Tanggal Nota Kesepahaman', 'signedOn'],
    ['Lembaga Kerjasama', 'partner:1'],
    ['Nomor MoU', 'agencyNumber'],
    ['No. Pihak I', 'agencyNumber'],
    ['Instansi', 'partner:1'],
    ['Nama Lembaga', 'partner:1'],
    ['Berlaku sampai', 'effectiveUntil'],
    ['Tanggal PKS', 'signedOn'],
    ['TMT', 'effectiveFrom'],
    ['Masa berlaku', 'period'],
    ['Ruang Lingkup', 'scope'],
    ['Valid until', 'effectiveUntil'],
    ['Second party', 'partner:1'],
    ['Nama Pihak Ketiga', 'partner:2'],
    ['Nomor Pihak III', 'number:2'],
    ['Mitra II', 'partner:2'],
    ['OPD', 'agency'],
    ['Pihak Kesatu', 'agency'],
    ['Status', 'status'],
    ['No.', undefined],
    ['Tentang 2', undefined],
    ['', undefined],
  ])('%j is %s', (heading, column) => expect(columnOf(heading)).toBe(column))
})

describe('findHeadings', () => {
  it('below titles of merged cells', () => {
    const found = findHeadings(
      rows(
        ['DAFTAR NASKAH KERJA SAMA', '', ''],
        ['Dinas PPKUKM'],
        ['No.', 'Jenis', 'Tentang', 'Mitra', 'Paraf'],
        [1, 'PKS', 'Pelatihan', 'Shopee', 'Ani'],
      ),
    )
    expect(found).toMatchObject({
      row: 3,
      ignored: [
        { column: 0, text: 'No.', why: 'row_number' },
        { column: 4, text: 'Paraf', why: 'unknown' },
        { column: 5, text: '', why: 'no_heading' },
        { column: 6, text: '', why: 'no_heading' },
        { column: 7, text: '', why: 'no_heading' },
      ],
      repeated: [],
    })
    expect([...found!.columns]).toEqual([
      ['type', 1],
      ['title', 2],
      ['partner:1', 3],
    ])
  })

  it('in two rows, of which the upper groups', () => {
    const found = findHeadings(
      rows(
        ['Rekapitulasi'],
        ['Jenis', 'Tentang', 'SKPD', '', 'Mitra', '', '', 'Tahapan'],
        ['', '', 'Nomor', 'Penanda tangan', 'Nama', 'NPWP', 'Nomor', ''],
        ['PKS', 'Pelatihan', '1/PKS', 'Ani', 'Shopee', '', '2/PKS', 'P2'],
      ),
    )
    expect(found).toMatchObject({ row: 3, ignored: [], repeated: [] })
    expect(Object.fromEntries(found!.columns)).toEqual({
      type: 0,
      title: 1,
      agencyNumber: 2,
      agencySignatory: 3,
      'partner:1': 4,
      'npwp:1': 5,
      'number:1': 6,
      stages: 7,
    })
  })

  it('in two rows, merged: a group reaches as far as its cell', () => {
    const found = findHeadings(
      rows(
        ['NO', 'JENIS', 'TENTANG', 'MITRA', 'TAHAP', 'NOMOR', '', 'TANGGAL', '', '', ''],
        ['', '', '', '', '', 'PIHAK KESATU', 'PIHAK KEDUA', 'TTD', 'MULAI', 'SELESAI', 'Paraf'],
      ),
      [
        { top: 1, bottom: 2, left: 0, right: 0 },
        { top: 1, bottom: 1, left: 5, right: 6 },
        { top: 1, bottom: 1, left: 7, right: 9 },
      ],
    )
    expect(Object.fromEntries(found!.columns)).toEqual({
      type: 1,
      title: 2,
      'partner:1': 3,
      stages: 4,
      agencyNumber: 5,
      'number:1': 6,
      signedOn: 7,
      effectiveFrom: 8,
      effectiveUntil: 9,
    })
    expect(found!.ignored).toMatchObject([
      { text: 'NO', why: 'row_number' },
      { text: 'Paraf', why: 'unknown' },
    ])
  })

  it('as the sender says, by heading, by column, or by the column of a sheet', () => {
    const given = rows(['Jenis', 'Nama kegiatan', 'Mitra', 'Judul', 'Nomor', 'Paraf'])
    const found = findHeadings(given, [], {
      'nama KEGIATAN': 'Tentang',
      D: null,
      'Lembar!F': 'Penanda tangan mitra',
    })
    expect(Object.fromEntries(found!.columns)).toEqual({
      type: 0,
      title: 1,
      'partner:1': 2,
      agencyNumber: 4,
      'signatory:1': 5,
    })
    expect(found!.ignored).toMatchObject([{ text: 'Judul', why: 'as_asked' }, { column: 6 }, { column: 7 }])
  })

  it('names collaborators beyond the last', () => {
    const found = findHeadings(rows(['Jenis', 'Tentang', 'Mitra', 'Mitra 11']))
    expect(found!.beyond).toEqual([{ column: 3, text: 'Mitra 11', why: 'beyond' }])
  })

  it('names what stands twice', () => {
    const found = findHeadings(rows(['Jenis', 'Tentang', 'Judul', 'Mitra']))
    expect(found!.repeated).toEqual([{ column: 2, text: 'Judul', why: 'repeated' }])
  })

  it('without the title four with the collaborator; else none, nor with too few headings', () => {
    expect(findHeadings(rows(['Jenis', 'Mitra', 'Tahapan', 'NPWP']))?.columns.size).toBe(4)
    expect(findHeadings(rows(['Jenis', 'Mitra', 'Tahapan']))).toBeUndefined()
    expect(findHeadings(rows(['Jenis', 'Tentang']))).toBeUndefined()
    expect(findHeadings([{ number: 51, cells: ['Jenis', 'Tentang', 'Mitra'] }])?.row).toBe(51)
    expect(findHeadings([])).toBeUndefined()
  })
})

describe('isNumberingRow', () => {
  it.each<[CellValue[], boolean]>([
    [[1, 2, 3], true],
    [['(1)', '(2)', '(3)', '(4)'], true],
    [['1', '', '2', '3'], true],
    [[1, 2], false],
    [[1, 'PKS', 'Pelatihan'], false],
    [[2, 3, 4], false],
  ])('%j: %s', (cells, expected) => expect(isNumberingRow(rows(cells)[0]!)).toBe(expected))
})
