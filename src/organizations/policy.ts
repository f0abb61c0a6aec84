import type { AccountRole, Actor, Role } from '../kernel/actor.ts'
import type { Visibility } from '../db/visibility.ts'
import type { OrganizationKind, OrganizationStatus, Side } from './kinds.ts'
import { organizationLifecycle, type OrganizationAction } from './lifecycle.ts'

/**
 * A partner reads its own record, those of the agencies, and those of whom it deals with in a case or an agreement that
 * it sees; with whom else Jakarta talks is not its business.
 */
export const organizationVisibility: Visibility<'met'> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: ['met'],
  integrator: 'all',
  public: 'all',
}

/** Contacts are people: whoever deals with the organization, and itself; API clients, those who agreed to be public. */
export const contactVisibility: Visibility<'dealt_with' | 'own' | 'published'> = {
  admin: 'all',
  officer: ['dealt_with'],
  reviewer: 'none',
  auditor: 'all',
  partner: ['own'],
  integrator: ['published'],
  public: 'none',
}

/** An API client needs a scope for them besides. */
export const mayReadContacts = ({ role, scopes }: Actor): boolean =>
  contactVisibility[role] !== 'none' && (!scopes || scopes.includes('public-contacts:read'))

const everyAccount: readonly Role[] = ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator']

/** The roles each operation takes; who may touch which record is `organizationActionsFor`. */
export const organizationAccess = {
  readOrganizations: everyAccount,
  createAgency: ['admin'],
  createCollaborator: ['admin', 'officer'],
  patchOrganization: ['admin'],
  mergeOrganizations: ['admin'],
  succeedAgency: ['admin'],
} as const satisfies Record<string, readonly (Role | AccountRole)[]>

/**
 * The actions on this organization that the actor may take. Only agencies are succeeded; what else is of the region's side is
 * neither merged.
 */
export function organizationActionsFor(
  actor: Actor,
  { kind, side, status }: { kind: OrganizationKind; side: Side; status: OrganizationStatus },
): OrganizationAction[] {
  if (actor.role !== 'admin') return []
  const inStatus = Object.keys(organizationLifecycle[status]) as OrganizationAction[]
  if (kind === 'agency') return inStatus
  return inStatus.filter((action) => (side === 'region' ? action === 'patch' : action !== 'succeed'))
}
