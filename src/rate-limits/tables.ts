import { integer, pgPolicy, pgRole, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { instant } from '../db/columns.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../personal-data/inventory.ts'

const authenticator = pgRole('registry_authenticator').existing()

/**
 * The number of requests that all instances have reported for each account or address in its present window. The
 * table is `UNLOGGED`: after a crash of PostgreSQL it is empty and counting starts again.
 */
export const requestCounts = pgTable(
  'request_counts',
  {
    policy: text().notNull(),
    subject: text().notNull(),
    windowStart: instant().notNull(),
    requests: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.policy, t.subject] }),
    pgPolicy('authenticator_counts', {
      for: 'all',
      to: authenticator,
      using: sql`true`,
      withCheck: sql`true`,
    }),
  ],
)

holdsPersonalData(requestCounts, {
  columns: ['subject'],
  fields: [],
  whose: 'accounts and addresses that ask',
  readers: [],
  of: 'only the counting of requests',
  erasure: 'gone within two hours',
})

holdsNoPersonalData(requestCounts, ['policy'])
