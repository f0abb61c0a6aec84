import { dayAfter, type Day } from '../../kernel/days.ts'
import type { FieldError } from '../../kernel/errors.ts'
import { endsBeforeStart, kindErrors, lastDayOfTerm, type Term } from './term.ts'

/** What an amendment changes of the term. A field that is absent does not change. */
type ChangedTerm = { readonly [Field in keyof Term]?: Term[Field] | undefined }

/** The term of the present content of the agreement, and the first day on which that content holds. */
interface Present extends Term {
  readonly validFrom: Day
  readonly effectiveFrom: Day
}

/** Whether the amendment sets another end of the agreement, or none. */
export const changesEnd = ({ term, effectiveUntil }: ChangedTerm): boolean =>
  term !== undefined || effectiveUntil !== undefined

/**
 * Errors in the days of an amendment that holds from `amendedFrom` on: it must begin after the content that it changes,
 * and end after it begins.
 */
export function amendmentErrors(amendedFrom: Day, changes: ChangedTerm, present: Present): FieldError[] {
  const intended = intendedTerm(changes, present)
  const errors = [...beginningErrors(amendedFrom, changes, present), ...kindErrors(intended, '/changes')]
  if (amendedFrom < present.validFrom) {
    errors.push({
      pointer: '/effectiveFrom',
      code: 'before_present_content',
      message: {
        id: `Isi yang sekarang baru berlaku mulai ${present.validFrom}.`,
        en: `The present content only holds from ${present.validFrom}.`,
      },
    })
  }
  const presentEnd = lastDayOfTerm(present)
  // An extension may begin on the day after the end.
  const startsTooLate = changesEnd(changes)
    ? presentEnd !== null && amendedFrom > dayAfter(presentEnd)
    : presentEnd !== null && amendedFrom > presentEnd
  if (startsTooLate) {
    errors.push({
      pointer: '/effectiveFrom',
      code: 'after_end',
      message: {
        id: `Naskah sudah berakhir pada ${presentEnd}.`,
        en: `The agreement ends on ${presentEnd}.`,
      },
    })
  }
  if (endsTooEarly(amendedFrom, changes, intended)) {
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

const intendedTerm = (changes: ChangedTerm, present: Present): Term => ({
  term: changes.term ?? present.term,
  effectiveFrom: changes.effectiveFrom ?? present.effectiveFrom,
  effectiveUntil: changes.effectiveUntil === undefined ? present.effectiveUntil : changes.effectiveUntil,
  renewsEveryMonths:
    changes.renewsEveryMonths === undefined ? present.renewsEveryMonths : changes.renewsEveryMonths,
})

/** The first period of a term that renews itself may be over, but not before the agreement begins. */
function endsTooEarly(amendedFrom: Day, changes: ChangedTerm, intended: Term): boolean {
  if (!changesEnd(changes)) return false
  const end = lastDayOfTerm(intended)
  return (
    (end !== null && end < amendedFrom) || (changes.effectiveFrom === undefined && endsBeforeStart(intended))
  )
}

/** An agreement that has begun keeps its first day. One that has not can be moved within its term. */
function beginningErrors(amendedFrom: Day, changes: ChangedTerm, present: Present): FieldError[] {
  const { effectiveFrom: begins } = changes
  if (begins === undefined || begins === null) return []
  const pointer = '/changes/effectiveFrom'
  if (present.effectiveFrom < amendedFrom) {
    const message = {
      id: `Naskah sudah mulai berlaku pada ${present.effectiveFrom}, sebelum addendum ini; hari mulainya tidak berubah lagi.`,
      en: `The agreement begins on ${present.effectiveFrom}, before this amendment holds; its first day does not change any more.`,
    }
    return [{ pointer, code: 'already_begun', message }]
  }
  if (begins < amendedFrom) {
    const message = {
      id: `Tidak dapat mulai sebelum addendum ini berlaku (${amendedFrom}).`,
      en: `It cannot begin before this amendment holds (${amendedFrom}).`,
    }
    return [{ pointer, code: 'before_amendment', message }]
  }
  const intended = intendedTerm(changes, present)
  if (endsBeforeStart(intended)) {
    const message = {
      id: `Hari mulai sesudah hari terakhir (${intended.effectiveUntil}).`,
      en: `The first day is after the last (${intended.effectiveUntil}).`,
    }
    return [{ pointer, code: 'end_before_start', message }]
  }
  return []
}
