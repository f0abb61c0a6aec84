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
  readonly before?: object
  readonly after: object
}

/**
 * Records a change in its transaction, so that neither is there without the other: who did what, to which record, and
 * what it changed. Every verb that changes something ends here.
 */
export const recordChange = (session: Session, caller: Caller, change: Recorded): Promise<void> =>
  recordChanges(session, caller, [change])

/** The same for one kind of resource: `record(session, caller, 'patch', id, before, after)`. */
export const recordsOf =
  (resourceType: string) =>
  (
    session: Session,
    caller: Caller,
    action: string,
    resourceId: string | null,
    before: object,
    after: object,
  ) =>
    recordChange(session, caller, { action, resourceType, resourceId, before, after })

/** Several changes of one request, in one statement. */
export async function recordChanges(
  session: Session,
  caller: Caller,
  changes: readonly Recorded[],
): Promise<void> {
  const { actor, requestId, clientAddress, method, operationId } = caller
  const { accountId, role, organizationId } = actor
  if (accountId === null || role === 'public') throw new Error('a change without an account')
  const who = { accountId, actorRole: role, organizationId, clientAddress }
  const rows = changes.map(({ action, resourceType, resourceId, ...change }) => {
    const before: Fields = { ...change.before }
    const after: Fields = { ...change.after }
    return {
      id: uuidv7(),
      ...who,
      requestId,
      method,
      operationId,
      action,
      resourceType,
      resourceId,
      recordId: recordOf(resourceType, resourceId, before, after),
      changes: changesBetween(before, after, resourceType),
    }
  })
  await insertEvents(session, rows)
}

/** Whose history it belongs to: that of the agreement or case a part names; all else has its own. */
function recordOf(
  resourceType: string,
  resourceId: string | null,
  before: Fields,
  after: Fields,
): string | null {
  if (resourceType === 'agreement' || resourceType === 'case') return resourceId
  const named = before['agreementId'] ?? after['agreementId'] ?? before['caseId'] ?? after['caseId']
  return typeof named === 'string' ? named : resourceId
}
