import type { Caller } from '../kernel/actor.ts'
import type { Session } from '../db/session.ts'
import { v7 as uuidv7 } from 'uuid'
import { rowInserter } from '../db/insert-rows.ts'
import { changesBetween } from './changes.ts'
import { auditEvents } from './tables.ts'

const insertEvents = rowInserter(auditEvents, [
  'id',
  'accountId',
  'actorRole',
  'organizationId',
  'clientAddress',
  'requestId',
  'method',
  'operationId',
  'action',
  'resourceType',
  'resourceId',
  'recordId',
  'changes',
])

type Fields = Readonly<Record<string, unknown>>

interface Recorded {
  readonly action: string
  readonly resourceType: string
  /** Null where it is about no single one. */
  readonly resourceId: string | null
  /** As it was; also what does not change, such as the id of the agreement that a part belongs to. */
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
  const { actor, requestId, clientAddress, method, operationId } = caller
  const { accountId, role, organizationId } = actor
  if (accountId === null || role === 'public') throw new Error('a change without an account')
  const who = { accountId, actorRole: role, organizationId, clientAddress }
  const rows = events.map((event) => {
    const { action, resourceType, resourceId } = event
    const recordId = recordOf(event)
    const changes = changesBetween(event.before ?? {}, event.after, resourceType)
    return {
      id: uuidv7(),
      ...who,
      requestId,
      method,
      operationId,
      action,
      resourceType,
      resourceId,
      recordId,
      changes,
    }
  })
  await insertEvents(session, rows)
}

/** Whose history it belongs to: that of the agreement or case a part names; all else has its own. */
function recordOf({ resourceType, resourceId, before = {}, after }: Recorded): string | null {
  if (resourceType === 'agreement' || resourceType === 'case') return resourceId
  const named = before['agreementId'] ?? after['agreementId'] ?? before['caseId'] ?? after['caseId']
  return typeof named === 'string' ? named : resourceId
}
