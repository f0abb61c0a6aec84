import { sql, type SQL } from 'drizzle-orm'
import { bigint, customType, index, jsonb, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { accountRole, accounts, authenticator } from '../identity/accounts/tables.ts'
import { memberships } from '../identity/memberships/tables.ts'
import { instant } from '../db/columns.ts'
import {
  actorMembership,
  actorOrganization,
  actorReadsFor,
  grantedTo,
  selectPolicies,
} from '../db/visibility.ts'
import { readBy } from '../transfers/reading.ts'
import type { Changes } from './changes.ts'
import { auditVisibility } from './policy.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../personal-data/inventory.ts'
import type { AuditAction } from './actions.ts'

/**
 * The conditions of `auditVisibility` in SQL. The history of a record does not show who read it. Draft activities are
 * shown only to the organization that wrote them.
 */
export const auditConditions = (
  t: { recordId: unknown; action: unknown; resourceType: unknown; resourceId: unknown },
  readsFor: SQL,
): Record<'own_record' | 'came_to_review' | 'changed' | 'told', SQL> => ({
  own_record: sql`(exists (select 1 from agreements a where a.id = ${t.recordId} and ${readBy('a', readsFor)})
    or exists (select 1 from cases c where c.id = ${t.recordId} and ${readBy('c', readsFor)}))`,
  came_to_review: sql`exists (select 1 from agreements a where a.id = ${t.recordId} and a.submitted_by is not null)`,
  changed: sql`${t.action} <> 'read'`,
  told: sql`(${t.resourceType} <> 'activity' or exists (select 1 from activities x
    where x.id = ${t.resourceId} and (x.status <> 'draft' or x.organization_id = any(${readsFor}))))`,
})

/**
 * The audit trail. It has one row for each change, written in the transaction of the change, and one row for each
 * answer that gave personal data to an admin or auditor. It names accounts by id and never names a person. Nobody can
 * update, delete or truncate it: no role has the privilege, and a trigger refuses the table's owner too.
 */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    at: instant()
      .notNull()
      .default(sql`now()`),
    accountId: uuid().notNull(),
    /** Null, like the organization, if a person acted for no membership: while signing in. */
    actorRole: accountRole(),
    organizationId: uuid(),
    /** The IP address of the client. Null, like `method` and `operationId`, if the service itself acted. */
    clientAddress: text(),
    requestId: text().notNull(),
    method: text(),
    operationId: text(),
    action: text().$type<AuditAction>().notNull(),
    resourceType: text().notNull(),
    /** Null if a whole list was read. */
    resourceId: uuid(),
    /**
     * The record whose history shows this event, such as the case or the agreement of a part; the resource itself if it
     * is such a record.
     */
    recordId: uuid(),
    changes: jsonb().$type<Changes>().notNull(),
    /** The membership that acted; null for events from before there were memberships. */
    membershipId: uuid(),
  },
  (t) => [
    index('audit_events_at_idx').on(t.at, t.id),
    index('audit_events_record_idx').on(t.recordId, t.at, t.id),
    index('audit_events_resource_idx').on(t.resourceId, t.at, t.id),
    index('audit_events_type_idx').on(t.resourceType, t.at, t.id),
    index('audit_events_account_idx').on(t.accountId, t.at, t.id),
    index('audit_events_action_idx').on(t.action, t.at, t.id),
    pgPolicy('everyone_who_acts_leaves_a_trail', {
      for: 'insert',
      to: grantedTo('admin', 'officer', 'reviewer', 'partner', 'auditor', 'integrator'),
      // Nobody can write an event for another membership: role and organization must be those of the connection too.
      withCheck: sql`'registry_' || ${t.actorRole} = current_user and ${t.organizationId} is not distinct from ${actorOrganization}
        and ${t.membershipId} is not distinct from ${actorMembership}`,
    }),
    pgPolicy('whoever_signs_in_leaves_a_trail', {
      for: 'insert',
      to: authenticator,
      // The event must name a membership that the account really has, or none.
      withCheck: sql`case when ${t.membershipId} is null
        then ${t.actorRole} is null and ${t.organizationId} is null and exists (select 1 from ${accounts} a where a.id = ${t.accountId})
        else exists (select 1 from ${memberships} m where m.id = ${t.membershipId} and m.account_id = ${t.accountId}
          and m.role = ${t.actorRole} and m.organization_id is not distinct from ${t.organizationId}) end`,
    }),
    ...selectPolicies(auditVisibility, auditConditions(t, actorReadsFor)),
  ],
)

holdsPersonalData(auditEvents, {
  columns: ['clientAddress'],
  fields: ['clientAddress'],
  whose: 'holders of accounts',
  readers: ['admin', 'auditor'],
  of: 'all',
  erasure: 'kept: the trail shows who answers for a change (articles 15(1)c and 47)',
})

holdsNoPersonalData(auditEvents, ['action', 'changes', 'method', 'operationId', 'requestId', 'resourceType'])

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/**
 * The hash chain over the audit trail. `hash` is the SHA-256 of the previous hash and the text of the event. An event
 * that is altered, removed or moved therefore breaks its link. Only `registry_seal_audit` adds rows.
 */
export const auditLinks = pgTable('audit_links', {
  /** Starts at 1 and has no gaps. */
  position: bigint({ mode: 'number' }).primaryKey(),
  eventId: uuid().notNull().unique('audit_links_event_key'),
  hash: bytes().notNull(),
}).enableRLS()

/** Events that have no link yet. A trigger adds them. */
export const auditUnsealed = pgTable('audit_unsealed', { eventId: uuid().primaryKey() }).enableRLS()
