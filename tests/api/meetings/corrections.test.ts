import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Meeting } from '../../../src/meetings/schemas/meeting.ts'
import { expectStatus, ids, ownerRows, promote } from '../../support/agreements.ts'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'
import {
  act,
  exampleMeeting,
  logMeeting,
  nobody,
  openCase,
  openDisclosedCase,
  pointers,
  reasons,
  shopee,
} from '../cases/examples.ts'

let t: TestApp
let officer: Client
beforeAll(async () => {
  t = await startTestApp({ clock: () => new Date('2026-04-01T05:00:00Z') })
  officer = t.as('officer-ppkukm')
})
afterAll(() => t.close())

const urlOf = ({ id }: { id: string }) => `/v1/meetings/${id}`
/** What the minutes say, without what is new in each record. */
function said({ items, participants, actionItems, ...meeting }: Meeting) {
  const parts = (some: readonly object[]) =>
    some.map((part) => ({
      ...part,
      id: null,
      continuesId: null,
      nameAsRecorded: null,
      ownerNameAsRecorded: null,
    }))
  const { kind, startsAt, endsAt, mode, venue, agenda, decisions, smallWins, processScores } = meeting
  const own = { kind, startsAt, endsAt, mode, venue, agenda, decisions, smallWins, processScores }
  return { ...own, items: parts(items), participants: parts(participants), actionItems: parts(actionItems) }
}

