import { daysAfter, type Day } from '../kernel/days.ts'

/** Saturday and Sunday. */
export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/**
 * The working day (*hari kerja*) on which a term of so many is full: the day that begins it does not count, nor do
 * Saturdays, Sundays, national holidays and collective leave. A term of none is full on the day itself.
 */
export function lastWorkingDay(begun: Day, days: number, holidays: ReadonlySet<Day>): Day {
  let day = begun
  for (let left = days; left > 0;) {
    day = daysAfter(day, 1)
    if (!isWeekend(day) && !holidays.has(day)) left--
  }
  return day
}
