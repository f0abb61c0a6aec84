import { sql } from 'drizzle-orm'
import { boolean, integer, pgEnum, pgPolicy, pgTable, text } from 'drizzle-orm/pg-core'
import { recordColumns } from '../db/columns.ts'
import { grantedTo } from '../db/visibility.ts'
import { organizationKind } from '../organizations/tables.ts'
import { certainties, regimes } from './regime/regime.ts'
import { holdsNoPersonalData } from '../personal-data/inventory.ts'

export const regime = pgEnum('regime', regimes)
export const certainty = pgEnum('certainty', certainties)

const readByAccounts = () => [
  pgPolicy('sees_all', {
    for: 'select',
    to: grantedTo('admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator'),
    using: sql`true`,
  }),
  pgPolicy('admin_writes', { for: 'update', to: grantedTo('admin'), using: sql`true` }),
]

/** The regime of each kind of organization, the reason, and how certain it is. The registrar edits it. */
export const regimeRules = pgTable(
  'regime_rules',
  {
    ...recordColumns,
    organizationKind: organizationKind().notNull().unique('regime_rules_kind_key'),
    regime: regime().notNull(),
    reasonId: text().notNull(),
    reasonEn: text().notNull(),
    source: text().notNull(),
    certainty: certainty().notNull(),
  },
  () => readByAccounts(),
)

holdsNoPersonalData(regimeRules, ['reasonEn', 'reasonId', 'source'])

/**
 * The rules that warn in answers; they never refuse a request. The unit of `threshold` is the one in the text of the
 * rule.
 */
export const warningRules = pgTable(
  'warning_rules',
  {
    ...recordColumns,
    code: text().notNull().unique('warning_rules_code_key'),
    enabled: boolean().notNull(),
    threshold: integer(),
    textId: text().notNull(),
    textEn: text().notNull(),
    source: text().notNull(),
    certainty: certainty().notNull(),
  },
  () => readByAccounts(),
)

holdsNoPersonalData(warningRules, ['code', 'source', 'textEn', 'textId'])
