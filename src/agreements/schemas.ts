import { z } from 'zod'
import { agreementSummary } from './summary/schema.ts'
import { caseSummary } from '../cases/summary/schema.ts'
import { organizationSummary } from '../organizations/summary/schema.ts'
import { pageOf } from '../http/pagination.ts'
import { records } from '../http/records.ts'
import {
  anyOf,
  day,
  instantIn,
  instantOut,
  line,
  named,
  rule,
  stage,
  stamps,
  text,
  uuid,
} from '../http/schemas.ts'
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
import { formerParent } from './parents/schemas.ts'
import { newProvisions, provision } from './content/provision-schemas.ts'
import { authorityBases } from './content/tables.ts'

export const agreementType = z.enum(agreementTypes).meta({
  id: 'AgreementType',
  example: 'pks',
  description:
    'MoU (Kesepakatan Bersama), PKS (Perjanjian Kerja Sama), or the instruments of sinergi with ministries.',
})
const status = z.enum(agreementStatuses).meta({ id: 'AgreementStatus', example: 'signed' })
export const validity = z.enum(validities).meta({
  id: 'Validity',
  example: 'in_force',
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
  documentNumber: text(100)
    .nullable()
    .meta({ description: 'The number this party gave the document.', example: '415.4/12/PKS/2026' }),
  signatoryName: line.nullable().meta({ example: 'Contoh Penanda Tangan' }),
  signatoryTitle: line.nullable().meta({ example: 'Kepala Dinas' }),
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
    signatoryName: line
      .nullable()
      .optional()
      .meta({ description: 'Left out where you may not see people.', example: 'Contoh Penanda Tangan' }),
    signatoryTitle: line
      .nullable()
      .optional()
      .meta({ description: 'Left out where you may not see people.', example: 'Kepala Dinas' }),
  })
  .meta({ id: 'Party', description: 'A party; each gives the document its own number.' })

