import type { Shared } from '../../identity/policy.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/days.ts'
import type { FieldError } from '../../kernel/errors.ts'
import { signingActions, signingLifecycle, type AgreementAction, type AgreementStatus } from '../lifecycle.ts'
import { decidesOnOwnWork, mayActOnAgreement, type Whose } from '../policy.ts'

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
  amendment: Shared & { readonly status: AmendmentStatus },
): AmendmentAction[] {
  const inStatus = Object.keys(amendmentLifecycle[amendment.status]) as AmendmentAction[]
  return inStatus.filter(
    (action) =>
      isAmendable(action, agreement.statusToday) &&
      mayActOnAgreement(actor, action, agreement) &&
      !decidesOnOwnWork(actor, action, amendment),
  )
}

interface Amended {
  readonly effectiveFrom: Day
  /** The first day of the agreement, if the amendment sets one. */
  readonly begins?: Day | undefined
  /** The last day of the agreement, if the amendment sets one. */
  readonly effectiveUntil?: Day | undefined
}

/** The first and the last day of the present content of the agreement. */
interface Present {
  readonly validFrom: Day
  readonly effectiveFrom: Day
  readonly effectiveUntil: Day
  /** The day after `effectiveUntil`, on which an extension may begin at the latest. */
  readonly dayAfterEnd: Day
}

/** Errors in the days of an amendment: it must begin after the content that it changes, and end after it begins. */
export function amendmentErrors(amended: Amended, present: Present): FieldError[] {
  const { effectiveFrom, effectiveUntil } = amended
  const errors = beginningErrors(amended, present)
  if (effectiveFrom < present.validFrom) {
    errors.push({
      pointer: '/effectiveFrom',
      code: 'before_present_content',
      message: {
        id: `Isi yang sekarang baru berlaku mulai ${present.validFrom}.`,
        en: `The present content only holds from ${present.validFrom}.`,
      },
    })
  }
  const lastStart = effectiveUntil === undefined ? present.effectiveUntil : present.dayAfterEnd
  if (effectiveFrom > lastStart) {
    errors.push({
      pointer: '/effectiveFrom',
      code: 'after_end',
      message: {
        id: `Naskah sudah berakhir pada ${present.effectiveUntil}.`,
        en: `The agreement ends on ${present.effectiveUntil}.`,
      },
    })
  }
  if (effectiveUntil !== undefined && effectiveUntil < effectiveFrom) {
    errors.push({
      pointer: '/changes/effectiveUntil',
      code: 'end_before_start',
      message: {
        id: 'Tanggal berakhir mendahului mulai berlakunya addendum.',
        en: 'The last day is before the amendment takes effect.',
      },
    })
  }
  return errors
}

/** An agreement that has begun keeps its first day. One that has not can be moved within its term. */
function beginningErrors({ effectiveFrom, begins, effectiveUntil }: Amended, present: Present): FieldError[] {
  if (begins === undefined) return []
  const pointer = '/changes/effectiveFrom'
  if (present.effectiveFrom < effectiveFrom) {
    const message = {
      id: `Naskah sudah mulai berlaku pada ${present.effectiveFrom}, sebelum addendum ini; hari mulainya tidak berubah lagi.`,
      en: `The agreement begins on ${present.effectiveFrom}, before this amendment holds; its first day does not change any more.`,
    }
    return [{ pointer, code: 'already_begun', message }]
  }
  if (begins < effectiveFrom) {
    const message = {
      id: `Tidak dapat mulai sebelum addendum ini berlaku (${effectiveFrom}).`,
      en: `It cannot begin before this amendment holds (${effectiveFrom}).`,
    }
    return [{ pointer, code: 'before_amendment', message }]
  }
  const end = effectiveUntil ?? present.effectiveUntil
  if (begins > end) {
    const message = {
      id: `Hari mulai sesudah hari terakhir (${end}).`,
      en: `The first day is after the last (${end}).`,
    }
    return [{ pointer, code: 'end_before_start', message }]
  }
  return []
}
