import { expectStatus, ids } from '../../support/agreements.ts'
import type { TestApp, TestResponse } from '../../support/app.ts'

export const password = 'kuda biru di atap'

let made = 0

/** A person the registrar registers; a reviewer unless told otherwise. */
export async function registerUser(t: TestApp, input: object = {}): Promise<TestResponse> {
  made += 1
  const person = { name: `Contoh Orang ${made}`, email: `orang${made}@contoh.id`, role: 'reviewer' }
  return expectStatus(await t.as('admin').post('/v1/users', { ...person, ...input }), 201)
}

/** The token of a new invitation of a person. */
export async function invite(t: TestApp, id: string): Promise<string> {
  const { etag } = await t.as('admin').get(`/v1/users/${id}`)
  const invited = await t.as('admin').post(`/v1/users/${id}/invite`, undefined, { etag })
  return expectStatus(invited, 200).body.invitation.token
}

export const redeem = (t: TestApp, token: string, chosen = password) =>
  t.as().post('/v1/invitations/redeem', { token, password: chosen })

/** A person with a password. */
export async function personWithPassword(t: TestApp, input: object = {}) {
  const { body } = await registerUser(t, input)
  expectStatus(await redeem(t, await invite(t, body.id)), 204)
  return body as { id: string; email: string; name: string }
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** A form sent to an address of OAuth. */
export const send = (t: TestApp, path: string, fields: Record<string, string>, headers = {}) =>
  t.as().post(path, new URLSearchParams(fields).toString(), { headers: { ...form, ...headers } })

export const token = (t: TestApp, fields: Record<string, string>, headers = {}) =>
  send(t, '/oauth/token', fields, headers)

export const signIn = (t: TestApp, username: string, given = password) =>
  token(t, { grant_type: 'password', username, password: given })

export const refresh = (t: TestApp, refreshToken: string) =>
  token(t, { grant_type: 'refresh_token', refresh_token: refreshToken })

/** An API client as its registration showed it, with its secret. */
export async function registerClient(t: TestApp, scopes = ['registry:read']) {
  made += 1
  const created = await t.as('admin').post('/v1/clients', { name: `Aplikasi ${made}`, scopes })
  return expectStatus(created, 201)
}

export const clientToken = (t: TestApp, id: string, secret: string, scope?: string) =>
  token(t, {
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: secret,
    ...(scope === undefined ? {} : { scope }),
  })

export const officerOf = { role: 'officer', organizationId: ids.ppkukm }

/** A clock that is moved by hand. */
export function movableClock(start = '2026-06-15T05:00:00.000Z') {
  let now = new Date(start).getTime()
  return { clock: () => new Date(now), pass: (seconds: number) => void (now += seconds * 1000) }
}
