import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant, recordColumns } from '../../db/columns.ts'
import { selectPolicies, writtenByAdmin } from '../../db/visibility.ts'
import { privacyVisibility } from '../requests/lifecycle.ts'
import { holdsNoPersonalData } from '../inventory.ts'
import type { BreachNotice } from './schemas.ts'

/** Failures to protect personal data, with what was told of them and to whom. */
export const dataBreaches = pgTable(
  'data_breaches',
  {
    ...recordColumns,
    what: text().notNull(),
    how: text().notNull(),
    occurredAt: instant(),
    discoveredAt: instant().notNull(),
    dueAt: instant().notNull(),
    affectedPeople: integer(),
    recovery: text(),
    notices: jsonb().$type<BreachNotice[]>().notNull().default([]),
  },
  (t) => [
    index('data_breaches_discovered_idx').on(t.discoveredAt, t.id),
    check('data_breaches_order', sql`${t.occurredAt} <= ${t.discoveredAt}`),
    ...selectPolicies(privacyVisibility, {}),
    ...writtenByAdmin(),
  ],
)

holdsNoPersonalData(dataBreaches, ['what', 'how', 'recovery', 'notices'])
