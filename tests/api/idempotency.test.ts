import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoAccounts } from '../../src/demo/accounts.ts'
import { forgetExpiredKeys } from '../../src/idempotency/expiry.ts'
import { moveMember } from '../support/actors.ts'
import { agreedCase, asOwner, expectStatus, ids, ownerRows, promote } from '../support/agreements.ts'
import { asActor } from '../support/actors.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../support/app.ts'
import { files, multipart } from '../support/documents.ts'
import { startLossyProxy } from '../support/lossy-proxy.ts'
import { agreementOf, stored } from './documents/examples.ts'
import { delivered, signedWithCommitment } from './commitments/examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

const keyed = (key: string, etag?: string) => ({ headers: { 'idempotency-key': key }, etag })
const newCase = (title: string) => ({ title, stages: ['P2'], collaboratorIds: [ids.shopee] })
const open = (key: string, title: string, by: AccountName = 'officer-ppkukm', on = t) =>
  on.as(by).post('/v1/cases', newCase(title), keyed(key))
const casesCalled = async (title: string) =>
  (await ownerRows<{ count: number }>(t, 'select count(*)::int from cases where title = $1', [title]))[0]!
    .count

const waiting = `select from pg_locks where not granted and relation = 'number_counters'::regclass
  and database = (select oid from pg_database where datname = current_database())`

/** What the client is told, but for the headers that are each answer's own. */
const told = ({ status, body, etag, headers }: TestResponse) => ({
  status,
  body,
  etag,
  location: headers.location,
})

describe('the same request with the same key', () => {
  it('201: is made once, and answered as the first time', async () => {
    const key = randomUUID()
    const first = expectStatus(await open(key, 'Sekali'), 201)
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    const again = await open(key, 'Sekali')
    expect(told(again)).toEqual(told(first))
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(told(await open(`"${key}"`, 'Sekali'))).toEqual(told(first))
    expect(await casesCalled('Sekali')).toBe(1)
    const events = await ownerRows(t, 'select action from audit_events where resource_id = $1', [
      first.body.id,
    ])
    expect(events).toEqual([{ action: 'create' }])
  })

  it('200: an action, also once the record has moved on', async () => {
    const officer = t.as('officer-ppkukm')
    const { body, etag } = expectStatus(await open(randomUUID(), 'Ditunda'), 201)
    const url = `/v1/cases/${body.id}`
    const hold = () => officer.post(`${url}/hold`, { reason: 'Menunggu.' }, keyed('tunda-1', etag))
    const held = expectStatus(await hold(), 200)
    expectStatus(await officer.post(`${url}/resume`, undefined, { etag: held.etag }), 200)
    expect(told(await hold())).toEqual(told(held))
    expect((await officer.get(url)).body.status).toBe('exploring')
  })

  it('201: a promotion, whose second answer without a key would be 200', async () => {
    const agreed = await agreedCase(t)
    const call = keyed(randomUUID(), agreed.etag)
    const raise = () => t.as('officer-ppkukm').post(`/v1/cases/${agreed.body.id}/promote`, {}, call)
    const raised = expectStatus(await raise(), 201)
    expect(told(await raise())).toEqual(told(raised))
    expectStatus(await promote(t, agreed), 200)
  })

  it('201: an upload, whose content is kept once', async () => {
    const agreementId = await agreementOf(t, 'in_review')
    const { payload, headers } = multipart([
      ['kind', 'other'],
      ['agreementId', agreementId],
      ['file', files.pdf],
    ])
    const call = { headers: { ...headers, 'idempotency-key': randomUUID() } }
    const send = () => t.as('officer-ppkukm').post('/v1/documents', payload, call)
    const before = (await stored(t)).kept.length
    const sent = expectStatus(await send(), 201)
    expect(told(await send())).toEqual(told(sent))
    expect((await stored(t)).kept).toHaveLength(before + 1)
    const other = multipart([
      ['kind', 'other'],
      ['agreementId', agreementId],
      ['file', files.png],
    ])
    expect(await t.as('officer-ppkukm').post('/v1/documents', other.payload, call)).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    })
    expect((await stored(t)).kept).toHaveLength(before + 1)
  })

  it('20 at once make one record; each is told of it, or that it is in flight', async () => {
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 20 }, () => open(key, 'Serentak')))
    expect(await casesCalled('Serentak')).toBe(1)
    const made = answers.filter(({ status }) => status === 201)
    expect(made.length).toBeGreaterThan(0)
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1)
    for (const answer of answers.filter((each) => !made.includes(each)))
      expect(answer).toMatchObject({ status: 409, body: { code: 'idempotency_in_flight' } })
  })

  it('409: while the first is still at work', async () => {
    const key = randomUUID()
    const first = await asOwner(t, async (owner) => {
      await owner.query('begin; lock number_counters in exclusive mode')
      const working = open(key, 'Masih jalan')
      // It stands at the lock before the second is sent.
      while ((await owner.query(waiting)).rowCount === 0);
      const second = await open(key, 'Masih jalan')
      expect(second).toMatchObject({ status: 409, body: { code: 'idempotency_in_flight' } })
      await owner.query('rollback')
      return expectStatus(await working, 201)
    })
    expect(told(await open(key, 'Masih jalan'))).toEqual(told(first))
  })

  it('is made once when the connection breaks between the commit and the answer', async () => {
    const proxy = await startLossyProxy(t.database.serviceConnection)
    const broken = await startTestApp({ database: { ...t.database, serviceConnection: proxy.connection } })
    try {
      const key = randomUUID()
      proxy.loseCommitOf('Terputus')
      const lost = await open(key, 'Terputus', 'officer-ppkukm', broken)
      expect(lost).toMatchObject({ status: 503, body: { code: 'unavailable' } })
      expect(await casesCalled('Terputus')).toBe(1)
      const again = expectStatus(await open(key, 'Terputus', 'officer-ppkukm', broken), 201)
      expect(told(await open(key, 'Terputus'))).toEqual(told(again))
      expect(await casesCalled('Terputus')).toBe(1)
    } finally {
      await broken.close()
      await proxy.close()
    }
  })
})

