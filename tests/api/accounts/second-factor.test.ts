import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadConfig } from '../../../src/config/config.ts'
import { forgetOldChallenges } from '../../../src/identity/second-factor/challenges.ts'
import { expectStatus, ids, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import {
  invite,
  movableClock,
  officerOf,
  password,
  personWithPassword,
  redeem,
  refresh,
  registerUser,
  signIn,
} from './people.ts'
import {
  addFactor,
  appointed,
  clientOf,
  codeNow,
  completeSignIn,
  personWithFactor as aPersonWithFactor,
  reset,
  signedIn as signInAgain,
  withFactor,
  wrongCode,
  type PersonWithFactor,
} from './second-factors.ts'

let t: TestApp
const { clock, pass } = movableClock()
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const refused = { status: 400, body: { error: 'invalid_grant' } }
const needed = { status: 400, body: { error: 'second_factor_needed', expires_in: 300 } }
const url = '/v1/me/second-factors'

const personWithFactor = (input: object = {}) => aPersonWithFactor(t, input)
const signedIn = (person: PersonWithFactor) => signInAgain(t, pass, person)

describe('signing in with a second factor', () => {
  it('400 second_factor_needed with a challenge after the right password; 200 with a code, which works once', async () => {
    const person = await personWithFactor(officerOf)
    const answer = await signIn(t, person.email)
    expect(answer).toMatchObject(needed)
    expect(answer.body).toMatchObject({
      challenge: expect.stringMatching(/^jpr_challenge_[\w-]{43}$/),
      error_uri: '/problems/second_factor_needed',
    })
    expect(answer.body).not.toHaveProperty('access_token')
    const code = codeNow(t, person.factor.secret)
    const complete = await completeSignIn(t, answer.body.challenge, code)
    expect(complete).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 900 } })
    expect(complete.body).toHaveProperty('refresh_token')
    expect((await t.bearer(complete.body.access_token).get('/v1/me')).body.id).toBe(person.id)
    expect(await completeSignIn(t, answer.body.challenge, code)).toMatchObject(refused)
    expect(await completeSignIn(t, await person.challenge(), code)).toMatchObject(refused)
    expect(await completeSignIn(t, 'jpr_challenge_unknown', code)).toMatchObject(refused)
  })

  it('says nothing of a second factor after a wrong password', async () => {
    const person = await personWithFactor()
    const wrong = await signIn(t, person.email, 'kuda hijau di atap')
    const unknown = await signIn(t, 'bukan.siapa.siapa@contoh.id', 'kuda hijau di atap')
    expect(wrong).toMatchObject(refused)
    expect(wrong.raw.body).toBe(unknown.raw.body)
  })

  it('of one code sent twice at once, one is taken', async () => {
    const person = await personWithFactor()
    const [one, other] = [await person.challenge(), await person.challenge()]
    const code = codeNow(t, person.factor.secret)
    const both = await Promise.all([completeSignIn(t, one, code), completeSignIn(t, other, code)])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 400]))
  })

  it('429: wrong codes count with wrong passwords, until both were right; a new challenge starts nothing anew', async () => {
    const person = await personWithFactor()
    const wrong = wrongCode(t, person.factor.secret)
    const challenge = await person.challenge()
    for (let guess = 0; guess < 4; guess += 1)
      expect(await completeSignIn(t, challenge, wrong)).toMatchObject(refused)
    const right = codeNow(t, person.factor.secret)
    expect((await completeSignIn(t, challenge, right)).status).toBe(429)
    expect((await signIn(t, person.email)).headers['retry-after']).toBe('60')
    pass(60)
    expect((await completeSignIn(t, challenge, codeNow(t, person.factor.secret))).status).toBe(200)
    expect((await signIn(t, person.email)).status).toBe(400)
  })

  it('400: a challenge ends after five minutes, with its account, and is kept as a hash; what is over is swept', async () => {
    const person = await personWithFactor()
    const late = await person.challenge()
    expect(JSON.stringify(await ownerRows(t, 'select * from second_factor_challenges'))).not.toContain(late)
    pass(300)
    expect(await completeSignIn(t, late, codeNow(t, person.factor.secret))).toMatchObject(refused)
    expect(await forgetOldChallenges(t.db, clock())).toBeGreaterThan(0)
    const challenge = await person.challenge()
    const { etag } = await t.as('admin').get(`/v1/users/${person.id}`)
    expectStatus(await t.as('admin').post(`/v1/users/${person.id}/disable`, undefined, { etag }), 200)
    expect(await completeSignIn(t, challenge, codeNow(t, person.factor.secret))).toMatchObject(refused)
  })

  it('keeps a membership that was asked for, and a known device', async () => {
    const person = await personWithPassword(t, officerOf)
    const { device_token: device } = (await signIn(t, person.email)).body
    const { secret } = await withFactor(t, person.email)
    const [held] = await ownerRows<{ id: string }>(t, 'select id from memberships where account_id = $1', [
      person.id,
    ])
    const form = { grant_type: 'password', username: person.email, password, device_token: device }
    const asked = await t
      .as()
      .post('/oauth/token', String(new URLSearchParams({ ...form, membership: held!.id })), {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    const { status, body } = await completeSignIn(t, asked.body.challenge, codeNow(t, secret))
    expect(status).toBe(200)
    expect(body).not.toHaveProperty('device_token')
    expect((await t.bearer(body.access_token).get('/v1/me')).body.membershipId).toBe(held!.id)
  })
})

