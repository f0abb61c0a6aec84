import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '../../support/actors.ts'
import { demoAccounts } from '../../../src/demo/accounts.ts'
import {
  agreementIn,
  clock,
  expectStatus,
  ids,
  newAgreement,
  ownerRows,
  walk,
} from '../../support/agreements.ts'
import { startTestApp, type TestApp, type TestResponse } from '../../support/app.ts'
import { sampleRecords } from '../../support/sample-records.ts'

let t: TestApp
/** The changes that succeeded, by the ids of their requests. */
const changed = new Map<string, { method: string; operationId: string }>()

beforeAll(async () => {
  t = await startTestApp({ clock })
})
afterAll(() => t.close())

const events = async (query = '') => (await walk(t, 'auditor', `/v1/audit-events${query}`)) as Event[]
interface Event {
  id: string
  at: string
  action: string
  requestId: string
  method: string
  operationId: string
  resourceType: string
  resourceId: string | null
  recordId: string | null
  accountId: string
  changes: { field: string; before: unknown; after: unknown }[]
}

describe('the trail', () => {
  it('says who, when, from where, in which request, what, before and after', async () => {
    const created = await agreementIn(t, 'draft', { title: 'Sebelum' })
    const before = new Date().toISOString()
    await t
      .as('officer-ppkukm')
      .patch(
        `/v1/agreements/${created.body.id}`,
        { title: 'Sesudah', purpose: null },
        { etag: created.etag, headers: { 'x-request-id': 'the-request' }, remoteAddress: '198.51.100.7' },
      )
    const { body } = await t.as('admin').get(`/v1/audit-events?resourceId=${created.body.id}&limit=1`)
    expect(body.data).toEqual([
      {
        id: expect.any(String),
        at: expect.any(String),
        accountId: demoAccounts['officer-ppkukm']!.id,
        accountName: 'officer-ppkukm',
        membershipId: demoAccounts['officer-ppkukm']!.memberships[0].id,
        role: 'officer',
        organization: { id: ids.ppkukm, shortName: 'Dinas PPKUKM' },
        clientAddress: '198.51.100.7',
        requestId: 'the-request',
        method: 'PATCH',
        operationId: 'patchAgreement',
        action: 'patch',
        resourceType: 'agreement',
        resourceId: created.body.id,
        recordId: created.body.id,
        changes: [{ field: 'title', before: 'Sebelum', after: 'Sesudah' }],
      },
    ])
    expect(body.data[0].at >= before).toBe(true)
  })

  it('has an event for every change that succeeds, with its operation', async () => {
    const own = await startTestApp({
      clock,
      onResponse: ({ id, method, routeOptions }, { statusCode }) => {
        const operationId = routeOptions.schema?.operationId
        // What comes without an account is nobody's act: its own row tells when it came.
        const isSomebodys = method !== 'GET' && operationId !== 'sendFeedback'
        if (isSomebodys && statusCode < 300 && operationId) changed.set(id, { method, operationId })
      },
    })
    try {
      await sampleRecords(own)
      const rows = await ownerRows<{ request_id: string; method: string; operation_id: string }>(
        own,
        `select distinct request_id, method, operation_id from audit_events where action <> 'read'`,
      )
      const recorded = new Map(
        rows.map(({ request_id, method, operation_id }) => [
          request_id,
          { method, operationId: operation_id },
        ]),
      )
      expect(new Set([...changed.values()].map((each) => each.operationId)).size).toBeGreaterThan(15)
      for (const [requestId, operation] of changed) expect(recorded.get(requestId)).toEqual(operation)
      expect(recorded.size).toBe(changed.size)
    } finally {
      await own.close()
    }
  })

  it('believes X-Forwarded-For from a trusted proxy, and from nobody else', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.5, 198.51.100.1' }
    const addressSeenBy = async (app: TestApp, remoteAddress: string) => {
      const content = newAgreement()
      const { body } = expectStatus(
        await app.as('officer-ppkukm').post('/v1/agreements', content, { headers, remoteAddress }),
        201,
      )
      const [row] = await ownerRows(app, 'select client_address from audit_events where resource_id = $1', [
        body.id,
      ])
      return row!['client_address']
    }
    const proxied = await startTestApp({ clock, settings: { trustProxy: ['10.0.0.0/8', '198.51.100.1'] } })
    try {
      expect(await addressSeenBy(proxied, '10.1.2.3')).toBe('203.0.113.5')
      expect(await addressSeenBy(proxied, '192.0.2.9')).toBe('192.0.2.9')
      expect(await addressSeenBy(t, '10.1.2.3')).toBe('10.1.2.3')
    } finally {
      await proxied.close()
    }
  })
})

