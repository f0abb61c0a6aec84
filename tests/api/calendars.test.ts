import { randomBytes } from 'node:crypto'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreementIn,
  attach,
  expectStatus,
  ids,
  noon,
  ownerRows,
  renewedAgreement,
  signedAgreement,
  terminatedFrom,
  today,
} from '../support/agreements.ts'
import { moveMember } from '../support/actors.ts'
import { amend } from '../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../support/app.ts'
import { act, exampleMeeting, logMeeting, openCase } from './cases/examples.ts'
import { decide, recorded } from './recorded/examples.ts'

let t: TestApp
/** Moved by hand, as what is cached for half a minute may not matter here. */
let now = noon(today)
beforeAll(async () => void (t = await startTestApp({ clock: () => now })))
afterAll(() => t.close())

const feeds = '/v1/calendar-feeds'
/** A new feed of the account, in the place of those it had. */
async function subscribe(account: AccountName, name = 'Ponsel'): Promise<TestResponse> {
  const client = t.as(account)
  for (const { id } of (await client.get(feeds)).body.data) {
    const { etag } = await client.get(`${feeds}/${id}`)
    expectStatus(await client.delete(`${feeds}/${id}`, undefined, { etag }), 204)
  }
  return expectStatus(await client.post(feeds, { name }), 201)
}

const read = (url: string, headers = {}) => t.as().get(url, { headers })

interface Event {
  readonly uid: string
  readonly summary: string
  readonly text: string
  readonly start: ICAL.Time
  readonly end: ICAL.Time
  readonly stamp: string
}
/** What a calendar program makes of it. */
function eventsIn({ raw }: TestResponse): Event[] {
  const calendar = new ICAL.Component(ICAL.parse(raw.body) as unknown[])
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, description, location, startDate, endDate } = new ICAL.Event(component)
    const stamp = String(component.getFirstPropertyValue('dtstamp'))
    return {
      uid,
      summary,
      text: [summary, description, location].join('\n'),
      start: startDate,
      end: endDate,
      stamp,
    }
  })
}
const calendarOf = async (account: AccountName): Promise<Event[]> =>
  eventsIn(expectStatus(await read((await subscribe(account)).body.url), 200))
const find = (events: readonly Event[], id: string) => events.find(({ uid }) => uid.includes(id))

const soon = { startsAt: '2026-06-20T09:00:00+07:00', endsAt: '2026-06-20T11:30:00+07:00' }
const held = { startsAt: '2026-06-01T09:00:00+07:00', endsAt: '2026-06-01T11:00:00+07:00' }
const withItem = (description: string, dueOn: string) => ({
  actionItems: [{ description, dueOn, ownerOrganizationId: ids.shopee }],
})

