import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ofOrganization } from '../../../src/kernel/actor.ts'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'
import { act, logMeeting, nobody, openCase, openDisclosedCase, parekraf, reasons } from './examples.ts'

let test: TestApp
let officer: Client
let secondOfficer: Client

beforeAll(async () => {
  test = await startTestApp()
  officer = test.as('officer-ppkukm')
  secondOfficer = test.as('officer-parekraf')
})
afterAll(() => test.close())

describe('POST /v1/cases/{id}/offer', () => {
  it('409: names everything that is missing', async () => {
    const { body, etag } = await openCase(officer)
    const refused = await officer.post(`/v1/cases/${body.id}/offer`, undefined, { etag })
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'guard_not_met', allowedActions: expect.arrayContaining(['offer']) },
    })
    expect(reasons(refused)).toEqual(['no_finalized_meeting', 'no_region_item', 'no_collaborator_item'])
  })

  it('409: a draft does not count, nor a side that said nothing', async () => {
    const { body, etag } = await openCase(officer)
    const url = `/v1/cases/${body.id}`
    const items = [{ side: 'region', type: 'need', description: 'Etalase' }]
    const { body: logged } = await logMeeting(officer, body.id, { items })
    expect(reasons(await officer.post(`${url}/offer`, undefined, { etag }))).toContain('no_finalized_meeting')
    await act(officer, `/v1/meetings/${logged.id}`, 'finalize')
    expect(reasons(await officer.post(`${url}/offer`, undefined, { etag }))).toEqual(['no_collaborator_item'])
  })

  it('200 with the ETag from before the minutes were finalized: the case itself did not change', async () => {
    const { body, etag } = await openCase(officer)
    const { body: logged } = await logMeeting(officer, body.id)
    await act(officer, `/v1/meetings/${logged.id}`, 'finalize')
    const offered = await officer.post(`/v1/cases/${body.id}/offer`, undefined, { etag })
    expect(offered).toMatchObject({ status: 200, body: { status: 'offered', version: 2 } })
  })
})

describe('POST /v1/cases/{id}/agree', () => {
  it('409 while a blocking obstacle is open or no stage is chosen, then 200', async () => {
    const { url, meeting } = await openDisclosedCase(officer, { stages: [] })
    const offered = await act(officer, url, 'offer')
    const refused = await officer.post(`${url}/agree`, undefined, { etag: offered.etag })
    expect(reasons(refused)).toEqual(['open_blocking_obstacle', 'no_stage'])
    await act(officer, `/v1/obstacles/${meeting.obstacles[0].id}`, 'resolve', {
      resolution: 'Berkas lengkap',
    })
    const { etag } = await officer.patch(url, { stages: ['P2'] }, { etag: offered.etag })
    const agreed = await officer.post(`${url}/agree`, undefined, { etag })
    expect(agreed.body).toMatchObject({
      status: 'agreed_to_proceed',
      allowedActions: ['patch', 'log_meeting', 'raise_obstacle', 'promote', 'hold', 'cancel'],
    })
  })
})

describe('POST /v1/cases/{id}/hold and /resume', () => {
  it.each(['exploring', 'offered'])('returns to %s', async (status) => {
    const { url } = await openDisclosedCase(officer)
    if (status === 'offered') await act(officer, url, 'offer')
    const held = await act(officer, url, 'hold', { reason: 'Menunggu anggaran' })
    expect(held.body).toMatchObject({
      status: 'on_hold',
      statusReason: 'Menunggu anggaran',
      allowedActions: ['raise_obstacle', 'resume'],
    })
    const again = await officer.post(`${url}/hold`, { reason: 'x' }, { etag: held.etag })
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', allowedActions: ['raise_obstacle', 'resume'] },
    })
    expect((await act(officer, url, 'resume')).body).toMatchObject({ status, statusReason: null })
  })

  it.each([{}, { reason: '' }, { reason: 'x', status: 'promoted' }, { reason: 7 }])(
    '400: %o',
    async (body) => {
      const { url } = await openDisclosedCase(officer)
      const { etag } = await officer.get(url)
      expect((await officer.post(`${url}/hold`, body, { etag })).status).toBe(400)
    },
  )
})

