import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { remindOfEnds } from '../../../src/notifications/remind.ts'
import { sendMails } from '../../../src/notifications/mail/deliver.ts'
import type { Mailing } from '../../../src/notifications/mail/mailing.ts'
import { stopLinksWith } from '../../../src/notifications/mail/links.ts'
import { moveMember } from '../../support/actors.ts'
import { clock, expectStatus, ids, ownerRows, signedAgreement, today } from '../../support/agreements.ts'
import { amend } from '../../support/amendments.ts'
import { signingKey, startTestApp, type TestApp, type TestResponse } from '../../support/app.ts'
import { emailOf, mailFrom, mailingTo, noDigests, tryNow } from '../../support/mails.ts'
import { verifyDkim } from '../../support/dkim.ts'
import { startMailServer, type TestMailServer } from '../../support/smtp.ts'

let t: TestApp
let server: TestMailServer
beforeAll(async () => {
  t = await startTestApp({ clock })
  await noDigests(t)
})
afterAll(() => t.close())
beforeEach(async () => {
  server = await startMailServer()
  await ownerRows(t, 'update mails set stopped_at = now() where sent_at is null')
})
afterEach(() => server.close())

const from = mailFrom
const mailing = (url = server.url, post: Partial<Mailing['post']> = {}) => mailingTo(t, url, post)
const mailAll = (url?: string, post?: Partial<Mailing['post']>) => sendMails(mailing(url, post), clock)

let ends = Date.parse('2026-06-16')
/** An agreement of officer-ppkukm that ends on a day of its own within 90 days, with the mail about it waiting. */
async function reminded(title = 'Kelas daring'): Promise<TestResponse> {
  ends += 24 * 60 * 60 * 1000
  const agreement = await signedAgreement(t, {
    title,
    effectiveUntil: new Date(ends).toISOString().slice(0, 10),
  })
  await remindOfEnds(t.db, today, { mailed: true })
  return agreement
}
const rowsOf = ({ body }: TestResponse) =>
  ownerRows(
    t,
    `select attempts, sent_at is not null sent, stopped_at is not null stopped, answer,
       round(extract(epoch from try_at - now()) / 60)::int "againIn" from mails where agreement_id = $1`,
    [body.id],
  )
const later = () => tryNow(t)

describe('a mail about what ends', () => {
  it('goes to its reader in Indonesian, as text and HTML, with one click to stop it', async () => {
    const { body } = await reminded()
    expect(await mailAll()).toBe(1)
    const [{ from: sender, to, mail }] = server.taken as [(typeof server.taken)[0]]
    expect([sender, to]).toEqual([from, [await accountEmail()]])
    expect(mail.subject).toBe(`Pengingat: Naskah akan berakhir (${body.registrationNumber})`)
    expect(mail.from?.value).toEqual([{ name: 'Registri Kemitraan JakPreneur', address: from }])
    expect(mail.text).toContain(`${body.registrationNumber} “Kelas daring” berakhir pada 17 Juni 2026`)
    expect(mail.text).toContain(`https://registri.contoh.go.id/agreements/${body.id}`)
    expect(mail.html).toContain('“Kelas daring” berakhir pada 17 Juni 2026')
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    const raw = mail.headerLines.map(({ line }) => line.replaceAll(/\r\n\s+/g, ' '))
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(raw.find((line) => line.startsWith('List-Unsubscribe:'))).toMatch(
      /<https:\/\/registri\.contoh\.go\.id\/unsubscribe\/[\w.-]+>$/,
    )
    expect(await mailAll()).toBe(0)
  })

  it('is in English for who chose it, and says a hostile title as it is', async () => {
    const url = '/v1/me/notification-preferences'
    const officer = t.as('officer-ppkukm')
    const { etag } = expectStatus(await officer.get(url), 200)
    expectStatus(await officer.patch(url, { language: 'en' }, { etag }), 200)
    await reminded('<b>"Kelas" & batik</b>')
    await mailAll()
    const { mail } = server.taken[0]!
    expect(mail.subject).toMatch(/^Reminder: An agreement ends \(KS-/)
    expect(mail.text).toContain('“<b>"Kelas" & batik</b>” ends on 18 June 2026')
    expect(mail.html).toContain('“&lt;b&gt;&quot;Kelas&quot; &amp; batik&lt;/b&gt;” ends on 18 June 2026')
    const { etag: now } = await officer.get(url)
    expectStatus(await officer.patch(url, { language: 'id' }, { etag: now }), 200)
  })

  it('is signed for the domain that it comes from, where a key is set up, with what one click stops', async () => {
    await reminded('Kelas  batik, “tulis” dan cap')
    await mailAll()
    const [own, other] = [1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 })) as [Pair, Pair]
    expect(verifyDkim(server.taken[0]!.raw, own.publicKey)).toBeUndefined()
    await reminded('Kelas  batik, “tulis” dan cap')
    const privateKey = String(own.privateKey.export({ format: 'pem', type: 'pkcs8' }))
    await mailAll(server.url, { dkim: { domain: 'contoh.go.id', selector: 'registri2026', privateKey } })
    const { raw } = server.taken[1]!
    const signed = verifyDkim(raw, own.publicKey)
    expect(signed).toMatchObject({ isRight: true, tags: { d: 'contoh.go.id', s: 'registri2026' } })
    expect(signed!.tags.h!.split(':')).toEqual(
      expect.arrayContaining(['from', 'to', 'subject', 'list-unsubscribe', 'list-unsubscribe-post']),
    )
    expect(verifyDkim(raw, other.publicKey)).toMatchObject({ isRight: false })
    for (const [was, is] of [
      ['List-Unsubscribe=One-Click', 'List-Unsubscribe=Two-Click'],
      ['<!doctype', '<!DOCTYPE'],
    ] as const) {
      expect(raw).toContain(was)
      expect(verifyDkim(raw.replace(was, is), own.publicKey)).toMatchObject({ isRight: false })
    }
  })

  it('goes to one recipient, whatever its name and address hold', async () => {
    const email = await accountEmail()
    const rename = (name: string) =>
      ownerRows(t, 'update accounts set name = $1 where email = $2', [name, email])
    await reminded()
    await rename('Ani\r\nBcc: lain@contoh.id, <lain@contoh.id>')
    await mailAll()
    await rename('officer-ppkukm')
    expect(server.taken.map(({ to }) => to)).toEqual([[email]])
    expect(server.taken[0]!.mail.headers.has('bcc')).toBe(false)
  })
})

