import type { Caller } from '../../kernel/actor.ts'
import { jakartaDay } from '../../kernel/days.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Session } from '../../db/session.ts'
import { DomainError } from '../../kernel/errors.ts'
import { accountById } from '../accounts/service.ts'
import { sealingOf, type SignIn } from '../sign-in/context.ts'
import { endSignIns } from '../sign-in/sessions.ts'
import { changeSignIn } from '../sign-in/turns.ts'
import { base32 } from './apps/totp.ts'
import {
  confirmFactor,
  factorsOf,
  hasFactor,
  newFactor,
  removeFactor,
  renameFactor,
  takeCode,
} from './factors.ts'
import { pointerOf, requireSelf, requireTaken, takeOwn, type FactorProof, type Proof } from './proof.ts'
import { codesLeft, forgetCodes, makeCodes } from './recovery/codes.ts'

const record = recordsOf('user')
/** How many an account can have. */
const mostFactors = 10

/** The caller's own second factors, the oldest first, and how many recovery codes are left. */
export const ownFactors = ({ db }: SignIn, { actor }: Caller) =>
  db.authenticate(async (session) => ({
    secondFactors: await factorsOf(session, actor.accountId!),
    recoveryCodesLeft: await codesLeft(session, actor.accountId!),
  }))

/**
 * Begins to set up an authenticator app: the secret is in this answer alone, and nothing is asked for until it is
 * confirmed. A token alone is not enough: the password is required, and a code if there is a factor already. 422 for a
 * wrong one of either, 429 after too many, 409 beyond ten.
 */
