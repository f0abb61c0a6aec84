import { z } from 'zod'
import { both, type Labels } from '../../kernel/labels.ts'

/** The criteria that offices ask for beside the overall rating. */
export const evaluationCriteria = [
  'timeliness',
  'contribution',
  'coordination',
  'indicators',
  'papers',
  'reporting',
  'relevance',
] as const
export type EvaluationCriterion = (typeof evaluationCriteria)[number]
export type Criteria = Partial<Record<EvaluationCriterion, number>>

export const criterionLabels = {
  timeliness: both('Ketepatan waktu', 'Timeliness'),
  contribution: both('Kontribusi sesuai kesepakatan', 'Contribution as agreed'),
  coordination: both('Koordinasi', 'Coordination'),
  indicators: both('Ketercapaian indikator', 'Indicators reached'),
  papers: both('Kelengkapan dokumen', 'Completeness of papers'),
  reporting: both('Pelaporan berkala', 'Regular reporting'),
  relevance: both('Masih relevan', 'Still relevant'),
} satisfies Labels<EvaluationCriterion>

const score = z.int().min(1).max(5)
const each = <Score extends z.ZodType>(of: Score) =>
  Object.fromEntries(evaluationCriteria.map((criterion) => [criterion, of])) as Record<
    EvaluationCriterion,
    Score
  >
const example = { timeliness: 5, contribution: 4, reporting: 2 }

export const criteria = z
  .strictObject(each(score.optional()))
  .meta({ id: 'EvaluationCriteria', description: 'Each 1 to 5, 5 the best, or left out.', example })
export const criteriaPatch = z.strictObject(each(score.nullable().optional())).meta({
  id: 'EvaluationCriteriaPatch',
  description: 'What is given replaces, null takes out, the rest stays.',
  example: { timeliness: 3, reporting: null },
})

/** The criteria after a change (RFC 7396). */
export const mergedCriteria = (before: Criteria, patch: z.infer<typeof criteriaPatch>): Criteria =>
  Object.fromEntries(
    evaluationCriteria.flatMap((criterion) => {
      const { [criterion]: given = before[criterion] } = patch
      return given === null || given === undefined ? [] : [[criterion, given]]
    }),
  )
