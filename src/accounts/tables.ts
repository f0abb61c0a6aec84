import { sql } from 'drizzle-orm'
import { check, index, pgEnum, pgPolicy, pgRole, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { recordColumns } from '../db/columns.ts'
import { grantedTo } from '../db/visibility.ts'
import { organizations } from '../organizations/tables.ts'
import { accountRoles } from './actor.ts'

export const accountRole = pgEnum('account_role', accountRoles)
export const accountStatus = pgEnum('account_status', ['active', 'disabled'])

/** The role that looks up the account a token names, before there is an actor; it reads nothing else. */
const authenticator = pgRole('registry_authenticator').existing()

export const accounts = pgTable(
  'accounts',
  {
    ...recordColumns,
    name: text().notNull().unique('accounts_name_key'),
    role: accountRole().notNull(),
    organizationId: uuid().references(() => organizations.id),
    status: accountStatus().notNull().default('active'),
  },
  (t) => [
    index('accounts_organization_idx').on(t.organizationId),
    check(
      'accounts_organization_check',
      sql`(${t.role} in ('officer', 'partner')) = (${t.organizationId} is not null)`,
    ),
    pgPolicy('authenticator_looks_up', { for: 'select', to: authenticator, using: sql`true` }),
    pgPolicy('sees_all', { for: 'select', to: grantedTo('admin', 'auditor'), using: sql`true` }),
  ],
)
