import { listExport } from '../../exports/export.ts'
import { privacyRequestLabels } from './labels.ts'
import { privacyRequest } from './schemas.ts'

export const privacyRequestExport = listExport(privacyRequest, 'Permintaan subjek data', [
  { field: 'kind', labels: privacyRequestLabels.privacyRequestKind },
  'subjectName',
  'subjectEmail',
  'subjectContact',
  'asked',
  'receivedAt',
  'dueAt',
  'late',
  { field: 'status', labels: privacyRequestLabels.privacyRequestStatus },
  'answer',
  'decidedAt',
  'createdAt',
  'updatedAt',
])
