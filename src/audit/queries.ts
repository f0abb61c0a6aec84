import { and, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../kernel/actor.ts'
import { nested } from '../db/columns.ts'
import type { Session } from '../db/session.ts'
import { listPage, oneOf, type ListDefinition } from '../db/lists.ts'
import { key, presented, type ListQuery } from '../db/keyset.ts'
import { readsFor } from '../db/visibility.ts'
import { organizationRefOf, type OrganizationRef } from '../organizations/names/refs.ts'
import type { Changes } from './changes.ts'
import { auditVisibility, seesWhoActed } from './policy.ts'
import type { AuditEvent } from './schemas.ts'
import { auditConditions, auditEvents as t } from './tables.ts'

const columns = {
  id: t.id,
  at: t.at,
  role: t.actorRole,
  organization: organizationRefOf<OrganizationRef | null>(t.organizationId),
  requestId: t.requestId,
  method: t.method,
  operationId: t.operationId,
  action: t.action,
  resourceType: t.resourceType,
  resourceId: t.resourceId,
  recordId: t.recordId,
  changes: t.changes,
}

/** Who acted, and from which address. The PostgreSQL roles of all other actors have no privilege on these columns. */
const people = {
  accountId: t.accountId,
  membershipId: t.membershipId,
  accountName: nested<string | null>(sql`(select a.name from accounts a where a.id = ${t.accountId})`),
  clientAddress: t.clientAddress,
}

type Row = Omit<AuditEvent, 'changes'> & { readonly changes: Changes }

/** One page of the events that this actor sees, narrowed by `where`. */
export async function pageOfEvents(
  session: Session,
  actor: Actor,
  list: ListDefinition<Row>,
  query: ListQuery,
  narrowed?: { readonly where: SQL; readonly values: Readonly<Record<string, unknown>> },
) {
  const conditions = auditConditions(t, readsFor)
  const found = await listPage(session, list, query, {
    variant: actor.role,
    where: and(narrowed?.where, session.visibleTo(actor, auditVisibility, conditions)),
    values: { readsFor: actor.readsFor, ...narrowed?.values },
    rows: () => session.select(seesWhoActed(actor) ? { ...columns, ...people } : columns).from(t),
  })
  return presented(found, present)
}

const present = ({ changes, ...row }: Row): AuditEvent => ({
  ...row,
  changes: Object.entries(changes).map(([field, [before, after]]) => ({ field, before, after })),
})

const sorts = { at: key(t.at, (row: Row) => row.at) }

export const auditList: ListDefinition<Row> = {
  name: 'audit events',
  id: t.id,
  sorts,
  filters: {
    resourceType: oneOf(t.resourceType),
    resourceId: (id) => sql`${t.resourceId} = ${id}`,
    recordId: (id) => sql`${t.recordId} = ${id}`,
    accountId: (id) => sql`${t.accountId} = ${id}`,
    action: oneOf(t.action),
    'at[gte]': (at) => sql`${t.at} >= ${at}`,
    'at[lt]': (at) => sql`${t.at} < ${at}`,
  },
}

export const historyList: ListDefinition<Row> = { name: 'history', id: t.id, sorts, filters: {} }
