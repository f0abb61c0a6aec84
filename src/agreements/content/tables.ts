import { sql } from 'drizzle-orm'
import { bigint, boolean, integer, pgEnum, text, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core'
import { day, instant } from '../../db/columns.ts'
import { organizations, side } from '../../organizations/tables.ts'
import { stage } from '../../reference/tables.ts'
import { fundingSources } from './funding.ts'
import type { Place } from './places.ts'

export const fundingSource = pgEnum('funding_source', fundingSources)

export const authorityBases = ['position', 'power_of_attorney'] as const
export type AuthorityBasis = (typeof authorityBases)[number]
export const authorityBasis = pgEnum('authority_basis', authorityBases)

/** Of a KSDPK (UU 23/2014, article 366). */
export const cooperationKinds = ['public_service', 'asset', 'investment', 'other'] as const
export type CooperationKind = (typeof cooperationKinds)[number]
export const cooperationKind = pgEnum('cooperation_kind', cooperationKinds)

export const signingMethods = ['desk_to_desk', 'ceremonial', 'hybrid'] as const
export type SigningMethod = (typeof signingMethods)[number]
export const signingMethod = pgEnum('signing_method', signingMethods)

/** In which a text is written (ISO 639-1). */
export const languageCodes = ['id', 'en', 'ar', 'de', 'fr', 'ja', 'ko', 'nl', 'zh'] as const
export type LanguageCode = (typeof languageCodes)[number]
export const language = pgEnum('language', languageCodes)

export const provisionKinds = ['right', 'obligation'] as const
export const provisionKind = pgEnum('provision_kind', provisionKinds)

/**
 * What an agreement says, beside its parties and provisions: columns of its own row and of each version of it. Whatever
 * copies an agreement takes its fields from here, so a column that is added is copied.
 */
export const contentColumns = (agreementId: () => AnyPgColumn) => ({
  title: text().notNull(),
  /** What the paper calls itself; its type is never read off it. */
  label: text(),
  background: text(),
  purpose: text(),
  object: text(),
  scope: text(),
  stages: stage().array().notNull(),
  /** Kecamatan, or `DKI Jakarta` for the whole province. */
  location: text().array().$type<Place[]>(),
  legalBasis: text().array(),
  effectiveFrom: day(),
  /** Inclusive: the agreement is in force on this day. */
  effectiveUntil: day(),
  /** Before its end, by which a party says that it does not go on. */
  noticeDays: integer(),
  /** A PKS under its MoU, a Rencana Kerja under its Nota Kesepakatan. */
  parentId: uuid().references(agreementId),
  fundingSource: fundingSource(),
  /** In IDR. */
  fundingAmount: bigint({ mode: 'number' }),
  fundingNote: text(),
  /** Puts a burden on the public, or on no budget: either needs the approval of the DPRD. */
  burdensPublic: boolean().notNull().default(false),
  unbudgeted: boolean().notNull().default(false),
  cooperationKind: cooperationKind(),
  /** RPJMD or RKPD, or why none. */
  planReference: text(),
  // Null where nobody has said yet.
  usesRegionalAsset: boolean(),
  involvesGrant: boolean(),
  disputeSettlement: text(),
  sanctions: text(),
  languages: language().array(),
  prevailingLanguage: language(),
  signingPlace: text(),
  signingMethod: signingMethod(),
  /** How many originals are signed. */
  numberOfOriginals: integer(),
  /** With duty stamps (*meterai*). */
  dutyStamp: boolean(),
})

/** Of those, the columns that can hold text; none is about people. */
export const contentTexts = [
  'background',
  'disputeSettlement',
  'fundingNote',
  'label',
  'legalBasis',
  'location',
  'object',
  'planReference',
  'purpose',
  'sanctions',
  'scope',
  'signingPlace',
  'title',
] as const

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
  signedOn: day(),
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

/** What is kept of the way to the signature: an agreement's, and that of each of its amendments. */
export const signingColumns = () => ({
  /** Why it was returned or canceled. */
  statusReason: text(),
  /** When it first went to review: from then on its partners read it. */
  firstSubmittedAt: instant(),
  /** The accounts that wrote, changed or submitted it: they do not approve it. */
  tookPart: uuid()
    .array()
    .notNull()
    .default(sql`'{}'`),
  /** The day the last party signed. */
  signedOn: day(),
})
