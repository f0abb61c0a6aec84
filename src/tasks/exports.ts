import { text } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { taskLabels } from './labels.ts'
import { task } from './schemas.ts'

export const taskExport = listExport(task, 'Menunggu Anda', [
  { field: 'kind', labels: taskLabels.taskKind },
  {
    field: 'record',
    columns: [
      text('Nomor', ({ record }) => record.number),
      text('Perihal', ({ record }) => record.title),
      text('ID data', ({ record }) => record.id),
    ],
  },
  'since',
  'due',
  { field: 'reason', labels: taskLabels.taskReason },
  { field: 'why', cell: ({ id }) => id },
  'organizationId',
  'membershipId',
  { field: 'operation', cell: ({ method, path }) => `${method} ${path}` },
])
