import { describe, expect, it } from 'vitest'
import type { CellValue, SheetRow } from '../../../src/imports/cells/cells.ts'
import { fields, partnerFields } from '../../../src/imports/cells/columns.ts'
import { columnOf, findHeadings, isNumberingRow } from '../../../src/imports/cells/headings.ts'

/** Rows from 1; an empty text is an empty cell. */
const rows = (...given: CellValue[][]): SheetRow[] =>
  given.map((cells, index) => ({
    number: index + 1,
    cells: cells.map((each) => (each === '' ? undefined : each)),
  }))

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
      expect(columnOf(`${heading} 6`)).toBeUndefined()
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
        ['No.', 'Jenis', 'Tentang', 'Mitra', 'PIC'],
        [1, 'PKS', 'Pelatihan', 'Shopee', 'Ani'],
      ),
    )
    expect(found).toMatchObject({
      row: 3,
      ignored: [
        { column: 0, text: 'No.' },
        { column: 4, text: 'PIC' },
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

  it('names what stands twice', () => {
    const found = findHeadings(rows(['Jenis', 'Tentang', 'Judul', 'Mitra']))
    expect(found!.repeated).toEqual([{ column: 2, text: 'Judul' }])
  })

  it('none without the title, with too few headings, or too far down', () => {
    expect(findHeadings(rows(['Jenis', 'Mitra', 'Tahapan', 'NPWP']))).toBeUndefined()
    expect(findHeadings(rows(['Jenis', 'Tentang']))).toBeUndefined()
    expect(findHeadings([{ number: 51, cells: ['Jenis', 'Tentang', 'Mitra'] }])).toBeUndefined()
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
