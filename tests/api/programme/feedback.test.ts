import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, ownerRows, pointers, signedAgreement } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { activityIn, signedWithCommitment } from '../commitments/examples.ts'
import { register } from '../organizations/examples.ts'
import { merge, unmerge } from '../organizations/named.ts'
import { opinion, publishedFeedback, registerSpace, send } from './examples.ts'

let t: TestApp
beforeAll(async () => {
  const settings = { rateLimitFeedback: 1_000_000, feedbackPerDay: 1_000_000, feedbackUnread: 1_000_000 }
  t = await startTestApp({ clock, settings })
})
afterAll(() => t.close())

const url = (id: string) => `/v1/feedback/${id}`
const act = async (by: AccountName, id: string, action: string, body: object, status = 200) => {
  const { etag } = await t.as('admin').get(url(id))
  return expectStatus(await t.as(by).post(`${url(id)}/${action}`, body, { etag }), status)
}

describe('POST /v1/public/feedback', () => {
  it('receives what a business says, which the registrar and the auditor alone read', async () => {
    const sent = await send(t, { stage: 'P2' })
    expect(sent.body).toEqual({
      id: expect.any(String),
      status: 'received',
      receivedAt: '2026-06-15T05:00:00.000Z',
      next: expect.stringContaining('Registrar'),
    })
    expect(sent.headers['location']).toBe(`/v1/public/feedback/${sent.body.id}`)
    const { text, ...said } = opinion
    for (const account of ['admin', 'auditor'] as const)
      expect(expectStatus(await t.as(account).get(url(sent.body.id)), 200).body).toMatchObject({
        ...said,
        subject: 'stage',
        stage: 'P2',
        receivedText: text,
        text: null,
        status: 'received',
        agency: null,
        allowedActions: account === 'admin' ? ['publish', 'reject'] : [],
      })
    for (const account of ['officer-ppkukm', 'reviewer', 'partner-shopee', 'integrator'] as const)
      expectStatus(await t.as(account).get(url(sent.body.id)), 404)
    expectStatus(await t.as().get(`/v1/public/feedback/${sent.body.id}`), 404)
  })

  it('is about exactly one thing, which the public may know', async () => {
    const { body: space } = await registerSpace(t)
    const { url: commitment } = await signedWithCommitment(t, { parties: [ids.ppkukm, ids.shopee] })
    const verified = (await activityIn(t, commitment, 'verified')).body.id
    const submitted = (await activityIn(t, commitment, 'submitted')).body.id
    for (const about of [
      { tradingSpaceId: space.id },
      { collaboratorId: ids.gojek },
      { activityId: verified },
    ])
      await send(t, about)
    const refused = async (about: object) =>
      (await t.as().post('/v1/public/feedback', { ...opinion, ...about })).status
    expect(await refused({})).toBe(422)
    expect(await refused({ stage: 'P1', collaboratorId: ids.gojek })).toBe(422)
    for (const about of [
      { tradingSpaceId: ids.unknown },
      { collaboratorId: ids.ppkukm },
      { activityId: submitted },
      { activityId: ids.unknown },
    ]) {
      const unknown = await t.as().post('/v1/public/feedback', { ...opinion, ...about })
      expect(pointers(expectStatus(unknown, 422))).toEqual([`/${Object.keys(about)[0]}`])
      expect(unknown.body.errors[0].code).toBe('unknown_subject')
    }
  })

  it.each([
    [422, 'markup', 'Lihat <script>alert(1)</script> ini'],
    [422, 'a comment', 'Lihat <!-- ini --> saja'],
    [400, 'changed direction', 'Lihat \u202Eini terbalik'],
    [400, 'what cannot be seen', 'Lihat\u200B ini saja'],
    [400, 'control characters', 'Lihat \u0007 ini saja'],
    [400, 'next to nothing', 'Bagus'],
    [400, 'more than it takes', 'x'.repeat(2001)],
  ])('%i: %s', async (status, _, text) => {
    const refused = await t.as().post('/v1/public/feedback', { ...opinion, stage: 'P1', text })
    expect(pointers(expectStatus(refused, status))).toEqual(['/text'])
  })

  it.each(['senderName', 'senderContact'])('422: markup in %s', async (field) => {
    const body = { ...opinion, stage: 'P1', [field]: '<img src=x>' }
    const refused = await t.as().post('/v1/public/feedback', body)
    expect(pointers(expectStatus(refused, 422))).toEqual([`/${field}`])
  })

  it('the same Idempotency-Key gets the first answer, without an account', async () => {
    const headers = { 'idempotency-key': 'warung-1' }
    const body = { ...opinion, stage: 'P3' }
    const first = expectStatus(await t.as().post('/v1/public/feedback', body, { headers }), 201)
    const again = expectStatus(await t.as().post('/v1/public/feedback', body, { headers }), 201)
    expect(again.body).toEqual(first.body)
    expect([first, again].map(({ headers: sent }) => sent['idempotency-replayed'])).toEqual([
      undefined,
      'true',
    ])
    const other = await t.as().post('/v1/public/feedback', { ...body, stage: 'P4' }, { headers })
    expect(expectStatus(other, 422).body.code).toBe('idempotency_key_reused')
    const elsewhere = await t.as().post('/v1/public/feedback', body, { headers, remoteAddress: '192.0.2.9' })
    expect(expectStatus(elsewhere, 201).body.id).not.toBe(first.body.id)
    const [row] = await ownerRows<{ count: string }>(t, `select count(*) from feedback where stage = 'P3'`)
    expect(row!.count).toBe('2')
  })

  it('429 for too many from one network, 503 for too many of all, and for too many that wait', async () => {
    const bounded = async (settings: object) =>
      startTestApp({ clock, database: t.database, settings: { feedbackPerDay: 1_000_000, ...settings } })
    const say = (app: TestApp, remoteAddress = '2001:db8::1') =>
      app.as().post('/v1/public/feedback', { ...opinion, stage: 'P6' }, { remoteAddress })
    const strict = await bounded({ rateLimitFeedback: 2, feedbackUnread: 1_000_000 })
    expect((await say(strict)).headers['ratelimit-policy']).toBe('"feedback";q=2;w=3600')
    expectStatus(await say(strict, '2001:db8::2'), 201)
    const limited = expectStatus(await say(strict, '2001:db8::3'), 429)
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(60)
    expectStatus(await say(strict, '2001:db8:1::1'), 201)
    expectStatus(await strict.as().get('/v1/public/feedback', { remoteAddress: '2001:db8::1' }), 200)
    const rows = await ownerRows<{ count: number }>(t, 'select count(*)::int from feedback')
    const full = await bounded({
      rateLimitFeedback: 9,
      feedbackPerDay: rows[0]!.count + 1,
      feedbackUnread: 1_000_000,
    })
    expectStatus(await say(full, '192.0.2.1'), 201)
    expect(expectStatus(await say(full, '192.0.2.2'), 503).headers['retry-after']).toBe('3600')
    const unread = await bounded({ rateLimitFeedback: 9, feedbackUnread: 1 })
    expect(expectStatus(await say(unread, '192.0.2.3'), 503).headers['retry-after']).toBe('3600')
  })
})

