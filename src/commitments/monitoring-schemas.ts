import { ownId } from '../http/own-ids.ts'
import { z } from 'zod'
import { agreementSummary } from '../agreements/summary/schema.ts'
import { listParams, pageOf } from '../http/pagination.ts'
import { records } from '../http/records.ts'
import { anyOf, day, named, paragraph, stage, stamps, uuid } from '../http/schemas.ts'
import { expanded } from '../http/shape.ts'
import { rollUpOf } from '../organizations/branches/schemas.ts'
import { namesAssumed, recordedOrganizationRef } from '../organizations/schemas.ts'
import { criteria, criteriaPatch } from './evaluations/criteria.ts'
import { evaluators, recommendations } from './kinds.ts'
import { ofAgreements } from './commitments/schemas.ts'

export const evaluator = z.enum(evaluators).meta({
  id: 'Evaluator',
  description: 'Who evaluates: an agency in the agreement, a collaborator that is a party, or the bureau.',
})
export const recommendation = z.enum(recommendations).meta({ id: 'Recommendation' })

/** The last fields of measurements and of evaluations. */
const ending = {
  note: z
    .string()
    .max(4000)
    .nullable()
    .meta({ ...named('Catatan', 'Note'), example: 'Sesuai rencana.' }),
  ...stamps,
  allowedActions: z
    .array(z.enum(['patch']))
    .max(10)
    .describe('What you may try now.'),
}
const period = {
  periodFrom: day.meta(named('Awal periode', 'First day of the period')),
  periodUntil: day.meta({
    description: 'Inclusive, today at the latest.',
    ...named('Akhir periode', 'Last day of the period'),
  }),
}
const rupiah = z.int().min(0)
const many = z.int().min(0).max(100_000_000)

export const outcome = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    agreementId: uuid.meta(named('ID naskah', 'Agreement ID')),
    ...period,
    sampleSize: z
      .int()
      .meta({ description: 'Businesses measured.', ...named('Jumlah sampel', 'Sample size'), example: 25 }),
    assets: z
      .int()
      .nullable()
      .meta({
        description: 'Aset: sum over the sample at the end of the period, in IDR.',
        ...named('Aset (Rp)', 'Assets (IDR)'),
        example: 1_200_000_000,
      }),
    workers: z
      .int()
      .nullable()
      .meta({
        description: 'Tenaga kerja: sum over the sample at the end of the period.',
        ...named('Tenaga kerja', 'Workers'),
        example: 140,
      }),
    turnover: z
      .int()
      .nullable()
      .meta({
        description: 'Omset: sum over the sample and the period, in IDR.',
        ...named('Omzet (Rp)', 'Turnover (IDR)'),
        example: 900_000_000,
      }),
    ...ending,
  })
  .meta({
    id: 'Outcome',
    description: 'The success indicators of the programme, measured on a sample of the businesses reached.',
  })
  .register(records, { table: 'outcome_measurements' })
export type Outcome = z.infer<typeof outcome>
export const outcomePage = pageOf('OutcomePage', outcome)

const outcomeContent = {
  ...period,
  sampleSize: many.min(1).describe('Businesses measured.'),
  assets: rupiah.nullable().optional().describe('Sum over the sample, in IDR.'),
  workers: many.nullable().optional().describe('Sum over the sample.'),
  turnover: rupiah.nullable().optional().describe('Sum over the sample and the period, in IDR.'),
  note: paragraph.nullable().optional(),
}
export const newOutcome = z.strictObject({ id: ownId, ...outcomeContent }).meta({
  id: 'NewOutcome',
  example: {
    periodFrom: '2026-01-01',
    periodUntil: '2026-06-30',
    sampleSize: 50,
    workers: 140,
    turnover: 1_850_000_000,
  },
})
export type NewOutcome = z.infer<typeof newOutcome>
export const outcomePatch = newOutcome.partial().meta({ id: 'OutcomePatch', example: { sampleSize: 52 } })
export type OutcomePatch = z.infer<typeof outcomePatch>

