import { and, eq, inArray, isNull, lt } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { AccountName } from '../../kernel/actor.ts'
import { accounts } from '../accounts/tables.ts'
import type { Session } from '../../db/session.ts'
import { requireMembership } from './membership.ts'
import { hashSecret, newSecret } from './secrets.ts'
import { secondFactorChallenges } from '../second-factor/tables.ts'
import { refreshTokens as t } from './tables.ts'
import { changeSignIn, holdSignInOfToken } from './turns.ts'

/** A session ends this many days after the sign-in, even if it is refreshed. */
export const sessionDays = 14
const sessionMs = sessionDays * 24 * 60 * 60 * 1000

/**
 * Starts a session, limited to a membership if one is given, and returns its first refresh token. Deletes the
 * account's expired tokens.
 */
export async function startSession(
  session: Session,
  {
    accountId,
    membershipId,
    secondFactor,
  }: {
    readonly accountId: string
    readonly membershipId: string | undefined
    readonly secondFactor: boolean
  },
  now: Date,
): Promise<string> {
  await session.delete(t).where(and(eq(t.accountId, accountId), lt(t.expiresAt, now.toISOString())))
  const expiresAt = new Date(now.getTime() + sessionMs).toISOString()
  return addToken(session, { accountId, membershipId, secondFactor, familyId: uuidv7(), expiresAt })
}

async function addToken(
  session: Session,
  token: {
    accountId: string
    membershipId: string | undefined
    secondFactor: boolean
    familyId: string
    expiresAt: string
    predecessorId?: string
  },
): Promise<string> {
  const secret = newSecret('refresh')
  await session.insert(t).values({ ...token, hash: hashSecret(secret) })
  return secret
}

type Refreshed =
  | {
      readonly outcome: 'refreshed'
      readonly account: AccountName
      /** The membership that the session is limited to. */
      readonly membershipId: string | undefined
      /** Whether the session began with a second factor, too. */
      readonly secondFactor: boolean
      readonly refreshToken: string
    }
  | { readonly outcome: 'replayed'; readonly account: AccountName }
  | { readonly outcome: 'refused' }

/**
 * Exchanges a refresh token for the next one. A token that was exchanged before is exchanged again as long as nothing
 * that it was exchanged for was used: the answer may have been lost on its way. Afterwards two parties have it, so the
 * whole session ends (RFC 9700, section 4.14.2). `membership` replaces the membership that the session is limited to;
 * `invalid_scope` if it is none of the account's in force.
 */
export async function refreshSession(
  session: Session,
  refreshToken: string,
  membership: string | undefined,
  now: Date,
): Promise<Refreshed> {
  await holdSignInOfToken(session, hashSecret(refreshToken))
  const [found] = await session
    .select({
      token: t,
      account: { accountId: accounts.id, accountName: accounts.name },
      status: accounts.status,
    })
    .from(t)
    .innerJoin(accounts, eq(accounts.id, t.accountId))
    .where(eq(t.hash, hashSecret(refreshToken)))
  if (!found || found.status !== 'active' || found.token.expiresAt <= now.toISOString())
    return { outcome: 'refused' }
  const { token, account } = found
  const { accountId, familyId, expiresAt, secondFactor } = token
  if (token.usedAt === null) await useToken(session, token, now)
  else if (await isReplayed(session, token)) {
    await session.delete(t).where(eq(t.familyId, familyId))
    return { outcome: 'replayed', account }
  }
  await requireMembership(session, { accountId, membershipId: membership }, now)
  const membershipId = membership ?? token.membershipId ?? undefined
  const ofSession = { accountId, secondFactor, familyId, expiresAt }
  const next = await addToken(session, { ...ofSession, membershipId, predecessorId: token.id })
  return { outcome: 'refreshed', account, membershipId, secondFactor, refreshToken: next }
}

type Token = typeof t.$inferSelect

/** Marks a token as used, and with it the others that its predecessor was exchanged for: their answers were lost. */
const useToken = (session: Session, { id, familyId, predecessorId }: Token, now: Date) =>
  session
    .update(t)
    .set({ usedAt: now.toISOString() })
    .where(
      and(
        eq(t.familyId, familyId),
        predecessorId === null ? eq(t.id, id) : eq(t.predecessorId, predecessorId),
        isNull(t.usedAt),
      ),
    )

/** Whether a token that was used came back too late: one that it was exchanged for was used, or it was for none. */
async function isReplayed(session: Session, { id, familyId }: Token): Promise<boolean> {
  const successors = await session
    .select({ usedAt: t.usedAt })
    .from(t)
    .where(and(eq(t.familyId, familyId), eq(t.predecessorId, id)))
  return successors.length === 0 || successors.some(({ usedAt }) => usedAt !== null)
}

/** Ends the session of a refresh token, if there is one (RFC 7009). */
export async function endSession(session: Session, refreshToken: string): Promise<void> {
  const family = session
    .select({ id: t.familyId })
    .from(t)
    .where(eq(t.hash, hashSecret(refreshToken)))
  await session.delete(t).where(inArray(t.familyId, family))
}

/** Ends every session of the account of a refresh token, if there is one. */
export async function endEverySession(session: Session, refreshToken: string): Promise<void> {
  const [found] = await session
    .select({ accountId: t.accountId })
    .from(t)
    .where(eq(t.hash, hashSecret(refreshToken)))
  if (found) await endSessions(session, found.accountId)
}

/** Ends all sessions of an account, such as one that is disabled. */
export async function endSessions(session: Session, accountId: string): Promise<void> {
  await changeSignIn(session, accountId)
  await session.delete(t).where(eq(t.accountId, accountId))
}

/** Ends all sessions of an account, and the sign-ins that wait for a code, because how it signs in changed. */
export async function endSignIns(session: Session, accountId: string): Promise<void> {
  await endSessions(session, accountId)
  await session.delete(secondFactorChallenges).where(eq(secondFactorChallenges.accountId, accountId))
}
