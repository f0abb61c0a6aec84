import type { Actor, Role } from '../kernel/actor.ts'
import { actsForAny, hasPartIn, type Shared } from '../identity/policy.ts'
import type { Visibility } from '../db/visibility.ts'
import {
  agreementLifecycle,
  isOpenTo,
  type AgreementAction,
  type AgreementStatus,
  type Decisions,
} from './lifecycle.ts'
import type { Day } from '../kernel/days.ts'

/** A partner sees its own from the first submission on, also after a return; integrators and the public what was signed. */
export const agreementVisibility: Visibility<'own' | 'submitted' | 'concluded'> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: ['own', 'submitted'],
  integrator: ['concluded'],
  public: ['concluded'],
}

/** What belongs to an agreement is seen with it; by a party that left it, what held while it was one. */
export const agreementPartVisibility: Visibility<'agreement_seen' | 'while_party'> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: ['agreement_seen', 'while_party'],
  integrator: ['agreement_seen'],
  public: ['agreement_seen'],
}

/** Commitments come from the negotiation: the public and integrators do not see them. */
export const commitmentVisibility: Visibility<'agreement_seen' | 'while_party'> = {
  ...agreementPartVisibility,
  integrator: 'none',
  public: 'none',
}

/** An amendment is read like the agreement itself: by its partners from its first submission on. */
export const amendmentVisibility: Visibility<'agreement_seen' | 'submitted' | 'while_party'> = {
  ...commitmentVisibility,
  partner: ['agreement_seen', 'submitted', 'while_party'],
}

const everyAccount: readonly Role[] = ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator']

const agencies = ['admin', 'officer'] as const satisfies readonly Role[]
const reviewers = ['reviewer'] as const satisfies readonly Role[]

/** Who may take which action; an officer where its agency leads. */
const takenBy: Record<AgreementAction, readonly Role[]> = {
  patch: agencies,
  patch_party: agencies,
  patch_checklist: [...agencies, ...reviewers],
  submit: agencies,
  return: reviewers,
  request_dprd: reviewers,
  dprd_answered: [...agencies, ...reviewers],
  approve: reviewers,
  sign: agencies,
  amend: agencies,
  correct: agencies,
  move_parent: agencies,
  suspend: agencies,
  resume: agencies,
  renew: agencies,
  terminate: agencies,
  withdraw_termination: agencies,
  cancel: agencies,
}

/** The roles each operation takes; which action on which record is `agreementActionsFor`. */
export const agreementAccess = {
  readAgreements: everyAccount,
  readCommitments: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
  readNegotiation: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
  writeAgreements: agencies,
  signAgreements: takenBy.sign,
  reviewAgreements: reviewers,
  noteDprdAnswer: takenBy.dprd_answered,
  requestCorrections: takenBy.correct,
  decideCorrections: ['admin'],
  decideChecklist: ['admin', 'officer', 'reviewer'],
  writeTemplates: ['admin'],
} as const satisfies Record<string, readonly Role[]>

/** Signatories are people: integrators do not get their names. */
export const seesSignatories = (actor: Actor): boolean =>
  actor.role !== 'integrator' && actor.role !== 'public'

/** Funding and provisions come from the negotiation as well. */
export const seesNegotiation = (actor: Actor): boolean => commitmentVisibility[actor.role] !== 'none'

/** What to look at in an agreement is for the region and who oversees it: numbers of others come into it. */
export const seesWarnings = (actor: Actor): boolean => agreementVisibility[actor.role] === 'all'

/** Whose an agreement is: the agency that leads it, and all who take part, which are that agency and the parties. */
export interface Whose {
  readonly leadAgencyId: string
  readonly organizationIds: readonly string[]
}

/**
 * Admins and reviewers act on any, an officer where its agency leads. That of another agency that is a party fills in a
 * row of the parties, and nothing else; which one is `mayFillInParty`.
 */
export function mayActOnAgreement(
  actor: Actor,
  action: AgreementAction,
  { leadAgencyId, organizationIds }: Whose,
): boolean {
  if (!takenBy[action].includes(actor.role)) return false
  if (actor.role !== 'officer') return true
  return actsForAny(actor, action === 'patch_party' ? organizationIds : [leadAgencyId])
}

/** The lead agency fills in what any party signs with, another agency that is a party its own. */
export const mayFillInParty = (actor: Actor, { leadAgencyId }: Whose, organizationId: string): boolean =>
  takenBy.patch_party.includes(actor.role) &&
  (actor.role !== 'officer' || actsForAny(actor, [leadAgencyId, organizationId]))

/** What of an agreement says which actions it has today. */
interface Actionable extends Whose, Decisions, Shared {
  readonly statusToday: AgreementStatus
  readonly today: Day
}

/** The actions this actor may try today; guards may still say no, with reasons. */
export function agreementActionsFor(actor: Actor, record: Actionable): AgreementAction[] {
  const inStatus = Object.keys(agreementLifecycle[record.statusToday]) as AgreementAction[]
  return inStatus.filter(
    (action) =>
      mayActOnAgreement(actor, action, record) &&
      isOpenTo(action, record, record.today) &&
      !approvesOwnWork(actor, action, record),
  )
}

/** Nobody approves what they took part in: wrote, changed or submitted, by account. */
export const approvesOwnWork = (actor: Actor, action: AgreementAction, record: Shared): boolean =>
  action === 'approve' && hasPartIn(actor, record)
