import { z } from 'zod'
import { listParams, pageOf } from '../http/pagination.ts'
import {
  anyOf,
  day,
  instantIn,
  instantOut,
  line,
  paragraph,
  rule,
  searchText,
  setOf,
  stage,
  text,
  uuid,
} from '../http/schemas.ts'
import { organizationRef, side } from '../organizations/schemas.ts'
import { agreementActions, agreementStatuses, agreementTypes, validities } from './lifecycle.ts'
import { authorityBases } from './tables.ts'

export const agreementType = z.enum(agreementTypes).meta({
  id: 'AgreementType',
  description:
    'MoU (Kesepakatan Bersama), PKS (Perjanjian Kerja Sama), or the instruments of sinergi with ministries.',
})
const status = z.enum(agreementStatuses).meta({ id: 'AgreementStatus' })
export const validity = z.enum(validities).meta({
  id: 'Validity',
  description: 'Derived for a day. The last day of the period is in force.',
})
const authorityBasis = z.enum(authorityBases).meta({ id: 'AuthorityBasis' })

const signing = {
  documentNumber: text(100).nullable().describe('The number this party gave the document.'),
  signatoryName: line.nullable(),
  signatoryTitle: line.nullable(),
  authorityBasis: authorityBasis.nullable().describe('By office, or by power of attorney.'),
  signedOn: day.nullable(),
}

const party = z
  .object({
    id: uuid,
    position: z.int().describe('1 for PIHAK KESATU, 2 for PIHAK KEDUA, …'),
    organization: organizationRef,
    side,
    ...signing,
    signatoryName: line.nullable().optional().describe('Left out where you may not see people.'),
    signatoryTitle: line.nullable().optional().describe('Left out where you may not see people.'),
  })
  .meta({ id: 'Party', description: 'A party; each gives the document its own number.' })

export const agreement = z
  .object({
    id: uuid,
    registrationNumber: z.string().max(40).describe('KS-<year>-<number>; never changes.'),
    type: agreementType,
    title: z.string().max(500),
    purpose: z.string().max(4000).nullable(),
    object: z.string().max(4000).nullable(),
    scope: z.string().max(4000).nullable(),
    stages: z.array(stage).max(7),
    effectiveFrom: day.nullable(),
    effectiveUntil: day.nullable().describe('Inclusive: the last day is in force.'),
    leadAgency: organizationRef,
    originCaseId: uuid.nullable().describe('The case it was promoted from, where you may see cases.'),
    parties: z.array(party).max(20),
    status,
    statusReason: z.string().max(4000).nullable(),
    validity: validity
      .nullable()
      .describe('On the day asked for; null before signature and after a termination.'),
    signedOn: day.nullable().describe('The day the last party signed.'),
    terminatedOn: day.nullable().describe('The first day it no longer holds.'),
    version: z.int(),
    createdAt: instantOut,
    updatedAt: instantOut,
    allowedActions: z
      .array(z.enum(agreementActions))
      .max(20)
      .describe('What you may try now; conditions that are not met are answered with every reason.'),
  })
  .meta({ id: 'Agreement', description: 'A document of cooperation: MoU, PKS and their like.' })
export type Agreement = z.infer<typeof agreement>

export const agreementPage = pageOf('AgreementPage', agreement)

export const partyPatch = z
  .strictObject({
    documentNumber: signing.documentNumber.optional(),
    signatoryName: signing.signatoryName.optional(),
    signatoryTitle: signing.signatoryTitle.optional(),
    authorityBasis: signing.authorityBasis.optional(),
    signedOn: signing.signedOn.optional(),
  })
  .meta({
    id: 'PartyPatch',
    example: {
      documentNumber: '415.4/12/PKS/2026',
      signatoryName: 'Contoh Penanda Tangan',
      signatoryTitle: 'Kepala Dinas',
      authorityBasis: 'position',
      signedOn: '2026-11-20',
    },
  })
export type PartyPatch = z.infer<typeof partyPatch>

const newParty = z.strictObject({ organizationId: uuid, ...partyPatch.shape }).meta({ id: 'NewParty' })
export type NewParty = z.infer<typeof newParty>

const parties = z
  .array(newParty)
  .max(20)
  .refine((each) => new Set(each.map((one) => one.organizationId)).size === each.length, {
    params: {
      code: 'duplicate_party',
      text: {
        id: 'Setiap organisasi hanya boleh satu kali.',
        en: 'Each organization may be a party only once.',
      },
    },
  })
  .describe('In order: PIHAK KESATU first.')

