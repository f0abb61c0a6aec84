import { describe, expect, it } from 'vitest'
import fc from '../../support/properties.ts'
import { parseAmount } from '../../../src/imports/cells/amounts.ts'
import type { CellValue } from '../../../src/imports/cells/cells.ts'

describe('parseAmount', () => {
  it.each<[CellValue, number | null]>([
    ['Rp 1.500.000,00', 1_500_000],
    ['Rp1.500.000', 1_500_000],
    ['Rp. 1.500.000,-', 1_500_000],
    ['Rp 1.500.000.-', 1_500_000],
    ['IDR 1,500,000.00', 1_500_000],
    ['1,500,000', 1_500_000],
    ['1.500', 1500],
    ['1,500', 1500],
    ['1500', 1500],
    ['1500,00', 1500],
    ['1500.00', 1500],
    ['1500000 rupiah', 1_500_000],
    ['\u00a0Rp\u00a01.500.000 ', 1_500_000],
    ['1,5 miliar', 1_500_000_000],
    ['1.5 milyar', 1_500_000_000],
    ['Rp 1,1 M', 1_100_000_000],
    ['500 juta', 500_000_000],
    ['2,25jt', 2_250_000],
    ['1 triliun', 1_000_000_000_000],
    ['750 ribu', 750_000],
    ['0', 0],
    ['Rp 1.500.000,- (satu juta lima ratus ribu rupiah)', 1_500_000],
    ['Rp 2.000.000.000,00 (dua miliar rupiah)', 2_000_000_000],
    ['Rp 1.500.000,–', 1_500_000],
    [1_500_000, 1_500_000],
    [1_500_000.0000001, 1_500_000],
    [0, 0],
  ])('%j is %j', (cell, value) => {
    expect(parseAmount(cell)).toEqual({ value })
  })

  it.each<[CellValue, string]>([
    ['Rp 1.500,50', 'not_whole_rupiah'],
    ['1,5', 'not_whole_rupiah'],
    [1500.5, 'not_whole_rupiah'],
    ['1.500 juta', 'no_amount'],
    ['1.50.000', 'no_amount'],
    ['1,5.000,0', 'no_amount'],
    ['Rp', 'no_amount'],
    ['USD 500', 'no_amount'],
    ['sesuai DPA', 'no_amount'],
    ['Rp 1.500.000 (satu juta lima ratus rupiah)', 'words_contradict_figures'],
    ['Rp 1.500.000 (per tahun)', 'no_amount'],
    ['-1500', 'no_amount'],
    [-1500, 'no_amount'],
    [1e16, 'no_amount'],
    ['9999 triliun', 'no_amount'],
    [true, 'no_amount'],
    [{ dateSerial: 44197 }, 'no_amount'],
    [{ failed: '#VALUE!' }, 'formula_failed'],
  ])('%j is refused: %s', (cell, code) => {
    expect(parseAmount(cell)).toMatchObject({ wrong: { code } })
  })

  it('every amount is read back from both ways of grouping it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000_000 }), (value) => {
        for (const text of [`Rp ${value.toLocaleString('id')},00`, value.toLocaleString('en'), String(value)])
          expect(parseAmount(text)).toEqual({ value })
      }),
    )
  })

  it('no text breaks it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d., -]{0,20}( juta)?$/)), (text) => {
        const parsed = parseAmount(text)
        const value = 'value' in parsed ? parsed.value : null
        expect(value === null || Number.isSafeInteger(value)).toBe(true)
      }),
    )
  })
})
