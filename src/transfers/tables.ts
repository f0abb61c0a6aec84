import { sql } from 'drizzle-orm'
import { check, index, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { agreements } from '../agreements/tables.ts'
import { agreementSeen } from '../agreements/parts/tables.ts'
import { cases } from '../cases/tables.ts'
import { day, referenceTo } from '../db/columns.ts'
import { grantedTo, selectPolicies, type Visibility } from '../db/visibility.ts'
import { organizations } from '../organizations/tables.ts'
import { holdsNoPersonalData } from '../personal-data/inventory.ts'

/** Who sees an agreement sees who led it before. Of a case only the region is told. */
const formerLeadVisibility: Visibility<'agreement_seen'> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: ['agreement_seen'],
  integrator: ['agreement_seen'],
  public: 'none',
}

/**
 * The agencies that led a case or an agreement until the registrar gave it to another one. Rows are only added. Triggers
 * keep `formerLeadIds` of the record, which policies and filters read.
 */
export const formerLeads = pgTable(
  'former_leads',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    agreementId: uuid().references(() => agreements.id),
    caseId: uuid().references(() => cases.id),
    agencyId: referenceTo(() => organizations.id),
    /** Its short name as last signed in the agreement; null before the signature, and of a case. */
    nameAsSigned: text(),
    /** The first day on which another agency leads. */
    until: day().notNull(),
    legalBasis: text().notNull(),
    reason: text(),
    movedBy: uuid().notNull(),
  },
  (t) => [
    index('former_leads_agreement_idx').on(t.agreementId, t.until, t.id),
    index('former_leads_case_idx').on(t.caseId),
    index('former_leads_agency_idx').on(t.agencyId),
    check('former_leads_record_check', sql`num_nonnulls(${t.agreementId}, ${t.caseId}) = 1`),
    ...selectPolicies(formerLeadVisibility, { agreement_seen: agreementSeen }),
    pgPolicy('admin_transfers', { for: 'insert', to: grantedTo('admin'), withCheck: sql`true` }),
  ],
)

holdsNoPersonalData(formerLeads, ['legalBasis', 'nameAsSigned', 'reason'])
