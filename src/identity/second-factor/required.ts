import type { Role } from '../../kernel/actor.ts'

/** Whether a request in this role is refused until its person has signed in with a second factor. */
export const lacksSecondFactor = (
  required: readonly Role[],
  { role, secondFactor }: { readonly role: Role; readonly secondFactor: boolean },
): boolean => required.includes(role) && !secondFactor
