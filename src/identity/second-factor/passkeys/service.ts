import type { Caller } from '../../../kernel/actor.ts'
import { recordsOf } from '../../../audit/service.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { relyingPartyOf, type SignIn } from '../../sign-in/context.ts'
import { endSignIns } from '../../sign-in/sessions.ts'
import { changeSignIn } from '../../sign-in/turns.ts'
import { challengeSeconds, newOwnChallenge, signedFor } from '../challenges.ts'
import { confirmFactor } from '../factors.ts'
import { requireSelf, requireTaken, type Proof } from '../proof.ts'
import { confirmedAlready, requireOwn, requireRoom } from '../service.ts'
import type { Registration } from './ceremonies.ts'
import { creationOptions, requestOptions } from './options.ts'
import { credentialIdsOf, keepPasskey, newPasskey } from './passkeys.ts'

const record = recordsOf('user')

/**
 * Begins to make a passkey: what the browser is called with, for five minutes. Nothing is asked for until it is confirmed.
 * The password is required, and a second factor if there is one already. 422 for a wrong one of either, 429 after too many,
 * 409 beyond ten.
 */
export async function addPasskey(
  signIn: SignIn,
  caller: Caller,
  { name, ...proof }: Proof & { readonly name: string },
) {
  const accountId = caller.actor.accountId!
  const relyingParty = relyingPartyOf(signIn)
  const { withFactor, ...person } = await requireSelf(signIn, caller, proof)
  return signIn.db.signIn(async (session) => {
    await changeSignIn(session, accountId)
    await requireRoom(session, accountId, withFactor)
    const { factor, challenge } = await newPasskey(session, { accountId, name }, signIn.clock())
    await record(session, caller, 'add_second_factor', accountId, {}, {})
    const present = await credentialIdsOf(session, accountId)
    return { ...factor, options: creationOptions(relyingParty, challenge, { accountId, ...person }, present) }
  })
}

/**
 * Keeps the passkey that the browser made. From now on the account signs in with it; its sessions end. 404 for one of another
 * account, 409 for one that is confirmed, 422 for an answer that does not fit, after which it is begun anew.
 */
export async function confirmOwnPasskey(
  signIn: SignIn,
  caller: Caller,
  id: string,
  passkey: Registration,
): Promise<void> {
  const { clock } = signIn
  const accountId = caller.actor.accountId!
  const relyingParty = relyingPartyOf(signIn)
  const { confirmedAt } = await requireOwn(signIn, accountId, id)
  if (confirmedAt !== null) throw new DomainError('conflict', { detail: confirmedAlready })
  await requireTaken(signIn, caller, '/attestationObject', async (session) => {
    await changeSignIn(session, accountId)
    if (!(await keepPasskey(session, relyingParty, { accountId, id, made: passkey }, clock()))) return false
    await confirmFactor(session, { id, accountId }, clock())
    await endSignIns(session, accountId)
    await record(session, caller, 'confirm_second_factor', accountId, {}, {})
    return true
  })
}

/** A challenge for a passkey of who is signed in, in place of one before; good once, for five minutes. 409 without a passkey. */
export async function challengeOwn(signIn: SignIn, { actor }: Caller) {
  const accountId = actor.accountId!
  const relyingParty = relyingPartyOf(signIn)
  return signIn.db.signIn(async (session) => {
    const present = await credentialIdsOf(session, accountId)
    if (present.length === 0) throw new DomainError('conflict', { detail: none })
    const challenge = await newOwnChallenge(session, accountId, signIn.clock())
    const options = requestOptions(relyingParty, signedFor(challenge), present)
    return { challenge, expiresIn: challengeSeconds, options }
  })
}

const none = {
  id: 'Akun ini tidak memiliki passkey.',
  en: 'This account has no passkey.',
}
