import { sql } from 'drizzle-orm'
import { integer, pgPolicy, pgTable } from 'drizzle-orm/pg-core'
import { agreementType } from '../../agreements/tables.ts'
import { recordColumns } from '../../db/columns.ts'
import { grantedTo } from '../../db/visibility.ts'
import { notificationAccess } from '../policy.ts'

/** How many days ahead is told of agreements of a type. One row for each type; the registrar changes it. */
export const reminderRules = pgTable(
  'reminder_rules',
  {
    ...recordColumns,
    agreementType: agreementType().notNull().unique('reminder_rules_type_key'),
    /** The thresholds, the longest first. Without one nothing is told. */
    daysBefore: integer().array().notNull(),
  },
  () => [
    pgPolicy('sees_all', { for: 'select', to: grantedTo(...notificationAccess.own), using: sql`true` }),
    pgPolicy('admin_changes', { for: 'update', to: grantedTo('admin'), using: sql`true` }),
  ],
)
