import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sendMails } from '../../../src/notifications/mail/deliver.ts'
import { accountContent, toldActions } from '../../../src/notifications/mail/letters/account.ts'
import { expectStatus, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { emailOf, mailedUrl, mailingTo, noDigests, tryNow } from '../../support/mails.ts'
import { startMailServer, type TestMailServer } from '../../support/smtp.ts'
import {
  invite,
  officerOf,
  password,
  personWithPassword,
  redeem,
  registerClient,
  registerUser,
  signIn,
} from '../accounts/people.ts'
import { addFactor, clientOf, codeNow } from '../accounts/second-factors.ts'

let t: TestApp
let server: TestMailServer
// Saturday night: what happened to an account does not wait for office hours.
const night = () => new Date('2026-06-13T23:30:00+07:00')
beforeAll(async () => {
  t = await startTestApp()
  await noDigests(t)
})
afterAll(() => t.close())
beforeEach(async () => void (server = await startMailServer()))
afterEach(() => server.close())

const mailAll = () => sendMails(mailingTo(t, server.url), night)
const taken = () => server.taken.map(({ to, mail }) => ({ to, subject: mail.subject }))
const textsTo = (email: string) =>
  server.taken.filter(({ to }) => to.includes(email)).map(({ mail }) => mail.text!)

const invited = 'Anda diundang menetapkan kata sandi'
const changed = 'Kata sandi akun Anda diganti'
const heldBack = 'Masuk ke akun Anda ditahan'
const factor = 'Faktor kedua akun Anda berubah'

describe('a mail about an account', () => {
  it('tells who was invited, at once, without the code, and with nothing to stop it by', async () => {
    const { body } = await registerUser(t)
    const code = await invite(t, body.id)
    expect(await mailAll()).toBe(1)
    expect(taken()).toEqual([{ to: [body.email], subject: invited }])
    const { mail } = server.taken[0]!
    expect(mail.text).toContain('berlaku tiga hari')
    expect(mail.text).toContain(mailedUrl)
    for (const part of [mail.text, mail.html]) expect(part).not.toContain(code)
    expect(mail.headers.has('list-unsubscribe')).toBe(false)
    expect(mail.headerLines.map(({ key }) => key)).not.toContain('list-unsubscribe-post')
    expect(mail.text).not.toContain('/unsubscribe/')
    expect(await mailAll()).toBe(0)
  })

  it('tells of a password that was set or changed, with nothing of it', async () => {
    const person = await personWithPassword(t)
    const { access_token: token } = (await signIn(t, person.email)).body
    const next = 'tiga sepeda di dapur'
    expectStatus(
      await t.bearer(token).post('/v1/me/password', { currentPassword: password, newPassword: next }),
      204,
    )
    expect(await mailAll()).toBe(3)
    const subjects = taken().map(({ subject }) => subject ?? '')
    expect(subjects.toSorted((one, next) => one.localeCompare(next))).toEqual([invited, changed, changed])
    const texts = textsTo(person.email).join()
    expect(texts).toContain('ditetapkan dengan undangan')
    expect(texts).toContain('diganti, dan semua sesi berakhir')
    for (const secret of [password, next]) expect(texts).not.toContain(secret)
  })

  it('tells whose account is locked out once a day, and nobody of an address without one', async () => {
    const person = await personWithPassword(t)
    await mailAll()
    server.taken.length = 0
    for (const email of [person.email, 'tidak-ada@contoh.id'])
      for (let turn = 1; turn <= 6; turn += 1)
        expect((await signIn(t, email, 'kuda hijau di atap')).status).toBe(turn <= 5 ? 400 : 429)
    expect(await mailAll()).toBe(1)
    expect(taken()).toEqual([{ to: [person.email], subject: heldBack }])
    const [trail] = (await t.as('admin').get(`/v1/audit-events?resourceId=${person.id}&sort=-at&limit=1`))
      .body.data
    expect(trail).toMatchObject({ action: 'lock_out', operationId: 'issueToken' })

    const { access_token: token } = (await signInFromElsewhere(person.email)).body
    const change = { currentPassword: 'kuda hijau di atap', newPassword: 'tiga sepeda di dapur' }
    for (let turn = 1; turn <= 6; turn += 1)
      expect((await t.bearer(token).post('/v1/me/password', change)).status).toBe(turn <= 5 ? 422 : 429)
    const { body } = await t.as('admin').get(`/v1/audit-events?resourceId=${person.id}&action=lock_out`)
    expect(body.data).toHaveLength(2)
    expect(await mailAll()).toBe(0)
  })

  it('tells of each change of a second factor, and of its reset', async () => {
    const person = await personWithPassword(t, officerOf)
    const client = await clientOf(t, person.email)
    const { body: added } = await addFactor(client)
    expectStatus(
      await client.post(`/v1/me/second-factors/${added.id}/confirm`, { code: codeNow(t, added.secret) }),
      204,
    )
    await mailAll()
    expect(textsTo(person.email).filter((text) => text.includes('faktor kedua dipasang'))).toHaveLength(1)
    expect(taken()).toContainEqual({ to: [person.email], subject: factor })
    expect(server.taken.map(({ mail }) => mail.text).join()).not.toContain(added.secret)
  })

  it('tells every registrar of the new secret of an API client, without it; nobody else', async () => {
    const { body: client, etag } = await registerClient(t)
    const url = `/v1/clients/${client.id}/rotate-secret`
    const rotated = expectStatus(await t.as('admin').post(url, { overlapHours: 12 }, { etag }), 200)
    await mailAll()
    const registrar = await emailOf(t, (await t.as('admin').get('/v1/me')).body.id)
    const told = server.taken.filter(({ mail }) => mail.subject === 'Rahasia klien API diganti')
    expect(told.map(({ to }) => to)).toContainEqual([registrar])
    const registrars = await ownerRows(t, `select distinct account_id from memberships where role = 'admin'`)
    expect(told).toHaveLength(registrars.length)
    expect(told[0]!.mail.text).toContain(`klien API “${client.name}” mendapat rahasia baru`)
    expect(told[0]!.mail.text).not.toContain(rotated.body.secret)
  })

  it('is not sent to an account that was disabled, and is in the language of its reader', async () => {
    const { body, etag } = await registerUser(t)
    await invite(t, body.id)
    const { etag: now } = await t.as('admin').get(`/v1/users/${body.id}`)
    expect(etag).not.toBe(now)
    expectStatus(await t.as('admin').post(`/v1/users/${body.id}/disable`, undefined, { etag: now }), 200)
    const english = await registerUser(t)
    await invite(t, english.body.id)
    await ownerRows(
      t,
      `insert into notification_preferences (id, account_id, language) values (gen_random_uuid(), $1, 'en')`,
      [english.body.id],
    )
    expect(await mailAll()).toBe(1)
    expect(taken()).toEqual([{ to: [english.body.email], subject: 'You are invited to set a password' }])
  })
})

describe('a mail about an account that cannot be delivered', () => {
  it('loses and doubles nothing where the server is down, refuses one, or the mark is lost', async () => {
    const [one, other] = [await registerUser(t), await registerUser(t)]
    for (const { body } of [one, other]) await invite(t, body.id)
    await server.close()
    expect(await mailAll()).toBe(0)
    server = await startMailServer(Number(new URL(server.url).port))
    server.refuses = (address) =>
      address === one.body.email ? { code: 550, text: 'no such user' } : undefined
    await tryNow(t)
    expect(await Promise.all([mailAll(), mailAll()])).toEqual(expect.arrayContaining([0, 1]))
    await tryNow(t)
    expect(await mailAll()).toBe(0)
    await ownerRows(t, 'update mails set sent_at = null, try_at = now() where account_id = $1', [
      other.body.id,
    ])
    expect(await mailAll()).toBe(1)
    const ids = server.taken.map(({ mail }) => mail.messageId)
    expect(taken().map(({ to }) => to)).toEqual([[other.body.email], [other.body.email]])
    expect(ids[0]).toBe(ids[1])
  })

  it('is of the last days alone: who sets up mail sends no old news', async () => {
    const { body } = await registerUser(t)
    await invite(t, body.id)
    await redeem(t, 'unknown')
    await ownerRows(
      t,
      `insert into audit_events (id, at, account_id, request_id, action, resource_type, resource_id, record_id, changes)
       select gen_random_uuid(), now() - interval '4 days', account_id, 'x', 'change_password', resource_type, resource_id, record_id, changes
       from audit_events where action = 'invite' and resource_id = $1`,
      [body.id],
    )
    expect(await mailAll()).toBe(1)
    expect(taken()).toEqual([{ to: [body.email], subject: invited }])
  })
})

const signInFromElsewhere = (email: string) =>
  t
    .as()
    .post(
      '/oauth/token',
      new URLSearchParams({ grant_type: 'password', username: email, password }).toString(),
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, remoteAddress: '198.51.100.77' },
    )

it.each(toldActions)('says in both languages what happened: %s', (action) => {
  const at = new Date('2026-06-13T23:30:00+07:00')
  const happened = { action, at, client: 'JAKI & <kawan>', publicUrl: mailedUrl }
  const id = accountContent({ ...happened, language: 'id' })
  const en = accountContent({ ...happened, language: 'en' })
  expect(id.text).toContain('13 Juni 2026 pukul 23.30 WIB')
  expect(en.text).toContain('13 June 2026 at 23:30 in Jakarta')
  expect(id.subject).not.toBe(en.subject)
  expect(id.html).not.toContain('<kawan>')
})
