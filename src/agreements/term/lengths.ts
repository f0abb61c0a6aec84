import { isWholeTerm, lastDayOfTerm, type Term } from './term.ts'
import type { Day } from '../../kernel/days.ts'

/** A term without a last day lies outside one that has a last day. */
export function liesOutside(own: Term, parent: Term): boolean {
  const [end, parentEnd] = [lastDayOfTerm(own), lastDayOfTerm(parent)]
  return (
    (own.effectiveFrom !== null &&
      parent.effectiveFrom !== null &&
      own.effectiveFrom < parent.effectiveFrom) ||
    (parentEnd !== null && (end === null ? isWholeTerm(own) : end > parentEnd))
  )
}

/** Whether a term that began on its first day lasts longer. One without a last day does. */
export function lastsLonger(own: Term, months: number | null): boolean {
  if (months === null || own.effectiveFrom === null || !isWholeTerm(own)) return false
  const end = lastDayOfTerm(own)
  return end === null || end > lastDayOf(own.effectiveFrom, months)
}

/** The last day of a period of `months` months that begins on `from`. One year from 29 February ends on 28 February. */
export function lastDayOf(from: Day, months: number): Day {
  const [year, month, dayOfMonth] = from.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  const end = new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth - 1, lastOfMonth)))
  return end.toISOString().slice(0, 10)
}
