import { describe, expect, it } from 'vitest'
import type { CellValue } from '../../../src/imports/cells/cells.ts'
import { itemsIn } from '../../../src/imports/cells/items.ts'
import { parseTargets } from '../../../src/imports/cells/targets.ts'
import { cellReader, type Finding } from '../../../src/imports/rows/cell-reader.ts'
import { commitmentsIn } from '../../../src/imports/rows/commitments.ts'

describe('itemsIn', () => {
  it.each<[string, string[]]>([
    ['Kelas daring', ['Kelas daring']],
    ['1. Kelas', ['Kelas']],
    ['1. Kelas 2. Modal 3. Etalase', ['Kelas', 'Modal', 'Etalase']],
    ['1) Kelas;\n2) Modal; dan\n3) Etalase.', ['Kelas', 'Modal', 'Etalase.']],
    ['a. Kelas\nb. Modal', ['Kelas', 'Modal']],
    ['(1) Kelas (2) Modal', ['Kelas', 'Modal']],
    ['1. Kelas\na. dasar\nb. lanjut\n2. Modal', ['Kelas a. dasar b. lanjut', 'Modal']],
    ['1. Hibah 2.000 paket', ['Hibah 2.000 paket']],
    ['1.500 paket bantuan', ['1.500 paket bantuan']],
    ['- Kelas\n- Modal bagi\n  usaha mikro', ['Kelas', 'Modal bagi usaha mikro']],
    ['• Kelas • Modal', ['Kelas', 'Modal']],
    ['Kelas; Modal; dan Etalase', ['Kelas', 'Modal', 'Etalase']],
    ['Kelas bagi\npelaku usaha', ['Kelas bagi pelaku usaha']],
    ['Menyediakan 12 kelas, 5 modul dan pendampingan', ['Menyediakan 12 kelas, 5 modul dan pendampingan']],
  ])('%j', (text, items) => expect(itemsIn(text)).toEqual({ items, byLine: false }))

  it('says where only the ends of lines part them', () => {
    expect(itemsIn('Kelas\nModal')).toEqual({ items: ['Kelas', 'Modal'], byLine: true })
  })
})

describe('parseTargets', () => {
  it.each<[CellValue, [number | null, string | null][]]>([
    [12, [[12, null]]],
    [2.5, [[2.5, null]]],
    ['12 kelas', [[12, 'kelas']]],
    [
      '12 (dua belas) kelas; 50 modul',
      [
        [12, 'kelas'],
        [50, 'modul'],
      ],
    ],
    [
      '1. 12 kelas\n2. 500 orang',
      [
        [12, 'kelas'],
        [500, 'orang'],
      ],
    ],
    ['1.500 UMKM', [[1500, 'UMKM']]],
    ['1,5 juta orang', [[1_500_000, 'orang']]],
    ['Rp 2 juta', [[2_000_000, 'rupiah']]],
    ['Rp 500.000,- (lima ratus ribu rupiah)', [[500_000, 'rupiah']]],
    ['50%', [[50, '%']]],
    [
      '12; -; 5',
      [
        [12, null],
        [null, null],
        [5, null],
      ],
    ],
    ['100 UMKM (seratus)', [[100, 'UMKM']]],
  ])('%j', (cell, targets) => {
    expect(parseTargets(cell)).toEqual({ value: targets.map(([value, unit]) => ({ value, unit })) })
  })

  it.each<[CellValue, string]>([
    ['1,500', 'no_target'],
    ['10-15 kelas', 'no_target'],
    ['min. 12', 'no_target'],
    ['2 x 12 kelas', 'no_target'],
    ['banyak', 'no_target'],
    [-3, 'no_target'],
    ['12 (sebelas) kelas', 'words_contradict_figures'],
    ['100 UMKM (dua ratus)', 'words_contradict_figures'],
    [{ dateSerial: 44_200 }, 'taken_for_date'],
  ])('%j is %s', (cell, code) => expect(parseTargets(cell)).toMatchObject({ wrong: { code } }))
})

describe('commitmentsIn', () => {
  const read = (commitments?: CellValue, targets?: CellValue, units?: CellValue) => {
    const findings: Finding[] = []
    const cells = new Map(Object.entries({ commitments, targets, units }))
    const found = commitmentsIn(
      cellReader((column) => cells.get(column), findings),
      findings,
    )
    return {
      said: found.map(({ description, targetValue, unit }) => [description, targetValue, unit]),
      findings: findings.map(({ column, code, isWarning = false }) => [column, code, isWarning]),
    }
  }
  it.each<[Parameters<typeof read>, unknown[]]>([
    [['Kelas daring', 12, 'kelas'], [['Kelas daring', 12, 'kelas']]],
    [['Kelas daring', '12 kelas'], [['Kelas daring', 12, 'kelas']]],
    [['Kelas daring', '12 kelas', 'Kelas'], [['Kelas daring', 12, 'kelas']]],
    [['Kelas daring'], [['Kelas daring', null, null]]],
    [['Kelas daring', '-', '-'], [['Kelas daring', null, null]]],
    [
      ['1. A 2. B', '12; -', 'kelas'],
      [
        ['A', 12, 'kelas'],
        ['B', null, null],
      ],
    ],
    [
      ['A; B', '12; 3', 'kelas; modul'],
      [
        ['A', 12, 'kelas'],
        ['B', 3, 'modul'],
      ],
    ],
    [['-', '-'], []],
  ])('%j', (cells, said) => expect(read(...cells)).toEqual({ said, findings: [] }))

  it.each<[Parameters<typeof read>, unknown[]]>([
    [
      ['A; B', 12],
      ['targets', 'not_as_many', false],
    ],
    [
      ['A', '12; 5'],
      ['targets', 'not_as_many', false],
    ],
    [
      ['A; B; C', '1; 2; 3', 'kelas; modul'],
      ['units', 'not_as_many', false],
    ],
    [
      ['A', '12 kelas', 'modul'],
      ['units', 'unit_contradicts_target', false],
    ],
    [
      ['-', 12],
      ['targets', 'target_without_commitment', false],
    ],
    [
      [undefined, undefined, 'kelas'],
      ['units', 'target_without_commitment', false],
    ],
    [
      ['A', 'banyak'],
      ['targets', 'no_target', false],
    ],
    [
      ['A', 12, '5 kelas'],
      ['units', 'no_unit', false],
    ],
    [['1. A 2. -'], ['commitments', 'empty_item', false]],
  ])('%j is asked about', (cells, finding) => {
    expect(read(...cells)).toEqual({ said: [], findings: [finding] })
  })

  it('lines without marks are taken for one each, with a warning', () => {
    expect(read('Kelas\nModal')).toEqual({
      said: [
        ['Kelas', null, null],
        ['Modal', null, null],
      ],
      findings: [['commitments', 'parted_by_line', true]],
    })
  })
})
