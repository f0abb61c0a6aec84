import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

let t: TestApp
const clock = () => new Date('2026-11-28T05:00:00Z')
const settings = { publicUrl: 'https://registri.contoh.id', securityContact: 'mailto:keamanan@contoh.go.id' }
beforeAll(async () => void (t = await startTestApp({ clock, settings })))
afterAll(() => t.close())

const at = async (url: string, app = t) => app.app.inject({ url })
const base = settings.publicUrl

describe('what programs look for at well-known addresses', () => {
  it('which server gives the tokens, and how they are got (RFC 8414, RFC 9728)', async () => {
    const resource = await at('/.well-known/oauth-protected-resource')
    expect(resource.json()).toMatchObject({ resource: base, authorization_servers: [base] })
    const server = await at('/.well-known/oauth-authorization-server')
    const { issuer, token_endpoint: token, jwks_uri: keys, ...others } = server.json()
    expect([issuer, token, keys]).toEqual([base, `${base}/oauth/token`, `${base}/.well-known/jwks.json`])
    expect(others).toMatchObject({ grant_types_supported: expect.arrayContaining(['client_credentials']) })
    expect((await at(new URL(keys).pathname)).statusCode).toBe(200)
  })

  it('a refused token is told so, with where the metadata is', async () => {
    const { headers } = expectStatus(await t.bearer('a.b.c').get('/v1/me'), 401)
    expect(headers['www-authenticate']).toBe(
      `Bearer realm="registry", error="invalid_token", resource_metadata="${base}/.well-known/oauth-protected-resource"`,
    )
  })

  it('whom to tell of a vulnerability (RFC 9116), where somebody is named', async () => {
    const { headers, payload } = await at('/.well-known/security.txt')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(payload.split('\n')).toEqual([
      'Contact: mailto:keamanan@contoh.go.id',
      'Expires: 2027-05-27T05:00:00.000Z',
      'Preferred-Languages: id, en',
      `Canonical: ${base}/.well-known/security.txt`,
      '',
    ])
    const nobody = await startTestApp({ database: t.database })
    expect((await at('/.well-known/security.txt', nobody)).statusCode).toBe(404)
    expect((await at('/.well-known/oauth-protected-resource', nobody)).json().resource).toBe(
      'http://localhost:80',
    )
    await nobody.close()
  })

  it('what changed', async () => {
    const { statusCode, payload } = await at('/docs/changelog')
    expect(statusCode).toBe(200)
    expect(payload).toContain('<h2>Unreleased</h2>')
  })
})

describe('a read with conditions', () => {
  const newCase = { title: 'Bersyarat', stages: ['P2'], collaboratorIds: [ids.shopee] }

  it('304 to GET and HEAD, which say no other length than that of the record', async () => {
    const officer = t.as('officer-ppkukm')
    const { body } = expectStatus(await officer.post('/v1/cases', newCase), 201)
    const url = `/v1/cases/${body.id}`
    const whole = await officer.get(url)
    const headers = {
      'if-none-match': whole.etag,
      authorization: String(whole.raw.raw.req.headers['authorization']),
    }
    for (const method of ['GET', 'HEAD'] as const) {
      const answer = await t.app.inject({ method, url, headers })
      expect([method, answer.statusCode, answer.payload, answer.headers.etag]).toEqual([
        method,
        304,
        '',
        whole.etag,
      ])
      expect([undefined, whole.headers['content-length']]).toContain(answer.headers['content-length'])
      expect(answer.headers['content-length']).not.toBe('0')
    }
    const other = await t.app.inject({
      method: 'HEAD',
      url,
      headers: { ...headers, 'if-none-match': '"9-AbCdEfGhIjKl"' },
    })
    expect([other.statusCode, other.headers['content-length']]).toEqual([
      200,
      whole.headers['content-length'],
    ])
  })
})
