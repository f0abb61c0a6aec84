import type { Role } from '../kernel/actor.ts'

/**
 * What the programme is said to be and to deliver itself is public; the registrar keeps it, from what a source says.
 */
export const programmeAccess = {
  read: ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator', 'public'],
  write: ['admin'],
} as const satisfies Record<string, readonly Role[]>

/** Targets stand beside verified results, which are read with an account. */
export const targetAccess = {
  read: ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator'],
  write: ['admin'],
} as const satisfies Record<string, readonly Role[]>
