import type { RoundRow } from '../review/columns.ts'
import type { AmendmentRow } from './tables.ts'

/** An amendment with the latest round of its review, and how many comments on it are open. */
export type ReviewedAmendment = AmendmentRow & {
  readonly review: RoundRow | null
  readonly openComments: number
}