describe('the same key for something else', () => {
  it.each<[string, (url: string, etag: string) => Promise<TestResponse>]>([
    ['another body', (url, etag) => hold(url, 'Alasan lain.', etag)],
    ['another If-Match', (url) => hold(url, 'Menunggu.', '"9-AbCdEfGhIjKl"')],
    ['another record', (_, etag) => hold(`/v1/cases/${ids.unknown}`, 'Menunggu.', etag)],
  ])('422: %s', async (_, send) => {
    const { body, etag } = expectStatus(await open(randomUUID(), 'Lain'), 201)
    const url = `/v1/cases/${body.id}`
    key = randomUUID()
    expectStatus(await hold(url, 'Menunggu.', etag), 200)
    expect(await send(url, etag)).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
  })
  let key: string
  const hold = (url: string, reason: string, etag: string) =>
    t.as('officer-ppkukm').post(`${url}/hold`, { reason }, keyed(key, etag))

  it('201: another account or another operation has keys of its own', async () => {
    const shared = randomUUID()
    const first = expectStatus(await open(shared, 'Milik dua dinas'), 201)
    const other = expectStatus(await open(shared, 'Milik dua dinas', 'officer-parekraf'), 201)
    expect(other.body.id).not.toBe(first.body.id)
    const cancelled = await t
      .as('officer-ppkukm')
      .post(`/v1/cases/${first.body.id}/cancel`, { reason: 'Batal.' }, keyed(shared, first.etag))
    expectStatus(cancelled, 200)
  })
})