describe('moderating', () => {
  it('publishes without people, to the agency that leads the matter', async () => {
    const { body: space } = await registerSpace(t)
    const { body } = await send(t, {
      tradingSpaceId: space.id,
      text: 'Ibu Contoh dari warung@contoh.id menunggu.',
    })
    const { etag } = await t.as('admin').get(url(body.id))
    const asIs = await t.as('admin').post(`${url(body.id)}/publish`, {}, { etag })
    expect(asIs.body.errors[0]).toMatchObject({ pointer: '/text', code: 'personal_data' })
    const text = 'Seorang pelaku usaha menunggu.'
    const published = await act('admin', body.id, 'publish', { text, theme: 'facility' })
    expect(published.body).toMatchObject({
      status: 'published',
      text,
      receivedText: 'Ibu Contoh dari warung@contoh.id menunggu.',
      theme: 'facility',
      agency: { id: ids.ppkukm },
      publishedAt: '2026-06-15T05:00:00.000Z',
      allowedActions: ['reject', 'patch', 'route', 'link'],
    })
    const seen = expectStatus(await t.as().get(`/v1/public/feedback/${body.id}`), 200)
    expect(seen.body).toEqual({
      id: body.id,
      subject: 'trading_space',
      stage: null,
      collaborator: null,
      tradingSpace: { id: space.id, name: space.name },
      theme: 'facility',
      text,
      agency: { id: ids.ppkukm, shortName: 'Dinas PPKUKM' },
      receivedAt: '2026-06-15T05:00:00.000Z',
      publishedAt: '2026-06-15T05:00:00.000Z',
      answer: null,
      answeredAt: null,
      ledTo: null,
      version: 2,
      updatedAt: published.body.updatedAt,
    })
    const trail = (await t.as('auditor').get(`/v1/audit-events?resourceId=${body.id}`)).raw.body
    expect(trail).not.toContain('warung@contoh.id')
  })

  it('422 where no agency leads the matter, or several do; the registrar names one', async () => {
    const { body } = await send(t, { stage: 'P7' })
    const { etag } = await t.as('admin').get(url(body.id))
    const open = await t.as('admin').post(`${url(body.id)}/publish`, {}, { etag })
    expect(pointers(expectStatus(open, 422))).toEqual(['/agencyId'])
    const unknown = await t.as('admin').post(`${url(body.id)}/publish`, { agencyId: ids.shopee }, { etag })
    expect(pointers(expectStatus(unknown, 422))).toEqual(['/agencyId'])
    expect((await act('admin', body.id, 'publish', { agencyId: ids.dpmptsp })).body.agency.id).toBe(
      ids.dpmptsp,
    )
  })

  it('goes to the only agency that delivers the stage on the day', async () => {
    const delivery = { stage: 'P6', what: 'Kelas pembukuan', channels: ['website'], source: 'Contoh' }
    const by = { ...delivery, agencyId: ids.dpmptsp, validUntil: '2026-06-15' }
    const over = { ...delivery, agencyId: ids.parekraf, validUntil: '2026-06-14' }
    for (const each of [by, over]) expectStatus(await t.as('admin').post('/v1/stage-deliveries', each), 201)
    const { body } = await send(t, { stage: 'P6' })
    expect((await act('admin', body.id, 'publish', {})).body.agency.id).toBe(ids.dpmptsp)
  })

  it('goes to who leads agreements in force with the collaborator, and the agreement of the activity', async () => {
    const { body: partner } = await register(t.as('admin'))
    const options = { by: 'officer-parekraf' as const, parties: [ids.parekraf, partner.id] }
    await signedAgreement(t, options)
    const about = await send(t, { collaboratorId: partner.id })
    expect((await act('admin', about.body.id, 'publish', {})).body.agency.id).toBe(ids.parekraf)
    await signedAgreement(t, { parties: [ids.ppkukm, partner.id] })
    const several = await send(t, { collaboratorId: partner.id })
    const { etag } = await t.as('admin').get(url(several.body.id))
    const open = await t.as('admin').post(`${url(several.body.id)}/publish`, {}, { etag })
    expect(open.body.errors[0].message).toContain('Beberapa')
  })

  it('rejects with a reason, also what was published, and that is the end of it', async () => {
    const { body } = await send(t, { stage: 'P1' })
    expect((await act('admin', body.id, 'reject', { reason: 'Bukan tentang program.' })).body).toMatchObject({
      status: 'rejected',
      statusReason: 'Bukan tentang program.',
      allowedActions: [],
    })
    expect((await act('admin', body.id, 'publish', { agencyId: ids.ppkukm }, 409)).body.code).toBe(
      'invalid_transition',
    )
    const published = await publishedFeedback(t)
    await act('admin', published.id, 'reject', { reason: 'Menyebut orang.' })
    expectStatus(await t.as().get(`/v1/public/feedback/${published.id}`), 404)
    expectStatus(await t.as('officer-ppkukm').get(url(published.id)), 404)
  })

  it('changes what is published, never to what names people', async () => {
    const { id } = await publishedFeedback(t)
    const { etag } = await t.as('admin').get(url(id))
    const named = await t.as('admin').patch(url(id), { text: 'Telepon 0812-3456-7890' }, { etag })
    expect(named.body.errors[0].code).toBe('personal_data')
    const patched = await t.as('admin').patch(url(id), { text: 'Diperbaiki.', theme: null }, { etag })
    expect(expectStatus(patched, 200).body).toMatchObject({
      text: 'Diperbaiki.',
      theme: null,
      receivedText: opinion.text,
    })
    const { body: waiting } = await send(t, { stage: 'P1' })
    const early = await t
      .as('admin')
      .patch(url(waiting.id), { theme: 'cost' }, { etag: (await t.as('admin').get(url(waiting.id))).etag })
    expect(expectStatus(early, 409).body.code).toBe('not_editable')
  })
})

