import type { Actor, Role } from '../kernel/actor.ts'
import type { Visibility } from '../db/visibility.ts'
import { actsForAny, hasPartIn } from '../identity/policy.ts'

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

export const importActions = ['confirm', 'discard'] as const
export type ImportAction = (typeof importActions)[number]

/** What an import is made of now, as far as its actions go by it. */
interface Decidable {
  readonly agencyId: string
  readonly importedBy: string
  readonly unconfirmed: number
}

/**
 * What this actor may do with an import of which nobody has confirmed everything: the agency and the registrar confirm and
 * discard, and whoever sent the file does not confirm it.
 */
export function importActionsFor(
  actor: Actor,
  { agencyId, importedBy, unconfirmed }: Decidable,
): ImportAction[] {
  if (unconfirmed === 0 || !mayImportFor(actor, agencyId)) return []
  return hasPartIn(actor, { tookPart: [importedBy] }) ? ['discard'] : ['confirm', 'discard']
}

/** Who adds contacts to a collaborator that is registered already. Whoever registers one gives its contacts with it. */
export const mayAddContacts = (actor: Actor): boolean => actor.role === 'admin'

/** An officer may import files of its own agency, the registrar files of any agency. */
export function mayImportFor(actor: Actor, agencyId: string): boolean {
  if (actor.role === 'admin') return true
  return actor.role === 'officer' && actsForAny(actor, [agencyId])
}
