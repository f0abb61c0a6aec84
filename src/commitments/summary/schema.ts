import { z } from 'zod'
import { day, stage, uuid } from '../../http/schemas.ts'

/** The short form of a commitment that other records embed if `expand` asks for it. */
export const commitmentSummary = z
  .object({
    id: uuid,
    description: z.string().max(4000).meta({ example: '[CONTOH] Kelas berjualan daring' }),
    stage: stage.nullable(),
    targetValue: z.number().nullable().meta({ example: 12 }),
    unit: z.string().max(200).nullable().meta({ example: 'kelas' }),
    dueOn: day.nullable(),
  })
  .meta({ id: 'CommitmentSummary', description: 'A commitment, without how far it is.' })
