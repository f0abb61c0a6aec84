import { both, type Labels } from '../kernel/labels.ts'
import type { CaseStatus } from './lifecycle.ts'

/** The labels of the closed lists of codes, by the names of the lists. */
export const caseLabels = {
  caseStatus: {
    exploring: both('Penjajakan', 'Exploring'),
    offered: both('Penawaran disampaikan', 'Offered'),
    agreed_to_proceed: both('Sepakat dilanjutkan', 'Agreed to proceed'),
    promoted: both('Dinaikkan menjadi naskah', 'Promoted to an agreement'),
    on_hold: both('Ditunda', 'On hold'),
    cancelled: both('Dibatalkan', 'Cancelled'),
  } satisfies Labels<CaseStatus>,
} as const
