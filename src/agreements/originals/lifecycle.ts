import type { Day } from '../../kernel/days.ts'
import type { FieldError } from '../../kernel/errors.ts'

/** What a signed paper is: one of the originals, or a copy of one that was certified. */
export const originalForms = ['original', 'certified_copy'] as const
export type OriginalForm = (typeof originalForms)[number]

export const originalStatuses = ['held', 'lent', 'lost'] as const
export type OriginalStatus = (typeof originalStatuses)[number]

export const originalActions = ['patch', 'lend', 'return', 'lose', 'restate'] as const
export type OriginalAction = (typeof originalActions)[number]

/** The status after each action. A lost paper that is found, or has another in its place, is restated. */
export const originalLifecycle = {
  held: { patch: 'same', lend: 'lent', lose: 'lost' },
  lent: { patch: 'same', return: 'held', lose: 'lost' },
  lost: { restate: 'held' },
} as const satisfies Record<OriginalStatus, Partial<Record<OriginalAction, OriginalStatus | 'same'>>>

/** The errors in the day of a step: not before the step that came before it, and not in the future. */
export function stepErrors(on: Day, since: Day | null, today: Day): FieldError[] {
  if (on > today) return [{ pointer: '/on', code: 'in_future', message: texts.inFuture }]
  if (since !== null && on < since)
    return [{ pointer: '/on', code: 'before_last_step', message: texts.beforeLast }]
  return []
}

const texts = {
  inFuture: { id: 'Hari ini paling akhir.', en: 'Today at the latest.' },
  beforeLast: {
    id: 'Tidak boleh mendahului langkah sebelumnya (since).',
    en: 'Not before the step that came before it (since).',
  },
}
