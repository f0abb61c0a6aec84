import type { FastifyBaseLogger } from 'fastify'
import type { Scope } from '../../kernel/actor.ts'
import type { Clock } from '../../kernel/days.ts'
import type { Database } from '../../db/client.ts'

/** What signing in works with. */
export interface SignIn {
  readonly db: Database
  readonly clock: Clock
  /** A short access token for an account. */
  readonly issueToken: (accountId: string, scopes?: readonly Scope[]) => string
  readonly log: FastifyBaseLogger
}

/** Seconds an access token of these flows is good for; refreshing keeps a session going. */
export const accessTokenTtl = 15 * 60
