import { DomainError } from './errors.ts'

/** For each state and action, the next state; `same` keeps the state. */
type Lifecycle = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The actions that at least one state of the lifecycle allows. */
type ActionOf<L extends Lifecycle> = { [S in keyof L]: keyof L[S] }[keyof L] & string
/** The states that an action can lead to, from any state. */
type StepOf<L extends Lifecycle, A> = { [S in keyof L]: A extends keyof L[S] ? L[S][A] : never }[keyof L]

/**
 * The status after an action; unchanged if the action does not change it. 409 `invalid_transition`, with the allowed
 * actions, if the action is not possible in this status.
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

/**
 * 409 `invalid_transition` if the action is not among the allowed ones: something other than the status forbids it to
 * everyone.
 */
export function requireAllowed(action: string, allowedActions: readonly string[]): void {
  if (!allowedActions.includes(action)) throw new DomainError('invalid_transition', { allowedActions })
}

/** 409 `not_editable` if the record cannot be changed with PATCH in this status. */
export function requireEditable<L extends Lifecycle>(
  lifecycle: L,
  status: keyof L & string,
  action: ActionOf<L>,
  allowedActions: readonly string[],
): void {
  if (lifecycle[status]![action] === undefined) throw new DomainError('not_editable', { allowedActions })
}
