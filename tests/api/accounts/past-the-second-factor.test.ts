import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { asOwner, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type TestApp, type TestResponse } from '../../support/app.ts'
import {
  invite,
  movableClock,
  officerOf,
  password,
  personWithPassword,
  redeem,
  refresh,
  signIn,
  token,
} from './people.ts'
import {
  addFactor,
  clientOf,
  codeNow,
  completeSignIn,
  personWithFactor,
  signedIn,
  wrongCode,
} from './second-factors.ts'

let t: TestApp
const { clock, pass } = movableClock()
beforeAll(
  async () => void (t = await startTestApp({ clock, settings: { secondFactorRequired: ['reviewer'] } })),
)
afterAll(() => t.close())

const refused = { status: 400, body: { error: 'invalid_grant' } }
const needed = { status: 400, body: { error: 'second_factor_needed' } }
const factors = '/v1/me/second-factors'
const newPassword = 'gajah ungu di kolam'

describe('who knows the password, and has no second factor, gets no further', () => {
  it('by a refresh token or access token of before it was set up', async () => {
    const person = await personWithPassword(t, { role: 'reviewer' })
    const before = (await signIn(t, person.email)).body
    const client = t.bearer(before.access_token)
    const { id, secret } = (await addFactor(client)).body
    expect((await client.post(`${factors}/${id}/confirm`, { code: codeNow(t, secret) })).status).toBe(204)
    expect(await refresh(t, before.refresh_token)).toMatchObject(refused)
    const old = await client.get('/v1/agreements')
    expect(old).toMatchObject({ status: 403, body: { code: 'second_factor_required' } })
    // Nor can it set up another that would do.
    expect(await addFactor(client)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/code' }] } })
    expect((await client.post('/v1/me/recovery-codes', { password })).status).toBe(422)
  })

  it('by what is no code: the challenge as a token, another grant with it, an empty or long code', async () => {
    const person = await personWithFactor(t)
    const challenge = await person.challenge()
    expect((await t.bearer(challenge).get('/v1/me')).status).toBe(401)
    expect(await refresh(t, challenge)).toMatchObject(refused)
    for (const code of ['', ' ', '000 000', 'x'.repeat(31)])
      expect((await completeSignIn(t, challenge, code)).status).toBe(400)
    expect((await token(t, { grant_type: 'second_factor', challenge })).status).toBe(400)
    const asClient = { grant_type: 'client_credentials', client_id: person.id, client_secret: challenge }
    expect((await token(t, asClient)).status).toBe(401)
    expect((await redeem(t, challenge, newPassword)).status).toBe(422)
  })

  it('by the challenge of another account, whose second factor is at hand', async () => {
    const [mine, other] = [await personWithFactor(t), await personWithFactor(t)]
    const code = codeNow(t, mine.factor.secret)
    expect(await completeSignIn(t, await other.challenge(), code)).toMatchObject(refused)
    const done = await completeSignIn(t, await mine.challenge(), code)
    expect((await t.bearer(done.body.access_token).get('/v1/me')).body.id).toBe(mine.id)
  })

  it('by an invitation, a change of password, or a further membership', async () => {
    const person = await personWithFactor(t)
    expect((await redeem(t, await invite(t, person.id), newPassword)).status).toBe(204)
    expect(await signIn(t, person.email, newPassword)).toMatchObject(needed)
    const membership = { ...officerOf, from: '2026-06-15' }
    expect((await t.as('admin').post(`/v1/users/${person.id}/memberships`, membership)).status).toBe(201)
    const [, held] = await ownerRows<{ id: string }>(
      t,
      'select id from memberships where account_id = $1 order by id',
      [person.id],
    )
    const form = { grant_type: 'password', username: person.email, password: newPassword }
    expect(await token(t, { ...form, membership: held!.id })).toMatchObject(needed)
    const { challenge } = (await token(t, form)).body
    expect(await refresh(t, challenge)).toMatchObject(refused)
  })

  it('by a role that needs one, taken up in a session that began without', async () => {
    const person = await personWithPassword(t, officerOf)
    const session = (await signIn(t, person.email)).body
    const membership = { role: 'reviewer', organizationId: null, from: '2026-06-15' }
    const given = await t.as('admin').post(`/v1/users/${person.id}/memberships`, membership)
    expect(given.status).toBe(201)
    const next = (await refresh(t, session.refresh_token)).body
    const asked = { headers: { 'registry-membership': given.body.id } }
    for (const held of [session, next])
      expect(await t.bearer(held.access_token).get('/v1/agreements', asked)).toMatchObject({
        status: 403,
        body: { code: 'second_factor_required' },
      })
  })

  it('by an outside identity that a registrar links', async () => {
    const person = await personWithFactor(t)
    const { etag } = await t.as('admin').get(`/v1/users/${person.id}`)
    const identity = { issuer: 'https://masuk.contoh.id', subject: 'x' }
    expect(await t.as('admin').patch(`/v1/users/${person.id}`, { identity }, { etag })).toMatchObject({
      status: 409,
      body: { code: 'guard_not_met', reasons: [{ code: 'has_second_factor' }] },
    })
  })
})

describe('what waits for a code ends', () => {
  it('with the password by which it began', async () => {
    const person = await personWithFactor(t)
    const client = t.bearer((await signedIn(t, pass, person)).access_token)
    const challenge = await person.challenge()
    const change = { currentPassword: password, newPassword }
    expect((await client.post('/v1/me/password', change)).status).toBe(204)
    pass(30)
    expect(await completeSignIn(t, challenge, codeNow(t, person.factor.secret))).toMatchObject(refused)
    const again = (await signIn(t, person.email, newPassword)).body.challenge
    expect((await redeem(t, await invite(t, person.id))).status).toBe(204)
    expect(await completeSignIn(t, again, codeNow(t, person.factor.secret))).toMatchObject(refused)
  })
})

describe('a code', () => {
  it('is good once in its window, for a sign-in or for a change', async () => {
    const person = await personWithFactor(t)
    pass(30)
    const client = t.bearer((await signedIn(t, pass, person)).access_token)
    const used = codeNow(t, person.factor.secret)
    expect(await completeSignIn(t, await person.challenge(), used)).toMatchObject(refused)
    expect((await client.post(`${factors}/${person.factor.id}/remove`, { code: used })).status).toBe(409)
    expect((await addFactor(client, { code: used })).status).toBe(422)
    // The one before it, too, although it would be near enough.
    const before = codeNow(t, person.factor.secret, -1)
    expect(await completeSignIn(t, await person.challenge(), before)).toMatchObject(refused)
    expect(wrongCode(t, person.factor.secret)).not.toBe(used)
  })
})

describe('at the same moment', () => {
  /** Whether so many sessions wait for what another holds. */
  const waiting = async (count: number) => {
    const found = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    return (await ownerRows(t, found)).length === count
  }

  /** Holds the account, so that a new session waits before it is committed; then lets go of it. */
  async function whileHeld(
    id: string,
    begin: () => Promise<TestResponse>,
    then: () => Promise<TestResponse>,
  ) {
    return asOwner(t, async (owner) => {
      await owner.query('begin')
      await owner.query('select from accounts where id = $1 for update', [id])
      const first = begin()
      await vi.waitUntil(() => waiting(1), { timeout: 30_000 })
      const second = then()
      await vi.waitUntil(() => waiting(2), { timeout: 30_000 })
      await owner.query('rollback')
      return Promise.all([first, second])
    })
  }

  it('a refresh under way and what ends the sessions: none is left', async () => {
    const person = await personWithPassword(t, officerOf)
    const { access_token: held, refresh_token: old } = (await signIn(t, person.email)).body
    const client = t.bearer(held)
    expect((await client.get('/v1/me')).status).toBe(200)
    const [refreshed, changed] = await whileHeld(
      person.id,
      () => refresh(t, old),
      () => client.post('/v1/me/password', { currentPassword: password, newPassword }),
    )
    expect([refreshed.status, changed.status]).toEqual([200, 204])
    expect(await refresh(t, refreshed.body.refresh_token)).toMatchObject(refused)
  })

  it('a sign-in under way and the first code of an app: no session without a second factor is left', async () => {
    const person = await personWithPassword(t, officerOf)
    const client = await clientOf(t, person.email)
    const { id, secret } = (await addFactor(client)).body
    const [session, confirmed] = await whileHeld(
      person.id,
      () => signIn(t, person.email),
      () => client.post(`${factors}/${id}/confirm`, { code: codeNow(t, secret) }),
    )
    expect([session.status, confirmed.status]).toEqual([200, 204])
    expect(await refresh(t, session.body.refresh_token)).toMatchObject(refused)
  })

  it('two removals of the last two where a role needs one: one is refused', async () => {
    const person = await personWithFactor(t, { role: 'reviewer' })
    const client = t.bearer((await signedIn(t, pass, person)).access_token)
    pass(30)
    const second = (await addFactor(client, { name: 'Tablet', code: codeNow(t, person.factor.secret) })).body
    await client.post(`${factors}/${second.id}/confirm`, { code: codeNow(t, second.secret, -1) })
    pass(30)
    const both = await Promise.all([
      client.post(`${factors}/${person.factor.id}/remove`, { code: codeNow(t, second.secret) }),
      client.post(`${factors}/${second.id}/remove`, { code: codeNow(t, person.factor.secret) }),
    ])
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1)
    expect(both.filter(({ status }) => status === 409 || status === 422)).toHaveLength(1)
    expect((await client.get(factors)).body.secondFactors).toHaveLength(1)
  })
})