export async function addFactor(
  signIn: SignIn,
  caller: Caller,
  { name, ...proof }: Proof & { readonly name: string },
) {
  const accountId = caller.actor.accountId!
  const sealing = sealingOf(signIn)
  const { email, withFactor } = await requireSelf(signIn, caller, proof)
  return signIn.db.signIn(async (session) => {
    await changeSignIn(session, accountId)
    await requireRoom(session, accountId, withFactor)
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

/** 409 beyond ten, and where a first factor was confirmed after the proof, which then lacks its code. */
export async function requireRoom(session: Session, accountId: string, withFactor: boolean): Promise<void> {
  const present = await factorsOf(session, accountId)
  if (present.length >= mostFactors) throw new DomainError('conflict', { detail: tooMany })
  if (!withFactor && (await hasFactor(session, accountId)))
    throw new DomainError('conflict', { detail: changed })
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
  const { clock } = signIn
  const accountId = caller.actor.accountId!
  const sealing = sealingOf(signIn)
  const { confirmedAt } = await requireOwn(signIn, accountId, id)
  if (confirmedAt !== null) throw new DomainError('conflict', { detail: confirmedAlready })
  await requireTaken(signIn, caller, '/code', async (session) => {
    await changeSignIn(session, accountId)
    const taken = await takeCode(session, sealing, { accountId, code, waiting: id }, clock())
    if (taken === undefined) return false
    await confirmFactor(session, { id, accountId }, clock())
    await endSignIns(session, accountId)
    await record(session, caller, 'confirm_second_factor', accountId, {}, {})
    return true
  })
}

/**
 * Removes a factor and ends all sessions; with the last one the recovery codes go. Needs a fresh code, unless the account
 * has no factor that is confirmed. 404 for a factor of another account, 409 for the last one where a role of the person
 * needs one, 422 for a wrong code.
 */
export async function removeOwnFactor(
  signIn: SignIn,
  caller: Caller,
  id: string,
  shown: FactorProof,
): Promise<void> {
  const { db } = signIn
  const accountId = caller.actor.accountId!
  await requireOwn(signIn, accountId, id)
  // Before the code is asked for, so that none is spent on what is refused anyway; and again once nothing else changes.
  await db.authenticate((session) => requireAnother(signIn, session, { id, accountId }))
  const remove = async (session: Session): Promise<true> => {
    await requireAnother(signIn, session, { id, accountId })
    await removeFactor(session, { id, accountId })
    if (!(await hasFactor(session, accountId))) await forgetCodes(session, accountId)
    await endSignIns(session, accountId)
    await record(session, caller, 'remove_second_factor', accountId, {}, {})
    return true
  }
  const isAsked = await db.authenticate((session) => hasFactor(session, accountId))
  if (!isAsked) return void (await db.signIn(remove))
  await requireTaken(signIn, caller, pointerOf(shown), async (session) => {
    await changeSignIn(session, accountId)
    return (await takeOwn(signIn, session, caller, shown)) && remove(session)
  })
}

/** Gives one of the caller's second factors another name. 404 for one of another account. */
export async function renameOwnFactor(
  { db }: SignIn,
  caller: Caller,
  id: string,
  name: string,
): Promise<void> {
  const accountId = caller.actor.accountId!
  await db.signIn(async (session) => {
    if (!(await renameFactor(session, { id, accountId, name }))) throw new DomainError('not_found')
    await record(session, caller, 'rename_second_factor', accountId, {}, {})
  })
}

/** 409 if it is the last factor, and a membership of the account has a role that acts with a second factor only. */
async function requireAnother(
  { clock, secondFactorRequired }: SignIn,
  session: Session,
  { id, accountId }: { readonly id: string; readonly accountId: string },
): Promise<void> {
  const confirmed = (await factorsOf(session, accountId)).filter(({ confirmedAt }) => confirmedAt !== null)
  if (confirmed.length !== 1 || confirmed[0]!.id !== id) return
  const account = await accountById(session, accountId, jakartaDay(clock()))
  if (!account?.memberships.some(({ role }) => secondFactorRequired.some((each) => each === role))) return
  throw new DomainError('guard_not_met', { reasons: [{ code: 'last_second_factor', message: lastOne }] })
}

/**
 * Ten new recovery codes, in this answer alone, in place of those that the account had. 409 without a second factor, 422
 * for a wrong password or code, 429 after too many.
 */
export async function makeOwnCodes(signIn: SignIn, caller: Caller, proof: Proof) {
  const { db, clock } = signIn
  const accountId = caller.actor.accountId!
  await db.authenticate((session) => requireSome(session, accountId))
  await requireSelf(signIn, caller, proof)
  return db.signIn(async (session) => {
    await changeSignIn(session, accountId)
    await requireSome(session, accountId)
    const codes = await makeCodes(session, accountId, clock())
    await record(session, caller, 'make_recovery_codes', accountId, {}, {})
    return { codes }
  })
}

async function requireSome(session: Session, accountId: string): Promise<void> {
  if (!(await hasFactor(session, accountId))) throw new DomainError('conflict', { detail: none })
}

export async function requireOwn({ db }: SignIn, accountId: string, id: string) {
  const own = await db.authenticate((session: Session) => factorsOf(session, accountId))
  const found = own.find((each) => each.id === id)
  if (!found) throw new DomainError('not_found')
  return found
}

export const confirmedAlready = {
  id: 'Faktor kedua ini sudah dikonfirmasi.',
  en: 'This second factor is confirmed already.',
}
const tooMany = {
  id: 'Akun ini sudah memiliki sepuluh faktor kedua; hapus satu yang tidak dipakai.',
  en: 'This account has ten second factors already; remove one that is not used.',
}
const changed = {
  id: 'Faktor kedua akun ini baru saja dikonfirmasi; ulangi dengan kodenya.',
  en: 'A second factor of this account was confirmed just now; repeat with its code.',
}
const none = {
  id: 'Akun ini belum memiliki faktor kedua; pasang dan konfirmasikan satu dahulu.',
  en: 'This account has no second factor yet; set one up and confirm it first.',
}
const lastOne = {
  id: 'Peran Anda memerlukan faktor kedua, dan ini yang terakhir; pasang yang lain dahulu.',
  en: 'Your role needs a second factor, and this is the last; set up another first.',
}
