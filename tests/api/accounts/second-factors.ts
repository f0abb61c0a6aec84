import { codeAt, stepOf } from '../../../src/identity/second-factor/apps/totp.ts'
import { inviteUser } from '../../../src/identity/accounts/users/service.ts'
import { asActor } from '../../support/actors.ts'
import { expectStatus } from '../../support/agreements.ts'
import type { Client, TestApp } from '../../support/app.ts'
import { invite, password, personWithPassword, redeem, registerUser, send, signIn } from './people.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The bytes of a text in base32, as an authenticator app reads them. */
export function bytesOf(base32: string): Buffer {
  const bits = base32
    .split('')
    .map((each) => alphabet.indexOf(each).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** What an app with this secret shows now, or some steps of 30 seconds from now. */
export const codeNow = (t: TestApp, secret: string, steps = 0): string =>
  codeAt(bytesOf(secret), stepOf(t.app.clock()) + steps)

/** A code that is none of the next or last minutes. */
export const wrongCode = (t: TestApp, secret: string): string =>
  ['111111', '222222', '333333', '444444', '555555', '666666', '777777'].find((each) =>
    [-2, -1, 0, 1, 2].every((steps) => codeNow(t, secret, steps) !== each),
  )!

/** Begins to set up an app for who has the usual password. */
export const addFactor = (client: Client, more: object = {}) =>
  client.post('/v1/me/second-factors', { name: 'Ponsel', password, ...more })

/** An app that is set up for a person, with its secret. */
export async function withFactor(t: TestApp, email: string): Promise<{ id: string; secret: string }> {
  const client = await clientOf(t, email)
  const { id, secret } = expectStatus(await addFactor(client), 201).body
  const confirmed = await client.post(`/v1/me/second-factors/${id}/confirm`, { code: codeNow(t, secret, -1) })
  expectStatus(confirmed, 204)
  return { id, secret }
}

/** A person with an app set up, and what completes a sign-in. */
export async function personWithFactor(t: TestApp, input: object = {}) {
  const person = await personWithPassword(t, input)
  const factor = await withFactor(t, person.email)
  const challenge = async () => (await signIn(t, person.email)).body.challenge as string
  return { ...person, factor, challenge }
}
export type PersonWithFactor = Awaited<ReturnType<typeof personWithFactor>>

export const completeSignIn = (t: TestApp, challenge: string, code: string) =>
  send(t, '/oauth/token', { grant_type: 'second_factor', challenge, code })

/** The session of a sign-in with the code of the next step, so that each is a new one. */
export async function signedIn(t: TestApp, pass: (seconds: number) => void, person: PersonWithFactor) {
  pass(30)
  const code = codeNow(t, person.factor.secret)
  const { body } = expectStatus(await completeSignIn(t, await person.challenge(), code), 200)
  return body as { access_token: string; refresh_token: string }
}

/** A factor of the officer that waits for its first code. */
export async function waitingFactor(t: TestApp): Promise<{ id: string; secret: string }> {
  const officer = t.as('officer-ppkukm')
  expectStatus(await redeem(t, await invite(t, (await officer.get('/v1/me')).body.id)), 204)
  return expectStatus(await addFactor(officer), 201).body
}

/** A registrar whom the operator of the server appointed, as the command does it, signed in. */
export async function appointed(t: TestApp) {
  const { id, email, version } = (await registerUser(t, { role: 'admin' })).body
  const caller = {
    actor: asActor('admin'),
    requestId: 'x',
    clientAddress: null,
    method: null,
    operationId: null,
  }
  const { invitation } = await inviteUser(t.db, t.app.clock, caller, { id, version, by: null })
  expectStatus(await redeem(t, invitation.token), 204)
  return { id, email, client: await clientOf(t, email) }
}

/** Whoever has the usual password and no second factor, signed in. */
export const clientOf = async (t: TestApp, email: string): Promise<Client> =>
  t.bearer(expectStatus(await signIn(t, email), 200).body.access_token)

/** One registrar's part of taking second factors away. */
export const reset = (client: Client, id: string, more: object = {}) =>
  client.post(`/v1/users/${id}/reset-second-factor`, { password, ...more })
