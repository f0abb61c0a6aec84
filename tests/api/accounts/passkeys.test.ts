import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { softwareAuthenticator } from '../../support/authenticator.ts'
import { movableClock, officerOf, password, personWithPassword, refresh, signIn } from './people.ts'
import {
  addPasskey,
  completeWith,
  origin,
  personWithPasskey,
  relyingParty,
  shownBy,
  signInBy,
  withPasskey,
} from './passkeys.ts'
import { addFactor, clientOf, codeNow, completeSignIn } from './second-factors.ts'

let t: TestApp
const { clock, pass } = movableClock()
beforeAll(async () => void (t = await startTestApp({ clock, settings: { relyingParty } })))
afterAll(() => t.close())

const refused = { status: 400, body: { error: 'invalid_grant' } }
const factors = '/v1/me/second-factors'
const signedIn = async (person: Awaited<ReturnType<typeof personWithPasskey>>) =>
  t.bearer(expectStatus(await signInBy(t, person), 200).body.access_token)

describe('making a passkey', () => {
  it('201 with what the browser is called with, 204 with what it made; sessions end, and it is asked for', async () => {
    const { id, email, name } = await personWithPassword(t)
    const session = (await signIn(t, email)).body
    const client = t.bearer(session.access_token)
    const made = await addPasskey(client)
    expect(made).toMatchObject({
      status: 201,
      body: {
        kind: 'passkey',
        name: 'Kunci',
        confirmedAt: null,
        options: {
          rp: { id: 'contoh.id', name: 'JakPreneur' },
          user: { name: email, displayName: name },
          attestation: 'none',
          timeout: 300_000,
        },
      },
    })
    expect(Buffer.from(made.body.options.user.id, 'base64url').toString('hex')).toBe(id.replaceAll('-', ''))
    expect((await signIn(t, email)).status).toBe(200)
    const authenticator = softwareAuthenticator(origin)
    const url = `/v1/me/passkeys/${made.body.id}/confirm`
    expect((await client.post(url, authenticator.create(made.body.options))).status).toBe(204)
    expect((await client.post(url, authenticator.create(made.body.options))).status).toBe(409)
    expect(await refresh(t, session.refresh_token)).toMatchObject(refused)
    expect(await signIn(t, email)).toMatchObject({
      status: 400,
      body: {
        error: 'second_factor_needed',
        passkey: {
          rpId: 'contoh.id',
          allowCredentials: [{ type: 'public-key', id: authenticator.credentialId }],
        },
      },
    })
    const trail = await ownerRows(t, `select action from audit_events where resource_id = $1 order by id`, [
      id,
    ])
    expect(trail.map(({ action }) => action).slice(-2)).toEqual([
      'add_second_factor',
      'confirm_second_factor',
    ])
  })

  it.each([
    ['another origin', { origin: 'https://registri.contoh.id.penipu.id' }],
    ['another relying party', { rpId: 'penipu.id' }],
    ['another challenge', { challenge: 'aGFsbw' }],
    ['the answer to something else', { type: 'webauthn.get' }],
    ['nobody there', { absent: true }],
    ['a manufacturer’s statement', { fmt: 'fido-u2f', attStmt: new Map([['sig', Buffer.from('x')]]) }],
    ['certificates', { fmt: 'packed', attStmt: new Map([['x5c', Buffer.from('x')]]) }],
  ])('422: %s; it is begun anew', async (_, wrong) => {
    const { email } = await personWithPassword(t)
    const client = await clientOf(t, email)
    const { id, options } = (await addPasskey(client)).body
    const authenticator = softwareAuthenticator(origin)
    const confirm = (body: object) => client.post(`/v1/me/passkeys/${id}/confirm`, body)
    expect(await confirm(authenticator.create(options, wrong))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/attestationObject', code: 'wrong_passkey' }] },
    })
    // The challenge was good once.
    expect((await confirm(authenticator.create(options))).status).toBe(422)
    expect((await signIn(t, email)).status).toBe(200)
  })

  it('422: later than five minutes, what is no passkey, and one that is kept already; 404 for one of another', async () => {
    const known = await personWithPasskey(t)
    const { email } = await personWithPassword(t)
    const client = await clientOf(t, email)
    const begun = async () => (await addPasskey(client)).body
    const confirm = (id: string, body: object) => client.post(`/v1/me/passkeys/${id}/confirm`, body)
    const late = await begun()
    pass(301)
    expect((await confirm(late.id, softwareAuthenticator(origin).create(late.options))).status).toBe(422)
    expect((await confirm((await begun()).id, { clientData: 'eA', attestationObject: 'eA' })).status).toBe(
      422,
    )
    const again = await begun()
    expect((await confirm(again.id, known.authenticator.create(again.options))).status).toBe(422)
    expect((await confirm(known.factorId, known.authenticator.create(again.options))).status).toBe(404)
    expect((await confirm(ids.unknown, known.authenticator.create(again.options))).status).toBe(404)
    expect((await signIn(t, email)).status).toBe(200)
  })

  it('gives up what else waits: an app that was begun when no second factor was asked for', async () => {
    const { email } = await personWithPassword(t)
    const client = await clientOf(t, email)
    const app = (await addFactor(client)).body
    await withPasskey(client, softwareAuthenticator(origin))
    const confirm = { code: codeNow(t, app.secret) }
    expect((await client.post(`${factors}/${app.id}/confirm`, confirm)).status).toBe(404)
    expect((await addFactor(client)).status).toBe(422)
  })

  it('503 where the settings name no domain', async () => {
    const other = await startTestApp({
      clock,
      database: t.database,
      settings: { relyingParty: undefined },
    })
    try {
      const { email } = await personWithPassword(other)
      const answer = await addPasskey(await clientOf(other, email))
      expect([answer.status, answer.body.detail]).toEqual([503, expect.stringContaining('PASSKEY_ORIGINS')])
    } finally {
      await other.close()
    }
  })
})

