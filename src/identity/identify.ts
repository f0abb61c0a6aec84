import { validate as isUuid } from 'uuid'
import type { Caller, KnownAccount } from '../kernel/actor.ts'
import { accountById } from './accounts/service.ts'
import { activityOf } from './activity/seen.ts'
import { decodeJwt, TokenError, verifyToken, type KeySet, type TokenScope } from './tokens/tokens.ts'
import { jakartaDay, type Clock } from '../kernel/days.ts'
import type { Database } from '../db/client.ts'
import type { Identify } from '../http/access/auth.ts'
import { DomainError } from '../kernel/errors.ts'
import { accountOf } from './outside-issuer/linked-account.ts'
import type { OutsideIssuer } from './outside-issuer/issuer.ts'

interface Trusted {
  readonly db: Database
  readonly clock: Clock
  readonly keys: KeySet
  readonly tokens: TokenScope
  readonly outside: OutsideIssuer | undefined
}

/**
 * Accepts our own tokens and, if one is configured, those of an outside issuer. The claim `iss` tells which of the
 * two it is.
 */
export function identifyBy({ db, clock, keys, tokens, outside }: Trusted): Identify {
  const noteSeen = activityOf(db)
  const own = async (token: string, now: Date) => {
    const { accountId, scopes, ...claimed } = verifyToken(keys, token, tokens, now)
    const account = isUuid(accountId)
      ? await db.authenticate((session) => accountById(session, accountId, jakartaDay(now)))
      : undefined
    return { account: account && narrowed(account, scopes), ...claimed }
  }
  const others = async (issuer: OutsideIssuer, token: string, caller: Caller, now: Date) => {
    const identity = await issuer.identify(token, now)
    const account = await accountOf(db, caller, identity, jakartaDay(now))
    const { secondFactor, expiresAt } = identity
    return { account, membershipId: undefined, secondFactor, expiresAt }
  }
  return async (token, caller) => {
    try {
      const isOutside = outside && decodeJwt(token).issuer === outside.issuer
      const { account, ...claimed } = await (isOutside
        ? others(outside, token, caller, clock())
        : own(token, clock()))
      if (!account) throw new TokenError('the account is missing or disabled')
      await noteSeen(account.accountId, jakartaDay(clock()))
      return { account, ...claimed }
    } catch (error) {
      throw error instanceof TokenError ? new DomainError('unauthenticated') : error
    }
  }
}

/** Limits the scopes of an API client to those that both its token and its account have. */
function narrowed(account: KnownAccount, scopes: readonly string[] | undefined): KnownAccount {
  if (!scopes) return account
  const memberships = account.memberships.map((each) =>
    each.scopes ? { ...each, scopes: each.scopes.filter((scope) => scopes.includes(scope)) } : each,
  )
  return { ...account, memberships }
}
