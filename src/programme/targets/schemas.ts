import { z } from 'zod'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { anyOf, day, changedSince, line, named, stage, stamps, text, uuid } from '../../http/schemas.ts'
import { coverageBases } from '../../reports/policy.ts'
import { targetMeasures } from './kinds.ts'

const measure = z.enum(targetMeasures).meta({
  id: 'TargetMeasure',
  description: 'Which sum of the verified deliveries is set beside the target.',
})
const said = {
  description: text(500).meta({
    description: 'What is aimed at, in the words of the source.',
    ...named('Target', 'Target'),
    example: '200.000 wirausaha baru',
  }),
  value: z
    .int()
    .min(1)
    .max(1_000_000_000_000)
    .meta({ ...named('Nilai', 'Value'), example: 200_000 }),
  measure: measure.meta({ ...named('Diukur dengan', 'Measured by'), example: 'beneficiaries_new' }),
  source: line.meta({ ...named('Sumber', 'Source'), example: 'Katya & Saraswati (2021), Pendahuluan' }),
}
const told = {
  unit: text(100)
    .nullable()
    .meta({
      description: 'What the value counts; null where the source tells none.',
      ...named('Satuan', 'Unit'),
      example: 'wirausaha',
    }),
  stage: stage.nullable().meta({
    description: 'The stage it is of; null: of the programme as a whole.',
    ...named('Tahap', 'Stage'),
    example: null,
  }),
  periodFrom: day.nullable().meta({
    description: 'The first day; null where the source tells none.',
    ...named('Periode dari', 'Period from'),
    example: null,
  }),
  periodUntil: day.nullable().meta({
    description: 'The last day; null where the source tells none.',
    ...named('Periode sampai', 'Period until'),
    example: '2022-12-31',
  }),
}

const result = z
  .object({
    value: z.int().describe('The sum that `measure` names.').meta({ example: 1280 }),
    basis: z
      .enum(coverageBases)
      .describe('Whether of every agreement, or of the part that you see.')
      .meta({ example: 'all' }),
  })
  .meta({
    id: 'TargetResult',
    description: 'Of the verified deliveries held in the period and of the stage, as you may see them.',
  })

export const target = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    ...said,
    ...told,
    result: result.meta({
      description: 'Beside it, what was verified.',
      ...named('Realisasi terverifikasi', 'Verified result'),
    }),
    ...stamps,
  })
  .meta({ id: 'Target', description: 'What the programme aims at, beside what was verified of it.' })
  .register(records, { table: 'targets' })
export type Target = z.infer<typeof target>

export const targetPage = pageOf('TargetPage', target)

const written = {
  ...said,
  unit: told.unit.optional(),
  stage: told.stage.optional(),
  periodFrom: told.periodFrom.optional(),
  periodUntil: told.periodUntil.optional(),
}
export const newTarget = z.strictObject(written).meta({
  id: 'NewTarget',
  example: {
    description: '1.000 pelaku usaha mengikuti klinik laporan keuangan',
    value: 1000,
    unit: 'pelaku usaha',
    measure: 'beneficiaries',
    stage: 'P6',
    periodFrom: '2026-01-01',
    periodUntil: '2026-12-31',
    source: 'Rencana kerja Dinas PPKUKM 2026',
  },
})
export type NewTarget = z.infer<typeof newTarget>
export const targetPatch = z
  .strictObject(written)
  .partial()
  .meta({ id: 'TargetPatch', example: { value: 1200 } })
export type TargetPatch = z.infer<typeof targetPatch>

export const targetQuery = z.strictObject({
  ...listParams(['updatedAt', '-updatedAt'], '-updatedAt'),
  stage: anyOf(stage).optional(),
  measure: anyOf(measure).optional(),
  ...changedSince,
})
export type TargetQuery = z.infer<typeof targetQuery>
