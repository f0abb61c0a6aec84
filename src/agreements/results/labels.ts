import { both, type Labels } from '../../kernel/labels.ts'
import type { ResultKind } from './kinds.ts'

/** Display names for the codes of the closed lists, by the name of the list. */
export const resultLabels = {
  resultKind: {
    money_to_treasury: both('Uang ke kas daerah', 'Money to the treasury'),
    goods: both('Barang menjadi aset daerah', 'Goods as regional assets'),
    other: both('Hasil lain', 'Other result'),
  } satisfies Labels<ResultKind>,
} as const
