import type { RoundRow } from './columns.ts'
import { statusOfStep } from './policy.ts'
import type { Review } from './schemas.ts'

/** A round as it is answered: each step with what became of it. */
export const presentReview = (round: RoundRow | null): Review | null =>
  round && {
    ...round,
    steps: round.steps.map((step) => ({ ...step, status: statusOfStep(round, step) })),
  }
