import { isWeekend } from '../../holidays/working-days.ts'
import { jakartaDay, type Day } from '../../kernel/days.ts'

const jakartaHour = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Jakarta',
})

const hourIn = (now: Date): number => Number(jakartaHour.format(now))

/** Whether reminders are mailed at this instant: from 07:00 to 19:00 in Jakarta, on working days. */
export function isOfficeHour(now: Date, holidays: ReadonlySet<Day>): boolean {
  const hour = hourIn(now)
  const day = jakartaDay(now)
  return hour >= 7 && hour < 19 && !isWeekend(day) && !holidays.has(day)
}

/** Whether the digest of the day is due: from 08:00 on, where reminders are mailed. */
export const isDigestHour = (now: Date, holidays: ReadonlySet<Day>): boolean =>
  hourIn(now) >= 8 && isOfficeHour(now, holidays)
