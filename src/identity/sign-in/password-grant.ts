import { and, eq } from 'drizzle-orm'
import { actorOfAccount, type Caller } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/errors.ts'
import type { Session } from '../../db/session.ts'
import { accounts } from '../accounts/tables.ts'
import {
  challenged,
  challengeSeconds,
  endChallenge,
  newChallenge,
  signedFor,
} from '../second-factor/challenges.ts'
import { hasFactor } from '../second-factor/factors.ts'
import { takeAnyCode } from '../second-factor/proof.ts'
import type { Assertion } from '../second-factor/passkeys/ceremonies.ts'
import { requestOptions } from '../second-factor/passkeys/options.ts'
import { credentialIdsOf, takeAssertion } from '../second-factor/passkeys/passkeys.ts'
import { relyingPartyOf, type SignIn } from './context.ts'
import { knownDevice, rememberDevice } from './devices.ts'
import { bearer, type TokenAnswer } from './grants.ts'
import { requireMembership } from './membership.ts'
import { countAttempt, forgetAttempts, talliesOf, talliesOfFactor, tellLockOut } from './lockout.ts'
import { verifyPassword } from './passwords/passwords.ts'
import { startSession } from './sessions.ts'
import { accountPasswords } from './tables.ts'
import { holdSignIn } from './turns.ts'

interface PasswordSignIn {
  readonly username: string
  readonly password: string
  readonly membership?: string | undefined
  /** The secret of a device that the person signed in from before. */
  readonly device_token?: string | undefined
}

interface FactorSignIn {
  readonly challenge: string
  readonly code?: string | undefined
  readonly assertion?: Assertion | undefined
}

/** A person who has shown who they are, and how. */
interface Shown {
  readonly accountId: string
  readonly membershipId: string | undefined
  /** The device, if it was known. */
  readonly deviceId: string | undefined
  readonly secondFactor: boolean
  readonly tallies: ReturnType<typeof talliesOf>
}

/**
 * Starts a session for a person. `invalid_grant` for a wrong password, an unknown address, or an account that is
 * disabled or has no password. All four cases do the same work and get the same answer, so that nobody learns which
 * accounts exist. `too_many_attempts` while the address must wait on this network or device. `invalid_scope` for a
 * membership that is not one of the account's in force. `second_factor_needed`, with a challenge, after the right
 * password of an account that has one: wrong passwords and codes are counted together until both were right.
 */
export async function signInWithPassword(
  signIn: SignIn,
  { username, password, membership, device_token: held }: PasswordSignIn,
  caller: Caller,
): Promise<TokenAnswer> {
  const { db, clock, log } = signIn
  const email = username.trim().toLowerCase()
  const now = clock()
  const deviceId = await db.authenticate((session) => knownDevice(session, held, email, now))
  const tallies = talliesOf(email, caller, deviceId)
  // In a transaction of its own, so that the attempt counts even if the sign-in fails.
  const locksOut = await db.signIn((session) => countAttempt(session, tallies, now))
  const [found] = await db.authenticate((session) =>
    session
      .select({ accountId: accounts.id, accountName: accounts.name, hash: accountPasswords.hash })
      .from(accounts)
      .innerJoin(accountPasswords, eq(accountPasswords.accountId, accounts.id))
      .where(and(eq(accounts.email, email), eq(accounts.status, 'active'))),
  )
  const isRight = await verifyPassword(password, found?.hash)
  if (!found || !isRight) {
    if (locksOut) await tellLockOut(db, tallies, found && { ...caller, actor: actorOfAccount(found) })
    log.warn({ account: found?.accountId ?? null }, 'a password was refused')
    throw new DomainError('invalid_grant')
  }
  const shown = {
    accountId: found.accountId,
    membershipId: membership,
    deviceId,
    tallies,
    secondFactor: false,
  }
  return beginOrAsk(signIn, shown, now, (session) => requirePresent(session, shown.accountId, found.hash))
}

