import { ofOrganization, type Actor, type Caller } from '../kernel/actor.ts'
import type { AsOf } from '../agreements/queries.ts'
import type { Clock } from '../kernel/days.ts'
import type { Database } from '../db/client.ts'
import type { Files } from '../documents/storage/storage.ts'
import { demoAccounts } from './accounts.ts'

/** What the examples are lived through with. */
export interface Demo {
  readonly db: Database
  readonly files: Files
  readonly clock: Clock
  readonly asOf: AsOf
}

/** What every example is marked with: it is no fact. */
export const mark = '[CONTOH]'

/** A demo account as it acts. */
export function callerOf(name: string): Caller {
  const { id, role, organizationId } = demoAccounts[name]!
  const actor: Actor = { accountId: id, accountName: name, role, ...ofOrganization(organizationId) }
  return { actor, requestId: 'demo', clientAddress: null, method: null, operationId: null }
}