describe('POST /v1/meetings/{id}/correct', () => {
  it('201: with an empty body, a draft that says the same, but for the obstacles', async () => {
    const { meeting, id: caseId } = await openDisclosedCase(officer)
    const corrected = await act(officer, urlOf(meeting), 'correct')
    expect(corrected.status).toBe(201)
    expect(corrected.headers.location).toBe(urlOf(corrected.body))
    expect(corrected.body).toMatchObject({
      status: 'draft',
      caseId,
      correctsId: meeting.id,
      correctedById: null,
      obstacles: [],
      version: 1,
      allowedActions: ['patch', 'finalize', 'discard'],
    })
    expect(said(corrected.body)).toEqual(said(meeting))
    expect((await officer.get(urlOf(corrected.body))).body).toEqual(corrected.body)
    const original = (await officer.get(urlOf(meeting))).body
    expect(original).toEqual({ ...meeting, correctedById: corrected.body.id, allowedActions: [] })
  })

  it('takes what is given instead, lists whole, and adds obstacles', async () => {
    const { meeting } = await openDisclosedCase(officer)
    const { body } = await act(officer, urlOf(meeting), 'correct', {
      decisions: [],
      items: [],
      processScores: { sharedUnderstanding: { score: 2 } },
      obstacles: [{ category: 'other', description: 'Terlewat dicatat' }],
      endsAt: '2026-03-03T13:00:00+07:00',
    })
    expect(body).toMatchObject({
      decisions: [],
      items: [],
      processScores: { sharedUnderstanding: { score: 2 } },
      obstacles: [{ description: 'Terlewat dicatat', status: 'open', raisedOn: '2026-03-03' }],
      endsAt: '2026-03-03T06:00:00.000Z',
      agenda: meeting.agenda,
    })
  })

  it('takes a whole meeting, as logging does', async () => {
    const { meeting } = await openDisclosedCase(officer)
    const corrected = await act(officer, urlOf(meeting), 'correct', {
      ...exampleMeeting,
      agenda: 'Agenda yang benar',
    })
    expect(corrected.body).toMatchObject({ agenda: 'Agenda yang benar', correctsId: meeting.id })
    expect(corrected.body.obstacles).toHaveLength(2)
  })

  it('409: one correction of a meeting, then one of the correction', async () => {
    const { meeting } = await openDisclosedCase(officer)
    const { etag } = await officer.get(urlOf(meeting))
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => officer.post(`${urlOf(meeting)}/correct`, {}, { etag })),
    )
    expect(answers.filter((each) => each.status === 201)).toHaveLength(1)
    expect(answers.filter((each) => each.status === 409)).toHaveLength(4)
    const again = await officer.post(`${urlOf(meeting)}/correct`, {}, { etag })
    expect(reasons(again)).toEqual(['correction_under_way'])
    const draft = answers.find((each) => each.status === 201)!.body
    const early = await officer.post(
      `${urlOf(draft)}/correct`,
      {},
      { etag: (await officer.get(urlOf(draft))).etag },
    )
    expect(early).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', allowedActions: ['patch', 'finalize', 'discard'] },
    })
    const finalized = await act(officer, urlOf(draft), 'finalize')
    expect(finalized.body.allowedActions).toEqual(['correct'])
    const late = await officer.post(`${urlOf(meeting)}/correct`, {}, { etag })
    expect(reasons(late)).toEqual(['corrected_already'])
    const second = await act(officer, urlOf(draft), 'correct', { agenda: 'Sekali lagi' })
    expect(second.body.correctsId).toBe(draft.id)
  })

  it('409 for a draft, and while the case takes no meeting', async () => {
    const { body: opened } = await openCase(officer)
    const { body: draft, etag } = await logMeeting(officer, opened.id)
    expect((await officer.post(`${urlOf(draft)}/correct`, {}, { etag })).body.code).toBe('invalid_transition')
    const { meeting, url } = await openDisclosedCase(officer)
    await act(officer, url, 'hold', { reason: 'Menunggu' })
    const held = await officer.post(
      `${urlOf(meeting)}/correct`,
      {},
      { etag: (await officer.get(urlOf(meeting))).etag },
    )
    expect(held).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', allowedActions: ['raise_obstacle', 'resume'] },
    })
  })

  it('keeps who was there, also where their organization has left the case; 422 for others', async () => {
    const { meeting, url } = await openDisclosedCase(officer)
    const { etag } = await officer.get(url)
    expectStatus(await officer.patch(url, { collaboratorIds: [ids.gojek] }, { etag }), 200)
    const other = { participants: [{ organizationId: ids.bankDki, name: 'Contoh' }] }
    const read = await officer.get(urlOf(meeting))
    const refused = await officer.post(`${urlOf(meeting)}/correct`, other, { etag: read.etag })
    expect(pointers(refused)).toEqual(['/participants/0/organizationId'])
    const { body } = await act(officer, urlOf(meeting), 'correct')
    expect(body.participants.map((each: { organizationId: string }) => each.organizationId)).toContain(shopee)
  })

  it.each([
    [{ endsAt: '2026-03-03T08:00:00+07:00' }, 422],
    [{ startsAt: 'yesterday' }, 400],
    [{ correctsId: nobody }, 400],
    [{ status: 'finalized' }, 400],
    [{ caseId: nobody }, 400],
    [{ items: null }, 400],
  ])('%o: %i', async (body, status) => {
    const { meeting } = await openDisclosedCase(officer)
    const { etag } = await officer.get(urlOf(meeting))
    expect((await officer.post(`${urlOf(meeting)}/correct`, body, { etag })).status).toBe(status)
  })

  it('428 without If-Match, 412 with an old one, 404 where there is none', async () => {
    const { meeting } = await openDisclosedCase(officer)
    expect((await officer.post(`${urlOf(meeting)}/correct`, {})).status).toBe(428)
    expect((await officer.post(`${urlOf(meeting)}/correct`, {}, { etag: '"1-AbCdEfGhIjKl"' })).status).toBe(
      412,
    )
    expect(
      (await officer.post(`/v1/meetings/${nobody}/correct`, {}, { etag: '"1-AbCdEfGhIjKl"' })).status,
    ).toBe(404)
  })

  it.each(['officer-parekraf', 'admin', 'reviewer', 'auditor', 'partner-shopee', 'integrator'] as const)(
    '403: %s',
    async (account) => {
      const { meeting } = await openDisclosedCase(officer)
      const { etag } = await officer.get(urlOf(meeting))
      expect((await t.as(account).post(`${urlOf(meeting)}/correct`, {}, { etag })).status).toBe(403)
    },
  )

  it('is in the trail of both, without people', async () => {
    const { meeting } = await openDisclosedCase(officer)
    const { body } = await act(officer, urlOf(meeting), 'correct')
    const trail = await ownerRows<{ action: string; changes: object }>(
      t,
      'select resource_id, action, changes from audit_events where resource_id = any($1) order by id desc limit 2',
      [[meeting.id, body.id]],
    )
    expect(trail).toMatchObject([
      { resource_id: meeting.id, action: 'correct', changes: { correctedById: [null, body.id] } },
      { resource_id: body.id, action: 'create', changes: { correctsId: [null, meeting.id] } },
    ])
    expect(JSON.stringify(trail)).not.toMatch(/Peserta/)
  })
})

