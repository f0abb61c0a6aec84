import { listExport } from '../exports/export.ts'
import { notificationLabels } from './labels.ts'
import { notification } from './schemas.ts'

export const notificationExport = listExport(notification, 'Pemberitahuan', [
  'createdAt',
  { field: 'kind', labels: notificationLabels.notificationKind },
  'registrationNumber',
  'dueOn',
  'daysBefore',
  { field: 'text', cell: ({ id }) => id },
  'readAt',
  'agreementId',
])
