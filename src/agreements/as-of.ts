import type { App } from '../http/app.ts'
import { jakartaDay, type Day } from '../kernel/days.ts'
import type { AsOf } from './queries.ts'

/**
 * The day that the request names, or today in Jakarta; and the length of the `expiring` window in days, as requested or
 * as configured.
 */
export const asOfFrom = (
  app: Pick<App, 'clock' | 'config'>,
  day?: Day,
  withinDays = app.config.expiringWithinDays,
): AsOf => {
  const today = jakartaDay(app.clock())
  return { asOf: day ?? today, today, withinDays }
}
