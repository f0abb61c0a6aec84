import type { Caller } from '../accounts/actor.ts'
import type { Session } from '../db/client.ts'
import { v7 as uuidv7 } from 'uuid'
import { rowInserter } from '../db/insert-rows.ts'
import { changesBetween } from './changes.ts'
import { auditEvents } from './tables.ts'

const insertEvents = rowInserter(auditEvents, [
  'id',
  'accountId',
  'accountName',
  'actorRole',
  'organizationId',
  'requestId',
  'action',
  'resourceType',
  'resourceId',
  'changes',
])

type Fields = Readonly<Record<string, unknown>>

interface Recorded {
  readonly action: string
  readonly resourceType: string
  readonly resourceId: string
  readonly before?: Fields
  readonly after: Fields
}

/** Writes down who did what, in the transaction of the change: neither is there without the other. */
export const recordAudit = (session: Session, caller: Caller, event: Recorded): Promise<void> =>
  recordAudits(session, caller, [event])

/** Several changes of one request, in one statement. */
export async function recordAudits(
  session: Session,
  caller: Caller,
  events: readonly Recorded[],
): Promise<void> {
  const { accountId, accountName, role, organizationId } = caller.actor
  if (accountId === null || accountName === null || role === 'public') {
    throw new Error('a change without an account')
  }
  const { requestId } = caller
  const rows = events.map(({ action, resourceType, resourceId, before, after }) => ({
    id: uuidv7(),
    accountId,
    accountName,
    actorRole: role,
    organizationId,
    requestId,
    action,
    resourceType,
    resourceId,
    changes: changesBetween(before ?? {}, after),
  }))
  await insertEvents(session, rows)
}
