import type { Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Session } from '../../db/session.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import { sealingOf, type SignIn } from '../sign-in/context.ts'
import { countAttempt, forgetAttempts, tallyOfCode } from '../sign-in/lockout.ts'
import { requirePassword } from '../sign-in/passwords/own-password.ts'
import { endSessions } from '../sign-in/sessions.ts'
import { confirmFactor, factorsOf, hasFactor, newFactor, removeFactor, takeCode } from './factors.ts'
import { base32 } from './totp.ts'

const record = recordsOf('user')
/** How many an account can have. */
const mostFactors = 10

/** The caller's own second factors, the oldest first. */
export const ownFactors = async ({ db }: SignIn, { actor }: Caller) => ({
  secondFactors: await db.authenticate((session) => factorsOf(session, actor.accountId!)),
})

interface NewFactor {
  readonly name: string
  readonly password: string
  /** Of a factor that the account has already. */
  readonly code?: string | undefined
}

/**
 * Begins to set up an authenticator app: the secret is in this answer alone, and nothing is asked for until it is
 * confirmed. A token alone is not enough: the password is required, and a code if there is a factor already. 422 for a
 * wrong one of either, 429 after too many, 409 beyond ten.
 */
export async function addFactor(signIn: SignIn, caller: Caller, { name, password, code }: NewFactor) {
  const { db } = signIn
  const accountId = caller.actor.accountId!
  const sealing = sealingOf(signIn)
  const { email } = await requirePassword(signIn, accountId, password, '/password')
  if (await db.authenticate((session) => hasFactor(session, accountId)))
    await requireCode(signIn, accountId, code ?? '')
  return db.signIn(async (session) => {
    const present = await factorsOf(session, accountId)
    if (present.length >= mostFactors) throw new DomainError('conflict', { detail: tooMany })
    const { factor, secret } = await newFactor(session, sealing, { accountId, name })
    await record(session, caller, 'add_second_factor', accountId, {}, {})
    const label = encodeURIComponent(`JakPreneur:${email}`)
    const text = base32(secret)
    return {
      ...factor,
      secret: text,
      uri: `otpauth://totp/${label}?secret=${text}&issuer=JakPreneur`,
    }
  })
}

/**
 * Shows that the app has the secret, with its first code. From now on the account signs in with a code; sessions that
 * began without end. 404 for a factor of another account, 409 for one that is confirmed, 422 for a wrong code.
 */
export async function confirmOwnFactor(
  signIn: SignIn,
  caller: Caller,
  id: string,
  code: string,
): Promise<void> {
  const { db, clock } = signIn
  const accountId = caller.actor.accountId!
  const { confirmedAt } = await requireOwn(signIn, accountId, id)
  if (confirmedAt !== null) throw new DomainError('conflict', { detail: confirmedAlready })
  await requireCode(signIn, accountId, code, id)
  await db.signIn(async (session) => {
    await confirmFactor(session, id, clock())
    await endSessions(session, accountId)
    await record(session, caller, 'confirm_second_factor', accountId, {}, {})
  })
}

/**
 * Removes a factor and ends all sessions. Needs a fresh code, unless the account has no factor that is confirmed. 404
 * for a factor of another account, 422 for a wrong code.
 */
export async function removeOwnFactor(
  signIn: SignIn,
  caller: Caller,
  id: string,
  code: string,
): Promise<void> {
  const { db } = signIn
  const accountId = caller.actor.accountId!
  await requireOwn(signIn, accountId, id)
  if (await db.authenticate((session) => hasFactor(session, accountId)))
    await requireCode(signIn, accountId, code)
  await db.signIn(async (session) => {
    await removeFactor(session, id)
    await endSessions(session, accountId)
    await record(session, caller, 'remove_second_factor', accountId, {}, {})
  })
}

async function requireOwn({ db }: SignIn, accountId: string, id: string) {
  const own = await db.authenticate((session: Session) => factorsOf(session, accountId))
  const found = own.find((each) => each.id === id)
  if (!found) throw new DomainError('not_found')
  return found
}

/** 422 for a wrong code, 429 after too many. `waiting`: the factor that is being confirmed, instead of the others. */
async function requireCode(signIn: SignIn, accountId: string, code: string, waiting?: string): Promise<void> {
  const { db, clock } = signIn
  const now = clock()
  const sealing = sealingOf(signIn)
  const tallies = [tallyOfCode(accountId)]
  await db.signIn((session) => countAttempt(session, tallies, now))
  const taken = await db.signIn(async (session) => {
    const id = await takeCode(session, sealing, { accountId, code, ...(waiting && { waiting }) }, now)
    if (id !== undefined) await forgetAttempts(session, tallies)
    return id
  })
  if (taken === undefined) throw new DomainError('rule_violated', { errors: [wrongCode] })
}

const wrongCode: FieldError = {
  pointer: '/code',
  code: 'wrong_code',
  message: {
    id: 'Kode ini bukan kode yang berlaku sekarang, atau sudah dipakai; tunggu kode berikutnya.',
    en: 'That is not the present code, or it was used; wait for the next one.',
  },
}
const confirmedAlready = {
  id: 'Faktor kedua ini sudah dikonfirmasi.',
  en: 'This second factor is confirmed already.',
}
const tooMany = {
  id: 'Akun ini sudah memiliki sepuluh faktor kedua; hapus satu yang tidak dipakai.',
  en: 'This account has ten second factors already; remove one that is not used.',
}
