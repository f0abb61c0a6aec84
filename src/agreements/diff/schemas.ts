import { z } from 'zod'
import { day, rule, stage, uuid, wholeNumber } from '../../http/schemas.ts'
import { signatoryFields, signing } from '../content/party-fields.ts'
import { pick } from '../../kernel/content.ts'

const version = wholeNumber(0, 10_000).optional()
const round = wholeNumber(1, 10_000).optional()

const rounds = {
  fromRound: round.describe(
    'A round of review: the text that was submitted for it. Of what is not signed, the last round that was returned where nothing is given.',
  ),
  toRound: round.describe(
    'A round of review. Of what is not signed, the present text where nothing is given.',
  ),
}

const oneOf = (side: 'from' | 'to') =>
  rule(
    side,
    'version_or_round',
    `Sebut "${side}" atau "${side}Round", tidak keduanya.`,
    `Give "${side}" or "${side}Round", not both.`,
  )

export const diffQuery = z
  .strictObject({
    from: version.describe(
      'The number of a version, 0 as it was signed; the version before `to` where it is not given.',
    ),
    to: version.describe(
      'The number of a version, or of an amendment that is not signed yet: then what would be signed. The latest version where it is not given.',
    ),
    ...rounds,
  })
  .refine(({ from, fromRound }) => from === undefined || fromRound === undefined, oneOf('from'))
  .refine(({ to, toRound }) => to === undefined || toRound === undefined, oneOf('to'))

export const amendmentDiffQuery = z.strictObject(rounds)
export type AmendmentDiffQuery = z.infer<typeof amendmentDiffQuery>
export type DiffQuery = z.infer<typeof diffQuery>

const inBoth = z
  .object({ id: z.string().max(500), en: z.string().max(500) })
  .describe('In Indonesian and in English.')

const sentence = z
  .object({ id: z.string().max(40_000), en: z.string().max(40_000) })
  .describe('The change as a person reads it, in both languages; long texts are cut in it.')

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
    sentence: sentence.meta({
      example: {
        id: 'Berakhir diubah dari “31 Desember 2027” menjadi “30 November 2028”.',
        en: 'Effective until was changed from “31 December 2027” to “30 November 2028”.',
      },
    }),
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
    sentence: sentence.meta({
      example: { id: 'Pihak PT Contoh Niaga ditambahkan.', en: 'The party PT Contoh Niaga was added.' },
    }),
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
      .meta({ description: '0 of the agreement itself, then the number of the amendment.', example: 0 }),
    round: z.int().nullable().meta({
      description:
        'The round of review that the text was submitted for; null of a version, and of the present text.',
      example: null,
    }),
    amendmentId: uuid
      .nullable()
      .describe('Null of the agreement itself, and where you may not see amendments.'),
    validFrom: day
      .nullable()
      .describe('The first day it holds, or would hold; null where a draft has none yet.'),
    signed: z.boolean().describe('False of what is not signed yet.'),
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
    description:
      'What one version of an agreement, or one round of its review, says otherwise than another, as far as you may read both.',
  })
export type AgreementDiff = z.infer<typeof agreementDiff>
