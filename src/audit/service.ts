import type { Caller } from '../kernel/actor.ts'
import type { Session } from '../db/session.ts'
import { v7 as uuidv7 } from 'uuid'
import { rowInserter } from '../db/insert-rows.ts'
import type { AuditAction } from './actions.ts'
import { changesBetween } from './changes.ts'
import { auditEvents } from './tables.ts'

const insertEvents = rowInserter(auditEvents, [
  'id',
  'accountId',
  'actorRole',
  'organizationId',
  'membershipId',
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
  readonly action: AuditAction
  readonly resourceType: string
  /** Null if the event is not about a single record. */
  readonly resourceId: string | null
  /**
   * The record before the change. It also holds fields that do not change, such as the id of the agreement that a part
   * belongs to.
   */
  readonly before?: object
  readonly after: object
}

/**
 * Writes a change to the audit trail in the transaction of the change, so that both are committed or neither is.
 * Records who did it, to which record, and what changed. Every operation that changes data must call this.
 */
export const recordChange = (session: Session, caller: Caller, change: Recorded): Promise<void> =>
  recordChanges(session, caller, [change])

/** `recordChange` for one type of resource: `record(session, caller, 'patch', id, before, after)`. */
export const recordsOf =
  (resourceType: string) =>
  (
    session: Session,
    caller: Caller,
    action: AuditAction,
    resourceId: string | null,
    before: object,
    after: object,
  ) =>
    recordChange(session, caller, { action, resourceType, resourceId, before, after })

/** Records several changes of one request in one SQL statement. */
export async function recordChanges(
  session: Session,
  caller: Caller,
  changes: readonly Recorded[],
): Promise<void> {
  const { actor, requestId, clientAddress, method, operationId } = caller
  const { accountId, role, organizationId, membershipId } = actor
  if (accountId === null) throw new Error('a change without an account')
  const actorRole = role === 'public' ? null : role
  const who = { accountId, actorRole, organizationId, membershipId, clientAddress }
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

/** Types of records that are no part of an agreement or a case, also where they name one. */
const ownRecords: ReadonlySet<string> = new Set(['agreement', 'case', 'trading_space', 'feedback'])

/**
 * The record whose history shows the event. For a part of an agreement or a case it is that agreement or case;
 * otherwise it is the record itself.
 */
function recordOf(
  resourceType: string,
  resourceId: string | null,
  before: Fields,
  after: Fields,
): string | null {
  if (ownRecords.has(resourceType)) return resourceId
  const named = before['agreementId'] ?? after['agreementId'] ?? before['caseId'] ?? after['caseId']
  return typeof named === 'string' ? named : resourceId
}
