import type { Day } from '../../kernel/days.ts'
import type { Recommendation } from '../../commitments/kinds.ts'

/**
 * The stakeholder performance map (recommendation 3 of Katya & Saraswati, 2021) as a formula. It changes only together
 * with this version, which every answer carries, and with its description in the contract.
 */
export const formulaVersion = '3'

/** A commitment that a collaborator answered for by the day, in an agreement that was signed and has begun. */
export interface CommitmentEvidence {
  /**
   * The target, or 1 (verified activity) where it has none, less what others delivered while it answered or before; 0
   * or less where nothing was left to do.
   */
  readonly asked: number
  /** The first day of the agreement or of the commitment, or the day it took the commitment over. */
  readonly begunOn: Day
  /** Its own day, or the last day of its agreement. Null where neither has one: nothing can be expected by a day. */
  readonly dueOn: Day | null
  /** Delivered by itself, verified by the day, in the unit of the target; without one, the number of activities. */
  readonly delivered: number
  /** Of that, what was delivered on `dueOn` or before. */
  readonly deliveredInTime: number
  /** The last day it answered for it, where an amendment gave it to another; null where none did. */
  readonly answeredUntil: Day | null
  /** Whether a version names it. Where none does, what it delivered is all that it committed. */
  readonly answered: boolean
}

/** One evaluation, and whose it is: an agency's id, or the bureau. */
interface Judged {
  readonly judge: string
  readonly rating: number
  readonly recommendation: Recommendation
}

/** What is known of a collaborator on a day, verified deliveries only. */
export interface Evidence {
  readonly asOf: Day
  readonly commitments: readonly CommitmentEvidence[]
  /** It answered for commitments that the reader no longer sees, since it left their agreements. */
  readonly movedUnseen: boolean
  readonly signedCount: number
  readonly renewalCount: number
  /** Stages that its agreements in force support. */
  readonly stageCount: number
  readonly lastSignedOn: Day | null
  readonly lastDeliveredOn: Day | null
  /** Of it, by agencies and the bureau; what it says of itself does not count. */
  readonly evaluations: readonly Judged[]
}

export const insufficiencies = [
  'no_commitments',
  'commitments_unseen',
  'nothing_due_yet',
  'no_signed_agreement',
] as const
export type Insufficiency = (typeof insufficiencies)[number]
export const quadrants = ['sustain', 'rekindle', 'improve', 'reconsider'] as const
export type Quadrant = (typeof quadrants)[number]

/** What each component weighs; where one has no evidence, the others share its weight. */
const weights = {
  performance: { delivery: 0.7, timeliness: 0.3 },
  continuation: { evaluations: 0.35, recency: 0.3, renewals: 0.2, stages: 0.15 },
}
/** Days without contact after which the recency component is zero. */
const silenceDays = 730
const enoughRenewals = 2
const enoughStages = 3
const recommended: Record<Recommendation, number> = {
  expand: 1,
  extend: 1,
  continue: 0.75,
  revise: 0.5,
  stop: 0,
}

/** Both scores 0–100 to one decimal, or null with the reason, and their components. */
export function rate(evidence: Evidence) {
  const performance = performanceOf(evidence)
  const continuation = continuationOf(evidence)
  return { performance, continuation, quadrant: quadrantOf(performance.score, continuation.score) }
}

/**
 * Delivered against committed. What may be expected of a commitment grows day by day, to all of it on the day it is
 * due. One that moved on stays as it was on the last day it answered for it: that neither rewards nor punishes. One that
 * is never due, in an agreement without an end, does not count.
 */
function performanceOf({ asOf, commitments, movedUnseen }: Evidence) {
  const counted = commitments
    .filter(isDueSometime)
    .filter(({ asked, delivered }) => asked > 0 || delivered > 0)
  const due = counted.filter((each) => each.answered && each.dueOn <= lastDay(each, asOf))
  const expected = sum(counted.map((each) => expectedOf(each, asOf)))
  const reached = sum(counted.map((each) => Math.min(shareOf(each, each.delivered), expectedOf(each, asOf))))
  const delivery = expected === 0 ? null : reached / expected
  const timeliness =
    due.length === 0 ? null : sum(due.map((each) => shareOf(each, each.deliveredInTime))) / due.length
  const insufficient = whyNotRated(commitments, movedUnseen, due.length, expected)
  const components = { delivery, timeliness }
  return {
    score: insufficient ? null : scoreOf(components, weights.performance),
    insufficient,
    components: hundredths(components),
  }
}

