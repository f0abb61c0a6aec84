import type { Day } from '../../kernel/days.ts'
import { plainWords } from '../cells/words.ts'
import { statusIn } from '../cells/status.ts'
import type { ImportedRow } from '../rows/imported-row.ts'

export const statusAnswers = ['by_days', 'leave_out'] as const
/** The answer for a status: the days of the row are right in spite of it, or rows with it are left out. */
export type StatusAnswer = (typeof statusAnswers)[number]

/**
 * What the status of a row means for the import. If it matches the days of the row, nothing. A status that says more,
 * for example that an agreement was broken off, cannot be imported, so the sender is asked.
 */
export function standingOfStatus(
  text: string,
  row: Pick<ImportedRow, 'signedOn' | 'term' | 'effectiveUntil'>,
  answers: Readonly<Record<string, StatusAnswer>>,
  today: Day,
): 'fits' | 'left_out' | 'asked' {
  const answer = Object.entries(answers).find(([name]) => plainWords(name) === plainWords(text))?.[1]
  if (answer) return answer === 'by_days' ? 'fits' : 'left_out'
  const { signedOn, term, effectiveUntil } = row
  const holds = term !== 'fixed' || (effectiveUntil !== null && effectiveUntil >= today)
  const fits = {
    in_force: signedOn !== null && (effectiveUntil === null || holds),
    over: signedOn !== null && !holds,
    unsigned: signedOn === null,
    unclear: false,
  }
  return fits[statusIn(text)] ? 'fits' : 'asked'
}
