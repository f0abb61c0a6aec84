import { index, integer, pgPolicy, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { recordColumns, referenceTo } from '../../../db/columns.ts'
import { grantedTo } from '../../../db/visibility.ts'
import { organizations } from '../../../organizations/tables.ts'
import { agreementType } from '../../tables.ts'

/** Who reads the steps to come: the registrar and the auditor; an officer's submission copies them. */
const readers = grantedTo('admin', 'auditor', 'officer')

/** The review of the agreements of a type. One for each type. */
export const reviewPlans = pgTable(
  'review_plans',
  {
    ...recordColumns,
    agreementType: agreementType().notNull().unique('review_plans_type_key'),
  },
  () => [
    pgPolicy('sees_all', { for: 'select', to: readers, using: sql`true` }),
    pgPolicy('admin_changes', { for: 'update', to: grantedTo('admin'), using: sql`true` }),
  ],
)

/** The steps of such a review, in order. A plan without steps is one approval by any reviewer. */
export const reviewSteps = pgTable(
  'review_steps',
  {
    planId: referenceTo(() => reviewPlans.id),
    position: integer().notNull(),
    /** The organization whose reviewers take it; null for any reviewer. */
    organizationId: uuid().references(() => organizations.id),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.position] }),
    index('review_steps_organization_idx').on(t.organizationId),
    pgPolicy('sees_all', { for: 'select', to: readers, using: sql`true` }),
    pgPolicy('admin_writes', { for: 'all', to: grantedTo('admin'), using: sql`true`, withCheck: sql`true` }),
  ],
)
