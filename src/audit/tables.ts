import { sql } from 'drizzle-orm'
import { index, jsonb, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { accountRole, accounts, authenticator } from '../accounts/tables.ts'
import { instant } from '../db/columns.ts'
import { actorOrganization, grantedTo } from '../db/visibility.ts'
import type { Changes } from './changes.ts'

/** The trail: one row a change, written in the change's own transaction. No role may update or delete it. */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    at: instant()
      .notNull()
      .default(sql`now()`),
    accountId: uuid().notNull(),
    accountName: text().notNull(),
    actorRole: accountRole().notNull(),
    organizationId: uuid(),
    requestId: text().notNull(),
    action: text().notNull(),
    resourceType: text().notNull(),
    resourceId: uuid().notNull(),
    changes: jsonb().$type<Changes>().notNull(),
  },
  (t) => [
    index('audit_events_resource_idx').on(t.resourceId, t.id),
    index('audit_events_account_idx').on(t.accountId, t.id),
    pgPolicy('everyone_who_writes_leaves_a_trail', {
      for: 'insert',
      to: grantedTo('admin', 'officer', 'reviewer', 'partner'),
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
    pgPolicy('sees_all', { for: 'select', to: grantedTo('admin', 'auditor'), using: sql`true` }),
  ],
)
