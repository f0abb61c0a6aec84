import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'
import {
  act,
  each,
  finds,
  logMeeting,
  openCase,
  openDisclosedCase,
  parekraf,
  pointers,
  reasons,
} from '../cases/examples.ts'

let t: TestApp
let officer: Client
beforeAll(async () => {
  t = await startTestApp({ clock: () => new Date('2026-04-01T05:00:00Z') })
  officer = t.as('officer-ppkukm')
})
afterAll(() => t.close())

const reason = 'Rapat dicatat dua kali.'
const urlOf = ({ id }: { id: string }) => `/v1/meetings/${id}`
const blocking = [{ category: 'budget', description: 'Anggaran', blocking: true, raisedOn: '2026-03-03' }]

describe('POST /v1/meetings/{id}/discard', () => {
  it('keeps the draft with the reason, and takes nothing more', async () => {
    const { body: opened } = await openCase(officer)
    const { body: draft } = await logMeeting(officer, opened.id)
    const discarded = await act(officer, urlOf(draft), 'discard', { reason })
    expect(discarded).toMatchObject({
      status: 200,
      body: { status: 'discarded', statusReason: reason, finalizedAt: null, version: 2, allowedActions: [] },
    })
    expect((await officer.get(urlOf(draft))).body).toEqual(discarded.body)
    for (const [method, body] of [
      ['patch', { venue: 'Daring' }],
      ['finalize', undefined],
      ['discard', { reason }],
      ['correct', {}],
    ] as const) {
      const { etag } = discarded
      const refused =
        method === 'patch'
          ? await officer.patch(urlOf(draft), body, { etag })
          : await officer.post(`${urlOf(draft)}/${method}`, body, { etag })
      expect([method, refused.status, refused.body.allowedActions]).toEqual([method, 409, []])
    }
    const { body: history } = await officer.get(`/v1/cases/${opened.id}/history?limit=200`)
    const told = history.data.filter(({ action }: { action: string }) => action === 'discard')
    expect(told).toEqual([
      expect.objectContaining({
        resourceId: draft.id,
        changes: expect.arrayContaining([expect.objectContaining({ field: 'statusReason', after: reason })]),
      }),
    ])
  })

  it('is listed and exported as discarded, and can be left out', async () => {
    const { body: opened } = await openCase(officer)
    const { body: draft } = await logMeeting(officer, opened.id, { agenda: 'Agenda kembar' })
    await act(officer, urlOf(draft), 'discard', { reason })
    const shown = [`caseId=${opened.id}`, 'status=discarded', 'q=kembar']
    expect(await finds(officer, '/v1/meetings', draft.id, shown)).toEqual(each(shown, true))
    const hidden = ['status=draft,finalized', 'standing=true']
    expect(await finds(officer, '/v1/meetings', draft.id, hidden)).toEqual(each(hidden, false))
    const { raw } = await officer.get(`/v1/meetings?caseId=${opened.id}`, { headers: { accept: 'text/csv' } })
    expect(raw.body).toContain('Draf notulen dibatalkan')
    expect(raw.body).toContain(reason)
  })

  it('what it says counts for nothing: obstacles, action items, calendar, report', async () => {
    const { url: caseUrl, id: caseId, meeting } = await openDisclosedCase(officer)
    await act(officer, `/v1/obstacles/${meeting.obstacles[0].id}`, 'resolve', { resolution: 'Lengkap' })
    const { body: draft } = await logMeeting(officer, caseId, {
      startsAt: '2026-04-20T09:00:00+07:00',
      endsAt: '2026-04-20T10:00:00+07:00',
      obstacles: blocking,
      actionItems: [
        {
          ownerOrganizationId: meeting.actionItems[0].ownerOrganizationId,
          description: 'Undangan',
          dueOn: '2026-04-21',
        },
      ],
    })
    const [obstacle, item] = [draft.obstacles[0].id, draft.actionItems[0].id]
    const { body: feed } = await officer.post('/v1/calendar-feeds', { name: 'Ponsel' })
    const calendar = async (): Promise<string> => (await t.as().get(feed.url)).raw.body
    const open = async (): Promise<number> => {
      const { body } = await officer.get('/v1/reports/obstacles?from=2026-03-03&to=2026-03-03')
      return body.categories.find(({ category }: { category: string }) => category === 'budget').open.count
    }
    const before = await open()
    expect(await calendar()).toContain(draft.id)
    await act(officer, urlOf(draft), 'discard', { reason })
    expect(await open()).toBe(before - 1)
    expect(await calendar()).not.toContain(draft.id)
    const query = [`caseId=${caseId}`]
    expect(await finds(officer, '/v1/obstacles', obstacle, query)).toEqual(each(query, false))
    expect(await finds(officer, '/v1/action-items', item, query)).toEqual(each(query, false))
    expect((await officer.get(`/v1/action-items/${item}`)).body).toMatchObject({
      status: 'discarded',
      allowedActions: [],
    })
    const read = await officer.get(`/v1/obstacles/${obstacle}`)
    expect(read.body).toMatchObject({ status: 'open', allowedActions: [] })
    const refused = await officer.post(
      `/v1/obstacles/${obstacle}/resolve`,
      { resolution: 'Ada' },
      { etag: read.etag },
    )
    expect(refused).toMatchObject({ status: 409, body: { code: 'invalid_transition', allowedActions: [] } })
    await act(officer, caseUrl, 'offer')
    expect((await act(officer, caseUrl, 'agree')).body.status).toBe('agreed_to_proceed')
  })

  it('the draft of a correction makes way for another; finalized minutes are not discarded', async () => {
    const { meeting } = await openDisclosedCase(officer)
    const { body: first } = await act(officer, urlOf(meeting), 'correct', { agenda: 'Pertama' })
    expect((await act(officer, urlOf(first), 'discard', { reason })).body.correctsId).toBe(meeting.id)
    const original = await officer.get(urlOf(meeting))
    expect(original.body).toMatchObject({ correctedById: null, allowedActions: ['correct'] })
    const refused = await officer.post(`${urlOf(meeting)}/discard`, { reason }, { etag: original.etag })
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', allowedActions: ['correct'] },
    })
    const { body: second } = await act(officer, urlOf(meeting), 'correct', { agenda: 'Kedua' })
    expect((await officer.get(urlOf(meeting))).body.correctedById).toBe(second.id)
    await act(officer, urlOf(second), 'finalize')
    const again = await officer.get(urlOf(meeting))
    expect(again.body).toMatchObject({ correctedById: second.id, allowedActions: [] })
    expect(reasons(await officer.post(`${urlOf(meeting)}/correct`, {}, { etag: again.etag }))).toEqual([
      'corrected_already',
    ])
  })

  it('by an agency that supports the case too; 403 by its collaborator, who sees no draft, and by the registrar', async () => {
    const { id } = await openDisclosedCase(officer, { agencyIds: [parekraf] })
    const { body: draft, etag } = await logMeeting(officer, id)
    const by = (account: 'partner-shopee' | 'admin' | 'officer-parekraf') =>
      t.as(account).post(`${urlOf(draft)}/discard`, { reason }, { etag })
    expect((await by('partner-shopee')).status).toBe(403)
    expect((await by('admin')).status).toBe(403)
    expect((await by('officer-parekraf')).status).toBe(200)
    expect((await t.as('partner-shopee').get(urlOf(draft))).status).toBe(404)
  })

  it('refuses without a reason, without If-Match, and on an older version', async () => {
    const { body: opened } = await openCase(officer)
    const { body: draft, etag } = await logMeeting(officer, opened.id)
    const unexplained = await officer.post(`${urlOf(draft)}/discard`, {}, { etag })
    expect([unexplained.status, pointers(unexplained)]).toEqual([400, ['/reason']])
    expect((await officer.post(`${urlOf(draft)}/discard`, { reason })).status).toBe(428)
    await officer.patch(urlOf(draft), { venue: 'Daring' }, { etag })
    expect((await officer.post(`${urlOf(draft)}/discard`, { reason }, { etag })).status).toBe(412)
  })
})
