import { listExport } from '../exports/export.ts'
import { documentLabels } from './labels.ts'
import { document } from './schemas.ts'

export const documentExport = listExport(document, 'Dokumen', [
  'fileName',
  { field: 'kind', labels: documentLabels.documentKind },
  { field: 'visibility', labels: documentLabels.documentVisibility },
  'edition',
  { field: 'mediaType', cell: (mediaType) => mediaType },
  'size',
  { field: 'uploader', cell: ({ shortName }) => shortName },
  'createdAt',
  'updatedAt',
  { field: 'electronicSignature', labels: documentLabels.electronicSignature },
  'corruptedAt',
  'sha256',
  'id',
  'replacesId',
  'replacedById',
])
