import type { Caller } from '../../kernel/actor.ts'
import { recordChange } from '../../audit/service.ts'
import type { Session } from '../../db/session.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import { sealingOf, type SignIn } from '../sign-in/context.ts'
import { countAttempt, forgetAttempts, tallyOfCode } from '../sign-in/lockout.ts'
import { requirePassword } from '../sign-in/passwords/own-password.ts'
import { hasFactor, takeCode } from './factors.ts'
import { takeRecoveryCode } from './recovery/codes.ts'

/** What somebody shows besides a token, so that a stolen token alone changes nothing about how they sign in. */
export interface Proof {
  readonly password: string
  /** Needed from who has a second factor. */
  readonly code?: string | undefined
}

const ofApp = /^\d{6}$/

/**
 * Takes a code of an authenticator app of the account, or a recovery code, which the trail tells of. Each is taken once. False
 * for any other.
 */
export async function takeAnyCode(
  signIn: SignIn,
  session: Session,
  caller: Caller,
  { accountId, code }: { readonly accountId: string; readonly code: string },
): Promise<boolean> {
  if (ofApp.test(code))
    return (await takeCode(session, sealingOf(signIn), { accountId, code }, signIn.clock())) !== undefined
  if (!(await takeRecoveryCode(session, accountId, code))) return false
  const used = { action: 'use_recovery_code', resourceType: 'user', resourceId: accountId, after: {} }
  await recordChange(session, caller, used)
  return true
}

/**
 * That the caller is who the account belongs to: the password, and a code if there is a second factor. Wrong ones count by
 * account. 422 for a wrong one of either, 429 after too many. Returns the person, and whether there
 * was a second factor.
 */
export async function requireSelf(signIn: SignIn, caller: Caller, { password, code }: Proof) {
  const accountId = caller.actor.accountId!
  const person = await requirePassword(signIn, accountId, password, '/password')
  const withFactor = await signIn.db.authenticate((session) => hasFactor(session, accountId))
  if (withFactor)
    await requireCode(signIn, accountId, (session) =>
      takeAnyCode(signIn, session, caller, { accountId, code: code ?? '' }),
    )
  return { ...person, withFactor }
}

/** 422 unless the code is `taken`, 429 after too many. */
export async function requireCode(
  { db, clock }: SignIn,
  accountId: string,
  taken: (session: Session) => Promise<boolean>,
): Promise<void> {
  const now = clock()
  const tallies = [tallyOfCode(accountId)]
  await db.signIn((session) => countAttempt(session, tallies, now))
  const isRight = await db.signIn(async (session) => {
    const right = await taken(session)
    if (right) await forgetAttempts(session, tallies)
    return right
  })
  if (!isRight) throw new DomainError('rule_violated', { errors: [wrongCode] })
}

const wrongCode: FieldError = {
  pointer: '/code',
  code: 'wrong_code',
  message: {
    id: 'Kode ini bukan kode yang berlaku sekarang, atau sudah dipakai; tunggu kode berikutnya.',
    en: 'That is not the present code, or it was used; wait for the next one.',
  },
}
