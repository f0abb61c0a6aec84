import { listExport } from '../../exports/export.ts'
import { stageNames } from '../../reference/stage-labels.ts'
import { targetLabels } from './labels.ts'
import { target } from './schemas.ts'

export const targetExport = listExport(target, 'Target program', [
  'description',
  'value',
  'unit',
  { field: 'measure', labels: targetLabels.targetMeasure },
  { field: 'result', cell: ({ value }) => String(value) },
  { field: 'stage', labels: stageNames },
  'periodFrom',
  'periodUntil',
  'source',
])
