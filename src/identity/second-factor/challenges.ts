import { and, eq, gt, lt } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { accounts } from '../accounts/tables.ts'
import { hashSecret, newSecret } from '../sign-in/secrets.ts'
import { secondFactorChallenges as t } from './tables.ts'

/** In seconds, in which the code must follow the password. */
export const challengeSeconds = 300

/** Notes that the password of this sign-in was right. Returns the challenge that its code is sent with. */
export async function newChallenge(
  session: Session,
  {
    accountId,
    membershipId,
    deviceId,
  }: {
    readonly accountId: string
    readonly membershipId: string | undefined
    readonly deviceId: string | undefined
  },
  now: Date,
): Promise<string> {
  const challenge = newSecret('challenge')
  const expiresAt = new Date(now.getTime() + challengeSeconds * 1000).toISOString()
  await session
    .insert(t)
    .values({ hash: hashSecret(challenge), accountId, membershipId, deviceId, expiresAt })
  return challenge
}

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

/** Deletes the challenges that were not met in time. Returns how many. */
export const forgetOldChallenges = (db: Database, now: Date): Promise<number> =>
  db.authenticate(async (session) => {
    const { rowCount } = await session.delete(t).where(lt(t.expiresAt, now.toISOString()))
    return rowCount ?? 0
  })
