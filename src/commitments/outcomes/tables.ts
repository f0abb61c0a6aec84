import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgPolicy, pgTable, text } from 'drizzle-orm/pg-core'
import { agreements } from '../../agreements/tables.ts'
import { agreementLed, partConditions } from '../../agreements/parts/tables.ts'
import { day, recordColumns, referenceTo } from '../../db/columns.ts'
import { grantedTo, selectPolicies } from '../../db/visibility.ts'
import { outcomeVisibility } from '../policy.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'

/**
 * The success indicators of the program, measured over a period on a sample of the businesses that an agreement
 * reached.
 */
export const outcomeMeasurements = pgTable(
  'outcome_measurements',
  {
    ...recordColumns,
    agreementId: referenceTo(() => agreements.id),
    periodFrom: day().notNull(),
    periodUntil: day().notNull(),
    /** The number of businesses measured. */
    sampleSize: integer().notNull(),
    /** Sums over the sample. `assets` and `turnover` are in IDR. */
    assets: bigint({ mode: 'number' }),
    turnover: bigint({ mode: 'number' }),
    workers: integer(),
    note: text(),
  },
  (t) => [
    index('outcome_measurements_agreement_idx').on(t.agreementId, t.periodFrom, t.id),
    index('outcome_measurements_period_from_idx').on(t.periodFrom, t.id),
    index('outcome_measurements_period_until_idx').on(t.periodUntil),
    check('outcome_measurements_period_check', sql`${t.periodFrom} <= ${t.periodUntil}`),
    ...selectPolicies(outcomeVisibility, partConditions()),
    pgPolicy('officer_adds_to_own', { for: 'insert', to: grantedTo('officer'), withCheck: agreementLed }),
    pgPolicy('officer_changes_own', { for: 'update', to: grantedTo('officer'), using: agreementLed }),
  ],
)

holdsNoPersonalData(outcomeMeasurements, ['note'])