describe('what counts once minutes are corrected', () => {
  it('offer: the items of the correction, not of the original', async () => {
    const { meeting, url } = await openDisclosedCase(officer)
    const { body: draft } = await act(officer, urlOf(meeting), 'correct', {
      items: [exampleMeeting.items[0]],
    })
    const { etag } = await officer.get(url)
    await act(officer, urlOf(draft), 'finalize')
    expect(reasons(await officer.post(`${url}/offer`, undefined, { etag }))).toEqual(['no_region_item'])
    const { body: second } = await act(officer, urlOf(draft), 'correct', { items: exampleMeeting.items })
    await act(officer, urlOf(second), 'finalize')
    expect((await officer.post(`${url}/offer`, undefined, { etag })).status).toBe(200)
  })

  it('agree: obstacles count where they were raised', async () => {
    const { meeting, url } = await openDisclosedCase(officer)
    const { body: draft } = await act(officer, urlOf(meeting), 'correct')
    await act(officer, urlOf(draft), 'finalize')
    await act(officer, url, 'offer')
    const { etag } = await officer.get(url)
    expect(reasons(await officer.post(`${url}/agree`, undefined, { etag }))).toEqual([
      'open_blocking_obstacle',
    ])
  })

  it('promote: what the correction agreed becomes a commitment', async () => {
    const { meeting, url } = await openDisclosedCase(officer)
    const { body: draft } = await act(officer, urlOf(meeting), 'correct', {
      items: [{ ...exampleMeeting.items[0], description: 'Kelas yang benar' }, exampleMeeting.items[1]],
    })
    const { body: finalized } = await act(officer, urlOf(draft), 'finalize')
    await act(officer, `/v1/obstacles/${meeting.obstacles[0].id}`, 'resolve', { resolution: 'Lengkap' })
    await act(officer, url, 'offer')
    const agreed = await act(officer, url, 'agree')
    const { body: agreement } = expectStatus(await promote(t, agreed), 201)
    const { data } = (await officer.get(`/v1/agreements/${agreement.id}/commitments`)).body
    expect(data).toMatchObject([{ description: 'Kelas yang benar', meetingItemId: finalized.items[0].id }])
    expect(data).toHaveLength(1)
  })
})

