import type { Day } from '../../kernel/days.ts'
import type { Text } from '../../kernel/errors.ts'
import type { AgreementStatus } from '../lifecycle.ts'
import type { DetailCode } from '../../kernel/codes/codes.ts'

/** A direct or indirect renewal of the parent. */
interface Renewing {
  readonly signed: boolean
  readonly status: AgreementStatus
}

/** The error in moving under it; undefined if there is none. */
export function moveError(
  renewal: Renewing | undefined,
): { readonly code: DetailCode; readonly message: Text } | undefined {
  if (renewal === undefined) {
    return {
      code: 'not_renewal_of_parent',
      message: {
        id: 'Bukan perpanjangan naskah induk yang sekarang.',
        en: 'It does not renew the present parent.',
      },
    }
  }
  if (!renewal.signed) {
    return {
      code: 'renewal_not_signed',
      message: { id: 'Perpanjangan itu belum ditandatangani.', en: 'That renewal is not signed yet.' },
    }
  }
  if (renewal.status === 'terminated' || renewal.status === 'superseded') {
    return {
      code: 'renewal_over',
      message: { id: 'Perpanjangan itu sudah tidak berlaku.', en: 'That renewal is over itself.' },
    }
  }
  return undefined
}

/**
 * The first day under the new parent: today, or the first day of the renewal if that is later; never before an earlier
 * move.
 */
export const movesOn = (today: Day, renewalFrom: Day, movedFrom: Day | null): Day =>
  [today, renewalFrom, movedFrom ?? today].toSorted().at(-1)!