type DueSometime = CommitmentEvidence & { readonly dueOn: Day }
const isDueSometime = (commitment: CommitmentEvidence): commitment is DueSometime => commitment.dueOn !== null

/** Before anything is due, only what was delivered is evidence: nothing delivered says nothing yet. */
function whyNotRated(
  commitments: readonly CommitmentEvidence[],
  movedUnseen: boolean,
  dueCount: number,
  expected: number,
): Insufficiency | null {
  if (commitments.length === 0) return movedUnseen ? 'commitments_unseen' : 'no_commitments'
  if (dueCount > 0) return null
  return expected === 0 || commitments.every((each) => each.delivered <= 0) ? 'nothing_due_yet' : null
}

/** Whether it is worth going on with: how it was judged, how lately it was heard of, what it renewed and supports. */
function continuationOf(evidence: Evidence) {
  const { evaluations, renewalCount, stageCount, signedCount } = evidence
  const voices = [...Map.groupBy(evaluations, ({ judge }) => judge).values()].map((each) =>
    mean(each.map(judgedAs)),
  )
  const components = {
    evaluations: voices.length === 0 ? null : mean(voices),
    recency: Math.max(0, 1 - daysSilent(evidence) / silenceDays),
    renewals: Math.min(renewalCount / enoughRenewals, 1),
    stages: Math.min(stageCount / enoughStages, 1),
  }
  const insufficient: Insufficiency | null = signedCount === 0 ? 'no_signed_agreement' : null
  return {
    score: insufficient ? null : scoreOf(components, weights.continuation),
    insufficient,
    components: hundredths(components),
  }
}

function quadrantOf(performance: number | null, continuation: number | null): Quadrant | null {
  if (performance === null || continuation === null) return null
  if (performance >= 50) return continuation >= 50 ? 'sustain' : 'rekindle'
  return continuation >= 50 ? 'improve' : 'reconsider'
}

/** One evaluation from 0 to 1: rating and recommendation, half each. */
const judgedAs = ({ rating, recommendation }: Judged): number =>
  (rating - 1) / 8 + recommended[recommendation] / 2

const mean = (values: readonly number[]): number => sum(values) / values.length

const shareOf = ({ asked }: CommitmentEvidence, delivered: number): number =>
  asked > 0 ? Math.min(delivered / asked, 1) : 1

/** The last day, of those until the one asked for, on which it answered. */
const lastDay = ({ answeredUntil }: CommitmentEvidence, asOf: Day): Day =>
  answeredUntil !== null && answeredUntil < asOf ? answeredUntil : asOf

const expectedOf = (each: DueSometime, asOf: Day): number => {
  const share = shareOfTime(each, lastDay(each, asOf))
  return each.answered ? share : Math.min(share, shareOf(each, each.delivered))
}

/**
 * The part of the time from the beginning to the day it is due that has passed, that day included; never less than 0.
 */
function shareOfTime({ begunOn, dueOn }: DueSometime, day: Day): number {
  if (dueOn <= day) return 1
  return Math.max(0, (daysBetween(begunOn, day) + 1) / (daysBetween(begunOn, dueOn) + 1))
}

function daysSilent({ asOf, lastSignedOn, lastDeliveredOn }: Evidence): number {
  const heard = [lastSignedOn, lastDeliveredOn].filter((day) => day !== null).toSorted()
  const last = heard.at(-1)
  return last === undefined ? silenceDays : Math.max(0, daysBetween(last, asOf))
}

const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Added in sorted order: the sum of binary fractions depends on the order, and the last digit must not. */
const sum = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b).reduce((total, each) => total + each, 0)

function scoreOf<Name extends string>(
  components: Record<Name, number | null>,
  weightOf: Record<Name, number>,
): number {
  const names = (Object.keys(weightOf) as Name[]).filter((name) => components[name] !== null)
  const weighed = sum(names.map((name) => weightOf[name] * components[name]!))
  return Math.round((weighed / sum(names.map((name) => weightOf[name]))) * 1000) / 10
}

const hundredths = <Name extends string>(components: Record<Name, number | null>) =>
  Object.fromEntries(
    Object.entries<number | null>(components).map(([name, value]) => [
      name,
      value === null ? null : Math.round(value * 1000) / 10,
    ]),
  ) as Record<Name, number | null>
