import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreedCase,
  attach,
  clock,
  expectStatus,
  ids,
  pointers,
  promote,
  readyToSign,
} from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { act } from '../cases/examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const offer = (description: string, more: object = {}) => ({
  side: 'collaborator',
  type: 'offer',
  stage: 'P2',
  description,
  agreed: true,
  ...more,
})
/** A case of two agencies and two collaborators, in which each of them offered something. */
const caseOfFour = (more: object = {}) =>
  agreedCase(t, {
    agencyIds: [ids.parekraf],
    collaboratorIds: [ids.shopee, ids.gojek],
    items: [
      offer('Kelas Shopee', { organizationId: ids.shopee }),
      offer('Kelas Gojek', { organizationId: ids.gojek }),
      offer('Ruang PPKUKM', { side: 'region', organizationId: ids.ppkukm }),
      offer('Panggung Parekraf', { side: 'region', organizationId: ids.parekraf }),
      offer('Tidak disepakati', { side: 'region', organizationId: ids.ppkukm, agreed: false }),
    ],
    ...more,
  })
const now = (of: TestResponse, by: AccountName = 'officer-ppkukm') => t.as(by).get(`/v1/cases/${of.body.id}`)
const commitmentsOf = async ({ body }: TestResponse): Promise<[string, string | undefined][]> =>
  expectStatus(await t.as('officer-ppkukm').get(`/v1/agreements/${body.id}/commitments`), 200).body.data.map(
    (each: { description: string; responsibleOrganization: { shortName: string } | null }) => [
      each.description,
      each.responsibleOrganization?.shortName,
    ],
  )
const itemsOf = async (of: TestResponse): Promise<Record<string, string>> => {
  const { data } = (await t.as('officer-ppkukm').get(`/v1/cases/${of.body.id}/meetings`)).body
  return Object.fromEntries(
    data.flatMap(({ items }: { items: { id: string; description: string }[] }) =>
      items.map(({ id, description }) => [description, id]),
    ),
  )
}
const cancel = ({ body }: TestResponse, by: AccountName = 'officer-ppkukm') =>
  act(t.as(by), `/v1/agreements/${body.id}`, 'cancel', { reason: 'Anggaran tidak tersedia.' })
const partiesOf = ({ body }: TestResponse): string[] =>
  body.parties.map((each: { organization: { shortName: string } }) => each.organization.shortName)

