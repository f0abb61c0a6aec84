import { sql } from 'drizzle-orm'
import {
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgPolicy,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import type { AmendedCommitments } from '../../commitments/amending/changes.ts'
import { organizations } from '../../organizations/tables.ts'
import { instant, recordColumns, referenceTo } from '../../db/columns.ts'
import { grantedTo, selectPolicies } from '../../db/visibility.ts'
import type { Day } from '../../kernel/days.ts'
import type { Stage } from '../../kernel/stages.ts'
import type { SaidContent } from '../content/content.ts'
import type { amendedFields } from '../content/fields.ts'
import type { Funding } from '../content/funding.ts'
import { contentColumns, contentTexts, type AuthorityBasis, type provisionKinds } from '../content/tables.ts'
import type { AmendedParties } from './parties.ts'
import { amendmentStatuses } from './lifecycle.ts'
import { agreementPartVisibility, amendmentVisibility } from '../policy.ts'
import { agreements } from '../tables.ts'
import { agreementSeen, leftWith, writtenWithAgreement } from '../content/part-tables.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../../personal-data/inventory.ts'

export const amendmentStatus = pgEnum('amendment_status', amendmentStatuses)

interface AmendedProvision {
  organizationId: string
  kind: (typeof provisionKinds)[number]
  text: string
  stage?: Stage | null | undefined
}

/** What an amendment changes, by field; a field that is not there stays. */
export type AmendedContent = {
  [Field in Exclude<(typeof amendedFields)[number], 'effectiveFrom' | 'effectiveUntil'>]?:
    | SaidContent[Field]
    | undefined
} & {
  effectiveFrom?: Day | undefined
  effectiveUntil?: Day | undefined
  funding?: Funding | null | undefined
  parties?: AmendedParties | undefined
  /** As a whole. */
  provisions?: AmendedProvision[] | undefined
  commitments?: AmendedCommitments | undefined
}

/** What a party signed an amendment with: its own number, who signed, by which authority, when. */
export interface AmendmentSignature {
  partyId: string
  documentNumber: string
  // Not recorded of those that were signed before this was kept.
  signatoryName: string | null
  signatoryTitle: string | null
  authorityBasis: AuthorityBasis | null
  signedOn: string
}

/**
 * The conditions of `amendmentVisibility` in SQL; what was signed before submissions were kept was shown to all. One that
 * left the agreement reads up to the amendment by which it did.
 */
export const amendmentConditions = (
  t: Record<'firstSubmittedAt' | 'status' | 'agreementId' | 'number', unknown>,
) => ({
  agreement_seen: agreementSeen,
  submitted: sql`(${t.firstSubmittedAt} is not null or ${t.status} = 'signed')`,
  while_party: sql`coalesce(${t.number} <= ${leftWith(t.agreementId)}, true)`,
})
/** Of one that left, the versions before. */
export const versionConditions = (t: Record<'agreementId' | 'number', unknown>) => ({
  agreement_seen: agreementSeen,
  while_party: sql`coalesce(${t.number} < ${leftWith(t.agreementId)}, true)`,
})

/** Addendum: the only way a signed agreement changes. */
export const amendments = pgTable(
  'amendments',
  {
    ...recordColumns,
    agreementId: referenceTo(() => agreements.id),
    /** The first amendment is 1. */
    number: integer().notNull(),
    reason: text().notNull(),
    changes: jsonb().$type<AmendedContent>().notNull(),
    /** The first day it holds. */
    effectiveFrom: date({ mode: 'string' }).notNull(),
    signatures: jsonb().$type<AmendmentSignature[]>().notNull().default([]),
    status: amendmentStatus().notNull().default('draft'),
    /** Why it was returned or canceled. */
    statusReason: text(),
    /** When it first went to review: from then on the partners of its agreement read it. */
    firstSubmittedAt: instant(),
    /** The accounts that wrote, changed or submitted it: they do not approve it. */
    tookPart: uuid()
      .array()
      .notNull()
      .default(sql`'{}'`),
    signedOn: date({ mode: 'string' }),
    /** The first day its content holds in fact: later than `effectiveFrom` where it extends what had ended. */
    holdsFrom: date({ mode: 'string' }),
  },
  (t) => [
    unique('amendments_number_key').on(t.agreementId, t.number),
    index('amendments_numbers_idx').using('gin', sql`registry_bare_numbers(${t.signatures})`),
    index('amendments_agreement_idx').on(t.agreementId, t.createdAt, t.id),
    // Each amendment changes what the one before left, so one at a time is under way.
    uniqueIndex('amendments_open_key')
      .on(t.agreementId)
      .where(sql`${t.status} not in ('signed', 'cancelled')`),
    ...selectPolicies(amendmentVisibility, amendmentConditions(t)),
    ...writtenWithAgreement(),
    pgPolicy('reviewer_decides', { for: 'update', to: grantedTo('reviewer'), using: sql`true` }),
  ],
)

holdsNoPersonalData(amendments, ['changes', 'reason', 'statusReason'])
holdsPersonalData(amendments, {
  columns: ['signatures'],
  fields: ['signatoryName', 'signatoryTitle'],
  whose: 'signatories',
  readers: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
  of: 'whoever sees the agreement',
  erasure: 'kept as part of the legal act (article 15(1)c)',
})

/** The content of a signed agreement from a day on: one at signature, one more for each amendment. */
export const agreementVersions = pgTable(
  'agreement_versions',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    agreementId: referenceTo(() => agreements.id),
    amendmentId: uuid().references(() => amendments.id),
    /** The first day this content holds; a version never begins before the one it follows. */
    validFrom: date({ mode: 'string' }).notNull(),
    /** 0 at signature, then the number of the amendment. */
    number: integer().notNull(),
    ...contentColumns((): AnyPgColumn => agreements.id),
    leadAgencyId: referenceTo(() => organizations.id),
    /** Its short name on the day this was signed. */
    leadAgencyNameAsSigned: text().notNull(),
    // What was signed has a period.
    effectiveFrom: date({ mode: 'string' }).notNull(),
    effectiveUntil: date({ mode: 'string' }).notNull(),
  },
  (t) => [
    unique('agreement_versions_number_key').on(t.agreementId, t.number),
    index('agreement_versions_day_idx').on(t.agreementId, t.validFrom, t.id),
    ...selectPolicies(agreementPartVisibility, versionConditions(t)),
    ...writtenWithAgreement(),
  ],
)

holdsNoPersonalData(agreementVersions, [...contentTexts, 'leadAgencyNameAsSigned'])
