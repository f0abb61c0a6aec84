import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import jsonwebtoken from 'jsonwebtoken'
import { afterAll, describe, expect, it } from 'vitest'
import { loadSigningKey, loadVerificationKeys } from '../../src/identity/tokens/keys.ts'
import { issueToken, TokenError, verifyToken, type KeySet } from '../../src/identity/tokens/tokens.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

const scope = { issuer: 'registry', audience: 'clients' }
const claims = { ...scope, accountId: 'a-1', ttl: 60 }
const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).privateKey
const rsa = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength }).privateKey
const pem = (key: ReturnType<typeof ec>) => String(key.export({ format: 'pem', type: 'pkcs8' }))

let files = 0
function fromPem(text: string, demo = false) {
  const signingKeyFile = path.join(folder, `${(files += 1)}.pem`)
  writeFileSync(signingKeyFile, text)
  return loadSigningKey({ demo, dataDir: folder, signingKeyFile })
}
const demoKey = () =>
  loadSigningKey({ demo: true, dataDir: path.join(folder, 'demo'), signingKeyFile: undefined })
const demoPem = () => readFileSync(path.join(folder, 'demo', 'signing-key.pem'), 'utf8')

describe('loadSigningKey', () => {
  it('takes P-256 for ES256 and RSA of 2048 bits for RS256', () => {
    expect(fromPem(pem(ec('P-256')))).toMatchObject({
      algorithm: 'ES256',
      jwk: { kty: 'EC', alg: 'ES256', use: 'sig' },
    })
    expect(fromPem(pem(rsa(2048)))).toMatchObject({ algorithm: 'RS256', jwk: { kty: 'RSA', e: 'AQAB' } })
  })

  it('names a key by the RFC 7638 thumbprint and publishes nothing private', () => {
    const { kid, jwk } = fromPem(pem(rsa(2048)))
    expect(kid).toMatch(/^[\w-]{43}$/)
    expect(Object.keys(jwk).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
  })

  it.each([
    ['a short RSA key', () => pem(rsa(1024)), /1024 bits: it must be/],
    ['another curve', () => pem(ec('P-384')), /secp384r1: it must be/],
    ['another kind', () => pem(generateKeyPairSync('ed25519').privateKey), /ed25519: it must be/],
    [
      'a public key',
      () =>
        String(
          generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
            format: 'pem',
            type: 'spki',
          }),
        ),
      /is a public key/,
    ],
    ['no key', () => 'secret', /not an unencrypted PEM private key/],
    ['the demo key', () => (demoKey(), demoPem()), /made for demo mode/],
    [
      'the demo key in another encoding',
      () => (demoKey(), String(createPrivateKey(demoPem()).export({ format: 'pem', type: 'sec1' }))),
      /made for demo mode/,
    ],
  ])('refuses %s in one line', (_, text, message) => {
    expect(() => fromPem(text())).toThrow(message)
    expect(() => fromPem(text())).toThrow(/^[^\n]+$/)
  })

  it('refuses a missing file', () => {
    const signingKeyFile = path.join(folder, 'none.pem')
    expect(() => loadSigningKey({ demo: false, dataDir: folder, signingKeyFile })).toThrow(
      /cannot be read \(ENOENT\)/,
    )
  })

  it('makes a demo key once, for its owner only', () => {
    const first = demoKey()
    expect(demoKey().kid).toBe(first.kid)
    expect(statSync(path.join(folder, 'demo', 'signing-key.pem')).mode & 0o777).toBe(0o600)
  })
})

describe('loadVerificationKeys', () => {
  const load = (text: string) => {
    const file = path.join(folder, `${(files += 1)}.pem`)
    writeFileSync(file, text)
    return loadVerificationKeys({ verificationKeyFiles: [file] })
  }
  const publicPem = (key: ReturnType<typeof ec>) =>
    String(createPublicKey(key).export({ format: 'pem', type: 'spki' }))

  it('takes public halves, under the kid that the signer has', () => {
    const key = rsa(2048)
    expect(load(publicPem(key))).toMatchObject([{ algorithm: 'RS256', kid: fromPem(pem(key)).kid }])
    expect(loadVerificationKeys({ verificationKeyFiles: [] })).toEqual([])
  })

  it.each([
    ['a private key', () => pem(ec('P-256')), /is a private key: .* public halves only$/],
    ['a short one', () => publicPem(rsa(1024)), /1024 bits: it must be/],
    ['no key', () => 'secret', /is not a PEM public key/],
  ])('refuses %s in one line', (_, text, message) => {
    expect(() => load(text())).toThrow(message)
    expect(() => load(text())).toThrow(/^[^\n]+$/)
  })
})

