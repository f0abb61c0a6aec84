import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Actor, Caller, Role, Scope } from '../../kernel/actor.ts'
import { publicActor } from '../../kernel/actor.ts'
import type { Clock } from '../../kernel/days.ts'
import { DomainError } from '../../kernel/errors.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every operation of the contract, with the roles that may call it and the scope an API client needs for it. */
    operations: { readonly id: string; readonly access: readonly Role[]; readonly scope?: Scope | null }[]
  }
  interface FastifyRequest {
    /** Who sends this request. For a public operation it is the public actor. */
    caller: Caller
  }
  interface FastifyContextConfig {
    /** The roles that may call the operation. Every route must name them: the service does not start otherwise. */
    access?: readonly Role[]
    /**
     * The scope an API client needs; null for none. Required on every route that integrators may call, unless it is
     * public.
     */
    scope?: Scope | null
  }
}

/** How long an actor is kept for its token, in milliseconds. A disabled account can be used for this long at most. */
const actorTtl = 30_000
const rememberedTokens = 5_000

interface Identified {
  readonly actor: Actor
  /** When the token ends, in milliseconds since the epoch. */
  readonly expiresAt: number
}

/** Finds the account of a token. Answers 401 when the token is not valid, or its account is missing or disabled. */
export type Identify = (token: string, caller: Caller) => Promise<Identified>

interface Authentication {
  readonly identify: Identify
  readonly clock: Clock
  /** Counts a request. `request.caller` is already set if the token is known. */
  readonly limit: onRequestHookHandler
}

/**
 * Finds the account and the actor of the token, then checks the role and the scope for the operation. Verifying a
 * token costs more than a query, so the actor is kept for its token: 30 s at most, and never after the token ends.
 * The service does not start if a route names no roles, or lets integrators in and names no scope.
 */
export function registerAuthentication(
  app: FastifyInstance,
  { identify, clock, limit }: Authentication,
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
    const { actor, expiresAt } = await identify(token, callerOf(request, publicActor))
    // One millisecond less, because the cache still returns an entry whose age equals its ttl.
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
  const recognize = (request: FastifyRequest, actor: Actor): void => {
    request.caller = callerOf(request, actor)
  }
  const admit = ({ caller, routeOptions }: FastifyRequest): void => {
    const { access, scope } = routeOptions.config
    if (access && !access.includes(caller.actor.role)) throw new DomainError('forbidden')
    if (!hasScope(caller.actor, scope)) throw new DomainError('insufficient_scope')
  }
  app.addHook('onRequest', (request, _reply, done) => {
    const { access } = request.routeOptions.config
    const isPublic = access === undefined || access.includes('public')
    const actor = isPublic ? publicActor : rememberedActor(request)
    if (actor) recognize(request, actor)
    done()
  })
  app.addHook('onRequest', limit)
  // With a callback, not a promise: the actor is nearly always known already, and a promise would delay every request
  // by one turn of the event loop.
  app.addHook('onRequest', (request, _reply, done) => {
    if (!(request.caller as Caller | undefined)) {
      actorOf(request)
        .then((found) => recognize(request, found))
        .then(() => admit(request))
        .then(() => done(), done)
      return
    }
    admit(request)
    done()
  })
}

const callerOf = (request: FastifyRequest, actor: Actor): Caller => ({
  actor,
  requestId: request.id,
  clientAddress: request.ip,
  method: request.method,
  operationId: request.routeOptions.schema?.operationId ?? null,
})

function tokenOf(request: FastifyRequest): string {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) throw new DomainError('unauthenticated')
  return token
}

/** Whether integrators need a scope for the operation. A public operation needs none. */
const takesIntegrators = (access: readonly Role[]): boolean =>
  access.includes('integrator') && !access.includes('public')

/** Whether the actor has the scope that the operation needs. Only API clients have scopes; a person always passes. */
export const hasScope = ({ scopes }: Actor, scope: Scope | null | undefined): boolean =>
  !scopes || !scope || scopes.includes(scope)
