import { sql } from 'drizzle-orm'
import { bigint, boolean, integer, pgEnum, text, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core'
import { day, instant } from '../../db/columns.ts'
import { organizations, side } from '../../organizations/tables.ts'
import { stage } from '../../reference/tables.ts'
import { fundingSources } from './funding.ts'
import type { Place } from './places.ts'

export const fundingSource = pgEnum('funding_source', fundingSources)

/** `acting`: an acting official (*pelaksana tugas*, Plt.), by the decree that appoints one. */
export const authorityBases = ['position', 'power_of_attorney', 'acting'] as const
export type AuthorityBasis = (typeof authorityBases)[number]
export const authorityBasis = pgEnum('authority_basis', authorityBases)

export const signatureKinds = ['wet', 'certified', 'other'] as const
export type SignatureKind = (typeof signatureKinds)[number]
export const signatureKind = pgEnum('signature_kind', signatureKinds)

/** The kinds of a KSDPK, cooperation of a region with a third party (UU 23/2014, article 366). */
export const cooperationKinds = ['public_service', 'asset', 'investment', 'other'] as const
export type CooperationKind = (typeof cooperationKinds)[number]
export const cooperationKind = pgEnum('cooperation_kind', cooperationKinds)

export const signingMethods = ['desk_to_desk', 'ceremonial', 'hybrid'] as const
export type SigningMethod = (typeof signingMethods)[number]
export const signingMethod = pgEnum('signing_method', signingMethods)

/** The languages of a text (ISO 639-1). */
export const languageCodes = ['id', 'en', 'ar', 'de', 'fr', 'ja', 'ko', 'nl', 'zh'] as const
export type LanguageCode = (typeof languageCodes)[number]
export const language = pgEnum('language', languageCodes)

/**
 * How long an agreement holds: until a last day, until a party ends it, or for a period that begins again by itself
 * unless a party gives notice.
 */
export const agreementTerms = ['fixed', 'open_ended', 'auto_renewing'] as const
export type AgreementTerm = (typeof agreementTerms)[number]
export const agreementTerm = pgEnum('agreement_term', agreementTerms)

export const provisionKinds = ['right', 'obligation'] as const
export const provisionKind = pgEnum('provision_kind', provisionKinds)

/**
 * The content of an agreement without its parties and provisions: columns of its own row and of each of its versions.
 * Code that copies agreements takes its fields from here, so a new column is copied too.
 */
export const contentColumns = (agreementId: () => AnyPgColumn) => ({
  title: text().notNull(),
  /** The name that the paper gives itself. It never determines the type. */
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
  term: agreementTerm().notNull().default('fixed'),
  /** The last day in force, inclusive; of a term that renews itself, the last day before it first does. */
  effectiveUntil: day(),
  /** Only for a term that renews itself. */
  renewsEveryMonths: integer(),
  /** How many days before the end a party must say that it will not continue. */
  noticeDays: integer(),
  /** The MoU of a PKS, or the Nota Kesepakatan of a Rencana Kerja. */
  parentId: uuid().references(agreementId),
  fundingSource: fundingSource(),
  /** In IDR. */
  fundingAmount: bigint({ mode: 'number' }),
  fundingNote: text(),
  /** Whether it burdens the public. This, or costs outside the budget, needs the approval of the DPRD. */
  burdensPublic: boolean().notNull().default(false),
  unbudgeted: boolean().notNull().default(false),
  cooperationKind: cooperationKind(),
  /** Reference to RPJMD or RKPD, or the reason why there is none. */
  planReference: text(),
  // Null if unknown.
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

/** Those of the columns that can hold text. None contains personal data. */
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

/** The columns of a party, for an agreement and for each of its versions. */
export const partyColumns = () => ({
  position: integer().notNull(),
  organizationId: organizationId(),
  side: side().notNull(),
  /** Where it is seated (*kedudukan*). */
  seat: text(),
  documentNumber: text(),
  /** The numbers of further units of its side that sign. */
  furtherNumbers: text().array(),
  signatoryName: text(),
  signatoryTitle: text(),
  authorityBasis: authorityBasis(),
  /** The document behind the authority, such as a power of attorney or a decree. */
  authorityDocument: text(),
  authorityDocumentNumber: text(),
  authorityDocumentDate: day(),
  signedOn: day(),
  signatureKind: signatureKind(),
  /** Its short name on the day of the signature. Later renames do not change it. Null until then. */
  nameAsSigned: text(),
})

/** What the inventory of personal data says of those who sign, wherever their names are kept. */
export const signatories = {
  fields: ['signatoryName', 'signatoryTitle'],
  whose: 'signatories',
  readers: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
  of: 'whoever sees the agreement',
  erasure: 'kept as part of the legal act (article 15(1)c)',
} as const

/** Those of the columns that can hold text about nobody. */
export const partyTexts = [
  'authorityDocument',
  'authorityDocumentNumber',
  'documentNumber',
  'furtherNumbers',
  'nameAsSigned',
  'seat',
] as const

/** What a party may or must do, for an agreement and for each of its versions. */
export const provisionColumns = () => ({
  position: integer().notNull(),
  organizationId: organizationId(),
  kind: provisionKind().notNull(),
  text: text().notNull(),
  stage: stage(),
})

/** The steps to the signature, for an agreement and for each of its amendments. */
export const signingColumns = () => ({
  /** The reason for the return or cancellation. */
  statusReason: text(),
  /** When it was first submitted for review. Its partners can read it from then on. */
  firstSubmittedAt: instant(),
  /** The accounts that wrote, changed or submitted it. They may not approve it. */
  tookPart: uuid()
    .array()
    .notNull()
    .default(sql`'{}'`),
  /** The day on which the last party signed. */
  signedOn: day(),
})
