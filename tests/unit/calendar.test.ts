import { describe, expect, it } from 'vitest'
import { jakartaDay } from '../../src/kernel/days.ts'

describe('jakartaDay', () => {
  it.each([
    ['the last millisecond before midnight in Jakarta', '2026-06-15T16:59:59.999Z', '2026-06-15'],
    ['midnight in Jakarta, still the day before in UTC', '2026-06-15T17:00:00.000Z', '2026-06-16'],
    ['midnight in UTC, seven in the morning in Jakarta', '2026-06-16T00:00:00.000Z', '2026-06-16'],
    ['the last millisecond of 2026 in Jakarta', '2026-12-31T16:59:59.999Z', '2026-12-31'],
    ['the first of 2027 in Jakarta', '2026-12-31T17:00:00.000Z', '2027-01-01'],
    ['29 February, begun in Jakarta', '2028-02-28T17:00:00.000Z', '2028-02-29'],
    ['29 February, about to end in Jakarta', '2028-02-29T16:59:59.999Z', '2028-02-29'],
    ['1 March of a leap year', '2028-02-29T17:00:00.000Z', '2028-03-01'],
    ['1 March of any other year', '2027-02-28T17:00:00.000Z', '2027-03-01'],
  ])('%s', (_, instant, day) => expect(jakartaDay(new Date(instant))).toBe(day))
})