describe('answering', () => {
  it('is for the agency that it is routed to, in public', async () => {
    const { id } = await publishedFeedback(t, { agencyId: ids.parekraf })
    await act('officer-ppkukm', id, 'answer', { answer: 'Bukan kami.' }, 403)
    await act('admin', id, 'answer', { answer: 'Bukan kami.' }, 403)
    await act('admin', id, 'route', { agencyId: ids.ppkukm })
    await act('officer-parekraf', id, 'answer', { answer: 'Terlambat.' }, 403)
    const answered = await act('officer-ppkukm', id, 'answer', { answer: 'Ada kelas malam.' })
    expect(answered.body).toMatchObject({
      answer: 'Ada kelas malam.',
      answeredAt: '2026-06-15T05:00:00.000Z',
    })
    expect(answered.body).not.toHaveProperty('senderName')
    await act('officer-ppkukm', id, 'answer', { answer: 'Ada kelas malam mulai Juli.' })
    expect((await t.as().get(`/v1/public/feedback/${id}`)).body.answer).toBe('Ada kelas malam mulai Juli.')
  })

  it('links to one record that the officer sees, whose id others do not learn', async () => {
    const { id } = await publishedFeedback(t, {}, { collaboratorId: ids.gojek })
    const meeting = await ownMeeting()
    const note = 'Dibahas dengan mitra.'
    const two = await act(
      'officer-ppkukm',
      id,
      'link',
      { note, meetingId: meeting, activityId: ids.unknown },
      422,
    )
    expect(two.body.errors[0].code).toBe('only_one')
    const none = await act('officer-ppkukm', id, 'link', { note, actionItemId: ids.unknown }, 422)
    expect(pointers(none)).toEqual(['/actionItemId'])
    const linked = await act('officer-ppkukm', id, 'link', { note, meetingId: meeting })
    expect(linked.body.ledTo).toEqual({
      kind: 'meeting',
      note,
      actionItemId: null,
      meetingId: meeting,
      activityId: null,
    })
    expect((await t.as().get(`/v1/public/feedback/${id}`)).body.ledTo).toEqual({ kind: 'meeting', note })
    for (const account of ['partner-gojek', 'integrator'] as const)
      expect((await t.as(account).get(url(id))).body.ledTo).toMatchObject({
        kind: 'meeting',
        meetingId: null,
      })
  })

  /** Minutes of the officer's with another partner, not finalized. */
  async function ownMeeting(): Promise<string> {
    const officer = t.as('officer-ppkukm')
    const opened = { title: 'Kelas', stages: ['P2'], collaboratorIds: [ids.shopee] }
    const { body } = expectStatus(await officer.post('/v1/cases', opened), 201)
    const minutes = {
      kind: 'exploratory',
      mode: 'online',
      agenda: 'Penawaran',
      startsAt: '2026-03-03T09:00:00+07:00',
      endsAt: '2026-03-03T11:00:00+07:00',
    }
    return expectStatus(await officer.post(`/v1/cases/${body.id}/meetings`, minutes), 201).body.id
  }
})

