import type { Actor, Role } from '../kernel/actor.ts'
import { agreementVisibility } from '../agreements/policy.ts'
import { readsForAny } from '../identity/policy.ts'

/**
 * A partner sees only the rating of its own organization. Ratings are computed from the records that the reader may
 * see.
 */
export const ratingsSeenBy = (role: Role): 'all' | 'own' => (role === 'partner' ? 'own' : 'all')

/** Who does not see every agreement is told that a report is about a part. */
export const seesPart = (actor: Actor): boolean => agreementVisibility[actor.role] !== 'all'

export const seesRatingOf = (actor: Actor, rated: string): boolean =>
  ratingsSeenBy(actor.role) === 'all' || readsForAny(actor, [rated])
