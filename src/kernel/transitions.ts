import { DomainError } from './errors.ts'

/** States × actions → the next state; `same` keeps the state. */
type Lifecycle = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The actions that some state of the lifecycle has. */
type ActionOf<L extends Lifecycle> = { [S in keyof L]: keyof L[S] }[keyof L] & string
/** What the table names as the next state after an action, whatever the state before. */
type StepOf<L extends Lifecycle, A> = { [S in keyof L]: A extends keyof L[S] ? L[S][A] : never }[keyof L]

/**
 * The status an action leads to; the present one where it changes nothing. 409 `invalid_transition`, naming what
 * would apply, where the action has no place in this status.
 */
export function nextStatus<L extends Lifecycle, A extends ActionOf<L>>(
  lifecycle: L,
  status: keyof L & string,
  action: A,
  allowedActions: readonly string[],
): Exclude<StepOf<L, A>, 'same'> | (keyof L & string) {
  const step = lifecycle[status]![action]
  if (step === undefined) throw new DomainError('invalid_transition', { allowedActions })
  return step === 'same' ? status : step
}

/** 409 `invalid_transition` where the record leaves this action to nobody, whatever its status. */
export function requireAllowed(action: string, allowedActions: readonly string[]): void {
  if (!allowedActions.includes(action)) throw new DomainError('invalid_transition', { allowedActions })
}

/** 409 `not_editable` where the record cannot be changed by a PATCH in this status. */
export function requireEditable<L extends Lifecycle>(
  lifecycle: L,
  status: keyof L & string,
  action: ActionOf<L>,
  allowedActions: readonly string[],
): void {
  if (lifecycle[status]![action] === undefined) throw new DomainError('not_editable', { allowedActions })
}
