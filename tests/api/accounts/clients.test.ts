import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { clientToken, movableClock, registerClient, token } from './people.ts'

let t: TestApp
const { clock, pass } = movableClock()
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const hours = (count: number) => count * 60 * 60
const act = async (id: string, action: string, body?: object) => {
  const { etag } = await t.as('admin').get(`/v1/clients/${id}`)
  return t.as('admin').post(`/v1/clients/${id}/${action}`, body, { etag })
}

describe('POST /v1/clients', () => {
  it('201: an integrator within its scopes; the secret is shown this once', async () => {
    const { body, headers } = await registerClient(t, ['registry:read', 'events:read'])
    expect(body).toMatchObject({
      scopes: ['registry:read', 'events:read'],
      status: 'active',
      secrets: [{ createdAt: expect.any(String), expiresAt: null }],
      secret: expect.stringMatching(/^jpr_client_[\w-]{43}$/),
      allowedActions: ['patch', 'rotate-secret', 'disable'],
    })
    expect(headers['cache-control']).toBe('no-store')
    const read = await t.as('auditor').get(`/v1/clients/${body.id}`)
    expect(read.body).not.toHaveProperty('secret')
    expect((await t.as('auditor').get('/v1/clients')).raw.body).not.toContain('jpr_')
    const everything = JSON.stringify([
      await ownerRows(t, 'select * from client_secrets'),
      await ownerRows(t, 'select * from audit_events'),
    ])
    expect(everything).not.toContain(body.secret)
  })

  it.each([{ scopes: [] }, { scopes: ['registry:write'] }, { scopes: ['events:read', 'events:read'] }])(
    '4xx: %o',
    async (input) => {
      const { status } = await t.as('admin').post('/v1/clients', { name: 'Tidak Cocok', ...input })
      expect([400, 422]).toContain(status)
    },
  )
})

describe('POST /oauth/token grant_type=client_credentials', () => {
  it('200: by the form and by HTTP Basic, with the scopes of the client and no refresh token', async () => {
    const { id, secret } = (await registerClient(t, ['registry:read', 'export:read'])).body
    const answer = await clientToken(t, id, secret)
    expect(answer).toMatchObject({
      status: 200,
      body: { token_type: 'Bearer', expires_in: 900, scope: 'registry:read export:read' },
    })
    expect(answer.body).not.toHaveProperty('refresh_token')
    const authorization = `Basic ${Buffer.from(`${id}:${encodeURIComponent(secret)}`).toString('base64')}`
    const basic = await token(t, { grant_type: 'client_credentials' }, { authorization })
    // Not by both (RFC 6749 section 2.3).
    const both = await token(
      t,
      { grant_type: 'client_credentials', client_secret: secret },
      { authorization },
    )
    expect(both).toMatchObject({ status: 400, body: { error: 'invalid_request' } })
    expect((await t.bearer(basic.body.access_token).get('/v1/me')).body).toMatchObject({
      id,
      role: 'integrator',
      scopes: ['registry:read', 'export:read'],
    })
  })

  it('200: fewer scopes; 400: any that is not its own', async () => {
    const { id, secret } = (await registerClient(t, ['registry:read', 'events:read'])).body
    expect((await clientToken(t, id, secret, 'events:read')).body.scope).toBe('events:read')
    for (const scope of ['export:read', 'registry:read export:read', '', 'x']) {
      expect(await clientToken(t, id, secret, scope)).toMatchObject({
        status: 400,
        body: { error: 'invalid_scope' },
      })
    }
  })

  it('401: the same for an unknown client, another secret, a disabled one and a person', async () => {
    const { id, secret } = (await registerClient(t)).body
    const { secret: another } = (await registerClient(t)).body
    const disabled = (await registerClient(t)).body
    expectStatus(await act(disabled.id, 'disable'), 200)
    const person = (await t.as('reviewer').get('/v1/me')).body
    const answers = [
      await clientToken(t, id, another),
      await clientToken(t, crypto.randomUUID(), secret),
      await clientToken(t, 'x', secret),
      await clientToken(t, disabled.id, disabled.secret),
      await clientToken(t, person.id, secret),
    ]
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_client' } })
      expect(answer.raw.body).toBe(answers[0]!.raw.body)
      expect(answer.headers['www-authenticate']).toBe('Basic realm="registry"')
    }
  })
})

