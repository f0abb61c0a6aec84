import type { Role } from '../kernel/actor.ts'

/** Notifications are for people, not for API clients. Each account sees and marks its own alone. */
export const notificationAccess = {
  own: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
} as const satisfies Record<string, readonly Role[]>
