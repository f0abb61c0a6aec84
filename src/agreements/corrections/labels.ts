import { both, type Labels } from '../../kernel/labels.ts'
import type { CorrectionStatus } from './lifecycle.ts'

/** Display names for the codes of the closed lists, by the name of the list. */
export const correctionLabels = {
  correctionStatus: {
    requested: both('Diminta', 'Requested'),
    accepted: both('Diterima', 'Accepted'),
    declined: both('Ditolak', 'Declined'),
  } satisfies Labels<CorrectionStatus>,
} as const
