import type { Day } from '../../kernel/days.ts'
import type { FieldError } from '../../kernel/errors.ts'
import type { ResultKind } from './kinds.ts'

interface ResultFacts {
  readonly kind: ResultKind
  /** In IDR. */
  readonly value: number | null
  readonly receivedOn: Day
  readonly today: Day
}

/** The errors of a result, one for each rule that it breaks: money has an amount, and nothing is received tomorrow. */
export function resultErrors({ kind, value, receivedOn, today }: ResultFacts): FieldError[] {
  const errors: FieldError[] = []
  if (kind === 'money_to_treasury' && value === null)
    errors.push({ pointer: '/value', code: 'required', message: amountNeeded })
  if (receivedOn > today) errors.push({ pointer: '/receivedOn', code: 'in_future', message: inFuture })
  return errors
}

const amountNeeded = {
  id: 'Uang yang masuk kas daerah harus disebut jumlahnya.',
  en: 'Of money to the treasury the amount must be given.',
}
const inFuture = { id: 'Hari ini paling akhir.', en: 'Today at the latest.' }
