import type { FieldError } from '../../kernel/errors.ts'
import type { Day } from '../../kernel/days.ts'

/** The error of a period that ends before it begins; else none. */
export function periodErrors(period: {
  readonly periodFrom: Day | null
  readonly periodUntil: Day | null
}): FieldError[] {
  const { periodFrom, periodUntil } = period
  if (periodFrom === null || periodUntil === null || periodFrom <= periodUntil) return []
  const message = { id: 'Akhir periode mendahului awalnya.', en: 'The period ends before it begins.' }
  return [{ pointer: '/periodUntil', code: 'end_before_start', message }]
}