describe('a calendar', () => {
  it('has the meetings, action items and ends of agreements of one’s own organization', async () => {
    const officer = t.as('officer-ppkukm')
    const { body: opened } = await openCase(officer, { title: 'Etalase bersama' })
    const { body: meeting } = await logMeeting(officer, opened.id, {
      ...soon,
      ...withItem('Kirim jadwal', '2026-06-30'),
    })
    const agreement = await agreementIn(t, 'signed', { title: 'Kelas daring', effectiveUntil: '2026-12-31' })
    const draft = await agreementIn(t, 'draft', { title: 'Rancangan', effectiveUntil: '2026-12-31' })
    const events = await calendarOf('officer-ppkukm')

    const shown = find(events, meeting.id)!
    expect(shown.uid).toBe(`meeting-${meeting.id}@partnership-registry`)
    expect(shown.summary).toBe('Rapat: Etalase bersama')
    expect(shown.text).toContain(opened.caseNumber)
    expect(shown.start.toJSDate().toISOString()).toBe('2026-06-20T02:00:00.000Z')
    expect(shown.end.toJSDate().toISOString()).toBe('2026-06-20T04:30:00.000Z')
    expect(shown.stamp).toBe(`${meeting.updatedAt.slice(0, 19)}Z`)

    const item = find(events, `action-item-${meeting.actionItems[0].id}`)!
    expect(item).toMatchObject({ summary: 'Tindak lanjut Shopee: Kirim jadwal' })
    expect([item.start.isDate, item.start.toString(), item.end.toString()]).toEqual([
      true,
      '2026-06-30',
      '2026-07-01',
    ])

    const end = find(events, agreement.body.id)!
    expect([end.summary, end.start.toString()]).toEqual(['Berakhir: Kelas daring', '2026-12-31'])
    expect(find(events, draft.body.id)).toBeUndefined()
    for (const person of ['Peserta Satu', 'Peserta Dua', 'Penanda Tangan'])
      expect(JSON.stringify(events)).not.toContain(person)

    const others = await calendarOf('officer-parekraf')
    for (const { id } of [meeting, agreement.body]) expect(find(others, id)).toBeUndefined()
    const overseer = await calendarOf('auditor')
    for (const { id } of [meeting, agreement.body]) expect(find(overseer, id)).toBeDefined()
  })

  it('marks the end of what was entered from paper, until it is confirmed', async () => {
    const entered = await recorded(t, { effectiveUntil: '2026-12-31' })
    const text = async () => find(await calendarOf('officer-ppkukm'), entered.body.id)!.text
    expect(await text()).toContain('Belum dikonfirmasi.')
    expectStatus(await decide(t, 'officer-ppkukm-2', entered, 'confirm'), 200)
    expect(await text()).not.toContain('Belum dikonfirmasi')
  })

  it('shows a partner no draft, no internal meeting and nothing of others', async () => {
    const officer = t.as('officer-ppkukm')
    const { body: opened } = await openCase(officer)
    const log = async (fields: object) => {
      const { body } = await logMeeting(officer, opened.id, {
        ...held,
        ...withItem('Siapkan', '2026-07-01'),
        ...fields,
      })
      await act(officer, `/v1/meetings/${body.id}`, 'finalize')
      return body
    }
    const told = await log({})
    const internal = await log({ kind: 'internal', participants: [] })
    const { body: drafted } = await logMeeting(officer, opened.id, held)
    const shopee = await calendarOf('partner-shopee')
    expect(find(shopee, told.id)).toBeDefined()
    expect(find(shopee, told.actionItems[0].id)).toBeDefined()
    for (const hidden of [internal.id, internal.actionItems[0].id, drafted.id])
      expect(find(shopee, hidden)).toBeUndefined()
    expect(find(await calendarOf('officer-ppkukm'), internal.id)).toBeDefined()
    expect(find(await calendarOf('partner-gojek'), told.id)).toBeUndefined()
  })

  it('leaves out what is done, corrected, or far away', async () => {
    const officer = t.as('officer-ppkukm')
    const { body: opened } = await openCase(officer)
    const { body: logged } = await logMeeting(officer, opened.id, {
      ...held,
      ...withItem('Selesaikan', '2026-07-02'),
    })
    const [item] = logged.actionItems
    await act(officer, `/v1/meetings/${logged.id}`, 'finalize')
    const { body: corrected } = await act(officer, `/v1/meetings/${logged.id}`, 'correct', {
      decisions: ['Lain'],
    })
    expect(find(await calendarOf('officer-ppkukm'), corrected.id)).toBeUndefined()
    await act(officer, `/v1/meetings/${corrected.id}`, 'finalize')
    await act(officer, `/v1/action-items/${corrected.actionItems[0].id}`, 'done', { doneOn: today })
    const events = await calendarOf('officer-ppkukm')
    for (const gone of [logged.id, item.id, corrected.actionItems[0].id])
      expect(find(events, gone)).toBeUndefined()
    expect(find(events, corrected.id)).toBeDefined()

    const on = (day: string) => ({ startsAt: `${day}T09:00:00+07:00`, endsAt: `${day}T10:00:00+07:00` })
    const edges: [string, boolean][] = [
      ['2026-03-16', false],
      ['2026-03-17', true],
      ['2027-07-20', true],
      ['2027-07-21', false],
    ]
    for (const [day, isShown] of edges) {
      const { body } = await logMeeting(officer, opened.id, on(day))
      expect([day, find(await calendarOf('officer-ppkukm'), body.id) !== undefined]).toEqual([day, isShown])
    }
  })

  it('shows the last day in force by what is declared and signed so far, and nothing that goes on in a renewal', async () => {
    const ending = await terminatedFrom(t, '2026-09-01')
    const extended = await signedAgreement(t, { effectiveUntil: '2026-07-31' })
    await amend(t, extended, '2026-07-31', { effectiveUntil: '2027-01-31' })
    const { old, renewal } = await renewedAgreement(t, { effectiveUntil: '2026-12-31' })
    const stopped = await renewedAgreement(t)
    await attach(t, stopped.renewal.body.id, 'termination')
    const never = { ground: 'agreed', reason: 'Batal', terminatedOn: '2026-12-01' }
    await act(t.as('officer-ppkukm'), `/v1/agreements/${stopped.renewal.body.id}`, 'terminate', never)
    const events = await calendarOf('officer-ppkukm')
    const endOf = ({ body }: TestResponse) => find(events, body.id)?.start.toString()
    expect([ending, extended, old, stopped.old, stopped.renewal].map(endOf)).toEqual([
      '2026-08-31',
      '2027-01-31',
      undefined,
      '2026-12-31',
      undefined,
    ])
    expect(find(events, ending.body.id)!.text).toContain('Diakhiri.')
    expect(find(events, extended.body.id)!.text).toContain('Jangka waktunya habis.')
    now = noon('2027-06-01')
    const later = await calendarOf('officer-ppkukm')
    now = noon(today)
    expect(find(later, renewal.body.id)!.start.toString()).toBe('2027-12-31')
  })

  it('takes text as text, whatever it looks like', async () => {
    const officer = t.as('officer-ppkukm')
    const title = 'Rapat; satu, dua\\n'
    const agenda = `Baris\r\nEND:VEVENT\nBEGIN:VEVENT\nATTACH:http://contoh.id/\u{1f600}${'é'.repeat(200)}`
    const { body: opened } = await openCase(officer, { title })
    const { body: meeting } = await logMeeting(officer, opened.id, { ...soon, agenda, venue: 'Aula:1;2,"3"' })
    const response = await read((await subscribe('officer-ppkukm')).body.url)
    const event = find(eventsIn(response), meeting.id)!
    expect(event.summary).toBe(`Rapat: ${title}`)
    expect(event.text).toContain('Aula:1;2,"3"')
    expect(event.text).toContain('END:VEVENT\nBEGIN:VEVENT\nATTACH:http://contoh.id/')
    expect(event.text).toContain(`\u{1f600}${'é'.repeat(200)}`)
    const lines = response.raw.body.split('\r\n')
    expect(lines.filter((line) => line.startsWith('ATTACH'))).toEqual([])
    expect(lines.every((line) => !/[\r\n]/.test(line) && Buffer.byteLength(line) <= 75)).toBe(true)
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(eventsIn(response).length)
  })

  it('is read again only where it changed, and kept by nobody in between', async () => {
    const { url } = (await subscribe('officer-ppkukm')).body
    const first = await read(url)
    // Whoever guesses addresses is counted too.
    for (const { headers } of [first, await read('/calendar/x.ics')])
      expect(headers['ratelimit-policy']).toMatch(/^"address"/)
    expect(first.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
    })
    expect((await read(url, { 'if-none-match': first.etag })).status).toBe(304)
    const { body: opened } = await openCase(t.as('officer-ppkukm'))
    await logMeeting(t.as('officer-ppkukm'), opened.id, { ...exampleMeeting, ...soon })
    const again = await read(url, { 'if-none-match': first.etag })
    expect([again.status, again.etag === first.etag]).toEqual([200, false])
  })
})

