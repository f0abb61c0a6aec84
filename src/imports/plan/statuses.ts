import type { Day } from '../../kernel/days.ts'
import { plainWords } from '../cells/codes.ts'
import { statusIn } from '../cells/status.ts'
import type { ImportedRow } from '../rows/imported-row.ts'

export const statusAnswers = ['by_days', 'leave_out'] as const
/** That the days of a row are right whatever its status says, or that rows of this status are left out. */
export type StatusAnswer = (typeof statusAnswers)[number]

/**
 * What becomes of a row for its status: nothing where it says what the days say, too. What it says beyond that, as that
 * an agreement was broken off, no import records: it is asked about.
 */
export function standingOfStatus(
  text: string,
  row: Pick<ImportedRow, 'signedOn' | 'effectiveUntil'>,
  answers: Readonly<Record<string, StatusAnswer>>,
  today: Day,
): 'fits' | 'left_out' | 'asked' {
  const answer = Object.entries(answers).find(([name]) => plainWords(name) === plainWords(text))?.[1]
  if (answer) return answer === 'by_days' ? 'fits' : 'left_out'
  const { signedOn, effectiveUntil } = row
  const holds = effectiveUntil !== null && effectiveUntil >= today
  const fits = {
    in_force: signedOn !== null && (effectiveUntil === null || holds),
    over: signedOn !== null && !holds,
    unsigned: signedOn === null,
    unclear: false,
  }
  return fits[statusIn(text)] ? 'fits' : 'asked'
}
