import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { actorOfAccount, type Caller, type Scope } from '../../kernel/actor.ts'
import { accounts } from '../accounts/tables.ts'
import { recordChange } from '../../audit/service.ts'
import { DomainError } from '../../kernel/errors.ts'
import { accessTokenTtl, type SignIn } from './context.ts'
import { hashSecret } from './secrets.ts'
import { refreshSession } from './sessions.ts'
import { clientSecrets } from './tables.ts'

/** A successful answer of the token endpoint (RFC 6749 section 5.1). */
export interface TokenAnswer {
  readonly access_token: string
  readonly token_type: 'Bearer'
  readonly expires_in: number
  readonly refresh_token?: string
  readonly device_token?: string
  readonly scope?: string
}

export const bearer = (accessToken: string) =>
  ({ access_token: accessToken, token_type: 'Bearer', expires_in: accessTokenTtl }) as const

/**
 * The next access and refresh token of a session. `invalid_grant` for a refresh token that is invalid, expired or
 * used, `invalid_scope` for a membership as at sign-in. A membership that is named replaces the one of the session.
 */
export async function refresh(
  { db, clock, issueToken, log }: SignIn,
  { refreshToken, membership }: { refreshToken: string; membership?: string | undefined },
  caller: Caller,
): Promise<TokenAnswer> {
  const refreshed = await db.signIn(async (session) => {
    const result = await refreshSession(session, refreshToken, membership, clock())
    if (result.outcome === 'replayed') {
      const { account } = result
      await recordChange(
        session,
        { ...caller, actor: actorOfAccount(account) },
        { action: 'end_replayed_session', resourceType: 'user', resourceId: account.accountId, after: {} },
      )
    }
    return result
  })
  // Thrown after the transaction. An error inside it would roll back the end of the session.
  if (refreshed.outcome !== 'refreshed') {
    if (refreshed.outcome === 'replayed')
      log.warn({ account: refreshed.account.accountId }, 'a used refresh token came back: its session ended')
    throw new DomainError('invalid_grant')
  }
  const { account, membershipId, secondFactor, refreshToken: next } = refreshed
  return { ...bearer(issueToken(account.accountId, { membershipId, secondFactor })), refresh_token: next }
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
  return { ...bearer(issueToken(client.id, { scopes: granted })), scope: granted.join(' ') }
}
