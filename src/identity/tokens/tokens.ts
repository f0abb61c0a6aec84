import { randomUUID } from 'node:crypto'
import jsonwebtoken from 'jsonwebtoken'
import type { Scope } from '../../kernel/actor.ts'
import type { SigningKey, VerificationKey } from './keys.ts'

/** The token is not valid. The message gives the reason and contains nothing of the token. */
export class TokenError extends Error {
  override name = 'TokenError'
}

export type TokenScope = Readonly<{ issuer: string; audience: string }>

/** The keys whose tokens are accepted, by `kid`. */
export type KeySet = ReadonlyMap<string, Pick<VerificationKey, 'algorithm' | 'publicKey'>>

interface NewToken extends TokenScope {
  readonly accountId: string
  /** Lifetime in seconds. */
  readonly ttl: number
  /** The scopes of an API client. Without them the token allows whatever the account may do. */
  readonly scopes?: readonly Scope[] | undefined
  /** The only membership that the token speaks for. Without it the token speaks for any of the account's. */
  readonly membershipId?: string | undefined
  /** Whether the person signed in with a second factor, too. */
  readonly secondFactor?: boolean
  readonly now?: Date
}

type VerifiedToken = Readonly<{
  accountId: string
  /** The scopes that the token is limited to; undefined if it is not limited. */
  scopes: readonly string[] | undefined
  /** The membership that the token is limited to; undefined if it is not limited. */
  membershipId: string | undefined
  /** Whether the person signed in with a second factor, too. */
  secondFactor: boolean
  /** When the token ends, in milliseconds since the epoch. */
  expiresAt: number
}>

/**
 * The type of our access tokens, so that no other kind of JWT from the same key is accepted as one (RFC 8725, RFC
 * 9068).
 */
const accessToken = 'at+jwt'

const LONGEST_TOKEN = 8 * 1024

/** A signed access token for the account, valid for `ttl` seconds from now. */
export function issueToken(key: SigningKey, claims: NewToken): string {
  const { now = new Date(), scopes, membershipId, secondFactor = false } = claims
  const payload = {
    iat: seconds(now),
    ...(scopes ? { scope: scopes.join(' ') } : {}),
    ...(membershipId === undefined ? {} : { membership: membershipId }),
    ...(secondFactor ? { amr: [multipleFactors] } : {}),
  }
  return jsonwebtoken.sign(payload, key.privateKey, {
    header: { alg: key.algorithm, typ: accessToken },
    algorithm: key.algorithm,
    keyid: key.kid,
    subject: claims.accountId,
    issuer: claims.issuer,
    audience: claims.audience,
    expiresIn: claims.ttl,
    jwtid: randomUUID(),
  })
}

/**
 * The account of a token, its scopes and its end. Throws TokenError for a token that this service did not issue or
 * that is not valid now.
 */
export function verifyToken(keys: KeySet, token: string, scope: TokenScope, now = new Date()): VerifiedToken {
  const { header, payload } = verifyJwt(keys, token, scope, now)
  if (header.typ !== accessToken) throw new TokenError('the token is no access token')
  const { sub, exp, scope: narrowed, membership } = payload
  return {
    accountId: sub,
    scopes: typeof narrowed === 'string' ? narrowed.split(' ') : undefined,
    membershipId: typeof membership === 'string' ? membership : undefined,
    secondFactor: showsSecondFactor(payload),
    expiresAt: exp * 1000,
  }
}

/** How the claim `amr` says that somebody signed in with more than one factor (RFC 8176). */
const multipleFactors = 'mfa'

/** Whether a token says that its person signed in with more than one factor. */
export const showsSecondFactor = ({ amr }: Readonly<Record<string, unknown>>): boolean =>
  Array.isArray(amr) && amr.includes(multipleFactors)

interface VerifiedJwt {
  readonly header: jsonwebtoken.JwtHeader
  readonly payload: jsonwebtoken.JwtPayload & { sub: string; exp: number }
}

/**
 * Checks the signature, issuer, audience and times of a JWT. It must have a subject and an end. A token that names
 * critical parameters is refused: we understand none, and what we do not understand may limit it (RFC 7515 section
 * 4.1.11). Throws TokenError.
 */
export function verifyJwt(keys: KeySet, token: string, scope: TokenScope, now: Date): VerifiedJwt {
  const { header: claimed } = decodeJwt(token)
  if (claimed.crit !== undefined) throw new TokenError('the token names critical parameters')
  const key = keys.get(claimed.kid ?? '')
  if (!key) throw new TokenError('the token names no signing key that is known')
  const { header, payload } = verifySignature(key, token, scope, now)
  if (typeof payload === 'string' || !payload.sub || typeof payload.exp !== 'number') {
    throw new TokenError('the token lacks a subject or an end')
  }
  return { header, payload: { ...payload, sub: payload.sub, exp: payload.exp } }
}

/** The header and the issuer of a token, not verified yet. Throws TokenError if it is no token, or too long. */
export function decodeJwt(token: string): { header: jsonwebtoken.JwtHeader; issuer: string | undefined } {
  // The length is checked first, so that an attacker cannot make the service parse very long tokens.
  if (token.length > LONGEST_TOKEN) throw new TokenError('the token is longer than 8 KiB')
  const decoded = decode(token)
  if (!decoded) throw new TokenError('the token is not valid')
  const { header, payload } = decoded
  return { header, issuer: typeof payload === 'object' ? payload.iss : undefined }
}

function decode(token: string): jsonwebtoken.Jwt | null {
  try {
    return jsonwebtoken.decode(token, { complete: true })
  } catch {
    return null
  }
}

function verifySignature(
  key: Pick<VerificationKey, 'algorithm' | 'publicKey'>,
  token: string,
  scope: TokenScope,
  now: Date,
): jsonwebtoken.Jwt {
  try {
    return jsonwebtoken.verify(token, key.publicKey, {
      algorithms: [key.algorithm],
      issuer: scope.issuer,
      audience: scope.audience,
      clockTimestamp: seconds(now),
      complete: true,
    })
  } catch (error) {
    if (error instanceof jsonwebtoken.TokenExpiredError) throw new TokenError('the token has expired')
    if (error instanceof jsonwebtoken.NotBeforeError) throw new TokenError('the token is not valid yet')
    throw new TokenError('the token is not valid')
  }
}

const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000)
