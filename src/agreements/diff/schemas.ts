import { z } from 'zod'
import { day, stage, uuid } from '../../http/schemas.ts'
import { signatoryFields, signing } from '../content/party-fields.ts'
import { pick } from '../../kernel/content.ts'

export const diffQuery = z.strictObject({
  from: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000)
    .optional()
    .describe('The number of a version, 0 as it was signed; the version before `to` where it is not given.'),
  to: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000)
    .optional()
    .describe(
      'The number of a version, or of an amendment that is not signed yet: then what would be signed. The latest version where it is not given.',
    ),
})
export type DiffQuery = z.infer<typeof diffQuery>

const inBoth = z
  .object({ id: z.string().max(500), en: z.string().max(500) })
  .describe('In Indonesian and in English.')

const value = z
  .union([z.string().max(20_000), z.number(), z.boolean(), z.array(z.string().max(4000)).max(200), z.null()])
  .meta({ description: 'As the field has it in the agreement.', example: '2027-12-31' })

const reading = z
  .object({
    value,
    text: z
      .object({ id: z.string().max(4000), en: z.string().max(4000) })
      .nullable()
      .meta({
        description:
          'What people call its codes, in Indonesian and in English; null where the value is read as it is.',
        example: null,
      }),
  })
  .meta({ id: 'DiffValue' })

const fieldChange = z
  .object({
    field: z.string().max(60).meta({ description: 'Its name in the contract.', example: 'effectiveUntil' }),
    label: inBoth.meta({ example: { id: 'Berakhir', en: 'Effective until' } }),
    before: reading,
    after: reading,
  })
  .meta({ id: 'DiffField', description: 'One field that says something else.' })
export type FieldChange = z.infer<typeof fieldChange>

const part = z
  .object({
    id: uuid.nullable().describe('Null where it gets its id with the signature.'),
    change: z.enum(['added', 'changed', 'removed']).meta({ example: 'changed' }),
    name: z
      .string()
      .max(4000)
      .meta({ description: 'The organization, or what a commitment is about.', example: 'PT Contoh Niaga' }),
    stage: stage.nullable().describe('Null of a party.'),
    fields: z
      .array(fieldChange)
      .max(30)
      .describe('What it says otherwise; of one added or removed all it says.'),
  })
  .meta({
    id: 'DiffPart',
    description: 'A provision or commitment that was added, changed or removed.',
  })
export type PartChange = z.infer<typeof part>

const signatory = z
  .object(pick(signing, signatoryFields))
  .partial()
  .meta({ id: 'DiffSignatory', description: 'What is said otherwise of who signs for a party.' })

/** By their own names, not as fields by name and value, so that the read of personal data is recorded as elsewhere. */
const partyPart = part
  .extend({
    signatory: z
      .object({ before: signatory, after: signatory })
      .optional()
      .describe('Who signs for it, where that is said otherwise; left out where you may not see people.'),
  })
  .meta({ id: 'DiffParty', description: 'A party that was added, changed or removed.' })
export type PartyChange = z.infer<typeof partyPart>

const side = z
  .object({
    number: z
      .int()
      .meta({ description: '0 as it was signed, then the number of the amendment.', example: 0 }),
    amendmentId: uuid.nullable().describe('Null at signature, and where you may not see amendments.'),
    validFrom: day.describe('The first day it holds, or would hold.'),
    signed: z.boolean().describe('False of an amendment that is not signed yet.'),
  })
  .meta({ id: 'DiffSide' })
export type DiffSide = z.infer<typeof side>

export const agreementDiff = z
  .object({
    from: side,
    to: side,
    fields: z.array(fieldChange).max(60),
    parties: z.array(partyPart).max(40),
    provisions: z.array(part).max(200).optional().describe('Left out where you may not see the negotiation.'),
    commitments: z
      .array(part)
      .max(400)
      .optional()
      .describe('Those of the first day of each; left out where you may not see commitments.'),
  })
  .meta({
    id: 'AgreementDiff',
    description: 'What one version of an agreement says otherwise than another, as far as you may read both.',
  })
export type AgreementDiff = z.infer<typeof agreementDiff>
