import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sendMails } from '../../../src/notifications/mail/deliver.ts'
import { remindOfEnds } from '../../../src/notifications/remind.ts'
import type { Task } from '../../../src/tasks/schemas.ts'
import { moveMember } from '../../support/actors.ts'
import {
  agreementIn,
  clock,
  expectStatus,
  ids,
  ownerRows,
  signedAgreement,
  today,
} from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { emailOf, mailedUrl, mailingTo, noDigests, tryNow } from '../../support/mails.ts'
import { startMailServer, type TestMailServer } from '../../support/smtp.ts'

const url = '/v1/me/notification-preferences'
let t: TestApp
let server: TestMailServer
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())
beforeEach(async () => {
  server = await startMailServer()
  await noDigests(t)
  await ownerRows(t, 'delete from mails where digest_on is not null')
  await ownerRows(t, 'update mails set stopped_at = now() where sent_at is null')
})
afterEach(() => server.close())

const at = (instant: string, mailUrl = server.url) =>
  sendMails(mailingTo(t, mailUrl), () => new Date(instant))
const choose = async (account: AccountName, body: object) => {
  const { etag } = expectStatus(await t.as(account).get(url), 200)
  return expectStatus(await t.as(account).patch(url, body, { etag }), 200).body
}
const idOf = async (account: AccountName): Promise<string> => (await t.as(account).get('/v1/me')).body.id
const addressOf = async (account: AccountName) => emailOf(t, await idOf(account))
/** From now on the account wants the digest, and has this to do: to submit a draft of its own. */
async function withTask(title: string, account: AccountName = 'officer-ppkukm') {
  await choose(account, { mail: { tasks: 'daily' } })
  return agreementIn(t, 'draft', { title })
}
const digests = () =>
  ownerRows(
    t,
    `select digest_on::text "on", attempts, sent_at is not null sent, stopped_at is not null stopped
     from mails where digest_on is not null order by digest_on`,
  )

