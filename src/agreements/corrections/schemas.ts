import { z } from 'zod'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { anyOf, day, instantOut, line, named, paragraph, stamps, uuid } from '../../http/schemas.ts'
import { amendedCommitment } from '../../commitments/amending/schemas.ts'
import { commitmentPatch } from '../../commitments/commitments/schemas.ts'
import { amendmentSigning } from '../amendments/schemas.ts'
import { schemas } from '../content/fields.ts'
import { funding, newFunding } from '../content/funding-schemas.ts'
import { newProvisions } from '../parts/provision-schemas.ts'
import { partyPatch } from '../schemas/party.ts'
import { correctionActions, correctionStatuses } from './lifecycle.ts'

const status = z.enum(correctionStatuses).meta({ id: 'CorrectionStatus' })

/** Signed content always has a first day and stages. All other fields have the same rules as when they are written. */
const content = {
  ...z.object(schemas).partial().shape,
  stages: schemas.stages.min(1).optional(),
  effectiveFrom: day.optional(),
}

/** What a party signs with, and its name above the signature. */
const signedWith = {
  ...partyPatch.shape,
  signedOn: day.optional(),
  nameAsSigned: line.optional().meta({
    description: 'The name of the party as the file has it.',
    example: 'PT Contoh Niaga',
  }),
}

const { partyId: _, ...amendmentSignature } = amendmentSigning.shape.signatures.element.shape
const signature = { partyId: uuid, ...z.object(amendmentSignature).partial().shape }
/** The signature fields of a party in an amendment. */
export const signatureFields = Object.keys(amendmentSignature) as (keyof typeof amendmentSignature)[]

const provision = { id: uuid, text: newProvisions.element.shape.text }
/** What a commitment says. Who is responsible is assigned, or amended. */
const { responsibleOrganizationId: __, ...commitmentText } = commitmentPatch.shape
const commitment = { id: uuid, ...commitmentText }
const { responsibleOrganizationId: ___, meetingItemId: ____, ...commitmentReading } = amendedCommitment.shape
const amendment = {
  number: z.int().min(1).describe('A signed amendment of the agreement.'),
  effectiveFrom: day.optional().describe('The first day it holds.'),
}

const changes = z
  .strictObject({
    ...content,
    funding: newFunding.nullable().optional(),
    parties: z
      .array(z.strictObject({ partyId: uuid, ...signedWith }).meta({ id: 'PartyToCorrect' }))
      .max(20)
      .optional(),
    missingParties: z
      .array(z.strictObject({ organizationId: uuid, ...signedWith }).meta({ id: 'PartyToRestore' }))
      .max(20)
      .optional()
      .describe('Parties that signed and are not recorded, such as those that an old merge swallowed.'),
    provisions: z
      .array(z.strictObject(provision).meta({ id: 'ProvisionToCorrect' }))
      .max(100)
      .optional()
      .describe('The text of rights and obligations, by their ids.'),
    commitments: z
      .array(z.strictObject(commitment).meta({ id: 'CommitmentToCorrect' }))
      .max(100)
      .optional()
      .describe('What commitments say, by their ids: figures, units, days, descriptions.'),
    amendments: z
      .array(
        z
          .strictObject({
            ...amendment,
            signatures: z
              .array(z.strictObject(signature).meta({ id: 'AmendmentSignatureToCorrect' }))
              .max(20)
              .optional(),
          })
          .meta({ id: 'AmendmentToCorrect' }),
      )
      .max(50)
      .optional()
      .describe('What parties signed amendments with, and their first days.'),
  })
  .refine((value) => Object.keys(value).length > 0, {
    params: {
      code: 'nothing_changed',
      text: { id: 'Sebut sekurangnya satu pembetulan.', en: 'Name at least one correction.' },
    },
  })
  .meta({
    id: 'CorrectionChanges',
    description: 'What the signed file says; a field that is not there stays.',
  })
export type CorrectionChanges = z.infer<typeof changes>

