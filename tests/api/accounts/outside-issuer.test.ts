import { createPrivateKey, type JsonWebKey } from 'node:crypto'
import jsonwebtoken from 'jsonwebtoken'
import { OAuth2Server } from 'oauth2-mock-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { movableClock, officerOf, registerUser } from './people.ts'

/** A real OpenID Connect issuer, over a socket. */
const server = new OAuth2Server()
const { clock, pass } = movableClock()
const audience = 'registry'
let t: TestApp
let issuer: string
let kid: string

beforeAll(async () => {
  kid = (await server.issuer.keys.generate('RS256')).kid
  await server.start(0, '127.0.0.1')
  issuer = `http://127.0.0.1:${server.address().port}`
  server.issuer.url = issuer
  t = await startTestApp({
    clock,
    settings: {
      oidc: { issuer, audience, emailClaim: 'email' },
      privateHosts: [new URL(issuer).host],
    },
  })
})
afterAll(async () => {
  await t.close()
  await server.stop()
})

const seconds = () => Math.floor(clock().getTime() / 1000)
let made = 0

interface Claims {
  sub?: string
  email?: string
  email_verified?: boolean
  [claim: string]: unknown
}

/** A token of the issuer, good for a minute unless its claims say otherwise. */
const tokenOf = (claims: Claims, signer = kid, signedBy = server) =>
  signedBy.issuer.buildToken({
    kid: signer,
    scopesOrTransform: (_header, payload) => {
      const times = { iat: seconds(), nbf: seconds(), exp: seconds() + 60 }
      made += 1
      Object.assign(payload, { sub: `s-${made}`, iss: issuer, aud: audience, ...times, ...claims })
    },
  })

const me = async (claims: Claims, signer?: string, signedBy?: OAuth2Server) =>
  t.bearer(await tokenOf(claims, signer, signedBy)).get('/v1/me')

const verified = (email: string) => ({ email, email_verified: true })

