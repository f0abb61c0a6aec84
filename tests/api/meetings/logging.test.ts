import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ofOrganization } from '../../../src/kernel/actor.ts'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'
import {
  act,
  exampleMeeting,
  gojek,
  logMeeting,
  nobody,
  openCase,
  pointers,
  ppkukm,
  shopee,
} from '../cases/examples.ts'

let test: TestApp
let officer: Client
let caseId: string

beforeAll(async () => {
  test = await startTestApp({ clock: () => new Date('2026-03-10T17:30:00Z') })
  officer = test.as('officer-ppkukm')
  caseId = (await openCase(officer)).body.id
})
afterAll(() => test.close())

const log = (fields: object, client = officer) =>
  client.post(`/v1/cases/${caseId}/meetings`, { ...exampleMeeting, ...fields })

describe('POST /v1/cases/{id}/meetings', () => {
  it('201: keeps every part of it in one call', async () => {
    const logged = await log({})
    expect(logged.status).toBe(201)
    expect(logged.headers.location).toBe(`/v1/meetings/${logged.body.id}`)
    expect(logged.body).toMatchObject({
      caseId,
      kind: 'exploratory',
      startsAt: '2026-03-03T02:00:00.000Z',
      endsAt: '2026-03-03T04:00:00.000Z',
      mode: 'in_person',
      venue: 'Kantor Dinas',
      agenda: 'Penawaran kelas',
      participants: [
        { organizationId: shopee, side: 'collaborator', name: 'Peserta Satu', title: 'Manajer' },
        { organizationId: ppkukm, side: 'region', name: 'Peserta Dua', title: null },
      ],
      items: [
        {
          side: 'collaborator',
          type: 'offer',
          stage: 'P2',
          description: 'Kelas',
          quantity: 12.5,
          unit: 'kelas',
          agreed: true,
        },
        {
          side: 'region',
          type: 'need',
          stage: null,
          description: 'Etalase',
          quantity: null,
          unit: null,
          agreed: false,
        },
      ],
      obstacles: [
        {
          caseId,
          category: 'administration',
          blocking: true,
          status: 'open',
          raisedOn: '2026-03-03',
          ageDays: 8,
        },
        {
          caseId,
          category: 'budget',
          blocking: false,
          raisedOn: '2026-03-01',
          ageDays: 10,
          allowedActions: ['resolve'],
        },
      ],
      decisions: ['Jadwal dikirim', 'Bertemu lagi'],
      actionItems: [
        { description: 'Kirim jadwal', ownerOrganizationId: shopee, dueOn: '2026-03-10', doneOn: null },
      ],
      processScores: { trustBuilding: { score: 4, note: 'Terbuka' }, faceToFaceDialogue: { score: 5 } },
      smallWins: ['Kelas percobaan'],
      status: 'draft',
      finalizedAt: null,
      version: 1,
      allowedActions: ['patch', 'finalize', 'discard'],
    })
    const read = await officer.get(`/v1/meetings/${logged.body.id}`)
    expect(read.body).toEqual(logged.body)
    expect(read.etag).toBe(logged.etag)
  })

  it('201: takes a meeting of which nothing but time, kind and agenda is known', async () => {
    const { kind, startsAt, endsAt, mode, agenda } = exampleMeeting
    const least = { kind, startsAt, endsAt, mode, agenda }
    const logged = await officer.post(`/v1/cases/${caseId}/meetings`, least)
    expect(logged.status).toBe(201)
    expect(logged.body).toMatchObject({
      participants: [],
      items: [],
      obstacles: [],
      actionItems: [],
      processScores: {},
      venue: null,
    })
  })

  it('reads the day of an obstacle from the meeting, in Jakarta', async () => {
    const late = { startsAt: '2026-03-03T23:00:00Z', endsAt: '2026-03-03T23:30:00Z' }
    const { body } = await log(late)
    expect(body.obstacles[0].raisedOn).toBe('2026-03-04')
  })

  it('keeps the order of many parts', async () => {
    const items = Array.from({ length: 200 }, (_, index) => ({
      side: 'region',
      type: 'need',
      description: `Kebutuhan ${index}`,
    }))
    const { body } = await log({ items })
    const read = await officer.get(`/v1/meetings/${body.id}`)
    expect(read.body.items.map((each: { description: string }) => each.description)).toEqual(
      items.map((each) => each.description),
    )
  })

  it('422: names every participant and owner whose organization is not in the case', async () => {
    const refused = await log({
      participants: [
        { organizationId: gojek, name: 'A' },
        { organizationId: shopee, name: 'B' },
        { organizationId: nobody, name: 'C' },
      ],
      actionItems: [{ description: 'x', ownerOrganizationId: gojek }],
    })
    expect(refused).toMatchObject({ status: 422, body: { code: 'rule_violated' } })
    expect(pointers(refused)).toEqual([
      '/participants/0/organizationId',
      '/participants/2/organizationId',
      '/actionItems/0/ownerOrganizationId',
    ])
  })

  it.each([
    ['as it began', '2026-03-03T09:00:00+07:00'],
    ['before it began, in another offset', '2026-03-03T10:00:00+09:00'],
  ])('422: a meeting that ends %s', async (_, endsAt) => {
    const refused = await log({ endsAt })
    expect(refused.status).toBe(422)
    expect(pointers(refused)).toEqual(['/endsAt'])
  })

  it.each([
    ['a day that is none', { startsAt: '2026-02-30T09:00:00+07:00' }, '/startsAt'],
    ['an instant without offset', { startsAt: '2026-03-03T09:00:00' }, '/startsAt'],
    [
      'a score of 6',
      { processScores: { trustBuilding: { score: 6 } } },
      '/processScores/trustBuilding/score',
    ],
    ['an indicator that is none', { processScores: { mood: { score: 3 } } }, '/processScores/mood'],
    [
      '101 participants',
      { participants: Array.from({ length: 101 }, () => ({ organizationId: shopee, name: 'A' })) },
      '/participants',
    ],
    [
      'a negative quantity',
      { items: [{ side: 'region', type: 'need', description: 'x', quantity: -1 }] },
      '/items/0/quantity',
    ],
    ['a NUL byte', { decisions: ['a\u0000'] }, '/decisions/0'],
    ['half of a surrogate pair', { smallWins: ['\udc00'] }, '/smallWins/0'],
    ['a status', { status: 'finalized' }, '/status'],
  ])('400: %s', async (_, fields, pointer) => {
    const refused = await log(fields)
    expect(refused.status).toBe(400)
    expect(pointers(refused)).toEqual([pointer])
  })

  it('keeps nothing of a meeting that was refused', async () => {
    const { body: before } = await officer.get(`/v1/cases/${caseId}/meetings?count=exact`)
    await log({ participants: [{ organizationId: gojek, name: 'A' }] })
    const { body: after } = await officer.get(`/v1/cases/${caseId}/meetings?count=exact`)
    expect(after.page.total).toBe(before.page.total)
  })

  it.each(['officer-parekraf', 'partner-shopee', 'admin', 'reviewer'] as const)(
    '403: %s',
    async (account) => {
      expect((await log({}, test.as(account))).status).toBe(403)
    },
  )

  it('404 where there is no case', async () => {
    expect((await officer.post(`/v1/cases/${nobody}/meetings`, exampleMeeting)).status).toBe(404)
  })

  it('409 invalid_transition where the case is on hold', async () => {
    const { body: held } = await openCase(officer)
    await act(officer, `/v1/cases/${held.id}`, 'hold', { reason: 'Menunggu' })
    const refused = await officer.post(`/v1/cases/${held.id}/meetings`, exampleMeeting)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', allowedActions: ['raise_obstacle', 'resume'] },
    })
  })

  it('leaves no name of a person in the trail', async () => {
    const { body } = await logMeeting(officer, caseId)
    const trail = await test.db.read(auditor, async (session) =>
      session.$client.query('select changes from audit_events where resource_id = $1', [body.id]),
    )
    const written = JSON.stringify(trail.rows)
    expect(trail.rows).toHaveLength(1)
    expect(written).toContain('Kelas')
    expect(written).not.toContain('Peserta')
  })
})

const auditor = {
  role: 'auditor',
  accountId: nobody,
  accountName: 'auditor',
  ...ofOrganization(null),
} as const
