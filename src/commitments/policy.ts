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
 * Activities are visible with their agreement. A draft is visible only to the organization that reports it and to
 * admins and auditors. An integrator sees only verified activities.
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

/**
 * An officer reads the evaluations of the agreements of its own agency. A partner reads the evaluations that it gave
 * and those about itself.
 */
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

/** Only the parties and those who oversee them read notes and evidence. */
export const seesNotes = (actor: Actor): boolean => actor.role !== 'integrator' && actor.role !== 'public'

/** The organization that is responsible for a commitment, and the agency that leads the agreement. */
export interface Answering {
  readonly responsibleOrganizationId: string | null
  readonly leadAgencyId: string
}

/** The organization that reports on a commitment: the responsible one, or the lead agency if none is named. */
export const reporterOf = ({ responsibleOrganizationId, leadAgencyId }: Answering): string =>
  responsibleOrganizationId ?? leadAgencyId

/**
 * The registrar may change any commitment; an officer may change those of agreements that its agency leads. Only one
 * organization may report: see `reporterOf`.
 */
export function mayActOnCommitment(actor: Actor, action: CommitmentAction, record: Answering): boolean {
  if (action === 'report')
    return isOneOf(actor, commitmentAccess.writeActivities) && actsForAny(actor, [reporterOf(record)])
  return actor.role === 'admin' || (actor.role === 'officer' && actsForAny(actor, [record.leadAgencyId]))
}

/** The actions that this actor may try on a commitment of an agreement in this status. */
export function commitmentActionsFor(
  actor: Actor,
  record: Answering & { readonly status: AgreementStatus },
): CommitmentAction[] {
  const inStatus = Object.keys(commitmentLifecycle[record.status]) as CommitmentAction[]
  return inStatus.filter((action) => mayActOnCommitment(actor, action, record))
}

/** The facts that decide who may act on an activity. */
export interface Reported extends Shared {
  /** The organization that delivered. */
  readonly organizationId: string
  /** The agency that leads the agreement, and its parties on the day of the activity. */
  readonly organizationIds: readonly string[]
  /** Whether these agencies have an officer who took no part in the activity. If not, the registrar decides. */
  readonly officerLeft: boolean
}

const decides = (action: ActivityAction): boolean => action === 'verify' || action === 'reject'

/**
 * The organization that delivered writes and submits the activity. An officer of an agency of the agreement decides on
 * it. The registrar decides only if every officer of these agencies took part in it.
 */
export function mayActOnActivity(actor: Actor, action: ActivityAction, record: Reported): boolean {
  if (!decides(action))
    return isOneOf(actor, commitmentAccess.writeActivities) && actsForAny(actor, [record.organizationId])
  if (actor.role === 'admin') return !record.officerLeft
  return actor.role === 'officer' && actsForAny(actor, record.organizationIds)
}

/** Nobody may decide on an activity that they wrote, changed or submitted. */
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

/** Outcomes are measured by officers of the lead agency of the agreement. */
export const mayMeasure = (actor: Actor, { leadAgencyId }: { leadAgencyId: string }): boolean =>
  actor.role === 'officer' && actsForAny(actor, [leadAgencyId])

/** An officer of an agency outside the agreement sees the agreement, but not its evaluations. */
export const readsEvaluationsOf = (actor: Actor, organizationIds: readonly string[]): boolean =>
  actor.role !== 'officer' || readsForAny(actor, organizationIds)

/**
 * The role in which the actor evaluates an agreement with this lead agency and these parties of the period; undefined if
 * it may not. It depends on the account only, never on the request body.
 */
export function evaluatorOf(actor: Actor, organizationIds: readonly string[]): Evaluator | undefined {
  if (actor.role === 'admin') return 'bureau'
  if (!actsForAny(actor, organizationIds)) return undefined
  if (actor.role === 'officer') return 'agency'
  return actor.role === 'partner' ? 'collaborator' : undefined
}

/**
 * An evaluation may be changed only by the side that gave it: the same agency, the same collaborator, or the bureau.
 */
export function mayPatchEvaluation(
  actor: Actor,
  record: { evaluator: Evaluator; organizationId: string | null; organizationIds: readonly string[] },
): boolean {
  if (evaluatorOf(actor, record.organizationIds) !== record.evaluator) return false
  return record.evaluator === 'bureau' || actsForAny(actor, [record.organizationId])
}

/** The lead agency of the agreement and the registrar may name the organization responsible for a commitment. */
export const mayAssign = (actor: Actor, { leadAgencyId }: { leadAgencyId: string }): boolean =>
  actor.role === 'admin' || (actor.role === 'officer' && actsForAny(actor, [leadAgencyId]))

/**
 * Why the responsible organization cannot be named now. The agency may name it only if none is named yet; the registrar
 * may also change it.
 */
export function assignmentBlocker(
  actor: Actor,
  record: { status: AgreementStatus; isAssigned: boolean },
): 'agreement_cancelled' | 'already_assigned' | undefined {
  if (record.status === 'cancelled') return 'agreement_cancelled'
  return record.isAssigned && actor.role !== 'admin' ? 'already_assigned' : undefined
}
