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

/** The statuses after the signature. The public and integrators see only agreements with one of these. */
export const concludedStatuses = [
  'signed',
  'suspended',
  'terminated',
  'superseded',
] as const satisfies readonly AgreementStatus[]

/** Whether the agreement was signed, whatever happened to it later. */
export const isConcluded = (status: AgreementStatus): boolean =>
  (concludedStatuses as readonly AgreementStatus[]).includes(status)

/**
 * These statuses are never stored: the stored status stays `signed`. A decision gives the agreement this status from
 * the day of the decision on.
 */
export const decidedStatuses = [
  'suspended',
  'terminated',
  'superseded',
] as const satisfies readonly AgreementStatus[]
export type DecidedStatus = (typeof decidedStatuses)[number]

/** The actions on a text from the draft to the signature. */
export const signingActions = [
  'submit',
  'return',
  'request_dprd',
  'dprd_answered',
  'approve',
  'open_step',
  'sign',
] as const

export const agreementActions = [
  'patch',
  'patch_party',
  'patch_checklist',
  ...signingActions,
  'confirm',
  'discard',
  'amend',
  'correct',
  'move_parent',
  'suspend',
  'resume',
  'renew',
  'terminate',
  'withdraw_termination',
  'cancel',
  'transfer',
] as const
export type AgreementAction = (typeof agreementActions)[number]

/**
 * The steps of a text to its signature, for an agreement and for each of its amendments. A return ends every approval.
 * An answer of the DPRD ends no approval, since the review continues.
 */
export const signingLifecycle = {
  draft: { patch: 'same', submit: 'in_review', cancel: 'cancelled' },
  in_review: {
    return: 'draft',
    request_dprd: 'awaiting_dprd',
    // Once each step of the review has approved; until then it stays in review.
    approve: 'ready_to_sign',
    open_step: 'same',
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
 * For the status of the day and an action: the status that is stored after the action. What a party signs with is
 * filled in while the text is a draft, or after its approval; never in review.
 */
export const agreementLifecycle = {
  draft: { patch, patch_party: 'same', patch_checklist: 'same', ...onward, transfer: 'same' },
  in_review: { patch_checklist: 'same', ...signingLifecycle.in_review, transfer: 'same' },
  awaiting_dprd: { patch_checklist: 'same', ...signingLifecycle.awaiting_dprd, transfer: 'same' },
  ready_to_sign: {
    patch_party: 'same',
    patch_checklist: 'same',
    ...signingLifecycle.ready_to_sign,
    transfer: 'same',
  },
  signed: {
    amend: 'same',
    correct: 'same',
    move_parent: 'same',
    renew: 'same',
    suspend: 'same',
    resume: 'same',
    terminate: 'same',
    withdraw_termination: 'same',
    transfer: 'same',
  },
  // Misread signed content can be corrected, and its lead named, whatever happened later.
  suspended: {
    correct: 'same',
    move_parent: 'same',
    resume: 'signed',
    terminate: 'signed',
    withdraw_termination: 'signed',
    transfer: 'same',
  },
  superseded: { correct: 'same', transfer: 'same' },
  terminated: { correct: 'same', transfer: 'same' },
  cancelled: {},
} as const satisfies Record<AgreementStatus, Partial<Record<AgreementAction, AgreementStatus | 'same'>>>

/**
 * Of a paper that was signed elsewhere and recorded: whether a second person has compared it with the scan or the paper.
 * A mark, no status. Null where it was signed here.
 */
export const confirmations = ['unconfirmed', 'confirmed', 'discarded'] as const
export type Confirmation = (typeof confirmations)[number]

/** What somebody compared a recorded agreement with. */
export const confirmedAgainst = ['scan', 'paper'] as const
export type ConfirmedAgainst = (typeof confirmedAgainst)[number]

/** What may be done beside with a recorded agreement until it is confirmed, whatever was decided on it since. */
export const unconfirmedLifecycle = {
  patch: 'same',
  confirm: 'same',
  discard: 'cancelled',
} as const satisfies Partial<Record<AgreementAction, AgreementStatus | 'same'>>

/** The actions that the status allows, and those of a recorded agreement that nobody has confirmed. */
export const actionsIn = (
  status: AgreementStatus,
  { confirmation }: Pick<Decisions, 'confirmation'>,
): AgreementAction[] => {
  const inStatus = Object.keys(agreementLifecycle[status]) as AgreementAction[]
  if (confirmation !== 'unconfirmed') return inStatus
  return [...inStatus, ...(Object.keys(unconfirmedLifecycle) as AgreementAction[])]
}

/** The decisions on a signed agreement. Each day is the first day on which the agreement does not hold. */
export interface Decisions {
  readonly confirmation: Confirmation | null
  /** The first day of its present content, if it was amended. */
  readonly amendedFrom: Day | null
  readonly suspendedOn: Day | null
  readonly terminatedOn: Day | null
  /** The agreement that this one stands under. */
  readonly parentId: string | null
}

/** The statuses in which a row of a party can be written. */
export const partyStatuses = agreementStatuses.filter((status) => 'patch_party' in agreementLifecycle[status])

/** The statuses before the signature: of a checklist the items are decided on, and the text is commented on. */
export const statusesBeforeSignature = agreementStatuses.filter(
  (status) => 'patch_checklist' in agreementLifecycle[status],
)

/** Whether the text is neither signed nor canceled. */
export const isBeforeSignature = (status: AgreementStatus): boolean =>
  statusesBeforeSignature.includes(status)

/**
 * Whether the action has something to act on: only a declared decision can be taken back, and a decision that has begun
 * cannot be declared again.
 */
export function isOpenTo(action: AgreementAction, decided: Decisions, today: Day): boolean {
  switch (action) {
    // Once it was amended, a misreading is corrected in every version that carries it.
    case 'patch':
      return decided.amendedFrom === null
    case 'correct':
      return decided.confirmation !== 'unconfirmed' || decided.amendedFrom !== null
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

/**
 * The day on which a signed renewal takes over. Null if the renewal was terminated by its first day and so never holds.
 */
export const takesOverOn = (renewal: {
  readonly effectiveFrom: Day | null
  readonly terminatedOn: Day | null
}): Day | null => {
  const { effectiveFrom, terminatedOn } = renewal
  return effectiveFrom !== null && terminatedOn !== null && terminatedOn <= effectiveFrom
    ? null
    : effectiveFrom
}

/** Grounds for terminating a signed agreement (PP 28/2018, articles 9 and 22), besides a breach and other reasons. */
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

/** What determines the last day in force. */
export const endCauses = ['term', 'termination', 'renewal'] as const
export type EndCause = (typeof endCauses)[number]

/**
 * A step in the transaction that creates the agreement: an agreement that was signed on paper is recorded as signed,
 * without review, and unconfirmed. All other agreements follow the steps above.
 */
export const recordingLifecycle = {
  draft: { record_signed: 'signed' },
} as const satisfies Partial<Record<AgreementStatus, Record<string, AgreementStatus>>>

/** Where an agreement comes from: drafted in the registry, or signed on paper and imported or recorded one by one. */
export const provenances = ['registered', 'imported', 'recorded'] as const
export type Provenance = (typeof provenances)[number]

/** Derived for a day, never stored. Null before the signature, while suspended, and once terminated or superseded. */
export const validities = ['not_yet_effective', 'in_force', 'expiring', 'expired'] as const
export type Validity = (typeof validities)[number]
