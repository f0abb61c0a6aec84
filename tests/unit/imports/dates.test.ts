import { describe, expect, it } from 'vitest'
import fc from '../../support/properties.ts'
import type { CellValue } from '../../../src/imports/cells/cells.ts'
import { parseDate, type DayContext } from '../../../src/imports/cells/dates/dates.ts'
import { dayOfSerial } from '../../../src/imports/cells/dates/serials.ts'

/** A column that writes the day first, in a list of the years 2019 to 2026. */
const dayFirst: DayContext = {
  date1904: false,
  order: 'day_first',
  swapped: false,
  years: { first: 2019, last: 2026 },
  today: '2026-06-15',
}
const codeOf = (cell: CellValue, context: Partial<DayContext> = {}) => {
  const parsed = parseDate(cell, { ...dayFirst, ...context })
  return 'wrong' in parsed ? parsed.wrong.code : parsed.value
}

describe('dayOfSerial', () => {
  it.each([
    // What Excel itself shows, with the day in 1900 that never was.
    [1, '1900-01-01'],
    [31, '1900-01-31'],
    [59, '1900-02-28'],
    [60, undefined],
    [61, '1900-03-01'],
    [367, '1901-01-01'],
    [36526, '2000-01-01'],
    [43890, '2020-02-29'],
    [44197, '2021-01-01'],
    [44197.75, '2021-01-01'],
    [109574, '2199-12-31'],
    [109575, undefined],
    [2958465, undefined],
    [2958466, undefined],
    [0, undefined],
    [-1, undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ])('%d counted from 1900 is %s', (serial, day) => {
    expect(dayOfSerial(serial, false)).toBe(day)
  })

  it.each([
    [0, '1904-01-01'],
    [59, '1904-02-29'],
    [60, '1904-03-01'],
    [42735, '2021-01-01'],
    [-1, undefined],
  ])('%d counted from 1904 is %s', (serial, day) => {
    expect(dayOfSerial(serial, true)).toBe(day)
  })

  it('both calendars are 1462 days apart, from March 1900 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1462, max: 100_000 }), (serial) => {
        expect(dayOfSerial(serial, false)).toBe(dayOfSerial(serial - 1462, true))
      }),
    )
  })
})