describe('the digest of a day', () => {
  it('counts what waits for its reader by kind, names what is due first, and leads into the console', async () => {
    for (const title of ['Kelas <b>"menjahit"</b> & batik', 'Kelas jamu', 'Kelas ukir']) await withTask(title)
    expect(await at(`${today}T10:00:00+07:00`)).toBe(1)
    const officer = t.as('officer-ppkukm')
    const tasks = expectStatus(await officer.get('/v1/me/tasks?sort=due&limit=10&count=exact'), 200).body
    const [{ to, mail }] = server.taken as [(typeof server.taken)[0]]
    expect(to).toEqual([await addressOf('officer-ppkukm')])
    expect(mail.subject).toBe(`Ringkasan harian: ${tasks.page.total} hal menunggu Anda`)
    for (const { kind, count } of tasks.counts)
      expect(mail.text).toMatch(new RegExp(`^- .+: ${count}\n  ${mailedUrl}/tasks\\?kind=${kind}$`, 'm'))
    const numbered = tasks.data.filter(({ record }: Task) => record.type !== 'feedback')
    for (const { record } of numbered)
      expect(mail.text).toContain(`: ${record.number} “${record.title.replaceAll(/\s+/g, ' ')}”`)
    expect(tasks.page.total).toBeGreaterThan(10)
    expect(mail.text).toContain(`- dan ${tasks.page.total - 10} lainnya`)
    expect(mail.text).toContain(`${mailedUrl}/tasks\n`)
  })

  it('is in English for who chose it', async () => {
    await choose('reviewer', { language: 'en', mail: { tasks: 'daily' } })
    await agreementIn(t, 'in_review', { title: 'Kelas tenun' })
    await at(`${today}T10:00:00+07:00`)
    const { mail } = server.taken[0]!
    expect(mail.subject).toMatch(/^Daily digest: \d+ matters? waits? for you$/)
    expect(mail.text).toContain('Review an agreement: ')
    expect(mail.html).toContain('<html lang="en">')
    await choose('reviewer', { language: 'id' })
  })

  it('comes at its hour of a working day, once, whichever instances send and however often', async () => {
    await withTask('Kelas keramik')
    expect(await at('2026-06-14T10:00:00+07:00')).toBe(0)
    expect(await at('2026-06-15T07:59:59+07:00')).toBe(0)
    const instants = [1, 2, 3].map(() => at('2026-06-15T08:00:00+07:00'))
    expect((await Promise.all(instants)).reduce((sum, each) => sum + each)).toBe(1)
    expect(await at('2026-06-15T16:00:00+07:00')).toBe(0)
    // The first of Muharram.
    expect(await at('2026-06-16T10:00:00+07:00')).toBe(0)
    expect(await at('2026-06-17T19:00:00+07:00')).toBe(0)
    // After an outage until the afternoon: late, and still once.
    expect(await at('2026-06-17T18:59:00+07:00')).toBe(1)
    expect(server.taken).toHaveLength(2)
  })

  it('does not come where nothing waits, nor to an account that is disabled or has no membership any more', async () => {
    await choose('auditor', { mail: { tasks: 'daily' } })
    expect(await at(`${today}T10:00:00+07:00`)).toBe(0)
    expect(await digests()).toMatchObject([{ sent: false, stopped: true }])
    await withTask('Kelas kopi')
    const id = await idOf('officer-ppkukm')
    await ownerRows(t, `update accounts set status = 'disabled' where id = $1`, [id])
    expect(await at('2026-06-17T10:00:00+07:00')).toBe(0)
    await ownerRows(t, `update accounts set status = 'active' where id = $1`, [id])
    await ownerRows(t, `update memberships set valid_until = '2026-06-17' where account_id = $1`, [id])
    expect(await at('2026-06-18T10:00:00+07:00')).toBe(0)
    await ownerRows(t, `update memberships set valid_until = null where account_id = $1`, [id])
    expect(server.taken).toEqual([])
  })

  it('says what its reader may see when it is sent, not when it was made', async () => {
    await withTask('Kelas rahasia')
    await server.close()
    expect(await at('2026-06-15T08:00:00+07:00')).toBe(0)
    await moveMember(t, 'officer-ppkukm', ids.parekraf)
    server = await startMailServer(Number(new URL(server.url).port))
    await tryNow(t)
    await at('2026-06-15T09:00:00+07:00')
    await moveMember(t, 'officer-ppkukm', ids.ppkukm)
    expect(server.taken.map(({ mail }) => mail.text).join()).not.toContain('Kelas rahasia')
  })

  it('of the day before is not sent any more: the next one says it all', async () => {
    await withTask('Kelas roti')
    await server.close()
    expect(await at('2026-06-17T18:58:00+07:00')).toBe(0)
    server = await startMailServer(Number(new URL(server.url).port))
    await tryNow(t)
    expect(await at('2026-06-18T08:00:00+07:00')).toBe(1)
    expect(await digests()).toMatchObject([
      { on: '2026-06-17', attempts: 2, sent: false, stopped: true },
      { on: '2026-06-18', attempts: 1, sent: true, stopped: false },
    ])
  })

  it('is kept as long as a month', async () => {
    await withTask('Kelas anyam')
    await at('2026-06-15T08:00:00+07:00')
    await at('2026-07-15T08:00:00+07:00')
    expect(await digests()).toMatchObject([{ on: '2026-06-15' }, { on: '2026-07-15' }])
    await at('2026-07-17T08:00:00+07:00')
    expect(await digests()).toMatchObject([{ on: '2026-07-15' }, { on: '2026-07-17' }])
  })
})

describe('a digest that cannot be delivered', () => {
  it('comes once, with the same Message-ID, where the server was down or the mark was lost', async () => {
    await withTask('Kelas sablon')
    await server.close()
    expect(await at(`${today}T08:00:00+07:00`)).toBe(0)
    server = await startMailServer(Number(new URL(server.url).port))
    await tryNow(t)
    expect(await at(`${today}T08:02:00+07:00`)).toBe(1)
    await tryNow(t)
    expect(await at(`${today}T08:04:00+07:00`)).toBe(0)
    // As a kill between the server's answer and the mark leaves it.
    await ownerRows(t, 'update mails set sent_at = null, try_at = now() where digest_on is not null')
    expect(await at(`${today}T08:06:00+07:00`)).toBe(1)
    const [first, second] = server.taken.map(({ mail }) => mail.messageId)
    expect(second).toBe(first)
    expect(server.taken).toHaveLength(2)
  })

  it('to one recipient who is refused reaches the others', async () => {
    await withTask('Kelas lilin')
    await choose('reviewer', { mail: { tasks: 'daily' } })
    await agreementIn(t, 'in_review', { title: 'Kelas perak' })
    const refused = await addressOf('officer-ppkukm')
    server.refuses = (address) => (address === refused ? { code: 550, text: 'no such user' } : undefined)
    expect(await at(`${today}T10:00:00+07:00`)).toBe(1)
    expect(server.taken.map(({ to }) => to)).toEqual([[await addressOf('reviewer')]])
    expect((await digests()).filter(({ stopped }) => stopped)).toHaveLength(1)
  })
})

