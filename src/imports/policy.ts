import type { Actor, Role } from '../kernel/actor.ts'
import type { Visibility } from '../db/visibility.ts'
import { actsForAny } from '../identity/policy.ts'

/** An officer sees the imports of its own agency. What came of them is seen like any agreement. */
export const importVisibility: Visibility<'own'> = {
  admin: 'all',
  officer: ['own'],
  reviewer: 'all',
  auditor: 'all',
  partner: 'none',
  integrator: 'none',
  public: 'none',
}

export const importAccess = {
  importAgreements: ['admin', 'officer'],
  readImports: ['admin', 'officer', 'reviewer', 'auditor'],
} as const satisfies Record<string, readonly Role[]>

/** An officer may import files of its own agency, the registrar files of any agency. */
export function mayImportFor(actor: Actor, agencyId: string): boolean {
  if (actor.role === 'admin') return true
  return actor.role === 'officer' && actsForAny(actor, [agencyId])
}
