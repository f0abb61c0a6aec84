import { eq } from 'drizzle-orm'
import type { Caller } from '../../../kernel/actor.ts'
import { accounts } from '../../accounts/tables.ts'
import { recordsOf } from '../../../audit/service.ts'
import type { Session } from '../../../db/session.ts'
import { DomainError, type FieldError } from '../../../kernel/errors.ts'
import type { SignIn } from '../context.ts'
import { countAttempt, forgetAttempts, tallyOfAccount, tellLockOut } from '../lockout.ts'
import { passwordErrors } from './password-rules.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { endSignIns } from '../sessions.ts'
import { changeSignIn } from '../turns.ts'
import { accountPasswords } from '../tables.ts'

const record = recordsOf('user')

/**
 * Changes the caller's own password and ends all its sessions. A token alone is not enough: the present password is
 * required, and wrong ones count as at sign-in. 422 for a wrong present password, and for a new one against the
 * rules.
 */
export async function changeOwnPassword(
  signIn: SignIn,
  caller: Caller,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<void> {
  const { db, clock } = signIn
  const accountId = caller.actor.accountId!
  const person = await requirePassword(signIn, caller, currentPassword, '/currentPassword')
  const errors = passwordErrors(newPassword, person, '/newPassword')
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  const hash = await hashPassword(newPassword)
  await db.signIn(async (session) => {
    await changeSignIn(session, accountId)
    await keepPassword(session, accountId, hash, clock())
    await endSignIns(session, accountId)
    await record(session, caller, 'change_password', accountId, {}, {})
  })
}

/**
 * The caller as a person, whose password was given again. Wrong ones count by account: those of strangers at
 * sign-in do not matter here. 422 for a wrong one, 429 after too many.
 */
export async function requirePassword(
  { db, clock }: SignIn,
  caller: Caller,
  given: string,
  pointer: string,
): Promise<{ readonly name: string; readonly email: string }> {
  const now = clock()
  const accountId = caller.actor.accountId!
  const [person] = await db.authenticate((session) =>
    session
      .select({ name: accounts.name, email: accounts.email, hash: accountPasswords.hash })
      .from(accounts)
      .leftJoin(accountPasswords, eq(accountPasswords.accountId, accounts.id))
      .where(eq(accounts.id, accountId)),
  )
  const email = person?.email
  if (!person || !email) throw new DomainError('unauthenticated')
  const tallies = [tallyOfAccount(accountId)]
  const locksOut = await db.signIn((session) => countAttempt(session, tallies, now))
  if (!(await verifyPassword(given, person.hash ?? undefined))) {
    if (locksOut) await tellLockOut(db, tallies, caller)
    throw new DomainError('rule_violated', { errors: [{ ...wrong, pointer }] })
  }
  await db.signIn((session) => forgetAttempts(session, tallies))
  return { name: person.name, email }
}

/** Stores the hash of a password in place of the previous one; `invitedBy` stays as it was unless given. */
export async function keepPassword(
  session: Session,
  accountId: string,
  hash: string,
  now: Date,
  invited: { readonly invitedBy?: string | null } = {},
): Promise<void> {
  const kept = { hash, changedAt: now.toISOString(), ...invited }
  await session
    .insert(accountPasswords)
    .values({ accountId, ...kept })
    .onConflictDoUpdate({ target: accountPasswords.accountId, set: kept })
}

const wrong: Omit<FieldError, 'pointer'> = {
  code: 'wrong_password',
  message: { id: 'Kata sandi sekarang tidak cocok.', en: 'That is not the present password.' },
}
