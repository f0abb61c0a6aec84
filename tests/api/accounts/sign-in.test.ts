import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ofOrganization } from '../../../src/kernel/actor.ts'
import { expectStatus, ownerRows } from '../../support/agreements.ts'
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
  send,
  signIn,
  token,
} from './people.ts'

let t: TestApp
const { clock, pass } = movableClock()
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const refused = { status: 400, body: { error: 'invalid_grant', error_uri: '/problems/invalid_grant' } }

describe('POST /oauth/token grant_type=password', () => {
  it('200: an access token of 15 minutes that acts as the person, and a refresh token; kept by no cache', async () => {
    const person = await personWithPassword(t, officerOf)
    const answer = await signIn(t, person.email.toUpperCase())
    expect(answer).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 900 } })
    expect(answer.headers['cache-control']).toBe('no-store')
    const client = t.bearer(answer.body.access_token)
    expect((await client.get('/v1/me')).body).toMatchObject({ id: person.id, role: 'officer', scopes: null })
    pass(899)
    expect((await client.get('/v1/me')).status).toBe(200)
    pass(1)
    expect((await client.get('/v1/me')).status).toBe(401)
  })

  it('400: the same answer for a wrong password, an unknown address, no password yet and a disabled account', async () => {
    const { body: invited } = await registerUser(t)
    const disabled = await personWithPassword(t)
    const { etag } = await t.as('admin').get(`/v1/users/${disabled.id}`)
    await t.as('admin').post(`/v1/users/${disabled.id}/disable`, undefined, { etag })
    const person = await personWithPassword(t)
    const answers = [
      await signIn(t, person.email, 'kuda hijau di atap'),
      await signIn(t, 'bukan.siapa.siapa@contoh.id'),
      await signIn(t, invited.email),
      await signIn(t, disabled.email),
      // An integrator has no address; its name is none.
      await signIn(t, 'integrator'),
    ]
    for (const answer of answers) {
      expect(answer).toMatchObject(refused)
      expect(answer.raw.body).toBe(answers[0]!.raw.body)
      expect(Object.keys(answer.headers)).toEqual(Object.keys(answers[0]!.headers))
    }
  })

  it('429: after five wrong ones a minute, then two, whether anybody has the address or not; the right one ends it', async () => {
    const person = await personWithPassword(t)
    for (const email of [person.email, 'tak.terdaftar@contoh.id']) {
      for (let wrong = 0; wrong < 5; wrong += 1)
        expect(await signIn(t, email, 'kuda hijau di atap')).toMatchObject(refused)
      const waiting = await signIn(t, email)
      expect(waiting).toMatchObject({
        status: 429,
        body: { error: 'temporarily_unavailable', error_uri: '/problems/too_many_attempts' },
      })
      expect(waiting.headers['retry-after']).toBe('60')
    }
    pass(60)
    expect(await signIn(t, person.email, 'kuda hijau di atap')).toMatchObject(refused)
    expect((await signIn(t, person.email)).headers['retry-after']).toBe('120')
    pass(120)
    expect((await signIn(t, person.email)).status).toBe(200)
    expect(await signIn(t, person.email, 'kuda hijau di atap')).toMatchObject(refused)
    expect((await signIn(t, person.email)).status).toBe(200)
  })

  it('429: guesses sent at once are counted, each of them', async () => {
    const email = 'serentak@contoh.id'
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(t, email)))
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7)
  })

  it('429: whichever instances the guesses were sent to', async () => {
    const other = await startTestApp({ clock, database: t.database })
    try {
      const email = 'dua.server@contoh.id'
      for (const instance of [t, other, t, other, t])
        expect(await signIn(instance, email)).toMatchObject(refused)
      for (const instance of [t, other]) expect((await signIn(instance, email)).status).toBe(429)
    } finally {
      await other.close()
    }
  })

  it('keeps no list of the addresses that were tried', async () => {
    const keys = await ownerRows<{ key: string }>(t, 'select key from sign_in_attempts')
    expect(keys.length).toBeGreaterThan(0)
    expect(JSON.stringify(keys)).not.toContain('@')
  })
})

