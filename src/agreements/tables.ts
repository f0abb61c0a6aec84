import { sql, type SQL } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  pgEnum,
  pgPolicy,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { cases } from '../cases/tables.ts'
import {
  day,
  dateMultirange,
  instant,
  literals,
  recordColumns,
  tsvector,
  referenceTo,
} from '../db/columns.ts'
import { actorActsFor, actorReadsFor, grantedTo, selectPolicies } from '../db/visibility.ts'
import { imports } from '../imports/records/tables.ts'
import { organizations } from '../organizations/tables.ts'
import { contentColumns, contentTexts, signingColumns } from './content/tables.ts'
import { decided, isLivingRenewal } from './decisions.ts'
import { disclosures } from './disclosure/kinds.ts'
import { agreementStatuses, agreementTypes, decidedStatuses, terminationGrounds } from './lifecycle.ts'
import { agreementVisibility } from './policy.ts'
import { recordedColumns } from './recorded/tables.ts'
import { holdsNoPersonalData } from '../personal-data/inventory.ts'

export const agreementType = pgEnum('agreement_type', agreementTypes)

export const agreementStatus = pgEnum('agreement_status', agreementStatuses)

export const terminationGround = pgEnum('termination_ground', terminationGrounds)

export const disclosure = pgEnum('disclosure', disclosures)

/** The conditions of `agreementVisibility` in SQL. */
export const agreementConditions = (
  t: Record<'organizationIds' | 'status' | 'firstSubmittedAt' | 'concluded' | 'disclosure', unknown>,
  readsFor: SQL,
): Record<'own' | 'submitted' | 'concluded' | 'not_withheld', SQL> => ({
  own: sql`${t.organizationIds} && ${readsFor}`,
  // An agreement signed on paper was never submitted in the registry.
  submitted: sql`(${t.firstSubmittedAt} is not null or ${t.status} = 'signed')`,
  concluded: sql`${t.concluded}`,
  not_withheld: sql`${t.disclosure} is distinct from 'withheld'`,
})

