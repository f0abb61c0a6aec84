import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../../src/app.ts'
import { loadConfig } from '../../../src/config/config.ts'
import { openDatabase } from '../../../src/db/client.ts'
import { visibleTo } from '../../../src/db/visibility.ts'
import { once } from '../../../src/idempotency/once.ts'
import { expectStatus, ids, ownerRows } from '../../support/agreements.ts'
import { signingKey, startTestApp, type TestApp } from '../../support/app.ts'
import { movableClock, officerOf, registerUser } from './people.ts'

let t: TestApp
const { clock, pass } = movableClock()
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const act = async (id: string, action: string) => {
  const { etag } = await t.as('admin').get(`/v1/users/${id}`)
  return t.as('admin').post(`/v1/users/${id}/${action}`, undefined, { etag })
}

const partners = [
  'partner-bank-contoh',
  'partner-bankdki',
  'partner-contoh-antar',
  'partner-contoh-niaga',
  'partner-gojek',
  'partner-shopee',
]

describe('GET /v1/users', () => {
  it('200: people by name, never API clients, and nothing secret', async () => {
    const { body, raw } = expectStatus(await t.as('auditor').get('/v1/users?count=exact'), 200)
    expect(body.data.map((each: { name: string }) => each.name)).not.toContain('integrator')
    expect(body.page.total).toBe(body.data.length)
    expect(raw.body).not.toMatch(/hash|argon2|jpr_/)
  })

  it.each([
    ['role=partner', partners],
    ['role=partner,auditor&sort=-name', [...partners.toReversed(), 'auditor']],
    [`organizationId=${ids.ppkukm}`, ['officer-ppkukm', 'officer-ppkukm-2']],
    ['email=AUDITOR@example.org', ['auditor']],
    ['status=disabled', []],
  ])('200: %s', async (query, names) => {
    const { body } = expectStatus(await t.as('admin').get(`/v1/users?${query}`), 200)
    expect(body.data.map((each: { name: string }) => each.name)).toEqual(names)
  })

  it.each(['officer-ppkukm', 'reviewer', 'partner-shopee', 'integrator'] as const)(
    '403: %s',
    async (account) => {
      expect((await t.as(account).get('/v1/users')).status).toBe(403)
      expect((await t.as(account).get('/v1/clients')).status).toBe(403)
    },
  )

  it('404: an API client is no person', async () => {
    const { id } = (await t.as('integrator').get('/v1/me')).body
    expect((await t.as('admin').get(`/v1/users/${id}`)).status).toBe(404)
    expect((await t.as('admin').get(`/v1/clients/${id}`)).status).toBe(200)
  })
})

describe('POST /v1/users', () => {
  it('201: an officer of an agency, without a password', async () => {
    const created = await registerUser(t, { ...officerOf, email: 'Petugas.Baru@Contoh.id' })
    expect(created.body).toMatchObject({
      email: 'petugas.baru@contoh.id',
      memberships: [
        {
          role: 'officer',
          organization: { id: ids.ppkukm, shortName: 'Dinas PPKUKM' },
          administrator: false,
          from: '2026-06-15',
          until: null,
        },
      ],
      status: 'active',
      passwordSetAt: null,
      identity: null,
      allowedActions: ['patch', 'invite', 'disable'],
    })
    expect(created.headers['location']).toBe(`/v1/users/${created.body.id}`)
    expect((await t.as('auditor').get(`/v1/users/${created.body.id}`)).body.allowedActions).toEqual([])
  })

  it.each([
    ['an officer without an agency', { role: 'officer' }],
    ['an officer of a collaborator', { role: 'officer', organizationId: ids.shopee }],
    ['a partner of an agency', { role: 'partner', organizationId: ids.ppkukm }],
    ['a partner of nobody known', { role: 'partner', organizationId: ids.unknown }],
    ['an auditor with an organization', { role: 'auditor', organizationId: ids.ppkukm }],
  ])('422: %s', async (_, input) => {
    const person = { name: 'Tidak Cocok', email: 'tidak.cocok@contoh.id', ...input }
    expect(await t.as('admin').post('/v1/users', person)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/organizationId', code: 'organization_does_not_fit_role' }] },
    })
  })

  it('400: an integrator is an API client, no person', async () => {
    const person = { name: 'X', email: 'x@contoh.id', role: 'integrator' }
    expect((await t.as('admin').post('/v1/users', person)).status).toBe(400)
  })

  it('201: two officers of one name, in two agencies and in one', async () => {
    const name = 'Siti Aminah'
    const people = [ids.ppkukm, ids.parekraf, ids.ppkukm].map((organizationId, index) => ({
      name,
      email: `siti.aminah.${index}@contoh.id`,
      role: 'officer',
      organizationId,
    }))
    for (const person of people) expectStatus(await t.as('admin').post('/v1/users', person), 201)
    const { body } = await t.as('admin').get('/v1/users?sort=name&limit=200')
    const found = body.data.filter((each: { name: string }) => each.name === name)
    expect(new Set(found.map((each: { email: string }) => each.email))).toEqual(
      new Set(people.map(({ email }) => email)),
    )
  })

  it('409: the address is taken', async () => {
    const { body } = await registerUser(t)
    const other = { name: 'Nama Lain', email: body.email.toUpperCase(), role: 'reviewer' }
    expect(await t.as('admin').post('/v1/users', other)).toMatchObject({
      status: 409,
      body: { code: 'already_exists' },
    })
  })
})

