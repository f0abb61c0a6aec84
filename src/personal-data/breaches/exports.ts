import { listExport } from '../../exports/export.ts'
import { breachLabels } from './labels.ts'
import { dataBreach } from './schemas.ts'

export const dataBreachExport = listExport(dataBreach, 'Kegagalan pelindungan data', [
  'what',
  'how',
  'occurredAt',
  'discoveredAt',
  'dueAt',
  'late',
  'affectedPeople',
  'recovery',
  { field: 'noticesOwed', labels: breachLabels.breachNoticeTo },
  'createdAt',
  'updatedAt',
])
