import { isWeekend } from '../../holidays/working-days.ts'
import { jakartaDay, type Day } from '../../kernel/days.ts'

const jakartaHour = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Jakarta',
})

/** Whether reminders are mailed at this instant: from 07:00 to 19:00 in Jakarta, on working days. */
export function isOfficeHour(now: Date, holidays: ReadonlySet<Day>): boolean {
  const hour = Number(jakartaHour.format(now))
  const day = jakartaDay(now)
  return hour >= 7 && hour < 19 && !isWeekend(day) && !holidays.has(day)
}