describe.each(['ES256', 'RS256'])('tokens signed with %s', (algorithm) => {
  const make = () => fromPem(pem(algorithm === 'ES256' ? ec('P-256') : rsa(2048)))
  const key = make()
  const keys: KeySet = new Map([[key.kid, key]])
  const own = {
    algorithm: key.algorithm,
    keyid: key.kid,
    ...scope,
    subject: 'a-1',
    expiresIn: 60,
    header: { alg: key.algorithm, typ: 'at+jwt' },
  }
  const sign = (payload: object, options: jsonwebtoken.SignOptions = {}) =>
    jsonwebtoken.sign(payload, key.privateKey, { ...own, ...options })
  const refuse = (token: string, message: RegExp) => {
    expect(() => verifyToken(keys, token, scope)).toThrow(TokenError)
    expect(() => verifyToken(keys, token, scope)).toThrow(message)
  }

  it('come back as the account and their end', () => {
    const token = issueToken(key, claims)
    const { exp, iat, jti } = jsonwebtoken.decode(token) as jsonwebtoken.JwtPayload
    expect(verifyToken(keys, token, scope)).toEqual({
      accountId: 'a-1',
      scopes: undefined,
      expiresAt: exp! * 1000,
      secondFactor: false,
    })
    expect(exp! - iat!).toBe(60)
    expect(jti).toMatch(/^[\da-f-]{36}$/)
  })

  it('are refused without a signature', () => {
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
    const payload = jsonwebtoken.decode(issueToken(key, claims)) as object
    refuse(`${encode({ alg: 'none', kid: key.kid })}.${encode(payload)}.`, /not valid/)
  })

  it('are refused when signed with the public key as a secret', () => {
    const [, payload] = issueToken(key, claims).split('.')
    const header = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT', kid: key.kid })).toString(
      'base64url',
    )
    const secret = key.publicKey.export({ format: 'pem', type: 'spki' })
    const signature = createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url')
    refuse(`${header}.${payload}.${signature}`, /not valid/)
  })

  it('are refused for another audience or issuer', () => {
    refuse(issueToken(key, { ...claims, audience: 'others' }), /not valid/)
    refuse(issueToken(key, { ...claims, issuer: 'others' }), /not valid/)
  })

  it('are refused before and after their time', () => {
    refuse(issueToken(key, { ...claims, ttl: -1 }), /expired/)
    refuse(sign({}, { notBefore: 60 }), /not valid yet/)
  })

  it('are refused without an end, a subject or the key they name', () => {
    const { expiresIn: _, ...endless } = own
    refuse(jsonwebtoken.sign({}, key.privateKey, endless), /lacks/)
    const { subject: __, ...anonymous } = own
    refuse(jsonwebtoken.sign({}, key.privateKey, anonymous), /lacks/)
    refuse(sign({}, { keyid: 'other' }), /names no signing key that is known/)
    refuse(issueToken(make(), claims), /names no signing key/)
    refuse(issueToken({ ...make(), kid: key.kid }, claims), /not valid/)
  })

  it('are refused when they were made for another use', () => {
    refuse(sign({}, { header: { alg: key.algorithm, typ: 'JWT' } }), /no access token/)
  })

  it('are accepted from every key of the set, each by its own kid', () => {
    const next = make()
    const both: KeySet = new Map([
      [key.kid, key],
      [next.kid, next],
    ])
    for (const signer of [key, next])
      expect(verifyToken(both, issueToken(signer, claims), scope).accountId).toBe('a-1')
    refuse(issueToken(next, claims), /names no signing key/)
  })

  it('are those of an API client, narrowed to scopes', () => {
    const token = issueToken(key, { ...claims, scopes: ['registry:read', 'events:read'] })
    expect(verifyToken(keys, token, scope).scopes).toEqual(['registry:read', 'events:read'])
  })

  it('are refused when cut, changed, empty or a megabyte long', () => {
    const token = issueToken(key, claims)
    const [header, payload, signature] = token.split('.')
    refuse(token.slice(0, -10), /not valid/)
    refuse(`${header}.${payload}x.${signature}`, /not valid/)
    refuse('', /not valid/)
    refuse('a'.repeat(1024 * 1024), /longer than 8 KiB/)
  })
})
