import { validate as isUuid } from 'uuid'
import type { Actor, Caller } from '../kernel/actor.ts'
import { findActor } from './accounts/service.ts'
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
  const own = async (token: string, now: Date) => {
    const { accountId, scopes, expiresAt } = verifyToken(keys, token, tokens, now)
    const actor = isUuid(accountId)
      ? await db.authenticate((session) => findActor(session, accountId, jakartaDay(now)))
      : undefined
    return { actor: actor && narrowed(actor, scopes), expiresAt }
  }
  const others = async (issuer: OutsideIssuer, token: string, caller: Caller, now: Date) => {
    const identity = await issuer.identify(token, now)
    return { actor: await accountOf(db, caller, identity, jakartaDay(now)), expiresAt: identity.expiresAt }
  }
  return async (token, caller) => {
    try {
      const isOutside = outside && decodeJwt(token).issuer === outside.issuer
      const { actor, expiresAt } = await (isOutside
        ? others(outside, token, caller, clock())
        : own(token, clock()))
      if (!actor) throw new TokenError('the account is missing or disabled')
      return { actor, expiresAt }
    } catch (error) {
      throw error instanceof TokenError ? new DomainError('unauthenticated') : error
    }
  }
}

/** Limits the scopes of an API client to those that both its token and its account have. */
function narrowed(actor: Actor, scopes: readonly string[] | undefined): Actor {
  if (!actor.scopes || !scopes) return actor
  return { ...actor, scopes: actor.scopes.filter((each) => scopes.includes(each)) }
}
