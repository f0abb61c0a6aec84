import type { App } from '../http/app.ts'
import { jakartaDay, type Day } from '../kernel/days.ts'
import type { AsOf, Moment } from './queries.ts'

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

/** Today, and the instant of the request. */
export const momentFrom = (app: Pick<App, 'clock' | 'config'>): Moment => ({
  asOf: asOfFrom(app),
  now: app.clock(),
})