describe('POST /oauth/token grant_type=refresh_token', () => {
  it('200: the next pair; the session ends 14 days after its sign-in all the same', async () => {
    const person = await personWithPassword(t)
    const first = (await signIn(t, person.email)).body.refresh_token
    const next = await refresh(t, first)
    expect(next).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 900 } })
    expect(next.body.refresh_token).not.toBe(first)
    expect((await t.bearer(next.body.access_token).get('/v1/me')).body.id).toBe(person.id)
    pass(14 * 24 * 60 * 60)
    expect(await refresh(t, next.body.refresh_token)).toMatchObject(refused)
  })

  it('400: one that comes back ends the whole session, and no other', async () => {
    const person = await personWithPassword(t)
    const other = (await signIn(t, person.email)).body.refresh_token
    const stolen = (await signIn(t, person.email)).body.refresh_token
    const next = (await refresh(t, stolen)).body.refresh_token
    const latest = (await refresh(t, next)).body.refresh_token
    expect(await refresh(t, stolen)).toMatchObject(refused)
    expect(await refresh(t, latest)).toMatchObject(refused)
    expect((await refresh(t, other)).status).toBe(200)
    const trail = await ownerRows(
      t,
      `select action from audit_events where account_id = $1 and action = 'end_replayed_session'`,
      [person.id],
    )
    expect(trail).toHaveLength(1)
  })

  it('200: again while nothing that came of it was used, since an answer may be lost on its way', async () => {
    const person = await personWithPassword(t)
    const first = (await signIn(t, person.email)).body.refresh_token
    const lost = await refresh(t, first)
    const arrived = await refresh(t, first)
    expect([lost.status, arrived.status]).toEqual([200, 200])
    expect(arrived.body.refresh_token).not.toBe(lost.body.refresh_token)
    const next = expectStatus(await refresh(t, arrived.body.refresh_token), 200)
    expect((await refresh(t, next.body.refresh_token)).status).toBe(200)
  })

  it.each(['the one that was lost', 'the first'] as const)(
    '400: of %s once another that came of the first was used; the session ends for both',
    async (which) => {
      const person = await personWithPassword(t)
      const first = (await signIn(t, person.email)).body.refresh_token
      const [one, other] = [await refresh(t, first), await refresh(t, first)]
      const next = (await refresh(t, other.body.refresh_token)).body.refresh_token
      expect(await refresh(t, which === 'the first' ? first : one.body.refresh_token)).toMatchObject(refused)
      expect(await refresh(t, next)).toMatchObject(refused)
    },
  )

  it('200: of one sent twice at once, twice; the session ends where both that came of it are used', async () => {
    const person = await personWithPassword(t)
    const first = (await signIn(t, person.email)).body.refresh_token
    const both = await Promise.all([refresh(t, first), refresh(t, first)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const used = await Promise.all(both.map(({ body }) => refresh(t, body.refresh_token)))
    const lasting = used.filter(({ status }) => status === 200)
    expect(lasting).toHaveLength(1)
    expect(await refresh(t, lasting[0]!.body.refresh_token)).toMatchObject(refused)
  })

  it('400: after the account was disabled, at once', async () => {
    const person = await personWithPassword(t)
    const { refresh_token: held } = (await signIn(t, person.email)).body
    const { etag } = await t.as('admin').get(`/v1/users/${person.id}`)
    const disabled = await t.as('admin').post(`/v1/users/${person.id}/disable`, undefined, { etag })
    expect(disabled.body.status).toBe('disabled')
    expect(await refresh(t, held)).toMatchObject(refused)
    const enabled = await t
      .as('admin')
      .post(`/v1/users/${person.id}/enable`, undefined, { etag: disabled.etag })
    expect(enabled.body.status).toBe('active')
    expect(await refresh(t, held)).toMatchObject(refused)
  })

  it('401: a refresh token is no access token', async () => {
    const person = await personWithPassword(t)
    const { refresh_token: held } = (await signIn(t, person.email)).body
    expect((await t.bearer(held).get('/v1/me')).status).toBe(401)
    expect(await refresh(t, (await signIn(t, person.email)).body.access_token)).toMatchObject(refused)
  })
})

