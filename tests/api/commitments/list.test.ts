import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreedCase, clock, expectStatus, ids, promote, signing, walk } from '../../support/agreements.ts'
import { startTestApp, type TestApp, type TestResponse } from '../../support/app.ts'

let t: TestApp
let agreement: TestResponse
const officer = () => t.as('officer-ppkukm')

const items = [
  {
    side: 'collaborator',
    type: 'offer',
    stage: 'P2',
    description: 'Kelas daring',
    quantity: 12,
    unit: 'kelas',
    agreed: true,
  },
  { side: 'region', type: 'need', stage: 'P5', description: 'Etalase produk', agreed: true },
  {
    side: 'region',
    type: 'offer',
    description: 'Ruang pelatihan',
    quantity: 0.5,
    unit: 'gedung',
    agreed: true,
  },
  { side: 'collaborator', type: 'need', description: 'Data UMKM binaan', agreed: true },
  { side: 'collaborator', type: 'offer', description: 'Belum disepakati' },
]

beforeAll(async () => {
  t = await startTestApp({ clock })
  agreement = expectStatus(await promote(t, await agreedCase(t, { items })), 201)
})
afterAll(() => t.close())

const commitments = (query = '') => `/v1/agreements/${agreement.body.id}/commitments${query}`

describe('GET /v1/agreements/{id}/commitments', () => {
  it('200: each agreed item in the order of the minutes, with who delivers it', async () => {
    const { body } = await officer().get(commitments())
    const shown = body.data.map((each: { responsibleOrganization: { shortName: string } }) => ({
      ...each,
      responsible: each.responsibleOrganization.shortName,
    }))
    expect(shown).toMatchObject([
      { description: 'Kelas daring', stage: 'P2', targetValue: 12, unit: 'kelas', responsible: 'Shopee' },
      { description: 'Etalase produk', stage: 'P5', targetValue: null, unit: null, responsible: 'Shopee' },
      {
        description: 'Ruang pelatihan',
        stage: null,
        targetValue: 0.5,
        unit: 'gedung',
        responsible: 'Dinas PPKUKM',
      },
      {
        description: 'Data UMKM binaan',
        stage: null,
        targetValue: null,
        unit: null,
        responsible: 'Dinas PPKUKM',
      },
    ])
  })

  it('names the meeting and the item each comes from', async () => {
    const { body } = await officer().get(commitments())
    for (const each of body.data) {
      const meeting = expectStatus(await officer().get(`/v1/meetings/${each.meetingId}`), 200)
      const item = meeting.body.items.find((one: { id: string }) => one.id === each.meetingItemId)
      expect(item).toMatchObject({
        description: each.description,
        stage: each.stage,
        quantity: each.targetValue,
        agreed: true,
      })
      expect(meeting.body.caseId).toBe(agreement.body.originCaseId)
    }
  })

  it('names who offered it, and nobody for a need that two collaborators could meet', async () => {
    const two = expectStatus(
      await promote(
        t,
        await agreedCase(t, {
          items: items.map((each) =>
            each.side === 'region' ? each : { ...each, organizationId: ids.gojek },
          ),
          collaboratorIds: [ids.shopee, ids.gojek],
        }),
      ),
      201,
    )
    const { body } = await officer().get(`/v1/agreements/${two.body.id}/commitments`)
    expect(
      body.data.map(
        (each: { responsibleOrganization: { shortName: string } | null }) =>
          each.responsibleOrganization?.shortName,
      ),
    ).toEqual(['Gojek', undefined, 'Dinas PPKUKM', 'Dinas PPKUKM'])
  })

  it('is walked in both orders', async () => {
    const forward = await walk(t, 'auditor', commitments('?limit=1'))
    const backward = await walk(t, 'auditor', commitments('?limit=3&sort=-createdAt'))
    expect(forward.map((each) => each.description)).toEqual([
      'Kelas daring',
      'Etalase produk',
      'Ruang pelatihan',
      'Data UMKM binaan',
    ])
    expect(backward).toEqual(forward.toReversed())
    expect((await officer().get(commitments('?count=exact&limit=1'))).body.page.total).toBe(4)
  })

  it('200 to its partner from review on; 404 before, and to any other', async () => {
    expect(await t.as('partner-shopee').get(commitments())).toMatchObject({ status: 404 })
    const { body } = agreement
    let last = expectStatus(
      await officer().patch(
        `/v1/agreements/${body.id}`,
        {
          effectiveFrom: '2026-01-01',
          effectiveUntil: '2026-12-31',
          parties: [ids.ppkukm, ids.shopee].map((organizationId) => ({ organizationId, ...signing('1') })),
        },
        { etag: agreement.etag },
      ),
      200,
    )
    last = expectStatus(
      await officer().post(`/v1/agreements/${body.id}/submit`, undefined, { etag: last.etag }),
      200,
    )
    const seen = await t.as('partner-shopee').get(commitments())
    expect(seen.body).toEqual((await officer().get(commitments())).body)
    expect(await t.as('partner-gojek').get(commitments())).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    })
  })

  it('404: no agreement has the id; 403: integrator; 401: without a token', async () => {
    expect(await officer().get(`/v1/agreements/${ids.unknown}/commitments`)).toMatchObject({ status: 404 })
    expect(await t.as('integrator').get(commitments())).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    })
    expect(await t.as().get(commitments())).toMatchObject({ status: 401 })
  })

  it.each(['limit=0', 'limit=201', 'limit=x', 'sort=stage', 'cursor=x', 'count=all', 'stage=P2'])(
    '400: %s',
    async (query) => {
      expect((await officer().get(commitments(`?${query}`))).status).toBe(400)
    },
  )
})
