import { listExport } from '../../exports/export.ts'
import { originalLabels } from './labels.ts'
import { original } from './schemas.ts'

export const originalExport = listExport(original, 'Naskah asli', [
  { field: 'form', labels: originalLabels.originalForm },
  { field: 'holderOrganization', cell: ({ shortName }) => shortName },
  'holderName',
  'place',
  { field: 'status', labels: originalLabels.originalStatus },
  'lentTo',
  'since',
  'note',
  'createdAt',
  'updatedAt',
])