describe('reading', () => {
  it('a partner reads what is about itself, its places and what it delivered', async () => {
    const { body: space } = await registerSpace(t, { operatorId: ids.gojek })
    const { url: commitment } = await signedWithCommitment(t, { parties: [ids.ppkukm, ids.shopee] })
    const activity = (await activityIn(t, commitment, 'verified')).body.id
    const about = {
      ofGojek: { collaboratorId: ids.gojek },
      ofSpace: { tradingSpaceId: space.id },
      ofShopee: { activityId: activity },
    }
    const made: Record<string, string> = {}
    for (const [name, each] of Object.entries(about)) made[name] = (await publishedFeedback(t, {}, each)).id
    const seen = async (account: AccountName) => {
      const statuses = Object.entries(made).map(async ([name, id]) => [
        name,
        (await t.as(account).get(url(id))).status,
      ])
      return Object.fromEntries(await Promise.all(statuses))
    }
    expect(await seen('partner-gojek')).toEqual({ ofGojek: 200, ofSpace: 200, ofShopee: 404 })
    expect(await seen('partner-shopee')).toEqual({ ofGojek: 404, ofSpace: 404, ofShopee: 200 })
    expect(await seen('integrator')).toEqual({ ofGojek: 200, ofSpace: 200, ofShopee: 200 })
    const found = await t.as('integrator').get(`/v1/feedback?activityId=${activity}`)
    expect(found.body.data.map(({ id }: { id: string }) => id)).toEqual([made['ofShopee']])
  })

  it('finds by every filter, as accounts and as anyone', async () => {
    const published = await publishedFeedback(
      t,
      { text: 'Ruang wudu kurang bersih.', theme: 'facility' },
      { stage: 'P5' },
    )
    await act('officer-ppkukm', published.id, 'answer', { answer: 'Sudah dibersihkan petugas.' })
    const queries = [
      'subject=stage',
      'stage=P5',
      `agencyId=${ids.ppkukm}`,
      'theme=facility,cost',
      'answered=true',
      'receivedAt[gte]=2026-06-15T00:00:00Z&receivedAt[lt]=2026-06-16T00:00:00Z',
      `updatedAt[gte]=${published.updatedAt}`,
      'q=wudu',
      'q=dibersihkan&snippets=true',
    ]
    for (const query of queries)
      for (const [account, list] of [
        ['officer-ppkukm', '/v1/feedback'],
        [undefined, '/v1/public/feedback'],
      ] as const) {
        const { body } = expectStatus(await t.as(account).get(`${list}?limit=200&${query}`), 200)
        expect([query, body.data.map(({ id }: { id: string }) => id)]).toEqual([
          query,
          expect.arrayContaining([published.id]),
        ])
      }
    const missed = [
      'subject=activity&stage=P5',
      'answered=false&stage=P5',
      'receivedAt[lt]=2026-06-15T00:00:00Z',
      'q=tembikar',
    ]
    for (const query of missed)
      expect([query, (await t.as().get(`/v1/public/feedback?${query}`)).body.data]).toEqual([query, []])
    const waiting = await t.as('admin').get('/v1/feedback?status=received&limit=1')
    expect(waiting.body.data[0].status).toBe('received')
    expect((await t.as('officer-ppkukm').get('/v1/feedback?status=received')).body.data).toEqual([])
  })
})

