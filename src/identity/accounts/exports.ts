import { code, codes, instant, text } from '../../exports/columns.ts'
import { listExport } from '../../exports/export.ts'
import { client } from '../clients/schemas.ts'
import { user } from './user-schemas.ts'
import { accountLabels } from './labels.ts'

export const userExport = listExport(user, 'Pengguna', [
  text('Nama', (row) => row.name),
  text('Surel', (row) => row.email),
  code('Peran', accountLabels.accountRole, (row) => row.role),
  text('Organisasi', (row) => row.organization?.shortName),
  code('Status', accountLabels.accountStatus, (row) => row.status),
  instant('Kata sandi dipasang', (row) => row.passwordSetAt),
  instant('Dicatat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
])

export const clientExport = listExport(client, 'Klien API', [
  text('Nama', (row) => row.name),
  codes('Lingkup', accountLabels.scope, (row) => row.scopes),
  code('Status', accountLabels.accountStatus, (row) => row.status),
  instant('Dicatat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
])
