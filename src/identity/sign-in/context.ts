import type { FastifyBaseLogger } from 'fastify'
import type { Role, Scope } from '../../kernel/actor.ts'
import type { RelyingParty } from '../../config/relying-party.ts'
import type { Clock } from '../../kernel/days.ts'
import type { Database } from '../../db/client.ts'
import { DomainError } from '../../kernel/errors.ts'
import type { Sealing } from '../second-factor/apps/sealing.ts'

/** What the sign-in operations need. */
export interface SignIn {
  readonly db: Database
  readonly clock: Clock
  /** Issues a short-lived access token for an account, limited to these scopes or this membership if given. */
  readonly issueToken: (
    accountId: string,
    limits?: {
      readonly scopes?: readonly Scope[]
      readonly membershipId?: string | undefined
      /** Whether the person signed in with a second factor, too. */
      readonly secondFactor?: boolean
    },
  ) => string
  readonly log: FastifyBaseLogger
  /** Opens the secrets of second factors; undefined if the setting is missing. */
  readonly sealing: Sealing | undefined
  /** Roles that act only after a sign-in with a second factor. */
  readonly secondFactorRequired: readonly Role[]
  /** Whom passkeys are made for; undefined if the settings name nobody. */
  readonly relyingParty: RelyingParty | undefined
  /** The id of an account of the demo, by its name; undefined outside demo mode. */
  readonly demoAccount: ((name: string) => string | undefined) | undefined
}

/** 503 if the setting that seals secrets is missing. */
export function sealingOf({ sealing }: SignIn): Sealing {
  if (!sealing) throw new DomainError('unavailable', { detail: notSet })
  return sealing
}

/** 503 if the settings name no domain for passkeys. */
export function relyingPartyOf({ relyingParty }: SignIn): RelyingParty {
  if (!relyingParty) throw new DomainError('unavailable', { detail: noDomain })
  return relyingParty
}

const noDomain = {
  id: 'Passkey belum disiapkan di server ini; minta pengelolanya memasang PUBLIC_URL atau PASSKEY_ORIGINS.',
  en: 'Passkeys are not set up on this server; ask its operator to set PUBLIC_URL or PASSKEY_ORIGINS.',
}
const notSet = {
  id: 'Faktor kedua belum disiapkan di server ini; minta pengelolanya memasang SECOND_FACTOR_KEY.',
  en: 'Second factors are not set up on this server; ask its operator to set SECOND_FACTOR_KEY.',
}

/** Lifetime of an access token in seconds. A session continues by refreshing. */
export const accessTokenTtl = 15 * 60
