import { z } from 'zod'
import { resultLabels } from '../../agreements/results/labels.ts'
import { resultKind } from '../../agreements/results/schemas.ts'
import { code, number } from '../../exports/columns.ts'
import { reportExport } from '../../exports/export.ts'
import { day } from '../../http/schemas.ts'
import { counted } from '../figures.ts'

export const resultReportAnswer = z
  .object({
    from: day.nullable(),
    to: day.nullable(),
    kinds: z
      .array(
        z.object({
          kind: resultKind,
          ...counted,
          value: z.number().min(0).meta({ description: 'The sum, in IDR.', example: 125_000_000 }),
          withoutValue: z.int().meta({ description: 'Those whose value is not given.', example: 0 }),
        }),
      )
      .max(10)
      .describe('Every kind, in the order of the list of codes.'),
  })
  .meta({
    id: 'ResultReport',
    description:
      'What signed agreements brought the region: money to the treasury, goods as regional assets.',
  })

export const resultReportExport = reportExport(
  'Hasil kerja sama',
  (answer: z.infer<typeof resultReportAnswer>) => answer.kinds,
  [
    code('Jenis', resultLabels.resultKind, (row) => row.kind),
    number('Jumlah', (row) => row.count),
    number('Nilai (Rp)', (row) => row.value),
    number('Tanpa nilai', (row) => row.withoutValue),
  ],
)
