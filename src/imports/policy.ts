import type { Actor, Role } from '../kernel/actor.ts'
import { actsForAny } from '../identity/policy.ts'

export const importAccess = {
  importAgreements: ['admin', 'officer'],
} as const satisfies Record<string, readonly Role[]>

/** An officer may import files of its own agency, the registrar files of any agency. */
export function mayImportFor(actor: Actor, agencyId: string): boolean {
  if (actor.role === 'admin') return true
  return actor.role === 'officer' && actsForAny(actor, [agencyId])
}
