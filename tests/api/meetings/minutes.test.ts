import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type AccountName, type Client, type TestApp } from '../../support/app.ts'
import {
  act,
  exampleMeeting,
  gojek,
  ids,
  logMeeting,
  nobody,
  openCase,
  openDisclosedCase,
  pointers,
  ppkukm,
  reasons,
  shopee,
} from '../cases/examples.ts'

let test: TestApp
let officer: Client

const now = new Date('2026-03-10T17:30:00Z')

beforeAll(async () => {
  test = await startTestApp({ clock: () => now })
  officer = test.as('officer-ppkukm')
})
afterAll(() => test.close())

async function draft(fields: object = {}) {
  const { body } = await openCase(officer, { collaboratorIds: [shopee, gojek] })
  const logged = await logMeeting(officer, body.id, fields)
  return { url: `/v1/meetings/${logged.body.id}`, caseUrl: `/v1/cases/${body.id}`, ...logged }
}

describe('PATCH /v1/meetings/{id}', () => {
  it('replaces the lists that are given whole, and leaves the others', async () => {
    const { url, body, etag } = await draft()
    const patched = await officer.patch(
      url,
      {
        venue: null,
        items: [{ side: 'region', type: 'offer', description: 'Tempat' }],
        participants: [{ organizationId: gojek, name: 'Peserta Tiga' }],
        obstacles: [],
        decisions: [],
        processScores: {
          trustBuilding: null,
          faceToFaceDialogue: { score: 2 },
          sharedUnderstanding: { score: 1 },
        },
      },
      { etag },
    )
    expect(patched.body).toMatchObject({
      version: 2,
      venue: null,
      items: [{ description: 'Tempat', agreed: false }],
      participants: [{ organizationId: gojek, side: 'collaborator' }],
      obstacles: [],
      decisions: [],
      actionItems: body.actionItems,
      smallWins: body.smallWins,
    })
    expect(patched.body.processScores).toEqual({
      faceToFaceDialogue: { score: 2 },
      sharedUnderstanding: { score: 1 },
    })
    expect((await officer.get(url)).body).toEqual(patched.body)
  })

  it('keeps the note of an indicator whose score alone is given', async () => {
    const { url, etag } = await draft()
    const patched = await officer.patch(url, { processScores: { trustBuilding: { score: 1 } } }, { etag })
    expect(patched.body.processScores.trustBuilding).toEqual({ score: 1, note: 'Terbuka' })
  })

  it('422: an end before the start that is kept, and organizations that are not in the case', async () => {
    const { url, etag } = await draft()
    const early = await officer.patch(url, { endsAt: '2026-03-03T01:00:00Z' }, { etag })
    expect(early.status).toBe(422)
    expect(pointers(early)).toEqual(['/endsAt'])
    const stranger = await officer.patch(
      url,
      { participants: [{ organizationId: nobody, name: 'A' }] },
      { etag },
    )
    expect(pointers(stranger)).toEqual(['/participants/0/organizationId'])
    expect((await officer.patch(url, { startsAt: '2026-03-03T03:00:00Z' }, { etag })).status).toBe(200)
  })

  it('409 not_editable once finalized', async () => {
    const { url } = await draft()
    const { etag } = await act(officer, url, 'finalize')
    const refused = await officer.patch(url, { agenda: 'x' }, { etag })
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'not_editable', allowedActions: ['correct'] },
    })
  })

  it('409 not_editable for obstacles once one was resolved; nothing of the change is kept', async () => {
    const { url, body, etag } = await draft()
    await act(officer, `/v1/obstacles/${body.obstacles[0].id}`, 'resolve', { resolution: 'Lengkap' })
    const refused = await officer.patch(url, { agenda: 'x', obstacles: [] }, { etag })
    expect(refused).toMatchObject({ status: 409, body: { code: 'not_editable' } })
    const read = await officer.get(url)
    expect(read.body).toMatchObject({ agenda: body.agenda, version: 1 })
    expect(read.body.obstacles).toHaveLength(2)
    expect((await officer.patch(url, { agenda: 'x' }, { etag })).status).toBe(200)
  })

  it('412 for all but one of several changes at once, and only that one’s parts are kept', async () => {
    const { url, etag } = await draft()
    const changed = await Promise.all(
      ['a', 'b', 'c', 'd'].map((description) =>
        officer.patch(url, { items: [{ side: 'region', type: 'need', description }] }, { etag }),
      ),
    )
    const kept = changed.filter((each) => each.status === 200)
    expect(kept).toHaveLength(1)
    expect(changed.filter((each) => each.status === 412)).toHaveLength(3)
    expect((await officer.get(url)).body.items).toEqual(kept[0]!.body.items)
  })
})

