import { describe, expect, it } from 'vitest'
import fc from '../../support/properties.ts'
import type { CellValue } from '../../../src/imports/cells/cells.ts'
import { endingOf, endOf, parsePeriod } from '../../../src/imports/cells/periods.ts'
import { detailCodes } from '../../../src/kernel/codes/codes.ts'

const read = (cell: CellValue, order: 'day_first' | 'month_first' | null = 'day_first') =>
  parsePeriod(cell, {
    date1904: false,
    order,
    swapped: false,
    years: { first: 2019, last: 2026 },
    today: '2026-06-15',
  })
const lasting = (months: number, sinceSignature = false) => ({ months, sinceSignature })

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
    ['2 tahun', lasting(24)],
    ['2 (dua) tahun', lasting(24)],
    ['selama 2 (dua) Tahun', lasting(24)],
    ['18 bulan', lasting(18)],
    ['1 tahun 6 bulan', lasting(18)],
    ['3 thn', lasting(36)],
    ['5 (lima) tahun', lasting(60)],
    ['lima tahun', lasting(60)],
    ['12 (dua belas) bulan', lasting(12)],
    ['5 tahun sejak ditandatangani', lasting(60, true)],
    ['5 (lima) tahun terhitung sejak tanggal penandatanganan', lasting(60, true)],
    ['Berlaku selama 3 tahun sejak tanggal ditandatanganinya', lasting(36, true)],
    ['2 years from the date of signing', lasting(24, true)],
    ['2 tahun dan dapat diperpanjang', lasting(24)],
    ['01–01–2021 – 31–12–2023', years],
    ['mulai 1 Januari 2021 sampai dengan 31 Desember 2023', years],
  ])('%j', (text, period) => {
    expect(read(text)).toEqual({ value: period })
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
    expect(read(text)).toMatchObject({ wrong: { code: 'no_period' } })
  })

  it.each([
    ['2 (tiga) tahun', 'words_contradict_figures'],
    ['2 tahun dan seterusnya', 'no_period'],
    ['2 tahun, diperpanjang otomatis bila disepakati', 'no_period'],
    ['tidak terbatas, diperpanjang otomatis', 'no_period'],
    ['31 Februari 2021 s.d. seterusnya', 'no_period'],
    ['5 tahun sejak dicairkan', 'no_period'],
  ])('%j is refused: %s', (text, code) => {
    expect(read(text)).toMatchObject({ wrong: { code } })
  })

  it.each([
    'tidak terbatas',
    'Tanpa batas waktu',
    'jangka waktu tidak terbatas',
    'Berlaku seterusnya',
    'Seumur hidup',
    's/d ada pemberitahuan',
    's.d. ada pemberitahuan lebih lanjut',
    'Sampai dengan diakhiri para pihak',
    'unlimited',
    'until further notice',
  ])('%j has no end', (text) => {
    expect(read(text)).toEqual({ value: { openFrom: null } })
  })

  it.each([
    '1 Januari 2021 s.d. seterusnya',
    '1 Januari 2021 - tidak terbatas',
    'sejak 1 Januari 2021 sampai ada pemberitahuan',
    'mulai tanggal 1 Januari 2021, tanpa batas waktu',
  ])('%j has no end, and begins on its day', (text) => {
    expect(read(text)).toEqual({ value: { openFrom: '2021-01-01' } })
  })

  it.each([
    ['2 tahun, diperpanjang otomatis', { ...lasting(24), renewal: { months: null } }],
    ['2 (dua) tahun dan diperpanjang secara otomatis', { ...lasting(24), renewal: { months: null } }],
    ['1 tahun, otomatis diperpanjang setiap 6 bulan', { ...lasting(12), renewal: { months: 6 } }],
    [
      '3 tahun dan akan diperpanjang otomatis untuk 1 (satu) tahun berikutnya',
      { ...lasting(36), renewal: { months: 12 } },
    ],
    [
      '1 Januari 2021 s.d. 31 Desember 2023, diperpanjang otomatis tiap tahun',
      { ...years, renewal: { months: 12 } },
    ],
    ['Diperpanjang otomatis', { renewal: { months: null } }],
    ['diperpanjang otomatis setiap 2 tahun', { renewal: { months: 24 } }],
    ['2 years, renewed automatically every 1 year', { ...lasting(24), renewal: { months: 12 } }],
  ])('%j renews itself', (text, period) => {
    expect(read(text)).toEqual({ value: period })
  })

  it('its days are read in the order of the column', () => {
    expect(read('01/02/2021 - 01/01/2022', 'month_first')).toEqual({
      value: { from: '2021-01-02', until: '2022-01-01' },
    })
    expect(read('01/02/2021 - 01/01/2022', null)).toMatchObject({ wrong: { code: 'undecided_order' } })
  })

  it('a length ends the day before, or on the anniversary', () => {
    expect(endOf('2021-05-01', 24, 'day_before')).toBe('2023-04-30')
    expect(endOf('2021-05-01', 24, 'anniversary')).toBe('2023-05-01')
    expect(endingOf('2021-05-01', 24, '2023-04-30')).toBe('day_before')
    expect(endingOf('2021-05-01', 24, '2023-05-01')).toBe('anniversary')
    expect(endingOf('2021-05-01', 24, '2023-05-02')).toBeNull()
  })

  it('a cell that Excel took for a date is none', () => {
    expect(read({ dateSerial: 44197 })).toMatchObject({ wrong: { code: 'taken_for_date' } })
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
          const parsed = read(text)
          expect('value' in parsed || parsed.wrong.code in detailCodes).toBe(true)
        },
      ),
    )
  })
})
