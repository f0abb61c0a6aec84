import type { Database } from '../../db/client.ts'
import { faultOf } from '../../db/faults.ts'
import type { Sealing } from '../../identity/second-factor/apps/sealing.ts'
import type { Clock } from '../../kernel/days.ts'
import type { Observer } from '../../kernel/observer.ts'
import { everyHour, repeatedly, type Told } from '../../start/hourly.ts'
import { forgetDeliveries } from '../deliveries/forget.ts'
import { disableByService } from './disable.ts'
import { senderOf } from './sender.ts'
import type { Sending } from './sending.ts'

/** In milliseconds: how often the feed is looked into, where there is a webhook. */
const often = 1000

interface Delivering {
  /** Connections of its own, so that deliveries take none from requests. */
  readonly db: Database
  readonly clock: Clock
  readonly sealing: Sealing
  readonly privateHosts: readonly string[]
  readonly observer?: Pick<Observer, 'job' | 'webhookTry' | 'webhookDisabled'> | undefined
}

/** What deliveries are sent with; the log and the metrics hear of webhooks that are disabled. */
export const sendingOf = ({ log }: Pick<Told, 'log'>, { observer, ...parts }: Delivering): Sending => ({
  ...parts,
  observer,
  disable: async (id, owner, reason) => {
    if (!(await disableByService(parts.db, id, owner, reason))) return
    observer?.webhookDisabled(reason)
    log.warn({ what: reason }, 'a webhook was disabled')
  },
})

/** Sends what the feed has for webhooks, each second, and removes old deliveries. Returns a function that stops this. */
export function startDelivering(told: Told, delivering: Delivering): () => Promise<void> {
  const failed = (error: unknown) =>
    told.log.error({ err: error, fault: faultOf(error) }, 'webhooks could not be sent')
  const sender = senderOf(sendingOf(told, delivering), failed)
  const stopRounds = repeatedly(told, { job: 'send_webhooks', run: () => sender.round(), failed }, often)
  const stopForgetting = everyHour(told, {
    job: 'forget_deliveries',
    what: 'deliveries of webhooks that had expired',
    remove: () => forgetDeliveries(delivering.db, delivering.clock()),
  })
  return async () => {
    await stopRounds()
    await sender.end()
    await stopForgetting()
  }
}
