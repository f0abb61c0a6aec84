import type { Day } from '../../kernel/days.ts'
import { stands, type Lifespan } from './rules.ts'

/** What progress is derived from; verified activities only. */
export interface ProgressFacts extends Lifespan {
  readonly targetValue: number | null
  readonly dueOn: Day | null
  /** Sum of the values, in the unit of the commitment. */
  readonly delivered: number
  readonly activityCount: number
}

export interface Progress {
  /** Of the target, to one decimal; null without a target. More than 100 where more was delivered. */
  readonly percent: number | null
  /** Its day has passed and the target, or without one any activity, is still missing. */
  readonly overdue: boolean
}

/** How far a commitment is on a day; its day of being due is not yet overdue, and what was dropped never is. */
export function progressOf(facts: ProgressFacts, today: Day): Progress {
  return {
    percent: percentOf(facts),
    overdue: facts.dueOn !== null && facts.dueOn < today && stands(facts, today) && !isMet(facts),
  }
}

/** A commitment without a target is met by any verified activity. */
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
  // 99.96 % is not all of it.
  return delivered < targetValue ? Math.min(rounded, 99.9) : rounded
}

export interface Reach {
  readonly beneficiaries: number
  readonly beneficiariesWomen: number
}

export interface AgreementTotals extends Reach {
  readonly commitmentCount: number
  readonly metCount: number
  readonly overdueCount: number
  /** Mean of the commitments that have a target, each at most 100, to one decimal; null where none has. */
  readonly percent: number | null
  readonly activityCount: number
}

/**
 * Progress over all commitments of an agreement: units differ, so percents are averaged and values never added. What
 * was dropped has no target any more, but whom it reached it reached.
 */
export function totalsOf(
  commitments: readonly (ProgressFacts & Progress & Reach)[],
  today: Day,
): AgreementTotals {
  const standing = commitments.filter((each) => stands(each, today))
  const percents = standing.flatMap(({ percent }) => (percent === null ? [] : [Math.min(percent, 100)]))
  const sum = (value: (each: ProgressFacts & Reach) => number) =>
    commitments.reduce((total, each) => total + value(each), 0)
  return {
    commitmentCount: standing.length,
    metCount: standing.filter(isMet).length,
    overdueCount: standing.filter((each) => each.overdue).length,
    percent: percents.length === 0 ? null : meanOf(percents),
    activityCount: sum((each) => each.activityCount),
    beneficiaries: sum((each) => each.beneficiaries),
    beneficiariesWomen: sum((each) => each.beneficiariesWomen),
  }
}

function meanOf(percents: readonly number[]): number {
  const mean = Math.round((percents.reduce((total, each) => total + each, 0) / percents.length) * 10) / 10
  return percents.some((each) => each < 100) ? Math.min(mean, 99.9) : mean
}
