import { and, eq, gt } from 'drizzle-orm'
import { actorOfAccount, type Caller } from '../../../kernel/actor.ts'
import { accounts } from '../../accounts/tables.ts'
import { recordChange } from '../../../audit/service.ts'
import type { Session } from '../../../db/session.ts'
import { DomainError, type FieldError } from '../../../kernel/errors.ts'
import type { SignIn } from '../context.ts'
import { forgetDevices } from '../devices.ts'
import { forgetAttempts, talliesOf, tallyOfAccount } from '../lockout.ts'
import { passwordErrors } from './password-rules.ts'
import { keepPassword } from './own-password.ts'
import { hashPassword } from './passwords.ts'
import { hashSecret, newSecret } from '../secrets.ts'
import { hasFactor } from '../../second-factor/factors.ts'
import { endSignIns } from '../sessions.ts'
import { accountInvitations as t, accountPasswords } from '../tables.ts'
import { changeSignIn } from '../turns.ts'

const invitationMs = 72 * 60 * 60 * 1000

export interface Invitation {
  /** Shown only in this answer. */
  readonly token: string
  readonly expiresAt: string
}

/**
 * Creates a token with which a person sets a password, valid for three days. An earlier token of this person stops
 * working. `invitedBy` is the account that learns the token, null for the operator of the server.
 */
export async function invite(
  session: Session,
  { accountId, invitedBy }: { readonly accountId: string; readonly invitedBy: string | null },
  now: Date,
): Promise<Invitation> {
  const token = newSecret('invitation')
  const expiresAt = new Date(now.getTime() + invitationMs).toISOString()
  await endInvitation(session, accountId)
  await session.insert(t).values({ accountId, invitedBy, hash: hashSecret(token), expiresAt })
  return { token, expiresAt }
}

export async function endInvitation(session: Session, accountId: string): Promise<void> {
  await session.delete(t).where(eq(t.accountId, accountId))
}

/**
 * Sets the password of the invited person; the token works once. Ends all sessions that began with an older password,
 * the waiting time after wrong ones where it was redeemed, unless there is a second factor, and what devices were known. 422 for a token that is
 * invalid, expired or used, and for a password against the rules.
 */
export async function redeemInvitation(
  { db, clock }: SignIn,
  { token, password }: { token: string; password: string },
  caller: Caller,
): Promise<void> {
  const now = clock()
  const good = and(eq(t.hash, hashSecret(token)), gt(t.expiresAt, now.toISOString()))
  const [found] = await db.authenticate((session) =>
    session
      .select({ accountId: accounts.id, accountName: accounts.name, email: accounts.email })
      .from(t)
      .innerJoin(accounts, eq(accounts.id, t.accountId))
      .where(and(good, eq(accounts.status, 'active'))),
  )
  if (!found) throw new DomainError('rule_violated', { errors: [unusable] })
  const { accountId, accountName, email } = found
  const errors = passwordErrors(password, { name: accountName, email: email! }, '/password')
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  const hash = await hashPassword(password)
  await db.signIn(async (session) => {
    await changeSignIn(session, accountId)
    const [taken] = await session.delete(t).where(good).returning({ invitedBy: t.invitedBy })
    if (!taken) throw new DomainError('rule_violated', { errors: [unusable] })
    const guarded = await hasFactor(session, accountId)
    const { invitedBy } = taken
    await keepPassword(
      session,
      accountId,
      hash,
      now,
      await holderOf(session, { accountId, invitedBy, guarded }),
    )
    // Where a second factor is guessed at, invitations give no further guesses.
    const atSignIn = guarded ? [] : talliesOf(email!, caller, undefined)
    await forgetAttempts(session, [...atSignIn, tallyOfAccount(accountId)])
    await forgetDevices(session, accountId)
    await endSignIns(session, accountId)
    await recordChange(
      session,
      { ...caller, actor: actorOfAccount({ accountId, accountName }) },
      { action: 'redeem_invitation', resourceType: 'user', resourceId: accountId, after: {} },
    )
  })
}

/**
 * Who else may hold the account from now on: whoever knew the invitation. That stays as it was where a second factor
 * stops them, and where the account invited itself.
 */
async function holderOf(
  session: Session,
  {
    accountId,
    invitedBy,
    guarded,
  }: { readonly accountId: string; readonly invitedBy: string | null; readonly guarded: boolean },
): Promise<{ readonly invitedBy?: string | null }> {
  const had = await session
    .select({ id: accountPasswords.accountId })
    .from(accountPasswords)
    .where(eq(accountPasswords.accountId, accountId))
  const stays = had.length > 0 && (invitedBy === accountId || guarded)
  return stays ? {} : { invitedBy }
}

const unusable: FieldError = {
  pointer: '/token',
  code: 'invalid_invitation',
  message: {
    id: 'Undangan tidak dikenal, sudah dipakai atau sudah lewat; mintalah yang baru kepada registrar.',
    en: 'The invitation is unknown, was used, or has run out; ask the registrar for a new one.',
  },
}
