import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus } from '../../support/agreements.ts'
import { startTestApp, type TestApp, type TestResponse } from '../../support/app.ts'
import { movableClock, officerOf, password, personWithPassword, refresh, send } from './people.ts'
import { codeNow, personWithFactor } from './second-factors.ts'

let t: TestApp
const { clock, pass } = movableClock()
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const own = { 'registry-session': '1', 'sec-fetch-site': 'same-origin' }
const byPassword = (username: string) => ({ grant_type: 'password', username, password })
const refused = { status: 400, body: { error: 'invalid_grant' } }

interface Kept {
  readonly value: string
  readonly attributes: string[]
}

/** The cookies that an answer sets, by their names. */
function cookiesOf({ headers }: TestResponse): Record<string, Kept> {
  const set = [headers['set-cookie'] ?? []].flat()
  return Object.fromEntries(
    set.map((each) => {
      const [pair, ...attributes] = each.split('; ')
      const [name, value] = pair!.split('=') as [string, string]
      return [name.replace('__Secure-registry-', ''), { value, attributes }]
    }),
  )
}

/** A page of the registry in a browser, which sends the cookies that it was given. */
function openPage() {
  const held = new Map<string, string>()
  return {
    held,
    async send(path: string, fields: Record<string, string> = {}, headers: Record<string, string> = own) {
      const cookie = [...held].map(([name, value]) => `__Secure-registry-${name}=${value}`).join('; ')
      const answer = await send(t, path, fields, { ...headers, ...(cookie && { cookie }) })
      for (const [name, { value }] of Object.entries(cookiesOf(answer)))
        if (value === '') held.delete(name)
        else held.set(name, value)
      return answer
    },
  }
}

const nameOf = async ({ body }: TestResponse) => (await t.bearer(body.access_token).get('/v1/me')).body.name

describe('POST /oauth/session', () => {
  it('200: an access token alone; what keeps the session is in cookies that no script and no other page gets', async () => {
    const person = await personWithPassword(t, officerOf)
    const page = openPage()
    const answer = expectStatus(await page.send('/oauth/session', byPassword(person.email)), 200)
    expect(Object.keys(answer.body)).toEqual(['access_token', 'token_type', 'expires_in'])
    expect(answer.headers['cache-control']).toBe('no-store')
    const { session, device } = cookiesOf(answer)
    const guarded = ['Path=/oauth/session', 'HttpOnly', 'Secure', 'SameSite=Strict']
    expect(session!.attributes.toSorted()).toEqual([`Max-Age=${14 * 86_400}`, ...guarded].toSorted())
    expect(device!.attributes.toSorted()).toEqual([`Max-Age=${180 * 86_400}`, ...guarded].toSorted())
    expect(await nameOf(answer)).toBe(person.name)
  })

  it('200: in demo mode as an account of the demo, which has no password', async () => {
    const page = openPage()
    const demo = { grant_type: 'demo', account: 'officer-acting' }
    const answer = expectStatus(await page.send('/oauth/session', demo), 200)
    expect(await nameOf(answer)).toBe('officer-acting')
    expect((await page.send('/oauth/session/refresh')).status).toBe(200)
  })

  it.each(['integrator', 'nobody', 'constructor'])(
    '400: in demo mode, no person of the demo: %s',
    async (account) => {
      expect(await openPage().send('/oauth/session', { grant_type: 'demo', account })).toMatchObject(refused)
    },
  )

  it('400: as an account of the demo that was disabled', async () => {
    const { body } = await t.as('partner-gojek').get('/v1/me')
    const { etag } = await t.as('admin').get(`/v1/users/${body.id}`)
    expectStatus(await t.as('admin').post(`/v1/users/${body.id}/disable`, undefined, { etag }), 200)
    const demo = { grant_type: 'demo', account: 'partner-gojek' }
    expect(await openPage().send('/oauth/session', demo)).toMatchObject(refused)
  })

  it('400: as an account of the demo, outside demo mode', async () => {
    const earnest = await startTestApp({ database: t.database, settings: { demo: false } })
    try {
      const demo = { grant_type: 'demo', account: 'officer-ppkukm' }
      expect(await send(earnest, '/oauth/session', demo, own)).toMatchObject({
        status: 400,
        body: { error: 'unsupported_grant_type' },
      })
    } finally {
      await earnest.close()
    }
  })

  it('200: the device is known by its cookie, and no longer kept waiting by strangers', async () => {
    const person = await personWithPassword(t)
    const page = openPage()
    expectStatus(await page.send('/oauth/session', byPassword(person.email)), 200)
    const device = page.held.get('device')
    for (let each = 0; each < 5; each += 1)
      await send(t, '/oauth/token', { ...byPassword(person.email), password: 'salah besar sekali' })
    expect(await send(t, '/oauth/session', byPassword(person.email), own)).toMatchObject({ status: 429 })
    expectStatus(await page.send('/oauth/session', byPassword(person.email)), 200)
    expect(page.held.get('device')).toBe(device)
  })

  it('200: with a second factor, in two steps', async () => {
    const person = await personWithFactor(t)
    const page = openPage()
    pass(30)
    const asked = await page.send('/oauth/session', byPassword(person.email))
    expect(asked).toMatchObject({ status: 400, body: { error: 'second_factor_needed' } })
    expect(page.held.size).toBe(0)
    const { challenge } = asked.body
    const code = codeNow(t, person.factor.secret)
    const answer = await page.send('/oauth/session', { grant_type: 'second_factor', challenge, code })
    expect(await nameOf(expectStatus(answer, 200))).toBe(person.name)
    expect(page.held.has('session')).toBe(true)
  })

  it('400: a wrong password, and a grant that no page has, set no cookie', async () => {
    const person = await personWithPassword(t)
    const wrong = await send(
      t,
      '/oauth/session',
      { ...byPassword(person.email), password: 'bukan ini ya' },
      own,
    )
    expect(wrong).toMatchObject(refused)
    const grant = await send(t, '/oauth/session', { grant_type: 'client_credentials', client_id: 'x' }, own)
    expect(grant).toMatchObject({ status: 400, body: { error: 'unsupported_grant_type' } })
    expect([wrong, grant].flatMap(({ headers }) => headers['set-cookie'] ?? [])).toEqual([])
  })
})

