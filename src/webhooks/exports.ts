import { listExport } from '../exports/export.ts'
import { webhookLabels } from './labels.ts'
import { webhook } from './schemas.ts'

export const webhookExport = listExport(webhook, 'Webhook', [
  'name',
  'url',
  { field: 'types', cell: (types) => types },
  { field: 'status', labels: webhookLabels.webhookStatus },
  { field: 'disabledReason', labels: webhookLabels.webhookDisabledReason },
  'disabledAt',
  { field: 'secrets', cell: (secrets) => secrets.map(({ createdAt }) => createdAt) },
  'createdAt',
  'updatedAt',
])
