import type { Role } from '../kernel/actor.ts'

/** Feeds are for people, not for API clients. Only the account that owns a feed can see it. */
export const calendarFeedAccess = {
  ownFeeds: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
} as const satisfies Record<string, readonly Role[]>

/** The maximum number of feeds of an account: one for each device of a person. */
export const mostFeeds = 5