type Pair = ReturnType<typeof generateKeyPairSync>
const accountEmail = async () => emailOf(t, (await t.as('officer-ppkukm').get('/v1/me')).body.id)

describe('a mail that cannot be delivered', () => {
  it('is tried again where the server is down, and comes once with the same Message-ID', async () => {
    const agreement = await reminded()
    await server.close()
    expect(await mailAll()).toBe(0)
    expect(await rowsOf(agreement)).toEqual([
      { attempts: 1, sent: false, stopped: false, answer: null, againIn: 1 },
    ])
    server = await startMailServer(Number(new URL(server.url).port))
    expect(await mailAll()).toBe(0)
    await later()
    expect(await mailAll()).toBe(1)
    // As a kill between the server's answer and the mark leaves it.
    await ownerRows(t, 'update mails set sent_at = null, try_at = now() where agreement_id = $1', [
      agreement.body.id,
    ])
    expect(await mailAll()).toBe(1)
    const ids = server.taken.map(({ mail }) => mail.messageId)
    expect(ids).toHaveLength(2)
    expect(ids[0]).toMatch(/^<[\da-f-]{36}@registri\.contoh\.go\.id>$/)
    expect(ids[1]).toBe(ids[0])
  })

  it('is given up where its recipient is refused for good, and tried again where for now', async () => {
    server.refuses = () => ({ code: 451, text: 'greylisted' })
    const agreement = await reminded()
    await mailAll()
    await later()
    await mailAll()
    expect(await rowsOf(agreement)).toEqual([
      { attempts: 2, sent: false, stopped: false, answer: 451, againIn: 5 },
    ])
    server.refuses = () => ({ code: 550, text: 'no such user' })
    await later()
    await mailAll()
    expect(await rowsOf(agreement)).toMatchObject([{ attempts: 3, sent: false, stopped: true, answer: 550 }])
  })

  it.each([
    ['offers no TLS', false],
    ['has a certificate that nobody vouches for', true],
  ])('gives no password to a server that %s, and waits', async (_, tls) => {
    await server.close()
    server = await startMailServer(0, { tls })
    const agreement = await reminded()
    expect(await mailAll(server.url.replace('//', '//registri:rahasia-surel@'))).toBe(0)
    expect(server).toMatchObject({ passwords: [], taken: [] })
    expect(await rowsOf(agreement)).toMatchObject([{ attempts: 1, sent: false, stopped: false }])
  })

  it('does not wait longer than its patience for a server that drips, and holds up nothing else', async () => {
    const sockets: Socket[] = []
    const dripping = createServer((socket) => {
      sockets.push(socket)
      socket.on('error', () => {})
      const drip = setInterval(() => socket.write('220-sebentar\r\n'), 20)
      socket.on('close', () => clearInterval(drip))
    }).listen(0, '127.0.0.1')
    await once(dripping, 'listening')
    const agreement = await reminded()
    expect(
      await mailAll(`smtp://127.0.0.1:${(dripping.address() as AddressInfo).port}`, { patience: 200 }),
    ).toBe(0)
    expect(await rowsOf(agreement)).toMatchObject([{ attempts: 1, sent: false, stopped: false }])
    await new Promise((resolve) => dripping.close(resolve))
    expect(sockets).toHaveLength(1)
    await later()
    expect(await mailAll()).toBe(1)
  })
})

