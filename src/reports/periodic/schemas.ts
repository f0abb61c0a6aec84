import { z } from 'zod'
import { answered } from '../../agreements/content/fields.ts'
import { funding } from '../../agreements/content/funding-schemas.ts'
import { agreementType, status } from '../../agreements/schemas/kinds.ts'
import { reach } from '../../commitments/beneficiaries/schemas.ts'
import { evaluator, recommendation } from '../../commitments/monitoring-schemas.ts'
import { day, stage, uuid } from '../../http/schemas.ts'
import { pick } from '../../kernel/content.ts'
import { obstacleCategory } from '../../meetings/parts/schemas.ts'
import { recordedOrganizationRef, side, signedOrganizationRef } from '../../organizations/schemas.ts'
import { kecamatan as kecamatanName } from '../../reference/kecamatan-schema.ts'
import { countedAgreements, counted, deliveredByUnit, partial } from '../figures.ts'

/** The most agreements, and the most targets, obstacles and evaluations of each, that an answer lists. */
export const mostAgreements = 500
export const mostListed = 50

const count = z.int().min(0)
const rupiah = z.number().min(0).meta({ example: 250_000_000 })
const realized = { activities: count.describe('Verified deliveries held in the period.'), ...reach }
const brought = {
  moneyToTreasury: rupiah.describe('Received in the period, in IDR.'),
  goods: rupiah.describe('The value of goods received in the period, in IDR.'),
}

const target = z
  .object({
    commitmentId: uuid,
    description: z.string().max(4000).meta({ example: '[CONTOH] Kelas berjualan daring' }),
    stage: stage.nullable(),
    responsibleOrganization: signedOrganizationRef.nullable(),
    targetValue: z.number().nullable().meta({ example: 12 }),
    unit: z.string().max(200).nullable().meta({ example: 'kelas' }),
    dueOn: day.nullable(),
    deliveredInPeriod: z.number().meta({ example: 3 }),
    delivered: z
      .number()
      .meta({ description: 'From the beginning to the last day of the period.', example: 6 }),
    percent: z.number().nullable().meta({ example: 50 }),
    overdue: z.boolean(),
  })
  .meta({ id: 'PeriodicTarget', description: 'A commitment as it held on the last day, and how far it is.' })

const obstacle = z
  .object({
    id: uuid,
    category: obstacleCategory,
    description: z.string().max(4000).meta({ example: 'Anggaran kelas belum masuk DPA.' }),
    blocking: z.boolean(),
    raisedOn: day,
    resolvedOn: day.nullable().describe('Null where it was open on the last day of the period.'),
    resolution: z.string().max(4000).nullable().meta({ example: 'Masuk DPA perubahan.' }),
  })
  .meta({ id: 'PeriodicObstacle' })

const evaluation = z
  .object({
    id: uuid,
    evaluator,
    organization: recordedOrganizationRef.nullable(),
    evaluatedOrganization: recordedOrganizationRef.nullable(),
    periodFrom: day,
    periodUntil: day,
    rating: z.int().meta({ example: 4 }),
    recommendation,
    note: z.string().max(4000).nullable().meta({ example: 'Sesuai rencana.' }),
  })
  .meta({ id: 'PeriodicEvaluation' })

const said = [
  'title',
  'stages',
  'effectiveFrom',
  'effectiveUntil',
  'term',
  'background',
  'purpose',
  'object',
  'scope',
] as const

const periodicAgreement = z
  .object({
    id: uuid,
    registrationNumber: z.string().max(40).meta({ example: 'KS-2026-00001' }),
    type: agreementType,
    ...pick(answered, said),
    status: status.describe('On the last day of the period.'),
    signedOn: day.nullable(),
    concluded: z.boolean().describe('Signed in the period.'),
    inForce: z.boolean().describe('On the last day of the period.'),
    ended: z.boolean().describe('The first day on which it no longer holds is in the period.'),
    overFrom: day.nullable().describe('That day; null without an end.'),
    leadAgency: signedOrganizationRef,
    parties: z
      .array(
        z.object({
          position: z.int(),
          side,
          organization: signedOrganizationRef,
          documentNumber: z.string().max(200).nullable().meta({ example: '415.4/1/PKS/2026' }),
        }),
      )
      .max(20),
    targets: z.array(target).max(mostListed).describe('The commitments in force on the last day.'),
    results: z.object({
      activities: z.object(counted).describe('Verified deliveries held in the period.'),
      delivered: deliveredByUnit,
      kecamatan: z.array(kecamatanName).max(44).describe('Where they were held.'),
      ...brought,
    }),
    beneficiaries: z.object(reach),
    funding: funding.nullable(),
    obstacles: z
      .array(obstacle)
      .max(mostListed)
      .describe('Of the case it came from, those that were open in the period.'),
    analysis: z.object({
      commitmentCount: count,
      metCount: count.meta({ example: 0 }),
      overdueCount: count.meta({ example: 0 }),
      percent: z
        .number()
        .nullable()
        .meta({ description: 'Mean of the targets, each at most 100.', example: 50 }),
      evaluations: z
        .array(evaluation)
        .max(mostListed)
        .describe('Those that count and whose period meets this one, as far as you may read them.'),
    }),
    followUp: z.object({
      recommendations: z.array(recommendation).max(10).describe('Of these evaluations, each once.'),
      openObstacles: count,
      overdueCommitments: count,
    }),
  })
  .meta({
    id: 'PeriodicAgreement',
    description:
      'An agreement in the sections that Permendagri 25/2020 article 37 asks for, as on the last day.',
  })
export type PeriodicAgreement = z.infer<typeof periodicAgreement>

const figures = { ...countedAgreements, funding: rupiah.describe('The amounts on the last day, in IDR.') }
const { href: _, ...uncounted } = figures

export const periodicReport = z
  .object({
    from: day.nullable(),
    to: day.describe('The day whose versions the report goes by.'),
    partial,
    totals: z.object({
      concluded: z.object(figures).describe('Signed in the period.'),
      inForce: z.object(figures).describe('In force on its last day.'),
      ended: z.object(uncounted).describe('Over in the period; what ends with its last day is in the next.'),
      results: z.object({ ...realized, ...brought }),
    }),
    complete: z.boolean().describe('Whether `agreements` has all; where not, narrow the report.'),
    agreements: z.array(periodicAgreement).max(mostAgreements).describe('By their registration number.'),
  })
  .meta({
    id: 'PeriodicReport',
    description: 'What was concluded, delivered and ended in a period; verified deliveries only.',
  })
export type PeriodicReport = z.infer<typeof periodicReport>
