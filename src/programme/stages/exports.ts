import type { z } from 'zod'
import { list, number, stage, text, yesNo } from '../../exports/columns.ts'
import { reportExport } from '../../exports/export.ts'
import { organizationLabels } from '../../organizations/labels.ts'
import type { programme } from '../facts/schemas.ts'
import type { publicStageList, stageList } from './schemas.ts'

type Known = z.infer<typeof publicStageList>['stages'][number]
const known = [
  stage((row: Known) => row.code),
  yesNo('Tercakup', (row: Known) => row.covered),
  number('Naskah berlaku', (row: Known) => row.agreements.count),
  list('Dilaksanakan sendiri oleh', (row: Known) =>
    row.deliveries.map(({ agency, what }) => `${agency.shortName}: ${what}`),
  ),
  list('Didukung menurut makalah', (row: Known) =>
    row.support.map(({ organization, what }) => `${organization}: ${what.id}`),
  ),
]

export const publicStageExport = reportExport(
  'Tahap',
  (answer: z.infer<typeof publicStageList>) => answer.stages,
  known,
)

export const stageExport = reportExport('Tahap', (answer: z.infer<typeof stageList>) => answer.stages, [
  ...known,
  number('Penjajakan', (row) => row.cases?.count),
  number('Realisasi terverifikasi', (row) => row.verifiedActivities),
])

export const supportExport = reportExport(
  'Dukungan menurut makalah',
  (answer: z.infer<typeof programme>) => answer.support,
  [
    stage((row) => row.stage),
    text('Organisasi', (row) => row.organization),
    text('Sisi', (row) => organizationLabels.side[row.side].id),
    text('Dukungan', (row) => row.what.id),
    text('Bagian makalah', (row) => row.section),
  ],
)
