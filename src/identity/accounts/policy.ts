import type { Actor, Role } from '../../kernel/actor.ts'
import { managesPeople } from '../memberships/policy.ts'
import { accountLifecycle, type AccountAction, type AccountStatus } from './lifecycle.ts'

/** The roles that may call each operation. All others can only use `GET /v1/me`. */
export const accountAccess = {
  readAccounts: ['admin', 'auditor'],
  changeAccounts: ['admin'],
  changeOwnPassword: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
  ownSecondFactors: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
} as const satisfies Record<string, readonly Role[]>

const ofOneKind: Readonly<Record<'user' | 'client', AccountAction>> = {
  user: 'invite',
  client: 'rotate-secret',
}

/**
 * The actions that the actor may take on the account of a person (`user`) or on an API client. A partner's
 * administrator invites people who belong to its organization only: an invitation sets the password of the account.
 */
export function accountActionsFor(
  actor: Actor,
  kind: 'user' | 'client',
  { status, onlyOwn = false }: { status: AccountStatus; onlyOwn?: boolean },
): AccountAction[] {
  const mayInvite = kind === 'user' && status === 'active' && managesPeople(actor) && onlyOwn
  if (actor.role !== 'admin') return mayInvite ? ['invite'] : []
  const other = ofOneKind[kind === 'user' ? 'client' : 'user']
  return (Object.keys(accountLifecycle[status]) as AccountAction[]).filter((action) => action !== other)
}
