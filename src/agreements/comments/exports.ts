import { listExport } from '../../exports/export.ts'
import { commentLabels } from './labels.ts'
import { comment } from './schemas.ts'

export const commentExport = listExport(comment, 'Komentar', [
  'createdAt',
  'round',
  { field: 'field', labels: commentLabels.commentedField },
  'provisionText',
  { field: 'audience', labels: commentLabels.commentAudience },
  { field: 'organization', cell: ({ shortName }) => shortName },
  'text',
  'resolvedAt',
  'answer',
])