describe('GET /v1/audit-events', () => {
  let signed: TestResponse
  beforeAll(
    async () =>
      void (signed = await agreementIn(t, 'signed', {
        by: 'officer-parekraf',
        parties: [ids.parekraf, ids.gojek],
      })),
  )

  it('the newest first, or the oldest; a walk meets each once', async () => {
    const newest = await events('?limit=3')
    expect(newest.length).toBeGreaterThan(3)
    expect(new Set(newest.map((each) => each.id)).size).toBe(newest.length)
    const ats = newest.map((each) => each.at)
    expect(ats).toEqual(ats.toSorted().toReversed())
    const [oldest] = await events('?sort=at&limit=100')
    expect(oldest!.at <= ats.at(-1)!).toBe(true)
  })

  it.each([
    ['resourceType', 'agreement', (each: Event) => each.resourceType === 'agreement'],
    ['action', 'sign,approve', (each: Event) => ['sign', 'approve'].includes(each.action)],
    [
      'accountId',
      demoAccounts['officer-parekraf']!.id,
      (each: Event) => each.accountId === demoAccounts['officer-parekraf']!.id,
    ],
  ])('filters by %s', async (name, value, fits) => {
    const found = await events(`?${name}=${value}`)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(fits)).toBe(true)
  })

  it('filters by resource, record and time', async () => {
    const found = await events(`?resourceId=${signed.body.id}`)
    expect(found.every((each) => each.resourceId === signed.body.id)).toBe(true)
    expect(found.map((each) => each.action)).toContain('sign')
    expect((await events(`?recordId=${signed.body.id}`)).length).toBeGreaterThanOrEqual(found.length)
    const [newest] = found
    const until = await events(`?resourceId=${signed.body.id}&at[lt]=${newest!.at}`)
    expect(until.map((each) => each.id)).not.toContain(newest!.id)
    const since = await events(`?resourceId=${signed.body.id}&at[gte]=${newest!.at}`)
    expect(since.map((each) => each.id)).toContain(newest!.id)
  })

  it.each(['officer-ppkukm', 'reviewer', 'partner-gojek', 'integrator'] as const)(
    '403: %s',
    async (account) => {
      expect(await t.as(account).get('/v1/audit-events')).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      })
    },
  )
})

