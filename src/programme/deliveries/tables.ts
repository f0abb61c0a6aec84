import { sql } from 'drizzle-orm'
import { check, index, pgEnum, pgPolicy, pgTable, text } from 'drizzle-orm/pg-core'
import { day, recordColumns, referenceTo } from '../../db/columns.ts'
import { grantedTo } from '../../db/visibility.ts'
import { organizations } from '../../organizations/tables.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'
import { stage } from '../../reference/tables.ts'
import { programmeAccess } from '../policy.ts'
import { deliveryChannels } from './kinds.ts'

export const deliveryChannel = pgEnum('delivery_channel', deliveryChannels)

/** What the region delivers of a stage itself, without a collaborator: which agency, how, where, on which days. */
export const stageDeliveries = pgTable(
  'stage_deliveries',
  {
    ...recordColumns,
    stage: stage().notNull(),
    /** The province or one of its agencies. */
    agencyId: referenceTo(() => organizations.id),
    what: text().notNull(),
    channels: deliveryChannel().array().notNull(),
    kecamatan: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** The first and the last day; null where the source tells none. */
    validFrom: day(),
    validUntil: day(),
    source: text().notNull(),
  },
  (t) => [
    index('stage_deliveries_stage_idx').on(t.stage, t.id),
    index('stage_deliveries_updated_at_idx').on(t.updatedAt, t.id),
    index('stage_deliveries_agency_idx').on(t.agencyId),
    check('stage_deliveries_days_check', sql`${t.validFrom} <= ${t.validUntil}`),
    pgPolicy('sees_all', { for: 'select', to: grantedTo(...programmeAccess.read), using: sql`true` }),
    pgPolicy('admin_writes', {
      for: 'all',
      to: grantedTo(...programmeAccess.write),
      using: sql`true`,
      withCheck: sql`true`,
    }),
  ],
)

holdsNoPersonalData(stageDeliveries, ['kecamatan', 'source', 'what'])
