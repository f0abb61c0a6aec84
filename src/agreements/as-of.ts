import type { App } from '../app.ts'
import { jakartaDay, type Day } from '../calendar.ts'
import type { AsOf } from './queries.ts'

/** The day asked for, or today in Jakarta, with the configured window of `expiring`. */
export const asOfFrom = (app: Pick<App, 'clock' | 'config'>, day?: Day): AsOf => ({
  asOf: day ?? jakartaDay(app.clock()),
  withinDays: app.config.expiringWithinDays,
})
