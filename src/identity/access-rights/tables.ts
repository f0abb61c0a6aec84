import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { recordColumns } from '../../db/columns.ts'
import { refusesAnother } from '../../db/errors.ts'
import { actorAccount, grantedTo, selectPolicies } from '../../db/visibility.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'
import { accessRightVisibility } from './policy.ts'
import type { ReviewFinding } from './schemas.ts'

/** That the auditor looked through who has which rights in a half year, and what was decided. Nobody changes one. */
export const accessReviews = pgTable(
  'access_reviews',
  {
    ...recordColumns,
    /** As `2026-H1`. */
    halfYear: text().notNull().unique('access_reviews_half_year_key'),
    reviewedBy: uuid().notNull(),
    rights: integer().notNull(),
    sleeping: integer().notNull(),
    conclusion: text().notNull(),
    findings: jsonb().$type<ReviewFinding[]>().notNull(),
  },
  (t) => [
    index('access_reviews_sorted_idx').on(t.halfYear, t.id),
    ...selectPolicies(accessRightVisibility, {}),
    pgPolicy('auditor_reviews', {
      for: 'insert',
      to: grantedTo('auditor'),
      withCheck: sql`${t.reviewedBy} = ${actorAccount}`,
    }),
  ],
)

holdsNoPersonalData(accessReviews, ['halfYear', 'conclusion', 'findings'])

refusesAnother('access_reviews_half_year_key', {
  id: 'Hak akses semester ini sudah ditinjau.',
  en: 'Access in this half year was reviewed already.',
})
