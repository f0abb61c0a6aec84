import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Actor, Caller, Role } from '../accounts/actor.ts'
import { publicActor } from '../accounts/actor.ts'
import { findActor } from '../accounts/service.ts'
import type { SigningKey } from '../accounts/keys.ts'
import { TokenError, verifyToken, type TokenScope } from '../accounts/tokens.ts'
import type { Database } from '../db/client.ts'
import { DomainError } from '../errors.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every operation of the contract and the roles that may call it. */
    operations: { readonly id: string; readonly access: readonly Role[] }[]
  }
  interface FastifyRequest {
    /** Who asks, and in which request; for a public operation the public actor. */
    caller: Caller
  }
  interface FastifyContextConfig {
    /** The roles that may call the operation; without one, only `public` operations are open. Every route says it. */
    access?: readonly Role[]
  }
}

/** How long a change to an account may go unseen: a disabled one stops working within this time. */
const actorTtl = 30_000
const rememberedTokens = 5_000

interface Authentication {
  readonly db: Database
  readonly signingKey: SigningKey
  readonly tokens: TokenScope
}

/**
 * Token → account → actor, then the operation's roles. Verifying costs more than a query, so an actor is kept for
 * its token for 30 s at most, and never beyond the token's end. A route that names no roles is refused at start.
 */
export function registerAuthentication(
  app: FastifyInstance,
  { db, signingKey, tokens }: Authentication,
): void {
  const actors = new LRUCache<string, Actor>({ max: rememberedTokens, ttl: actorTtl })

  const rememberedActor = (request: FastifyRequest): Actor | undefined => actors.get(tokenOf(request))

  const actorOf = async (request: FastifyRequest): Promise<Actor> => {
    const token = tokenOf(request)
    const { accountId, expiresAt } = verified(token, signingKey, tokens)
    const actor = await db.authenticate((session) => findActor(session, accountId))
    if (!actor) throw new DomainError('unauthenticated')
    actors.set(token, actor, { ttl: Math.min(actorTtl, Math.max(1, expiresAt - Date.now())) })
    return actor
  }

  app.decorateRequest('caller')
  app.decorate('operations', [])
  app.addHook('onRoute', ({ url, config, schema, method }) => {
    if (!config?.access) throw new Error(`${url} does not say which roles may call it`)
    if (schema?.operationId && method !== 'HEAD')
      app.operations.push({ id: schema.operationId, access: config.access })
  })
  const admit = (request: FastifyRequest, actor: Actor): void => {
    const { access } = request.routeOptions.config
    if (access && !access.includes(actor.role)) throw new DomainError('forbidden')
    request.caller = {
      actor,
      requestId: request.id,
      clientAddress: request.ip,
      method: request.method,
      operationId: request.routeOptions.schema?.operationId ?? null,
    }
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

function verified(token: string, key: SigningKey, scope: TokenScope) {
  try {
    return verifyToken(key, token, scope)
  } catch (error) {
    if (error instanceof TokenError) throw new DomainError('unauthenticated')
    throw error
  }
}
