import { sql } from 'drizzle-orm'
import { index, pgEnum, pgPolicy, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { recordColumns } from '../db/columns.ts'
import { grantedTo, selectPolicies } from '../db/visibility.ts'
import { organizationKinds, organizationStatuses, sectors, sides } from './kinds.ts'
import { organizationVisibility } from './policy.ts'

export const organizationKind = pgEnum('organization_kind', organizationKinds)
export const sector = pgEnum('sector', sectors)
export const organizationStatus = pgEnum('organization_status', organizationStatuses)
export const side = pgEnum('side', sides)

export const organizations = pgTable(
  'organizations',
  {
    ...recordColumns,
    kind: organizationKind().notNull(),
    legalName: text().notNull(),
    shortName: text().notNull(),
    aliases: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    sector: sector().notNull(),
    website: text(),
    status: organizationStatus().notNull().default('prospective'),
    /** Every name in one, folded, for trigram search. */
    searchText: text().generatedAlwaysAs(
      sql`registry_fold(short_name || ' ' || legal_name || ' ' || registry_join(aliases))`,
    ),
  },
  (t) => [
    uniqueIndex('organizations_legal_name_key').on(sql`lower(${t.legalName})`),
    index('organizations_search_idx').using('gin', t.searchText.op('gin_trgm_ops')),
    index('organizations_short_name_idx').on(t.shortName, t.id),
    index('organizations_updated_at_idx').on(t.updatedAt, t.id),
    index('organizations_kind_idx').on(t.kind, t.shortName, t.id),
    index('organizations_sector_idx').on(t.sector, t.shortName, t.id),
    index('organizations_status_idx').on(t.status, t.shortName, t.id),
    ...selectPolicies(organizationVisibility, {}),
    pgPolicy('officer_adds_collaborators', {
      for: 'insert',
      to: grantedTo('officer'),
      withCheck: sql`${t.kind} <> 'agency'`,
    }),
    pgPolicy('admin_adds', { for: 'insert', to: grantedTo('admin'), withCheck: sql`true` }),
    pgPolicy('admin_edits', {
      for: 'update',
      to: grantedTo('admin'),
      using: sql`true`,
      withCheck: sql`true`,
    }),
  ],
)
