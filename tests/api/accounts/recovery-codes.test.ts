import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerRows } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { getAs, csvRows } from '../../support/exports.ts'
import { movableClock, password, personWithPassword, signIn } from './people.ts'
import {
  addFactor,
  clientOf,
  codeNow,
  completeSignIn,
  personWithFactor,
  signedIn,
  withFactor,
} from './second-factors.ts'

let t: TestApp
const { clock, pass } = movableClock()
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const url = '/v1/me/recovery-codes'
const refused = { status: 400, body: { error: 'invalid_grant' } }

/** A person with an app and ten codes. */
async function personWithCodes() {
  const person = await personWithFactor(t)
  const client = t.bearer((await signedIn(t, pass, person)).access_token)
  pass(30)
  const made = await client.post(url, { password, code: codeNow(t, person.factor.secret) })
  expect(made.status).toBe(201)
  return { ...person, client, made, codes: made.body.codes as string[] }
}

describe('POST /v1/me/recovery-codes', () => {
  it('201: ten, shown once, kept as hashes; new ones end the old', async () => {
    const { id, client, made, codes, challenge, factor } = await personWithCodes()
    expect(codes).toHaveLength(10)
    expect(new Set(codes).size).toBe(10)
    for (const each of codes) expect(each).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/)
    expect(made.headers['cache-control']).toBe('no-store')
    for (const table of ['recovery_codes', 'audit_events', 'idempotency_keys']) {
      const held = JSON.stringify(await ownerRows(t, `select * from ${table}`))
      for (const each of codes) expect(held, table).not.toContain(each)
    }
    expect((await client.get('/v1/me/second-factors')).body.recoveryCodesLeft).toBe(10)
    pass(30)
    const again = await client.post(url, { password, code: codeNow(t, factor.secret) })
    expect(await completeSignIn(t, await challenge(), codes[0]!)).toMatchObject(refused)
    expect((await completeSignIn(t, await challenge(), again.body.codes[0])).status).toBe(200)
    const trail = await ownerRows(
      t,
      `select action from audit_events where resource_id = $1 and action like '%recovery%' order by id`,
      [id],
    )
    expect(trail.map(({ action }) => action)).toEqual([
      'make_recovery_codes',
      'make_recovery_codes',
      'use_recovery_code',
    ])
  })

  it('409 without a second factor; 422 for a wrong password, and without a code', async () => {
    const plain = await personWithPassword(t)
    expect((await (await clientOf(t, plain.email)).post(url, { password })).status).toBe(409)
    const { client } = await personWithCodes()
    for (const [body, pointer] of [
      [{ password: 'kuda hijau di atap' }, '/password'],
      [{ password }, '/code'],
    ] as const)
      expect(await client.post(url, body)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } })
  })
})

