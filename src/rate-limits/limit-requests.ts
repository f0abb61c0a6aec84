import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify'
import type { Caller } from '../kernel/actor.ts'
import type { Clock } from '../kernel/days.ts'
import type { Config } from '../config/config.ts'
import type { Database } from '../db/client.ts'
import { DomainError } from '../kernel/errors.ts'
import { countRequests, windowSeconds, type Policy, type Standing } from './counter.ts'
import { networkOf } from './network.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** False for what is not counted, because it is asked all the time. */
    limit?: false
  }
}

/** A twentieth of the quota is what one instance may let through before the others know. */
const policy = (name: string, quota: number): Policy => ({
  name,
  quota,
  batch: Math.max(1, Math.floor(quota / 20)),
})

type Limits = Pick<Config, 'rateLimit' | 'rateLimitAddress' | 'rateLimitSignIn'>

/**
 * Counts every request once: by its account where its token is known already, else by its address, so that guessing
 * tokens counts too; what asks for a password or a secret by address, strictly. 429 past the quota. The standing goes
 * with every answer (draft-ietf-httpapi-ratelimit-headers). Runs after known tokens are recognized and before others
 * are looked up.
 */
export function limitRequests(db: Database, clock: Clock, config: Limits): onRequestHookHandler {
  const counter = countRequests(db, clock)
  const byAccount = policy('account', config.rateLimit)
  const byAddress = policy('address', config.rateLimitAddress)
  const bySignIn: Policy = { name: 'sign-in', quota: config.rateLimitSignIn, batch: 1 }

  const policyOf = (request: FastifyRequest): [Policy, string] => {
    if (request.routeOptions.config.asksPassword) return [bySignIn, networkOf(request.ip)]
    const accountId = (request.caller as Caller | undefined)?.actor.accountId
    return accountId ? [byAccount, accountId] : [byAddress, networkOf(request.ip)]
  }

  return (request, reply, done) => {
    if (request.routeOptions.config.limit === false) return done()
    const [limit, subject] = policyOf(request)
    const settle = (standing: Standing) => {
      announce(reply, limit, standing)
      done(
        standing.allowed ? undefined : new DomainError('too_many_requests', { retryAfter: standing.resetIn }),
      )
    }
    const standing = counter.count(limit, subject)
    if (standing instanceof Promise) standing.then(settle, done)
    else settle(standing)
  }
}

function announce(reply: FastifyReply, { name, quota }: Policy, { remaining, resetIn }: Standing): void {
  reply.header('ratelimit-policy', `"${name}";q=${quota};w=${windowSeconds}`)
  reply.header('ratelimit', `"${name}";r=${remaining};t=${resetIn}`)
}