/** Starts the session, or asks for the second factor of who has one. `require` holds while the account signs in. */
export async function beginOrAsk(
  signIn: SignIn,
  shown: Shown,
  now: Date,
  require: (session: Session) => Promise<void>,
): Promise<TokenAnswer> {
  const outcome = await signIn.db.signIn(async (session) => {
    await holdSignIn(session, shown.accountId)
    await require(session)
    await requireMembership(session, shown, now)
    return (await hasFactor(session, shown.accountId))
      ? { needed: await neededFor(signIn, session, shown, now) }
      : { answer: await begin(signIn, session, shown, now) }
  })
  if (outcome.answer) return outcome.answer
  throw new DomainError('second_factor_needed', { challenge: outcome.needed })
}

/** With what the second factor is asked for. */
async function neededFor({ relyingParty }: SignIn, session: Session, shown: Shown, now: Date) {
  const challenge = await newChallenge(session, shown, now)
  const passkeys = relyingParty ? await credentialIdsOf(session, shown.accountId) : []
  return {
    challenge,
    expiresIn: challengeSeconds,
    ...(relyingParty &&
      passkeys.length > 0 && { passkey: requestOptions(relyingParty, signedFor(challenge), passkeys) }),
  }
}

/** `invalid_grant` if the password was changed while it was checked. */
async function requirePresent(session: Session, accountId: string, hash: string): Promise<void> {
  const [present] = await session
    .select({ hash: accountPasswords.hash })
    .from(accountPasswords)
    .where(eq(accountPasswords.accountId, accountId))
  if (present?.hash !== hash) throw new DomainError('invalid_grant')
}

/**
 * Completes a sign-in with a code of the second factor, a recovery code, or a passkey. `invalid_grant` for a wrong or used one, and for a challenge
 * that is unknown, met or older than five minutes. `too_many_attempts` as for passwords.
 */
export async function signInWithFactor(
  signIn: SignIn,
  { challenge, code = '', assertion }: FactorSignIn,
  caller: Caller,
): Promise<TokenAnswer> {
  const { db, clock, log } = signIn
  const now = clock()
  const found = await db.authenticate((session) => challenged(session, challenge, now))
  if (!found) throw new DomainError('invalid_grant')
  const { accountId } = found
  const person = { ...caller, actor: actorOfAccount({ accountId, accountName: found.accountName }) }
  const deviceId = found.deviceId ?? undefined
  const tallies = talliesOfFactor(found.email!, caller, deviceId)
  const locksOut = await db.signIn((session) => countAttempt(session, tallies, now))
  const answer = await db.signIn(async (session) => {
    await holdSignIn(session, accountId)
    const isRight = assertion
      ? await takeAssertion(session, relyingPartyOf(signIn), {
          accountId,
          challenge: signedFor(challenge),
          assertion,
        })
      : await takeAnyCode(signIn, session, person, { accountId, code })
    if (!isRight || !(await endChallenge(session, challenge))) return undefined
    const shown = {
      accountId,
      membershipId: found.membershipId ?? undefined,
      deviceId,
      tallies,
      secondFactor: true,
    }
    await requireMembership(session, shown, now)
    return begin(signIn, session, shown, now)
  })
  if (answer) return answer
  if (locksOut) await tellLockOut(db, tallies, person)
  log.warn({ account: accountId }, 'a second factor was refused')
  throw new DomainError('invalid_grant')
}

async function begin(
  { issueToken }: SignIn,
  session: Session,
  shown: Shown,
  now: Date,
): Promise<TokenAnswer> {
  await forgetAttempts(session, shown.tallies)
  const device = await rememberDevice(session, shown.accountId, shown.deviceId, now)
  return {
    ...bearer(issueToken(shown.accountId, shown)),
    refresh_token: await startSession(session, shown, now),
    ...(device === undefined ? {} : { device_token: device }),
  }
}
