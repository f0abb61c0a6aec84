import { listExport } from '../exports/export.ts'
import { webhookLabels } from './labels.ts'
import { webhook } from './schemas.ts'

export const webhookExport = listExport(webhook, 'Webhook', [
  'name',
  'url',
  { field: 'status', labels: webhookLabels.webhookStatus },
  { field: 'disabledReason', labels: webhookLabels.webhookDisabledReason },
  'disabledAt',
  'createdAt',
  'updatedAt',
])
