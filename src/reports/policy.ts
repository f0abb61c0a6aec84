import type { Actor } from '../accounts/actor.ts'

/** A collaborator is told how it does itself, and of nobody else. What a rating is made of is what the reader sees. */
export const seesRatingOf = (actor: Actor, organizationId: string): boolean =>
  actor.role !== 'partner' || actor.organizationId === organizationId
