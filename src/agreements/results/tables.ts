import { bigint, check, index, pgEnum, pgTable, text } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { day, recordColumns, referenceTo } from '../../db/columns.ts'
import { selectPolicies } from '../../db/visibility.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'
import { partConditions, writtenWithAgreement } from '../parts/tables.ts'
import { commitmentVisibility } from '../policy.ts'
import { agreements } from '../tables.ts'
import { resultKinds } from './kinds.ts'

export const resultKind = pgEnum('result_kind', resultKinds)

/** What a result says, but for its note. */
export const resultFields = [
  'agreementId',
  'kind',
  'description',
  'value',
  'referenceNumber',
  'receivedOn',
] as const

/** What a signed agreement brought the region (PP 28/2018, article 20). */
export const agreementResults = pgTable(
  'results',
  {
    ...recordColumns,
    agreementId: referenceTo(() => agreements.id),
    kind: resultKind().notNull(),
    description: text().notNull(),
    /** In IDR. */
    value: bigint({ mode: 'number' }),
    /** The number of the treasury's receipt, or of the asset. */
    referenceNumber: text(),
    receivedOn: day().notNull(),
    note: text(),
  },
  (t) => [
    index('results_agreement_idx').on(t.agreementId, t.receivedOn, t.id),
    index('results_received_on_idx').on(t.receivedOn, t.id),
    index('results_kind_idx').on(t.kind, t.receivedOn, t.id),
    check('results_value_check', sql`${t.value} >= 0`),
    ...selectPolicies(commitmentVisibility, partConditions()),
    ...writtenWithAgreement(),
  ],
)

holdsNoPersonalData(agreementResults, ['description', 'referenceNumber', 'note'])
