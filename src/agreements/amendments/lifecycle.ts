import type { Shared } from '../../identity/policy.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/days.ts'
import type { FieldError } from '../../kernel/errors.ts'
import { signingLifecycle, type AgreementAction, type AgreementStatus } from '../lifecycle.ts'
import { approvesOwnWork, mayActOnAgreement, type Whose } from '../policy.ts'

export const amendmentStatuses = [
  'draft',
  'in_review',
  'awaiting_dprd',
  'ready_to_sign',
  'signed',
  'cancelled',
] as const satisfies readonly AgreementStatus[]
export type AmendmentStatus = (typeof amendmentStatuses)[number]

/** Neither signed nor canceled: one at a time is. */
export const isOpen = (status: AmendmentStatus): boolean => status !== 'signed' && status !== 'cancelled'

/** What to look at in an amendment beside what its agreement is warned of. */
export const amendmentWarnings = ['extended_after_end'] as const

export const amendmentActions = [
  'patch',
  'submit',
  'return',
  'request_dprd',
  'dprd_answered',
  'approve',
  'sign',
  'cancel',
] as const satisfies readonly AgreementAction[]
export type AmendmentAction = (typeof amendmentActions)[number]

/** An amendment goes the same way as the agreement it changes. */
export const amendmentLifecycle = signingLifecycle satisfies Record<
  AmendmentStatus,
  Partial<Record<AmendmentAction, AmendmentStatus | 'same'>>
>

/** It can be canceled whatever became of its agreement; the rest needs one that is signed. */
export const isAmendable = (action: AmendmentAction, agreementStatus: AgreementStatus): boolean =>
  action === 'cancel' || agreementStatus === 'signed'

/** The actions this actor may try on an amendment, who may take them on its agreement; guards may still say no. */
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
      !approvesOwnWork(actor, action, amendment),
  )
}

interface Amended {
  readonly effectiveFrom: Day
  /** The end it would set, where it sets one. */
  readonly effectiveUntil?: Day | undefined
}

/** The present content of the agreement: since when it holds, and until when. */
interface Present {
  readonly validFrom: Day
  readonly effectiveUntil: Day
  /** On which an extension may begin, as they are written. */
  readonly dayAfterEnd: Day
}

/** What is wrong with the days of an amendment: it follows the content it changes, and ends after it begins. */
export function amendmentErrors({ effectiveFrom, effectiveUntil }: Amended, present: Present): FieldError[] {
  const errors: FieldError[] = []
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
