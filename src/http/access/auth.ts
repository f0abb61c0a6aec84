import type { FastifyContextConfig, FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify'
import { LRUCache } from 'lru-cache'
import {
  publicActor,
  speaksFor,
  type Actor,
  type Caller,
  type KnownAccount,
  type Role,
  type Scope,
} from '../../kernel/actor.ts'
import { jakartaDay, type Clock, type Day } from '../../kernel/days.ts'
import { DomainError, type NamedMembership } from '../../kernel/errors.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every operation of the contract, with the roles that may call it and the scope an API client needs for it. */
    operations: (Access & { readonly id: string })[]
  }
  interface FastifyRequest {
    /** Who sends this request. For a public operation it is the public actor. */
    caller: Caller
    /** The account of the token; undefined on a public operation. */
    account: KnownAccount | undefined
    /** Whether the person of the token signed in with a second factor, too. */
    secondFactor: boolean
    /** On an operation with `everyMembership`: the memberships that it is answered for, as the actors they make. */
    speakers: readonly Actor[]
  }
  interface FastifyContextConfig {
    /** The roles that may call the operation. Every route must name them: the service does not start otherwise. */
    access?: readonly Role[]
    /**
     * The scope an API client needs; null for none. Required on every route that integrators may call, unless it is
     * public.
     */
    scope?: Scope | null
    /** The operation is about the account itself, so it also takes callers that speak for no membership. */
    anyMembership?: true
    /** The operation is answered for each membership that may call it, unless the request speaks for one. */
    everyMembership?: true
    /** Of partners only the administrators of their organizations may call the operation. */
    onlyAdministrators?: true
  }
}

/** Who may call an operation, from the configuration of its route. */
type Access = Pick<FastifyContextConfig, 'access' | 'scope' | 'anyMembership' | 'onlyAdministrators'>

/** How long an account is kept for its token, in milliseconds. A disabled one can be used for this long at most. */
const actorTtl = 30_000
const rememberedTokens = 5_000

interface Identified {
  readonly account: KnownAccount
  /** The only membership that the token speaks for; undefined if it speaks for any of the account's. */
  readonly membershipId: string | undefined
  /** Whether its person signed in with a second factor, too. */
  readonly secondFactor: boolean
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
  /** Whether requests in a role are refused until their person signs in with a second factor. */
  readonly lacksSecondFactor: (shown: { readonly role: Role; readonly secondFactor: boolean }) => boolean
  /** The memberships of an account that are in force, with the names of their organizations. */
  readonly nameMemberships: (account: KnownAccount) => Promise<readonly NamedMembership[]>
}

/** What is kept for a token. Memberships begin and end with the day, so it holds on its day only. */
type Remembered = Identified & { readonly day: Day }

/**
 * Finds the account of the token and the membership that the request speaks for, then checks the role and the scope
 * for the operation. Verifying a token costs more than a query, so the account is kept for its token: 30 s at most,
 * and never after the token or the day ends. 403 `membership_needed` if it is not clear for which membership the
 * request speaks. The service does not start if a route names no roles, or lets integrators in and names no scope.
 */
