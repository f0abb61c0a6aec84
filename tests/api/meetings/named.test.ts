import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  startTestApp,
  type AccountName,
  type Client,
  type TestApp,
  type TestResponse,
} from '../../support/app.ts'
import { expectStatus, ids, ownerRows } from '../../support/agreements.ts'
import { act, exampleMeeting, openCase, pointers } from '../cases/examples.ts'

let t: TestApp
let officer: Client
let caseId: string

/** A case of two agencies and two collaborators. */
beforeAll(async () => {
  t = await startTestApp()
  officer = t.as('officer-ppkukm')
  const several = { agencyIds: [ids.parekraf], collaboratorIds: [ids.shopee, ids.gojek] }
  caseId = (await openCase(officer, several)).body.id
})
afterAll(() => t.close())

const bare = { ...exampleMeeting, participants: [], items: [], actionItems: [] }
const log = (fields: object, by = officer, id = caseId) =>
  by.post(`/v1/cases/${id}/meetings`, { ...bare, ...fields })
const item = (more: object) => ({ type: 'offer', description: 'Kelas', ...more })
const owners = ({ body }: TestResponse): string[] =>
  body.items.map(({ organizationId }: { organizationId: string }) => organizationId)
const codes = ({ body }: TestResponse): string[] => body.errors.map(({ code }: { code: string }) => code)
const people = ({ body }: TestResponse): string[] =>
  body.participants.map(({ name }: { name: string }) => name)

describe('whose an offer or need is', () => {
  it('201: as it says, else of the agency of the officer who logs it', async () => {
    const items = [
      item({ side: 'collaborator', organizationId: ids.gojek }),
      item({ side: 'region' }),
      item({ side: 'region', organizationId: ids.parekraf }),
    ]
    expect(owners(expectStatus(await log({ items }), 201))).toEqual([ids.gojek, ids.ppkukm, ids.parekraf])
    const other = expectStatus(
      await log({ items: [item({ side: 'region' })] }, t.as('officer-parekraf')),
      201,
    )
    expect(owners(other)).toEqual([ids.parekraf])
  })

  it('201: of the only collaborator, where there is one', async () => {
    const { body } = await openCase(officer)
    const logged = expectStatus(await log({ items: [item({ side: 'collaborator' })] }, officer, body.id), 201)
    expect(owners(logged)).toEqual([ids.shopee])
  })

  it('422: has to be said where there are several, and the candidates are named', async () => {
    const refused = await log({ items: [item({ side: 'region' }), item({ side: 'collaborator' })] })
    expect(refused).toMatchObject({ status: 422, body: { code: 'rule_violated' } })
    expect(pointers(refused)).toEqual(['/items/1/organizationId'])
    expect(codes(refused)).toEqual(['organization_needed'])
    for (const each of ['Shopee', 'Gojek', ids.shopee, ids.gojek])
      expect(refused.body.errors[0].message).toContain(each)
  })

  it('422: of an organization that is not in the case, or on the other side', async () => {
    const refused = await log({
      items: [
        item({ side: 'region', organizationId: ids.dpmptsp }),
        item({ side: 'region', organizationId: ids.shopee }),
        item({ side: 'collaborator', organizationId: ids.unknown }),
      ],
    })
    expect(codes(refused)).toEqual(['not_in_case', 'other_side', 'not_in_case'])
  })

  it('is asked for by PATCH and by a correction too, and taken over as it is', async () => {
    const logged = expectStatus(
      await log({ items: [item({ side: 'collaborator', organizationId: ids.gojek })] }),
      201,
    )
    const url = `/v1/meetings/${logged.body.id}`
    const unsaid = { items: [item({ side: 'collaborator' })] }
    expect(codes(await officer.patch(url, unsaid, { etag: logged.etag }))).toEqual(['organization_needed'])
    const finalized = await act(officer, url, 'finalize')
    expect(codes(await officer.post(`${url}/correct`, unsaid, { etag: finalized.etag }))).toEqual([
      'organization_needed',
    ])
    const corrected = expectStatus(await officer.post(`${url}/correct`, {}, { etag: finalized.etag }), 201)
    expect(owners(corrected)).toEqual([ids.gojek])
  })

  it('stays unknown in old minutes, also in their correction', async () => {
    const logged = expectStatus(
      await log({ items: [item({ side: 'collaborator', organizationId: ids.gojek })] }),
      201,
    )
    await ownerRows(t, 'update meeting_items set organization_id = null where meeting_id = $1', [
      logged.body.id,
    ])
    await act(officer, `/v1/meetings/${logged.body.id}`, 'finalize')
    const corrected = await act(officer, `/v1/meetings/${logged.body.id}`, 'correct', { venue: 'Daring' })
    expect(owners(corrected)).toEqual([null])
  })

  it('is read in every list of offers and needs, which it narrows', async () => {
    const { body } = await openCase(officer, { collaboratorIds: [ids.shopee, ids.gojek], stages: ['P3'] })
    const items = [ids.shopee, ids.gojek].map((organizationId) =>
      item({ side: 'collaborator', organizationId, stage: 'P3' }),
    )
    const logged = expectStatus(await log({ items }, officer, body.id), 201)
    await act(officer, `/v1/meetings/${logged.body.id}`, 'finalize')
    const read = async (url: string) => expectStatus(await officer.get(url), 200).body
    const list = `/v1/meeting-items?caseId=${body.id}`
    expect((await read(`${list}&organizationId=${ids.gojek}`)).data).toMatchObject([
      { organizationId: ids.gojek },
    ])
    const [stage] = (await read(`/v1/cases/${body.id}/matches`)).stages
    expect(owners({ body: { items: stage.unusedOffers } } as TestResponse).toSorted()).toEqual(
      [ids.shopee, ids.gojek].toSorted(),
    )
    const { meetings } = await read(`/v1/meetings/${logged.body.id}/lineage`)
    expect(owners({ body: meetings[0] } as TestResponse)).toEqual([ids.shopee, ids.gojek])
    const inReport = (await read(`/v1/reports/matches?collaboratorId=${ids.gojek}&stage=P3`)).stages[0]
      .unusedOffers
    expect(inReport.items.map((each: { organizationId: string }) => each.organizationId)).toContain(ids.gojek)
  })
})

