import type { Day } from '../kernel/days.ts'

export const agreementTypes = ['mou', 'pks', 'nota_kesepakatan', 'rencana_kerja'] as const
export type AgreementType = (typeof agreementTypes)[number]

export const agreementStatuses = [
  'draft',
  'in_review',
  'awaiting_dprd',
  'ready_to_sign',
  'signed',
  'suspended',
  'terminated',
  'superseded',
  'cancelled',
] as const
export type AgreementStatus = (typeof agreementStatuses)[number]

/** Signed once: these are what the public and integrators know of. */
export const concludedStatuses = [
  'signed',
  'suspended',
  'terminated',
  'superseded',
] as const satisfies readonly AgreementStatus[]

/** From the signature on, whatever came after. */
export const isConcluded = (status: AgreementStatus): boolean =>
  (concludedStatuses as readonly AgreementStatus[]).includes(status)

/** Never stored: what is stored stays `signed`, and a decision gives it this status from the decision's day on. */
export const decidedStatuses = [
  'suspended',
  'terminated',
  'superseded',
] as const satisfies readonly AgreementStatus[]
export type DecidedStatus = (typeof decidedStatuses)[number]

/** What is done to a text from the draft to the signature. */
export const signingActions = [
  'submit',
  'return',
  'request_dprd',
  'dprd_answered',
  'approve',
  'sign',
] as const

export const agreementActions = [
  'patch',
  'patch_party',
  'patch_checklist',
  ...signingActions,
  'amend',
  'correct',
  'move_parent',
  'suspend',
  'resume',
  'renew',
  'terminate',
  'withdraw_termination',
  'cancel',
] as const
export type AgreementAction = (typeof agreementActions)[number]

/**
 * The way of a text to its signature: an agreement's, and that of each of its amendments. A return ends every approval;
 * what the DPRD answered ends none, as the review goes on where it was.
 */
export const signingLifecycle = {
  draft: { patch: 'same', submit: 'in_review', cancel: 'cancelled' },
  in_review: {
    return: 'draft',
    request_dprd: 'awaiting_dprd',
    approve: 'ready_to_sign',
    cancel: 'cancelled',
  },
  awaiting_dprd: { return: 'draft', dprd_answered: 'in_review', cancel: 'cancelled' },
  ready_to_sign: { return: 'draft', sign: 'signed', cancel: 'cancelled' },
  signed: {},
  cancelled: {},
} as const satisfies Partial<
  Record<AgreementStatus, Partial<Record<AgreementAction, AgreementStatus | 'same'>>>
>

const { patch, ...onward } = signingLifecycle.draft

/**
 * The status of the day × actions → what is stored after it. What a party signs with is filled in while the text is a
 * draft, or once it is approved; never in review.
 */
export const agreementLifecycle = {
  draft: { patch, patch_party: 'same', patch_checklist: 'same', ...onward },
  in_review: { patch_checklist: 'same', ...signingLifecycle.in_review },
  awaiting_dprd: { patch_checklist: 'same', ...signingLifecycle.awaiting_dprd },
  ready_to_sign: { patch_party: 'same', patch_checklist: 'same', ...signingLifecycle.ready_to_sign },
  signed: {
    amend: 'same',
    correct: 'same',
    move_parent: 'same',
    renew: 'same',
    suspend: 'same',
    resume: 'same',
    terminate: 'same',
    withdraw_termination: 'same',
  },
  // What was signed is read right whatever came after.
  suspended: {
    correct: 'same',
    move_parent: 'same',
    resume: 'signed',
    terminate: 'signed',
    withdraw_termination: 'signed',
  },
  superseded: { correct: 'same' },
  terminated: { correct: 'same' },
  cancelled: {},
} as const satisfies Record<AgreementStatus, Partial<Record<AgreementAction, AgreementStatus | 'same'>>>

/** What was decided of a signed agreement; each day is the first on which it does not hold. */
export interface Decisions {
  readonly suspendedOn: Day | null
  readonly terminatedOn: Day | null
  /** What it stands under. */
  readonly parentId: string | null
}

/** In which a party's row is written. */
export const partyStatuses = agreementStatuses.filter((status) => 'patch_party' in agreementLifecycle[status])

/** Whether the action has anything to act on: what was not declared cannot be taken back, nor what began be declared. */
export function isOpenTo(action: AgreementAction, decided: Decisions, today: Day): boolean {
  switch (action) {
    case 'suspend':
      return decided.suspendedOn === null || decided.suspendedOn > today
    case 'resume':
      return decided.suspendedOn !== null
    case 'move_parent':
      return decided.parentId !== null
    case 'withdraw_termination':
      return decided.terminatedOn !== null && decided.terminatedOn > today
    default:
      return true
  }
}

/** The day a signed renewal takes over; null where it was terminated by its first day, so that it never holds. */
export const takesOverOn = (renewal: {
  readonly effectiveFrom: Day | null
  readonly terminatedOn: Day | null
}): Day | null => {
  const { effectiveFrom, terminatedOn } = renewal
  return effectiveFrom !== null && terminatedOn !== null && terminatedOn <= effectiveFrom
    ? null
    : effectiveFrom
}

/** Why a signed agreement is terminated (PP 28/2018, articles 9 and 22), beside a breach and whatever else. */
export const terminationGrounds = [
  'term_over',
  'purpose_reached',
  'agreed',
  'policy_changed',
  'object_lost',
  'court_decision',
  'partner_bankrupt',
  'breach',
  'other',
] as const
export type TerminationGround = (typeof terminationGrounds)[number]

/** What sets the last day in force. */
export const endCauses = ['term', 'termination', 'renewal'] as const
export type EndCause = (typeof endCauses)[number]

/**
 * What only an import does, in the transaction that brings the agreement in: what was signed on paper is recorded as
 * signed, without the review it had before there was this registry. Whatever is here already goes the way above.
 */
export const importLifecycle = {
  draft: { record_signed: 'signed' },
} as const satisfies Partial<Record<AgreementStatus, Record<string, AgreementStatus>>>

/** Where an agreement comes from: drawn up here, or kept on paper and brought in by an import. */
export const provenances = ['registered', 'imported'] as const
export type Provenance = (typeof provenances)[number]

/** Derived for a day, never stored; null before signature, while suspended, and once terminated or superseded. */
export const validities = ['not_yet_effective', 'in_force', 'expiring', 'expired'] as const
export type Validity = (typeof validities)[number]
