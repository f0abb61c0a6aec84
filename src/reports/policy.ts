import type { Actor, Role } from '../kernel/actor.ts'
import { readsForAny } from '../identity/policy.ts'

/** A collaborator is told how it does itself, and of nobody else. What a rating is made of is what the reader sees. */
export const ratingsSeenBy = (role: Role): 'all' | 'own' => (role === 'partner' ? 'own' : 'all')

export const seesRatingOf = (actor: Actor, rated: string): boolean =>
  ratingsSeenBy(actor.role) === 'all' || readsForAny(actor, [rated])