describe('GET /v1/reports/feedback', () => {
  it('counts by theme, subject and agency, and every figure is what its list counts', async () => {
    const of = async (account: AccountName) =>
      expectStatus(await t.as(account).get('/v1/reports/feedback?from=2026-06-01&to=2026-06-30'), 200).body
    const report = await of('admin')
    expect(report.themes).toHaveLength(7)
    expect(report.subjects.map((each: { subject: string }) => each.subject)).toEqual([
      'stage',
      'collaborator',
      'trading_space',
      'activity',
    ])
    expect(report.answered.count).toBeGreaterThan(1)
    expect(report.answeredAfter).toEqual({ median: 0, longest: 0 })
    expect(report.received.count).toBeGreaterThan(1)
    const parts = [report, ...report.themes, ...report.subjects, ...report.agencies]
    const figures = parts.flatMap(({ published, answered, waiting }) => [published, answered, waiting])
    for (const { count, href } of [report.received, report.rejected, ...figures]) {
      const { body } = expectStatus(await t.as('admin').get(`${href}&count=exact&limit=1`), 200)
      expect([href, body.page.total]).toEqual([href, count])
    }
    const ofOfficer = await of('officer-ppkukm')
    expect(ofOfficer.received.count).toBe(0)
    expect(ofOfficer.published.count).toBe(report.published.count)
    const later = await t.as('admin').get('/v1/reports/feedback?from=2026-07-01')
    expect(later.body.published.count).toBe(0)
  })
})

