import { listExport } from '../../exports/export.ts'
import { client } from '../clients/schemas.ts'
import { membership } from '../memberships/schemas.ts'
import { accountLabels } from './labels.ts'
import { user } from './users/schemas.ts'

export const userExport = listExport(user, 'Pengguna', [
  'name',
  'email',
  {
    field: 'memberships',
    cell: (memberships) =>
      memberships.map(({ role, organization, from, until }) =>
        [accountLabels.accountRole[role].id, organization?.shortName, `${from} – ${until ?? '…'}`]
          .filter(Boolean)
          .join(', '),
      ),
  },
  { field: 'status', labels: accountLabels.accountStatus },
  'passwordSetAt',
  'createdAt',
  'updatedAt',
])

export const membershipExport = listExport(membership, 'Keanggotaan', [
  'userId',
  { field: 'role', labels: accountLabels.accountRole },
  { field: 'organization', cell: ({ shortName }) => shortName },
  'administrator',
  'from',
  'until',
  'createdAt',
  'updatedAt',
])

export const clientExport = listExport(client, 'Klien API', [
  'name',
  { field: 'scopes', labels: accountLabels.scope },
  { field: 'status', labels: accountLabels.accountStatus },
  'createdAt',
  'updatedAt',
])
