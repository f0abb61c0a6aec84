import type { Day } from '../../../kernel/days.ts'

const serialOfLastDay = 2_958_465
const dayMs = 24 * 60 * 60 * 1000

/**
 * The day of a serial number. Excel counts from 1900 and treats that year as a leap year: 60 is not a day, and all
 * later numbers are shifted by one. Files created on a Macintosh count from 1904 (ECMA-376 part 1, 18.17.4.1). The time
 * of day is ignored.
 */
export function dayOfSerial(serial: number, date1904: boolean): Day | undefined {
  const whole = Math.floor(serial)
  if (!Number.isFinite(serial) || whole > serialOfLastDay || whole < (date1904 ? 0 : 1)) return undefined
  if (!date1904 && whole === 60) return undefined
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30)
  const day = new Date(epoch + whole * dayMs).toISOString().slice(0, 10)
  return day < '2200' ? day : undefined
}

/**
 * Whether the time is 17:00, which is midnight in Jakarta expressed in UTC. If the cell is in UTC, the day meant is the
 * next one; but that is not certain.
 */
export const isMidnightAbroad = (serial: number): boolean => Math.abs((serial % 1) - 17 / 24) < 1e-6

/** The day with day and month swapped; undefined if there is no such day, or it is the same. */
export function swappedDay(day: Day): Day | undefined {
  const [year, month, date] = day.split('-') as [string, string, string]
  return date > '12' || date === month ? undefined : `${year}-${date}-${month}`
}
