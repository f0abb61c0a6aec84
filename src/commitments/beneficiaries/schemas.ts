import { z } from 'zod'
import { named } from '../../http/schemas.ts'
import { linesOfBusiness, type LineOfBusiness } from '../../reference/lines-of-business.ts'

const people = z.int().min(0).max(100_000_000)
const eachLine = <Count extends z.ZodType>(count: Count) =>
  Object.fromEntries(linesOfBusiness.map((line) => [line, count])) as Record<LineOfBusiness, Count>

const byLine = z.strictObject(eachLine(people.optional())).meta({
  id: 'BeneficiariesByLine',
  description:
    'Of the beneficiaries, those of each line of business; a line that was not counted is left out.',
  example: { culinary: 22, fashion: 11 },
})
const byLinePatch = z.strictObject(eachLine(people.nullable().optional())).meta({
  id: 'BeneficiariesByLinePatch',
  description: 'What is given replaces, null takes out, the rest stays.',
  example: { culinary: 24, crafts: null },
})

const ofWomen = 'Of the beneficiaries, the women.'
const ofNew = 'Of the beneficiaries, the businesses that are new (pemula).'
const ofMovingUp = 'Of the beneficiaries, the businesses that are moving up (naik kelas).'

/** Whom a delivery reached, in answers. */
export const toldBeneficiaries = {
  beneficiaries: z
    .int()
    .nullable()
    .meta({ ...named('Penerima manfaat', 'Beneficiaries'), example: 40 }),
  beneficiariesWomen: z
    .int()
    .nullable()
    .meta({
      description: ofWomen,
      ...named('Penerima manfaat perempuan', 'Women among them'),
      example: 25,
    }),
  beneficiariesNew: z
    .int()
    .nullable()
    .meta({
      description: ofNew,
      ...named('Penerima manfaat pemula', 'New businesses among them'),
      example: 18,
    }),
  beneficiariesMovingUp: z
    .int()
    .nullable()
    .meta({
      description: ofMovingUp,
      ...named('Penerima manfaat naik kelas', 'Businesses moving up among them'),
      example: 7,
    }),
  beneficiariesByLine: byLine.meta(
    named('Penerima manfaat per bidang usaha', 'Beneficiaries by line of business'),
  ),
}

const counts = {
  beneficiaries: people.nullable().optional(),
  beneficiariesWomen: people.nullable().optional().describe(ofWomen),
  beneficiariesNew: people.nullable().optional().describe(ofNew),
  beneficiariesMovingUp: people.nullable().optional().describe(ofMovingUp),
}
/** Whom a delivery reached, as it is reported. */
export const newBeneficiaries = { ...counts, beneficiariesByLine: byLine.optional() }
export const beneficiariesPatch = { ...counts, beneficiariesByLine: byLinePatch.optional() }

const total = z.int().min(0)
/** The sums over verified deliveries. */
export const reach = {
  beneficiaries: total.meta({
    description: 'Those reached by verified activities, as they were counted each time.',
    example: 40,
  }),
  beneficiariesWomen: total.meta({ description: ofWomen, example: 25 }),
  beneficiariesNew: total.meta({ description: ofNew, example: 18 }),
  beneficiariesMovingUp: total.meta({ description: ofMovingUp, example: 7 }),
  beneficiariesByLine: z.object(eachLine(total)).meta({
    id: 'ReachByLine',
    description: 'Of the beneficiaries, those of each line of business, where it was counted.',
    example: { culinary: 22, fashion: 11, crafts: 0, services: 0, other: 0 },
  }),
}
