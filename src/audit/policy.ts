import type { Actor, Role } from '../kernel/actor.ts'
import { readsForAny } from '../identity/policy.ts'
import type { Visibility } from '../db/visibility.ts'

/**
 * An officer follows the records of its agency, and those it led before; a reviewer follows the agreements that were submitted to review.
 * Neither sees who read a record. Neither sees an activity that is still a draft, unless it is the agency's own.
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

/** Whether the actor sees which account acted, and from which address. */
export const seesWhoActed = (actor: Actor): boolean => auditVisibility[actor.role] === 'all'

/** The facts that decide whether an actor may follow a record. */
export interface Followed {
  readonly organizationIds?: readonly string[]
  /** The agencies that led it before. */
  readonly formerLeadIds?: readonly string[]
  /** The account that submitted the record to review; null if it was never submitted. */
  readonly submittedBy?: string | null
}

/** Applies the conditions of `auditVisibility` to a record that the actor can see. */
export function mayReadHistory(
  actor: Actor,
  { organizationIds = [], formerLeadIds = [], submittedBy = null }: Followed,
): boolean {
  if (seesWhoActed(actor)) return true
  if (actor.role === 'reviewer') return submittedBy !== null
  return actor.role === 'officer' && readsForAny(actor, [...organizationIds, ...formerLeadIds])
}
