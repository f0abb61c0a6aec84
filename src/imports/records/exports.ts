import { listExport } from '../../exports/export.ts'
import { importRecord } from './schemas.ts'

export const importExport = listExport(importRecord, 'Impor', [
  'createdAt',
  { field: 'agency', cell: ({ shortName }) => shortName },
  'fileName',
  'rows',
  'signed',
  'drafts',
  'unconfirmed',
  'confirmed',
  'discarded',
  'unchanged',
  'recognized',
  'registered',
  'warningCount',
  { field: 'mediaType', cell: (mediaType) => mediaType },
])