describe('a client that sends a key with every POST', () => {
  it('finds the header with each of them in the contract', async () => {
    const { paths } = (await t.as().get('/openapi.json')).body as {
      paths: Record<string, { post?: { operationId: string; parameters?: { name: string }[] } }>
    }
    const posts = Object.values(paths).flatMap(({ post }) => post ?? [])
    expect(posts.length).toBeGreaterThan(100)
    const without = posts.filter(
      ({ parameters = [] }) => !parameters.some(({ name }) => name === 'Idempotency-Key'),
    )
    expect(without.map(({ operationId }) => operationId)).toEqual([])
  })

  it.each<[string, string, object | undefined, AccountName | undefined, number]>([
    [
      'a reading that is marked',
      '/v1/me/notifications/read',
      { until: '2026-01-01T00:00:00Z' },
      'officer-ppkukm',
      204,
    ],
    ['an export of a person', '/v1/personal-data/export', { name: 'Sari Wahyuni' }, 'admin', 200],
    ['a challenge for a passkey', '/v1/me/second-factors/challenge', undefined, 'reviewer', 409],
    [
      'a password that is wrong',
      '/v1/me/password',
      { currentPassword: 'salah-benar-1', newPassword: 'Kata-sandi-baru-77' },
      'reviewer',
      422,
    ],
    [
      'an invitation that nobody gave',
      '/v1/invitations/redeem',
      { token: 'x', password: 'Kata-sandi-baru-77' },
      undefined,
      422,
    ],
  ])('is answered %s as without one', async (_, url, body, by, status) => {
    const plain = await t.as(by).post(url, body)
    const withKey = await t.as(by).post(url, body, keyed(randomUUID()))
    expect([plain.status, withKey.status]).toEqual([status, status])
    expect(withKey.body?.code).toBe(plain.body?.code)
    expect(withKey.headers['idempotency-replayed']).toBeUndefined()
    expect((await t.as(by).post(url, body, keyed('a b'))).status).toBe(400)
  })

  it('is answered tokens, each a new one', async () => {
    const key = keyed(randomUUID())
    const headers = { ...key.headers, 'content-type': 'application/x-www-form-urlencoded' }
    const ask = () => t.as().post('/oauth/token', 'grant_type=refresh_token&refresh_token=x', { headers })
    expect(await ask()).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  })

  it('is shown the secret of a client once, and no table keeps it', async () => {
    const register = (key: string) =>
      t.as('admin').post('/v1/clients', { name: 'Kunci', scopes: ['registry:read'] }, keyed(key))
    const { body } = expectStatus(await register('klien-1'), 201)
    expect(await register('klien-1')).toMatchObject({ status: 409, body: { code: 'already_exists' } })
    const kept = JSON.stringify(await ownerRows(t, 'select * from idempotency_keys'))
    expect(kept).not.toContain(body.secret)
  })
})

describe('what was refused', () => {
  it('leaves no key: the same request works once what was missing is there', async () => {
    const officer = t.as('officer-ppkukm')
    const { body, etag } = expectStatus(await open(randomUUID(), 'Belum lengkap'), 201)
    const url = `/v1/cases/${body.id}`
    const call = keyed(randomUUID(), etag)
    const offer = () => officer.post(`${url}/offer`, undefined, call)
    expect(await offer()).toMatchObject({ status: 409, body: { code: 'guard_not_met' } })
    const meeting = expectStatus(await officer.post(`${url}/meetings`, minutes), 201)
    const finalize = `/v1/meetings/${meeting.body.id}/finalize`
    expectStatus(await officer.post(finalize, undefined, { etag: meeting.etag }), 200)
    const offered = expectStatus(await offer(), 200)
    expect(told(await offer())).toEqual(told(offered))
  })
  const item = { stage: 'P2', description: 'Kelas daring' }
  const minutes = {
    kind: 'negotiation',
    mode: 'online',
    agenda: 'Penawaran',
    startsAt: '2026-03-03T09:00:00+07:00',
    endsAt: '2026-03-03T11:00:00+07:00',
    items: [
      { side: 'collaborator', type: 'offer', ...item },
      { side: 'region', type: 'need', ...item },
    ],
  }
})

