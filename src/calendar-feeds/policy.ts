import type { Role } from '../kernel/actor.ts'

/** People have calendars, API clients none. Each account has feeds of its own, which nobody else is shown. */
export const calendarFeedAccess = {
  ownFeeds: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
} as const satisfies Record<string, readonly Role[]>

/** Feeds of an account at most: one for each of a person's devices. */
export const mostFeeds = 5
