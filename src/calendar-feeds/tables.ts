import { sql } from 'drizzle-orm'
import { index, pgPolicy, pgTable, text } from 'drizzle-orm/pg-core'
import { accounts, authenticator } from '../identity/accounts/tables.ts'
import { memberships } from '../identity/memberships/tables.ts'
import { recordColumns, referenceTo } from '../db/columns.ts'
import { actorAccount, grantedTo } from '../db/visibility.ts'
import { calendarFeedAccess } from './policy.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../personal-data/inventory.ts'

/**
 * Calendar feeds of accounts. Only a hash of the secret in the address is stored, and only the authenticator may read
 * it: it finds the account of a feed, as it does for tokens.
 */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    ...recordColumns,
    accountId: referenceTo(() => accounts.id),
    /** The feed shows what this membership sees, and ends with it. */
    membershipId: referenceTo(() => memberships.id),
    name: text().notNull(),
    hash: text().notNull().unique('calendar_feeds_hash_key'),
  },
  (t) => {
    const own = sql`${t.accountId} = ${actorAccount}`
    const disabled = sql`exists (select 1 from ${accounts} a where a.id = ${t.accountId} and a.status = 'disabled')`
    const people = grantedTo(...calendarFeedAccess.ownFeeds)
    return [
      index('calendar_feeds_account_idx').on(t.accountId, t.createdAt, t.id),
      pgPolicy('sees_own', { for: 'select', to: people, using: own }),
      pgPolicy('adds_own', { for: 'insert', to: people, withCheck: own }),
      pgPolicy('removes_own', { for: 'delete', to: people, using: own }),
      pgPolicy('authenticator_looks_up', { for: 'select', to: authenticator, using: sql`true` }),
      // When the personal data of an account is erased, the names of its calendars are erased too.
      pgPolicy('admin_sees_of_disabled', { for: 'select', to: grantedTo('admin'), using: disabled }),
      pgPolicy('admin_erases', { for: 'delete', to: grantedTo('admin'), using: disabled }),
    ]
  },
)

holdsPersonalData(calendarFeeds, {
  columns: ['name'],
  fields: [],
  whose: 'holders of accounts',
  readers: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
  of: 'each their own',
  erasure: 'removed with the name of the account',
})

holdsNoPersonalData(calendarFeeds, ['hash'])
