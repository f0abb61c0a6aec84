import type { Role } from '../kernel/actor.ts'

/** Everybody who has work in the registry; programs have none. An auditor, who only reads, has an empty list. */
export const taskAccess = {
  own: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
} as const satisfies Record<string, readonly Role[]>
