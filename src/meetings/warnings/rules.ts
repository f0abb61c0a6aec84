import type { Stage } from '../../kernel/stages.ts'
import {
  listed,
  toldBy,
  type Found,
  type MeetingWarningCode,
  type Warning,
  type WarningRule,
} from '../../settings/warnings/warnings.ts'
import type { meetingModes } from '../kinds.ts'

/** The facts about a meeting that the rules need. */
export interface MeetingWarningFacts {
  readonly mode: (typeof meetingModes)[number]
  readonly venue: string | null
  /** How many people took part, by the minutes. */
  readonly participantCount: number
  /** The stages that its offers and needs name, and those of its case. */
  readonly itemStages: readonly Stage[]
  readonly caseStages: readonly Stage[]
  /** Another meeting of the case begins at the same instant; not one that was discarded, nor one that this corrects. */
  readonly isLoggedTwice: boolean
}

const applies: Record<MeetingWarningCode, (facts: MeetingWarningFacts) => Found> = {
  meeting_without_venue: ({ mode, venue }) => mode !== 'online' && venue === null,
  meeting_without_participants: ({ participantCount }) => participantCount === 0,
  meeting_stage_not_in_case: ({ itemStages, caseStages }) =>
    listed(
      [...new Set(itemStages)]
        .filter((stage) => !caseStages.includes(stage))
        .toSorted()
        .map((stage) => ({ id: stage, en: stage })),
    ),
  meeting_logged_twice: ({ isLoggedTwice }) => isLoggedTwice,
}

/** The warnings of these rules for a meeting, in the order of the rules. */
export const meetingWarningsOf = (rules: readonly WarningRule[], facts: MeetingWarningFacts): Warning[] =>
  toldBy(rules, applies, facts)
