import { createPublicKey, type JsonWebKey } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import { z } from 'zod'
import { algorithmOf } from '../tokens/keys.ts'
import { decodeJwt, TokenError, verifyJwt, type KeySet } from '../tokens/tokens.ts'
import type { Config } from '../../config/config.ts'
import { DomainError } from '../../kernel/errors.ts'

/** Keys are read again after this long, so that a key the issuer withdrew is not trusted any longer. */
const FRESH_MS = 10 * 60 * 1000
/** Where the issuer does not answer, the keys it had are good for this long. */
const STALE_MS = 24 * 60 * 60 * 1000
/** An unknown `kid` has the keys read again, but not more often: anyone can invent one. */
const COOL_DOWN_MS = 30 * 1000

/** Who somebody is to the issuer that says so. */
export interface OutsideIdentity {
  readonly issuer: string
  readonly subject: string
  /** In lower case; undefined unless the issuer vouches for it. */
  readonly email: string | undefined
  /** When the token ends, in milliseconds since the epoch. */
  readonly expiresAt: number
}

export interface OutsideIssuer {
  readonly issuer: string
  /** Whose token it is. Throws TokenError, or DomainError `unavailable` where no key of the issuer could be read. */
  identify(token: string, now: Date): Promise<OutsideIdentity>
}

interface Sources {
  readonly readJson: (url: string) => Promise<unknown>
  readonly log: FastifyBaseLogger
}

/** Trusts the OpenID Connect issuer of the settings: its keys by discovery, its tokens for our audience. */
export function trustIssuer(
  { issuer, audience, emailClaim }: NonNullable<Config['oidc']>,
  { readJson, log }: Sources,
): OutsideIssuer {
  let held: { keys: KeySet; at: number } | undefined
  let triedAt = -Infinity
  let reading: Promise<void> | undefined

  const read = async (now: number) => {
    triedAt = now
    try {
      held = { keys: await readKeys(issuer, readJson), at: now }
    } catch (error) {
      log.warn({ err: error }, 'the keys of the OpenID Connect issuer could not be read')
    }
  }
  const keysFor = async (kid: string, now: number): Promise<KeySet> => {
    const isKnown = held !== undefined && now - held.at < FRESH_MS && held.keys.has(kid)
    if (!isKnown && now - triedAt >= COOL_DOWN_MS) reading ??= read(now).finally(() => (reading = undefined))
    if (!isKnown) await reading
    if (!held || now - held.at >= STALE_MS) throw new DomainError('unavailable')
    return held.keys
  }
  return {
    issuer,
    identify: async (token, now) => {
      const keys = await keysFor(kidOf(token), now.getTime())
      const { payload } = verifyJwt(keys, token, { issuer, audience }, now)
      const email = payload[emailClaim] as unknown
      const isVouchedFor = payload['email_verified'] === true && typeof email === 'string'
      return {
        issuer,
        subject: payload.sub,
        email: isVouchedFor ? email.toLowerCase() : undefined,
        expiresAt: payload.exp * 1000,
      }
    },
  }
}

/** The token of an issuer whose keys have no `kid` cannot be told apart from others: it is not accepted. */
function kidOf(token: string): string {
  const { kid } = decodeJwt(token).header
  if (!kid) throw new TokenError('the token names no key')
  return kid
}

const discovery = z.object({ issuer: z.string(), jwks_uri: z.string() })
const keySet = z.object({ keys: z.array(z.looseObject({ kid: z.string().optional() })).max(100) })

/** OpenID Connect Discovery 1.0, then the JWK set (RFC 7517) that it names. */
async function readKeys(issuer: string, readJson: Sources['readJson']): Promise<KeySet> {
  const described = discovery.parse(
    await readJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`),
  )
  if (described.issuer !== issuer) throw new Error('the discovery document is that of another issuer')
  const { keys } = keySet.parse(await readJson(described.jwks_uri))
  return new Map(keys.flatMap(usable))
}

/** A key for signatures, of a kind and strength that we take; its algorithm follows from its kind and is never asked. */
function usable(jwk: { kid?: string | undefined } & JsonWebKey): [string, KeyOf][] {
  if (!jwk.kid || (jwk['use'] !== undefined && jwk['use'] !== 'sig')) return []
  try {
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
    const algorithm = algorithmOf(publicKey)
    const isOurs = algorithm && (jwk['alg'] === undefined || jwk['alg'] === algorithm)
    return isOurs ? [[jwk.kid, { algorithm, publicKey }]] : []
  } catch {
    // A kind of key that Node does not know: of no use here.
    return []
  }
}

type KeyOf = KeySet extends ReadonlyMap<string, infer K> ? K : never
