import { and, eq, gt, lt } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { accounts } from '../accounts/tables.ts'
import { hashSecret, newSecret } from '../sign-in/secrets.ts'
import { secondFactorChallenges as t, type Purpose } from './tables.ts'

/** In seconds, in which the code must follow the password. */
export const challengeSeconds = 300

interface Challenged {
  readonly accountId: string
  readonly membershipId?: string | undefined
  readonly deviceId?: string | undefined
}

/** Notes that the password of this sign-in was right. Returns the challenge that its code is sent with. */
export const newChallenge = (session: Session, challenged: Challenged, now: Date): Promise<string> =>
  keep(session, { ...challenged, purpose: 'sign_in' }, now)

/** A challenge for who is signed in, in place of one before. It completes no sign-in. */
export async function newOwnChallenge(session: Session, accountId: string, now: Date): Promise<string> {
  await session.delete(t).where(and(eq(t.accountId, accountId), eq(t.purpose, 'own')))
  return keep(session, { accountId, purpose: 'own' }, now)
}

async function keep(
  session: Session,
  { accountId, membershipId, deviceId, purpose }: Challenged & { readonly purpose: Purpose },
  now: Date,
): Promise<string> {
  const challenge = newSecret('challenge')
  const expiresAt = new Date(now.getTime() + challengeSeconds * 1000).toISOString()
  await session
    .insert(t)
    .values({ hash: hashSecret(challenge), accountId, membershipId, deviceId, purpose, expiresAt })
  return challenge
}

/** What a passkey signs for a challenge: the hash by which it is kept, so that what a browser signs completes nothing. */
export const signedFor = (challenge: string): string => hashSecret(challenge)

/** The sign-in that a challenge belongs to, while it lasts and its account is active. */
export async function challenged(session: Session, challenge: string, now: Date) {
  const [found] = await session
    .select({
      accountId: t.accountId,
      accountName: accounts.name,
      email: accounts.email,
      membershipId: t.membershipId,
      deviceId: t.deviceId,
    })
    .from(t)
    .innerJoin(accounts, eq(accounts.id, t.accountId))
    .where(
      and(
        eq(t.hash, hashSecret(challenge)),
        eq(t.purpose, 'sign_in'),
        gt(t.expiresAt, now.toISOString()),
        eq(accounts.status, 'active'),
      ),
    )
  return found
}

/** Ends a challenge. False if it has ended: it is met once. */
export async function endChallenge(session: Session, challenge: string): Promise<boolean> {
  const ended = await session
    .delete(t)
    .where(eq(t.hash, hashSecret(challenge)))
    .returning({ hash: t.hash })
  return ended.length > 0
}

/** Ends a challenge of who is signed in. False if it is none of theirs, has ended, or is too old. */
export async function endOwnChallenge(
  session: Session,
  { accountId, challenge }: { readonly accountId: string; readonly challenge: string },
  now: Date,
): Promise<boolean> {
  const ended = await session
    .delete(t)
    .where(and(eq(t.hash, hashSecret(challenge)), eq(t.accountId, accountId), eq(t.purpose, 'own')))
    .returning({ expiresAt: t.expiresAt })
  return ended.some(({ expiresAt }) => expiresAt > now.toISOString())
}

/** Deletes the challenges that were not met in time. Returns how many. */
export const forgetOldChallenges = (db: Database, now: Date): Promise<number> =>
  db.authenticate(async (session) => {
    const { rowCount } = await session.delete(t).where(lt(t.expiresAt, now.toISOString()))
    return rowCount ?? 0
  })
