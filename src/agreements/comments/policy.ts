import type { Actor, Role } from '../../kernel/actor.ts'
import { actsForAny } from '../../identity/policy.ts'
import type { Visibility } from '../../db/visibility.ts'
import type { Whose } from '../policy.ts'

/** Whom a comment is for: the region alone, or the parties of the agreement too. */
export const audiences = ['region', 'parties'] as const
export type Audience = (typeof audiences)[number]

/**
 * The region reads every comment. A partner reads those for the parties, on agreements and amendments that it sees; the
 * public and integrators read none.
 */
export const commentVisibility: Visibility<'text_seen' | 'while_party' | 'for_parties'> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: ['text_seen', 'while_party', 'for_parties'],
  integrator: 'none',
  public: 'none',
}

const writers = ['admin', 'officer', 'reviewer', 'partner'] as const satisfies readonly Role[]

/** The roles that may call each operation. `mayComment` and `mayResolve` decide on which records. */
export const commentAccess = {
  readComments: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
  writeComments: writers,
} as const satisfies Record<string, readonly Role[]>

const isWriter = ({ role }: Actor): boolean => (writers as readonly Role[]).includes(role)

/** The registrar and reviewers comment on any text, officers and partners where they act for the lead agency or a party. */
export function mayComment(actor: Actor, { organizationIds }: Pick<Whose, 'organizationIds'>): boolean {
  if (!isWriter(actor)) return false
  return actor.role === 'admin' || actor.role === 'reviewer' || actsForAny(actor, organizationIds)
}

/** A comment of the region is the region's alone unless its author says otherwise; one of a partner is for the parties. */
export const defaultAudience = ({ role }: Pick<Actor, 'role'>): Audience =>
  role === 'partner' ? 'parties' : 'region'

/** Who asked: an account, for its organization; null for the registrar and for reviewers without one. */
interface Asked {
  readonly authorId: string
  readonly organizationId: string | null
  /** Nobody is left who asked: no one of the organization, or the author where there is none. */
  readonly isOrphaned: boolean
}

/**
 * A comment is resolved by whoever asked: by those who act for the author's organization, by the author where there is
 * none; by the registrar once nobody of them is left.
 */
export function mayResolve(actor: Actor, { authorId, organizationId, isOrphaned }: Asked): boolean {
  if (!isWriter(actor)) return false
  if (actor.role === 'admin' && isOrphaned) return true
  return organizationId === null ? actor.accountId === authorId : actsForAny(actor, [organizationId])
}
