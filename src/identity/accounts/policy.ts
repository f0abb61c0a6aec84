import type { Actor, Role } from '../../kernel/actor.ts'
import { accountLifecycle, type AccountAction, type AccountStatus } from './lifecycle.ts'

/** The roles that may call each operation. All others can only use `GET /v1/me`. */
export const accountAccess = {
  readAccounts: ['admin', 'auditor'],
  changeAccounts: ['admin'],
  changeOwnPassword: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
} as const satisfies Record<string, readonly Role[]>

const ofOneKind: Readonly<Record<'user' | 'client', AccountAction>> = {
  user: 'invite',
  client: 'rotate-secret',
}

/** The actions that the actor may take in this status, on the account of a person (`user`) or on an API client. */
export function accountActionsFor(
  actor: Actor,
  kind: 'user' | 'client',
  status: AccountStatus,
): AccountAction[] {
  if (actor.role !== 'admin') return []
  const other = ofOneKind[kind === 'user' ? 'client' : 'user']
  return (Object.keys(accountLifecycle[status]) as AccountAction[]).filter((action) => action !== other)
}
