import type { Database } from '../db/client.ts'
import { faultOf } from '../db/faults.ts'
import { jakartaDay, type Clock } from '../kernel/days.ts'
import { repeatedly, type Told } from '../start/hourly.ts'
import { sendMails } from './mail/deliver.ts'
import type { Mailing } from './mail/mailing.ts'
import { remindOfEnds } from './remind.ts'

interface Reminding {
  readonly db: Database
  readonly clock: Clock
  /** Undefined where no mail is set up. */
  readonly mailing: Mailing | undefined
}

/** In milliseconds: how often mails that wait are looked for. */
const minute = 60_000

/** Reminds of what ends, now and every hour, and mails what waits every minute. Returns a function that stops this. */
export function startReminding(told: Told, { db, clock, mailing }: Reminding): () => Promise<void> {
  const stopReminding = repeatedly(told, {
    job: 'remind_of_ends',
    failed: (error) => told.log.error({ err: error, fault: faultOf(error) }, 'what ends could not be told'),
    run: async () => {
      const mailed = mailing !== undefined
      const reminded = await remindOfEnds(db, jakartaDay(clock()), { mailed })
      if (reminded > 0) told.log.info({ reminded }, 'told of what ends')
    },
  })
  const stopMailing = mailing && startMailing(told, mailing, clock)
  return async () => void (await Promise.all([stopReminding(), stopMailing?.()]))
}

function startMailing(told: Told, mailing: Mailing, clock: Clock): () => Promise<void> {
  let ending = false
  const stop = repeatedly(
    told,
    {
      job: 'send_mails',
      failed: (error) => told.log.error({ err: error, fault: faultOf(error) }, 'mails could not be sent'),
      run: async () => {
        const sent = await sendMails(mailing, clock, () => !ending)
        if (sent > 0) told.log.info({ sent }, 'sent mails')
      },
    },
    minute,
  )
  return () => {
    ending = true
    return stop()
  }
}