describe('minutes that are corrected after their items became commitments', () => {
  it('leave the chain whole: the commitment names the item it was agreed in, and the lineage both minutes', async () => {
    const { meeting, url } = await openDisclosedCase(officer)
    await act(officer, `/v1/obstacles/${meeting.obstacles[0].id}`, 'resolve', { resolution: 'Lengkap' })
    await act(officer, url, 'offer')
    const { body: agreement } = expectStatus(await promote(t, await act(officer, url, 'agree')), 201)
    const commitments = async () =>
      (await officer.get(`/v1/agreements/${agreement.id}/commitments`)).body.data
    const before = await commitments()
    const { body: draft } = await act(officer, urlOf(meeting), 'correct', {
      items: [{ ...exampleMeeting.items[0], quantity: 7 }, exampleMeeting.items[1]],
    })
    const { body: corrected } = await act(officer, urlOf(draft), 'finalize')
    expect(await commitments()).toEqual(before)
    const { meetingItemId } = before[0]
    expect(before[0]).toMatchObject({ meetingId: meeting.id, meetingItemId: meeting.items[0].id })
    const chain = async (path: string) => (await officer.get(`${path}/lineage`)).body
    const ofAgreement = await chain(`/v1/agreements/${agreement.id}`)
    expect(ofAgreement.commitments).toMatchObject([{ id: before[0].id, meetingItemId }])
    expect(ofAgreement.meetings).toMatchObject([
      { id: meeting.id, items: [{ id: meetingItemId }] },
      { id: corrected.id, items: [{ id: corrected.items[0].id, continuesId: meetingItemId }] },
    ])
    expect((await chain(urlOf(meeting))).commitments).toMatchObject([{ id: before[0].id, meetingItemId }])
    const ofCorrection = await chain(urlOf(corrected))
    expect(ofCorrection.commitments).toMatchObject([{ id: before[0].id, meetingItemId }])
    expect(ofCorrection.agreements).toMatchObject([{ id: agreement.id }])
    // What no longer stands is not named anew; what the correction agreed is.
    const name = (itemId: string) =>
      officer.post(`/v1/agreements/${agreement.id}/commitments`, {
        description: 'Kelas',
        meetingItemId: itemId,
      })
    expect(await name(meetingItemId)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/meetingItemId', code: 'not_agreed_item' }] },
    })
    expect(await name(corrected.items[0].id)).toMatchObject({
      status: 201,
      body: { meetingId: corrected.id },
    })
  })
})

describe('who sees a correction', () => {
  it('a collaborator once it is finalized, and never that there is an internal one', async () => {
    const partner = t.as('partner-shopee')
    const { meeting } = await openDisclosedCase(officer)
    const { body: draft } = await act(officer, urlOf(meeting), 'correct')
    expect((await partner.get(urlOf(meeting))).body.correctedById).toBeNull()
    expect((await partner.get(urlOf(draft))).status).toBe(404)
    await act(officer, urlOf(draft), 'finalize')
    expect((await partner.get(urlOf(meeting))).body.correctedById).toBe(draft.id)
    expect((await partner.get(urlOf(draft))).body.correctsId).toBe(meeting.id)
    const { body: internal } = await act(officer, urlOf(draft), 'correct', { kind: 'internal' })
    await act(officer, urlOf(internal), 'finalize')
    expect((await partner.get(urlOf(draft))).body.correctedById).toBeNull()
    expect((await officer.get(urlOf(draft))).body.correctedById).toBe(internal.id)
  })
})

describe('minutesDocumentId', () => {
  const attach = async (
    meeting: { id: string; caseId: string },
    edition: number,
    visibility: string,
    kind = 'minutes',
  ) => {
    const [{ id }] = (await ownerRows<{ id: string }>(
      t,
      `insert into documents (id, kind, visibility, file_name, media_type, size, sha256, storage_key, case_id, meeting_id,
         edition, uploaded_by)
       values (gen_random_uuid(), $1, $2, 'notulen.pdf', 'application/pdf', 1, repeat('0', 64), gen_random_uuid()::text, $3, $4, $5,
         gen_random_uuid()) returning id`,
      [kind, visibility, meeting.caseId, meeting.id, edition],
    )) as [{ id: string }]
    return id
  }

  it('is the latest edition that the reader may see', async () => {
    const { meeting } = await openDisclosedCase(officer)
    expect(meeting.minutesDocumentId).toBeNull()
    const forParties = await attach(meeting, 1, 'parties')
    const internal = await attach(meeting, 2, 'internal')
    await attach(meeting, 3, 'parties', 'other')
    const seen = async (account: Parameters<TestApp['as']>[0]) =>
      (await t.as(account).get(urlOf(meeting))).body.minutesDocumentId
    expect(await seen('officer-ppkukm')).toBe(internal)
    expect(await seen('auditor')).toBe(internal)
    expect(await seen('officer-parekraf')).toBeNull()
    expect(await seen('partner-shopee')).toBe(forParties)
    const [listed] = (await officer.get(`/v1/meetings?caseId=${meeting.caseId}`)).body.data
    expect(listed.minutesDocumentId).toBe(internal)
  })
})
