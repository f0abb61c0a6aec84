import type { FastifyBaseLogger } from 'fastify'
import type { Scope } from '../../kernel/actor.ts'
import type { Clock } from '../../kernel/days.ts'
import type { Database } from '../../db/client.ts'

/** What the sign-in operations need. */
export interface SignIn {
  readonly db: Database
  readonly clock: Clock
  /** Issues a short-lived access token for an account, limited to these scopes or this membership if given. */
  readonly issueToken: (
    accountId: string,
    limits?: { readonly scopes?: readonly Scope[]; readonly membershipId?: string | undefined },
  ) => string
  readonly log: FastifyBaseLogger
}

/** Lifetime of an access token in seconds. A session continues by refreshing. */
export const accessTokenTtl = 15 * 60