describe('the people who send it', () => {
  const exportOf = (sought: object) => t.as('admin').post('/v1/personal-data/export', sought)
  const erase = (items: object[]) =>
    t.as('admin').post('/v1/personal-data/erase', { reason: 'Permintaan subjek data', items })

  it('are exported and erased, and what was published of them stays', async () => {
    const senderName = 'Contoh Pengirim Satu'
    const senderContact = 'pengirim-satu@contoh.id'
    const published = await publishedFeedback(
      t,
      { text: 'Terbit tanpa nama.' },
      { stage: 'P1', senderName, senderContact },
    )
    const waiting = await send(t, { stage: 'P1', senderName, senderContact })
    for (const sought of [{ name: senderName.toUpperCase() }, { email: senderContact }]) {
      const { body } = await exportOf(sought)
      expect(
        body.people.map(({ kind, recordType, recordId }: Record<string, string>) => [
          kind,
          recordType,
          recordId,
        ]),
      ).toEqual([
        ['feedback_sender', 'feedback', published.id],
        ['feedback_sender', 'feedback', waiting.body.id],
      ])
      expect(body.people[0]).toMatchObject({ name: senderName, email: senderContact, erasable: true })
    }
    const items = [published.id, waiting.body.id].map((id) => ({ kind: 'feedback_sender', id }))
    expectStatus(await erase(items), 200)
    const of = async (id: string) => (await t.as('admin').get(url(id))).body
    expect(await of(published.id)).toMatchObject({
      senderName: null,
      senderContact: null,
      receivedText: 'Terbit tanpa nama.',
    })
    expect(await of(waiting.body.id)).toMatchObject({
      senderName: null,
      senderContact: null,
      receivedText: '•••',
    })
    expect((await exportOf({ email: senderContact })).body.people).toEqual([])
  })

  it('are proposed for destruction by the schedule, once it was decided', async () => {
    const { body: rule } = await t.as('admin').get('/v1/retention-rules')
    expect(rule.data.map(({ kind }: { kind: string }) => kind)).toContain('feedback_senders')
    const decided = await send(t, { stage: 'P1', senderName: 'Contoh Lama' })
    await act('admin', decided.body.id, 'reject', { reason: 'Bukan tentang program.' })
    const unread = await send(t, { stage: 'P1', senderName: 'Contoh Belum' })
    await ownerRows(
      t,
      `update feedback set decided_at = '2024-01-01', received_at = '2024-01-01' where id = any($1)`,
      [[decided.body.id]],
    )
    const { body } = await t.as('admin').get('/v1/retention-proposals')
    const proposed = body.proposals.map(({ id }: { id: string }) => id)
    expect(proposed).toContain(decided.body.id)
    expect(proposed).not.toContain(unread.body.id)
  })
})

describe('merging a collaborator', () => {
  it('moves what is said of it, and moves it back', async () => {
    const { body: loser } = await register(t.as('admin'))
    const { id } = await publishedFeedback(t, {}, { collaboratorId: loser.id })
    expectStatus(await merge(t, loser.id, ids.gojek), 200)
    const of = async () => (await t.as('admin').get(url(id))).body.collaborator.id
    expect(await of()).toBe(ids.gojek)
    const later = await send(t, { collaboratorId: loser.id })
    expect((await t.as('admin').get(url(later.body.id))).body.collaborator.id).toBe(ids.gojek)
    expectStatus(await unmerge(t, loser.id), 200)
    expect(await of()).toBe(loser.id)
  })
})

describe('what the public may do to the table', () => {
  it('writes only what was received, and reads nothing of it back', async () => {
    const asPublic = async (statement: string) =>
      ownerRows(t, `set role registry_public; ${statement}`).then(
        () => 'done',
        (error: Error) => error.message,
      )
    expect(await asPublic('select received_text from feedback')).toMatch(/permission denied/)
    expect(await asPublic('select sender_contact from feedback')).toMatch(/permission denied/)
    expect(
      await asPublic(`insert into feedback (id, stage, received_text, received_at, status)
      values (gen_random_uuid(), 'P1', 'Halo', now(), 'published')`),
    ).toMatch(/permission denied/)
    expect(await asPublic(`update feedback set answer = 'x'`)).toMatch(/permission denied/)
    expect(await asPublic('delete from feedback')).toMatch(/permission denied/)
    expect(
      await asPublic(`do $$ begin if (select count(*) from feedback where status <> 'published') > 0
      then raise exception 'seen'; end if; end $$`),
    ).toBe('done')
  })
})