export const newCorrection = z
  .strictObject({
    versionNumber: z
      .int()
      .min(0)
      .optional()
      .describe(
        'The version that was misread: 0 as it was signed, else the number of the amendment; the latest where it is not given.',
      ),
    changes,
    reason: paragraph,
    documentId: uuid.describe('The signed file, or the scan, that says so: a document of this agreement.'),
  })
  .meta({
    id: 'NewCorrection',
    example: {
      versionNumber: 0,
      changes: { effectiveUntil: '2028-11-30' },
      reason: 'Salah ketik tahun; naskah bertanda tangan menyebut 2028.',
      documentId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
    },
  })
export type NewCorrection = z.infer<typeof newCorrection>

/** Some fields, as recorded or as in the signed file. */
const reading = z
  .object({
    ...z.object(content).shape,
    funding: funding.nullable().optional(),
    parties: z
      .array(z.object({ partyId: uuid, ...signedWith }).meta({ id: 'PartyReading' }))
      .max(20)
      .optional(),
    missingParties: z
      .array(
        z
          .object({ id: uuid, organizationId: uuid, ...signedWith })
          .meta({ id: 'RestoredParty', description: 'With the id that the party has once it is restored.' }),
      )
      .max(20)
      .optional(),
    provisions: z
      .array(z.object(provision).meta({ id: 'ProvisionReading' }))
      .max(100)
      .optional(),
    commitments: z
      .array(z.object({ ...commitmentReading, id: uuid }).meta({ id: 'CommitmentReading' }))
      .max(100)
      .optional(),
    amendments: z
      .array(
        z
          .object({
            ...amendment,
            signatures: z
              .array(z.object(signature).meta({ id: 'AmendmentSignatureReading' }))
              .max(20)
              .optional(),
          })
          .meta({ id: 'AmendmentReading' }),
      )
      .max(100)
      .optional(),
  })
  .meta({ id: 'Reading', description: 'The fields that a correction is about, as one reads them.' })
export type Reading = z.infer<typeof reading>

export const correction = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    agreementId: uuid.meta(named('ID naskah', 'Agreement ID')),
    versionNumber: z.int().meta({
      description: 'The version that was misread: 0 as it was signed.',
      ...named('Versi', 'Version'),
      example: 0,
    }),
    before: reading.meta({
      description: 'As it was recorded when the correction was asked for.',
      ...named('Semula terbaca', 'Read before'),
    }),
    after: reading.meta({
      description: 'As the signed file has it.',
      ...named('Menurut naskah', 'As the file has it'),
    }),
    reason: z
      .string()
      .max(4000)
      .meta({ ...named('Alasan', 'Reason'), example: 'Salah ketik tahun; naskah menyebut 2028.' }),
    documentId: uuid.nullable().meta({
      description: 'The file that says so; null where you may not see it.',
      ...named('ID dokumen', 'Document ID'),
    }),
    status: status.meta(named('Status', 'Status')),
    requestedBy: uuid.meta({
      description: 'The account that asked for it.',
      ...named('Diminta oleh (ID akun)', 'Requested by (account ID)'),
    }),
    decidedBy: uuid.nullable().meta({
      description: 'The account that accepted or declined it.',
      ...named('Diputuskan oleh (ID akun)', 'Decided by (account ID)'),
    }),
    decidedAt: instantOut.nullable().meta(named('Diputuskan', 'Decided')),
    decisionReason: z
      .string()
      .max(4000)
      .nullable()
      .meta({
        description: 'Why it was declined.',
        ...named('Alasan penolakan', 'Reason for declining'),
        example: 'Naskah berbunyi seperti yang tercatat.',
      }),
    ...stamps,
    allowedActions: z.array(z.enum(correctionActions)).max(5),
  })
  .meta({
    id: 'Correction',
    description: 'A reading of a signed file that differs from what is recorded. It is no amendment.',
  })
  .register(records, { table: 'agreement_corrections' })
export type Correction = z.infer<typeof correction>

export const correctionPage = pageOf('CorrectionPage', correction)
export const correctionQuery = z.strictObject({
  ...listParams(['createdAt', '-createdAt'], 'createdAt'),
  status: anyOf(status).optional(),
})
export type CorrectionQuery = z.infer<typeof correctionQuery>

export const correctionParams = z.strictObject({
  id: uuid.describe('The id of the agreement.'),
  correctionId: uuid,
})
