import type { Actor, Role } from '../kernel/actor.ts'
import { readsForAny } from '../identity/policy.ts'

/**
 * A partner sees only the rating of its own organization. Ratings are computed from the records that the reader may
 * see.
 */
export const ratingsSeenBy = (role: Role): 'all' | 'own' => (role === 'partner' ? 'own' : 'all')

export const seesRatingOf = (actor: Actor, rated: string): boolean =>
  ratingsSeenBy(actor.role) === 'all' || readsForAny(actor, [rated])
