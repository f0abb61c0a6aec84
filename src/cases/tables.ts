import { sql, type SQL } from 'drizzle-orm'
import { index, jsonb, pgEnum, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, recordColumns, tsvector, referenceTo } from '../db/columns.ts'
import {
  actorActsFor,
  actorOrganization,
  actorReadsFor,
  grantedTo,
  selectPolicies,
} from '../db/visibility.ts'
import { organizations, side } from '../organizations/tables.ts'
import { stage } from '../reference/tables.ts'
import { caseStatuses } from './lifecycle.ts'
import { caseVisibility } from './policy.ts'
import { holdsNoPersonalData } from '../personal-data/inventory.ts'

export const initiators = ['region', 'collaborator'] as const
export const initiator = pgEnum('initiator', initiators)
export const caseStatus = pgEnum('case_status', caseStatuses)

/** The three starting conditions of Ansell & Gash (2008). */
export interface StartingConditions {
  resourceImbalance?: string | null
  incentives?: string | null
  priorHistory?: string | null
}

/** The conditions of `caseVisibility` in SQL. */
export const caseConditions = (
  t: { organizationIds: unknown; disclosedAt: unknown },
  readsFor: SQL,
): Record<'own' | 'disclosed', SQL> => ({
  own: sql`${t.organizationIds} && ${readsFor}`,
  disclosed: sql`${t.disclosedAt} is not null`,
})

export const cases = pgTable(
  'cases',
  {
    ...recordColumns,
    caseNumber: text().notNull().unique('cases_case_number_key'),
    leadAgencyId: referenceTo(() => organizations.id),
    /** The accounts of the officers who carry it. */
    responsibleAccountIds: uuid()
      .array()
      .notNull()
      .default(sql`'{}'`),
    initiator: initiator().notNull(),
    title: text().notNull(),
    object: text(),
    stages: stage().array().notNull(),
    startingConditions: jsonb().$type<StartingConditions>().notNull().default({}),
    status: caseStatus().notNull().default('exploring'),
    heldFrom: caseStatus(),
    statusReason: text(),
    /** When the first finalized minutes that are not internal made the case visible to its collaborators. */
    disclosedAt: instant(),
    /** The organizations in `case_organizations`, kept up to date by a trigger so that policies need no join. */
    organizationIds: uuid()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** The agencies that led it until it was given to another one, kept by a trigger. They go on reading it. */
    formerLeadIds: uuid()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** The names of these organizations, for search; kept up to date by triggers. */
    organizationNames: text().notNull().default(''),
    search: tsvector().generatedAlwaysAs(
      sql`registry_search_vector(case_number || ' ' || title, 'A') || registry_search_vector(organization_names, 'B') || registry_search_vector(coalesce(object, ''), 'C')`,
    ),
  },
  (t) => [
    index('cases_updated_at_idx').on(t.updatedAt, t.id),
    index('cases_created_at_idx').on(t.createdAt, t.id),
    index('cases_status_idx').on(t.status, t.updatedAt, t.id),
    index('cases_lead_agency_idx').on(t.leadAgencyId, t.updatedAt, t.id),
    index('cases_organizations_idx').using('gin', t.organizationIds),
    index('cases_former_leads_idx').using('gin', t.formerLeadIds),
    index('cases_stages_idx').using('gin', t.stages),
    index('cases_search_idx').using('gin', t.search),
    ...selectPolicies(caseVisibility, caseConditions(t, actorReadsFor)),
    pgPolicy('officer_opens_as_lead', {
      for: 'insert',
      to: grantedTo('officer'),
      withCheck: sql`${t.leadAgencyId} = ${actorOrganization}`,
    }),
    // When the registrar cancels a draft, its case can be promoted again; and the registrar transfers cases. The column
    // privileges of the role allow no other change.
    pgPolicy('admin_returns', { for: 'update', to: grantedTo('admin'), using: sql`true` }),
    pgPolicy('officer_changes_own', {
      for: 'update',
      to: grantedTo('officer'),
      using: sql`${t.organizationIds} && ${actorActsFor} or ${t.leadAgencyId} = any(${actorActsFor})`,
    }),
  ],
)

holdsNoPersonalData(cases, [
  'caseNumber',
  'object',
  'organizationNames',
  'startingConditions',
  'statusReason',
  'title',
])

const caseSeen = sql`exists (select 1 from cases c where c.id = case_id)`
const caseLed = sql`exists (select 1 from cases c where c.id = case_id and c.lead_agency_id = any(${actorActsFor}))`

/** The agencies (side `region`) and the collaborators of a case. */
export const caseOrganizations = pgTable(
  'case_organizations',
  {
    caseId: referenceTo(() => cases.id),
    organizationId: referenceTo(() => organizations.id),
    side: side().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.organizationId] }),
    index('case_organizations_organization_idx').on(t.organizationId),
    pgPolicy('sees_all', {
      for: 'select',
      to: grantedTo('admin', 'officer', 'reviewer', 'auditor'),
      using: sql`true`,
    }),
    pgPolicy('sees_with_case', { for: 'select', to: grantedTo('partner'), using: caseSeen }),
    pgPolicy('officer_adds_as_lead', { for: 'insert', to: grantedTo('officer'), withCheck: caseLed }),
    pgPolicy('admin_transfers', {
      for: 'insert',
      to: grantedTo('admin'),
      withCheck: sql`${t.side} = 'region'`,
    }),
    pgPolicy('officer_removes_as_lead', { for: 'delete', to: grantedTo('officer'), using: caseLed }),
  ],
)
