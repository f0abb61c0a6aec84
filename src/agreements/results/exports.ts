import { listExport } from '../../exports/export.ts'
import { resultLabels } from './labels.ts'
import { result } from './schemas.ts'

export const resultExport = listExport(result, 'Hasil kerja sama', [
  'receivedOn',
  { field: 'kind', labels: resultLabels.resultKind },
  'description',
  'value',
  'referenceNumber',
  'note',
  'createdAt',
  'updatedAt',
])