describe('whoever repeats a request', () => {
  it('404: no longer sees the record', async () => {
    const { agreement, url } = await signedWithCommitment(t)
    const call = keyed(randomUUID())
    const send = () => t.as('partner-shopee').post(`${url}/activities`, delivered(), call)
    expectStatus(await send(), 201)
    await ownerRows(t, 'update agreements set organization_ids = $2 where id = $1', [
      agreement.body.id,
      [ids.ppkukm],
    ])
    expect(await send()).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })

  it('401: was disabled meanwhile; 422: works for another agency now', async () => {
    const key = randomUUID()
    const set = (status: string) =>
      ownerRows(t, `update accounts set status = $1 where name = 'officer-parekraf'`, [status])
    expectStatus(await open(key, 'Pindah', 'officer-parekraf'), 201)
    await moveMember(t, 'officer-parekraf', ids.dpmptsp)
    expect(await open(key, 'Pindah', 'officer-parekraf')).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    })
    await set('disabled')
    expect(await open(key, 'Pindah', 'officer-parekraf')).toMatchObject({ status: 401 })
    await set('active')
    await moveMember(t, 'officer-parekraf', ids.parekraf)
    expectStatus(await open(key, 'Pindah', 'officer-parekraf'), 201)
  })

  it('reads keys of its own only, and writes none for others', async () => {
    const key = randomUUID()
    expectStatus(await open(key, 'Rahasia'), 201)
    const found = (account: AccountName) =>
      t.db.write(asActor(account), async (session) => {
        const { rows } = await session.execute(sql`select 1 from idempotency_keys where key = ${key}`)
        return rows.length
      })
    expect(await found('officer-ppkukm')).toBe(1)
    for (const other of ['officer-parekraf', 'admin', 'reviewer', 'partner-shopee'] as const)
      expect(await found(other), other).toBe(0)
    const forged = t.db.write(asActor('officer-parekraf'), (session) =>
      session.execute(sql`insert into idempotency_keys (account_id, operation, key, fingerprint, result)
        values (${demoAccounts['officer-ppkukm']!.id}, 'openCase', 'palsu', '', '{}')`),
    )
    await expect(forged).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})

describe('a key', () => {
  it('is forgotten after 24 hours, and not before', async () => {
    const [old, recent] = [randomUUID(), randomUUID()]
    const first = expectStatus(await open(old, 'Lama'), 201)
    expectStatus(await open(recent, 'Baru'), 201)
    const age = (key: string, interval: string) =>
      ownerRows(t, `update idempotency_keys set created_at = now() - $2::interval where key = $1`, [
        key,
        interval,
      ])
    await age(old, '24 hours 1 second')
    await age(recent, '23 hours 59 minutes')
    expect(await forgetExpiredKeys(t.db)).toBe(1)
    expect((await open(old, 'Lama')).body.id).not.toBe(first.body.id)
    expectStatus(await open(recent, 'Baru'), 201)
    expect(await casesCalled('Baru')).toBe(1)
  })

  it.each(['', ' ', 'a b', '"a', 'a"b', 'a,b', 'é', 'a'.repeat(101)])('400: %j is none', async (key) => {
    expect(await open(key, 'Kunci salah')).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
    expect(await casesCalled('Kunci salah')).toBe(0)
  })

  it('is not asked for by reads and patches, which may be repeated as they are', async () => {
    const { body, etag } = expectStatus(await open(randomUUID(), 'Dibaca'), 201)
    const officer = t.as('officer-ppkukm')
    const call = keyed('dibaca', etag)
    expectStatus(await officer.get(`/v1/cases/${body.id}`, call), 200)
    expectStatus(await officer.patch(`/v1/cases/${body.id}`, { title: 'Diubah' }, call), 200)
    expect(await officer.patch(`/v1/cases/${body.id}`, { title: 'Diubah' }, call)).toMatchObject({
      status: 412,
    })
  })
})
