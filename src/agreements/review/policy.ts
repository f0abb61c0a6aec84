import { actsForAny } from '../../identity/policy.ts'
import type { Actor, Role } from '../../kernel/actor.ts'
import type { Visibility } from '../../db/visibility.ts'

/** A step of a round: the organization whose reviewers take it, and what became of it. */
export interface ReviewStep {
  /** Null for any reviewer. */
  readonly organization: { readonly id: string } | null
  /** When the registrar opened it to any reviewer; null if nobody did. */
  readonly openedAt: string | null
  readonly approvedAt: string | null
}

/** A round of review: what was submitted, until it is signed, returned or canceled. */
export interface ReviewRound<Step extends ReviewStep = ReviewStep> {
  /** When it was returned or canceled, which ends every approval; null while it stands. */
  readonly endedAt: string | null
  /** In their order. */
  readonly steps: readonly Step[]
  /** Told to the registrar: nobody is left who may take the present step. */
  readonly nobodyLeft?: boolean
}

export const stepStatuses = ['waiting', 'current', 'approved', 'ended'] as const
export type StepStatus = (typeof stepStatuses)[number]

/** The step whose turn it is: the first that nobody has approved. None once all are, or the round is over. */
export const currentStep = <Step extends ReviewStep>(round: ReviewRound<Step> | null): Step | undefined =>
  round === null || round.endedAt !== null
    ? undefined
    : round.steps.find(({ approvedAt }) => approvedAt === null)

/** What became of a step, by its round. */
export const statusOfStep = (round: ReviewRound, step: ReviewStep): StepStatus => {
  if (round.endedAt !== null) return 'ended'
  if (step.approvedAt !== null) return 'approved'
  return step === currentStep(round) ? 'current' : 'waiting'
}

/** Whether an approval of the round stands, of the first step or of all of them. */
export const approvalStands = (round: ReviewRound | null): boolean =>
  round !== null && round.endedAt === null && round.steps.some(({ approvedAt }) => approvedAt !== null)

/** Whether the approval of the present step is the last that is missing. */
export const isLastStep = (round: ReviewRound | null): boolean =>
  round !== null && round.steps.filter(({ approvedAt }) => approvedAt === null).length === 1

/** Whether any reviewer may take the step. */
export const isOpenToAny = ({ organization, openedAt }: ReviewStep): boolean =>
  organization === null || openedAt !== null

/** Whether it is this reviewer's turn: a reviewer of the step's organization, or any if it is open to any. */
export const mayTakeTurn = (actor: Actor, round: ReviewRound | null): boolean => {
  const step = currentStep(round)
  return step !== undefined && (isOpenToAny(step) || actsForAny(actor, [step.organization!.id]))
}

/** Whether the registrar may open the present step to any reviewer: where nobody is left of those who take it. */
export const mayBeOpened = (round: ReviewRound | null): boolean => {
  const step = currentStep(round)
  return step !== undefined && !isOpenToAny(step) && round?.nobodyLeft === true
}

/** The roles that may call each operation on the steps of review by type. */
export const reviewAccess = {
  readSteps: ['admin', 'auditor'],
  writeSteps: ['admin'],
} as const satisfies Record<string, readonly Role[]>

/** Who sees the agreement or the amendment under review sees its rounds. */
export const roundVisibility: Visibility<'agreement_seen' | 'amendment_seen'> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: ['agreement_seen', 'amendment_seen'],
  integrator: 'none',
  public: 'none',
}

/** Who sees a round sees its steps. The notes of a step are the region's own: `seesRegionNotes`. */
export const stepVisibility: Visibility<'round_seen'> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: ['round_seen'],
  integrator: 'none',
  public: 'none',
}
