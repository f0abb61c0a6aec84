import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgEnum, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, recordColumns, referenceTo } from '../../db/columns.ts'
import { actorActsFor, grantedTo, selectPolicies } from '../../db/visibility.ts'
import { documents } from '../../documents/tables.ts'
import { signatories } from '../content/tables.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../../personal-data/inventory.ts'
import { commitmentVisibility } from '../policy.ts'
import { agreements } from '../tables.ts'
import { partConditions } from '../parts/tables.ts'
import { correctionStatuses } from './lifecycle.ts'
import type { Reading } from './schemas.ts'

export const correctionStatus = pgEnum('correction_status', correctionStatuses)

/** A difference between a signed file and its record: the recorded reading, and the requested one. */
export const agreementCorrections = pgTable(
  'agreement_corrections',
  {
    ...recordColumns,
    agreementId: referenceTo(() => agreements.id),
    /** The misread version: 0 is the signed agreement, otherwise the number of the amendment. */
    versionNumber: integer().notNull(),
    before: jsonb().$type<Reading>().notNull(),
    after: jsonb().$type<Reading>().notNull(),
    reason: text().notNull(),
    /**
     * The signed file, or its scan, that proves the correction. The service checks that it belongs to this agreement.
     */
    documentId: referenceTo(() => documents.id),
    status: correctionStatus().notNull().default('requested'),
    requestedBy: uuid().notNull(),
    decidedBy: uuid(),
    decidedAt: instant(),
    /** The reason for declining. */
    decisionReason: text(),
  },
  (t) => [
    index('agreement_corrections_agreement_idx').on(t.agreementId, t.createdAt, t.id),
    index('agreement_corrections_requested_idx')
      .on(t.agreementId)
      .where(sql`${t.status} = 'requested'`),
    index('agreement_corrections_document_idx').on(t.documentId),
    ...selectPolicies(commitmentVisibility, partConditions()),
    pgPolicy('admin_adds', { for: 'insert', to: grantedTo('admin'), withCheck: sql`true` }),
    pgPolicy('officer_adds_as_lead', {
      for: 'insert',
      to: grantedTo('officer'),
      withCheck: sql`exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any(${actorActsFor}))`,
    }),
    pgPolicy('admin_decides', { for: 'update', to: grantedTo('admin'), using: sql`true` }),
  ],
)

holdsPersonalData(agreementCorrections, {
  ...signatories,
  columns: ['before', 'after'],
  of: 'whoever follows the negotiation of the agreement',
})

holdsNoPersonalData(agreementCorrections, ['reason', 'decisionReason'])
