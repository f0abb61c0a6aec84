import { jakartaDay } from '../../kernel/days.ts'
import { accountById } from '../accounts/service.ts'
import { DomainError } from '../../kernel/errors.ts'
import type { Session } from '../../db/session.ts'

/** Checks that the membership, if one is asked for, is one of the account's that are in force. */
export async function requireMembership(
  session: Session,
  { accountId, membershipId }: { readonly accountId: string; readonly membershipId: string | undefined },
  now: Date,
): Promise<void> {
  if (membershipId === undefined) return
  const account = await accountById(session, accountId, jakartaDay(now))
  if (!account?.memberships.some((each) => each.membershipId === membershipId))
    throw new DomainError('invalid_scope', { detail: notYours })
}

const notYours = {
  id: 'Keanggotaan ini bukan milik akun Anda, atau tidak berlaku hari ini; kosongkan "membership", lalu pilih dari GET /v1/me.',
  en: 'This membership is not one of your account, or not in force today; leave "membership" out, then choose from GET /v1/me.',
}