describe('signing in with a passkey', () => {
  it('200 for what it signed, once; its session counts as one with a second factor', async () => {
    const person = await personWithPasskey(t)
    const { challenge, passkey } = (await signIn(t, person.email)).body
    const signed = person.authenticator.get(passkey)
    const complete = await completeWith(t, challenge, signed)
    expect(complete).toMatchObject({ status: 200, body: { token_type: 'Bearer' } })
    expect((await t.bearer(complete.body.access_token).get('/v1/me')).body.id).toBe(person.id)
    const [, payload] = complete.body.access_token.split('.')
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString()).amr).toEqual(['mfa'])
    // Again, and for another challenge.
    expect(await completeWith(t, challenge, signed)).toMatchObject(refused)
    const next = (await signIn(t, person.email)).body.challenge
    expect(await completeWith(t, next, signed)).toMatchObject(refused)
    expect((await signInBy(t, person)).status).toBe(200)
  })

  const { privateKey: strange } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  it.each([
    ['another origin', { origin: 'https://contoh.id.penipu.id' }],
    ['another relying party', { rpId: 'penipu.id' }],
    ['another challenge', { challenge: 'aGFsbw' }],
    ['the answer to something else', { type: 'webauthn.create' }],
    ['nobody there', { absent: true }],
    ['another key', { key: strange }],
    ['a count that went back: a copy', { counter: 1 }],
  ])('400: %s', async (_, wrong) => {
    const person = await personWithPasskey(t)
    expect((await signInBy(t, person)).status).toBe(200)
    expect(await signInBy(t, person, wrong)).toMatchObject(refused)
    expect((await signInBy(t, person)).status).toBe(200)
  })

  it('one that counts nothing is taken every time', async () => {
    const person = await personWithPasskey(t, {}, softwareAuthenticator(origin, { counts: false }))
    for (let turn = 0; turn < 3; turn += 1) expect((await signInBy(t, person)).status).toBe(200)
  })

  it('400 for the passkey of another account, one that was removed, and parts of one', async () => {
    const [one, other] = [await personWithPasskey(t), await personWithPasskey(t)]
    const { challenge, passkey } = (await signIn(t, one.email)).body
    expect(await completeWith(t, challenge, other.authenticator.get(passkey))).toMatchObject(refused)
    const half = { ...one.authenticator.get(passkey), signature: '' }
    expect((await completeWith(t, challenge, half)).body.error).toBe('invalid_request')
    const client = await signedIn(one)
    await withPasskey(client, softwareAuthenticator(origin), {
      name: 'Lain',
      ...(await shownBy(client, one.authenticator)),
    })
    const proof = await shownBy(client, one.authenticator)
    expectStatus(await client.post(`${factors}/${one.factorId}/remove`, proof), 204)
    expect(await signInBy(t, one)).toMatchObject(refused)
  })

  it('of one answer sent twice at once, one is taken', async () => {
    const person = await personWithPasskey(t)
    const { challenge, passkey } = (await signIn(t, person.email)).body
    const signed = person.authenticator.get(passkey)
    const both = await Promise.all([1, 2].map(() => completeWith(t, challenge, signed)))
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 400]))
  })

  it('429: wrong ones count as wrong codes do', async () => {
    const person = await personWithPasskey(t)
    const { challenge, passkey } = (await signIn(t, person.email)).body
    for (let guess = 0; guess < 4; guess += 1)
      expect(
        await completeWith(t, challenge, person.authenticator.get(passkey, { key: strange })),
      ).toMatchObject(refused)
    expect((await completeWith(t, challenge, person.authenticator.get(passkey))).status).toBe(429)
  })
})

