import type { AccountRole, Actor, Role } from '../accounts/actor.ts'
import type { Visibility } from '../db/visibility.ts'
import type { OrganizationKind } from './kinds.ts'

/** Names of organizations are public; a partner needs them to read its own agreements. */
export const organizationVisibility: Visibility<never> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: 'all',
  integrator: 'all',
  public: 'all',
}

const everyAccount: readonly Role[] = ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator']

/** The roles each operation takes; who may touch which record is `mayEditOrganization`. */
export const organizationAccess = {
  readOrganizations: everyAccount,
  createAgency: ['admin'],
  createCollaborator: ['admin', 'officer'],
  patchOrganization: ['admin'],
} as const satisfies Record<string, readonly (Role | AccountRole)[]>

/** The actions on this organization that the actor may take. */
export function organizationActions(actor: Actor, _organization: { kind: OrganizationKind }): 'patch'[] {
  return actor.role === 'admin' ? ['patch'] : []
}