describe('wrong codes and the lock of strangers', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const from = (remoteAddress: string, fields: Record<string, string>) =>
    t.as().post('/oauth/token', new URLSearchParams(fields).toString(), { headers: form, remoteAddress })

  it('who has the password and guesses codes waits there; the owner signs in elsewhere, and on a known device', async () => {
    const plain = await personWithPassword(t, officerOf)
    const by = { grant_type: 'password', username: plain.email, password }
    const { access_token: first, device_token: device } = (await from('203.0.113.7', by)).body
    const client = t.bearer(first)
    const { id, secret } = (await addFactor(client)).body
    await client.post(`${factors}/${id}/confirm`, { code: codeNow(t, secret, -1) })
    const guess = async (address: string) => {
      const { status, body } = await from(address, by)
      if (status === 429) return 429
      const wrong = { grant_type: 'second_factor', challenge: body.challenge, code: wrongCode(t, secret) }
      return (await from(address, wrong)).status
    }
    // A right password counts with the codes, and takes nothing back: two of them are four attempts.
    expect([await guess('198.51.100.1'), await guess('198.51.100.1'), await guess('198.51.100.1')]).toEqual([
      400, 400, 429,
    ])
    for (let network = 2; network < 27; network += 1) await guess(`198.51.100.${network}`)
    // From many networks: whoever is not known waits, and a device that signed in before does not.
    expect((await from('203.0.113.8', by)).status).toBe(429)
    const known = await from('203.0.113.7', { ...by, device_token: device })
    expect(known).toMatchObject(needed)
    const code = codeNow(t, secret)
    const complete = { grant_type: 'second_factor', challenge: known.body.challenge, code }
    expect((await from('203.0.113.7', complete)).status).toBe(200)
  })

  it('codes of whoever has the password are few, also where an invitation or half an hour passes between them', async () => {
    const person = await personWithFactor(t, officerOf)
    const by = { grant_type: 'password', username: person.email, password }
    const wrong = wrongCode(t, person.factor.secret)
    let network = 0
    const guess = async () => {
      network += 1
      const address = `198.51.100.${network}`
      const { challenge } = (await from(address, by)).body
      return (await from(address, { grant_type: 'second_factor', challenge, code: wrong })).status
    }
    for (let turn = 0; turn < 25; turn += 1) expect(await guess()).toBe(400)
    pass(1801)
    for (let turn = 0; turn < 25; turn += 1) expect(await guess()).toBe(400)
    pass(1801)
    // Fifty in all: the address has forgotten them, the account has not, and lets one through at a time.
    expect(await guess()).toBe(400)
    expect(await guess()).toBe(429)
    expect((await redeem(t, await invite(t, person.id))).status).toBe(204)
    expect(await guess()).toBe(429)
  })
})