const content = {
  title: text(500).describe('Tentang: what the agreement is about.'),
  purpose: paragraph.nullable().optional(),
  object: paragraph.nullable().optional(),
  scope: paragraph.nullable().optional(),
  stages: setOf(stage, 7),
  effectiveFrom: day.nullable().optional(),
  effectiveUntil: day.nullable().optional(),
  parties: parties.optional(),
}

/** A period that ends before it starts is no period. */
export const periodRule = rule(
  'effectiveUntil',
  'end_before_start',
  'Tanggal berakhir mendahului tanggal mulai.',
  'The last day is before the first.',
)
const inOrder = (value: {
  effectiveFrom?: string | null | undefined
  effectiveUntil?: string | null | undefined
}) => !value.effectiveFrom || !value.effectiveUntil || value.effectiveFrom <= value.effectiveUntil

export const newAgreement = z
  .strictObject({
    type: agreementType,
    leadAgencyId: uuid
      .optional()
      .describe('The agency in charge; an officer may leave it out, it is their own.'),
    ...content,
  })
  .refine(inOrder, periodRule)
  .meta({
    id: 'NewAgreement',
    example: {
      type: 'pks',
      title: '[CONTOH] Pelatihan pemasaran daring bagi JakPreneur',
      stages: ['P2', 'P5'],
      effectiveFrom: '2026-12-01',
      effectiveUntil: '2027-11-30',
    },
  })
export type NewAgreement = z.infer<typeof newAgreement>

export const agreementPatch = z
  .strictObject({
    ...content,
    title: content.title.optional(),
    stages: content.stages.optional(),
    type: agreementType.optional(),
  })
  .refine(inOrder, periodRule)
  .meta({ id: 'AgreementPatch' })
export type AgreementPatch = z.infer<typeof agreementPatch>

export const reasonBody = z
  .strictObject({ reason: paragraph })
  .meta({ id: 'Reason', example: { reason: 'Menunggu anggaran perubahan.' } })
export const termination = z
  .strictObject({ reason: paragraph, terminatedOn: day.describe('The first day it no longer holds.') })
  .meta({ id: 'Termination' })
export type Termination = z.infer<typeof termination>

export const promotion = z
  .strictObject({ type: agreementType.optional().describe('`pks` where it is not given.') })
  .meta({ id: 'Promotion', example: { type: 'pks' } })

export const partyParams = z.strictObject({ id: uuid, partyId: uuid })

/** Filters that the public list offers too. */
export const openFilters = {
  q: searchText
    .optional()
    .describe('Words of the title, purpose, object or scope, or the registration number.'),
  type: anyOf(agreementType).optional(),
  stage: anyOf(stage).optional().describe('Supports any of these stages.'),
  agencyId: uuid.optional().describe('An agency that is lead or party.'),
  collaboratorId: uuid.optional().describe('A collaborator that is a party.'),
  validity: anyOf(validity).optional(),
  asOf: day.optional().describe('The day `validity` is derived for; today where it is not given.'),
}

export const agreementQuery = z.strictObject({
  ...listParams(
    ['updatedAt', '-updatedAt', 'createdAt', '-createdAt', 'effectiveUntil', '-effectiveUntil'],
    '-updatedAt',
  ),
  ...openFilters,
  status: anyOf(status).optional(),
  leadAgencyId: uuid.optional(),
  'effectiveUntil[gte]': day.optional(),
  'effectiveUntil[lte]': day.optional(),
  'updatedAt[gt]': instantIn.optional(),
  'updatedAt[gte]': instantIn.optional(),
})
export type AgreementQuery = z.infer<typeof agreementQuery>

export const asOfQuery = z.strictObject({
  asOf: day.optional().describe('The day `validity` is derived for.'),
})

const commitment = z
  .object({
    id: uuid,
    agreementId: uuid,
    meetingItemId: uuid.nullable().describe('The item of the minutes it was agreed in.'),
    meetingId: uuid.nullable().describe('The meeting of that item.'),
    stage: stage.nullable(),
    description: z.string().max(4000),
    targetValue: z.number().nullable(),
    unit: z.string().max(200).nullable(),
    responsibleOrganization: organizationRef.nullable(),
    version: z.int(),
    createdAt: instantOut,
    updatedAt: instantOut,
  })
  .meta({
    id: 'Commitment',
    description: 'What was agreed at the table, traceable to the item of the minutes.',
  })
export type Commitment = z.infer<typeof commitment>
export const commitmentPage = pageOf('CommitmentPage', commitment)
export const commitmentQuery = z.strictObject(listParams(['createdAt', '-createdAt'], 'createdAt'))
export type CommitmentQuery = z.infer<typeof commitmentQuery>
