import { code, instant, list, text } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { auditEvent } from './schemas.ts'
import { accountLabels } from '../identity/accounts/labels.ts'

/** A value of any shape in a line: as it is where it is text, else as JSON. */
const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null))

export const auditExport = listExport(auditEvent, 'Jejak audit', [
  instant('Waktu', (row) => row.at),
  text('Akun', (row) => row.accountName),
  code('Peran', accountLabels.accountRole, (row) => row.role),
  text('Organisasi', (row) => row.organization?.shortName),
  text('Tindakan', (row) => row.action),
  text('Jenis data', (row) => row.resourceType),
  list('Perubahan', (row) =>
    row.changes.map(({ field, before, after }) => `${field}: ${said(before)} → ${said(after)}`),
  ),
  text('Alamat asal', (row) => row.clientAddress),
  text('Operasi', (row) => row.operationId),
  text('Metode', (row) => row.method),
  text('ID permintaan', (row) => row.requestId),
  text('ID', (row) => row.id),
  text('ID akun', (row) => row.accountId),
  text('ID data', (row) => row.resourceId),
  text('ID penjajakan atau naskah', (row) => row.recordId),
])
