import { listExport } from '../../exports/export.ts'
import { nameOf } from '../../organizations/schemas.ts'
import { accountLabels } from '../accounts/labels.ts'
import { accessReview, accessRight } from './schemas.ts'

export const accessRightExport = listExport(accessRight, 'Hak akses', [
  'accountName',
  { field: 'status', labels: accountLabels.accountStatus },
  { field: 'role', labels: accountLabels.accountRole },
  { field: 'organization', cell: nameOf },
  'administrator',
  { field: 'scopes', labels: accountLabels.scope },
  'from',
  'until',
  'lastSeenOn',
  'sleeping',
  'secretSetAt',
  { field: 'secondFactors', labels: accountLabels.secondFactorKind },
  'accountId',
])

export const accessReviewExport = listExport(accessReview, 'Tinjauan hak akses', [
  'halfYear',
  'rights',
  'sleeping',
  'conclusion',
  'reviewedBy',
  'createdAt',
  'updatedAt',
])