describe('a kind that is mailed daily', () => {
  let ends = Date.parse('2026-06-16')
  async function reminded(title: string) {
    ends += 24 * 60 * 60 * 1000
    const agreement = await signedAgreement(t, {
      title,
      effectiveUntil: new Date(ends).toISOString().slice(0, 10),
    })
    await remindOfEnds(t.db, today, { mailed: true })
    return agreement
  }

  it('waits for the digest, which tells it once; what was told meanwhile comes with the next', async () => {
    expect(await choose('officer-ppkukm', { mail: { agreement_ends: 'daily' } })).toMatchObject({
      mail: { agreement_ends: 'daily', notice_due: 'at_once', tasks: 'never' },
    })
    const { body } = await reminded('Kelas tembikar')
    expect(await at(`${today}T07:30:00+07:00`)).toBe(0)
    await server.close()
    expect(await at(`${today}T08:00:00+07:00`)).toBe(0)
    server = await startMailServer(Number(new URL(server.url).port))
    await tryNow(t)
    expect(await at(`${today}T08:30:00+07:00`)).toBe(1)
    expect(server.taken[0]!.mail.subject).toBe('Ringkasan harian: 1 hal menunggu Anda')
    expect(server.taken[0]!.mail.text).toContain(
      `- ${body.registrationNumber} “Kelas tembikar” berakhir pada `,
    )
    expect(server.taken[0]!.mail.text).toContain(`\n  ${mailedUrl}/agreements/${body.id}\n`)
    await reminded('Kelas rotan')
    expect(await at(`${today}T10:00:00+07:00`)).toBe(0)
    expect(await at('2026-06-17T10:00:00+07:00')).toBe(1)
    expect(server.taken[1]!.mail.text).toContain('Kelas rotan')
    expect(server.taken[1]!.mail.text).not.toContain('“Kelas tembikar” berakhir pada')
  })

  it('is mailed once where it is had at once meanwhile, and stops with the digest by one click', async () => {
    await choose('officer-ppkukm', { mail: { agreement_ends: 'daily' } })
    await reminded('Kelas bambu')
    expect(await at(`${today}T07:30:00+07:00`)).toBe(0)
    await choose('officer-ppkukm', { mail: { agreement_ends: 'at_once' } })
    expect(await at(`${today}T07:30:00+07:00`)).toBe(1)
    await choose('officer-ppkukm', { mail: { agreement_ends: 'daily', tasks: 'daily' } })
    expect(await at('2026-06-17T10:00:00+07:00')).toBe(1)
    const [, digest] = server.taken
    expect(digest!.mail.text).not.toContain('“Kelas bambu” berakhir pada')

    const header = digest!.mail.headerLines.find(({ key }) => key === 'list-unsubscribe')!.line
    const link = new URL(/<(.*)>/.exec(header.replaceAll(/\s+/g, ''))![1]!).pathname
    expect(expectStatus(await t.as().get(link), 200).raw.body).toContain('Ringkasan harian')
    const form = 'List-Unsubscribe=One-Click'
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    for (const _ of [1, 2]) expectStatus(await t.as().post(link, form, { headers }), 200)
    const { body, etag } = expectStatus(await t.as('officer-ppkukm').get(url), 200)
    expect(body.mail).toEqual({ agreement_ends: 'never', notice_due: 'at_once', tasks: 'never' })
    expect(await at('2026-06-18T10:00:00+07:00')).toBe(0)
    const { status } = await t.as('officer-ppkukm').patch(url, { mail: { tasks: 'at_once' } }, { etag })
    expect(status).toBe(400)
    await choose('officer-ppkukm', { mail: { agreement_ends: 'at_once' } })
  })
})
