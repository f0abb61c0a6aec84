import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { countRequests, forgetSilentSubjects } from '../../src/rate-limits/counter.ts'
import { ids, ownerRows } from '../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../support/app.ts'

/** Two instances on one database, which count 60 requests of an account three at a time. */
let one: TestApp
let other: TestApp
let now: Date
const settings = { rateLimit: 60, rateLimitAddress: 20, rateLimitSignIn: 5 }

beforeAll(async () => {
  const clock = () => now
  one = await startTestApp({ clock, settings })
  other = await startTestApp({ clock, settings, database: one.database })
})
afterAll(async () => {
  await other.close()
  await one.close()
})

let minutes = 0
beforeEach(() => {
  minutes += 1
  now = new Date(Date.UTC(2026, 5, 15, 5, minutes, 18))
})

const ask = (t: TestApp, account?: AccountName, remoteAddress = '203.0.113.7') =>
  t.as(account).get(account ? '/v1/agencies' : '/v1/reference', { remoteAddress })

/** Asks until refused, and gives how many were answered before. */
async function untilRefused(
  send: () => Promise<TestResponse>,
): Promise<{ answered: number; refusal: TestResponse }> {
  for (let answered = 0; ; answered += 1) {
    const refusal = await send()
    if (refusal.status === 429) return { answered, refusal }
    expect(refusal.status).toBe(200)
  }
}

describe('an account', () => {
  it('429 past its quota, with the seconds until the next minute, and then anew', async () => {
    const token = one.as('auditor')
    const first = await token.get('/v1/agencies')
    expect(first.headers).toMatchObject({ 'ratelimit-policy': '"address";q=20;w=60' })
    const second = await token.get('/v1/agencies')
    expect(second.headers).toMatchObject({
      'ratelimit-policy': '"account";q=60;w=60',
      ratelimit: '"account";r=59;t=42',
    })
    const { answered, refusal } = await untilRefused(() => token.get('/v1/agencies'))
    expect(answered).toBe(59)
    expect(refusal).toMatchObject({
      status: 429,
      body: { code: 'too_many_requests' },
      headers: { 'retry-after': '42', ratelimit: '"account";r=0;t=42' },
    })
    now = new Date(now.getTime() + 42_000)
    expect((await token.get('/v1/agencies')).status).toBe(200)
  })

  it('has one quota on all instances, but for less than a batch on each', async () => {
    const [here, there] = [one.as('reviewer'), other.as('reviewer')]
    await Promise.all([here.get('/v1/me'), there.get('/v1/me')])
    let turn = 0
    const { answered } = await untilRefused(() => ((turn += 1) % 2 ? here : there).get('/v1/me'))
    expect(answered).toBeGreaterThanOrEqual(60)
    expect(answered).toBeLessThanOrEqual(60 + 2 * 2)
  })

  it('that sends less than a batch costs no statement', async () => {
    const partner = one.as('partner-gojek')
    await partner.get('/v1/me')
    for (let sent = 0; sent < 2; sent += 1) await partner.get('/v1/me')
    expect(
      await ownerRows(
        one,
        `select requests from request_counts where policy = 'account' and window_start = $1`,
        [windowOf(now)],
      ),
    ).toEqual([])
    await partner.get('/v1/me')
    expect(
      await ownerRows(
        one,
        `select requests from request_counts where policy = 'account' and window_start = $1`,
        [windowOf(now)],
      ),
    ).toEqual([{ requests: 3 }])
  })

  it('does not use up the quota of another', async () => {
    const shopee = one.as('partner-shopee')
    await shopee.get('/v1/me')
    await untilRefused(() => shopee.get('/v1/me'))
    expect((await one.as('partner-bankdki').get('/v1/me')).status).toBe(200)
  })
})

const windowOf = (instant: Date) => new Date(Math.floor(instant.getTime() / 60_000) * 60_000).toISOString()

describe('an address without a token', () => {
  it('429 past its quota; other addresses are served', async () => {
    const { answered } = await untilRefused(() => ask(one))
    expect(answered).toBe(20)
    expect((await ask(one, undefined, '203.0.113.8')).status).toBe(200)
  })

  it('is a whole network where it is IPv6', async () => {
    let sent = 0
    await untilRefused(() => ask(one, undefined, `2001:db8:1:2::${(sent += 1).toString(16)}`))
    expect((await ask(one, undefined, '2001:db8:1:2:ffff::1')).status).toBe(429)
    expect((await ask(one, undefined, '2001:db8:1:3::1')).status).toBe(200)
  })

  it('429 for guessing tokens as well', async () => {
    const guess = () =>
      one.as().get('/v1/me', {
        remoteAddress: '198.51.100.1',
        headers: { authorization: `Bearer a.b.${ids.unknown}` },
      })
    for (let sent = 0; sent < 20; sent += 1) expect((await guess()).status).toBe(401)
    expect((await guess()).status).toBe(429)
  })

  it('is asked by health checks as often as they like', async () => {
    for (let sent = 0; sent < 30; sent += 1)
      expect((await one.as().get('/livez', { remoteAddress: '198.51.100.2' })).status).toBe(200)
  })
})

describe('a quota that is reported request by request, as that for signing in', () => {
  it('is exact on all instances, also at once', async () => {
    const policy = { name: 'exact', window: 60, quota: 5, batch: 1 }
    const counters = [countRequests(one.db, () => now), countRequests(other.db, () => now)]
    const standings = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => counters[index % 2]!.count(policy, '203.0.113.7')),
    )
    expect(standings.filter(({ allowed }) => allowed)).toHaveLength(5)
  })
})

describe('forgetSilentSubjects', () => {
  it('forgets addresses an hour after their last request', async () => {
    await ownerRows(one, 'delete from request_counts')
    await ownerRows(
      one,
      `insert into request_counts values ('address', '192.0.2.1', now() - interval '61 minutes', 1),
       ('address', '192.0.2.2', now() - interval '59 minutes', 1)`,
    )
    expect(await forgetSilentSubjects(one.db)).toBe(1)
    expect(await ownerRows(one, 'select subject from request_counts')).toEqual([{ subject: '192.0.2.2' }])
  })
})

describe('POST /oauth/token', () => {
  it('429 past its own, smaller quota, on all instances together, in the form of OAuth', async () => {
    const signIn = (t: TestApp) =>
      t.app.inject({
        method: 'POST',
        url: '/oauth/token',
        remoteAddress: '198.51.100.9',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'grant_type=refresh_token&refresh_token=tidak-ada',
      })
    for (let sent = 0; sent < 5; sent += 1)
      expect((await signIn(sent % 2 ? one : other)).statusCode).toBe(400)
    const refused = await signIn(one)
    expect(refused.statusCode).toBe(429)
    expect(refused.headers).toMatchObject({ 'retry-after': '42', 'ratelimit-policy': '"sign-in";q=5;w=60' })
    expect(refused.json()).toMatchObject({ error: 'temporarily_unavailable' })
  })
})
