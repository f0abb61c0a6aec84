import type { Actor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/days.ts'
import type { FieldError, Reason } from '../../kernel/errors.ts'
import type { AgreementStatus } from '../lifecycle.ts'
import { mayActOnAgreement, maySign, type Whose } from '../policy.ts'

export const amendmentStatuses = ['draft', 'signed', 'cancelled'] as const
export type AmendmentStatus = (typeof amendmentStatuses)[number]

/** What to look at in a signed amendment. */
export const amendmentWarnings = ['extended_after_end'] as const

export const amendmentActions = ['patch', 'sign', 'cancel'] as const
export type AmendmentAction = (typeof amendmentActions)[number]

export const amendmentLifecycle = {
  draft: { patch: 'same', sign: 'signed', cancel: 'cancelled' },
  signed: {},
  cancelled: {},
} as const satisfies Record<AmendmentStatus, Partial<Record<AmendmentAction, AmendmentStatus | 'same'>>>

/** A draft can be canceled whatever became of its agreement; the rest needs one that is signed. */
const amendable = (action: AmendmentAction, agreementStatus: AgreementStatus): boolean =>
  action === 'cancel' || agreementStatus === 'signed'

/** Who may draft, change and cancel an amendment may amend its agreement; it is signed by who may sign the agreement. */
export const mayActOnAmendment = (actor: Actor, action: AmendmentAction, agreement: Whose): boolean =>
  action === 'sign' ? maySign(actor, agreement) : mayActOnAgreement(actor, 'amend', agreement)

/** The actions this actor may try on an amendment; guards may still say no, with reasons. */
export function amendmentActionsFor(
  actor: Actor,
  agreement: Whose & { readonly status: AgreementStatus },
  status: AmendmentStatus,
): AmendmentAction[] {
  const inStatus = Object.keys(amendmentLifecycle[status]) as AmendmentAction[]
  return inStatus.filter(
    (action) => amendable(action, agreement.status) && mayActOnAmendment(actor, action, agreement),
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

interface SignatureFacts {
  /** The parties of the agreement by name, each with the day it signed the amendment, where it did. */
  readonly parties: readonly { readonly organizationName: string; readonly signedOn: Day | undefined }[]
  readonly agreementSignedOn: Day | null
  readonly hasSignedDocument: boolean
  readonly today: Day
}

/** Every reason an amendment cannot be signed yet. */
export function amendmentBlockers({
  parties,
  agreementSignedOn,
  hasSignedDocument,
  today,
}: SignatureFacts): Reason[] {
  const reasons = parties.flatMap(({ organizationName: who, signedOn }) => {
    if (signedOn === undefined)
      return [reason('not_signed_by_party', `${who} belum menandatangani.`, `${who} has not signed.`)]
    if (signedOn > today) {
      return [
        reason(
          'signed_in_future',
          `Tanggal tanda tangan ${who} (${signedOn}) masih di depan.`,
          `The day ${who} signed (${signedOn}) is still to come.`,
        ),
      ]
    }
    if (agreementSignedOn !== null && signedOn < agreementSignedOn) {
      return [
        reason(
          'signed_before_agreement',
          `${who} tidak dapat menandatangani addendum sebelum naskahnya (${agreementSignedOn}).`,
          `${who} cannot have signed the amendment before the agreement (${agreementSignedOn}).`,
        ),
      ]
    }
    return []
  })
  if (!hasSignedDocument) {
    reasons.push(
      reason(
        'no_signed_document',
        'Addendum yang ditandatangani belum dilampirkan.',
        'The signed amendment is not attached.',
      ),
    )
  }
  return reasons
}

const reason = (code: string, id: string, en: string): Reason => ({ code, message: { id, en } })
