import { sql } from 'drizzle-orm'
import {
  date,
  index,
  integer,
  jsonb,
  pgEnum,
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
import { recordColumns, referenceTo } from '../../db/columns.ts'
import { selectPolicies } from '../../db/visibility.ts'
import type { Day } from '../../kernel/days.ts'
import type { Stage } from '../../kernel/stages.ts'
import type { SaidContent } from '../content/content.ts'
import type { amendedFields } from '../content/fields.ts'
import type { Funding } from '../content/funding.ts'
import { contentColumns, type provisionKinds, contentTexts } from '../content/tables.ts'
import type { AmendedParties } from './parties.ts'
import { amendmentStatuses } from './lifecycle.ts'
import { agreementPartVisibility, commitmentVisibility } from '../policy.ts'
import { agreements, agreementSeen, writtenWithAgreement } from '../tables.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'

export const amendmentStatus = pgEnum('amendment_status', amendmentStatuses)

interface AmendedProvision {
  organizationId: string
  kind: (typeof provisionKinds)[number]
  text: string
  stage?: Stage | null | undefined
}

/** What an amendment changes, by field; a field that is not there stays. */
export type AmendedContent = {
  [Field in Exclude<(typeof amendedFields)[number], 'effectiveUntil'>]?: SaidContent[Field] | undefined
} & {
  effectiveUntil?: Day | undefined
  funding?: Funding | null | undefined
  parties?: AmendedParties | undefined
  /** As a whole. */
  provisions?: AmendedProvision[] | undefined
  commitments?: AmendedCommitments | undefined
}

/** The number a party gave the amendment, and the day it signed. */
export interface AmendmentSignature {
  partyId: string
  documentNumber: string
  signedOn: string
}

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
    signedOn: date({ mode: 'string' }),
    /** The first day its content holds in fact: later than `effectiveFrom` where it extends what had ended. */
    holdsFrom: date({ mode: 'string' }),
  },
  (t) => [
    unique('amendments_number_key').on(t.agreementId, t.number),
    index('amendments_numbers_idx').using('gin', sql`registry_bare_numbers(${t.signatures})`),
    index('amendments_agreement_idx').on(t.agreementId, t.createdAt, t.id),
    // Each amendment changes what the one before left, so one at a time is under way.
    uniqueIndex('amendments_draft_key')
      .on(t.agreementId)
      .where(sql`${t.status} = 'draft'`),
    ...selectPolicies(commitmentVisibility, { agreement_seen: agreementSeen }),
    ...writtenWithAgreement(),
  ],
)

holdsNoPersonalData(amendments, ['changes', 'reason', 'signatures'])

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
    ...selectPolicies(agreementPartVisibility, { agreement_seen: agreementSeen }),
    ...writtenWithAgreement(),
  ],
)

holdsNoPersonalData(agreementVersions, [...contentTexts, 'leadAgencyNameAsSigned'])