describe('setting one up', () => {
  it('201 with a secret that is shown once and kept sealed; 204 with its first code; sessions end', async () => {
    const person = await personWithPassword(t)
    const session = (await signIn(t, person.email)).body
    const client = t.bearer(session.access_token)
    const made = await addFactor(client)
    expect(made).toMatchObject({ status: 201, body: { name: 'Ponsel', confirmedAt: null } })
    expect(made.headers['cache-control']).toBe('no-store')
    const { id, secret, uri } = made.body
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(new URL(uri).searchParams.get('secret')).toBe(secret)
    expect(decodeURIComponent(uri)).toContain(`JakPreneur:${person.email}?`)
    // Not asked for before it is confirmed.
    expect((await signIn(t, person.email)).status).toBe(200)
    const confirm = (code: string, which = id) => client.post(`${url}/${which}/confirm`, { code })
    expect(await confirm(wrongCode(t, secret))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/code', code: 'wrong_code' }] },
    })
    expect((await confirm(codeNow(t, secret), ids.unknown)).status).toBe(404)
    expect((await confirm(codeNow(t, secret))).status).toBe(204)
    expect((await confirm(codeNow(t, secret, 1))).status).toBe(409)
    expect(await refresh(t, session.refresh_token)).toMatchObject(refused)
    expect(await signIn(t, person.email)).toMatchObject(needed)
    expect((await client.get(url)).body.secondFactors).toMatchObject([{ id, name: 'Ponsel' }])
    for (const table of ['second_factors', 'audit_events'])
      expect(JSON.stringify(await ownerRows(t, `select * from ${table}`)), table).not.toContain(secret)
    const trail = await ownerRows(
      t,
      `select action from audit_events where resource_id = $1 and action like '%factor%' order by id`,
      [person.id],
    )
    expect(trail.map(({ action }) => action)).toEqual(['add_second_factor', 'confirm_second_factor'])
  })

  it('422, then 429: a token alone sets up nothing', async () => {
    const person = await personWithPassword(t)
    const client = t.bearer((await signIn(t, person.email)).body.access_token)
    for (let guess = 0; guess < 5; guess += 1)
      expect(await addFactor(client, { password: 'kuda hijau di atap' })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/password', code: 'wrong_password' }] },
      })
    expect((await addFactor(client)).status).toBe(429)
  })

  it('422: a second one needs a code of the first, too; one that waited is given up', async () => {
    const person = await personWithFactor()
    const client = t.bearer((await signedIn(person)).access_token)
    expect(await addFactor(client)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/code' }] } })
    pass(30)
    expect((await addFactor(client, { code: codeNow(t, person.factor.secret) })).status).toBe(201)
    pass(30)
    const again = await addFactor(client, { name: 'Tablet', code: codeNow(t, person.factor.secret) })
    const names = (await client.get(url)).body.secondFactors.map(({ name }: { name: string }) => name)
    expect(names).toEqual(['Ponsel', 'Tablet'])
    const code = codeNow(t, again.body.secret)
    expect((await client.post(`${url}/${again.body.id}/confirm`, { code })).status).toBe(204)
    pass(30)
    // Either is taken.
    expect((await completeSignIn(t, await person.challenge(), codeNow(t, again.body.secret))).status).toBe(
      200,
    )
    expect((await completeSignIn(t, await person.challenge(), codeNow(t, person.factor.secret))).status).toBe(
      200,
    )
  })

  it('503 where the operator has set no key', async () => {
    const settings = { demo: false, secondFactorKey: undefined }
    const other = await startTestApp({ clock, database: t.database, settings })
    try {
      const person = await personWithPassword(other)
      const client = other.bearer((await signIn(other, person.email)).body.access_token)
      const answer = await addFactor(client)
      expect([answer.status, answer.body.detail]).toEqual([503, expect.stringContaining('SECOND_FACTOR_KEY')])
    } finally {
      await other.close()
    }
  })
})

