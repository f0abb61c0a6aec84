import type { Caller } from '../accounts/actor.ts'
import type { Session } from '../db/client.ts'
import { changesBetween } from './changes.ts'
import { auditEvents } from './tables.ts'

type Fields = Readonly<Record<string, unknown>>

interface Recorded {
  readonly action: string
  readonly resourceType: string
  readonly resourceId: string
  readonly before?: Fields
  readonly after: Fields
}

/** Writes down who did what, in the transaction of the change: neither is there without the other. */
export async function recordAudit(session: Session, caller: Caller, event: Recorded): Promise<void> {
  const { accountId, accountName, role, organizationId } = caller.actor
  if (accountId === null || accountName === null || role === 'public') {
    throw new Error('a change without an account')
  }
  await session.insert(auditEvents).values({
    accountId,
    accountName,
    actorRole: role,
    organizationId,
    requestId: caller.requestId,
    action: event.action,
    resourceType: event.resourceType,
    resourceId: event.resourceId,
    changes: changesBetween(event.before ?? {}, event.after),
  })
}
