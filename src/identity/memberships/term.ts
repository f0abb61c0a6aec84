import { daysAfter, type Day } from '../../kernel/days.ts'
import type { FieldError } from '../../kernel/errors.ts'

interface Term {
  readonly from: Day
  readonly until: Day | null
}

/**
 * What is wrong with the last day of a membership. It is not before its first day; one that is ended is ended today at
 * the earliest, or yesterday if it must stop at once, since what was done in it stays done.
 */
export function endErrors({ from, until }: Term, today: Day): FieldError[] {
  const earliest = daysAfter(today < from ? from : today, -1)
  return until !== null && until < earliest
    ? [{ pointer: '/until', code: 'end_too_early', message: tooEarly(earliest) }]
    : []
}

/** What is wrong with the days of a new membership. */
export const termErrors = ({ from, until }: Term): FieldError[] =>
  until !== null && until < from
    ? [{ pointer: '/until', code: 'end_before_start', message: beforeStart }]
    : []

const tooEarly = (earliest: Day) => ({
  id: `Hari terakhir paling awal ${earliest}, yaitu kemarin atau sehari sebelum mulai: yang sudah dikerjakan tetap tercatat.`,
  en: `The last day is ${earliest} at the earliest, yesterday or the day before it begins: what was done stays done.`,
})
const beforeStart = {
  id: 'Hari terakhir mendahului hari pertama.',
  en: 'The last day is before the first.',
}
