import type { Actor, Role } from '../kernel/actor.ts'
import { readsForAny } from '../identity/policy.ts'
import type { Visibility } from '../db/visibility.ts'

/**
 * An officer follows the records of its agency, a reviewer what came to review; who read what, neither, nor what was
 * reported before it is submitted, unless it is the agency's own.
 */
export const auditVisibility: Visibility<'own_record' | 'came_to_review' | 'changed' | 'told'> = {
  admin: 'all',
  officer: ['own_record', 'changed', 'told'],
  reviewer: ['came_to_review', 'changed', 'told'],
  auditor: 'all',
  partner: 'none',
  integrator: 'none',
  public: 'none',
}

export const auditAccess = {
  readTrail: ['admin', 'auditor'],
  readAgreementHistory: ['admin', 'auditor', 'officer', 'reviewer'],
  readCaseHistory: ['admin', 'auditor', 'officer'],
  readOrganizationHistory: ['admin', 'auditor'],
} as const satisfies Record<string, readonly Role[]>

/** Which account acted, and from where. */
export const seesWhoActed = (actor: Actor): boolean => auditVisibility[actor.role] === 'all'

/** What tells whether a record is an actor's own to follow. */
export interface Followed {
  readonly organizationIds?: readonly string[]
  /** The account that submitted it to review; none for what never was. */
  readonly submittedBy?: string | null
}

/** The conditions of `auditVisibility` for a record that the actor sees. */
export function mayReadHistory(
  actor: Actor,
  { organizationIds = [], submittedBy = null }: Followed,
): boolean {
  if (seesWhoActed(actor)) return true
  if (actor.role === 'reviewer') return submittedBy !== null
  return actor.role === 'officer' && readsForAny(actor, organizationIds)
}
