import type { Role } from '../kernel/actor.ts'

/**
 * What the programme is said to be, to deliver itself and to aim at is public; the registrar keeps it, from what a
 * source says.
 */
export const programmeAccess = {
  read: ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator', 'public'],
  write: ['admin'],
} as const satisfies Record<string, readonly Role[]>
