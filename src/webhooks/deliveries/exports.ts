import { listExport } from '../../exports/export.ts'
import { webhookLabels } from '../labels.ts'
import { webhookDelivery } from './schemas.ts'

export const deliveryExport = listExport(webhookDelivery, 'Kiriman webhook', [
  'createdAt',
  'type',
  { field: 'status', labels: webhookLabels.webhookDeliveryStatus },
  'attempts',
  'nextTryAt',
  'triedAt',
  'durationMs',
  { field: 'failure', labels: webhookLabels.webhookDeliveryFailure },
  { field: 'answer', cell: ({ status, body }) => `${status} ${body}` },
])
