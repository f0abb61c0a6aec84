import { listExport } from '../exports/export.ts'
import { taskLabels } from './labels.ts'
import { task } from './schemas.ts'

export const taskExport = listExport(task, 'Menunggu Anda', [
  { field: 'kind', labels: taskLabels.taskKind },
  'number',
  'title',
  'since',
  'due',
  { field: 'reason', labels: taskLabels.taskReason },
  'recordId',
  'organizationId',
  'membershipId',
  { field: 'operation', cell: ({ method, path }) => `${method} ${path}` },
])
