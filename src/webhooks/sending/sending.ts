import type { Database } from '../../db/client.ts'
import type { Sealing } from '../../identity/second-factor/apps/sealing.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Clock } from '../../kernel/days.ts'
import type { Observer } from '../../kernel/observer.ts'
import type { DisabledReason } from '../lifecycle.ts'

/** What deliveries are made and sent with. */
export interface Sending {
  readonly db: Database
  readonly clock: Clock
  readonly sealing: Sealing
  /** Hosts, as `host:port`, that may be called although they are in our own network. */
  readonly privateHosts: readonly string[]
  /** How long a receiver may take, in milliseconds. */
  readonly patience?: number
  readonly observer?: Pick<Observer, 'webhookTry'> | undefined
  /** Disables a webhook, and tells of it. */
  readonly disable: (id: string, owner: Actor | undefined, reason: DisabledReason) => Promise<void>
}
