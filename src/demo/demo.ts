import type { Caller } from '../kernel/actor.ts'
import type { AsOf, Moment } from '../agreements/queries.ts'
import { daysAfter, type Clock, type Day } from '../kernel/days.ts'
import type { Database } from '../db/client.ts'
import type { Files } from '../documents/storage/storage.ts'
import { demoActor } from './accounts.ts'

/** What is needed to create the examples. */
export interface Demo {
  readonly db: Database
  readonly files: Files
  readonly clock: Clock
  readonly asOf: AsOf
}

/** The day on which the demo is loaded, and the instant. */
export const momentOf = ({ asOf, clock }: Pick<Demo, 'asOf' | 'clock'>): Moment => ({ asOf, now: clock() })

/** A demo account as a caller. */
export function callerOf(name: string): Caller {
  return { actor: demoActor(name), requestId: 'demo', clientAddress: null, method: null, operationId: null }
}

/** The day that is `days` days after the day on which the demo is loaded; before it if negative. */
export const dayFrom = ({ asOf }: Pick<Demo, 'asOf'>, days: number): Day => daysAfter(asOf.asOf, days)