export function registerAuthentication(
  app: FastifyInstance,
  { identify, clock, limit, lacksSecondFactor, nameMemberships }: Authentication,
): void {
  const accounts = new LRUCache<string, Remembered>({
    max: rememberedTokens,
    ttl: actorTtl,
    ttlResolution: 0,
    perf: { now: () => clock().getTime() },
  })

  const remembered = (request: FastifyRequest): Identified | undefined => {
    const found = accounts.get(tokenOf(request))
    return found?.day === jakartaDay(clock()) ? found : undefined
  }

  const identified = async (request: FastifyRequest): Promise<Identified> => {
    const token = tokenOf(request)
    const now = clock()
    const found = await identify(token, callerOf(request, publicActor))
    // One millisecond less, because the cache still returns an entry whose age equals its ttl.
    const ttl = Math.min(actorTtl, found.expiresAt - now.getTime()) - 1
    if (ttl > 0) accounts.set(token, { ...found, day: jakartaDay(now) }, { ttl })
    return found
  }

  app.decorateRequest('caller')
  app.decorateRequest('account')
  app.decorateRequest('secondFactor', false)
  app.decorateRequest('speakers')
  app.decorate('operations', [])
  app.addHook('onRoute', ({ url, config, schema, method }) => {
    if (!config?.access) throw new Error(`${url} does not say which roles may call it`)
    const { access, scope, anyMembership, onlyAdministrators } = config
    if (takesIntegrators(access) && scope === undefined)
      throw new Error(`${url} takes integrators and does not say which scope they need`)
    if (schema?.operationId && method !== 'HEAD')
      app.operations.push({ id: schema.operationId, access, scope, anyMembership, onlyAdministrators })
  })
  const recognize = (request: FastifyRequest, found: Identified): void => {
    request.account = found.account
    request.secondFactor = found.secondFactor
    request.caller = callerOf(request, speaksFor(found, membershipAsked(request)))
  }
  const admit = ({ caller, routeOptions }: FastifyRequest): void => {
    const { config } = routeOptions
    if (config.access && !hasRole(caller.actor, config)) throw new DomainError('forbidden')
    if (!hasScope(caller.actor, config.scope)) throw new DomainError('insufficient_scope')
  }
  const mayEnter =
    ({ routeOptions: { config }, secondFactor }: FastifyRequest) =>
    (actor: Actor): boolean =>
      hasRole(actor, config) && !lacksSecondFactor({ role: actor.role, secondFactor })
  const refuse = async (account: KnownAccount): Promise<never> => {
    const memberships = await nameMemberships(account)
    const detail = memberships.length === 0 ? { detail: noneInForce } : {}
    throw new DomainError('membership_needed', { memberships, ...detail })
  }
  app.addHook('onRequest', (request, _reply, done) => {
    const { access } = request.routeOptions.config
    if (access === undefined || access.includes('public')) request.caller = callerOf(request, publicActor)
    else {
      const found = remembered(request)
      if (found) recognize(request, found)
    }
    done()
  })
  app.addHook('onRequest', limit)
  // With a callback, not a promise: the account is nearly always known already, and a promise would delay every
  // request by one turn of the event loop.
  app.addHook('onRequest', (request, _reply, done) => {
    if (!(request.caller as Caller | undefined)) {
      identified(request)
        .then((found) => recognize(request, found))
        .then(() => enter(request))
        .then(() => done(), done)
      return
    }
    const refusal = enter(request)
    if (refusal) refusal.catch(done)
    else done()
  })
  /** Lets the request in, or throws. Names the memberships to choose from in a promise, because they are read. */
  const enter = (request: FastifyRequest): Promise<never> | undefined => {
    const { account, caller, routeOptions, secondFactor } = request
    const isUndecided = account !== undefined && caller.actor.membershipId === null
    if (isUndecided) {
      if (routeOptions.config.everyMembership)
        request.speakers = account.memberships.filter(mayEnter(request))
      return routeOptions.config.anyMembership || request.speakers?.length > 0 ? undefined : refuse(account)
    }
    admit(request)
    request.speakers = [caller.actor]
    // What is about the account itself stays open, so that a second factor can be set up.
    if (!routeOptions.config.anyMembership && lacksSecondFactor({ role: caller.actor.role, secondFactor }))
      throw new DomainError('second_factor_required')
    return undefined
  }
}

/** The membership that the header names; a value that is no id names none. */
const membershipAsked = ({ headers }: FastifyRequest): string | undefined => {
  const asked = headers['registry-membership']
  return asked === undefined ? undefined : String(asked).trim().toLowerCase()
}

const noneInForce = {
  id: 'Akun ini tidak memiliki keanggotaan yang berlaku hari ini; mintalah kepada registrar.',
  en: 'This account has no membership in force today; ask the registrar for one.',
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

/** Whether the actor may call the operation, on whichever records. */
export const mayCall = (actor: Actor, access: Access): boolean =>
  actor.membershipId === null && actor.accountId !== null
    ? access.anyMembership === true
    : hasRole(actor, access) && hasScope(actor, access.scope)

const hasRole = ({ role, administers }: Actor, { access = [], onlyAdministrators }: Access): boolean =>
  access.includes(role) && !(onlyAdministrators && role === 'partner' && administers.length === 0)

/** Whether the actor has the scope that the operation needs. Only API clients have scopes; a person always passes. */
export const hasScope = ({ scopes }: Actor, scope: Scope | null | undefined): boolean =>
  !scopes || !scope || scopes.includes(scope)
