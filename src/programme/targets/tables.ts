import { sql } from 'drizzle-orm'
import { bigint, check, index, pgEnum, pgPolicy, pgTable, text } from 'drizzle-orm/pg-core'
import { day, recordColumns } from '../../db/columns.ts'
import { grantedTo } from '../../db/visibility.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'
import { stage } from '../../reference/tables.ts'
import { targetAccess } from '../policy.ts'
import { targetMeasures } from './kinds.ts'

export const targetMeasure = pgEnum('target_measure', targetMeasures)

/** What the programme aims at, in a period, as a source says it. */
export const targets = pgTable(
  'targets',
  {
    ...recordColumns,
    description: text().notNull(),
    value: bigint({ mode: 'number' }).notNull(),
    /** Null where the source tells none. */
    unit: text(),
    /** Null: of the programme as a whole. */
    stage: stage(),
    measure: targetMeasure().notNull(),
    /** The first and the last day; null where the source tells none. */
    periodFrom: day(),
    periodUntil: day(),
    source: text().notNull(),
  },
  (t) => [
    index('targets_updated_at_idx').on(t.updatedAt, t.id),
    index('targets_stage_idx').on(t.stage, t.id),
    index('targets_measure_idx').on(t.measure, t.id),
    check('targets_period_check', sql`${t.periodFrom} <= ${t.periodUntil}`),
    check('targets_value_check', sql`${t.value} > 0`),
    pgPolicy('sees_all', { for: 'select', to: grantedTo(...targetAccess.read), using: sql`true` }),
    pgPolicy('admin_writes', {
      for: 'all',
      to: grantedTo(...targetAccess.write),
      using: sql`true`,
      withCheck: sql`true`,
    }),
  ],
)

holdsNoPersonalData(targets, ['description', 'source', 'unit'])
