import { z } from 'zod'
import { instantOut, paragraph, uuid } from '../../http/schemas.ts'
import { organizationRef } from '../../organizations/schemas.ts'
import { stepStatuses } from './policy.ts'

const step = z
  .object({
    position: z.int().meta({ description: '1 for the first step.', example: 1 }),
    organization: organizationRef
      .nullable()
      .describe('Whose reviewers take it; null where any reviewer does.'),
    status: z.enum(stepStatuses).meta({
      id: 'ReviewStepStatus',
      description:
        '`current` is the one whose turn it is. All are `ended` once the text was returned or canceled: no approval stands then.',
      example: 'approved',
    }),
    openedAt: instantOut
      .nullable()
      .meta({ description: 'When the registrar opened it to any reviewer.', example: null }),
    openReason: z.string().max(4000).nullable().meta({
      description: 'Why: a note of the region, null to collaborators.',
      example: null,
    }),
    approvedAt: instantOut.nullable(),
    approvedBy: uuid.nullable().describe('The account that approved it; null to collaborators.'),
    note: z.string().max(4000).nullable().meta({
      description: 'What the reviewer noted with the approval: a note of the region, null to collaborators.',
      example: 'Sesuai; pasal 7 telah diperbaiki.',
    }),
  })
  .meta({ id: 'RoundStep', description: 'A step of a round of review.' })

export const review = z
  .object({
    round: z.int().meta({ description: 'The number of the round; the first submission is 1.', example: 2 }),
    submittedAt: instantOut,
    endedAt: instantOut
      .nullable()
      .meta({ description: 'When it was returned or canceled; null while it stands.', example: null }),
    nobodyLeft: z
      .boolean()
      .optional()
      .describe(
        'Told to the registrar: of the reviewers who take the present step nobody is left who took no part. The registrar opens it to any reviewer.',
      ),
    steps: z.array(step).max(20).describe('In their order, as they were set when the text was submitted.'),
  })
  .meta({ id: 'Review', description: 'The latest round of review: whose turn it is, and who approved.' })
export type Review = z.infer<typeof review>

export const approval = z
  .strictObject({ note: paragraph.optional().describe('Read by the region alone.') })
  .meta({ id: 'Approval', example: { note: 'Sesuai; pasal 7 telah diperbaiki.' } })
export type Approval = z.infer<typeof approval>
