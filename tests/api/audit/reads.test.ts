import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { agreementIn, asOwner, clock, expectStatus, ids, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'

let t: TestApp
let signed: TestResponse
beforeAll(async () => {
  t = await startTestApp({ clock })
  signed = await agreementIn(t, 'signed')
  const url = `/v1/collaborators/${ids.shopee}`
  const { etag } = await t.as('admin').get(url)
  const contacts = [{ name: 'Nama Kontak', email: 'kontak@contoh.id' }]
  expectStatus(await t.as('admin').patch(url, { contacts }, { etag }), 200)
})
afterAll(() => t.close())

/** The reads of personal data that were recorded since `before`. */
let before: number
const count = async () =>
  (await ownerRows<{ count: number }>(t, `select count(*)::int from audit_events where action = 'read'`))[0]!
    .count
beforeEach(async () => void (before = await count()))
const readsSince = () =>
  ownerRows(
    t,
    `select (select name from accounts where id = account_id) account, resource_type, resource_id,
       changes->'fields'->1 fields, operation_id
     from audit_events where action = 'read' order by at, id offset ${before}`,
  )

describe('a read of personal data', () => {
  it.each(['auditor', 'admin'] as const)('by the %s is recorded: one event a request', async (account) => {
    expectStatus(await t.as(account).get(`/v1/agreements/${signed.body.id}`), 200)
    expectStatus(await t.as(account).get('/v1/agreements?limit=200'), 200)
    expectStatus(await t.as(account).get(`/v1/collaborators/${ids.shopee}`), 200)
    const fields = ['signatoryName', 'signatoryTitle']
    expect(await readsSince()).toEqual([
      {
        account,
        resource_type: 'agreement',
        resource_id: signed.body.id,
        fields,
        operation_id: 'getAgreement',
      },
      { account, resource_type: 'agreement', resource_id: null, fields, operation_id: 'listAgreements' },
      {
        account,
        resource_type: 'organization',
        resource_id: ids.shopee,
        fields: ['contacts'],
        operation_id: 'getCollaborator',
      },
    ])
  })

  it('reading the trail is one: it names accounts and addresses', async () => {
    await t.as('auditor').get('/v1/audit-events')
    expect(await readsSince()).toMatchObject([
      { resource_type: 'audit_event', resource_id: null, fields: ['accountName', 'clientAddress'] },
    ])
  })

  it('is not one where the answer holds nobody, is refused, or holds no personal data', async () => {
    expectStatus(await t.as('auditor').get(`/v1/agencies/${ids.parekraf}`), 200)
    expectStatus(await t.as('auditor').get(`/v1/agreements/${ids.unknown}`), 404)
    expectStatus(await t.as('auditor').get('/v1/reports/coverage'), 200)
    expect(await readsSince()).toEqual([])
  })

  it.each<AccountName>(['officer-ppkukm', 'reviewer', 'partner-shopee', 'integrator'])(
    'by %s, who deals with the people or does not see them, is not recorded',
    async (account) => {
      expectStatus(await t.as(account).get(`/v1/agreements/${signed.body.id}`), 200)
      expect(await readsSince()).toEqual([])
    },
  )

  it('that cannot be recorded gives nothing', async () => {
    await asOwner(t, async (owner) => {
      await owner.query('revoke insert on audit_events from registry_auditor')
      try {
        const refused = await t.as('auditor').get(`/v1/agreements/${signed.body.id}`, { breaks: true })
        expect(refused).toMatchObject({ status: 500, body: { code: 'internal_error' } })
        expect(refused.raw.body).not.toContain('Penanda Tangan')
      } finally {
        await owner.query('grant insert on audit_events to registry_auditor')
      }
    })
    expect((await t.as('auditor').get(`/v1/agreements/${signed.body.id}`)).status).toBe(200)
  })
})

describe('Cache-Control', () => {
  it('no-store where personal data is, for whoever asks; elsewhere a cache asks first', async () => {
    const officer = t.as('officer-ppkukm')
    const cached = async (url: string) => (await officer.get(url)).headers['cache-control']
    expect(await cached(`/v1/agreements/${signed.body.id}`)).toBe('no-store')
    expect(await cached('/v1/meetings')).toBe('no-store')
    expect(await cached('/v1/reports/coverage')).toBe('private, no-cache')
  })
})