describe('guests', () => {
  const guests = [
    { guest: true, side: 'region', organizationId: ids.dpmptsp, name: 'Tamu Dinas Lain', title: 'Analis' },
    { guest: true, side: 'region', organizationName: 'Biro Hukum', name: 'Tamu Biro' },
    { guest: true, side: 'collaborator', organizationName: 'Konsultan Contoh', name: 'Tamu Konsultan' },
  ]

  it('201: of any organization, registered or not, which becomes no part of the case', async () => {
    const before = (await officer.get(`/v1/cases/${caseId}`)).body
    const logged = expectStatus(
      await log({ participants: [{ organizationId: ids.ppkukm, name: 'Tuan Rumah' }, ...guests] }),
      201,
    )
    expect(logged.body.participants).toMatchObject([
      {
        organizationId: ids.ppkukm,
        organizationName: null,
        guest: false,
        side: 'region',
        name: 'Tuan Rumah',
      },
      { organizationId: ids.dpmptsp, organizationName: null, guest: true, side: 'region', title: 'Analis' },
      { organizationId: null, organizationName: 'Biro Hukum', guest: true, side: 'region', title: null },
      { organizationId: null, organizationName: 'Konsultan Contoh', guest: true, side: 'collaborator' },
    ])
    expect((await officer.get(`/v1/meetings/${logged.body.id}`)).body).toEqual(logged.body)
    const after = (await officer.get(`/v1/cases/${caseId}`)).body
    expect([after.agencies, after.collaborators]).toEqual([before.agencies, before.collaborators])
    await act(officer, `/v1/meetings/${logged.body.id}`, 'finalize')
    const corrected = await act(officer, `/v1/meetings/${logged.body.id}`, 'correct')
    const without = ({ body }: TestResponse) =>
      body.participants.map(({ id: _, ...each }: { id: string }) => each)
    expect(without(corrected)).toEqual(without(logged))
  })

  it.each<[string, object, string]>([
    ['no organization', { guest: true, side: 'region', name: 'A' }, '/participants/0/organizationName'],
    [
      'two organizations',
      { guest: true, side: 'region', organizationId: ids.dpmptsp, organizationName: 'B', name: 'A' },
      '/participants/0/organizationName',
    ],
    ['no side', { guest: true, organizationName: 'Biro Hukum', name: 'A' }, '/participants/0/side'],
    [
      'a side without being one',
      { side: 'region', organizationId: ids.ppkukm, name: 'A' },
      '/participants/0/side',
    ],
    [
      'a name without being one',
      { organizationId: ids.ppkukm, organizationName: 'B', name: 'A' },
      '/participants/0/organizationName',
    ],
    ['nothing', { name: 'A' }, '/participants/0/organizationId'],
  ])('422: %s', async (_, participant, pointer) => {
    const refused = await log({ participants: [participant] })
    expect(refused).toMatchObject({ status: 422, body: { code: 'rule_violated' } })
    expect(pointers(refused)).toEqual([pointer])
  })

  it('422: of an organization that is in the case, or of none that is registered', async () => {
    const refused = await log({
      participants: [
        { guest: true, side: 'region', organizationId: ids.parekraf, name: 'A' },
        { guest: true, side: 'region', organizationId: ids.unknown, name: 'B' },
      ],
    })
    expect(pointers(refused)).toEqual(['/participants/0/organizationId', '/participants/1/organizationId'])
    expect(codes(refused)).toEqual(['takes_part', 'unknown_organization'])
  })

  it('a collaborator is shown those of its own side; the agencies of the case and who oversees them all', async () => {
    const host = { organizationId: ids.ppkukm, name: 'Tuan Rumah' }
    const logged = expectStatus(await log({ participants: [host, ...guests] }), 201)
    const url = `/v1/meetings/${logged.body.id}`
    await act(officer, url, 'finalize')
    const all = ['Tuan Rumah', 'Tamu Dinas Lain', 'Tamu Biro', 'Tamu Konsultan']
    const seen = async (account: AccountName) => people(await t.as(account).get(url))
    expect(await seen('partner-shopee')).toEqual(['Tuan Rumah', 'Tamu Konsultan'])
    expect(await seen('partner-gojek')).toEqual(['Tuan Rumah', 'Tamu Konsultan'])
    for (const account of ['officer-ppkukm', 'officer-parekraf', 'reviewer', 'auditor'] as const)
      expect(await seen(account)).toEqual(all)
    const csv = await t.as('partner-shopee').get('/v1/meetings', { headers: { accept: 'text/csv' } })
    expect(csv.raw.body).not.toMatch(/Tamu Biro|Tamu Dinas/)
    const outsider = expectStatus(await openCase(t.as('officer-parekraf')), 201).body.id
    const other = expectStatus(await log({ participants: guests }, t.as('officer-parekraf'), outsider), 201)
    expect(people(await officer.get(`/v1/meetings/${other.body.id}`))).toEqual([])
  })

  it('are found and erased as every person is', async () => {
    const name = 'Tamu Sekali Saja'
    const logged = expectStatus(
      await log({ participants: [{ guest: true, side: 'region', organizationName: 'TKKSD', name }] }),
      201,
    )
    const admin = t.as('admin')
    const found = expectStatus(await admin.post('/v1/personal-data/export', { name }), 200)
    expect(found.body.people).toMatchObject([
      { kind: 'participant', name, organization: null, recordId: logged.body.id },
    ])
    const items = [{ kind: 'participant', id: found.body.people[0].id }]
    expectStatus(await admin.post('/v1/personal-data/erase', { items, reason: 'Permintaan' }), 200)
    const [guest] = (await officer.get(`/v1/meetings/${logged.body.id}`)).body.participants
    expect(guest).toMatchObject({ guest: true, organizationName: 'TKKSD', title: null })
    expect(guest.name).not.toBe(name)
  })
})
