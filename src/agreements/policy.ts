import type { Actor, Role } from '../kernel/actor.ts'
import { actsForAny, hasPartIn, type Shared } from '../identity/policy.ts'
import type { Visibility } from '../db/visibility.ts'
import {
  actionsIn,
  isOpenTo,
  type AgreementAction,
  type AgreementStatus,
  type Decisions,
} from './lifecycle.ts'
import type { Day } from '../kernel/days.ts'
import { mayBeOpened, mayTakeTurn, type ReviewRound } from './review/policy.ts'

/**
 * A partner sees its own agreements from the first submission on, also after a return. The public sees that a signed
 * agreement exists; integrators see it, unless its text is withheld. What was recorded as signed they see once it is
 * confirmed.
 */
export const agreementVisibility: Visibility<'own' | 'submitted' | 'concluded' | 'not_withheld'> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: ['own', 'submitted'],
  integrator: ['concluded', 'not_withheld'],
  public: ['concluded'],
}

/** Who sees an agreement sees what belongs to it. A party that left sees what was recorded while it was a party. */
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

/**
 * An amendment is visible like the agreement itself. Its partners, and those that join by it, see it from its first
 * submission on.
 */
export const amendmentVisibility: Visibility<
  'agreement_seen' | 'agreement_seen_or_joins' | 'submitted' | 'while_party'
> = {
  ...commitmentVisibility,
  partner: ['agreement_seen_or_joins', 'submitted', 'while_party'],
}

const everyAccount: readonly Role[] = ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator']

const agencies = ['admin', 'officer'] as const satisfies readonly Role[]
const reviewers = ['reviewer'] as const satisfies readonly Role[]
const partners = ['partner'] as const satisfies readonly Role[]

/**
 * The roles that may take each action. An officer may do so where its agency leads, a partner where its organization is
 * a party.
 */
const takenBy: Record<AgreementAction, readonly Role[]> = {
  patch: agencies,
  patch_party: [...agencies, ...partners],
  patch_checklist: [...agencies, ...reviewers, ...partners],
  submit: agencies,
  return: reviewers,
  request_dprd: reviewers,
  dprd_answered: [...agencies, ...reviewers],
  approve: reviewers,
  open_step: ['admin'],
  sign: agencies,
  confirm: agencies,
  discard: agencies,
  amend: agencies,
  correct: agencies,
  move_parent: agencies,
  suspend: agencies,
  resume: agencies,
  renew: agencies,
  terminate: agencies,
  withdraw_termination: agencies,
  cancel: agencies,
  // Where an agency is split, the registrar says whose an agreement is.
  transfer: ['admin'],
}

/** The roles that may call each operation. `agreementActionsFor` decides which action on which record. */
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
  openReviewSteps: takenBy.open_step,
  transferAgreements: takenBy.transfer,
  fillInParties: takenBy.patch_party,
  decideChecklist: takenBy.patch_checklist,
  writeTemplates: ['admin'],
} as const satisfies Record<string, readonly Role[]>

/** Signatories are people: integrators do not see their names. */
export const seesSignatories = (actor: Actor): boolean =>
  actor.role !== 'integrator' && actor.role !== 'public'

/** Funding and provisions also come from the negotiation. */
export const seesNegotiation = (actor: Actor): boolean => commitmentVisibility[actor.role] !== 'none'

/** Warnings are for the region and its auditors, since they are derived from numbers of other agreements too. */
export const seesWarnings = (actor: Actor): boolean => agreementVisibility[actor.role] === 'all'

/** Imports are the region's own lists. */
export const seesImports = (actor: Actor): boolean => agreementVisibility[actor.role] === 'all'

/**
 * The organizations of an agreement: the agency that leads it, and all that take part, which are the lead agency and
 * the parties.
 */
export interface Whose {
  readonly leadAgencyId: string
  readonly organizationIds: readonly string[]
}

/**
 * Admins and reviewers may act on any agreement, an officer where its agency leads. An officer of another agency that
 * is a party, and a partner, may only fill in the row of their own organization, see `mayFillInParty`; a partner also
 * meets the items of the checklist that wait for it, see `mayDecideItem`.
 */
export function mayActOnAgreement(
  actor: Actor,
  action: AgreementAction,
  { leadAgencyId, organizationIds }: Whose,
): boolean {
  if (!takenBy[action].includes(actor.role)) return false
  if (actor.role === 'partner') return actsForAny(actor, organizationIds)
  if (actor.role !== 'officer') return true
  return actsForAny(actor, action === 'patch_party' ? organizationIds : [leadAgencyId])
}

/** The lead agency may fill in what any party signs with. Another party may do so only for itself. */
export function mayFillInParty(actor: Actor, { leadAgencyId }: Whose, organizationId: string): boolean {
  if (!takenBy.patch_party.includes(actor.role)) return false
  if (actor.role === 'admin') return true
  return actsForAny(actor, actor.role === 'partner' ? [organizationId] : [leadAgencyId, organizationId])
}

/** A partner reads a draft after a return, but fills in its row only once the text is approved. */
const isTimely = ({ role }: Actor, action: AgreementAction, status: AgreementStatus): boolean =>
  role !== 'partner' || action !== 'patch_party' || status === 'ready_to_sign'

/** What is reviewed, with its latest round; null before the first submission. */
export interface InReview {
  readonly review: ReviewRound | null
}

/**
 * Each step of a review is approved by the reviewers whose turn it is, and opened to any where none of them is left.
 */
export const isTurnOf = (actor: Actor, action: AgreementAction, { review }: InReview): boolean => {
  if (action === 'open_step') return mayBeOpened(review)
  return action !== 'approve' || mayTakeTurn(actor, review)
}

/** The fields of an agreement that decide which actions it allows today. */
interface Actionable extends Whose, Decisions, Shared, InReview {
  readonly statusToday: AgreementStatus
  readonly today: Day
}

/** The actions that this actor may try today. A guard may still refuse, with reasons. */
export function agreementActionsFor(actor: Actor, record: Actionable): AgreementAction[] {
  return actionsIn(record.statusToday, record).filter(
    (action) =>
      mayActOnAgreement(actor, action, record) &&
      isTimely(actor, action, record.statusToday) &&
      isOpenTo(action, record, record.today) &&
      isTurnOf(actor, action, record) &&
      !decidesOnOwnWork(actor, action, record),
  )
}

/** Nobody approves or confirms an agreement that the same account wrote, changed or submitted. */
export const decidesOnOwnWork = (actor: Actor, action: AgreementAction, record: Shared): boolean =>
  (action === 'approve' || action === 'confirm') && hasPartIn(actor, record)
