import type { Database } from '../db/client.ts'
import { jakartaDay, type Clock } from '../kernel/days.ts'
import { everyHour, type Told } from '../start/hourly.ts'
import { forgetEvents, sealEvents } from './sealing.ts'

/** How long events are kept, in days. A reader that was away for longer begins its copy anew. */
const keptDays = 90

const day = 86_400_000

/**
 * Removes old events, now and every hour, after giving positions to what nobody has asked for yet. Returns a function that
 * stops this.
 */
export const startForgettingEvents = (
  told: Told,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): (() => Promise<void>) =>
  everyHour(told, {
    job: 'forget_events',
    what: 'events that had expired',
    remove: async () => {
      while (await sealEvents(db, jakartaDay(clock())));
      return forgetEvents(db, new Date(clock().getTime() - keptDays * day))
    },
  })
