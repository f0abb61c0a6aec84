import { z } from 'zod'
import { day, stage } from '../../http/schemas.ts'
import { coverage } from '../../reports/coverage/schemas.ts'
import { agreementFigure, figure } from '../../reports/figures.ts'
import { support } from '../facts/schemas.ts'

const { basis, stages } = coverage.shape
const { name, covered, deliveries } = stages.element.shape

const known = {
  code: stage,
  name,
  covered,
  agreements: agreementFigure.describe('In force on the day, as you may see them.'),
  deliveries,
  support: z
    .array(support)
    .max(100)
    .describe('Who supports it as the paper states it, apart from agreements.'),
}

export const stageRecord = z
  .object({
    ...known,
    asOf: day,
    basis,
    cases: figure.nullable().describe('Cases about it that you may see; null where you may read none.'),
    verifiedActivities: z
      .int()
      .nullable()
      .describe(
        'Verified deliveries on commitments of it up to the day; null where you may read no commitments.',
      )
      .meta({ example: 4 }),
  })
  .meta({
    id: 'StageRecord',
    description: 'A stage of the programme: who delivers and who supports it on a day.',
  })

export const stageList = z
  .object({ asOf: day, basis, stages: z.array(stageRecord).max(7) })
  .meta({ id: 'StageList', description: 'P1–P7, an unordered set.' })

export const publicStageList = z
  .object({
    asOf: day,
    basis,
    stages: z
      .array(z.object(known).meta({ id: 'PublicStage', description: 'A stage, as anyone may know it.' }))
      .max(7),
  })
  .meta({ id: 'PublicStageList', description: 'P1–P7, an unordered set, as anyone may know them.' })

export const stageParams = z.strictObject({ code: stage })
export const stageQuery = z.strictObject({
  asOf: day.optional().describe('The day; today in Jakarta where it is not given.'),
})