describe('mails that wait', () => {
  it('are sent once by instances that send at the same time', async () => {
    for (const _ of [1, 2, 3]) await reminded()
    const sent = await Promise.all([mailAll(), mailAll(), mailAll()])
    expect(sent.reduce((sum, each) => sum + each)).toBe(3)
    expect(new Set(server.taken.map(({ mail }) => mail.messageId)).size).toBe(3)
    expect(server.taken).toHaveLength(3)
  })

  it('stay until office hours: not at night, on a Sunday, or on a holiday', async () => {
    await reminded()
    const at = (instant: string) => sendMails(mailing(), () => new Date(instant))
    expect(await at('2026-06-15T06:59:59+07:00')).toBe(0)
    expect(await at('2026-06-15T19:00:00+07:00')).toBe(0)
    expect(await at('2026-06-14T10:00:00+07:00')).toBe(0)
    expect(await at('2026-06-16T10:00:00+07:00')).toBe(0)
    expect(await at('2026-06-15T07:00:00+07:00')).toBe(1)
  })

  it('are not sent of what was extended meanwhile, nor to an account that was disabled', async () => {
    const extended = await reminded()
    await amend(t, extended, today, { effectiveUntil: '2028-02-28' })
    const email = await accountEmail()
    expect(await mailAll()).toBe(0)
    expect(await rowsOf(extended)).toMatchObject([{ sent: false, stopped: true }])
    const agreement = await reminded()
    await ownerRows(t, `update accounts set status = 'disabled' where email = $1`, [email])
    expect(await mailAll()).toBe(0)
    await ownerRows(t, `update accounts set status = 'active' where email = $1`, [email])
    expect(await rowsOf(agreement)).toMatchObject([{ sent: false, stopped: true }])
    expect(server.taken).toEqual([])
  })

  it('are not sent to who carries the agreement no more: an officer of another agency meanwhile', async () => {
    const agreement = await reminded()
    await moveMember(t, 'officer-ppkukm', ids.parekraf)
    expect(await mailAll()).toBe(0)
    await moveMember(t, 'officer-ppkukm', ids.ppkukm)
    expect(await rowsOf(agreement)).toMatchObject([{ sent: false, stopped: true }])
    expect(server.taken).toEqual([])
  })
})

describe('a link in a mail', () => {
  it('stops its kind with one click and without a sign-in, until its reader has it mailed again', async () => {
    await reminded()
    await mailAll()
    const header = server.taken[0]!.mail.headerLines.find(({ key }) => key === 'list-unsubscribe')!.line
    const link = new URL(/<(.*)>/.exec(header.replaceAll(/\s+/g, ''))![1]!).pathname
    const waiting = await reminded()
    const shown = expectStatus(await t.as().get(link), 200)
    expect(shown.raw.body).toContain('<form method="post">')
    const url = '/v1/me/notification-preferences'
    const officer = t.as('officer-ppkukm')
    expect((await officer.get(url)).body.mail.agreement_ends).toBe('at_once')
    const forms = {
      'application/x-www-form-urlencoded': 'List-Unsubscribe=One-Click',
      'multipart/form-data; boundary=x':
        '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    }
    for (const [type, form] of Object.entries(forms))
      expectStatus(await t.as().post(link, form, { headers: { 'content-type': type } }), 200)
    const { body, etag } = expectStatus(await officer.get(url), 200)
    expect(body.mail).toEqual({ agreement_ends: 'never', notice_due: 'at_once', tasks: 'never' })
    expect(await mailAll()).toBe(0)
    expect(await rowsOf(waiting)).toMatchObject([{ sent: false, stopped: true }])
    expect(await rowsOf(await reminded())).toEqual([])
    const told = expectStatus(await officer.get('/v1/me/notifications?limit=1'), 200)
    expect(told.body.data[0].daysBefore).toBeGreaterThan(0)

    expectStatus(await officer.patch(url, { mail: { agreement_ends: 'at_once' } }, { etag }), 200)
    expectStatus(await officer.patch(url, { language: 'en' }, { etag }), 412)
    await reminded()
    expect(await mailAll()).toBeGreaterThan(0)
  })

  it('of nobody’s making is 404', async () => {
    const { id } = (await t.as('officer-ppkukm').get('/v1/me')).body
    const links = stopLinksWith(signingKey)
    const good = links.sign({ accountId: id, kind: 'agreement_ends' })
    for (const link of [`${good}x`, good.replace('agreement_ends', 'notice_due'), 'a.b.c', 'x']) {
      expectStatus(await t.as().get(`/unsubscribe/${link}`), 404)
      expectStatus(await t.as().post(`/unsubscribe/${link}`), 404)
    }
  })
})

it('nothing waits to be mailed where no mail is set up', async () => {
  const agreement = await signedAgreement(t, { effectiveUntil: '2026-07-12' })
  await remindOfEnds(t.db, today)
  expect(await rowsOf(agreement)).toEqual([])
})