describe('POST /oauth/revoke', () => {
  it('200: ends the session, and answers the same for what is not known', async () => {
    const person = await personWithPassword(t)
    const first = (await signIn(t, person.email)).body.refresh_token
    const next = (await refresh(t, first)).body.refresh_token
    for (const each of [next, next, 'jpr_refresh_unknown']) {
      expect(await send(t, '/oauth/revoke', { token: each })).toMatchObject({ status: 200, body: {} })
    }
    expect(await refresh(t, next)).toMatchObject(refused)
  })
})

describe('requests that OAuth refuses', () => {
  it.each([
    [{}, 'invalid_request'],
    [{ grant_type: 'authorization_code' }, 'unsupported_grant_type'],
    [{ grant_type: '' }, 'unsupported_grant_type'],
    [{ grant_type: 'password', username: 'a@contoh.id' }, 'invalid_request'],
    [{ grant_type: 'password', username: 'a'.repeat(300), password: 'x' }, 'invalid_request'],
    [{ grant_type: 'password', username: 'a\u0000@contoh.id', password: 'x' }, 'invalid_request'],
    [{ grant_type: 'refresh_token' }, 'invalid_request'],
    [{ grant_type: 'refresh_token', refresh_token: 'jpr_refresh_x' }, 'invalid_grant'],
    [{ grant_type: 'client_credentials' }, 'invalid_client'],
  ] as [Record<string, string>, string][])('%o: %s', async (fields, error) => {
    const answer = await token(t, fields)
    expect(answer.body).toEqual({
      error,
      error_description: expect.stringMatching(/^[\x20-\x7e]+$/),
      error_uri: expect.stringMatching(/^\/problems\/\w+$/),
    })
    expect(answer.status).toBe(error === 'invalid_client' ? 401 : 400)
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
  })

  it('a parameter sent twice: 400; JSON: 415; a form of 20 KiB: 413', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const post = (body: string, type = headers['content-type']) =>
      t.as().post('/oauth/token', body, { headers: { 'content-type': type } })
    expect(await post('grant_type=password&grant_type=password')).toMatchObject({
      status: 400,
      body: { error: 'invalid_request' },
    })
    expect(await post('{}', 'application/json')).toMatchObject({
      status: 415,
      body: { error: 'invalid_request' },
    })
    expect(await post(`grant_type=${'a'.repeat(20 * 1024)}`)).toMatchObject({
      status: 413,
      body: { error: 'invalid_request' },
    })
  })
})

describe('POST /v1/invitations/redeem', () => {
  it('204 once; a new invitation takes the place of the last; the password it replaces ends with its sessions', async () => {
    const person = await personWithPassword(t)
    const { refresh_token: held } = (await signIn(t, person.email)).body
    const superseded = await invite(t, person.id)
    const current = await invite(t, person.id)
    expect((await signIn(t, person.email)).status).toBe(200)
    expect(await redeem(t, superseded, 'gajah ungu di kolam')).toMatchObject(unusable)
    expect((await redeem(t, current, 'gajah ungu di kolam')).status).toBe(204)
    expect(await redeem(t, current, 'gajah merah di kolam')).toMatchObject(unusable)
    expect(await signIn(t, person.email)).toMatchObject(refused)
    expect((await signIn(t, person.email, 'gajah ungu di kolam')).status).toBe(200)
    expect(await refresh(t, held)).toMatchObject(refused)
  })

  it('422: after three days, or once the account is disabled', async () => {
    const { body: late } = await registerUser(t)
    const lateToken = await invite(t, late.id)
    pass(72 * 60 * 60)
    expect(await redeem(t, lateToken)).toMatchObject(unusable)
    const { body: disabled } = await registerUser(t)
    const disabledToken = await invite(t, disabled.id)
    const { etag } = await t.as('admin').get(`/v1/users/${disabled.id}`)
    await t.as('admin').post(`/v1/users/${disabled.id}/disable`, undefined, { etag })
    expect(await redeem(t, disabledToken)).toMatchObject(unusable)
  })

  it.each([
    ['password1234', 'common_password'],
    ['gajah ratnawati', 'own_name_in_password'],
  ])('422: %s is no password, and the invitation stays', async (chosen, code) => {
    const { body } = await registerUser(t, { name: `Ratnawati ${code}` })
    const token = await invite(t, body.id)
    expect(await redeem(t, token, chosen)).toMatchObject({
      status: 422,
      body: { code: 'rule_violated', errors: [{ pointer: '/password', code }] },
    })
    expect((await redeem(t, token)).status).toBe(204)
  })

  it.each(['sebelas huf', 'x'.repeat(129)])('400: %s is too short or too long', async (chosen) => {
    expect(await redeem(t, 'jpr_invite_x', chosen)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/password' }] },
    })
  })

  const unusable = {
    status: 422,
    body: { code: 'rule_violated', errors: [{ pointer: '/token', code: 'invalid_invitation' }] },
  }
})

