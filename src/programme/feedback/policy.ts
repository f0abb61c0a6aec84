import type { Visibility } from '../../db/visibility.ts'
import { actsForAny } from '../../identity/policy.ts'
import type { Actor, Role } from '../../kernel/actor.ts'
import { feedbackLifecycle, type FeedbackAction, type FeedbackStatus } from './lifecycle.ts'

/** What feedback is about; exactly one of these. */
export const feedbackSubjects = ['stage', 'collaborator', 'trading_space', 'activity'] as const
export type FeedbackSubject = (typeof feedbackSubjects)[number]

export const feedbackThemes = [
  'information',
  'access',
  'service',
  'quality',
  'cost',
  'facility',
  'other',
] as const
export type FeedbackTheme = (typeof feedbackThemes)[number]

/** What an answer led to; `other` is told in words alone. */
export const feedbackResults = ['action_item', 'meeting', 'activity', 'other'] as const
export type FeedbackResult = (typeof feedbackResults)[number]

/** Before it is published only the registrar and the auditor know of it; a partner reads what is about itself. */
export const feedbackVisibility: Visibility<'published' | 'about_own'> = {
  admin: 'all',
  officer: ['published'],
  reviewer: ['published'],
  auditor: 'all',
  partner: ['published', 'about_own'],
  integrator: ['published'],
  public: ['published'],
}

/** The roles that may call the operations; `feedbackActionsFor` decides on a record. */
export const feedbackAccess = {
  read: ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator'],
  moderate: ['admin'],
  answer: ['officer'],
  link: ['admin', 'officer'],
  anyone: ['public'],
} as const satisfies Record<string, readonly Role[]>

/** Whether the actor sees what was received as it was written, and by whom: personal data. */
export const seesSenders = ({ role }: Pick<Actor, 'role'>): boolean => role === 'admin' || role === 'auditor'

const ofRegistrar: readonly FeedbackAction[] = ['publish', 'reject', 'patch', 'route', 'link']
const ofAgency: readonly FeedbackAction[] = ['answer', 'link']

/** The registrar moderates and routes; the agency that it is routed to answers, and both say what it led to. */
export function feedbackActionsFor(
  actor: Actor,
  { status, agencyId }: { readonly status: FeedbackStatus; readonly agencyId: string | null },
): FeedbackAction[] {
  const isAgencys = actor.role === 'officer' && actsForAny(actor, [agencyId])
  const own = actor.role === 'admin' ? ofRegistrar : isAgencys ? ofAgency : []
  return own.filter((action) => action in feedbackLifecycle[status])
}
