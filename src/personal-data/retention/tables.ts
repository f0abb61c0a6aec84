import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgEnum, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, recordColumns } from '../../db/columns.ts'
import { grantedTo, selectPolicies } from '../../db/visibility.ts'
import { holdsNoPersonalData } from '../inventory.ts'
import { privacyVisibility } from '../requests/lifecycle.ts'
import { retentionKinds } from './policy.ts'
import type { Destroyed } from './schemas.ts'

export const retentionKind = pgEnum('retention_kind', retentionKinds)

/** The schedule: after how many months what is no longer needed is proposed for destruction, and on what basis. */
export const retentionRules = pgTable(
  'retention_rules',
  {
    ...recordColumns,
    kind: retentionKind().notNull().unique('retention_rules_kind_key'),
    months: integer().notNull(),
    basis: text().notNull(),
  },
  (t) => [
    check('retention_rules_months_check', sql`${t.months} between 1 and 1200`),
    ...selectPolicies(privacyVisibility, {}),
    pgPolicy('admin_edits', {
      for: 'update',
      to: grantedTo('admin'),
      using: sql`true`,
      withCheck: sql`true`,
    }),
  ],
)

/** What was destroyed by the schedule, with the number of its minutes. Nobody changes one. */
export const retentionDestructions = pgTable(
  'retention_destructions',
  {
    ...recordColumns,
    minutesNumber: text().notNull(),
    minutesOn: day().notNull(),
    carriedOutBy: uuid().notNull(),
    destroyed: jsonb().$type<Destroyed[]>().notNull(),
  },
  (t) => [
    index('retention_destructions_sorted_idx').on(t.minutesOn, t.id),
    ...selectPolicies(privacyVisibility, {}),
    pgPolicy('admin_adds', { for: 'insert', to: grantedTo('admin'), withCheck: sql`true` }),
  ],
)

holdsNoPersonalData(retentionRules, ['basis'])
holdsNoPersonalData(retentionDestructions, ['minutesNumber', 'destroyed'])
