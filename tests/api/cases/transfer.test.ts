import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveMember, succeededAgency } from '../../support/actors.ts'
import { expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { upload } from '../../support/documents.ts'
import { heldByEach } from '../../support/query-visibility.ts'
import { act, logMeeting, openCase } from './examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

const legalBasis = 'Pergub DKI Jakarta 57 Tahun 2026'
const given = { toAgencyId: ids.parekraf, from: '2026-10-01', legalBasis }

async function transfer(id: string, body: object = {}, by: 'admin' | 'officer-ppkukm' = 'admin') {
  const { etag } = await t.as('admin').get(`/v1/cases/${id}`)
  return t.as(by).post(`/v1/cases/${id}/transfer`, { ...given, ...body }, { etag })
}

describe('POST /v1/cases/{id}/transfer: an agency is split in the middle of a case', () => {
  it('200: the other agency leads, the former one stays beside, both read the history', async () => {
    const { body: opened } = await openCase(t.as('officer-ppkukm'))
    const { body: meeting } = await logMeeting(t.as('officer-ppkukm'), opened.id)
    expectStatus(await act(t.as('officer-ppkukm'), `/v1/meetings/${meeting.id}`, 'finalize'), 200)
    const url = `/v1/cases/${opened.id}`
    expect((await t.as('admin').get(url)).body.allowedActions).toEqual(['transfer'])
    const moved = expectStatus(await transfer(opened.id), 200)
    expect(moved.body).toMatchObject({ leadAgencyId: ids.parekraf, version: opened.version + 1 })
    expect(moved.body.agencies.map(({ id }: { id: string }) => id)).toEqual([ids.parekraf, ids.ppkukm])
    // The new lead goes on where the other stood; the former one supports, and decides nothing any more.
    const offered = await act(t.as('officer-parekraf'), url, 'offer')
    expect(expectStatus(offered, 200).body.status).toBe('offered')
    const call = { etag: offered.etag }
    expect((await t.as('officer-ppkukm').patch(url, { title: 'Masih milik kami' }, call)).status).toBe(403)
    expect((await t.as('officer-ppkukm').get(url)).body.allowedActions).toEqual([
      'log_meeting',
      'raise_obstacle',
    ])
    for (const account of ['officer-ppkukm', 'officer-parekraf'] as const) {
      const { body } = expectStatus(await t.as(account).get(`${url}/history?limit=200`), 200)
      const event = body.data.find(({ action }: { action: string }) => action === 'transfer')
      expect(event).toMatchObject({ role: 'admin', organization: null })
      const changes = event.changes.toSorted((a: { field: string }, b: { field: string }) =>
        a.field.localeCompare(b.field),
      )
      expect(changes).toEqual([
        { field: 'from', before: null, after: '2026-10-01' },
        { field: 'leadAgencyId', before: ids.ppkukm, after: ids.parekraf },
        { field: 'legalBasis', before: null, after: legalBasis },
      ])
      expect(body.data.at(-1).action).toBe('create')
    }
    // What became final keeps the agency that said it.
    const { body: minutes } = await t.as('officer-parekraf').get(`/v1/meetings/${meeting.id}`)
    expect(minutes.items.map(({ organizationId }: { organizationId: string }) => organizationId)).toContain(
      ids.ppkukm,
    )
  })

  it('lists and reports find it by either agency, and nobody carries it', async () => {
    const { body: opened } = await openCase(t.as('officer-ppkukm'))
    const count = async (agency: string) =>
      (await t.as('admin').get(`/v1/cases?agencyId=${agency}&count=exact`)).body.page.total as number
    const [former, next] = [await count(ids.ppkukm), await count(ids.parekraf)]
    const isNobodys = async () =>
      (await t.as('admin').get('/v1/cases?responsible=none&limit=200')).body.data.some(
        ({ id }: { id: string }) => id === opened.id,
      )
    expect(await isNobodys()).toBe(false)
    expectStatus(await transfer(opened.id), 200)
    expect([await count(ids.ppkukm), await count(ids.parekraf)]).toEqual([former, next + 1])
    expect(await isNobodys()).toBe(true)
    const take = { fromAccountId: null, toEmail: 'officer-parekraf@example.org' }
    const taken = expectStatus(await t.as('officer-parekraf').post('/v1/hand-overs', take), 200)
    expect(taken.body.caseIds).toContain(opened.id)
  })

  it('taken out of the case by the new lead, the former one still reads it, and acts on nothing', async () => {
    const { body: opened } = await openCase(t.as('officer-ppkukm'))
    const url = `/v1/cases/${opened.id}`
    const file = { caseId: opened.id, kind: 'other' }
    expectStatus(await upload(t, 'officer-ppkukm', file), 201)
    const { etag } = expectStatus(await transfer(opened.id), 200)
    const without = await t.as('officer-parekraf').patch(url, { agencyIds: [] }, { etag })
    expect(expectStatus(without, 200).body.agencies.map(({ id }: { id: string }) => id)).toEqual([
      ids.parekraf,
    ])
    await moveMember(t, 'officer-ppkukm-2', ids.dpmptsp)
    await heldByEach(t, async (service) => {
      const filesOf = async (account: AccountName) =>
        expectStatus(await service.as(account).get(`/v1/documents?caseId=${opened.id}`), 200).body.data
      for (const account of ['officer-ppkukm', 'officer-parekraf'] as const) {
        const { body } = expectStatus(await service.as(account).get(`${url}/history?limit=200`), 200)
        expect(body.data.at(-1).action).toBe('create')
        expect(await filesOf(account)).toHaveLength(1)
      }
      expect((await service.as('officer-ppkukm-2').get(`${url}/history`)).status).toBe(403)
      expect(await filesOf('officer-ppkukm-2')).toEqual([])
    })
    expect((await t.as('officer-ppkukm').get(url)).body.allowedActions).toEqual([])
    expect((await upload(t, 'officer-ppkukm', file)).status).toBe(403)
    const { body: listed } = await t.as('admin').get(`/v1/cases?agencyId=${ids.ppkukm}&limit=200`)
    expect(listed.data.map(({ id }: { id: string }) => id)).toContain(opened.id)
    const back = { toAgencyId: ids.ppkukm, from: '2026-09-30' }
    expect(await transfer(opened.id, back)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/from', code: 'led_by_another' }] },
    })
    expectStatus(await transfer(opened.id, { ...back, from: '2026-10-02' }), 200)
  })

  it('a supporting agency takes the lead as well', async () => {
    const { body: opened } = await openCase(t.as('officer-ppkukm'), { agencyIds: [ids.parekraf] })
    const { body } = expectStatus(await transfer(opened.id), 200)
    expect(body.agencies.map(({ id }: { id: string }) => id)).toEqual([ids.parekraf, ids.ppkukm])
  })

  it.each([
    ['the present lead', { toAgencyId: ids.ppkukm }, '/toAgencyId', 'leads_already'],
    ['a collaborator', { toAgencyId: ids.shopee }, '/toAgencyId', expect.any(String)],
    ['a day to come', { from: '2199-01-01' }, '/from', 'day_to_come'],
  ])('422: %s', async (_, body, pointer, code) => {
    const { body: opened } = await openCase(t.as('officer-ppkukm'))
    expect(await transfer(opened.id, body)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer, code }] },
    })
  })

  it('422: an agency that was succeeded takes nothing over', async () => {
    const toAgencyId = await succeededAgency(t, ids.dpmptsp, '2026-01-01')
    const { body: opened } = await openCase(t.as('officer-ppkukm'))
    expect(await transfer(opened.id, { toAgencyId })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/toAgencyId', code: 'agency_succeeded' }] },
    })
  })

  it('403: its own officer; 409: a canceled case', async () => {
    const { body: opened } = await openCase(t.as('officer-ppkukm'))
    expect((await transfer(opened.id, {}, 'officer-ppkukm')).status).toBe(403)
    expectStatus(
      await act(t.as('officer-ppkukm'), `/v1/cases/${opened.id}`, 'cancel', { reason: 'Batal' }),
      200,
    )
    expect(await transfer(opened.id)).toMatchObject({ status: 409, body: { code: 'invalid_transition' } })
  })
})
