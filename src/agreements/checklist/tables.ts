import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgEnum, pgPolicy, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { instant, literals, recordColumns, referenceTo } from '../../db/columns.ts'
import { actorActsFor, grantedTo, selectPolicies } from '../../db/visibility.ts'
import { documents } from '../../documents/tables.ts'
import { checklistConditions, checklistOwners, checklistStatuses } from './checklist.ts'
import { statusesBeforeSignature } from '../lifecycle.ts'
import { commitmentVisibility } from '../policy.ts'
import { agreements, agreementType } from '../tables.ts'
import { partConditions, writtenWithAgreement } from '../parts/tables.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'

export const checklistStatus = pgEnum('checklist_status', checklistStatuses)
export const checklistOwner = pgEnum('checklist_owner', checklistOwners)
export const checklistCondition = pgEnum('checklist_condition', checklistConditions)

/** What an agreement of a type needs before the signature. The registrar edits these rows. */
export const checklistTemplates = pgTable(
  'checklist_templates',
  {
    ...recordColumns,
    agreementType: agreementType().notNull(),
    code: text().notNull(),
    labelId: text().notNull(),
    labelEn: text().notNull(),
    owner: checklistOwner().notNull(),
    condition: checklistCondition().notNull().default('always'),
    position: integer().notNull(),
    enabled: boolean().notNull().default(true),
  },
  (t) => [
    unique('checklist_templates_code_key').on(t.agreementType, t.code),
    index('checklist_templates_sorted_idx').on(t.code, t.id),
    pgPolicy('sees_all', {
      for: 'select',
      to: grantedTo('admin', 'officer', 'reviewer', 'auditor', 'partner'),
      using: sql`true`,
    }),
    pgPolicy('admin_writes', { for: 'all', to: grantedTo('admin'), using: sql`true`, withCheck: sql`true` }),
  ],
)

holdsNoPersonalData(checklistTemplates, ['code', 'labelEn', 'labelId'])

export const checklistItems = pgTable(
  'checklist_items',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    agreementId: referenceTo(() => agreements.id),
    code: text().notNull(),
    labelId: text().notNull(),
    labelEn: text().notNull(),
    owner: checklistOwner().notNull(),
    condition: checklistCondition().notNull(),
    position: integer().notNull(),
    status: checklistStatus().notNull().default('open'),
    documentId: uuid().references(() => documents.id),
    reason: text(),
    decidedBy: uuid(),
    decidedAt: instant(),
    /** The item applied when the present approval was given, and is part of it. */
    approved: boolean().notNull().default(false),
    /** Since when it has to be decided on: since it is on the checklist, or was opened again. */
    openSince: instant()
      .notNull()
      .default(sql`now()`),
  },
  (t) => [
    unique('checklist_items_code_key').on(t.agreementId, t.code),
    index('checklist_items_document_idx').on(t.documentId),
    ...selectPolicies(commitmentVisibility, partConditions()),
    ...writtenWithAgreement(),
    pgPolicy('reviewer_decides', { for: 'update', to: grantedTo('reviewer'), using: sql`true` }),
    // A partner meets what waits for a collaborator, of its own agreements before the signature.
    pgPolicy('partner_meets_its_own', {
      for: 'update',
      to: grantedTo('partner'),
      using: sql`(${t.owner} = 'collaborator' and ${t.status} <> 'waived' and exists (select 1 from agreements a
        where a.id = agreement_id and a.organization_ids && ${actorActsFor} and a.status in (${literals(statusesBeforeSignature)})))`,
      withCheck: sql`(${t.owner} = 'collaborator' and ${t.status} = 'met')`,
    }),
  ],
)

holdsNoPersonalData(checklistItems, ['code', 'labelEn', 'labelId', 'reason'])
