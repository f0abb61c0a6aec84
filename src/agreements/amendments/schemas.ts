import { z } from 'zod'
import { amendedCommitments, commitmentChanges } from '../../commitments/amending/schemas.ts'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import {
  day,
  instantOut,
  named,
  paragraph,
  stage,
  stamps,
  statusReason,
  text,
  uuid,
  wholeNumber,
} from '../../http/schemas.ts'
import { pick } from '../../kernel/content.ts'
import { amendedFields, schemas } from '../content/fields.ts'
import { newProvisions, provision } from '../parts/provision-schemas.ts'
import { warning } from '../../settings/warnings/schemas.ts'
import { warningCodes } from '../../settings/warnings/warnings.ts'
import { signing, signingPatch } from '../content/party-fields.ts'
import { amendedParties, partyChanges } from './parties/schemas.ts'
import { amendmentActions, amendmentStatuses, amendmentWarnings } from './lifecycle.ts'
import { funding, newFunding } from '../content/funding-schemas.ts'
import { review } from '../review/schemas.ts'
import { content } from '../versions/schemas.ts'

const status = z.enum(amendmentStatuses).meta({ id: 'AmendmentStatus', example: 'signed' })

const number = z.int().describe('The first amendment of an agreement is 1.')

const signature = z
  .object({
    partyId: uuid,
    ...signing,
    documentNumber: z.string().max(100).meta({ example: '415.4/12/ADD/2027' }),
    signedOn: day,
  })
  .meta({
    id: 'AmendmentSignature',
    description:
      'What a party signed the amendment with: the number it gave it, who signed, by which authority, when. Who signed, and how, is null where it was not recorded.',
  })

const amendmentWarning = warning
  .extend({ code: z.enum([...warningCodes, ...amendmentWarnings]).meta({ id: 'AmendmentWarningCode' }) })
  .meta({
    id: 'AmendmentWarning',
    description:
      'What to look at; nothing is refused for it. Before the signature what the amendment would make of the agreement, then `extended_after_end`: signed after the end it extends; the days between stay expired.',
  })

const amendedProvisions = z
  .array(
    z
      .object({
        organizationId: uuid,
        kind: provision.shape.kind,
        text: z.string().max(4000).meta({ example: 'Menyediakan pengajar dan modul.' }),
        stage: stage.nullable().optional(),
      })
      .meta({ id: 'AmendedProvision' }),
  )
  .max(100)

export type PartyChanges = z.infer<typeof partyChanges>

export const amendment = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    agreementId: uuid.meta(named('ID naskah', 'Agreement ID')),
    number: number.meta(named('Adendum ke-', 'Number')),
    reason: z
      .string()
      .max(4000)
      .meta({
        ...named('Alasan', 'Reason'),
        example: 'Perpanjangan satu tahun atas kesepakatan para pihak.',
      }),
    changes: z
      .object({
        ...pick(content, amendedFields),
        funding: funding.nullable(),
        parties: amendedParties,
        provisions: amendedProvisions,
        commitments: amendedCommitments,
      })
      .partial()
      .meta({
        description: 'What it changes; a field that is not there stays.',
        ...named('Perubahan', 'Changes'),
      }),
    effectiveFrom: day.meta({
      description: 'The first day it holds.',
      ...named('Berlaku sejak', 'Effective from'),
    }),
    signatures: z.array(signature).max(20).meta(named('Tanda tangan', 'Signatures')),
    status: status.meta(named('Status', 'Status')),
    statusReason: statusReason('Why it was returned or canceled.', 'Jangka waktunya belum jelas.'),
    firstSubmittedAt: instantOut.nullable().meta({
      description: 'When it first went to review: from then on the partners of its agreement read it.',
      ...named('Pertama diajukan', 'First submitted'),
    }),
    review: review.nullable().meta({
      description: 'The latest round of its review; null before the first submission.',
      ...named('Telaah', 'Review'),
    }),
    openComments: z.int().meta({
      description: 'How many comments on it are open, of those that you may read.',
      ...named('Komentar terbuka', 'Open comments'),
      example: 1,
    }),
    signedOn: day
      .nullable()
      .meta({ description: 'The day the last party signed.', ...named('Ditandatangani', 'Signed') }),
    holdsFrom: day.nullable().meta({
      description:
        'The first day its content holds, once it is signed: the first day, or that of the signature.',
      ...named('Isi berlaku sejak', 'Content holds from'),
    }),
    warnings: z
      .array(amendmentWarning)
      .max(50)
      .optional()
      .meta({ description: 'Left out for partners.', ...named('Peringatan', 'Warnings') }),
    ...stamps,
    allowedActions: z.array(z.enum(amendmentActions)).max(10),
  })
  .meta({ id: 'Amendment', description: 'Addendum: how a signed agreement changes.' })
  .register(records, { table: 'amendments' })