describe('parseDate', () => {
  it.each<[CellValue, string]>([
    ['2021-01-05', '2021-01-05'],
    ['2021-01-05T00:00:00Z', '2021-01-05'],
    ['2021-01-05 00:00:00', '2021-01-05'],
    ['2021/1/5', '2021-01-05'],
    ['05/01/2021', '2021-01-05'],
    ['5/1/2021', '2021-01-05'],
    ['05-01-2021', '2021-01-05'],
    ['05.01.2021', '2021-01-05'],
    ['5 / 1 / 2021', '2021-01-05'],
    ['05/01/21', '2021-01-05'],
    ['5 Januari 2021', '2021-01-05'],
    ['5 JANUARI 2021', '2021-01-05'],
    ['5 jan 2021', '2021-01-05'],
    ['05-Jan-21', '2021-01-05'],
    ['5 Jan. 2021', '2021-01-05'],
    ['Selasa, 5 Januari 2021', '2021-01-05'],
    ["Jum'at 8 Januari 2021", '2021-01-08'],
    ['tanggal 5 Januari 2021', '2021-01-05'],
    ['Tgl. 5 Januari 2021', '2021-01-05'],
    ['5 (lima) Januari 2021', '2021-01-05'],
    ['January 5, 2021', '2021-01-05'],
    ['  5\u00a0Januari\u00a02021 ', '2021-01-05'],
    ['5\u200b Januari 2021\ufeff', '2021-01-05'],
    ['29 Pebruari 2020', '2020-02-29'],
    ['17 Agustus 2021', '2021-08-17'],
    ['17 Agt 2021', '2021-08-17'],
    ['17 Ags 2021', '2021-08-17'],
    ['17 Agst 2021', '2021-08-17'],
    ['1 Pebruari 2021', '2021-02-01'],
    ['5–1–2021', '2021-01-05'],
    ['05‑01‑2021', '2021-01-05'],
    ['Jakarta, 5 Januari 2021', '2021-01-05'],
    ['Selasa, 05/01/2021', '2021-01-05'],
    ['hari Selasa tanggal 5 Januari 2021', '2021-01-05'],
    // What can be read in one way only is that, whatever the column does.
    ['01/31/2021', '2021-01-31'],
    ['2021-01-04T17:00:00.000Z', '2021-01-05'],
    ['2021-01-04T16:59:59Z', '2021-01-04'],
    ['2021-01-05T00:00:00+07:00', '2021-01-05'],
    ['2021-01-04T18:30:00+00:00', '2021-01-05'],
    ['2021-01-04 17:00:00 UTC', '2021-01-05'],
    ['2021-01-04 17:00:00+00:00', '2021-01-05'],
    ['1 Mei 2021', '2021-05-01'],
    ['10 Nopember 2021', '2021-11-10'],
    ['10 Nop 2021', '2021-11-10'],
    ['28 Okt 2021', '2021-10-28'],
    ['25 Desember 2021', '2021-12-25'],
    ['25-des-2021', '2021-12-25'],
    ['44197', '2021-01-01'],
    [44197, '2021-01-01'],
    [44197.5, '2021-01-01'],
    [{ dateSerial: 44197 }, '2021-01-01'],
  ])('%j is %s', (cell, day) => {
    expect(codeOf(cell)).toBe(day)
  })

  it.each<[CellValue, string]>([
    ['31/02/2021', 'no_date'],
    ['29 Februari 2021', 'no_date'],
    ['31/31/2021', 'no_date'],
    ['2021-13-01', 'no_date'],
    ['5 Januari', 'no_date'],
    ['5 Janvier 2021', 'no_date'],
    ['Januari 2021', 'no_date'],
    ['segera', 'no_date'],
    ['05/01/1899', 'no_date'],
    ['05/01/2200', 'no_date'],
    ['2021', 'year_only'],
    [2021, 'year_only'],
    [60, 'no_date'],
    [-5, 'no_date'],
    [true, 'no_date'],
    [{ dateSerial: 60 }, 'no_date'],
    ['2021-01-04 17:00:00', 'unclear_hour'],
    ['2021-01-04T17:00:00', 'unclear_hour'],
    [{ dateSerial: 44200 + 17 / 24 }, 'unclear_hour'],
    ['Rabu, 5 Januari 2021', 'other_weekday'],
    [{ failed: '#REF!' }, 'formula_failed'],
  ])('%j is refused: %s', (cell, code) => {
    expect(codeOf(cell)).toBe(code)
  })

  it.each<[string, Partial<DayContext>, string]>([
    ['06/12/2024', { order: 'month_first' }, '2024-06-12'],
    ['06/12/2024', { order: null }, 'undecided_order'],
    ['06/06/2024', { order: null }, '2024-06-06'],
    ['26/12/2024', { order: null }, '2024-12-26'],
    ['Kamis, 06/12/2024', { order: null }, 'other_weekday'],
    ['Rabu, 06/12/2024', { order: null }, '2024-06-12'],
    ['31/12/99', { years: { first: 1998, last: 2003 } }, '1999-12-31'],
    ['31/12/99', { years: { first: 2002, last: 2003 } }, '1999-12-31'],
    ['31/12/35', { years: { first: 2020, last: 2026 } }, '2035-12-31'],
    ['31/12/60', { years: { first: 1998, last: 2026 } }, 'undecided_century'],
    ['31/12/99', { years: null }, '1999-12-31'],
    ['31/12/30', { years: null }, '2030-12-31'],
    ['31/12/75', { years: null }, 'undecided_century'],
  ])('%j in a column of %j is %s', (text, context, expected) => {
    expect(codeOf(text, context)).toBe(expected)
  })

  it.each<[number, boolean | null, string]>([
    [45_450, null, 'maybe_swapped'],
    [45_450, true, '2024-07-06'],
    [45_450, false, '2024-06-07'],
    [45_449, null, '2024-06-06'],
    [45_463, null, '2024-06-20'],
  ])('the date %d, swapped %s, is %s', (dateSerial, swapped, expected) => {
    expect(codeOf({ dateSerial }, { swapped })).toBe(expected)
  })

  const days = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const names = [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ]

  it('every day is read back from each way of writing it', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = day.split('-') as [string, string, string]
        for (const text of [
          day,
          `${date}/${month}/${year}`,
          `${Number(date)}-${Number(month)}-${year}`,
          `${Number(date)} ${names[Number(month) - 1]} ${year}`,
        ])
          expect(codeOf(text)).toBe(day)
      }),
    )
  })

  it('no text breaks it, and what it takes is a day', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\d /.-]{0,12}$/)),
        (text) => {
          const parsed = parseDate(text, dayFirst)
          const day = 'value' in parsed ? parsed.value : '2021-01-01'
          expect(new Date(day).toISOString().slice(0, 10)).toBe(day)
        },
      ),
    )
  })
})
