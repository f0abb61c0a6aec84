import { sql, type SQL } from 'drizzle-orm'
import { bigint, customType, index, jsonb, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { accountRole, accounts, authenticator } from '../identity/accounts/tables.ts'
import { instant } from '../db/columns.ts'
import { actorOrganization, actorReadsFor, grantedTo, selectPolicies } from '../db/visibility.ts'
import type { Changes } from './changes.ts'
import { auditVisibility } from './policy.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../personal-data/inventory.ts'

/**
 * The conditions of `auditVisibility` in SQL. Who read a record is no part of its history; the drafts of what an
 * organization delivered are its own.
 */
export const auditConditions = (
  t: { recordId: unknown; action: unknown; resourceType: unknown; resourceId: unknown },
  readsFor: SQL,
): Record<'own_record' | 'came_to_review' | 'changed' | 'told', SQL> => ({
  own_record: sql`(exists (select 1 from agreements a where a.id = ${t.recordId} and a.organization_ids && ${readsFor})
    or exists (select 1 from cases c where c.id = ${t.recordId} and c.organization_ids && ${readsFor}))`,
  came_to_review: sql`exists (select 1 from agreements a where a.id = ${t.recordId} and a.submitted_by is not null)`,
  changed: sql`${t.action} <> 'read'`,
  told: sql`(${t.resourceType} <> 'activity' or exists (select 1 from activities x
    where x.id = ${t.resourceId} and (x.status <> 'draft' or x.organization_id = any(${readsFor}))))`,
})

/**
 * The trail: one row a change, written in the change's own transaction, and one for each answer that gave personal data
 * to an admin or auditor. It names accounts by id and no person. Nobody updates, deletes or truncates it: no role has the
 * privilege, and a trigger refuses the owner too.
 */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    at: instant()
      .notNull()
      .default(sql`now()`),
    accountId: uuid().notNull(),
    actorRole: accountRole().notNull(),
    organizationId: uuid(),
    /** Where the request came from and what it asked for; null where the service itself acted. */
    clientAddress: text(),
    requestId: text().notNull(),
    method: text(),
    operationId: text(),
    action: text().notNull(),
    resourceType: text().notNull(),
    /** Null where a whole list was read. */
    resourceId: uuid(),
    /** The case, agreement or other record whose history this belongs to; the resource itself where it is one. */
    recordId: uuid(),
    changes: jsonb().$type<Changes>().notNull(),
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
      to: grantedTo('admin', 'officer', 'reviewer', 'partner', 'auditor'),
      // Nobody signs for another: the role and the organization are those the connection acts as.
      withCheck: sql`'registry_' || ${t.actorRole} = current_user and ${t.organizationId} is not distinct from ${actorOrganization}`,
    }),
    pgPolicy('whoever_signs_in_leaves_a_trail', {
      for: 'insert',
      to: authenticator,
      // In the name of the account as it is.
      withCheck: sql`exists (select 1 from ${accounts} a where a.id = ${t.accountId} and a.role = ${t.actorRole}
        and a.organization_id is not distinct from ${t.organizationId})`,
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
 * The chain over the trail: `hash` is the SHA-256 of the hash before it and the text of the event, so that an event
 * altered, removed or moved breaks its link. Only `registry_seal_audit` adds to it.
 */
export const auditLinks = pgTable('audit_links', {
  /** From 1, without gaps. */
  position: bigint({ mode: 'number' }).primaryKey(),
  eventId: uuid().notNull().unique('audit_links_event_key'),
  hash: bytes().notNull(),
}).enableRLS()

/** Events that wait for their link; a trigger puts them here. */
export const auditUnsealed = pgTable('audit_unsealed', { eventId: uuid().primaryKey() }).enableRLS()
