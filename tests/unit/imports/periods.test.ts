import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePeriod } from '../../../src/imports/cells/periods.ts'

describe('parsePeriod', () => {
  const years = { from: '2021-01-01', until: '2023-12-31' }

  it.each([
    ['1 Januari 2021 s.d. 31 Desember 2023', years],
    ['1 Januari 2021 s.d 31 Desember 2023', years],
    ['1 Januari 2021 s/d 31 Desember 2023', years],
    ['1 Januari 2021 sd 31 Desember 2023', years],
    ['1 Januari 2021 S.D. 31 DESEMBER 2023', years],
    ['1 Januari 2021 sampai dengan 31 Desember 2023', years],
    ['1 Januari 2021 sampai 31 Desember 2023', years],
    ['1 Januari 2021 hingga 31 Desember 2023', years],
    ['1 Januari 2021 – 31 Desember 2023', years],
    ['1 Januari 2021—31 Desember 2023', years],
    ['1 Januari 2021 - 31 Desember 2023', years],
    ['01/01/2021-31/12/2023', years],
    ['01-01-2021 - 31-12-2023', years],
    ['01-01-2021 s.d. 31-12-2023', years],
    ['2021-01-01 s.d. 2023-12-31', years],
    ['01.01.2021 s.d. 31.12.2023', years],
    [' 1\u00a0Januari 2021\n s.d.  31 Desember 2023 ', years],
    ['1 Maret s.d. 31 Desember 2023', { from: '2023-03-01', until: '2023-12-31' }],
    ['1 Mar. s.d. 31 Des. 2023', { from: '2023-03-01', until: '2023-12-31' }],
    ['1 s.d. 31 Mei 2021', { from: '2021-05-01', until: '2021-05-31' }],
    ['5 Desember 2022 s.d. 5 Desember 2023', { from: '2022-12-05', until: '2023-12-05' }],
    ['2 tahun', { months: 24 }],
    ['2 (dua) tahun', { months: 24 }],
    ['selama 2 (dua) Tahun', { months: 24 }],
    ['18 bulan', { months: 18 }],
    ['1 tahun 6 bulan', { months: 18 }],
    ['3 thn', { months: 36 }],
  ])('%j', (text, period) => {
    expect(parsePeriod(text)).toEqual({ value: period })
  })

  it.each([
    '',
    '2021',
    '2021 s.d. 2023',
    '2021-2023',
    '1 Januari 2021',
    '1 Januari 2021 s.d.',
    's.d. 31 Desember 2023',
    '1 Januari 2021 s.d. selesai',
    '31 Februari 2021 s.d. 31 Desember 2023',
    '0 tahun',
    'tahun',
    '1 s.d. 2 s.d. 3',
  ])('%j is none', (text) => {
    expect(parsePeriod(text)).toMatchObject({ wrong: { code: 'no_period' } })
  })

  it('a cell that Excel took for a date is none', () => {
    expect(parsePeriod({ dateSerial: 44197 })).toMatchObject({ wrong: { code: 'taken_for_date' } })
  })

  it('no text breaks it', () => {
    const words = fc.array(
      fc.constantFrom(
        '1',
        '31',
        'Januari',
        's.d.',
        '-',
        '2021',
        '01/02/2021',
        'tahun',
        ' ',
        '(',
        ')',
        'bulan',
      ),
      { maxLength: 9 },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          words.map((each) => each.join(' ')),
        ),
        (text) => {
          const parsed = parsePeriod(text)
          expect('value' in parsed || parsed.wrong.code === 'no_period').toBe(true)
        },
      ),
    )
  })
})