describe('PATCH /v1/users/{id}', () => {
  const patch = (id: string, body: object, etag?: string) =>
    t.as('admin').patch(`/v1/users/${id}`, body, { etag })

  it('400: role and organization are those of memberships', async () => {
    const created = await registerUser(t)
    for (const field of [{ role: 'officer' }, { organizationId: ids.ppkukm }])
      expect((await patch(created.body.id, field, created.etag)).status).toBe(400)
  })

  it('428 without, 412 with an older ETag', async () => {
    const created = await registerUser(t)
    expect((await patch(created.body.id, { name: 'Nama Baru Sekali' })).status).toBe(428)
    expectStatus(await patch(created.body.id, { name: 'Nama Baru Sekali' }, created.etag), 200)
    expect((await patch(created.body.id, { name: 'Nama Lain Lagi' }, created.etag)).status).toBe(412)
  })

  it('403: only the registrar changes accounts', async () => {
    const created = await registerUser(t)
    for (const account of [
      'auditor',
      'officer-ppkukm',
      'reviewer',
      'partner-shopee',
      'integrator',
    ] as const) {
      const call = { etag: created.etag }
      expect((await t.as(account).patch(`/v1/users/${created.body.id}`, {}, call)).status).toBe(403)
      for (const action of ['invite', 'disable', 'enable'])
        expect(
          (await t.as(account).post(`/v1/users/${created.body.id}/${action}`, undefined, call)).status,
        ).toBe(403)
    }
  })
})

describe('disabling and enabling', () => {
  it('409: what is disabled can only be patched or enabled', async () => {
    const { body } = await registerUser(t)
    expect((await act(body.id, 'enable')).body).toMatchObject({ code: 'invalid_transition' })
    expect((await act(body.id, 'disable')).body).toMatchObject({
      status: 'disabled',
      allowedActions: ['patch', 'enable'],
    })
    expect(await act(body.id, 'disable')).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', allowedActions: ['patch', 'enable'] },
    })
    expect(await act(body.id, 'invite')).toMatchObject({ status: 409, body: { code: 'not_editable' } })
    expect((await act(body.id, 'enable')).body.status).toBe('active')
  })

  it('409: the last registrar stays one, also where two disable each other at once', async () => {
    const { id } = (await t.as('admin').get('/v1/me')).body
    const last = { status: 409, body: { code: 'guard_not_met', reasons: [{ code: 'last_admin' }] } }
    expect(await act(id, 'disable')).toMatchObject(last)
    const { body: second } = await registerUser(t, { role: 'admin' })
    const admin = t.as('admin')
    const records = [await admin.get(`/v1/users/${id}`), await admin.get(`/v1/users/${second.id}`)]
    const both = await Promise.all(
      records.map(({ body, etag }) => admin.post(`/v1/users/${body.id}/disable`, undefined, { etag })),
    )
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]))
    await ownerRows(t, `update accounts set status = 'active' where id = $1`, [id])
  })

  it('a token stops within 30 s on every instance, and a change of role counts within them', async () => {
    const db = openDatabase(t.database.serviceConnection, {
      poolSize: 2,
      queueSize: 100,
      once,
      visibleTo,
      statementTimeoutMs: 15_000,
    })
    const config = { ...loadConfig({ DEMO: 'true' }), dataDir: t.dataDir }
    const second = await buildApp({ config, db, signingKey, clock })
    try {
      const headers = { authorization: `Bearer ${t.token('reviewer')}` }
      const statuses = async () => [
        (await t.as('reviewer').get('/v1/me', { headers })).status,
        (await second.inject({ url: '/v1/me', headers })).statusCode,
      ]
      expect(await statuses()).toEqual([200, 200])
      const { id } = (await t.as('reviewer').get('/v1/me', { headers })).body
      expectStatus(await act(id, 'disable'), 200)
      pass(29)
      // Remembered still: what makes a request cheap, and why there is a bound.
      expect(await statuses()).toEqual([200, 200])
      pass(1.001)
      expect(await statuses()).toEqual([401, 401])
      expectStatus(await act(id, 'enable'), 200)
      expect(await statuses()).toEqual([200, 200])
    } finally {
      await second.close()
      await db.close()
    }
  })
})
