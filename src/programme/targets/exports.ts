import { code, number } from '../../exports/columns.ts'
import { listExport } from '../../exports/export.ts'
import { stageNames } from '../../reference/stage-labels.ts'
import { coverageLabels } from '../../reports/coverage/labels.ts'
import { targetLabels } from './labels.ts'
import { target } from './schemas.ts'

export const targetExport = listExport(target, 'Target program', [
  'description',
  'value',
  'unit',
  { field: 'measure', labels: targetLabels.targetMeasure },
  {
    field: 'result',
    columns: [
      number('Realisasi terverifikasi', (row) => row.result.value),
      code('Dihitung dari', coverageLabels.coverageBasis, (row) => row.result.basis),
    ],
  },
  { field: 'stage', labels: stageNames },
  'periodFrom',
  'periodUntil',
  'source',
])
