import type { Caller } from '../../kernel/actor.ts'
import { recordChange } from '../../audit/service.ts'
import type { Session } from '../../db/session.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import { relyingPartyOf, sealingOf, type SignIn } from '../sign-in/context.ts'
import { countAttempt, forgetAttempts, tallyOfCode, tellLockOut } from '../sign-in/lockout.ts'
import { requirePassword } from '../sign-in/passwords/own-password.ts'
import { endOwnChallenge, signedFor } from './challenges.ts'
import { hasFactor, takeCode } from './factors.ts'
import type { Assertion } from './passkeys/ceremonies.ts'
import { takeAssertion } from './passkeys/passkeys.ts'
import { takeRecoveryCode } from './recovery/codes.ts'

/** What shows that somebody has a second factor: a code, or what a passkey signed. */
export interface FactorProof {
  readonly code?: string | undefined
  readonly passkey?: (Assertion & { readonly challenge: string }) | undefined
}

/** What somebody shows besides a token, so that a stolen token alone changes nothing about how they sign in. */
export interface Proof extends FactorProof {
  readonly password: string
}

/** Where what is shown stands in a body. */
export const pointerOf = ({ passkey }: FactorProof) => (passkey ? '/passkey' : '/code')

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
 * Takes what somebody who is signed in shows of a second factor: a code, or a passkey for the challenge that they were given.
 * False where it shows nothing.
 */
export async function takeOwn(
  signIn: SignIn,
  session: Session,
  caller: Caller,
  { code, passkey }: FactorProof,
): Promise<boolean> {
  const accountId = caller.actor.accountId!
  if (!passkey) return takeAnyCode(signIn, session, caller, { accountId, code: code ?? '' })
  const { challenge, ...assertion } = passkey
  if (!(await endOwnChallenge(session, { accountId, challenge }, signIn.clock()))) return false
  return takeAssertion(session, relyingPartyOf(signIn), {
    accountId,
    challenge: signedFor(challenge),
    assertion,
  })
}

/**
 * That the caller is who the account belongs to: the password, and a code if there is a second factor. Wrong ones count by
 * account. 422 for a wrong one of either, 429 after too many. Returns the person, and whether there
 * was a second factor.
 */
export async function requireSelf(signIn: SignIn, caller: Caller, { password, ...shown }: Proof) {
  const accountId = caller.actor.accountId!
  const person = await requirePassword(signIn, caller, password, '/password')
  const withFactor = await signIn.db.authenticate((session) => hasFactor(session, accountId))
  if (withFactor)
    await requireTaken(signIn, caller, pointerOf(shown), (session) => takeOwn(signIn, session, caller, shown))
  return { ...person, withFactor }
}

/** 422 unless what is shown is `taken`, 429 after too many. */
export async function requireTaken(
  { db, clock }: SignIn,
  caller: Caller,
  pointer: '/code' | '/passkey' | '/attestationObject',
  taken: (session: Session) => Promise<boolean>,
): Promise<void> {
  const now = clock()
  const tallies = [tallyOfCode(caller.actor.accountId!)]
  const locksOut = await db.signIn((session) => countAttempt(session, tallies, now))
  const isRight = await db.signIn(async (session) => {
    const right = await taken(session)
    if (right) await forgetAttempts(session, tallies)
    return right
  })
  if (isRight) return
  if (locksOut) await tellLockOut(db, tallies, caller)
  throw new DomainError('rule_violated', {
    errors: [pointer === '/code' ? wrongCode : { ...wrongPasskey, pointer }],
  })
}

const wrongCode: FieldError = {
  pointer: '/code',
  code: 'wrong_code',
  message: {
    id: 'Kode ini bukan kode yang berlaku sekarang, atau sudah dipakai; tunggu kode berikutnya.',
    en: 'That is not the present code, or it was used; wait for the next one.',
  },
}

const wrongPasskey: Omit<FieldError, 'pointer'> = {
  code: 'wrong_passkey',
  message: {
    id: 'Tanggapan passkey ini tidak cocok, atau tantangannya sudah dipakai atau lewat; mulai lagi.',
    en: 'This answer of a passkey does not fit, or its challenge was used or is too old; begin again.',
  },
}
