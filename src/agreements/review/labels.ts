import { both, type Labels } from '../../kernel/labels.ts'
import type { StepStatus } from './policy.ts'

export const reviewLabels = {
  reviewStepStatus: {
    waiting: both('Menunggu giliran', 'Waiting for its turn'),
    current: both('Sedang ditelaah', 'In review'),
    approved: both('Disetujui', 'Approved'),
    ended: both('Berakhir tanpa berlaku', 'Ended, stands no longer'),
  } satisfies Labels<StepStatus>,
} as const
