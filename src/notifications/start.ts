import type { Database } from '../db/client.ts'
import { faultOf } from '../db/faults.ts'
import { jakartaDay } from '../kernel/days.ts'
import type { Clock } from '../kernel/days.ts'
import { hourly, type Told } from '../start/hourly.ts'
import { remindOfEnds } from './remind.ts'

/** Reminds of what ends, now and every hour. Returns a function that stops this. */
export const startReminding = (
  told: Told,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): (() => Promise<void>) =>
  hourly(told, {
    job: 'remind_of_ends',
    failed: (error) => told.log.error({ err: error, fault: faultOf(error) }, 'what ends could not be told'),
    run: async () => {
      const reminded = await remindOfEnds(db, jakartaDay(clock()))
      if (reminded > 0) told.log.info({ reminded }, 'told of what ends')
    },
  })
