import { lineOfBusinessLabels } from '../../reference/lines-of-business.ts'
import { listExport } from '../../exports/export.ts'
import type { OrganizationRef } from '../../organizations/names/refs.ts'
import { tradingSpaceLabels } from './labels.ts'
import { publicTradingSpace, tradingSpace } from './schemas.ts'

const nameOf = ({ shortName }: OrganizationRef): string => shortName
const shown = [
  { field: 'kind', labels: tradingSpaceLabels.tradingSpaceKind },
  'name',
  { field: 'kecamatan', cell: (kecamatan: string) => kecamatan },
  'address',
  'capacity',
  { field: 'linesOfBusiness', labels: lineOfBusinessLabels },
  { field: 'agency', cell: nameOf },
  { field: 'operator', cell: nameOf },
  'openFrom',
  'openUntil',
  'source',
] as const

export const tradingSpaceExport = listExport(tradingSpace, 'Ruang dagang', [
  ...shown,
  'agreementId',
  'createdAt',
  'updatedAt',
])
export const publicTradingSpaceExport = listExport(publicTradingSpace, 'Ruang dagang publik', [
  ...shown,
  'updatedAt',
])
