import type { Actor, Role } from '../kernel/actor.ts'
import { actsForAny, hasPartIn, readsForAny, type Shared } from '../identity/policy.ts'
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

/**
 * Realization is read with its agreement, a draft by the organization that reports it and those who oversee; an integrator
 * reads only what was verified.
 */
export const activityVisibility: Visibility<'agreement_seen' | 'told' | 'verified' | 'while_party'> = {
  admin: 'all',
  officer: ['told'],
  reviewer: ['told'],
  auditor: 'all',
  partner: ['agreement_seen', 'told', 'while_party'],
  integrator: ['agreement_seen', 'verified'],
  public: 'none',
}

export const outcomeVisibility: Visibility<'agreement_seen' | 'while_party'> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: ['agreement_seen', 'while_party'],
  integrator: 'none',
  public: 'none',
}

/** An officer reads the evaluations of its own agency's agreements, a partner those that it gave and those of itself. */
export const evaluationVisibility: Visibility<'agreement_seen' | 'agreement_own' | 'given_or_received'> = {
  admin: 'all',
  officer: ['agreement_own'],
  reviewer: 'all',
  auditor: 'all',
  partner: ['agreement_seen', 'given_or_received'],
  integrator: 'none',
  public: 'none',
}

const readers: readonly Role[] = ['admin', 'officer', 'reviewer', 'auditor', 'partner']

export const commitmentAccess = {
  readActivities: [...readers, 'integrator'],
  writeActivities: ['officer', 'partner'],
  decideActivities: ['officer', 'admin'],
  readOutcomes: readers,
  writeOutcomes: ['officer'],
  readEvaluations: readers,
  writeEvaluations: ['admin', 'officer', 'partner'],
} as const satisfies Record<string, readonly Role[]>

/** Notes and evidence are between the parties and those who oversee them. */
export const seesNotes = (actor: Actor): boolean => actor.role !== 'integrator' && actor.role !== 'public'

/** Who answers for a commitment, and who leads the agreement it is part of. */
export interface Answering {
  readonly responsibleOrganizationId: string | null
  readonly leadAgencyId: string
}

/** Who reports on a commitment: whoever answers for it; while nobody is named, the lead agency. */
export const reporterOf = ({ responsibleOrganizationId, leadAgencyId }: Answering): string =>
  responsibleOrganizationId ?? leadAgencyId

/** The registrar changes any commitment, an officer those of agreements its agency leads; whoever reports is one organization. */
export function mayActOnCommitment(actor: Actor, action: CommitmentAction, record: Answering): boolean {
  if (action === 'report')
    return isOneOf(actor, commitmentAccess.writeActivities) && actsForAny(actor, [reporterOf(record)])
  return actor.role === 'admin' || (actor.role === 'officer' && actsForAny(actor, [record.leadAgencyId]))
}

/** The actions this actor may try on a commitment of an agreement in this status. */
export function commitmentActionsFor(
  actor: Actor,
  record: Answering & { readonly status: AgreementStatus },
): CommitmentAction[] {
  const inStatus = Object.keys(commitmentLifecycle[record.status]) as CommitmentAction[]
  return inStatus.filter((action) => mayActOnCommitment(actor, action, record))
}

/** The facts that decide who may act on an activity. */
export interface Reported extends Shared {
  /** Whose delivery it is. */
  readonly organizationId: string
  /** The parties of its agreement and the agency that leads it. */
  readonly organizationIds: readonly string[]
  /** Whether those agencies have an officer who did not take part in it; if they have none, the registrar decides. */
  readonly officerLeft: boolean
}

const decides = (action: ActivityAction): boolean => action === 'verify' || action === 'reject'

/**
 * The organization whose delivery it is writes and submits; an agency of the agreement decides, and the registrar where
 * none of its officers is left who took no part.
 */
export function mayActOnActivity(actor: Actor, action: ActivityAction, record: Reported): boolean {
  if (!decides(action))
    return isOneOf(actor, commitmentAccess.writeActivities) && actsForAny(actor, [record.organizationId])
  if (actor.role === 'admin') return !record.officerLeft
  return actor.role === 'officer' && actsForAny(actor, record.organizationIds)
}

/** Nobody decides on an activity that they wrote, changed or submitted. */
export const decidesOwnWork = (actor: Actor, action: ActivityAction, record: Shared): boolean =>
  decides(action) && hasPartIn(actor, record)

/** The actions this actor may try on an activity in this status. */
export function activityActionsFor(
  actor: Actor,
  record: Reported & { readonly status: ActivityStatus },
): ActivityAction[] {
  const inStatus = Object.keys(activityLifecycle[record.status]) as ActivityAction[]
  return inStatus.filter(
    (action) => mayActOnActivity(actor, action, record) && !decidesOwnWork(actor, action, record),
  )
}

const isOneOf = (actor: Actor, roles: readonly Role[]): boolean => roles.includes(actor.role)

/** Outcomes are measured by the officers of the agency that leads the agreement. */
export const mayMeasure = (actor: Actor, { leadAgencyId }: { leadAgencyId: string }): boolean =>
  actor.role === 'officer' && actsForAny(actor, [leadAgencyId])

/** An officer of another agency sees the agreement, but not its evaluations. */
export const readsEvaluationsOf = (actor: Actor, organizationIds: readonly string[]): boolean =>
  actor.role !== 'officer' || readsForAny(actor, organizationIds)

/** The role in which the actor evaluates this agreement; undefined where it may not. The account decides it, never the body. */
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