export type Amendment = z.infer<typeof amendment>

export const amendmentPage = pageOf('AmendmentPage', amendment)

export const amendmentQuery = z.strictObject(listParams(['createdAt', '-createdAt'], 'createdAt'))

export type AmendmentQuery = z.infer<typeof amendmentQuery>

export const amendmentParams = z.strictObject({
  id: uuid.describe('The id of the agreement.'),
  number: wholeNumber(1, 10_000).describe('The number of the amendment.'),
})

const changes = z
  .strictObject({
    ...z.object(pick(schemas, amendedFields)).partial().shape,
    stages: schemas.stages.min(1).optional(),
    effectiveFrom: day.optional().describe('Another first day, of what has not begun.'),
    funding: newFunding.nullable().optional(),
    parties: partyChanges.optional(),
    provisions: newProvisions.optional(),
    commitments: commitmentChanges.optional(),
  })
  .refine((value) => Object.keys(value).length > 0, {
    params: {
      code: 'nothing_changed',
      text: { id: 'Sebut sekurangnya satu perubahan.', en: 'Name at least one change.' },
    },
  })
  .meta({ id: 'AmendmentChanges', description: 'What changes; a field that is not there stays.' })

const fields = { reason: paragraph, effectiveFrom: day.describe('The first day it holds.'), changes }

export const newAmendment = z.strictObject(fields).meta({
  id: 'NewAmendment',
  example: {
    reason: 'Perpanjangan satu tahun atas kesepakatan para pihak.',
    effectiveFrom: '2027-06-01',
    changes: { effectiveUntil: '2028-11-30' },
  },
})

export type NewAmendment = z.infer<typeof newAmendment>

export const amendmentPatch = z
  .strictObject(fields)
  .partial()
  .meta({
    id: 'AmendmentPatch',
    example: { effectiveFrom: '2027-07-01' },
  })

export type AmendmentPatch = z.infer<typeof amendmentPatch>

export const amendmentSigning = z
  .strictObject({
    signatures: z
      .array(
        z
          .strictObject({
            partyId: uuid,
            ...signingPatch,
            documentNumber: text(100).meta({ example: '415.4/12/ADD/2027' }),
            signedOn: day,
          })
          .meta({ id: 'NewAmendmentSignature' }),
      )
      .max(20)
      .refine((each) => new Set(each.map((one) => one.partyId)).size === each.length, {
        params: {
          code: 'duplicate_party',
          text: { id: 'Setiap pihak menandatangani satu kali.', en: 'Each party signs once.' },
        },
      }),
  })
  .meta({
    id: 'AmendmentSigning',
    description:
      'What each party signs with: its own number of the amendment, who signs, by which authority, and the day.',
    example: {
      signatures: [
        {
          partyId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
          documentNumber: '415.4/12/ADD/2027',
          signatoryName: 'Contoh Penanda Tangan',
          signatoryTitle: 'Kepala Dinas',
          authorityBasis: 'position',
          signedOn: '2027-05-20',
        },
      ],
    },
  })

export type AmendmentSigning = z.infer<typeof amendmentSigning>
