import type { Day } from '../../kernel/days.ts'
import type { FieldError, Text } from '../../kernel/errors.ts'
import type { IdentifierScheme, Side } from '../kinds.ts'
import type { DetailCode } from '../../kernel/codes/codes.ts'

/** The days on which the head office reads what the branch reads. Without a last day until the registrar ends it. */
export interface HeadReads {
  readonly from: Day
  readonly until: Day | null
}

/** The numbers of a legal body, which its branches have too. NITKU (PMK 112/2022) tells the branches apart. */
export const numbersOfLegalBody = ['ID-DJP', 'X-NIB'] as const satisfies readonly IdentifierScheme[]

/** The errors of a grant to the head office, which is the direct parent; empty if it may be given. */
export function headReadsErrors(
  { from, until }: HeadReads,
  head: { readonly side: Side } | undefined,
): FieldError[] {
  const at = (pointer: string, code: DetailCode, message: Text) => [{ pointer, code, message }]
  if (head?.side !== 'collaborator') return at('/headReads', 'no_head_office', noHead)
  return until !== null && until < from ? at('/headReads/until', 'end_before_start', endBeforeStart) : []
}

const noHead: Text = {
  id: 'Kolaborator ini tidak berada di bawah kolaborator lain: isi dahulu "parentId" dengan kantor pusatnya.',
  en: 'This collaborator is not below another: fill in its head office as "parentId" first.',
}
const endBeforeStart: Text = {
  id: 'Hari terakhir mendahului hari pertama.',
  en: 'The last day is before the first.',
}