describe('with a passkey, who is signed in', () => {
  it('adds an app, gets recovery codes, and removes; each challenge is good once, and for nobody else', async () => {
    const person = await personWithPasskey(t)
    const client = await signedIn(person)
    expect(await addFactor(client)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/code' }] } })
    const proof = await shownBy(client, person.authenticator)
    const app = expectStatus(await addFactor(client, proof), 201).body
    expect(await addFactor(client, proof)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/passkey', code: 'wrong_passkey' }] },
    })
    expectStatus(await client.post(`${factors}/${app.id}/confirm`, { code: codeNow(t, app.secret, -1) }), 204)
    const codes = await client.post('/v1/me/recovery-codes', {
      password,
      ...(await shownBy(client, person.authenticator)),
    })
    expect(codes.status).toBe(201)
    const kinds = (await client.get(factors)).body.secondFactors.map(({ kind }: { kind: string }) => kind)
    expect(kinds).toEqual(['passkey', 'app'])
    const other = await personWithPasskey(t)
    const theirs = await shownBy(await signedIn(other), other.authenticator)
    expect((await client.post(`${factors}/${app.id}/remove`, theirs)).status).toBe(422)
    const fresh = await shownBy(client, person.authenticator)
    expect((await client.post(`${factors}/${app.id}/remove`, fresh)).status).toBe(204)
    const rights = await t.as('auditor').get('/v1/access-rights?limit=200&role=reviewer')
    expect(
      rights.body.data.find((each: { accountId: string }) => each.accountId === person.id),
    ).toMatchObject({
      secondFactors: ['passkey', 'recovery_code'],
    })
  })

  it('a challenge of one’s own completes no sign-in, one of a sign-in changes nothing; a new one ends the one before', async () => {
    const person = await personWithPasskey(t)
    const client = await signedIn(person)
    const asked = (await client.post(`${factors}/challenge`)).body
    const { authenticator } = person
    expect(await completeWith(t, asked.challenge, authenticator.get(asked.options))).toMatchObject(refused)
    const begun = (await signIn(t, person.email)).body
    const passkey = { challenge: begun.challenge, ...authenticator.get(begun.passkey) }
    expect((await addFactor(client, { passkey })).status).toBe(422)
    const [first] = [await shownBy(client, authenticator), await client.post(`${factors}/challenge`)]
    expect((await addFactor(client, first)).status).toBe(422)
    const late = await shownBy(client, authenticator)
    pass(301)
    expect((await addFactor(client, late)).status).toBe(422)
    const kept = await ownerRows(
      t,
      `select 1 from second_factor_challenges where account_id = $1 and purpose = 'own'`,
      [person.id],
    )
    expect(kept.length).toBeLessThanOrEqual(1)
    const plain = await personWithPassword(t)
    expect((await (await clientOf(t, plain.email)).post(`${factors}/challenge`)).status).toBe(409)
  })

  it('gives it another name; 404 for one of another account', async () => {
    const [person, other] = [await personWithPasskey(t, officerOf), await personWithPasskey(t)]
    const client = await signedIn(person)
    const rename = (id: string) => client.post(`${factors}/${id}/rename`, { name: 'Laptop kantor' })
    expect((await rename(person.factorId)).status).toBe(204)
    expect((await client.get(factors)).body.secondFactors).toMatchObject([{ name: 'Laptop kantor' }])
    expect((await rename(other.factorId)).status).toBe(404)
  })

  it('an app beside it completes a sign-in as well', async () => {
    const person = await personWithPasskey(t)
    const client = await signedIn(person)
    const app = (await addFactor(client, await shownBy(client, person.authenticator))).body
    await client.post(`${factors}/${app.id}/confirm`, { code: codeNow(t, app.secret, -1) })
    const { challenge } = (await signIn(t, person.email)).body
    expect((await completeSignIn(t, challenge, codeNow(t, app.secret))).status).toBe(200)
    expect((await signInBy(t, person)).status).toBe(200)
  })
})
