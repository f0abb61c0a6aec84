import { bigint, boolean, date, integer, pgEnum, text, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core'
import { organizations, side } from '../../organizations/tables.ts'
import { stage } from '../../reference/tables.ts'
import { fundingSources } from './funding.ts'

export const fundingSource = pgEnum('funding_source', fundingSources)

export const authorityBases = ['position', 'power_of_attorney'] as const
export type AuthorityBasis = (typeof authorityBases)[number]
export const authorityBasis = pgEnum('authority_basis', authorityBases)

export const provisionKinds = ['right', 'obligation'] as const
export const provisionKind = pgEnum('provision_kind', provisionKinds)

/**
 * What an agreement says, beside its parties and provisions: columns of its own row and of each version of it. Whatever
 * copies an agreement takes its fields from here, so a column that is added is copied.
 */
export const contentColumns = (agreementId: () => AnyPgColumn) => ({
  title: text().notNull(),
  purpose: text(),
  object: text(),
  scope: text(),
  stages: stage().array().notNull(),
  effectiveFrom: date({ mode: 'string' }),
  /** Inclusive: the agreement is in force on this day. */
  effectiveUntil: date({ mode: 'string' }),
  /** A PKS under its MoU, a Rencana Kerja under its Nota Kesepakatan. */
  parentId: uuid().references(agreementId),
  fundingSource: fundingSource(),
  /** In IDR. */
  fundingAmount: bigint({ mode: 'number' }),
  fundingNote: text(),
  /** Puts a burden on the public, or on no budget: either needs the approval of the DPRD. */
  burdensPublic: boolean().notNull().default(false),
  unbudgeted: boolean().notNull().default(false),
})

const organizationId = () =>
  uuid()
    .notNull()
    .references(() => organizations.id)

/** A party, as an agreement and each version of it have it. */
export const partyColumns = () => ({
  position: integer().notNull(),
  organizationId: organizationId(),
  side: side().notNull(),
  documentNumber: text(),
  signatoryName: text(),
  signatoryTitle: text(),
  authorityBasis: authorityBasis(),
  signedOn: date({ mode: 'string' }),
  /** Its short name on the day of the signature, which no later rename changes; null until then. */
  nameAsSigned: text(),
})

/** What a party may or must do, likewise. */
export const provisionColumns = () => ({
  position: integer().notNull(),
  organizationId: organizationId(),
  kind: provisionKind().notNull(),
  text: text().notNull(),
  stage: stage(),
})
