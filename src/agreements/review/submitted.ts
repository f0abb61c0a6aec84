import type { Day } from '../../kernel/days.ts'
import type { Stage } from '../../kernel/stages.ts'
import type { Side } from '../../organizations/kinds.ts'
import type { Funding } from '../content/funding.ts'
import type { provisionKinds } from '../content/tables.ts'

/**
 * The text that was submitted, as a round keeps it. Organizations are named by their ids: their names are those of
 * whenever it is read.
 */
export interface SubmittedText {
  readonly content: Readonly<Record<string, unknown>>
  readonly funding: Funding | null
  readonly parties: readonly (Readonly<Record<string, unknown>> & {
    readonly id: string
    readonly position: number
    readonly side: Side
    readonly organizationId: string
  })[]
  readonly provisions: readonly {
    readonly id: string | null
    readonly organizationId: string
    readonly kind: (typeof provisionKinds)[number]
    readonly text: string
    readonly stage: Stage | null
  }[]
  readonly commitments: readonly {
    readonly id: string
    readonly description: string
    readonly stage: Stage | null
    readonly metric: string | null
    readonly targetValue: number | null
    readonly unit: string | null
    readonly dueOn: Day | null
    readonly responsibleOrganizationId: string | null
  }[]
}