describe('removing one', () => {
  it('204 with a fresh code; 422 without; 404 for one of another; sessions end', async () => {
    const person = await personWithFactor()
    const session = await signedIn(person)
    const client = t.bearer(session.access_token)
    const remove = (code: string, id = person.factor.id) => client.post(`${url}/${id}/remove`, { code })
    const other = await personWithFactor()
    expect((await remove(codeNow(t, person.factor.secret), other.factor.id)).status).toBe(404)
    // The code of the sign-in is used.
    expect((await remove(codeNow(t, person.factor.secret))).status).toBe(422)
    pass(30)
    expect((await remove(codeNow(t, person.factor.secret))).status).toBe(204)
    expect(await refresh(t, session.refresh_token)).toMatchObject(refused)
    expect((await signIn(t, person.email)).status).toBe(200)
    expect((await client.get(url)).body.secondFactors).toEqual([])
  })

  it('409: not the last one where the role needs one', async () => {
    const person = await personWithFactor()
    const { access_token: token } = await signedIn(person)
    const strict = await startTestApp({
      clock,
      database: t.database,
      settings: { secondFactorRequired: ['reviewer'] },
    })
    try {
      const client = strict.bearer(token)
      pass(30)
      const code = codeNow(t, person.factor.secret)
      expect(await client.post(`${url}/${person.factor.id}/remove`, { code })).toMatchObject({
        status: 409,
        body: { code: 'guard_not_met', reasons: [{ code: 'last_second_factor' }] },
      })
      // The code was not spent; with another set up, either can go.
      const second = expectStatus(await addFactor(client, { name: 'Tablet', code }), 201).body
      expectStatus(await client.post(`${url}/${second.id}/confirm`, { code: codeNow(t, second.secret) }), 204)
      pass(30)
      const again = { code: codeNow(t, second.secret) }
      expect((await client.post(`${url}/${person.factor.id}/remove`, again)).status).toBe(204)
    } finally {
      await strict.close()
    }
  })
})

describe('taking lost ones away', () => {
  it('200: two registrars whom the operator appointed do, never one, nor the person', async () => {
    const person = await personWithFactor({ role: 'admin' })
    const own = t.bearer((await signedIn(person)).access_token)
    const [one, other] = [await appointed(t), await appointed(t)]
    pass(30)
    expect(await reset(own, person.id, { code: codeNow(t, person.factor.secret) })).toMatchObject({
      status: 403,
      body: { code: 'self_approval' },
    })
    for (let turn = 0; turn < 2; turn += 1)
      expect(await reset(one.client, person.id)).toMatchObject({ status: 200, body: { status: 'asked' } })
    // An invitation lets the registrar set a password, and stops at the second factor.
    expect((await redeem(t, await invite(t, person.id))).status).toBe(204)
    expect(await signIn(t, person.email)).toMatchObject(needed)
    const challenge = await person.challenge()
    expect(await reset(other.client, person.id)).toMatchObject({ status: 200, body: { status: 'done' } })
    expect(await completeSignIn(t, challenge, codeNow(t, person.factor.secret))).toMatchObject(refused)
    expect((await signIn(t, person.email)).status).toBe(200)
    expect((await reset(other.client, person.id)).body.status).toBe('asked')
    const trail = await ownerRows(
      t,
      `select account_id, action from audit_events where resource_id = $1 and action like '%reset%' order by id`,
      [person.id],
    )
    expect(trail).toEqual([
      { account_id: one.id, action: 'ask_second_factor_reset' },
      { account_id: one.id, action: 'ask_second_factor_reset' },
      { account_id: other.id, action: 'reset_second_factor' },
      { account_id: other.id, action: 'ask_second_factor_reset' },
    ])
    const { body } = await t.as('admin').post('/v1/clients', { name: 'Tanpa', scopes: ['registry:read'] })
    expect((await reset(one.client, body.id)).status).toBe(404)
  })

  it('409: not two whom one person could hold, by an invitation of one of them or of a third', async () => {
    const [person, second] = [await personWithFactor(), await personWithFactor()]
    const boss = await appointed(t)
    const puppet = async () => {
      const { body } = await registerUser(t, { role: 'admin' })
      const { etag } = await boss.client.get(`/v1/users/${body.id}`)
      const invited = await boss.client.post(`/v1/users/${body.id}/invite`, undefined, { etag })
      expectStatus(await redeem(t, expectStatus(invited, 200).body.invitation.token), 204)
      return clientOf(t, body.email)
    }
    const [one, other] = [await puppet(), await puppet()]
    const dependent = { status: 409, body: { code: 'guard_not_met', reasons: [{ code: 'not_independent' }] } }
    expect((await reset(boss.client, person.id)).body.status).toBe('asked')
    expect(await reset(one, person.id)).toMatchObject(dependent)
    expect((await reset(one, second.id)).body.status).toBe('asked')
    expect(await reset(other, second.id)).toMatchObject(dependent)
    // Whoever invites itself stays whose it was.
    const { id, email } = (await other.get('/v1/me')).body
    const { etag } = await other.get(`/v1/users/${id}`)
    const invited = await other.post(`/v1/users/${id}/invite`, undefined, { etag })
    expectStatus(await redeem(t, expectStatus(invited, 200).body.invitation.token), 204)
    const mail = email ?? (await boss.client.get(`/v1/users/${id}`)).body.email
    expect(await reset(await clientOf(t, mail), second.id)).toMatchObject(dependent)
    expect(await signIn(t, person.email)).toMatchObject(needed)
    expect((await reset((await appointed(t)).client, person.id)).body.status).toBe('done')
  })

  it('what a registrar asked for who was disabled since counts for nothing', async () => {
    const person = await personWithFactor()
    const [one, other] = [await appointed(t), await appointed(t)]
    expect((await reset(one.client, person.id)).body.status).toBe('asked')
    const { etag } = await other.client.get(`/v1/users/${one.id}`)
    expectStatus(await other.client.post(`/v1/users/${one.id}/disable`, undefined, { etag }), 200)
    expect((await reset(other.client, person.id)).body.status).toBe('asked')
    expect((await reset((await appointed(t)).client, person.id)).body.status).toBe('done')
  })

  it('422: a token of a registrar alone asks for nothing', async () => {
    const person = await personWithFactor()
    const { client } = await appointed(t)
    expect(await reset(client, person.id, { password: 'kuda hijau di atap' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/password', code: 'wrong_password' }] },
    })
    const registrar = await personWithFactor({ role: 'admin' })
    const own = t.bearer((await signedIn(registrar)).access_token)
    expect(await reset(own, person.id)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/code' }] },
    })
  })
})

