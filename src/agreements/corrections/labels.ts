import { both, type Labels } from '../../kernel/labels.ts'
import type { CorrectionStatus } from './lifecycle.ts'

/** What people call the codes of its closed lists, by the names of the lists. */
export const correctionLabels = {
  correctionStatus: {
    requested: both('Diminta', 'Requested'),
    accepted: both('Diterima', 'Accepted'),
    declined: both('Ditolak', 'Declined'),
  } satisfies Labels<CorrectionStatus>,
} as const
