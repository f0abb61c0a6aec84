import type { Role } from '../kernel/actor.ts'

/** Public to read; the registrar enters what the government announces, and changes within a year. */
export const holidayAccess = {
  read: ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator', 'public'],
  write: ['admin'],
} as const satisfies Record<string, readonly Role[]>

export const holidayKinds = ['national', 'collective_leave'] as const
export type HolidayKind = (typeof holidayKinds)[number]
