import { expectStatus } from '../../support/agreements.ts'
import type { Client, TestApp } from '../../support/app.ts'
import { softwareAuthenticator, type Authenticator, type Wrong } from '../../support/authenticator.ts'
import { invite, password, personWithPassword, redeem, send, signIn } from './people.ts'
import { clientOf } from './second-factors.ts'

/** Where the pages of a test are. */
export const relyingParty = { id: 'contoh.id', origins: ['https://registri.contoh.id'] }
export const origin = relyingParty.origins[0]!

export const addPasskey = (client: Client, more: object = {}) =>
  client.post('/v1/me/passkeys', { name: 'Kunci', password, ...more })

/** A passkey that is made for who is signed in. */
export async function withPasskey(
  client: Client,
  authenticator: Authenticator,
  more: object = {},
): Promise<string> {
  const { id, options } = expectStatus(await addPasskey(client, more), 201).body
  expectStatus(await client.post(`/v1/me/passkeys/${id}/confirm`, authenticator.create(options)), 204)
  return id
}

/** A person with a passkey, and nothing else. */
export async function personWithPasskey(
  t: TestApp,
  input: object = {},
  authenticator = softwareAuthenticator(origin),
) {
  const person = await personWithPassword(t, input)
  const factorId = await withPasskey(await clientOf(t, person.email), authenticator)
  return { ...person, factorId, authenticator }
}
export type PersonWithPasskey = Awaited<ReturnType<typeof personWithPasskey>>

/** Completes a sign-in with what a passkey signed. */
export const completeWith = (
  t: TestApp,
  challenge: string,
  { credentialId, clientData, authenticatorData, signature }: ReturnType<Authenticator['get']>,
) =>
  send(t, '/oauth/token', {
    grant_type: 'second_factor',
    challenge,
    credential_id: credentialId,
    client_data: clientData,
    authenticator_data: authenticatorData,
    signature,
  })

/** Signs in with password and passkey. */
export async function signInBy(t: TestApp, { email, authenticator }: PersonWithPasskey, wrong: Wrong = {}) {
  const { challenge, passkey } = (await signIn(t, email)).body
  return completeWith(t, challenge, authenticator.get(passkey, wrong))
}

/** What a passkey of who is signed in shows. */
export async function shownBy(client: Client, authenticator: Authenticator, wrong: Wrong = {}) {
  const { challenge, options } = expectStatus(await client.post('/v1/me/second-factors/challenge'), 200).body
  return { passkey: { challenge, ...authenticator.get(options, wrong) } }
}

/** A passkey of the officer that waits to be made, with what the browser would answer. */
export async function waitingPasskey(t: TestApp): Promise<{ id: string; made: string }> {
  const officer = t.as('officer-ppkukm')
  expectStatus(await redeem(t, await invite(t, (await officer.get('/v1/me')).body.id)), 204)
  const { id, options } = expectStatus(await addPasskey(officer), 201).body
  const made = softwareAuthenticator(options.rp.id === 'localhost' ? ownOrigin : origin).create(options)
  return { id, made: JSON.stringify(made) }
}
const ownOrigin = 'http://localhost:3000'