export const agreements = pgTable(
  'agreements',
  {
    ...recordColumns,
    registrationNumber: text().notNull().unique('agreements_registration_number_key'),
    type: agreementType().notNull(),
    ...contentColumns((): AnyPgColumn => agreements.id),
    /** `effectiveUntil` for sorting: agreements without an end come last. */
    sortedUntil: day()
      .notNull()
      .generatedAlwaysAs(sql`coalesce(effective_until, '9999-12-31'::date)`),
    /**
     * The last day in force according to the signed content and the decisions so far. Null before the signature, and
     * for a term without an end until somebody ends it.
     */
    endsOn: day().generatedAlwaysAs(
      sql`case when status = 'signed' then least(case when term = 'fixed' then effective_until end, terminated_on - 1, superseded_on - 1) end`,
    ),
    leadAgencyId: referenceTo(() => organizations.id),
    /** The accounts of the officers who carry it. */
    responsibleAccountIds: uuid()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Short name of the lead agency on the day of the signature or of the latest amendment; null until then. */
    leadAgencyNameAsSigned: text(),
    /**
     * The stored signed names are those of a later day, because the names on the day of the signature were not
     * recorded.
     */
    namesAssumed: boolean().notNull().default(false),
    /**
     * A party that signed is missing: its row was removed by a merge of organizations before signed facts were kept.
     * See the audit trail.
     */
    partyMissing: boolean().notNull().default(false),
    originCaseId: uuid().references(() => cases.id),
    /** The agreement that this one replaces once it is signed. */
    renewsId: uuid().references((): AnyPgColumn => agreements.id),
    /** The last step taken. Decisions after the signature are stored with their days in the columns below. */
    status: agreementStatus().notNull().default('draft'),
    ...signingColumns(),
    submittedBy: uuid(),
    /** The first day on which it no longer holds. The termination may be declared before or after this day. */
    terminatedOn: day(),
    terminationGround: terminationGround(),
    terminationReason: text(),
    /** The document that ends the agreement. The service checks that it belongs to this agreement. */
    terminationDocumentId: uuid(),
    /** The first day of a suspension that has not ended. */
    suspendedOn: day(),
    suspensionReason: text(),
    /** Every day on which the agreement is or was suspended, including suspensions that ended. */
    suspensions: dateMultirange()
      .notNull()
      .default(sql`'{}'`),
    /** The first day of the signed renewal that replaces it. */
    supersededOn: day(),
    /** The first day under its present parent, if it had another parent before. May be in the future. */
    parentFrom: day(),
    /**
     * The first day of its present content; null if it was never amended. Content of earlier days is in its versions.
     */
    amendedFrom: day(),
    /** What the registrar decided about its text; null until then. */
    disclosure: disclosure(),
    ...recordedColumns(),
    /** The clauses that its draft is composed of are those that were in force then; null is when it was registered. */
    clausesAsOf: instant(),
    /** The optional ones among them that its officer chose. */
    optionalClauses: uuid()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Whether its draft has the clauses about personal data. */
    processesPersonalData: boolean().notNull().default(true),
    /** What integrators and the public see. The one place that says so: policies, queries and search ask this column. */
    concluded: boolean()
      .notNull()
      .generatedAlwaysAs(
        sql`status = 'signed' and (confirmation is null or confirmation = 'confirmed' or shown_unconfirmed)`,
      ),
    /** The import that it came of. */
    importId: uuid().references(() => imports.id),
    /** For imported agreements: the key of the row in the files of its agency, and the hash of what the row said. */
    importKey: text(),
    importHash: text(),
    /** Lead agency and parties, kept by a trigger so that policies need no join. */
    organizationIds: uuid()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** The agencies that led it until it was given to another one, kept by a trigger. They go on reading it. */
    formerLeadIds: uuid()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** The searchable names of those organizations, kept by triggers. */
    organizationNames: text().notNull().default(''),
    /** The document numbers that its parties gave it, kept by triggers. */
    documentNumbers: text().notNull().default(''),
    /** The public may search only lexemes of weight A and B. */
    search: tsvector().generatedAlwaysAs(
      sql`registry_search_vector(registration_number || ' ' || title, 'A') || registry_search_vector(organization_names, 'B') || registry_search_vector(document_numbers || ' ' || coalesce(purpose, '') || ' ' || coalesce(object, '') || ' ' || coalesce(scope, '') || ' ' || coalesce(label, '') || ' ' || coalesce(background, '') || ' ' || coalesce(registry_join(location), '') || ' ' || coalesce(registry_join(legal_basis), ''), 'C')`,
    ),
  },
  (t) => [
    index('agreements_updated_at_idx').on(t.updatedAt, t.id),
    index('agreements_created_at_idx').on(t.createdAt, t.id),
    index('agreements_sorted_until_idx').on(t.sortedUntil, t.id),
    index('agreements_ends_on_idx').on(t.endsOn, t.id),
    index('agreements_signed_on_idx').on(t.signedOn),
    index('agreements_effective_until_idx').on(t.effectiveUntil, t.id),
    index('agreements_status_idx').on(t.status, t.updatedAt, t.id),
    // Only few signed agreements have such a decision, so a partial index is small.
    ...decidedStatuses.map((status) =>
      index(`agreements_${status}_idx`).on(t.updatedAt, t.id).where(decided(t)[status]),
    ),
    // Few terms renew themselves, and each of them is asked when notice is due.
    index('agreements_renews_itself_idx')
      .on(t.updatedAt, t.id)
      .where(sql`${t.term} = 'auto_renewing'`),
    index('agreements_term_idx').on(t.term, t.updatedAt, t.id),
    index('agreements_type_idx').on(t.type, t.updatedAt, t.id),
    index('agreements_lead_agency_idx').on(t.leadAgencyId, t.updatedAt, t.id),
    index('agreements_parent_idx').on(t.parentId),
    index('agreements_origin_case_idx').on(t.originCaseId),
    // What a day brings is looked for among those whose last such day is not over.
    index('agreements_turns_idx')
      .on(
        sql`greatest(${t.effectiveFrom}, ${t.terminatedOn}, ${t.supersededOn}, ${t.suspendedOn}, ${t.parentFrom}, upper(${t.suspensions}))`,
      )
      .where(sql`${t.status} = 'signed'`),
    index('agreements_amended_idx').on(t.amendedFrom),
    // Only one renewal may be in progress. The index is partial: with NULLs in it, PostgreSQL would scan the whole
    // index for an id.
    uniqueIndex('agreements_renewal_key').on(t.renewsId).where(isLivingRenewal(t)),
    index('agreements_renews_idx').on(sql`(${isLivingRenewal(t)})`, t.updatedAt, t.id),
    index('agreements_disclosure_idx').on(t.disclosure, t.updatedAt, t.id),
    index('agreements_provenance_idx').on(t.provenance, t.updatedAt, t.id),
    index('agreements_import_idx').on(t.importId, t.updatedAt, t.id),
    uniqueIndex('agreements_import_key')
      .on(t.leadAgencyId, t.importKey)
      .where(sql`${t.importKey} is not null and ${t.status} <> 'cancelled'`),
    index('agreements_party_missing_idx')
      .on(t.updatedAt, t.id)
      .where(sql`${t.partyMissing}`),
    index('agreements_unconfirmed_idx')
      .on(t.updatedAt, t.id)
      .where(sql`${t.confirmation} = 'unconfirmed'`),
    index('agreements_organizations_idx').using('gin', t.organizationIds),
    index('agreements_former_leads_idx').using('gin', t.formerLeadIds),
    index('agreements_stages_idx').using('gin', t.stages),
    index('agreements_search_idx').using('gin', t.search),
    check('agreements_status_check', sql`${t.status} not in (${literals(decidedStatuses)})`),
    check('agreements_period_check', sql`${t.effectiveFrom} <= ${t.effectiveUntil}`),
    check(
      'agreements_term_check',
      sql`(${t.term} <> 'open_ended' or ${t.effectiveUntil} is null) and (${t.term} = 'auto_renewing' or ${t.renewsEveryMonths} is null)`,
    ),
    ...selectPolicies(agreementVisibility, agreementConditions(t, actorReadsFor)),
    pgPolicy('admin_adds', { for: 'insert', to: grantedTo('admin'), withCheck: sql`true` }),
    pgPolicy('officer_adds_as_lead', {
      for: 'insert',
      to: grantedTo('officer'),
      withCheck: sql`${t.leadAgencyId} = any(${actorActsFor})`,
    }),
    pgPolicy('admin_and_reviewer_change', {
      for: 'update',
      to: grantedTo('admin', 'reviewer'),
      using: sql`true`,
    }),
    pgPolicy('officer_changes_own', {
      for: 'update',
      to: grantedTo('officer'),
      using: sql`${t.leadAgencyId} = any(${actorActsFor})`,
    }),
  ],
)

holdsNoPersonalData(agreements, [
  ...contentTexts,
  'confirmationPlace',
  'documentNumbers',
  'importHash',
  'importKey',
  'leadAgencyNameAsSigned',
  'organizationNames',
  'registrationNumber',
  'statusReason',
  'suspensionReason',
  'terminationReason',
])
