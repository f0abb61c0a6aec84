import type { AccountRole, Actor, Role } from '../kernel/actor.ts'
import { actsForAny } from '../identity/policy.ts'
import type { Visibility } from '../db/visibility.ts'
import type { OrganizationKind, OrganizationStatus, Side } from './kinds.ts'
import { organizationLifecycle, type OrganizationAction } from './lifecycle.ts'

/**
 * A partner sees its own record, all agencies, and the organizations in the cases and agreements that it sees. It must
 * not learn with which other organizations Jakarta is talking. The public is not told the names of persons.
 */
export const organizationVisibility: Visibility<'met' | 'named'> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: ['met'],
  integrator: 'all',
  public: ['named'],
}

/**
 * Contacts are personal data. Besides admins and auditors, they are visible to officers who deal with the organization
 * and to the organization itself. API clients see only the contacts who agreed to be public.
 */
export const contactVisibility: Visibility<'dealt_with' | 'own' | 'published'> = {
  admin: 'all',
  officer: ['dealt_with'],
  reviewer: 'none',
  auditor: 'all',
  partner: ['own'],
  integrator: ['published'],
  public: 'none',
}

/** The liaison officers (PPKSD) of agencies are known within the region, whose people write to them, and to nobody else. */
export const liaisonOfficerVisibility: Visibility<never> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: 'none',
  integrator: 'none',
  public: 'none',
}

/** An API client also needs the scope `public-contacts:read`. */
export const mayReadContacts = ({ role, scopes }: Actor): boolean =>
  contactVisibility[role] !== 'none' && (!scopes || scopes.includes('public-contacts:read'))

const everyAccount: readonly Role[] = ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator']

/** The roles that may call each operation. `organizationActionsFor` decides which actions they may take on a record. */
export const organizationAccess = {
  readOrganizations: everyAccount,
  readRenaming: ['admin', 'officer', 'reviewer', 'auditor'],
  createAgency: ['admin'],
  createCollaborator: ['admin', 'officer'],
  patchOrganization: ['admin'],
  patchCollaborator: ['admin', 'partner'],
  mergeOrganizations: ['admin'],
  succeedAgency: ['admin'],
} as const satisfies Record<string, readonly (Role | AccountRole)[]>

/** Whether the actor may write the contacts of this collaborator: a partner those of its own. */
export const mayKeepContacts = (actor: Actor, { id }: { readonly id: string }): boolean =>
  actor.role === 'partner' && actsForAny(actor, [id])

interface Acted {
  readonly id: string
  readonly kind: OrganizationKind
  readonly side: Side
  readonly status: OrganizationStatus
}

/**
 * The actions that the actor may take on this organization. Only an agency can be succeeded. Other organizations of the
 * region's side can only be changed, not merged. A partner keeps the contacts of its own record, and changes nothing else
 * of it.
 */
export function organizationActionsFor(
  actor: Actor,
  { id, kind, side, status }: Acted,
): OrganizationAction[] {
  const possible = Object.keys(organizationLifecycle[status]) as OrganizationAction[]
  if (mayKeepContacts(actor, { id })) return possible.filter((action) => action === 'keep_contacts')
  if (actor.role !== 'admin') return []
  // The registrar changes contacts as it changes everything else.
  const inStatus = possible.filter((action) => action !== 'keep_contacts')
  if (kind === 'agency') return inStatus
  return inStatus.filter((action) => (side === 'region' ? action === 'patch' : action !== 'succeed'))
}
