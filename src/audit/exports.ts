import { listExport } from '../exports/export.ts'
import { accountLabels } from '../identity/accounts/labels.ts'
import { auditEvent } from './schemas.ts'

/** A value in one cell: text as it is, anything else as JSON. */
const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null))

export const auditExport = listExport(auditEvent, 'Jejak audit', [
  'at',
  'accountName',
  'membershipId',
  { field: 'role', labels: accountLabels.accountRole },
  { field: 'organization', cell: ({ shortName }) => shortName },
  { field: 'action', cell: (action) => action },
  'resourceType',
  {
    field: 'changes',
    cell: (changes) =>
      changes.map(({ field, before, after }) => `${field}: ${said(before)} → ${said(after)}`),
  },
  'clientAddress',
  'operationId',
  'method',
  'requestId',
])
