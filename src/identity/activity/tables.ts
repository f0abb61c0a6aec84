import { sql } from 'drizzle-orm'
import { pgPolicy, pgTable, uuid } from 'drizzle-orm/pg-core'
import { day } from '../../db/columns.ts'
import { grantedTo } from '../../db/visibility.ts'
import { accounts, authenticator } from '../accounts/tables.ts'

/** The day on which each account was last let in, with a token of ours or of an outside issuer. */
export const accountActivity = pgTable(
  'account_activity',
  {
    accountId: uuid()
      .primaryKey()
      .references(() => accounts.id),
    lastSeenOn: day().notNull(),
  },
  () => [
    pgPolicy('authenticator_notes', {
      for: 'all',
      to: authenticator,
      using: sql`true`,
      withCheck: sql`true`,
    }),
    pgPolicy('sees_all', { for: 'select', to: grantedTo('admin', 'auditor'), using: sql`true` }),
  ],
)
