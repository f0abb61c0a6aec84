import type { App } from '../http/app.ts'
import { jakartaDay, type Day } from '../kernel/days.ts'
import type { AsOf } from './queries.ts'

/** The day asked for, or today in Jakarta, with the window of `expiring`: as configured, unless it is given too. */
export const asOfFrom = (
  app: Pick<App, 'clock' | 'config'>,
  day?: Day,
  withinDays = app.config.expiringWithinDays,
): AsOf => {
  const today = jakartaDay(app.clock())
  return { asOf: day ?? today, today, withinDays }
}
