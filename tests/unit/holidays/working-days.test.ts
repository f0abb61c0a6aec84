import { describe, expect, it } from 'vitest'
import { lastWorkingDay } from '../../../src/holidays/working-days.ts'

const holidays = new Set(['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-21', '2026-03-23', '2026-03-24'])

describe('a term in working days', () => {
  it.each([
    { begun: '2026-03-16', days: 0, full: '2026-03-16', why: 'none is full at once' },
    { begun: '2026-03-21', days: 0, full: '2026-03-21', why: 'also on a Saturday' },
    { begun: '2026-03-16', days: 1, full: '2026-03-17', why: 'the day that begins it does not count' },
    {
      begun: '2026-03-17',
      days: 1,
      full: '2026-03-25',
      why: 'over a holiday, a weekend and collective leave',
    },
    { begun: '2026-03-13', days: 1, full: '2026-03-16', why: 'from a Friday to Monday' },
    { begun: '2026-03-14', days: 5, full: '2026-03-27', why: 'begun on a Saturday' },
    { begun: '2026-12-31', days: 45, full: '2027-03-04', why: 'over the end of a year' },
  ])('of $days from $begun is full on $full: $why', ({ begun, days, full }) => {
    expect(lastWorkingDay(begun, days, holidays)).toBe(full)
  })
})
