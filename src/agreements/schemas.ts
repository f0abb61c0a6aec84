import { z } from 'zod'
import { agreementSummary } from './summary/schema.ts'
import { caseSummary } from '../cases/summary/schema.ts'
import { organizationSummary } from '../organizations/summary/schema.ts'
import { pageOf } from '../http/pagination.ts'
import { records } from '../http/records.ts'
import { anyOf, day, instantIn, instantOut, line, rule, stage, text, uuid } from '../http/schemas.ts'
import { allExpanded, expanded } from '../http/shape.ts'
import { side, signedOrganizationRef } from '../organizations/schemas.ts'
import { searching, searchParams, snippet } from '../search/schemas.ts'
import { warning } from '../settings/warnings-schemas.ts'
import { answered, schemas } from './content/fields.ts'
import { funding, fundingPatch, newFunding } from './content/funding-schemas.ts'
import {
  agreementActions,
  agreementStatuses,
  agreementTypes,
  endCauses,
  provenances,
  terminationGrounds,
  validities,
} from './lifecycle.ts'
import { newProvisions, provision } from './content/provision-schemas.ts'
import { authorityBases } from './content/tables.ts'

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
export const endCause = z.enum(endCauses).meta({
  id: 'EndCause',
  description: 'What sets the last day in force: the term, a termination, or the renewal that takes over.',
})
export const terminationGround = z.enum(terminationGrounds).meta({
  id: 'TerminationGround',
  description:
    'The grounds of PP 28/2018 (articles 9 and 22), beside a breach and others. A change of governor, or of the official who signed, is none.',
})
const provenance = z.enum(provenances).meta({
  id: 'Provenance',
  description: 'Drawn up here, or kept on paper and brought in by an import.',
})
const authorityBasis = z.enum(authorityBases).meta({ id: 'AuthorityBasis' })

/** What a party signs with. */
export const signing = {
  documentNumber: text(100).nullable().describe('The number this party gave the document.'),
  signatoryName: line.nullable(),
  signatoryTitle: line.nullable(),
  authorityBasis: authorityBasis.nullable().describe('By office, or by power of attorney.'),
  signedOn: day.nullable(),
}

export const party = z
  .object({
    id: uuid,
    position: z.int().describe('1 for PIHAK KESATU, 2 for PIHAK KEDUA, …'),
    organization: signedOrganizationRef,
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
    ...answered,
    leadAgency: signedOrganizationRef,
    namesAssumed: z
      .boolean()
      .describe(
        'A name as signed is the one of a later day: it was signed before names were kept, and the trail has no other.',
      ),
    organizations: allExpanded(organizationSummary, 'Its lead agency and parties.'),
    originCaseId: uuid.nullable().describe('The case it was promoted from, where you may see it.'),
    originCase: expanded(caseSummary, 'The case it was promoted from.'),
    parent: expanded(agreementSummary, 'The MoU of a PKS, the Nota Kesepakatan of a Rencana Kerja.'),
    renewsId: uuid
      .nullable()
      .describe('The agreement it takes over from once it is signed; null where you may not see it.'),
    renews: expanded(agreementSummary, 'The agreement it takes over from.'),
    renewedById: uuid
      .nullable()
      .describe(
        'The renewal that takes over from it, or is drafted to; null where you may not see it, or it was terminated before it began.',
      ),
    renewedBy: expanded(agreementSummary, 'The renewal that takes over from it.'),
    funding: funding.nullable().optional().describe('Left out where you may not see the negotiation.'),
    provisions: z
      .array(provision)
      .max(100)
      .optional()
      .describe('Left out of lists, and where you may not see the negotiation.'),
    parties: z.array(party).max(20),
    provenance,
    status: status.describe(
      'On the day asked for: a suspension, a termination and a renewal begin on their day; until then it is `signed`.',
    ),
    statusReason: z.string().max(4000).nullable().describe('Why it has the status of the day.'),
    validity: validity
      .nullable()
      .describe(
        'On the day asked for; null before signature, on days of a suspension, and once terminated or superseded.',
      ),
    firstSubmittedAt: instantOut
      .nullable()
      .describe('When it first went to review: from then on its partners read it, also after a return.'),
    signedOn: day.nullable().describe('The day the last party signed.'),
    endsOn: day
      .nullable()
      .describe(
        'The last day in force by what is signed and declared so far, extensions, terminations and renewals to come included; null before signature.',
      ),
    endsBecause: endCause.nullable(),
    suspendedOn: day
      .nullable()
      .describe('The first day of a suspension that was not resumed; may be to come.'),
    suspensionReason: z.string().max(4000).nullable(),
    terminatedOn: day.nullable().describe('The first day it no longer holds; may be to come.'),
    terminationGround: terminationGround.nullable().describe('Null where it was not recorded.'),
    terminationReason: z.string().max(4000).nullable(),
    terminationDocumentId: uuid
      .nullable()
      .describe('The document that ends it; null where it was not recorded, or you may not see it.'),
    supersededOn: day
      .nullable()
      .describe('The first day of the signed renewal that takes over; may be to come.'),
    version: z.int(),
    createdAt: instantOut,
    updatedAt: instantOut,
    allowedActions: z
      .array(z.enum(agreementActions))
      .max(20)
      .describe('What you may try now; conditions that are not met are answered with every reason.'),
    warnings: z
      .array(warning)
      .max(50)
      .optional()
      .describe('In the answer to a change: what to look at; nothing is refused for it.'),
    snippet,
  })
  .meta({ id: 'Agreement', description: 'A document of cooperation: MoU, PKS and their like.' })
  .register(records, { table: 'agreements' })
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