export const evaluation = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    agreementId: uuid.meta(named('ID naskah', 'Agreement ID')),
    agreement: expanded(agreementSummary, 'The agreement.'),
    evaluator: evaluator.meta(named('Penilai', 'Evaluator')),
    organization: recordedOrganizationRef.nullable().meta({
      description: 'The agency or collaborator that evaluates; null for the bureau.',
      ...named('Organisasi penilai', 'Evaluating organization'),
    }),
    evaluatedOrganization: recordedOrganizationRef.nullable().meta({
      description: 'Whom it judges; null in an old one whose evaluator has not said so yet.',
      ...named('Yang dinilai', 'Evaluated'),
    }),
    namesAssumed: namesAssumed.meta(named('Nama saat dinilai diperkirakan', 'Names when judged are assumed')),
    counts: z.boolean().meta({
      description:
        'Whether reports count it: false where nobody is named as evaluated, or a newer one by the same evaluator tells of the same days.',
      ...named('Diperhitungkan', 'Counts'),
    }),
    ...period,
    rating: z
      .int()
      .meta({ description: '1 to 5, 5 the best.', ...named('Nilai (1–5)', 'Rating (1–5)'), example: 4 }),
    criteria: criteria.meta(named('Kriteria (1–5)', 'Criteria (1–5)')),
    recommendation: recommendation.meta(named('Rekomendasi', 'Recommendation')),
    ...ending,
  })
  .meta({ id: 'Evaluation', description: 'Monitoring dan evaluasi of an agreement, over a period.' })
  .register(records, { table: 'evaluations' })
export type Evaluation = z.infer<typeof evaluation>
export const evaluationPage = pageOf('EvaluationPage', evaluation)

const evaluationContent = {
  evaluatedOrganizationId: uuid
    .optional()
    .describe(
      'Whom it judges: another party, or the lead agency. Left out: of an agency the only collaborator, of a collaborator the lead agency (else 422 `evaluated_needed`); the bureau always names it.',
    ),
  ...period,
  rating: z.int().min(1).max(5).describe('5 is the best.'),
  criteria: criteria.optional(),
  recommendation,
  note: paragraph.nullable().optional(),
}
export const newEvaluation = z.strictObject({ id: ownId, ...evaluationContent }).meta({
  id: 'NewEvaluation',
  example: {
    periodFrom: '2026-01-01',
    periodUntil: '2026-06-30',
    rating: 4,
    criteria: { timeliness: 5, contribution: 4, reporting: 2 },
    recommendation: 'extend',
  },
})
export type NewEvaluation = z.infer<typeof newEvaluation>
export const evaluationPatch = newEvaluation
  .partial()
  .extend({
    criteria: criteriaPatch.optional(),
    evaluatedOrganizationId: uuid
      .optional()
      .describe('Whom it judges, once, where an old evaluation does not say so (else 422 `already_said`).'),
  })
  .meta({ id: 'EvaluationPatch', example: { recommendation: 'expand' } })
export type EvaluationPatch = z.infer<typeof evaluationPatch>

/** The parameters of the lists of measurements and evaluations. */
export const periodQuery = z.strictObject(listParams(['periodFrom', '-periodFrom'], '-periodFrom'))
export type PeriodQuery = z.infer<typeof periodQuery>

export const allOutcomesQuery = periodQuery.extend({
  ...ofAgreements,
  stage: anyOf(stage).optional().describe('Of agreements that support any of these stages.'),
  'periodUntil[gte]': day.optional(),
  'periodUntil[lte]': day.optional(),
})
export const allEvaluationsQuery = allOutcomesQuery.extend({
  evaluator: anyOf(evaluator).optional(),
  evaluatedOrganizationId: uuid.optional().describe('Whom they judge.'),
  rollUp: rollUpOf('collaboratorId', 'evaluatedOrganizationId'),
  counts: z.enum(['true', 'false']).optional().describe('Whether reports count them.'),
})
