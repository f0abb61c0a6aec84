import type { Role } from '../kernel/actor.ts'

/** Who has an account reads the templates; the registrar writes them. */
export const clauseAccess = {
  read: ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator'],
  write: ['admin'],
} as const satisfies Record<string, readonly Role[]>

/** Where a version stands: being written, what new drafts take, or what earlier drafts took. */
export const clauseVersionStatuses = ['draft', 'in_force', 'past'] as const
export type ClauseVersionStatus = (typeof clauseVersionStatuses)[number]

export const clauseTemplateActions = ['patch', 'put_in_force', 'retire'] as const
type ClauseTemplateAction = (typeof clauseTemplateActions)[number]

/** What can be done with a template now. */
export function clauseActions(
  role: Role,
  { retiredAt, draft }: { readonly retiredAt: string | null; readonly draft: object | null },
): ClauseTemplateAction[] {
  if (role !== 'admin' || retiredAt !== null) return []
  return draft ? ['patch', 'put_in_force', 'retire'] : ['patch', 'retire']
}