describe('POST /v1/cases/{id}/cancel', () => {
  it('ends it with its reason, in the trail as well', async () => {
    const { url, id } = await openDisclosedCase(officer)
    const cancelled = await act(officer, url, 'cancel', { reason: 'Mitra mundur' })
    expect(cancelled.body).toMatchObject({
      status: 'cancelled',
      statusReason: 'Mitra mundur',
      allowedActions: [],
    })
    const refused = await officer.post(`${url}/cancel`, { reason: 'x' }, { etag: cancelled.etag })
    expect(refused.body).toMatchObject({ code: 'invalid_transition', allowedActions: [] })
    const trail = await test.db.read(auditor, async (session) =>
      session.$client.query(
        `select action, (select name from accounts where id = account_id) account_name, changes from audit_events where resource_id = $1 and action <> 'read' order by id`,
        [id],
      ),
    )
    expect(trail.rows.map((each) => each.action)).toEqual(['create', 'disclose', 'cancel'])
    expect(trail.rows.at(-1)).toMatchObject({
      account_name: 'officer-ppkukm',
      changes: { status: ['exploring', 'cancelled'], statusReason: [null, 'Mitra mundur'] },
    })
  })
})

const auditor = {
  role: 'auditor',
  accountId: nobody,
  accountName: 'auditor',
  ...ofOrganization(null),
} as const

describe('every action on a case', () => {
  const actions = [
    ['offer', undefined],
    ['agree', undefined],
    ['resume', undefined],
    ['hold', { reason: 'x' }],
    ['cancel', { reason: 'x' }],
  ] as const

  it.each(actions)(
    '%s: 403 for another agency, 404 for a case that is none or not seen',
    async (action, body) => {
      const { body: opened, etag } = await openCase(officer)
      const url = `/v1/cases/${opened.id}/${action}`
      expect((await secondOfficer.post(url, body, { etag })).status).toBe(403)
      expect((await test.as('partner-shopee').post(url, body, { etag })).status).toBe(403)
      expect((await officer.post(`/v1/cases/${nobody}/${action}`, body, { etag })).status).toBe(404)
    },
  )

  it.each(actions)(
    '%s: 428 without If-Match, 412 with an old one before any condition',
    async (action, body) => {
      const { body: opened, etag } = await openCase(officer)
      const url = `/v1/cases/${opened.id}`
      await officer.patch(url, { title: 'Judul baru' }, { etag })
      expect((await officer.post(`${url}/${action}`, body)).status).toBe(428)
      expect((await officer.post(`${url}/${action}`, body, { etag })).status).toBe(412)
    },
  )

  it.each(actions)('%s: 403 for an agency that supports the case, which reads it', async (action, body) => {
    const { url } = await openDisclosedCase(officer, { agencyIds: [parekraf] })
    const read = await secondOfficer.get(url)
    expect(read).toMatchObject({ status: 200, body: { allowedActions: ['log_meeting', 'raise_obstacle'] } })
    const refused = await secondOfficer.post(`${url}/${action}`, body, { etag: read.etag })
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect((await officer.get(url)).body.version).toBe(read.body.version)
  })

  it('an agency that supports the case logs meetings, and what comes of them', async () => {
    const { body: opened } = await openCase(officer, { agencyIds: [parekraf] })
    const { body: logged } = await logMeeting(secondOfficer, opened.id)
    const { body: finalized } = await act(secondOfficer, `/v1/meetings/${logged.id}`, 'finalize')
    const [obstacle] = finalized.obstacles
    const [actionItem] = finalized.actionItems
    await act(secondOfficer, `/v1/obstacles/${obstacle.id}`, 'resolve', { resolution: 'Berkas lengkap' })
    const done = await act(secondOfficer, `/v1/action-items/${actionItem.id}`, 'done', {
      doneOn: '2026-03-09',
    })
    expect(done.body.status).toBe('done')
    expect((await act(officer, `/v1/cases/${opened.id}`, 'offer')).body.status).toBe('offered')
  })

  it('moves it once where several move it at once', async () => {
    const { url } = await openDisclosedCase(officer)
    const { etag } = await officer.get(url)
    const moved = await Promise.all(
      Array.from({ length: 5 }, () => officer.post(`${url}/offer`, undefined, { etag })),
    )
    expect(moved.filter((each) => each.status === 200)).toHaveLength(1)
    expect(moved.filter((each) => each.status === 412)).toHaveLength(4)
  })
})
