import { createHmac, createPublicKey, generateKeyPairSync } from 'node:crypto'
import jsonwebtoken from 'jsonwebtoken'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SigningKey } from '../../../src/identity/tokens/keys.ts'
import { issueToken } from '../../../src/identity/tokens/tokens.ts'
import { demoAccounts } from '../../../src/demo/accounts.ts'
import { signingKey, startTestApp, type TestApp } from '../../support/app.ts'
import { invite, personWithPassword, registerUser, signIn } from './people.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

const accountId = demoAccounts['admin']!.id
const other: SigningKey = { ...signingKey, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) }
const encode = (part: object | string) =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')

/** A token like ours, but for the claims and header given. */
const forge = (claims: object = {}, header: object = {}, key = signingKey) => {
  const now = Math.floor(Date.now() / 1000)
  const { tokenIssuer: iss, tokenAudience: aud } = t.app.config
  const payload = { iss, aud, sub: accountId, iat: now, exp: now + 900, ...claims }
  return jsonwebtoken.sign(JSON.parse(JSON.stringify(payload)), key.privateKey, {
    algorithm: 'ES256',
    header: { alg: 'ES256', typ: 'at+jwt', kid: signingKey.kid, ...header },
  })
}
const withHeader = (header: object, sign: (input: string) => string) => {
  const input = `${encode(header)}.${forge().split('.')[1]}`
  return `${input}.${sign(input)}`
}
const hmac = (secret: string | Buffer) => (input: string) =>
  createHmac('sha256', secret).update(input).digest('base64url')
const spki = (format: 'pem' | 'der') =>
  createPublicKey(signingKey.publicKey.export({ format: 'pem', type: 'spki' })).export({
    format: format as 'pem',
    type: 'spki',
  })
const seconds = () => Math.floor(Date.now() / 1000)

const attacks: Record<string, () => string> = {
  'alg none': () => withHeader({ alg: 'none', typ: 'at+jwt', kid: signingKey.kid }, () => ''),
  'alg none, spelled otherwise': () =>
    withHeader({ alg: 'nOnE', typ: 'at+jwt', kid: signingKey.kid }, () => 'x'),
  'HS256 with the public key as PEM': () =>
    withHeader({ alg: 'HS256', typ: 'at+jwt', kid: signingKey.kid }, hmac(spki('pem'))),
  'HS256 with the public key as DER': () =>
    withHeader({ alg: 'HS256', typ: 'at+jwt', kid: signingKey.kid }, hmac(spki('der'))),
  'no kid': () => forge({}, { kid: undefined }),
  'an unknown kid': () => forge({}, { kid: 'other' }),
  'a kid that is a path': () => forge({}, { kid: '../../../../dev/null' }),
  'a key of its own in the header': () =>
    forge({}, { jwk: other.publicKey.export({ format: 'jwk' }) as never, kid: 'x' }, other),
  'a key address in the header': () => forge({}, { jku: 'http://127.0.0.1:1/keys', kid: 'x' }, other),
  'another key under our kid': () => forge({}, {}, other),
  'another audience': () => forge({ aud: 'other' }),
  'no audience': () => forge({ aud: undefined }),
  'another issuer': () => forge({ iss: 'other' }),
  'no issuer': () => forge({ iss: undefined }),
  expired: () => forge({ exp: seconds() - 1 }),
  'no end': () => forge({ exp: undefined }),
  'an end that is text': () => withHeader({ alg: 'ES256' }, () => 'x'),
  'not valid yet': () => forge({ nbf: seconds() + 60 }),
  'a critical parameter that nobody knows': () => forge({}, { crit: ['batas'], batas: 1 }),
  'a critical parameter of the payload': () => forge({}, { crit: ['exp'] }),
  'an unencoded payload': () => forge({}, { crit: ['b64'], b64: true }),
  'critical parameters that are none': () => forge({}, { crit: [] }),
  'critical parameters that are no list': () => forge({}, { crit: null }),
  'made for another use': () => forge({}, { typ: 'JWT' }),
  'nobody there is': () => forge({ sub: '0199e4c8-0000-7000-8000-000000000000' }),
  'a subject that is no id': () => forge({ sub: "' or 1=1 --" }),
  'no subject': () => forge({ sub: undefined }),
  truncated: () => forge().slice(0, -10),
  'without signature': () => forge().split('.').slice(0, 2).join('.'),
  'with a changed payload': () => {
    const [header, , signature] = forge().split('.')
    return [header, encode({ sub: accountId, exp: seconds() + 900 }), signature].join('.')
  },
  'a payload that is no JSON': () => [encode({ alg: 'ES256' }), encode('{'), 'x'].join('.'),
  'an empty text': () => '',
  'a megabyte': () => `${encode({ alg: 'ES256' })}.${'a'.repeat(1024 * 1024)}.x`,
}

/** Every one is answered like every other: nothing tells what was wrong. */
async function expectRefused(token: string) {
  const answer = await t.bearer(token).get('/v1/me')
  const { requestId, ...body } = answer.body
  expect(requestId).toEqual(expect.any(String))
  expect({ status: answer.status, body, challenge: answer.headers['www-authenticate'] }).toEqual({
    status: 401,
    body: {
      type: '/problems/unauthenticated',
      title: 'Token tidak ada atau tidak berlaku',
      status: 401,
      detail: 'Kirim "Authorization: Bearer <token>" dengan token yang masih berlaku.',
      instance: '/v1/me',
      code: 'unauthenticated',
    },
    challenge: `Bearer realm="registry"${token === '' ? '' : ', error="invalid_token"'}`,
  })
}

describe('tokens that are not ours, or not any more', () => {
  it('a sound one is let in: what follows fails for its own reason', async () => {
    expect((await t.bearer(forge()).get('/v1/me')).status).toBe(200)
  })

  it.each(Object.entries(attacks))('401: %s', (_, token) => expectRefused(token()))

  it('401: secrets of another kind', async () => {
    const person = await personWithPassword(t)
    const { refresh_token: refreshToken } = (await signIn(t, person.email)).body
    await expectRefused(refreshToken)
    await expectRefused(await invite(t, (await registerUser(t)).body.id))
    const { secret } = (await t.as('admin').post('/v1/clients', { name: 'X', scopes: ['registry:read'] }))
      .body
    await expectRefused(secret)
  })

  it('401: our own, by other ways than the header', async () => {
    const token = issueToken(signingKey, {
      accountId,
      issuer: t.app.config.tokenIssuer,
      audience: t.app.config.tokenAudience,
      ttl: 60,
    })
    expect((await t.as().get('/v1/me', { headers: { cookie: `token=${token}` } })).status).toBe(401)
    expect((await t.as().get('/v1/me', { headers: { authorization: `Basic ${token}` } })).status).toBe(401)
    expect((await t.as().get(`/v1/me?access_token=${token}`)).status).toBe(401)
  })
})

describe('GET /.well-known/jwks.json', () => {
  it('200: the keys that tokens are accepted from, and nothing private', async () => {
    const { status, body, headers } = await t.as().get('/.well-known/jwks.json')
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('public, max-age=300')
    expect(body.keys).toEqual([{ ...signingKey.jwk }])
    expect(Object.keys(body.keys[0])).not.toContain('d')
    // Whoever takes a key from there can verify what we sign.
    const key = createPublicKey({ key: body.keys[0], format: 'jwk' })
    expect(jsonwebtoken.verify(forge(), key, { algorithms: ['ES256'] })).toMatchObject({ sub: accountId })
  })
})