describe('several agreements of one case', () => {
  it('an MoU, then a PKS of each agency under it, with the items of its parties and who offered them', async () => {
    const agreed = await caseOfFour()
    const mou = expectStatus(await promote(t, agreed, 'officer-ppkukm', { type: 'mou' }), 201)
    // The province signs what the head of the region signs; the agency that leads it is no party.
    expect(mou.body.leadAgency.id).toBe(ids.ppkukm)
    expect(mou.body.parties[0]).toMatchObject({
      position: 1,
      side: 'region',
      organization: { shortName: 'Pemprov DKI Jakarta' },
    })
    expect(partiesOf(mou).slice(1).toSorted()).toEqual(['Gojek', 'Shopee'])
    expect(await commitmentsOf(mou)).toEqual([])
    const pks = expectStatus(await promote(t, await now(agreed)), 201)
    expect(pks.body).toMatchObject({ type: 'pks', parentId: mou.body.id, leadAgency: { id: ids.ppkukm } })
    expect(partiesOf(pks)).toEqual(['Dinas PPKUKM', ...partiesOf(pks).slice(1)])
    expect(await commitmentsOf(pks)).toEqual([
      ['Kelas Shopee', 'Shopee'],
      ['Kelas Gojek', 'Gojek'],
      ['Ruang PPKUKM', 'Dinas PPKUKM'],
    ])
    const second = expectStatus(await promote(t, await now(agreed), 'officer-parekraf'), 201)
    expect(second.body).toMatchObject({
      type: 'pks',
      parentId: mou.body.id,
      leadAgency: { id: ids.parekraf },
    })
    expect(partiesOf(second)[0]).toBe('Dinas Parekraf')
    expect(partiesOf(second).toSorted()).toEqual(['Dinas Parekraf', 'Gojek', 'Shopee'])
    expect(await commitmentsOf(second)).toEqual([['Panggung Parekraf', 'Dinas Parekraf']])
    const read = (await now(agreed)).body
    expect(read).toMatchObject({
      status: 'promoted',
      agreementId: mou.body.id,
      agreements: [
        { id: mou.body.id, type: 'mou', cancelled: false, leadAgency: { shortName: 'Dinas PPKUKM' } },
        { id: pks.body.id, type: 'pks' },
        { id: second.body.id, type: 'pks', leadAgency: { id: ids.parekraf, shortName: 'Dinas Parekraf' } },
      ],
    })
    const partner = (await now(agreed, 'partner-shopee')).body
    expect(partner).toMatchObject({ status: 'promoted', agreements: [], agreementId: null })
    await act(t.as('officer-parekraf'), `/v1/agreements/${second.body.id}`, 'cancel', { reason: 'Batal.' })
    expect((await now(agreed)).body).toMatchObject({ status: 'promoted', agreementId: mou.body.id })
  })

  it('the last agency to promote takes every item that is free', async () => {
    const agreed = await caseOfFour()
    const second = expectStatus(await promote(t, agreed, 'officer-parekraf'), 201)
    expect((await commitmentsOf(second)).map(([what]) => what)).toEqual([
      'Kelas Shopee',
      'Kelas Gojek',
      'Panggung Parekraf',
    ])
    const first = expectStatus(await promote(t, await now(agreed)), 201)
    expect(await commitmentsOf(first)).toEqual([['Ruang PPKUKM', 'Dinas PPKUKM']])
  })

  it('200: the open draft of the same type and lead agency; 201 once it is signed', async () => {
    const agreed = await agreedCase(t)
    const first = expectStatus(await promote(t, agreed), 201)
    expect(await promote(t, agreed)).toMatchObject({ status: 200, body: { id: first.body.id } })
    const period = { effectiveFrom: '2026-01-01', effectiveUntil: '2026-12-31' }
    const url = `/v1/agreements/${first.body.id}`
    const officer = t.as('officer-ppkukm')
    const dated = expectStatus(await officer.patch(url, period, { etag: first.etag }), 200)
    const ready = await readyToSign(t, dated)
    await attach(t, first.body.id, 'signed_agreement')
    expectStatus(await officer.post(`${url}/sign`, undefined, { etag: ready.etag }), 200)
    const second = expectStatus(await promote(t, await now(agreed)), 201)
    expect(second.body.id).not.toBe(first.body.id)
    expect(await commitmentsOf(second)).toEqual([])
  })

  it('412: a second one by who has not read the case since the first', async () => {
    const agreed = await caseOfFour()
    expectStatus(await promote(t, agreed, 'officer-ppkukm', { type: 'mou' }), 201)
    expect(await promote(t, agreed)).toMatchObject({ status: 412, body: { code: 'stale_version' } })
  })
})