describe('POST /oauth/session/refresh', () => {
  it('200: the next access token and cookie; again where the answer was lost; until 14 days are over', async () => {
    const person = await personWithPassword(t)
    const page = openPage()
    await page.send('/oauth/session', byPassword(person.email))
    const first = page.held.get('session')!
    const lost = await page.send('/oauth/session/refresh')
    page.held.set('session', first)
    const answer = await page.send('/oauth/session/refresh')
    expect([lost.status, answer.status]).toEqual([200, 200])
    expect(Object.keys(answer.body)).not.toContain('refresh_token')
    expect(page.held.get('session')).not.toBe(first)
    pass(900)
    expect(await nameOf(expectStatus(await page.send('/oauth/session/refresh'), 200))).toBe(person.name)
    pass(14 * 86_400)
    expect(await page.send('/oauth/session/refresh')).toMatchObject(refused)
  })

  it('200: for one membership from now on', async () => {
    const person = await personWithPassword(t, officerOf)
    const { body: memberships } = await t.as('admin').get(`/v1/users/${person.id}/memberships`)
    const membership = memberships.data[0].id
    const page = openPage()
    await page.send('/oauth/session', byPassword(person.email))
    expectStatus(await page.send('/oauth/session/refresh', { membership }), 200)
    expect(await page.send('/oauth/session/refresh', { membership: person.id })).toMatchObject({
      status: 400,
      body: { error: 'invalid_scope' },
    })
  })

  it('400: without a cookie', async () => {
    expect(await openPage().send('/oauth/session/refresh')).toMatchObject(refused)
  })
})

describe('POST /oauth/session/end', () => {
  it('200: ends this session, clears its cookie and keeps the device; 200 once more', async () => {
    const person = await personWithPassword(t)
    const [page, other] = [openPage(), openPage()]
    for (const each of [page, other]) await each.send('/oauth/session', byPassword(person.email))
    const ended = page.held.get('session')!
    expectStatus(await page.send('/oauth/session/end'), 200)
    expect([...page.held.keys()]).toEqual(['device'])
    expect(await refresh(t, ended)).toMatchObject(refused)
    expectStatus(await page.send('/oauth/session/end'), 200)
    expect((await other.send('/oauth/session/refresh')).status).toBe(200)
  })

  it('200: everywhere, every session of the account and of no other', async () => {
    const [person, somebody] = [await personWithPassword(t), await personWithPassword(t)]
    const pages = [openPage(), openPage(), openPage()] as const
    for (const page of pages.slice(0, 2)) await page.send('/oauth/session', byPassword(person.email))
    await pages[2].send('/oauth/session', byPassword(somebody.email))
    expectStatus(await pages[0].send('/oauth/session/end', { everywhere: 'true' }), 200)
    expect(await pages[1].send('/oauth/session/refresh')).toMatchObject(refused)
    expect((await pages[2].send('/oauth/session/refresh')).status).toBe(200)
  })
})

describe.each(['/oauth/session', '/oauth/session/refresh', '/oauth/session/end'])('POST %s', (path) => {
  it.each<[string, Record<string, string>]>([
    ['a form of another page, which has no such header', {}],
    ['another value of the header', { 'registry-session': 'yes' }],
    ['a page of another site', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['a page of another host of the same site', { ...own, 'sec-fetch-site': 'same-site' }],
    ['an address that was typed', { ...own, 'sec-fetch-site': 'none' }],
  ])('400: %s, and the session goes on', async (_, headers) => {
    const person = await personWithPassword(t)
    const page = openPage()
    await page.send('/oauth/session', byPassword(person.email))
    const fields = path === '/oauth/session' ? byPassword(person.email) : {}
    const answer = await page.send(path, fields, headers)
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } })
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect((await page.send('/oauth/session/refresh')).status).toBe(200)
  })

  it('is no address that a page of another origin may ask by CORS', async () => {
    const cors = await startTestApp({
      database: t.database,
      settings: { corsOrigins: ['https://lain.contoh.id'] },
    })
    try {
      const asked = await cors.app.inject({
        method: 'OPTIONS',
        url: path,
        headers: {
          origin: 'https://lain.contoh.id',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'registry-session',
        },
      })
      expect(String(asked.headers['access-control-allow-headers']).toLowerCase()).not.toContain(
        'registry-session',
      )
      expect(asked.headers['access-control-allow-credentials']).toBeUndefined()
    } finally {
      await cors.close()
    }
  })
})