describe('POST /v1/meetings/{id}/finalize', () => {
  it('fixes the minutes and lets the collaborators see the case', async () => {
    const { url, caseUrl } = await draft()
    const partner = test.as('partner-shopee')
    expect((await partner.get(caseUrl)).status).toBe(404)
    const finalized = await act(officer, url, 'finalize')
    expect(finalized.body).toMatchObject({
      status: 'finalized',
      finalizedAt: expect.any(String),
      version: 2,
      allowedActions: ['correct'],
    })
    expect((await partner.get(caseUrl)).status).toBe(200)
    const again = await officer.post(`${url}/finalize`, undefined, { etag: finalized.etag })
    expect(again).toMatchObject({ status: 409, body: { code: 'invalid_transition' } })
  })

  it('409 not_held_yet while the meeting is still to come', async () => {
    const { url, etag } = await draft({
      startsAt: '2026-03-10T17:30:00.001Z',
      endsAt: '2026-03-10T18:00:00Z',
    })
    const refused = await officer.post(`${url}/finalize`, undefined, { etag })
    expect(refused).toMatchObject({ status: 409, body: { code: 'guard_not_met' } })
    expect(reasons(refused)).toEqual(['not_held_yet'])
  })

  it('tells a reader who polls by updatedAt that the case came into sight', async () => {
    const { url, caseUrl } = await draft()
    const before = await officer.get(caseUrl)
    await act(officer, url, 'finalize')
    const after = await officer.get(caseUrl)
    expect(after.body.updatedAt > before.body.updatedAt).toBe(true)
    expect(after.body.version).toBe(before.body.version)
  })

  it('403 for another agency, 404 where there is none, 412 and 428 without the last ETag', async () => {
    const { url, etag } = await draft()
    expect((await test.as('officer-parekraf').post(`${url}/finalize`, undefined, { etag })).status).toBe(403)
    expect((await officer.post(`/v1/meetings/${nobody}/finalize`, undefined, { etag })).status).toBe(404)
    expect((await officer.post(`${url}/finalize`)).status).toBe(428)
    await officer.patch(url, { agenda: 'x' }, { etag })
    expect((await officer.post(`${url}/finalize`, undefined, { etag })).status).toBe(412)
  })
})

describe('who reads minutes', () => {
  it('a collaborator of the case: finalized ones, never a draft or an internal one', async () => {
    const { url, caseUrl, body } = await draft()
    const partner = test.as('partner-shopee')
    const inside = await logMeeting(officer, body.caseId, { kind: 'internal' })
    await act(officer, `/v1/meetings/${inside.body.id}`, 'finalize')
    expect((await partner.get(caseUrl)).status).toBe(404)
    expect((await partner.get(`${caseUrl}/meetings`)).status).toBe(404)
    await act(officer, url, 'finalize')
    expect(ids(await partner.get(`${caseUrl}/meetings`))).toEqual([body.id])
    expect((await partner.get(`/v1/meetings/${inside.body.id}`)).status).toBe(404)
    expect(ids(await partner.get('/v1/meetings'))).not.toContain(inside.body.id)
    const internalObstacle = inside.body.obstacles[0].id
    expect((await partner.get(`/v1/obstacles/${internalObstacle}`)).status).toBe(404)
    expect(ids(await partner.get('/v1/obstacles?limit=200'))).not.toContain(internalObstacle)
  })

  it('a collaborator reads no score of them, nor finds them by one', async () => {
    const { meeting, url } = await openDisclosedCase(officer)
    const partner = test.as('partner-shopee')
    const read = await partner.get(`/v1/meetings/${meeting.id}`)
    expect(read.body).toMatchObject({ smallWins: ['Kelas percobaan'] })
    expect(read.body).not.toHaveProperty('processScores')
    expect((await partner.get(`${url}/meetings`)).raw.body).not.toContain('Terbuka')
    for (const accept of ['text/csv', 'application/x-ndjson'])
      expect((await partner.get('/v1/meetings', { headers: { accept } })).raw.body).not.toContain('Terbuka')
    expect(await partner.get('/v1/meetings?scored=trustBuilding')).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    })
    expect((await officer.get(`/v1/meetings/${meeting.id}`)).body.processScores.trustBuilding.note).toBe(
      'Terbuka',
    )
  })

  it.each(['partner-gojek', 'partner-bankdki'] as const)(
    '%s, a stranger to the case, sees none of it',
    async (account) => {
      const { url, id, meeting } = await openDisclosedCase(officer)
      const stranger = test.as(account)
      expect((await stranger.get(`/v1/meetings/${meeting.id}`)).status).toBe(404)
      expect((await stranger.get(`${url}/meetings`)).status).toBe(404)
      expect((await stranger.get(`/v1/obstacles/${meeting.obstacles[0].id}`)).status).toBe(404)
      expect(await stranger.get(`/v1/meetings?caseId=${id}`)).toMatchObject({
        status: 200,
        body: { data: [] },
      })
      expect(await stranger.get(`/v1/obstacles?caseId=${id}`)).toMatchObject({
        status: 200,
        body: { data: [] },
      })
    },
  )

  it('no integrator', async () => {
    expect((await test.as('integrator').get('/v1/meetings')).status).toBe(403)
    expect((await test.as('integrator').get('/v1/obstacles')).status).toBe(403)
  })

  it.each<[AccountName, string[]]>([
    ['officer-ppkukm', ['Dari Shopee', 'Dari Gojek', 'Dari Dinas']],
    ['officer-parekraf', []],
    ['partner-shopee', ['Dari Shopee', 'Dari Dinas']],
    ['partner-gojek', ['Dari Gojek', 'Dari Dinas']],
    ['auditor', ['Dari Shopee', 'Dari Gojek', 'Dari Dinas']],
  ])('%s reads the names of %o', async (account, names) => {
    const participants = [
      { organizationId: shopee, name: 'Dari Shopee' },
      { organizationId: gojek, name: 'Dari Gojek' },
      { organizationId: ppkukm, name: 'Dari Dinas' },
    ]
    const { url } = await draft({ participants })
    await act(officer, url, 'finalize')
    const { body } = await test.as(account).get(url)
    expect(body.participants.map((each: { name: string }) => each.name)).toEqual(names)
    expect(body.items).toHaveLength(exampleMeeting.items.length)
  })
})
