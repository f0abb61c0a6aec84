import { integer, pgEnum, pgPolicy, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { grantedTo } from '../db/visibility.ts'
import { stageCodes } from '../kernel/stages.ts'
import { holdsNoPersonalData } from '../personal-data/inventory.ts'

export const stage = pgEnum('stage', stageCodes)

/** The last number given, for each series and year. The row lock keeps numbers unique and without gaps. */
export const numberCounters = pgTable(
  'number_counters',
  {
    series: text().notNull(),
    year: integer().notNull(),
    last: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.series, t.year] }),
    pgPolicy('counts', {
      for: 'all',
      to: grantedTo('admin', 'officer'),
      using: sql`true`,
      withCheck: sql`true`,
    }),
    // A partner takes numbers of proposals, and knows of no other series.
    pgPolicy('partner_counts_proposals', {
      for: 'all',
      to: grantedTo('partner'),
      using: sql`${t.series} = 'proposal'`,
      withCheck: sql`${t.series} = 'proposal'`,
    }),
  ],
)

holdsNoPersonalData(numberCounters, ['series'])
