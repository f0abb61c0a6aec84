import { type InferInsertModel } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import { updateRead } from '../../db/versioned.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { endInvitation } from '../sign-in/passwords/invitations.ts'
import { endSessions } from '../sign-in/sessions.ts'
import { nextStatus } from '../../kernel/transitions.ts'
import { accountLifecycle, type AccountAction, type AccountStatus } from './lifecycle.ts'
import { accounts as t } from './tables.ts'

/** Writes a change to an account as it was read. 412 if the account no longer has `version`. */
export async function updateAccount(
  session: Session,
  { id, version }: { id: string; version: number },
  fields: Partial<InferInsertModel<typeof t>>,
): Promise<void> {
  await updateRead(session, t, { id, version }, fields)
}

interface Held {
  readonly id: string
  readonly status: AccountStatus
  readonly version: number
  readonly allowedActions: readonly AccountAction[]
}

/** To disable or enable an account, as it was read at this version. */
export interface AccountMove {
  readonly action: 'disable' | 'enable'
  readonly version: Expected
}

/** Disables or enables an account. Disabling also ends its sessions and its invitation, in the same transaction. */
export async function moveAccount(
  session: Session,
  account: Held,
  { action, version }: AccountMove,
): Promise<AccountStatus> {
  requireVersion(account, version)
  const status = nextStatus(accountLifecycle, account.status, action, account.allowedActions)
  await updateAccount(session, account, { status })
  if (action === 'disable') {
    await endSessions(session, account.id)
    await endInvitation(session, account.id)
  }
  return status
}
