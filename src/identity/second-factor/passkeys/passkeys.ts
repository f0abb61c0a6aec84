import { randomBytes } from 'node:crypto'
import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import type { RelyingParty } from '../../../config/relying-party.ts'
import type { Session } from '../../../db/session.ts'
import { challengeSeconds } from '../challenges.ts'
import { giveUpWaiting } from '../factors.ts'
import { secondFactors as t } from '../tables.ts'
import { registered, signedBy, type Assertion, type Registration } from './ceremonies.ts'

const isPasskeyOf = (accountId: string) => and(eq(t.accountId, accountId), eq(t.kind, 'passkey'))

/** The ids of the passkeys that the account signs in with, as browsers know them. */
export async function credentialIdsOf(session: Session, accountId: string): Promise<string[]> {
  const found = await session
    .select({ credentialId: t.credentialId })
    .from(t)
    .where(and(isPasskeyOf(accountId), isNotNull(t.confirmedAt)))
  return found.map(({ credentialId }) => credentialId!)
}

/** A new passkey that waits for five minutes to be made, with the challenge to make it for. One that waited is given up. */
export async function newPasskey(
  session: Session,
  { accountId, name }: { readonly accountId: string; readonly name: string },
  now: Date,
) {
  await giveUpWaiting(session, accountId, 'passkey')
  const challenge = randomBytes(32).toString('base64url')
  const [factor] = await session
    .insert(t)
    .values({
      accountId,
      name,
      kind: 'passkey',
      registrationChallenge: challenge,
      createdAt: now.toISOString(),
    })
    .returning({
      id: t.id,
      kind: t.kind,
      name: t.name,
      createdAt: t.createdAt,
      confirmedAt: t.confirmedAt,
    })
  return { factor: factor!, challenge }
}

/**
 * Keeps the passkey that a browser made for one that waits. Its challenge is good once, also where that fails. False where
 * anything is amiss, and for a passkey that is kept already.
 */
export async function keepPasskey(
  session: Session,
  relyingParty: RelyingParty,
  { accountId, id, made }: { readonly accountId: string; readonly id: string; readonly made: Registration },
  now: Date,
): Promise<boolean> {
  const since = new Date(now.getTime() - challengeSeconds * 1000).toISOString()
  const [waiting] = await session
    .select({ challenge: t.registrationChallenge })
    .from(t)
    .where(and(isPasskeyOf(accountId), eq(t.id, id), isNull(t.confirmedAt), gt(t.createdAt, since)))
    .for('update')
  if (!waiting?.challenge) return false
  await session.update(t).set({ registrationChallenge: null }).where(eq(t.id, id))
  const credential = await registered(relyingParty, waiting.challenge, made)
  if (!credential) return false
  const [known] = await session
    .select({ id: t.id })
    .from(t)
    .where(eq(t.credentialId, credential.credentialId))
  if (known) return false
  await session.update(t).set(credential).where(eq(t.id, id))
  return true
}

/** Whether a passkey of the account signed this challenge. What it has counted is kept, so that a copy of it is noticed. */
export async function takeAssertion(
  session: Session,
  relyingParty: RelyingParty,
  {
    accountId,
    challenge,
    assertion,
  }: { readonly accountId: string; readonly challenge: string; readonly assertion: Assertion },
): Promise<boolean> {
  const { credentialId } = assertion
  const [kept] = await session
    .select({ id: t.id, publicKey: t.publicKey, signCount: t.signCount })
    .from(t)
    .where(and(isPasskeyOf(accountId), eq(t.credentialId, credentialId), isNotNull(t.confirmedAt)))
    .for('update')
  if (!kept) return false
  const { id, publicKey, signCount } = kept
  const credential = { credentialId, publicKey: publicKey!, signCount }
  const counted = await signedBy(relyingParty, challenge, credential, assertion)
  if (counted === undefined) return false
  await session.update(t).set({ signCount: counted }).where(eq(t.id, id))
  return true
}