describe('POST /v1/clients/{id}/rotate-secret', () => {
  it('200: the old secret is good for the overlap, then no longer; one before it ends at once', async () => {
    const { id, secret: first } = (await registerClient(t)).body
    const rotated = expectStatus(await act(id, 'rotate-secret', { overlapHours: 2 }), 200)
    const second = rotated.body.secret
    expect(rotated.body.secrets).toHaveLength(2)
    pass(hours(2) - 1)
    for (const each of [first, second]) expect((await clientToken(t, id, each)).status).toBe(200)
    pass(1)
    expect((await clientToken(t, id, first)).status).toBe(401)
    const third = (await act(id, 'rotate-secret', {})).body.secret
    const fourth = (await act(id, 'rotate-secret', { overlapHours: 0 })).body.secret
    expect((await clientToken(t, id, second)).status).toBe(401)
    expect((await clientToken(t, id, third)).status).toBe(401)
    expect((await clientToken(t, id, fourth)).status).toBe(200)
    expect((await t.as('admin').get(`/v1/clients/${id}`)).body.secrets).toHaveLength(1)
  })
})

describe('scopes', () => {
  const bearerOf = async (scopes: string[]) => {
    const { id, secret } = (await registerClient(t, scopes)).body
    return { id, client: t.bearer((await clientToken(t, id, secret)).body.access_token) }
  }

  it('403 without the one an operation names, which WWW-Authenticate repeats', async () => {
    const { client } = await bearerOf(['events:read'])
    const refused = await client.get('/v1/agreements')
    expect(refused).toMatchObject({ status: 403, body: { code: 'insufficient_scope' } })
    expect(refused.headers['www-authenticate']).toBe(
      'Bearer realm="registry", error="insufficient_scope", scope="registry:read"',
    )
    expect((await client.get('/v1/me')).body.operations).not.toContain('listAgreements')
    expect((await t.as('integrator').get('/v1/agreements')).status).toBe(200)
  })

  it('every operation of integrators takes one, and is closed without it', async () => {
    const { client: without } = await bearerOf(['export:read'])
    const { client: withIt } = await bearerOf(['registry:read'])
    const paths = Object.entries(
      t.app.swagger().paths as Record<string, Record<string, { security: object[] }>>,
    )
    const scoped = paths.filter(([, item]) =>
      item['get']?.security.some(
        (each) => 'client' in each && (each.client as string[])[0] === 'registry:read',
      ),
    )
    expect(scoped.length).toBeGreaterThan(10)
    for (const [path] of scoped) {
      const url = path.replaceAll(/\{\w+\}/g, '0199e4c8-0000-7000-8000-000000000000')
      expect([path, (await without.get(url)).body.code]).toEqual([path, 'insufficient_scope'])
      expect([path, (await withIt.get(url)).status]).not.toEqual([path, 403])
    }
  })

  it('fewer scopes of a client count for the tokens it has within 30 s', async () => {
    const { id, client } = await bearerOf(['registry:read', 'events:read'])
    expect((await client.get('/v1/agreements')).status).toBe(200)
    const { etag } = await t.as('admin').get(`/v1/clients/${id}`)
    expectStatus(await t.as('admin').patch(`/v1/clients/${id}`, { scopes: ['events:read'] }, { etag }), 200)
    pass(30.001)
    expect((await client.get('/v1/agreements')).status).toBe(403)
    expectStatus(await act(id, 'disable'), 200)
    pass(30.001)
    expect((await client.get('/v1/me')).status).toBe(401)
  })
})
