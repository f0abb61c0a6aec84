import { describe, expect, it } from 'vitest'
import { decideOrders, yearsIn } from '../../../src/imports/cells/dates/date-order.ts'

const context = { years: { first: 2019, last: 2027 }, today: '2026-06-15' }
const terms = [
  ['from', 'until'],
  ['period', 'period'],
] as const
type Key = 'from' | 'until' | 'signed' | 'period'
const decided = async (columns: Partial<Record<Key, readonly string[]>>) => {
  const given = new Map(Object.entries(columns) as [Key, readonly string[]][])
  return Object.fromEntries(
    [...(await decideOrders(given, terms, context))].map(([key, { order, by }]) => [
      key,
      order && [order, by],
    ]),
  )
}

describe('decideOrders', () => {
  it('by a day that can be read in one way only, for the whole column and for no other', async () => {
    expect(await decided({ from: ['09/26/2023', '06/12/2024'], signed: ['', '06/12/2024'] })).toEqual({
      from: ['month_first', 'cells'],
      signed: ['month_first', 'same_days'],
    })
    expect(await decided({ from: ['26/09/2023', '06/12/2024'], signed: ['07/12/2024'] })).toEqual({
      from: ['day_first', 'cells'],
      signed: null,
    })
  })

  it('not where the days of a column contradict each other', async () => {
    expect(await decided({ from: ['09/26/2023', '26/09/2023', '06/12/2024'] })).toEqual({ from: null })
  })

  it('by a day of the week', async () => {
    expect(await decided({ from: ['Rabu, 06/12/2024', '05/01/2021'] })).toEqual({
      from: ['month_first', 'cells'],
    })
  })

  it('by terms that are whole years in one order only', async () => {
    expect(await decided({ from: ['05/01/2021'], until: ['04/01/2026'], signed: ['05/01/2021'] })).toEqual({
      from: ['day_first', 'terms'],
      until: ['day_first', 'terms'],
      signed: ['day_first', 'same_days'],
    })
    expect(await decided({ from: ['01/05/2021'], until: ['01/04/2026'] })).toEqual({
      from: ['month_first', 'terms'],
      until: ['month_first', 'terms'],
    })
    expect(await decided({ period: ['01/05/2021 s.d. 01/04/2026'] })).toEqual({
      period: ['month_first', 'terms'],
    })
    // A day that is the same in either order decides nothing of its own column.
    expect(await decided({ from: ['11/11/2016', '01/10/2020'], until: ['11/10/2017'] })).toEqual({
      from: null,
      until: ['month_first', 'terms'],
    })
    // Both are: an anniversary is one in either order.
    expect(await decided({ from: ['05/01/2021'], until: ['05/01/2026'] })).toEqual({
      from: null,
      until: null,
    })
    // One says this, the other that.
    expect(
      await decided({ from: ['05/01/2021', '01/05/2021'], until: ['04/01/2026', '01/04/2026'] }),
    ).toEqual({
      from: null,
      until: null,
    })
  })

  it('says whether any day depends on it', async () => {
    const of = async (cells: string[]) =>
      (await decideOrders(new Map([['from', cells]]), [], context)).get('from')
    expect(await of(['26/09/2023', '06/06/2024'])).toMatchObject({
      order: 'day_first',
      by: 'cells',
      matters: false,
    })
    expect(await of(['5 Januari 2021'])).toMatchObject({ order: null, by: null, matters: false })
    expect(await of(['06/12/2024'])).toMatchObject({ order: null, by: null, matters: true })
  })
})

describe('real dates beside texts that Excel did not take for dates', () => {
  const maySwap = async (...cells: (string | number)[]) => {
    const given = cells.map((cell) => (typeof cell === 'number' ? { dateSerial: cell } : cell))
    return (await decideOrders(new Map([['from', given]]), [], context)).get('from')!.maySwap
  }
  it.each<[boolean, (string | number)[]]>([
    // 7 June 2024, which may be 6 July.
    [true, ['09/26/2023', 45_450]],
    [true, ['26/09/2023', 45_450, 45_449]],
    // 20 June cannot be anything else, so dates are dates.
    [false, ['09/26/2023', 45_450, 45_463]],
    [false, ['09/26/2023', '06/12/2024', 45_450]],
    [false, ['26 September 2023', 45_450]],
    [false, [45_450]],
    [false, ['09/26/2023']],
  ])('%s for %j', async (expected, cells) => expect(await maySwap(...cells)).toBe(expected))
})

describe('yearsIn', () => {
  it('the years that are written in full, in text and as dates', async () => {
    expect(
      await yearsIn(
        [['1/1/98', '5 Januari 2002', '1 Januari 2003 s.d. 31 Desember 2007'], [{ dateSerial: 44197 }]],
        false,
      ),
    ).toEqual({ first: 2002, last: 2021 })
    expect(await yearsIn([['1/1/98', 'segera']], false)).toBeNull()
  })
})