describe('the items that a promotion names', () => {
  it('201: those, also into an MoU, and each with the minutes it comes from', async () => {
    const agreed = await caseOfFour()
    const known = await itemsOf(agreed)
    const itemIds = [known['Kelas Gojek']!, known['Panggung Parekraf']!]
    const mou = expectStatus(await promote(t, agreed, 'officer-ppkukm', { type: 'mou', itemIds }), 201)
    expect(await commitmentsOf(mou)).toEqual([
      ['Kelas Gojek', 'Gojek'],
      ['Panggung Parekraf', 'Dinas PPKUKM'],
    ])
    const { data } = (await t.as('officer-ppkukm').get(`/v1/agreements/${mou.body.id}/commitments`)).body
    expect(data.map(({ meetingItemId }: { meetingItemId: string }) => meetingItemId)).toEqual(itemIds)
    const { meetingId } = data[0]
    const lineage = (await t.as('officer-ppkukm').get(`/v1/meetings/${meetingId}/lineage`)).body
    expect(lineage.commitments).toMatchObject([{ meetingItemId: itemIds[0] }, { meetingItemId: itemIds[1] }])
  })

  it('422: one that was not agreed to, is of another case, or is in another agreement, each where it stands', async () => {
    const agreed = await caseOfFour()
    const known = await itemsOf(agreed)
    const other = await itemsOf(await agreedCase(t))
    const first = expectStatus(
      await promote(t, agreed, 'officer-ppkukm', { itemIds: [known['Kelas Shopee']] }),
      201,
    )
    const itemIds = [
      known['Tidak disepakati'],
      other['Kelas daring'],
      known['Kelas Shopee'],
      known['Kelas Gojek'],
    ]
    const refused = await promote(t, await now(agreed), 'officer-parekraf', { itemIds })
    expect(refused).toMatchObject({ status: 422, body: { code: 'rule_violated' } })
    expect(refused.body.errors).toMatchObject([
      { pointer: '/itemIds/0', code: 'not_agreed_item' },
      { pointer: '/itemIds/1', code: 'not_agreed_item' },
      { pointer: '/itemIds/2', code: 'item_taken' },
    ])
    expect(refused.body.errors[2].message).toContain(first.body.registrationNumber)
    expect((await now(agreed)).body.agreements).toHaveLength(1)
  })

  it('422: an item of internal minutes, which is not carried over without being named either', async () => {
    const agreed = await agreedCase(t)
    const officer = t.as('officer-ppkukm')
    const url = `/v1/cases/${agreed.body.id}`
    const minutes = {
      kind: 'internal',
      mode: 'online',
      agenda: 'Sikap daerah',
      startsAt: '2026-03-04T09:00:00+07:00',
      endsAt: '2026-03-04T11:00:00+07:00',
      items: [offer('Batas bawah kami', { side: 'region' })],
    }
    const logged = expectStatus(await officer.post(`${url}/meetings`, minutes), 201)
    await act(officer, `/v1/meetings/${logged.body.id}`, 'finalize')
    const itemIds = [logged.body.items[0].id]
    expect(pointers(await promote(t, await now(agreed), 'officer-ppkukm', { itemIds }))).toEqual([
      '/itemIds/0',
    ])
    const pks = expectStatus(await promote(t, await now(agreed)), 201)
    expect((await commitmentsOf(pks)).map(([what]) => what)).toEqual(['Kelas daring'])
    const added = await officer.post(`/v1/agreements/${pks.body.id}/commitments`, {
      description: 'Batas bawah kami',
      meetingItemId: itemIds[0],
    })
    expect(pointers(added)).toEqual(['/meetingItemId'])
  })

  it('422: a commitment of another agreement of the case', async () => {
    const agreed = await caseOfFour()
    const known = await itemsOf(agreed)
    const first = expectStatus(await promote(t, agreed), 201)
    const second = expectStatus(await promote(t, await now(agreed), 'officer-parekraf'), 201)
    const content = { description: 'Kelas', meetingItemId: known['Kelas Shopee'] }
    const add = () => t.as('officer-parekraf').post(`/v1/agreements/${second.body.id}/commitments`, content)
    expect(pointers(await add())).toEqual(['/meetingItemId'])
    await cancel(first)
    expectStatus(await add(), 201)
  })
})

describe('a draft that is cancelled', () => {
  it('frees its items, and the case can be promoted again where nothing else came of it', async () => {
    const agreed = await agreedCase(t)
    const first = expectStatus(await promote(t, agreed), 201)
    await cancel(first)
    const back = await now(agreed)
    expect(back.body).toMatchObject({
      status: 'agreed_to_proceed',
      agreementId: null,
      agreements: [{ id: first.body.id, cancelled: true }],
      allowedActions: ['patch', 'log_meeting', 'raise_obstacle', 'promote', 'hold', 'cancel'],
    })
    const second = expectStatus(await promote(t, back), 201)
    expect(await commitmentsOf(second)).toEqual([['Kelas daring', 'Shopee']])
    expect((await now(agreed)).body).toMatchObject({ status: 'promoted', agreementId: second.body.id })
    const trail = (await t.as('auditor').get(`/v1/cases/${agreed.body.id}/history`)).body.data
    const actions = trail.map(({ action }: { action: string }) => action)
    expect(actions.filter((each: string) => each === 'give_back' || each === 'promote').toSorted()).toEqual([
      'give_back',
      'promote',
      'promote',
    ])
  })

  it.each(['admin', 'officer-parekraf'] as const)('by %s, who may, returns it too', async (account) => {
    const agreed = await caseOfFour()
    const by = account === 'admin' ? 'officer-ppkukm' : account
    await cancel(expectStatus(await promote(t, agreed, by), 201), account)
    expect((await now(agreed)).body.status).toBe('agreed_to_proceed')
  })

  it('leaves it promoted while another came of it; of two cancelled at once the last returns it', async () => {
    const agreed = await caseOfFour()
    const first = expectStatus(await promote(t, agreed), 201)
    const second = expectStatus(await promote(t, await now(agreed), 'officer-parekraf'), 201)
    const third = expectStatus(await promote(t, await now(agreed), 'officer-ppkukm', { type: 'mou' }), 201)
    await cancel(third)
    expect((await now(agreed)).body).toMatchObject({ status: 'promoted', agreementId: first.body.id })
    await Promise.all([cancel(first), cancel(second, 'officer-parekraf')])
    expect((await now(agreed)).body).toMatchObject({ status: 'agreed_to_proceed', agreementId: null })
  })
})