describe('a role that needs one (SECOND_FACTOR_REQUIRED)', () => {
  let strict: TestApp
  beforeAll(async () => {
    const settings = { secondFactorRequired: ['admin', 'reviewer', 'auditor'] as const }
    strict = await startTestApp({
      clock,
      database: t.database,
      settings: { ...settings, secondFactorRequired: [...settings.secondFactorRequired] },
    })
  })
  afterAll(() => strict.close())

  it('403 for all but setting one up; then, signed in with it, also after a refresh, all is open', async () => {
    const person = await personWithPassword(t)
    const first = strict.bearer((await signIn(strict, person.email)).body.access_token)
    expect(await first.get('/v1/agreements')).toMatchObject({
      status: 403,
      body: { code: 'second_factor_required' },
    })
    expect((await first.get('/v1/me')).status).toBe(200)
    const { id, secret } = expectStatus(await addFactor(first), 201).body
    expectStatus(await first.post(`${url}/${id}/confirm`, { code: codeNow(t, secret) }), 204)
    expect((await first.get('/v1/agreements')).status).toBe(403)
    pass(30)
    const { challenge } = (await signIn(strict, person.email)).body
    const session = expectStatus(await completeSignIn(strict, challenge, codeNow(t, secret)), 200).body
    expect((await strict.bearer(session.access_token).get('/v1/agreements')).status).toBe(200)
    const next = expectStatus(await refresh(strict, session.refresh_token), 200).body
    expect((await strict.bearer(next.access_token).get('/v1/agreements')).status).toBe(200)
  })

  it('leaves other roles, API clients and the public as they were', async () => {
    expect((await strict.as('officer-ppkukm').get('/v1/agreements')).status).toBe(200)
    expect((await strict.as('integrator').get('/v1/agreements')).status).toBe(200)
    expect((await strict.as().get('/v1/public/agreements')).status).toBe(200)
    expect((await strict.as('auditor').get('/v1/audit-events')).status).toBe(403)
    expect((await t.as('auditor').get('/v1/audit-events')).status).toBe(200)
  })

  it('is a list of roles, which in earnest needs a key', () => {
    const env = {
      DATABASE_URL: 'postgres://localhost/x',
      SIGNING_KEY_FILE: 'k',
      SECOND_FACTOR_REQUIRED: 'admin, auditor',
    }
    expect(() => loadConfig(env)).toThrow(/SECOND_FACTOR_REQUIRED is set without SECOND_FACTOR_KEY/)
    const key = 'kunci contoh yang panjangnya cukup'
    expect(loadConfig({ ...env, SECOND_FACTOR_KEY: key })).toMatchObject({
      secondFactorKey: key,
      secondFactorRequired: ['admin', 'auditor'],
    })
    expect(loadConfig({}).secondFactorRequired).toEqual([])
    expect(() => loadConfig({ SECOND_FACTOR_REQUIRED: 'integrator' })).toThrow(/SECOND_FACTOR_REQUIRED/)
    expect(() => loadConfig({ SECOND_FACTOR_KEY: 'pendek' })).toThrow(/SECOND_FACTOR_KEY/)
  })
})
