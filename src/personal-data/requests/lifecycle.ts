import type { Role } from '../../kernel/actor.ts'
import type { Visibility } from '../../db/visibility.ts'

/** What a person may ask for (UU 27/2022, articles 5 to 12). */
export const privacyRequestKinds = ['access', 'correction', 'erasure', 'stop', 'restriction'] as const
export type PrivacyRequestKind = (typeof privacyRequestKinds)[number]

export const privacyRequestStatuses = ['received', 'answered', 'refused', 'withdrawn', 'lifted'] as const
export type PrivacyRequestStatus = (typeof privacyRequestStatuses)[number]

export const privacyRequestActions = ['patch', 'answer', 'refuse', 'withdraw', 'lift'] as const
export type PrivacyRequestAction = (typeof privacyRequestActions)[number]

/** The status after each action. What was decided stands; a restriction that was granted holds until it is lifted. */
export const privacyRequestLifecycle = {
  received: { patch: 'same', answer: 'answered', refuse: 'refused', withdraw: 'withdrawn' },
  answered: { lift: 'lifted' },
  refused: {},
  withdrawn: {},
  lifted: {},
} as const satisfies Record<
  PrivacyRequestStatus,
  Partial<Record<PrivacyRequestAction, PrivacyRequestStatus | 'same'>>
>

/** The kinds that hold from their answer until they are lifted. */
const lasting: ReadonlySet<PrivacyRequestKind> = new Set(['stop', 'restriction'])

/** The registrar registers and answers; the auditor reads; nobody else knows of them. */
export const privacyVisibility: Visibility<never> = {
  admin: 'all',
  officer: 'none',
  reviewer: 'none',
  auditor: 'all',
  partner: 'none',
  integrator: 'none',
  public: 'none',
}

export const privacyAccess = {
  read: ['admin', 'auditor'],
  write: ['admin'],
} as const satisfies Record<string, readonly Role[]>

/** The actions that this role may try on a request. */
export function privacyRequestActionsFor(
  role: Role,
  { kind, status }: { readonly kind: PrivacyRequestKind; readonly status: PrivacyRequestStatus },
): PrivacyRequestAction[] {
  if (role !== 'admin') return []
  const inStatus = Object.keys(privacyRequestLifecycle[status]) as PrivacyRequestAction[]
  return inStatus.filter((action) => action !== 'lift' || lasting.has(kind))
}
