import type { Shared } from '../../identity/policy.ts'
import type { Actor } from '../../kernel/actor.ts'
import { signingActions, signingLifecycle, type AgreementAction, type AgreementStatus } from '../lifecycle.ts'
import { decidesOnOwnWork, isTurnOf, mayActOnAgreement, type InReview, type Whose } from '../policy.ts'

export const amendmentStatuses = [
  'draft',
  'in_review',
  'awaiting_dprd',
  'ready_to_sign',
  'signed',
  'cancelled',
] as const satisfies readonly AgreementStatus[]
export type AmendmentStatus = (typeof amendmentStatuses)[number]

/** Neither signed nor canceled. An agreement has at most one open amendment. */
export const isOpen = (status: AmendmentStatus): boolean => status !== 'signed' && status !== 'cancelled'

/** Warnings about an amendment, besides those of its agreement. */
export const amendmentWarnings = ['extended_after_end'] as const

export const amendmentActions = [
  'patch',
  ...signingActions,
  'cancel',
] as const satisfies readonly AgreementAction[]
export type AmendmentAction = (typeof amendmentActions)[number]

/** An amendment has the same steps as the agreement that it changes. */
export const amendmentLifecycle = signingLifecycle satisfies Record<
  AmendmentStatus,
  Partial<Record<AmendmentAction, AmendmentStatus | 'same'>>
>

/** An amendment can be canceled whatever the status of its agreement. All other actions need a signed agreement. */
export const isAmendable = (action: AmendmentAction, agreementStatus: AgreementStatus): boolean =>
  action === 'cancel' || agreementStatus === 'signed'

/**
 * The actions that this actor may try on an amendment: those that the actor may take on its agreement. A guard may
 * still refuse, with reasons.
 */
export function amendmentActionsFor(
  actor: Actor,
  agreement: Whose & { readonly statusToday: AgreementStatus },
  amendment: Shared & InReview & { readonly status: AmendmentStatus },
): AmendmentAction[] {
  const inStatus = Object.keys(amendmentLifecycle[amendment.status]) as AmendmentAction[]
  return inStatus.filter(
    (action) =>
      isAmendable(action, agreement.statusToday) &&
      mayActOnAgreement(actor, action, agreement) &&
      isTurnOf(actor, action, amendment) &&
      !decidesOnOwnWork(actor, action, amendment),
  )
}
