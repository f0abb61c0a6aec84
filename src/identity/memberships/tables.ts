import { sql } from 'drizzle-orm'
import { boolean, check, index, pgPolicy, pgTable, uuid } from 'drizzle-orm/pg-core'
import { day, recordColumns, referenceTo } from '../../db/columns.ts'
import { actorAdministers, grantedTo, selectPolicies, writtenByAdmin } from '../../db/visibility.ts'
import { organizations } from '../../organizations/tables.ts'
import { accountRole, accounts, authenticator } from '../accounts/tables.ts'
import { peopleVisibility } from './policy.ts'

/**
 * As what an account acts, for which organization, and from which day to which. A person can hold several; an API
 * client has one. An ended membership stays: the audit trail names it.
 */
export const memberships = pgTable(
  'memberships',
  {
    ...recordColumns,
    accountId: referenceTo(() => accounts.id),
    role: accountRole().notNull(),
    organizationId: uuid().references(() => organizations.id),
    /** A partner's administrator invites and ends the people of its organization. */
    administrator: boolean().notNull().default(false),
    validFrom: day().notNull(),
    /** The last day in force, inclusive; null while no end is set. The day before `validFrom` if it never began. */
    validUntil: day(),
  },
  (t) => {
    const ofOwn = sql`${t.organizationId} = any(${actorAdministers})`
    // Otherwise an administrator could add a membership to an account of somebody else, or take one over.
    const ownPerson = sql`${ofOwn} and ${t.role} = 'partner' and registry_belongs_only_to(${t.accountId}, ${actorAdministers})`
    const administrators = grantedTo('partner')
    return [
      index('memberships_account_idx').on(t.accountId, t.validFrom, t.id),
      index('memberships_organization_idx').on(t.organizationId, t.accountId),
      index('memberships_role_idx').on(t.role, t.accountId),
      check(
        'memberships_organization_check',
        sql`${t.role} = 'reviewer' or (${t.role} in ('officer', 'partner')) = (${t.organizationId} is not null)`,
      ),
      check('memberships_administrator_check', sql`${t.role} = 'partner' or not ${t.administrator}`),
      check('memberships_days_check', sql`${t.validUntil} >= ${t.validFrom} - 1`),
      pgPolicy('authenticator_looks_up', { for: 'select', to: authenticator, using: sql`true` }),
      ...selectPolicies(peopleVisibility, { own_people: ofOwn }),
      ...writtenByAdmin(),
      pgPolicy('administrator_adds_own', { for: 'insert', to: administrators, withCheck: ownPerson }),
      pgPolicy('administrator_changes_own', {
        for: 'update',
        to: administrators,
        using: ofOwn,
        withCheck: sql`${ofOwn} and ${t.role} = 'partner'`,
      }),
    ]
  },
)