describe('the address of a calendar', () => {
  it('is shown once, kept as a hash and named by no list', async () => {
    const { body, headers } = await subscribe('partner-shopee')
    const [, secret] = /^http:\/\/localhost:80\/calendar\/(jpr_calendar_[\w-]{43})\.ics$/.exec(body.url)!
    expect(headers['cache-control']).toBe('no-store')
    const listed = await t.as('partner-shopee').get(feeds)
    expect(listed.body.data).toEqual([
      { id: body.id, name: 'Ponsel', version: 1, createdAt: body.createdAt, updatedAt: body.updatedAt },
    ])
    const rows = await ownerRows(t, 'select * from calendar_feeds')
    const trail = await t.as('auditor').get(`/v1/audit-events?resourceId=${body.id}`)
    for (const kept of [rows, listed.body, trail.body]) expect(JSON.stringify(kept)).not.toContain(secret)
    expect(trail.body.data).toMatchObject([{ action: 'create', resourceType: 'calendar_feed' }])
  })

  it('404 for a secret that no address can have, such as a line break', async () => {
    for (const secret of ['%0A', 'a%0Ab', '%0D%0A'])
      expect(expectStatus(await read(`/calendar/${secret}.ics`), 404).body.code).toBe('not_found')
  })

  it('404, the same for one that was removed, was never there, or whose account is disabled', async () => {
    const client = t.as('partner-gojek')
    const { body } = await subscribe('partner-gojek')
    expect((await read(body.url)).status).toBe(200)
    const { etag } = await client.get(`${feeds}/${body.id}`)
    expect((await client.delete(`${feeds}/${body.id}`)).status).toBe(428)
    expect((await client.delete(`${feeds}/${body.id}`, undefined, { etag: '"9-AbCdEfGhIjKl"' })).status).toBe(
      412,
    )
    expectStatus(await client.delete(`${feeds}/${body.id}`, undefined, { etag }), 204)
    const { data } = (await t.as('auditor').get(`/v1/audit-events?resourceId=${body.id}`)).body
    expect(data.map((each: { action: string }) => each.action).toSorted()).toEqual(['create', 'remove'])

    const { url } = (await subscribe('partner-bankdki')).body
    const account = (await t.as('partner-bankdki').get('/v1/me')).body.id
    const user = await t.as('admin').get(`/v1/users/${account}`)
    const disabled = expectStatus(
      await t.as('admin').post(`/v1/users/${account}/disable`, undefined, { etag: user.etag }),
      200,
    )
    const never = `/calendar/jpr_calendar_${randomBytes(32).toString('base64url')}.ics`
    const answers = await Promise.all([body.url, never, '/calendar/x.ics', url].map((each) => read(each)))
    const problems = answers.map(({ status, body: { instance: _, requestId: __, ...problem } }) => [
      status,
      problem,
    ])
    expect(problems).toEqual(answers.map(() => [404, expect.objectContaining({ code: 'not_found' })]))
    expect(new Set(problems.map((each) => JSON.stringify(each))).size).toBe(1)

    expectStatus(
      await t.as('admin').post(`/v1/users/${account}/enable`, undefined, { etag: disabled.etag }),
      200,
    )
    expect((await read(url)).status).toBe(200)
  })

  it('is of one account: others of the same organization neither see nor end it', async () => {
    const { body } = await subscribe('officer-ppkukm')
    for (const account of ['admin', 'officer-parekraf', 'auditor'] as const) {
      expect((await t.as(account).get(`${feeds}/${body.id}`)).status).toBe(404)
      const removal = await t
        .as(account)
        .delete(`${feeds}/${body.id}`, undefined, { etag: '"1-AbCdEfGhIjKl"' })
      expect(removal.status).toBe(404)
    }
    expect((await read(body.url)).status).toBe(200)
  })

  it('409: a sixth, also where several are made at once', async () => {
    await subscribe('reviewer')
    const made = await Promise.all(
      Array.from({ length: 7 }, () => t.as('reviewer').post(feeds, { name: 'Tablet' })),
    )
    expect(made.map(({ status }) => String(status)).toSorted()).toEqual([
      '201',
      '201',
      '201',
      '201',
      '409',
      '409',
      '409',
    ])
    const refused = made.find(({ status }) => status === 409)!
    expect(refused.body).toMatchObject({ code: 'guard_not_met', reasons: [{ code: 'too_many_feeds' }] })
  })

  it('shows what the account may see now: with another organization, its records', async () => {
    now = new Date(now.getTime() + 60_000)
    const agreement = await agreementIn(t, 'signed', {
      parties: [ids.ppkukm, ids.gojek],
      title: 'Milik Gojek',
    })
    const { url } = (await subscribe('partner-shopee')).body
    expect(find(eventsIn(await read(url)), agreement.body.id)).toBeUndefined()
    await moveMember(t, 'partner-shopee', ids.gojek)
    expect(find(eventsIn(await read(url)), agreement.body.id)).toBeDefined()
    await moveMember(t, 'partner-shopee', ids.shopee)
  })
})