/** What is sent of the content: a draft may still lack all but what it is about and its stages. */
const content = {
  ...z.object(schemas).partial().shape,
  parties: parties.optional(),
  provisions: newProvisions.optional(),
}

/** A period that ends before it starts is no period. */
export const periodRule = rule(
  'effectiveUntil',
  'end_before_start',
  'Tanggal berakhir mendahului tanggal mulai.',
  'The last day is before the first.',
)
export const inOrder = (value: {
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
    title: schemas.title,
    stages: schemas.stages,
    funding: newFunding.nullable().optional(),
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
    type: agreementType.optional(),
    funding: fundingPatch.nullable().optional(),
  })
  .refine(inOrder, periodRule)
  .meta({
    id: 'AgreementPatch',
    example: { effectiveFrom: '2026-12-01', effectiveUntil: '2027-11-30' },
  })
export type AgreementPatch = z.infer<typeof agreementPatch>

export const partyParams = z.strictObject({ id: uuid, partyId: uuid })

/** Filters that the public list offers too. */
export const openFilters = {
  type: anyOf(agreementType).optional(),
  stage: anyOf(stage).optional().describe('Supports any of these stages.'),
  agencyId: uuid.optional().describe('An agency that is lead or party.'),
  collaboratorId: uuid.optional().describe('A collaborator that is a party.'),
  validity: anyOf(validity).optional(),
  asOf: day
    .optional()
    .describe('The day `status` and `validity` are derived for; today where it is not given.'),
}

export const withinDays = z.coerce
  .number()
  .int()
  .min(0)
  .max(3650)
  .describe('Days before its end at which an agreement is `expiring`; as configured where it is not given.')

export const agreementQuery = searching(
  z.strictObject({
    ...searchParams(
      ['updatedAt', '-updatedAt', 'createdAt', '-createdAt', 'effectiveUntil', '-effectiveUntil'],
      '-updatedAt',
      'the title, registration number, numbers of the parties, organizations, purpose, object or scope',
    ),
    ...openFilters,
    status: anyOf(status).optional(),
    provenance: anyOf(provenance).optional(),
    leadAgencyId: uuid.optional(),
    'effectiveUntil[gte]': day.optional(),
    'effectiveUntil[lte]': day.optional(),
    'endsOn[gte]': day.optional(),
    'endsOn[lte]': day.optional(),
    'signedOn[gte]': day.optional(),
    'signedOn[lte]': day.optional(),
    'createdAt[gte]': instantIn.optional(),
    'createdAt[lt]': instantIn.optional(),
    withinDays: withinDays.optional(),
    renewed: z
      .enum(['true', 'false'])
      .optional()
      .describe('Whether a renewal that you may see took over from it or is under way.'),
    renews: z
      .enum(['true', 'false'])
      .optional()
      .describe('Whether it is a renewal, that was not cancelled nor terminated by its first day.'),
    'updatedAt[gt]': instantIn.optional(),
    'updatedAt[gte]': instantIn.optional(),
  }),
)
export type AgreementQuery = z.infer<typeof agreementQuery>

export const asOfQuery = z.strictObject({
  asOf: day
    .optional()
    .describe('The day that content, `status` and `validity` are of; today where it is not given.'),
})
