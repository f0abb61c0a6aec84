import { both, type Labels } from '../../kernel/labels.ts'
import type { ReviewDecision } from './policy.ts'

export const accessReviewLabels = {
  accessReviewDecision: {
    keep: both('Dipertahankan', 'Kept'),
    change: both('Diubah', 'To be changed'),
    end: both('Diakhiri', 'To be ended'),
  } satisfies Labels<ReviewDecision>,
} as const
