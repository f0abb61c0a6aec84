import type { Visibility } from '../../db/visibility.ts'
import type { Actor, Role } from '../../kernel/actor.ts'

/** A partner's administrator sees the people of its own organization; any other partner sees none. */
export const peopleVisibility: Visibility<'own_people'> = {
  admin: 'all',
  officer: 'none',
  reviewer: 'none',
  auditor: 'all',
  partner: ['own_people'],
  integrator: 'none',
  public: 'none',
}

/** The roles that may call each operation, of partners only administrators (`onlyAdministrators`). */
export const peopleAccess = {
  readPeople: ['admin', 'auditor', 'partner'],
  managePeople: ['admin', 'partner'],
} as const satisfies Record<string, readonly Role[]>

/** Whether the actor reads and manages people: all of them, or those of its own organization. */
export const managesPeople = ({ role, administers }: Actor): boolean =>
  role === 'admin' || administers.length > 0

/** Whether the actor may give somebody this membership, or change it. */
export const mayGive = (
  { role, administers }: Actor,
  membership: { role: Role; organizationId: string | null },
): boolean =>
  role === 'admin' ||
  (membership.role === 'partner' &&
    membership.organizationId !== null &&
    administers.includes(membership.organizationId))

export const membershipActions = ['patch'] as const
export type MembershipAction = (typeof membershipActions)[number]

/** The actions that the actor may take on a membership. An ended one stays as it was: it is given anew. */
export const membershipActionsFor = (
  actor: Actor,
  membership: { role: Role; organizationId: string | null; hasEnded: boolean },
): MembershipAction[] => (mayGive(actor, membership) && !membership.hasEnded ? [...membershipActions] : [])
