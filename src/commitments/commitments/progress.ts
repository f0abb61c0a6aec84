import type { Day } from '../../kernel/days.ts'
import { sumOfReach, type Reach } from '../beneficiaries/beneficiaries.ts'
import { stands, type Lifespan } from './rules.ts'

/** The facts from which progress is computed. Only verified activities count. */
export interface ProgressFacts extends Lifespan {
  readonly targetValue: number | null
  readonly dueOn: Day | null
  /** The sum of the values, in the unit of the commitment. */
  readonly delivered: number
  readonly activityCount: number
}

export interface Progress {
  /**
   * The percentage of the target that was delivered, to one decimal; null without a target. It can be more than 100.
   */
  readonly percent: number | null
  /**
   * True if its due day has passed and its target is not reached. Without a target: if the day has passed and there is
   * no verified activity.
   */
  readonly overdue: boolean
}

/**
 * The progress of a commitment on a day. It is not overdue on its due day itself, and a dropped commitment is never
 * overdue.
 */
export function progressOf(facts: ProgressFacts, today: Day): Progress {
  return {
    percent: percentOf(facts),
    overdue: facts.dueOn !== null && facts.dueOn < today && stands(facts, today) && !isMet(facts),
  }
}

/** Whether the commitment is met. Without a target, one verified activity is enough. */
export function isMet({
  targetValue,
  delivered,
  activityCount,
}: Pick<ProgressFacts, 'targetValue' | 'delivered' | 'activityCount'>): boolean {
  return targetValue === null ? activityCount > 0 : delivered >= targetValue
}

function percentOf({
  targetValue,
  delivered,
}: Pick<ProgressFacts, 'targetValue' | 'delivered'>): number | null {
  if (targetValue === null || targetValue <= 0) return null
  const rounded = Math.round((delivered / targetValue) * 1000) / 10
  // Do not round 99.96% up to 100: the target is not reached yet.
  return delivered < targetValue ? Math.min(rounded, 99.9) : rounded
}

export interface AgreementTotals extends Reach {
  readonly commitmentCount: number
  readonly metCount: number
  readonly overdueCount: number
  /**
   * The mean percentage of the commitments that have a target, each counted as at most 100, to one decimal. Null if
   * none has a target.
   */
  readonly percent: number | null
  readonly activityCount: number
}

/**
 * The progress over all commitments of an agreement. Units differ, so percentages are averaged and values are never
 * added. The target of a dropped commitment no longer counts, but its beneficiaries still do.
 */
export function totalsOf(
  commitments: readonly (ProgressFacts & Progress & Reach)[],
  today: Day,
): AgreementTotals {
  const standing = commitments.filter((each) => stands(each, today))
  const percents = standing.flatMap(({ percent }) => (percent === null ? [] : [Math.min(percent, 100)]))
  return {
    commitmentCount: standing.length,
    metCount: standing.filter(isMet).length,
    overdueCount: standing.filter((each) => each.overdue).length,
    percent: percents.length === 0 ? null : meanOf(percents),
    activityCount: commitments.reduce((total, each) => total + each.activityCount, 0),
    ...sumOfReach(commitments),
  }
}

function meanOf(percents: readonly number[]): number {
  const mean = Math.round((percents.reduce((total, each) => total + each, 0) / percents.length) * 10) / 10
  return percents.some((each) => each < 100) ? Math.min(mean, 99.9) : mean
}
