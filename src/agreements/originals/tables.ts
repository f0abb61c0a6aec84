import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgEnum, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, recordColumns, referenceTo } from '../../db/columns.ts'
import { actorActsFor, grantedTo, selectPolicies, writtenByAdmin } from '../../db/visibility.ts'
import { organizations } from '../../organizations/tables.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../../personal-data/inventory.ts'
import { partConditions } from '../parts/tables.ts'
import { commitmentVisibility } from '../policy.ts'
import { agreements } from '../tables.ts'
import { originalForms, originalStatuses } from './lifecycle.ts'
import type { OriginalStep } from './schemas.ts'

export const originalForm = pgEnum('original_form', originalForms)
export const originalStatus = pgEnum('original_status', originalStatuses)

/** A signed paper of an agreement: who holds it, where, and what became of it. */
export const agreementOriginals = pgTable(
  'originals',
  {
    ...recordColumns,
    agreementId: referenceTo(() => agreements.id),
    form: originalForm().notNull(),
    /** The registered organization that holds it; null if `holderName` names the holder. */
    holderOrganizationId: uuid().references(() => organizations.id),
    holderName: text(),
    place: text().notNull(),
    status: originalStatus().notNull(),
    /** Whom it is lent to, while it is lent. */
    lentTo: text(),
    /** The day of the last step. */
    since: day().notNull(),
    note: text(),
    /** Every step so far, the last one included. Steps are only added. */
    history: jsonb().$type<OriginalStep[]>().notNull(),
  },
  (t) => {
    const kept = sql`exists (select 1 from agreements a where a.id = agreement_id and (a.lead_agency_id = any(${actorActsFor})
      or (${t.holderOrganizationId} = any(${actorActsFor}) and ${t.holderOrganizationId} = any(a.organization_ids))))`
    return [
      index('originals_agreement_idx').on(t.agreementId, t.createdAt, t.id),
      index('originals_created_at_idx').on(t.createdAt, t.id),
      index('originals_status_idx').on(t.status, t.createdAt, t.id),
      index('originals_holder_idx').on(t.holderOrganizationId, t.createdAt, t.id),
      check('originals_holder_check', sql`(${t.holderOrganizationId} is null) <> (${t.holderName} is null)`),
      check('originals_lent_check', sql`(${t.status} = 'lent') = (${t.lentTo} is not null)`),
      ...selectPolicies(commitmentVisibility, partConditions()),
      ...writtenByAdmin(),
      pgPolicy('officer_adds_own', { for: 'insert', to: grantedTo('officer'), withCheck: kept }),
      pgPolicy('officer_changes_own', { for: 'update', to: grantedTo('officer'), using: kept }),
    ]
  },
)

holdsPersonalData(agreementOriginals, {
  columns: ['holderName', 'lentTo', 'history'],
  fields: ['holderName', 'lentTo'],
  whose: 'whoever holds a signed paper or borrowed it',
  readers: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
  of: 'whoever follows the negotiation of the agreement',
  erasure: 'kept: it says where a signed paper is (article 15(1)c)',
})

holdsNoPersonalData(agreementOriginals, ['place', 'note'])
