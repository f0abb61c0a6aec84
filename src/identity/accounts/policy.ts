import type { Actor, Role } from '../../kernel/actor.ts'
import { accountLifecycle, type AccountAction, type AccountStatus } from './lifecycle.ts'

/** The roles each operation takes. Everyone else has `GET /v1/me`. */
export const accountAccess = {
  readAccounts: ['admin', 'auditor'],
  changeAccounts: ['admin'],
  changeOwnPassword: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
} as const satisfies Record<string, readonly Role[]>

const ofOneKind: Readonly<Record<'user' | 'client', AccountAction>> = {
  user: 'invite',
  client: 'rotate-secret',
}

/** The actions on a person's account (`user`) or an API client that the actor may take in this status. */
export function accountActionsFor(
  actor: Actor,
  kind: 'user' | 'client',
  status: AccountStatus,
): AccountAction[] {
  if (actor.role !== 'admin') return []
  const other = ofOneKind[kind === 'user' ? 'client' : 'user']
  return (Object.keys(accountLifecycle[status]) as AccountAction[]).filter((action) => action !== other)
}
