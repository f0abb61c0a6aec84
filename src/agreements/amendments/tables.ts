import { sql, type SQL } from 'drizzle-orm'
import {
  index,
  integer,
  jsonb,
  pgEnum,
  pgPolicy,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { AmendedCommitments } from '../../commitments/amending/changes.ts'
import { recordColumns, referenceTo, day } from '../../db/columns.ts'
import { actorReadsFor, grantedTo, selectPolicies } from '../../db/visibility.ts'
import type { Day } from '../../kernel/days.ts'
import type { Stage } from '../../kernel/stages.ts'
import type { SaidContent } from '../content/content.ts'
import type { amendedFields } from '../content/fields.ts'
import type { Funding } from '../content/funding.ts'
import type { Signing } from '../content/party-fields.ts'
import { signingColumns, type provisionKinds, signatories } from '../content/tables.ts'
import type { AmendedParties } from './parties/parties.ts'
import { amendmentStatuses } from './lifecycle.ts'
import { amendmentVisibility } from '../policy.ts'
import { agreements } from '../tables.ts'
import { agreementSeen, leftWith, writtenWithAgreement } from '../parts/tables.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../../personal-data/inventory.ts'

export const amendmentStatus = pgEnum('amendment_status', amendmentStatuses)

interface AmendedProvision {
  organizationId: string
  kind: (typeof provisionKinds)[number]
  text: string
  stage?: Stage | null | undefined
}

/** The changes of an amendment, by field. A field that is absent does not change. */
export type AmendedContent = {
  [Field in Exclude<(typeof amendedFields)[number], 'effectiveFrom'>]?: SaidContent[Field] | undefined
} & {
  effectiveFrom?: Day | undefined
  funding?: Funding | null | undefined
  parties?: AmendedParties | undefined
  /** Replaces all provisions. */
  provisions?: AmendedProvision[] | undefined
  commitments?: AmendedCommitments | undefined
}

/**
 * What a party signed an amendment with: its own number, the signatory, the authority, and the day. Null where it was
 * not recorded.
 */
export type AmendmentSignature = Signing & {
  readonly partyId: string
  readonly documentNumber: string
  readonly signedOn: Day
}

/** SQL: one of these organizations joins by an amendment with these changes, or takes a place. */
export const joinsBy = (changes: unknown, organizationIds: SQL): SQL =>
  sql`jsonb_path_query_array(${changes}, '$.parties.*[*].organizationId') ?| ${organizationIds}::text[]`

/**
 * The conditions of `amendmentVisibility` in SQL. An amendment signed before submissions were recorded was visible to
 * all parties. A party that left reads the amendments up to the one by which it left; one that is to join, or to take
 * a place, the one by which it does.
 */
export const amendmentConditions = (
  t: Record<'firstSubmittedAt' | 'status' | 'agreementId' | 'number' | 'changes', unknown>,
) => ({
  agreement_seen: agreementSeen,
  agreement_seen_or_joins: sql`(${agreementSeen}
    or ${joinsBy(t.changes, actorReadsFor)})`,
  submitted: sql`(${t.firstSubmittedAt} is not null or ${t.status} = 'signed')`,
  while_party: sql`coalesce(${t.number} <= ${leftWith(t.agreementId)}, true)`,
})

/** An amendment (addendum): the only way to change a signed agreement. */
export const amendments = pgTable(
  'amendments',
  {
    ...recordColumns,
    agreementId: referenceTo(() => agreements.id),
    /** The first amendment is 1. */
    number: integer().notNull(),
    reason: text().notNull(),
    changes: jsonb().$type<AmendedContent>().notNull(),
    /** The first day of the amendment, as signed. */
    effectiveFrom: day().notNull(),
    signatures: jsonb().$type<AmendmentSignature[]>().notNull().default([]),
    status: amendmentStatus().notNull().default('draft'),
    ...signingColumns(),
    /**
     * The first day on which its content really holds. Later than `effectiveFrom` if it extends an agreement that had
     * ended.
     */
    holdsFrom: day(),
  },
  (t) => [
    unique('amendments_number_key').on(t.agreementId, t.number),
    index('amendments_numbers_idx').using('gin', sql`registry_bare_numbers(${t.signatures})`),
    index('amendments_agreement_idx').on(t.agreementId, t.createdAt, t.id),
    // Each amendment changes the result of the previous one, so only one may be open.
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
  ...signatories,
  columns: ['signatures'],
})

export type AmendmentRow = typeof amendments.$inferSelect
