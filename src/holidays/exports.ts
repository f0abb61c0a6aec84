import { listExport } from '../exports/export.ts'
import { holidayLabels } from './labels.ts'
import { holiday } from './schemas.ts'

export const holidayExport = listExport(holiday, 'Hari libur', [
  'day',
  'name',
  { field: 'kind', labels: holidayLabels.holidayKind },
  'source',
  'createdAt',
  'updatedAt',
])
