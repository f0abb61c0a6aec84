import type { Regime } from '../settings/regime/regime.ts'

/**
 * When an agreement has a clause: always, where it is chosen with the draft, or where its record says so. Personal data counts as
 * processed unless the draft is asked for without.
 */
export const clauseConditions = [
  'required',
  'optional',
  'funding',
  'dprd',
  'personal_data',
  'individual_partner',
] as const
export type ClauseCondition = (typeof clauseConditions)[number]

/** What the record says that decides it. */
export interface ClauseFacts {
  /** The templates among the optional ones that were chosen. */
  readonly chosen: readonly string[]
  readonly isFunded: boolean
  readonly needsDprd: boolean
  readonly processesPersonalData: boolean
  readonly hasIndividual: boolean
  readonly regime: Regime
}

interface Conditional {
  readonly templateId: string
  readonly condition: ClauseCondition
  /** Null where it is for every regime. */
  readonly regime: Regime | null
}

/** Whether an agreement has this clause. */
export const applies = ({ templateId, condition, regime }: Conditional, facts: ClauseFacts): boolean =>
  (regime === null || regime === facts.regime) && holds[condition](facts, templateId)

const holds: Readonly<Record<ClauseCondition, (facts: ClauseFacts, templateId: string) => boolean>> = {
  required: () => true,
  optional: ({ chosen }, templateId) => chosen.includes(templateId),
  funding: ({ isFunded }) => isFunded,
  dprd: ({ needsDprd }) => needsDprd,
  personal_data: ({ processesPersonalData }) => processesPersonalData,
  individual_partner: ({ hasIndividual }) => hasIndividual,
}
