import { createPublicKey, type JsonWebKey } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import { z } from 'zod'
import { algorithmOf } from '../tokens/keys.ts'
import { decodeJwt, showsSecondFactor, TokenError, verifyJwt, type KeySet } from '../tokens/tokens.ts'
import type { Config } from '../../config/config.ts'
import { DomainError } from '../../kernel/errors.ts'
import { PlainError } from '../../kernel/plain-error.ts'

/** The issuer's keys are read again after this time, so that a withdrawn key is not trusted any longer. */
const FRESH_MS = 10 * 60 * 1000
/** If the issuer does not answer, its last keys can be used for this long. */
const STALE_MS = 24 * 60 * 60 * 1000
/**
 * An unknown `kid` makes the service read the keys again, but at most once in this time, because anyone can invent
 * one.
 */
const COOL_DOWN_MS = 30 * 1000

/** A person as the outside issuer identifies them. */
export interface OutsideIdentity {
  readonly issuer: string
  readonly subject: string
  /** In lower case; undefined unless the issuer says that it is verified. */
  readonly email: string | undefined
  /** Whether the issuer says that the person signed in with more than one factor. */
  readonly secondFactor: boolean
  /** When the token ends, in milliseconds since the epoch. */
  readonly expiresAt: number
}

export interface OutsideIssuer {
  readonly issuer: string
  /**
   * The person whose token it is. Throws TokenError, or DomainError `unavailable` if the issuer's keys could not be
   * read.
   */
  identify(token: string, now: Date): Promise<OutsideIdentity>
}

interface Sources {
  readonly readJson: (url: string) => Promise<unknown>
  readonly log: FastifyBaseLogger
}

/**
 * Trusts the OpenID Connect issuer of the settings. Its keys are found by discovery; its tokens must be for our
 * audience.
 */
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
        secondFactor: showsSecondFactor(payload),
        expiresAt: payload.exp * 1000,
      }
    },
  }
}

/**
 * The id of the key that signed the token. Throws TokenError without one, because the right key cannot be chosen
 * then.
 */
function kidOf(token: string): string {
  const { kid } = decodeJwt(token).header
  if (!kid) throw new TokenError('the token names no key')
  return kid
}

const discovery = z.object({ issuer: z.string(), jwks_uri: z.string() })
const keySet = z.object({ keys: z.array(z.looseObject({ kid: z.string().optional() })).max(100) })

/** Reads the discovery document (OpenID Connect Discovery 1.0), then the JWK set (RFC 7517) that it names. */
async function readKeys(issuer: string, readJson: Sources['readJson']): Promise<KeySet> {
  const described = discovery.parse(
    await readJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`),
  )
  if (described.issuer !== issuer) throw new PlainError('the discovery document is that of another issuer')
  const { keys } = keySet.parse(await readJson(described.jwks_uri))
  return new Map(keys.flatMap(usable))
}

/**
 * The key, if it is for signatures and of a kind and strength that we accept, else nothing. The algorithm is derived
 * from the kind of the key, never taken from the token.
 */
function usable(jwk: { kid?: string | undefined } & JsonWebKey): [string, KeyOf][] {
  if (!jwk.kid || (jwk['use'] !== undefined && jwk['use'] !== 'sig')) return []
  try {
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
    const algorithm = algorithmOf(publicKey)
    const isOurs = algorithm && (jwk['alg'] === undefined || jwk['alg'] === algorithm)
    return isOurs ? [[jwk.kid, { algorithm, publicKey }]] : []
  } catch {
    // Node does not support this kind of key: ignore it.
    return []
  }
}

type KeyOf = KeySet extends ReadonlyMap<string, infer K> ? K : never