describe('a token of the outside issuer', () => {
  it('is a person with the address it vouches for, at the first sign-in; from then on its subject, whatever the address', async () => {
    const { body } = await registerUser(t, { ...officerOf, email: 'petugas.sso@contoh.id' })
    const first = await me({ sub: 'petugas', ...verified('Petugas.SSO@contoh.id') })
    expect(first).toMatchObject({
      status: 200,
      body: { id: body.id, role: 'officer', organization: { id: ids.ppkukm } },
    })
    const linked = (await t.as('admin').get(`/v1/users/${body.id}`)).body
    expect(linked).toMatchObject({ identity: { issuer, subject: 'petugas' }, version: 2 })
    expect((await me({ sub: 'petugas', ...verified('lain@contoh.id') })).body.id).toBe(body.id)
    expect((await me({ sub: 'petugas' })).body.id).toBe(body.id)
    // Somebody else who comes to have the address is not them.
    expect((await me({ sub: 'orang lain', ...verified('petugas.sso@contoh.id') })).status).toBe(401)
    const trail = await ownerRows(t, `select changes from audit_events where action = 'link_identity'`)
    expect(trail).toEqual([{ changes: { identity: [null, '•••'] } }])
  })

  it('is linked and unlinked by the registrar, to one account at a time', async () => {
    const one = await registerUser(t)
    const two = await registerUser(t)
    const link = (of: { body: { id: string }; etag: string }, identity: object | null) =>
      t.as('admin').patch(`/v1/users/${of.body.id}`, { identity }, { etag: of.etag })
    const linked = expectStatus(await link(one, { issuer, subject: 'ditautkan' }), 200)
    expect((await me({ sub: 'ditautkan' })).body.id).toBe(one.body.id)
    expect(await link(two, { issuer, subject: 'ditautkan' })).toMatchObject({
      status: 409,
      body: { code: 'already_exists' },
    })
    expectStatus(await link(linked, null), 200)
    // The same claims in the same second are the same token, and it is remembered for 30 s.
    pass(30)
    expect((await me({ sub: 'ditautkan' })).status).toBe(401)
  })

  it('401: for an address that nobody has, that the issuer does not vouch for, or of a disabled account', async () => {
    const { body } = await registerUser(t)
    expect((await me(verified('siapa@contoh.id'))).status).toBe(401)
    expect((await me({ email: body.email })).status).toBe(401)
    expect((await me({ email: body.email, email_verified: false })).status).toBe(401)
    const { etag } = await t.as('admin').get(`/v1/users/${body.id}`)
    expectStatus(await t.as('admin').post(`/v1/users/${body.id}/disable`, undefined, { etag }), 200)
    expect((await me(verified(body.email))).status).toBe(401)
    // Nor is it the address of our own clients.
    expect((await me({ sub: 'integrator', ...verified('integrator') })).status).toBe(401)
  })

  it.each([
    ['another issuer', () => ({ iss: 'https://lain.example' })],
    ['another audience', () => ({ aud: 'lain' })],
    ['that has ended', () => ({ exp: seconds() })],
    ['of later', () => ({ nbf: seconds() + 60 })],
    ['without an end', () => ({ exp: undefined })],
    ['without a subject', () => ({ sub: undefined })],
  ] as [string, () => Claims][])('401: %s', async (_, claims) => {
    const { body } = await registerUser(t)
    expect((await me({ ...verified(body.email), ...claims() })).status).toBe(401)
    expect((await me(verified(body.email))).status).toBe(200)
  })

  it.each([{ crit: ['batas'], batas: 1 }, { crit: ['exp'] }, { crit: [] }])(
    '401: a header with parameters that must be understood: %j',
    async (header) => {
      const { body } = await registerUser(t)
      const times = { iat: seconds(), exp: seconds() + 60 }
      const claims = { sub: 's-kritis', iss: issuer, aud: audience, ...times, ...verified(body.email) }
      // The issuer's own library signs no such header.
      const key = createPrivateKey({ key: server.issuer.keys.get(kid) as JsonWebKey, format: 'jwk' })
      const signed = (named: object) =>
        jsonwebtoken.sign(claims, key, { algorithm: 'RS256', header: { alg: 'RS256', kid, ...named } })
      expect((await t.bearer(signed(header)).get('/v1/me')).status).toBe(401)
      expect((await t.bearer(signed({})).get('/v1/me')).status).toBe(200)
    },
  )
})

describe('the keys of the outside issuer', () => {
  it('change without a restart: a new kid is looked up, one that was taken back is not trusted for ever', async () => {
    const { body } = await registerUser(t)
    expect((await me({ sub: 'kunci', ...verified(body.email) })).status).toBe(200)
    pass(30)
    const next = await server.issuer.keys.generate('ES256')
    expect((await me({ sub: 'kunci' }, next.kid)).status).toBe(200)
    expect((await me({ sub: 'kunci' })).status).toBe(200)
    const taken = await server.issuer.keys.generate('RS256')
    // Asked a moment ago: anyone can invent a kid.
    expect((await me({ sub: 'kunci' }, taken.kid)).status).toBe(401)
    pass(30)
    expect((await me({ sub: 'kunci' }, taken.kid)).status).toBe(200)
  })

  it('401: a key that was never the issuer’s, under the kid of one that is', async () => {
    const forger = new OAuth2Server()
    const forged = await forger.issuer.keys.generate('RS256', { kid })
    forger.issuer.url = issuer
    expect((await me({ sub: 'kunci' }, forged.kid, forger)).status).toBe(401)
    expect((await me({ sub: 'kunci' })).status).toBe(200)
  })

  it('503 while none can be read, and again 200 after', async () => {
    const own = await startTestApp({
      clock,
      settings: { oidc: { issuer, audience, emailClaim: 'email' }, privateHosts: [] },
    })
    try {
      const answer = await own.bearer(await tokenOf(verified('reviewer@example.org'))).get('/v1/me')
      expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } })
      expect((await own.as('reviewer').get('/v1/me')).status).toBe(200)
    } finally {
      await own.close()
    }
  })
})
