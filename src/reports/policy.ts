import { agreementVisibility } from '../agreements/policy.ts'
import type { Actor, Role } from '../kernel/actor.ts'
import { readsForAny } from '../identity/policy.ts'

export const coverageBases = ['all', 'own', 'open'] as const
export type CoverageBasis = (typeof coverageBases)[number]

/**
 * Which agreements a report counts for a reader: all of them, those of its own organization, or those that anyone may
 * know of. What is a gap to one who sees a part may be covered by what it does not see.
 */
export function coverageBasisOf(role: Role): CoverageBasis {
  const rule = agreementVisibility[role]
  if (rule === 'all') return 'all'
  return rule !== 'none' && rule.includes('own') ? 'own' : 'open'
}

/**
 * A partner sees only the rating of its own organization. Ratings are computed from the records that the reader may
 * see.
 */
export const ratingsSeenBy = (role: Role): 'all' | 'own' => (role === 'partner' ? 'own' : 'all')

/** Who does not see every agreement is told that a report is about a part. */
export const seesPart = ({ role }: Actor): boolean => coverageBasisOf(role) !== 'all'

export const seesRatingOf = (actor: Actor, rated: string): boolean =>
  ratingsSeenBy(actor.role) === 'all' || readsForAny(actor, [rated])
