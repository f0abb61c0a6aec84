import { randomUUID } from 'node:crypto'
import jsonwebtoken from 'jsonwebtoken'
import type { SigningKey } from './keys.ts'

/** A token that is not to be trusted. The message says why and holds nothing of the token. */
export class TokenError extends Error {
  override name = 'TokenError'
}

export type TokenScope = Readonly<{ issuer: string; audience: string }>
export type VerifiedToken = Readonly<{
  accountId: string
  /** When the token ends, in milliseconds since the epoch. */
  expiresAt: number
}>

const LONGEST_TOKEN = 8 * 1024

/** A signed token for the account, good for `ttl` seconds from now. */
export function issueToken(key: SigningKey, claims: TokenScope & { accountId: string; ttl: number }): string {
  return jsonwebtoken.sign({}, key.privateKey, {
    algorithm: key.algorithm,
    keyid: key.kid,
    subject: claims.accountId,
    issuer: claims.issuer,
    audience: claims.audience,
    expiresIn: claims.ttl,
    jwtid: randomUUID(),
  })
}

/** Whose token it is and until when. Throws TokenError for any token this service did not issue or that is not good now. */
export function verifyToken(key: SigningKey, token: string, scope: TokenScope): VerifiedToken {
  // Length first: parsing a megabyte to refuse it would be work done for an attacker.
  if (token.length > LONGEST_TOKEN) throw new TokenError('the token is longer than 8 KiB')
  const { header, payload } = verifySignature(key, token, scope)
  if (header.kid !== key.kid) throw new TokenError('the token names another signing key')
  if (typeof payload === 'string' || !payload.sub || typeof payload.exp !== 'number') {
    throw new TokenError('the token lacks a subject or an end')
  }
  return { accountId: payload.sub, expiresAt: payload.exp * 1000 }
}

function verifySignature(key: SigningKey, token: string, scope: TokenScope): jsonwebtoken.Jwt {
  try {
    return jsonwebtoken.verify(token, key.publicKey, {
      algorithms: [key.algorithm],
      issuer: scope.issuer,
      audience: scope.audience,
      complete: true,
    })
  } catch (error) {
    if (error instanceof jsonwebtoken.TokenExpiredError) throw new TokenError('the token has expired')
    if (error instanceof jsonwebtoken.NotBeforeError) throw new TokenError('the token is not valid yet')
    throw new TokenError('the token is not valid')
  }
}