describe('POST /v1/me/password', () => {
  it('204: with the present password; all sessions end', async () => {
    const person = await personWithPassword(t)
    const session = (await signIn(t, person.email)).body
    const client = t.bearer(session.access_token)
    const change = (currentPassword: string, newPassword = 'gajah ungu di kolam') =>
      client.post('/v1/me/password', { currentPassword, newPassword })
    expect(await change('kuda hijau di atap')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/currentPassword', code: 'wrong_password' }] },
    })
    expect(await change(password, 'password1234')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/newPassword', code: 'common_password' }] },
    })
    expect(await change(password, password)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/newPassword', code: 'same_password' }] },
    })
    expect((await change(password)).status).toBe(204)
    expect(await refresh(t, session.refresh_token)).toMatchObject(refused)
    expect((await signIn(t, person.email, 'gajah ungu di kolam')).status).toBe(200)
  })

  it('429: whoever holds only a token cannot guess on', async () => {
    const person = await personWithPassword(t)
    const client = t.bearer((await signIn(t, person.email)).body.access_token)
    const guess = () =>
      client.post('/v1/me/password', {
        currentPassword: 'kuda hijau di atap',
        newPassword: 'gajah ungu di kolam',
      })
    for (let wrong = 0; wrong < 5; wrong += 1) expect((await guess()).status).toBe(422)
    const waiting = await guess()
    expect(waiting).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } })
    expect(waiting.headers['retry-after']).toBe('60')
  })

  it('403: an API client has none', async () => {
    const change = { currentPassword: password, newPassword: 'gajah ungu di kolam' }
    expect((await t.as('integrator').post('/v1/me/password', change)).status).toBe(403)
  })
})

describe('what is kept', () => {
  it('no password, secret or token is in any table; hashes are in tables of their own', async () => {
    const person = await personWithPassword(t)
    const { refresh_token: held } = (await signIn(t, person.email)).body
    const invitation = await invite(t, person.id)
    const tables = await ownerRows<{ name: string }>(
      t,
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    )
    for (const { name } of tables) {
      const rows = JSON.stringify(await ownerRows(t, `select * from ${name}`))
      for (const secret of [password, held, invitation]) expect(rows, name).not.toContain(secret)
      expect(rows.includes('$argon2'), name).toBe(name === 'account_passwords')
    }
    const [kept] = await ownerRows<{ hash: string }>(
      t,
      'select hash from account_passwords where account_id = $1',
      [person.id],
    )
    expect(kept!.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w-]{22}\$[\w-]{43}$/)
  })

  it('the trail says what was done, and of e-mail addresses only that they changed', async () => {
    const person = await personWithPassword(t)
    const trail = await ownerRows(
      t,
      `select action, changes from audit_events where resource_id = $1 and action <> 'read' order by id`,
      [person.id],
    )
    expect(trail.map(({ action }) => action)).toEqual(['create', 'invite', 'redeem_invitation'])
    expect(trail[0]!['changes']).toMatchObject({ email: [null, '•••'], status: [null, 'active'] })
    expect(JSON.stringify(trail)).not.toContain(person.email)
  })

  it.each(['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator', 'public'])(
    'the role of %s reads no hash, whatever SQL it is made to run',
    async (role) => {
      for (const table of ['account_passwords', 'account_invitations', 'client_secrets', 'refresh_tokens']) {
        const reading = t.db.read(
          { role: role as 'admin', accountId: null, accountName: null, ...ofOrganization(null) },
          ({ $client }) => $client.query(`select hash from ${table}`),
        )
        await expect(reading, table).rejects.toThrow(/permission denied/)
      }
    },
  )
})
