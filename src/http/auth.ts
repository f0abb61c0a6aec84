import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Actor, Caller, Role, Scope } from '../accounts/actor.ts'
import { publicActor } from '../accounts/actor.ts'
import { findActor } from '../accounts/service.ts'
import { TokenError, verifyToken, type KeySet, type TokenScope } from '../accounts/tokens.ts'
import type { Clock } from '../calendar.ts'
import type { Database } from '../db/client.ts'
import { DomainError } from '../errors.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every operation of the contract, the roles that may call it, and the scope it takes of an API client. */
    operations: { readonly id: string; readonly access: readonly Role[]; readonly scope?: Scope | null }[]
  }
  interface FastifyRequest {
    /** Who asks, and in which request; for a public operation the public actor. */
    caller: Caller
  }
  interface FastifyContextConfig {
    /** The roles that may call the operation; without one, only `public` operations are open. Every route says it. */
    access?: readonly Role[]
    /** What an API client needs for it; null for nothing. Every route that takes integrators says it. */
    scope?: Scope | null
  }
}

/** How long a change to an account may go unseen: a disabled one stops working within this time. */
const actorTtl = 30_000
const rememberedTokens = 5_000

interface Authentication {
  readonly db: Database
  readonly clock: Clock
  readonly keys: KeySet
  readonly tokens: TokenScope
}

/**
 * Token → account → actor, then the operation's roles. Verifying costs more than a query, so an actor is kept for
 * its token for 30 s at most, and never beyond the token's end. A route that names no roles, or takes integrators and
 * names no scope, is refused at start.
 */
export function registerAuthentication(
  app: FastifyInstance,
  { db, clock, keys, tokens }: Authentication,
): void {
  const actors = new LRUCache<string, Actor>({
    max: rememberedTokens,
    ttl: actorTtl,
    ttlResolution: 0,
    perf: { now: () => clock().getTime() },
  })

  const rememberedActor = (request: FastifyRequest): Actor | undefined => actors.get(tokenOf(request))

  const actorOf = async (request: FastifyRequest): Promise<Actor> => {
    const token = tokenOf(request)
    const now = clock()
    const { accountId, scopes, expiresAt } = verified(token, keys, tokens, now)
    const account = await db.authenticate((session) => findActor(session, accountId))
    if (!account) throw new DomainError('unauthenticated')
    const actor = narrowed(account, scopes)
    // One millisecond less: the cache still gives what is exactly as old as its ttl.
    const ttl = Math.min(actorTtl, expiresAt - now.getTime()) - 1
    if (ttl > 0) actors.set(token, actor, { ttl })
    return actor
  }

  app.decorateRequest('caller')
  app.decorate('operations', [])
  app.addHook('onRoute', ({ url, config, schema, method }) => {
    if (!config?.access) throw new Error(`${url} does not say which roles may call it`)
    const { access, scope } = config
    if (takesIntegrators(access) && scope === undefined)
      throw new Error(`${url} takes integrators and does not say which scope they need`)
    if (schema?.operationId && method !== 'HEAD')
      app.operations.push({ id: schema.operationId, access, scope })
  })
  const admit = (request: FastifyRequest, actor: Actor): void => {
    const { access, scope } = request.routeOptions.config
    if (access && !access.includes(actor.role)) throw new DomainError('forbidden')
    if (!hasScope(actor, scope)) throw new DomainError('insufficient_scope')
    request.caller = { actor, requestId: request.id }
  }
  // Without a promise where the actor is known already, as it nearly always is.
  app.addHook('onRequest', (request, _reply, done) => {
    const { access } = request.routeOptions.config
    const isPublic = access === undefined || access.includes('public')
    const actor = isPublic ? publicActor : rememberedActor(request)
    if (!actor) {
      actorOf(request)
        .then((found) => admit(request, found))
        .then(() => done(), done)
      return
    }
    admit(request, actor)
    done()
  })
}

function tokenOf(request: FastifyRequest): string {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) throw new DomainError('unauthenticated')
  return token
}

/** Where anyone may come, nobody needs a scope. */
const takesIntegrators = (access: readonly Role[]): boolean =>
  access.includes('integrator') && !access.includes('public')

/** Whether the actor, if it is an API client, has the scope an operation takes. */
export const hasScope = ({ scopes }: Actor, scope: Scope | null | undefined): boolean =>
  !scopes || !scope || scopes.includes(scope)

/** An API client has the scopes that its token and its account both name. */
function narrowed(actor: Actor, scopes: readonly string[] | undefined): Actor {
  if (!actor.scopes || !scopes) return actor
  return { ...actor, scopes: actor.scopes.filter((each) => scopes.includes(each)) }
}

function verified(token: string, keys: KeySet, scope: TokenScope, now: Date) {
  try {
    return verifyToken(keys, token, scope, now)
  } catch (error) {
    if (error instanceof TokenError) throw new DomainError('unauthenticated')
    throw error
  }
}