export const agreement = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    registrationNumber: z
      .string()
      .max(40)
      .meta({
        description: 'KS-<year>-<number>; never changes.',
        ...named('Nomor registrasi', 'Registration number'),
        example: 'KS-2026-00001',
      }),
    type: agreementType.meta({ ...named('Jenis', 'Type'), example: 'pks' }),
    ...answered,
    leadAgency: signedOrganizationRef.meta(named('Perangkat daerah penanggung jawab', 'Lead agency')),
    namesAssumed: z.boolean().meta({
      description:
        'A name as signed is the one of a later day: it was signed before names were kept, and the trail has no other.',
      ...named('Nama saat ditandatangani diperkirakan', 'Names as signed are assumed'),
    }),
    partyMissing: z.boolean().meta({
      description:
        'A party that signed is not recorded: an old merge of two collaborators took its row. A correction restores it.',
      ...named('Ada pihak yang hilang', 'A party is missing'),
    }),
    organizations: allExpanded(organizationSummary, 'Its lead agency and parties.'),
    originCaseId: uuid.nullable().meta({
      description: 'The case it was promoted from, where you may see it.',
      ...named('ID penjajakan asal', 'ID of the case it comes from'),
    }),
    originCase: expanded(caseSummary, 'The case it was promoted from.'),
    parent: expanded(agreementSummary, 'The MoU of a PKS, the Nota Kesepakatan of a Rencana Kerja.'),
    renewsId: uuid.nullable().meta({
      description: 'The agreement it takes over from once it is signed; null where you may not see it.',
      ...named('ID naskah yang diperpanjang', 'ID of the agreement it renews'),
      example: null,
    }),
    renews: expanded(agreementSummary, 'The agreement it takes over from.'),
    renewedById: uuid.nullable().meta({
      description:
        'The renewal that takes over from it, or is drafted to; null where you may not see it, or it was terminated before it began.',
      ...named('ID naskah perpanjangan', 'ID of the renewal'),
      example: null,
    }),
    renewedBy: expanded(agreementSummary, 'The renewal that takes over from it.'),
    funding: funding
      .nullable()
      .optional()
      .meta({
        description: 'Left out where you may not see the negotiation.',
        ...named('Pendanaan', 'Funding'),
      }),
    parentFrom: day.nullable().meta({
      description:
        'The first day under its present parent, where it stood under another before; may be to come.',
      ...named('Di bawah induk ini sejak', 'Under this parent since'),
    }),
    formerParents: z
      .array(formerParent)
      .max(100)
      .optional()
      .describe('Left out of lists, and where you may not see the negotiation.'),
    provisions: z
      .array(provision)
      .max(100)
      .optional()
      .describe('Left out of lists, and where you may not see the negotiation.'),
    parties: z.array(party).max(20).meta(named('Para pihak', 'Parties')),
    provenance: provenance.meta(named('Asal data', 'Provenance')),
    status: status.meta({
      description:
        'On the day asked for: a suspension, a termination and a renewal begin on their day; until then it is `signed`.',
      ...named('Status', 'Status'),
      example: 'signed',
    }),
    statusReason: z
      .string()
      .max(4000)
      .nullable()
      .meta({
        description: 'Why it has the status of the day.',
        ...named('Alasan status', 'Reason of the status'),
        example: null,
      }),
    validity: validity.nullable().meta({
      description:
        'On the day asked for; null before signature, on days of a suspension, and once terminated or superseded.',
      ...named('Keberlakuan', 'Validity'),
      example: 'in_force',
    }),
    firstSubmittedAt: instantOut.nullable().meta({
      description: 'When it first went to review: from then on its partners read it, also after a return.',
      ...named('Pertama diajukan', 'First submitted'),
    }),
    signedOn: day
      .nullable()
      .meta({ description: 'The day the last party signed.', ...named('Ditandatangani', 'Signed') }),
    endsOn: day.nullable().meta({
      description:
        'The last day in force by what is signed and declared so far, extensions, terminations and renewals to come included; null before signature.',
      ...named('Hari terakhir berlaku', 'Last day in force'),
    }),
    endsBecause: endCause
      .nullable()
      .meta({ ...named('Berakhir karena', 'Ends because of'), example: 'term' }),
    suspendedOn: day.nullable().meta({
      description: 'The first day of a suspension that was not resumed; may be to come.',
      ...named('Ditangguhkan sejak', 'Suspended from'),
      example: null,
    }),
    suspensionReason: z
      .string()
      .max(4000)
      .nullable()
      .meta({ ...named('Alasan penangguhan', 'Reason of the suspension'), example: null }),
    terminatedOn: day.nullable().meta({
      description: 'The first day it no longer holds; may be to come.',
      ...named('Diakhiri sejak', 'Terminated from'),
      example: null,
    }),
    terminationGround: terminationGround.nullable().meta({
      description: 'Null where it was not recorded.',
      ...named('Dasar pengakhiran', 'Ground of the termination'),
      example: null,
    }),
    terminationReason: z
      .string()
      .max(4000)
      .nullable()
      .meta({ ...named('Alasan pengakhiran', 'Reason of the termination'), example: null }),
    terminationDocumentId: uuid.nullable().meta({
      description: 'The document that ends it; null where it was not recorded, or you may not see it.',
      ...named('ID dokumen pengakhiran', 'ID of the document that ends it'),
      example: null,
    }),
    supersededOn: day.nullable().meta({
      description: 'The first day of the signed renewal that takes over; may be to come.',
      ...named('Digantikan sejak', 'Superseded from'),
      example: null,
    }),
    ...stamps,
    allowedActions: z
      .array(z.enum(agreementActions))
      .max(20)
      .meta({
        description: 'What you may try now; conditions that are not met are answered with every reason.',
        example: ['renew', 'suspend', 'terminate'],
      }),
    warnings: z.array(warning).max(50).optional().meta({
      description: 'What to look at, for the region and who oversees it; nothing is refused for it.',
      example: [],
    }),
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
    parentId: uuid.optional().describe('Stands under this agreement.'),
    movableTo: uuid
      .optional()
      .describe('Stands under an agreement that this one renews, and can be moved under it.'),
    correctionRequested: z
      .enum(['true', 'false'])
      .optional()
      .describe('Whether a correction that you may see waits for the registrar.'),
    partyMissing: z
      .enum(['true', 'false'])
      .optional()
      .describe('Whether a party that signed is not recorded, since an old merge took its row.'),
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
