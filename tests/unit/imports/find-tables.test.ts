import { describe, expect, it } from 'vitest'
import type { CellValue, Range, Sheet } from '../../../src/imports/cells/cells.ts'
import { tablesIn } from '../../../src/imports/tables/find-tables.ts'

/** Rows by their numbers; an empty text is an empty cell. */
const sheetOf = (rows: Readonly<Record<number, CellValue[]>>, merges: readonly Range[] = []): Sheet => ({
  name: 'Daftar',
  rows: Object.entries(rows).map(([number, cells]) => ({
    number: Number(number),
    cells: cells.map((each) => (each === '' ? undefined : each)),
  })),
  date1904: false,
  merges,
  hidden: false,
})
const headings = ['NO', 'JENIS', 'TENTANG', 'MITRA', 'TAHAP', 'NOMOR']
const agreement = (title: string, number = 1) => [
  number,
  'PKS',
  title,
  'Universitas Contoh',
  'P2',
  `${number}/PKS`,
]
const found = (sheet: Sheet) => {
  const { tables, leftOut } = tablesIn(sheet, {})
  return {
    rows: tables.map(({ rows }) => rows.map(({ number, cells }) => [number, cells[2]])),
    sections: tables.flatMap(({ rows }) => rows.map(({ section }) => section?.text ?? null)),
    leftOut: leftOut.map(({ row, text, why }) => [row, text, why]),
  }
}

describe('tablesIn', () => {
  it('tells titles, sections, totals, notes and signatures from agreements', () => {
    const sheet = sheetOf({
      1: ['DAFTAR KERJA SAMA TAHUN 2024'],
      3: headings,
      4: [1, 2, 3, 4, 5, 6],
      5: ['A. PELATIHAN'],
      6: agreement('Kelas kriya', 1),
      7: ['B', 'PEMASARAN'],
      8: agreement('Etalase', 2),
      9: [3],
      10: ['JUMLAH', 2],
      12: ['', '', '', '', '', 'Jakarta, 5 Januari 2025'],
      13: ['', '', '', '', '', 'Kepala Bidang Contoh'],
    })
    expect(found(sheet)).toEqual({
      rows: [
        [
          [6, 'Kelas kriya'],
          [8, 'Etalase'],
        ],
      ],
      sections: ['A. PELATIHAN', 'B PEMASARAN'],
      leftOut: [
        [1, 'DAFTAR KERJA SAMA TAHUN 2024', 'above'],
        [4, '1 2 3 4 5 6', 'numbering'],
        [5, 'A. PELATIHAN', 'section'],
        [7, 'B PEMASARAN', 'section'],
        [9, '3', 'number_only'],
        [10, 'JUMLAH 2', 'total'],
        [12, 'Jakarta, 5 Januari 2025', 'footer'],
        [13, 'Kepala Bidang Contoh', 'footer'],
      ],
    })
  })

  it('a section across cells made one; one collaborator over three rows', () => {
    const sheet = sheetOf(
      {
        1: headings,
        2: ['', 'PELATIHAN'],
        3: agreement('Satu', 1),
        4: [2, 'PKS', 'Dua', '', 'P2', '2/PKS'],
        5: [3, 'PKS', 'Tiga', '', 'P2', '3/PKS'],
      },
      [
        { top: 2, bottom: 2, left: 1, right: 5 },
        { top: 3, bottom: 5, left: 3, right: 3 },
      ],
    )
    const { tables } = tablesIn(sheet, {})
    expect(tables[0]!.rows.map(({ cells, section }) => [cells[2], cells[3], section?.text])).toEqual([
      ['Satu', 'Universitas Contoh', 'PELATIHAN'],
      ['Dua', 'Universitas Contoh', 'PELATIHAN'],
      ['Tiga', 'Universitas Contoh', 'PELATIHAN'],
    ])
  })

  it('several tables in a sheet, each with headings of its own', () => {
    const sheet = sheetOf({
      1: headings,
      2: agreement('Satu'),
      4: ['PERJANJIAN TAHUN 2021'],
      5: ['TENTANG', 'MITRA', 'JENIS'],
      6: ['Dua', 'Bank Contoh Daerah', 'PKS'],
    })
    const { tables } = tablesIn(sheet, {})
    expect(tables.map(({ headings: { row }, rows }) => [row, rows.length])).toEqual([
      [1, 1],
      [5, 1],
    ])
    expect(tables[1]!.rows[0]!.cells).toEqual(['Dua', 'Bank Contoh Daerah', 'PKS'])
  })

  it('what may be an agreement stays one, though most of it is missing', () => {
    const sheet = sheetOf({
      1: headings,
      2: agreement('Satu'),
      3: ['', '', 'Tanpa yang lain'],
      4: ['', 'PKS', '', 'Bank Contoh Daerah'],
      5: agreement('Dua', 2),
      6: ['', '', 'Tiga', 'Bank Contoh Daerah'],
    })
    expect(found(sheet).rows[0]!.map(([row]) => row)).toEqual([2, 3, 4, 5, 6])
  })

  it('a sheet without a table, and headings without a row, are named', () => {
    expect(found(sheetOf({ 1: ['Rekap'] })).leftOut).toEqual([[null, '', 'no_table']])
    expect(found(sheetOf({ 2: headings })).leftOut).toEqual([[2, headings.join(' '), 'no_rows']])
  })

  it('a column without a heading is named where something stands in it', () => {
    const { tables } = tablesIn(sheetOf({ 1: headings, 2: [...agreement('Satu'), '-', 'Diputus'] }), {})
    expect(tables[0]!.headings.ignored).toEqual([
      { column: 0, text: 'NO', why: 'row_number' },
      { column: 7, text: '', why: 'no_heading' },
    ])
  })
})