describe('a recovery code', () => {
  it('completes one sign-in, typed in capitals too; of one sent twice at once, one is taken', async () => {
    const { codes, challenge } = await personWithCodes()
    const [one, other] = [await challenge(), await challenge()]
    const both = await Promise.all([one, other].map((each) => completeSignIn(t, each, codes[1]!)))
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 400]))
    const complete = await completeSignIn(t, await challenge(), codes[0]!.toUpperCase())
    expect(complete.status).toBe(200)
    expect(await completeSignIn(t, await challenge(), codes[0]!)).toMatchObject(refused)
    const client = t.bearer(complete.body.access_token)
    expect((await client.get('/v1/me/second-factors')).body.recoveryCodesLeft).toBe(8)
  })

  it('is of its own account alone', async () => {
    const [one, other] = [await personWithCodes(), await personWithCodes()]
    expect(await completeSignIn(t, await one.challenge(), other.codes[0]!)).toMatchObject(refused)
    expect((await completeSignIn(t, await other.challenge(), other.codes[0]!)).status).toBe(200)
  })

  it('replaces a lost app: another is added, the lost one removed; with the last factor the codes go', async () => {
    const { client, codes, factor, email } = await personWithCodes()
    const made = (await addFactor(client, { name: 'Baru', code: codes[0] })).body
    const confirm = { code: codeNow(t, made.secret, -1) }
    expect((await client.post(`/v1/me/second-factors/${made.id}/confirm`, confirm)).status).toBe(204)
    const remove = (id: string, code: string) => client.post(`/v1/me/second-factors/${id}/remove`, { code })
    expect((await remove(factor.id, codes[1]!)).status).toBe(204)
    expect((await client.get('/v1/me/second-factors')).body).toMatchObject({
      secondFactors: [{ id: made.id }],
      recoveryCodesLeft: 8,
    })
    expect((await remove(made.id, codes[2]!)).status).toBe(204)
    expect((await client.get('/v1/me/second-factors')).body.recoveryCodesLeft).toBe(0)
    // Of no use to whoever sets one up anew.
    const anew = await withFactor(t, email)
    expect(await completeSignIn(t, (await signIn(t, email)).body.challenge, codes[3]!)).toMatchObject(refused)
    expect(anew.id).not.toBe(made.id)
  })

  it('429: guesses count as wrong codes do', async () => {
    const { codes, challenge } = await personWithCodes()
    const first = await challenge()
    for (let guess = 0; guess < 4; guess += 1)
      expect(await completeSignIn(t, first, 'aaaa-aaaa-aaaa-aaaa')).toMatchObject(refused)
    expect((await completeSignIn(t, first, codes[0]!)).status).toBe(429)
  })

  it('works where the key of the apps was lost, and their codes are refused, not an error', async () => {
    const { codes, challenge, factor } = await personWithCodes()
    const settings = { secondFactorKey: 'kunci baru yang panjangnya juga cukup' }
    const other = await startTestApp({ clock, database: t.database, settings })
    try {
      const first = await challenge()
      pass(30)
      expect(await completeSignIn(other, first, codeNow(t, factor.secret))).toMatchObject(refused)
      expect((await completeSignIn(other, first, codes[0]!)).status).toBe(200)
    } finally {
      await other.close()
    }
  })
})

describe('GET /v1/access-rights', () => {
  it('says which second factors each account has, as a file too', async () => {
    const plain = await personWithPassword(t)
    const app = await personWithFactor(t)
    const { id } = await personWithCodes()
    const { body } = await t.as('auditor').get('/v1/access-rights?limit=200&role=reviewer')
    const of = (accountId: string) =>
      body.data.find((each: { accountId: string }) => each.accountId === accountId).secondFactors
    expect([of(plain.id), of(app.id), of(id)]).toEqual([[], ['app'], ['app', 'recovery_code']])
    const rows = csvRows(await getAs(t, 'auditor', '/v1/access-rights?role=reviewer', 'csv'))
    expect(rows.find((row) => row['ID akun'] === id)).toMatchObject({
      'Faktor kedua': 'Aplikasi autentikator; Kode pemulihan',
    })
  })
})

describe('erasing the person', () => {
  it('takes the second factors and their names along, which no registrar can do sooner', async () => {
    const { id } = await personWithCodes()
    const left = async () => [
      (await ownerRows(t, 'select 1 from second_factors where account_id = $1', [id])).length,
      (await ownerRows(t, 'select 1 from recovery_codes where account_id = $1', [id])).length,
    ]
    const { etag } = await t.as('admin').get(`/v1/users/${id}`)
    expect((await t.as('admin').post(`/v1/users/${id}/disable`, undefined, { etag })).status).toBe(200)
    expect(await left()).toEqual([1, 10])
    const erasure = { items: [{ kind: 'account', id }], reason: 'Permintaan contoh nomor 12/2026' }
    expect((await t.as('admin').post('/v1/personal-data/erase', erasure)).body.erased).toHaveLength(1)
    expect(await left()).toEqual([0, 0])
  })
})
