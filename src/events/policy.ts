import type { Role } from '../kernel/actor.ts'

/** Everyone with an account follows what it sees; an API client needs the scope `events:read`. */
export const eventAccess = {
  read: ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator'],
} as const satisfies Record<string, readonly Role[]>
