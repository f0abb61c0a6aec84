import { z } from 'zod'
import { stamps, uuid } from '../../../http/schemas.ts'
import { organizationRef } from '../../../organizations/schemas.ts'
import { agreementType } from '../../schemas/kinds.ts'

export const reviewPlan = z
  .object({
    id: uuid,
    agreementType,
    steps: z
      .array(
        z
          .object({
            organization: organizationRef
              .nullable()
              .describe('Whose reviewers take it; null where any reviewer does.'),
          })
          .meta({ id: 'ReviewStep' }),
      )
      .max(20)
      .describe('In their order. None: one approval by any reviewer.'),
    ...stamps,
    allowedActions: z.array(z.enum(['patch'])).max(5),
  })
  .meta({
    id: 'ReviewSteps',
    description: 'The steps of review that agreements of a type, and their amendments, go through.',
  })
export type ReviewPlan = z.infer<typeof reviewPlan>

export const reviewPlanList = z
  .object({ data: z.array(reviewPlan).max(20) })
  .meta({ id: 'ReviewStepsList', description: 'The steps of review, one entry for each type of agreement.' })

export const reviewPlanParams = z.strictObject({
  agreementType: agreementType.describe('A type of agreement.'),
})

export const reviewPlanPatch = z
  .strictObject({
    steps: z
      .array(
        z
          .strictObject({
            organizationId: uuid
              .nullable()
              .describe('An agency, or a body of the region such as TKKSD; null for any reviewer.'),
          })
          .meta({ id: 'NewReviewStep' }),
      )
      .max(20)
      .describe('In their order; replaced as a whole.'),
  })
  .meta({
    id: 'ReviewStepsPatch',
    example: {
      steps: [{ organizationId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60' }, { organizationId: null }],
    },
  })
export type ReviewPlanPatch = z.infer<typeof reviewPlanPatch>
