import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { Caller, Scope } from '../../kernel/actor.ts'
import { accounts } from '../accounts/tables.ts'
import { recordChange } from '../../audit/service.ts'
import { DomainError } from '../../kernel/errors.ts'
import { accessTokenTtl, type SignIn } from './context.ts'
import { countAttempt, forgetAttempts } from './lockout.ts'
import { verifyPassword } from './passwords/passwords.ts'
import { hashSecret } from './secrets.ts'
import { refreshSession, startSession } from './sessions.ts'
import { accountPasswords, clientSecrets } from './tables.ts'

/** A successful answer of the token endpoint (RFC 6749 section 5.1). */
export interface TokenAnswer {
  readonly access_token: string
  readonly token_type: 'Bearer'
  readonly expires_in: number
  readonly refresh_token?: string
  readonly scope?: string
}

const bearer = (accessToken: string) =>
  ({ access_token: accessToken, token_type: 'Bearer', expires_in: accessTokenTtl }) as const

/**
 * Starts a session for a person. `invalid_grant` for a wrong password, an unknown address, or an account that is
 * disabled or has no password. All four cases do the same work and get the same answer, so that nobody learns which
 * accounts exist. `too_many_attempts` while the address must wait.
 */
export async function signInWithPassword(
  { db, clock, issueToken, log }: SignIn,
  { username, password }: { username: string; password: string },
): Promise<TokenAnswer> {
  const email = username.trim().toLowerCase()
  const now = clock()
  // In a transaction of its own, so that the attempt counts even if the sign-in fails.
  await db.signIn((session) => countAttempt(session, email, now))
  const [found] = await db.authenticate((session) =>
    session
      .select({ accountId: accounts.id, hash: accountPasswords.hash })
      .from(accounts)
      .innerJoin(accountPasswords, eq(accountPasswords.accountId, accounts.id))
      .where(and(eq(accounts.email, email), eq(accounts.status, 'active'))),
  )
  const isRight = await verifyPassword(password, found?.hash)
  if (!found || !isRight) {
    log.warn({ account: found?.accountId ?? null }, 'a password was refused')
    throw new DomainError('invalid_grant')
  }
  const { accountId } = found
  const refreshToken = await db.signIn(async (session) => {
    await forgetAttempts(session, email)
    return startSession(session, accountId, now)
  })
  return { ...bearer(issueToken(accountId)), refresh_token: refreshToken }
}

/**
 * The next access and refresh token of a session. `invalid_grant` for a refresh token that is invalid, expired or
 * used.
 */
export async function refresh(
  { db, clock, issueToken, log }: SignIn,
  refreshToken: string,
  caller: Caller,
): Promise<TokenAnswer> {
  const refreshed = await db.signIn(async (session) => {
    const result = await refreshSession(session, refreshToken, clock())
    if (result.outcome === 'replayed') {
      const { actor } = result
      await recordChange(
        session,
        { ...caller, actor },
        { action: 'end_replayed_session', resourceType: 'user', resourceId: actor.accountId!, after: {} },
      )
    }
    return result
  })
  // Thrown after the transaction. An error inside it would roll back the end of the session.
  if (refreshed.outcome !== 'refreshed') {
    if (refreshed.outcome === 'replayed')
      log.warn({ account: refreshed.actor.accountId }, 'a used refresh token came back: its session ended')
    throw new DomainError('invalid_grant')
  }
  const { actor, refreshToken: next } = refreshed
  return { ...bearer(issueToken(actor.accountId!)), refresh_token: next }
}

export interface ClientCredentials {
  readonly clientId: string
  readonly clientSecret: string
}

/**
 * A token for an API client with the scopes that it asks for, or with all its scopes if it asks for none.
 * `invalid_client`, with the same answer, for a client that is unknown, disabled or has another secret.
 * `invalid_scope` for a scope that the client does not have.
 */
export async function signInClient(
  { db, clock, issueToken }: SignIn,
  { clientId, clientSecret }: ClientCredentials,
  scope: string | undefined,
): Promise<TokenAnswer> {
  const [client] = await db.authenticate((session) =>
    session
      .select({ id: accounts.id, scopes: accounts.scopes })
      .from(clientSecrets)
      .innerJoin(accounts, eq(accounts.id, clientSecrets.accountId))
      .where(
        and(
          eq(clientSecrets.hash, hashSecret(clientSecret)),
          or(isNull(clientSecrets.expiresAt), gt(clientSecrets.expiresAt, clock().toISOString())),
          eq(accounts.status, 'active'),
        ),
      ),
  )
  if (client?.id !== clientId) throw new DomainError('invalid_client')
  const own = client.scopes ?? []
  const asked = scope === undefined ? own : scope.split(' ').filter(Boolean)
  if (asked.length === 0 || !asked.every((each): each is Scope => own.includes(each as Scope)))
    throw new DomainError('invalid_scope')
  const granted = own.filter((each) => asked.includes(each))
  return { ...bearer(issueToken(client.id, granted)), scope: granted.join(' ') }
}
