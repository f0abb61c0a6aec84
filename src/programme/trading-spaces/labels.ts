import { both, type Labels } from '../../kernel/labels.ts'
import type { TradingSpaceKind } from './policy.ts'
import type { SpaceWarningCode } from './rules.ts'

export const tradingSpaceLabels = {
  tradingSpaceKind: {
    permanent: both('Tetap', 'Permanent'),
    bazaar: both('Bazar', 'Bazaar'),
    online: both('Daring', 'Online'),
  } satisfies Labels<TradingSpaceKind>,
  tradingSpaceWarning: {
    already_over: both('Masa buka sudah lewat', 'Its period is over'),
    no_address: both('Tanpa alamat', 'Without an address'),
    no_operator: both('Tanpa pengelola', 'Without an operator'),
    bazaar_without_end: both('Bazar tanpa hari terakhir', 'A bazaar without a last day'),
    similar_name: both('Nama mirip', 'Similar name'),
    agreement_not_in_force: both('Naskah tidak berlaku', 'Agreement not in force'),
  } satisfies Labels<SpaceWarningCode>,
} as const
