import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ settings: { privateHosts: ['127.0.0.1:4100'] } })
})
afterAll(() => t.close())

const input = { name: 'Salinan JAKI', url: 'https://hooks.contoh.id/registry?kunci=rahasia' }
const create = (account: AccountName, body: object = {}) =>
  t.as(account).post('/v1/webhooks', { ...input, ...body })

describe('POST /v1/webhooks', () => {
  it('shows the secret once, and keeps it sealed', async () => {
    const types = ['agreement.signed', 'agreement.hidden']
    const { body, headers } = expectStatus(
      await create('integrator', { types, recordIds: [ids.unknown] }),
      201,
    )
    expect(headers['cache-control']).toBe('no-store')
    expect(body).toMatchObject({
      ...input,
      types,
      recordIds: [ids.unknown],
      status: 'active',
      disabledReason: null,
    })
    expect(body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const { body: again } = expectStatus(await t.as('integrator').get(`/v1/webhooks/${body.id}`), 200)
    expect(again.secret).toBeUndefined()
    expect(again.secrets).toEqual([{ createdAt: expect.any(String), expiresAt: null }])
    const stored = JSON.stringify(await ownerRows(t, `select * from webhook_secrets`))
    expect(stored).not.toContain(body.secret.slice(6))
  })

  it.each([
    'http://hooks.contoh.id/',
    'https://127.0.0.1/',
    'https://10.1.2.3:8443/x',
    'https://[::1]/',
    'https://2130706433/',
    'https://user:kunci@hooks.contoh.id/',
    'http://127.0.0.1:4101/',
  ])('refuses %s', async (url) => {
    const { body } = expectStatus(await create('admin', { url }), 422)
    expect(body.errors).toMatchObject([{ pointer: '/url', code: 'not_a_public_address' }])
  })

  it('takes an address inside that a setting names', async () => {
    expectStatus(await create('admin', { url: 'http://127.0.0.1:4100/' }), 201)
  })

  it('tells the trail the host alone of the address', async () => {
    const { body } = expectStatus(await create('integrator'), 201)
    const url = `/v1/audit-events?resourceType=webhook&resourceId=${body.id}`
    const { body: trail } = expectStatus(await t.as('auditor').get(url), 200)
    expect(trail.data).toMatchObject([{ action: 'create', resourceId: body.id }])
    expect(JSON.stringify(trail.data)).toContain('hooks.contoh.id')
    expect(JSON.stringify(trail.data)).not.toContain('rahasia')
  })

  it('makes at most ten for an account', async () => {
    const { body } = await t.as('integrator').get('/v1/webhooks?limit=100')
    for (let made = body.data.length; made < 10; made++) expectStatus(await create('integrator'), 201)
    const { body: refused } = expectStatus(await create('integrator'), 409)
    expect(refused.reasons).toMatchObject([{ code: 'too_many_webhooks' }])
  })
})

describe('webhooks', () => {
  it('are an API client its own, and the registrar all', async () => {
    const { body: own } = expectStatus(await create('admin', { name: 'Arsip' }), 201)
    const { body: list } = expectStatus(await t.as('integrator').get('/v1/webhooks?limit=100'), 200)
    expect(list.data.map(({ id }: { id: string }) => id)).not.toContain(own.id)
    expectStatus(await t.as('integrator').get(`/v1/webhooks/${own.id}`), 404)
    const [first] = list.data
    const { body: seen } = expectStatus(await t.as('admin').get(`/v1/webhooks/${first.id}`), 200)
    expect(seen.accountId).toBe(first.accountId)
    expect(seen.accountId).not.toBe(own.accountId)
  })

  it('are changed, and removed, at the version that was read', async () => {
    const { body, etag } = expectStatus(await create('admin', { name: 'Cadangan' }), 201)
    const url = `/v1/webhooks/${body.id}`
    const patch = { url: 'https://lain.contoh.id:8443/', types: ['case.promoted'], name: 'Cadangan kedua' }
    const { body: patched, etag: next } = expectStatus(await t.as('admin').patch(url, patch, { etag }), 200)
    expect(patched).toMatchObject({ ...patch, version: 2 })
    const [row] = await ownerRows<{ receiver: string }>(
      t,
      `select receiver from webhooks where id = '${body.id}'`,
    )
    expect(row!.receiver).toBe('lain.contoh.id:8443')
    expectStatus(await t.as('admin').patch(url, { types: null }, { etag }), 412)
    expectStatus(await t.as('admin').patch(url, { url: 'https://10.0.0.1/' }, { etag: next }), 422)
    expectStatus(await t.as('admin').delete(url, undefined, { etag }), 412)
    expectStatus(await t.as('admin').delete(url, undefined, { etag: next }), 204)
    expectStatus(await t.as('admin').get(url), 404)
  })

  it('get a new secret beside the present one, which ends after 24 hours', async () => {
    const { body, etag } = expectStatus(await create('admin', { name: 'Putar' }), 201)
    const rotate = `/v1/webhooks/${body.id}/rotate-secret`
    const once = expectStatus(await t.as('admin').post(rotate, undefined, { etag }), 200)
    expect(once.body.secret).not.toBe(body.secret)
    expect(once.body.secrets).toHaveLength(2)
    const [old, present] = once.body.secrets
    const hours = (Date.parse(old.expiresAt) - Date.parse(present.createdAt)) / 3_600_000
    expect([hours, present.expiresAt]).toEqual([24, null])
    const twice = expectStatus(await t.as('admin').post(rotate, undefined, { etag: once.etag }), 200)
    expect(twice.body.secrets).toHaveLength(2)
    expect(twice.body.secrets[0].createdAt).toBe(present.createdAt)
  })

  it('are not made where no setting seals secrets', async () => {
    const other = await startTestApp({ settings: { demo: false }, database: t.database })
    expectStatus(await other.as('admin').post('/v1/webhooks', input), 503)
    await other.close()
  })
})
