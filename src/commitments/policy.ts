import type { Actor, Role } from '../kernel/actor.ts'
import { actsForAny, readsForAny } from '../identity/policy.ts'
import type { AgreementStatus } from '../agreements/lifecycle.ts'
import type { Visibility } from '../db/visibility.ts'
import type { Evaluator } from './kinds.ts'
import {
  activityLifecycle,
  commitmentLifecycle,
  type ActivityAction,
  type ActivityStatus,
  type CommitmentAction,
} from './lifecycle.ts'

/** Realization is read with its agreement; an integrator reads only what was verified. */
export const activityVisibility: Visibility<'agreement_seen' | 'verified'> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: ['agreement_seen'],
  integrator: ['agreement_seen', 'verified'],
  public: 'none',
}

export const outcomeVisibility: Visibility<'agreement_seen'> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: ['agreement_seen'],
  integrator: 'none',
  public: 'none',
}

/** An officer reads the evaluations of its own agency's agreements, a partner those of its own. */
export const evaluationVisibility: Visibility<'agreement_seen' | 'agreement_own'> = {
  admin: 'all',
  officer: ['agreement_own'],
  reviewer: 'all',
  auditor: 'all',
  partner: ['agreement_seen', 'agreement_own'],
  integrator: 'none',
  public: 'none',
}

const readers: readonly Role[] = ['admin', 'officer', 'reviewer', 'auditor', 'partner']

export const commitmentAccess = {
  readActivities: [...readers, 'integrator'],
  writeActivities: ['officer', 'partner'],
  decideActivities: ['officer'],
  readOutcomes: readers,
  writeOutcomes: ['officer'],
  readEvaluations: readers,
  writeEvaluations: ['admin', 'officer', 'partner'],
} as const satisfies Record<string, readonly Role[]>

/** Notes and evidence are between the parties and those who oversee them. */
export const seesNotes = (actor: Actor): boolean => actor.role !== 'integrator' && actor.role !== 'public'

/** The registrar changes any commitment, an officer those of its agency; officers and partners report on their own. */
export function mayActOnCommitment(
  actor: Actor,
  action: CommitmentAction,
  organizationIds: readonly string[],
): boolean {
  if (action === 'patch' && actor.role === 'admin') return true
  const may: readonly Role[] = action === 'patch' ? ['officer'] : commitmentAccess.writeActivities
  return may.includes(actor.role) && actsForAny(actor, organizationIds)
}

/** The actions this actor may try on a commitment of an agreement in this status. */
export function commitmentActionsFor(
  actor: Actor,
  agreement: { status: AgreementStatus; organizationIds: readonly string[] },
): CommitmentAction[] {
  const inStatus = Object.keys(commitmentLifecycle[agreement.status]) as CommitmentAction[]
  return inStatus.filter((action) => mayActOnCommitment(actor, action, agreement.organizationIds))
}

/** Both sides report what they delivered; only an agency decides on it. */
export function mayActOnActivity(
  actor: Actor,
  action: ActivityAction,
  organizationIds: readonly string[],
): boolean {
  const decides = action === 'verify' || action === 'reject'
  const may: readonly Role[] = decides ? commitmentAccess.decideActivities : commitmentAccess.writeActivities
  return may.includes(actor.role) && actsForAny(actor, organizationIds)
}

/** Nobody decides on what they themselves submitted. */
export function decidesOwnSubmission(
  actor: Actor,
  action: ActivityAction,
  submittedBy: string | null,
): boolean {
  return (
    (action === 'verify' || action === 'reject') && submittedBy !== null && submittedBy === actor.accountId
  )
}

/** The actions this actor may try on an activity in this status. */
export function activityActionsFor(
  actor: Actor,
  record: { status: ActivityStatus; submittedBy: string | null; organizationIds: readonly string[] },
): ActivityAction[] {
  const inStatus = Object.keys(activityLifecycle[record.status]) as ActivityAction[]
  return inStatus.filter(
    (action) =>
      mayActOnActivity(actor, action, record.organizationIds) &&
      !decidesOwnSubmission(actor, action, record.submittedBy),
  )
}

/** Outcomes are measured by the officers of the agreement's agencies. */
export const mayMeasure = (actor: Actor, organizationIds: readonly string[]): boolean =>
  actor.role === 'officer' && actsForAny(actor, organizationIds)

/** An officer of another agency sees the agreement, and what was said of it not. */
export const readsEvaluationsOf = (actor: Actor, organizationIds: readonly string[]): boolean =>
  actor.role !== 'officer' || readsForAny(actor, organizationIds)

/** As whom the actor evaluates this agreement; undefined where it may not. It follows from the account, never the body. */
export function evaluatorOf(actor: Actor, organizationIds: readonly string[]): Evaluator | undefined {
  if (actor.role === 'admin') return 'bureau'
  if (!actsForAny(actor, organizationIds)) return undefined
  if (actor.role === 'officer') return 'agency'
  return actor.role === 'partner' ? 'collaborator' : undefined
}

/** An evaluation is changed by those who gave it: the same agency, the same collaborator, the bureau. */
export function mayPatchEvaluation(
  actor: Actor,
  record: { evaluator: Evaluator; organizationId: string | null; organizationIds: readonly string[] },
): boolean {
  if (evaluatorOf(actor, record.organizationIds) !== record.evaluator) return false
  return record.evaluator === 'bureau' || actsForAny(actor, [record.organizationId])
}

/** Who answers for a commitment is said by the agency that leads the agreement, and by the registrar. */
export const mayAssign = (actor: Actor, { leadAgencyId }: { leadAgencyId: string }): boolean =>
  actor.role === 'admin' || (actor.role === 'officer' && actsForAny(actor, [leadAgencyId]))

/** What is in the way of saying it: the agency says it once, where nobody was named; the registrar says it again. */
export function assignmentBlocker(
  actor: Actor,
  record: { status: AgreementStatus; isAssigned: boolean },
): 'agreement_cancelled' | 'already_assigned' | undefined {
  if (record.status === 'cancelled') return 'agreement_cancelled'
  return record.isAssigned && actor.role !== 'admin' ? 'already_assigned' : undefined
}