describe('GET /v1/agreements/{id}/history', () => {
  const historyOf = (account: Parameters<TestApp['as']>[0], { body }: TestResponse) =>
    t.as(account).get(`/v1/agreements/${body.id}/history?limit=200`)
  let signed: TestResponse
  beforeAll(async () => {
    signed = await agreementIn(t, 'signed')
    await t.as('officer-ppkukm').post(`/v1/agreements/${signed.body.id}/evaluations`, {
      periodFrom: '2026-01-01',
      periodUntil: '2026-05-31',
      rating: 4,
      recommendation: 'extend',
    })
    // Reads are no part of it.
    await t.as('auditor').get(`/v1/agreements/${signed.body.id}`)
  })

  it('officers of its agencies: what changed, also in what belongs to it, and not who did it', async () => {
    const { body } = expectStatus(await historyOf('officer-ppkukm', signed), 200)
    const actions = body.data.map((each: Event) => `${each.resourceType} ${each.action}`)
    expect(actions[0]).toBe('evaluation create')
    expect(actions).toEqual(
      expect.arrayContaining(['agreement create', 'agreement submit', 'agreement sign']),
    )
    expect(actions).not.toContain('agreement read')
    for (const each of body.data) {
      expect(each.recordId).toBe(signed.body.id)
      expect(each).not.toHaveProperty('accountId')
      expect(each).not.toHaveProperty('accountName')
      expect(each).not.toHaveProperty('clientAddress')
    }
  })

  it('the reviewer once it came to review; auditor and admin always, with who did it', async () => {
    const draft = await agreementIn(t, 'draft')
    expect((await historyOf('reviewer', draft)).status).toBe(403)
    expect((await historyOf('reviewer', signed)).body.data.length).toBeGreaterThan(3)
    for (const account of ['auditor', 'admin'] as const) {
      const { body } = expectStatus(await historyOf(account, draft), 200)
      expect(body.data).toMatchObject([{ action: 'create', accountName: 'officer-ppkukm' }])
    }
  })

  it('403: an officer of another agency, who sees the agreement; partners and integrators', async () => {
    for (const account of ['officer-parekraf', 'partner-shopee', 'integrator'] as const)
      expect((await historyOf(account, signed)).status, account).toBe(403)
  })

  it('404: no such agreement', async () => {
    expect((await t.as('auditor').get(`/v1/agreements/${ids.unknown}/history`)).status).toBe(404)
  })

  it('PostgreSQL shows an officer the history of its own records only, and no reads', async () => {
    const other = await agreementIn(t, 'signed', {
      by: 'officer-parekraf',
      parties: [ids.parekraf, ids.gojek],
    })
    const rows = await t.db.read(asActor('officer-ppkukm'), (session) =>
      session.$client.query('select distinct record_id, action from audit_events'),
    )
    const seen = rows.rows as { record_id: string; action: string }[]
    expect(seen.map((each) => each.record_id)).toContain(signed.body.id)
    expect(seen.map((each) => each.record_id)).not.toContain(other.body.id)
    expect(seen.map((each) => each.action)).not.toContain('read')
  })
})

describe('the histories of cases and organizations', () => {
  it('a case with its meetings: its officers, not those of other agencies nor partners', async () => {
    const officer = t.as('officer-ppkukm')
    const content = { title: 'Pemasaran', stages: ['P2'], collaboratorIds: [ids.shopee] }
    const { body } = expectStatus(await officer.post('/v1/cases', content), 201)
    const minutes = {
      kind: 'negotiation',
      mode: 'online',
      agenda: 'Penawaran',
      startsAt: '2026-03-03T09:00:00+07:00',
      endsAt: '2026-03-03T11:00:00+07:00',
      participants: [{ organizationId: ids.shopee, name: 'Nama Peserta Rapat' }],
    }
    expectStatus(await officer.post(`/v1/cases/${body.id}/meetings`, minutes), 201)
    const history = expectStatus(await officer.get(`/v1/cases/${body.id}/history`), 200)
    expect(history.body.data.map((each: Event) => `${each.resourceType} ${each.action}`)).toContain(
      'meeting create',
    )
    expect(history.raw.body).not.toContain('Nama Peserta Rapat')
    expect((await t.as('officer-parekraf').get(`/v1/cases/${body.id}/history`)).status).toBe(403)
    expect((await t.as('partner-shopee').get(`/v1/cases/${body.id}/history`)).status).toBe(403)
  })

  it('an organization: admin and auditor; 404 in the other register', async () => {
    const { etag } = await t.as('admin').get(`/v1/collaborators/${ids.shopee}`)
    await t.as('admin').patch(`/v1/collaborators/${ids.shopee}`, { website: 'https://contoh.id' }, { etag })
    const { body } = expectStatus(await t.as('auditor').get(`/v1/collaborators/${ids.shopee}/history`), 200)
    expect(body.data[0]).toMatchObject({
      action: 'patch',
      changes: [{ field: 'website', after: 'https://contoh.id' }],
    })
    expect((await t.as('auditor').get(`/v1/agencies/${ids.shopee}/history`)).status).toBe(404)
    expect((await t.as('auditor').get(`/v1/agencies/${ids.ppkukm}/history`)).status).toBe(200)
  })
})
