import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify'
import type { Caller } from '../kernel/actor.ts'
import type { Clock } from '../kernel/days.ts'
import type { Config } from '../config/config.ts'
import type { Database } from '../db/client.ts'
import { DomainError } from '../kernel/errors.ts'
import type { Observer } from '../kernel/observer.ts'
import { countRequests, type Policy, type Standing } from './counter.ts'
import { networkOf } from './network.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * False for operations that are not counted, because they are called all the time; `feedback` for what anyone may
     * write, of which an address sends a few an hour.
     */
    limit?: false | 'feedback'
  }
}

/**
 * A batch is a twentieth of the quota: an instance may let this many requests through before the others know of them.
 */
const policy = (name: string, quota: number): Policy => ({
  name,
  window: 60,
  quota,
  batch: Math.max(1, Math.floor(quota / 20)),
})

type Limits = Pick<Config, 'rateLimit' | 'rateLimitAddress' | 'rateLimitSignIn' | 'rateLimitFeedback'>

/**
 * Counts every request once. Requests with a known token count for their account. All others count for their address,
 * so that guessing tokens is limited too. Operations that check a password or secret count for the address, with a
 * lower quota. 429 when the quota is used up. Every counted answer has the rate limit headers
 * (draft-ietf-httpapi-ratelimit-headers). Runs after known tokens are recognized and before unknown ones are looked
 * up.
 */
export function limitRequests(
  db: Database,
  clock: Clock,
  config: Limits,
  observer?: Pick<Observer, 'limited'>,
): onRequestHookHandler {
  const counter = countRequests(db, clock)
  const byAccount = policy('account', config.rateLimit)
  const byAddress = policy('address', config.rateLimitAddress)
  const bySignIn: Policy = { name: 'sign-in', window: 60, quota: config.rateLimitSignIn, batch: 1 }
  const byFeedback: Policy = { name: 'feedback', window: 3600, quota: config.rateLimitFeedback, batch: 1 }

  const policyOf = (request: FastifyRequest): [Policy, string] => {
    if (request.routeOptions.config.limit === 'feedback') return [byFeedback, networkOf(request.ip)]
    if (request.routeOptions.config.asksPassword) return [bySignIn, networkOf(request.ip)]
    const accountId = (request.caller as Caller | undefined)?.actor.accountId
    return accountId ? [byAccount, accountId] : [byAddress, networkOf(request.ip)]
  }

  return (request, reply, done) => {
    if (request.routeOptions.config.limit === false) return done()
    const [limit, subject] = policyOf(request)
    const settle = (standing: Standing) => {
      announce(reply, limit, standing)
      if (standing.allowed) return done()
      observer?.limited(limit.name)
      done(new DomainError('too_many_requests', { retryAfter: standing.resetIn }))
    }
    const standing = counter.count(limit, subject)
    if (standing instanceof Promise) standing.then(settle, done)
    else settle(standing)
  }
}

function announce(
  reply: FastifyReply,
  { name, quota, window }: Policy,
  { remaining, resetIn }: Standing,
): void {
  reply.header('ratelimit-policy', `"${name}";q=${quota};w=${window}`)
  reply.header('ratelimit', `"${name}";r=${remaining};t=${resetIn}`)
}
