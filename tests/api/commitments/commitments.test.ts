import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementStatuses } from '../../../src/agreements/lifecycle.ts'
import {
  agreedCase,
  clock,
  expectStatus,
  ids,
  ownerRows,
  pointers,
  promote,
} from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { commit, draft, putInStatus } from './examples.ts'

let t: TestApp
const officer = () => t.as('officer-ppkukm')
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const refused = ['reviewer', 'auditor', 'partner-shopee', 'partner-gojek', 'integrator'] as const

describe('POST /v1/agreements/{id}/commitments', () => {
  it('201: adds to a draft, with nothing delivered yet', async () => {
    const agreement = await draft(t)
    const added = await commit(t, agreement, { metric: 'Kelas yang selesai', dueOn: '2026-06-15' })
    expect(added.body).toMatchObject({
      agreementId: agreement.body.id,
      meetingItemId: null,
      meetingId: null,
      stage: 'P2',
      description: 'Kelas daring',
      metric: 'Kelas yang selesai',
      targetValue: 12,
      unit: 'kelas',
      responsibleOrganization: { id: ids.shopee, shortName: 'Shopee' },
      dueOn: '2026-06-15',
      delivered: 0,
      percent: 0,
      activityCount: 0,
      overdue: false,
      version: 1,
      allowedActions: ['patch'],
    })
    expect(added.headers['location']).toBe(`/v1/commitments/${added.body.id}`)
    const read = await officer().get(`/v1/commitments/${added.body.id}`)
    expect(read.body).toEqual(added.body)
    expect(read.etag).toBe(added.etag)
  })

  it('201: needs a description and nothing else, the only collaborator then answers; the registrar may too', async () => {
    const { body } = await draft(t)
    const added = await t
      .as('admin')
      .post(`/v1/agreements/${body.id}/commitments`, { description: 'Etalase produk' })
    expect(added).toMatchObject({
      status: 201,
      body: { targetValue: null, percent: null, responsibleOrganization: { shortName: 'Shopee' } },
    })
  })

  it('names an agreed item of the minutes of its own case, and no other', async () => {
    const items = [
      { side: 'collaborator', type: 'offer', description: 'Disepakati', agreed: true },
      { side: 'region', type: 'need', description: 'Belum disepakati' },
    ]
    const agreement = expectStatus(await promote(t, await agreedCase(t, { items })), 201)
    const url = `/v1/agreements/${agreement.body.id}/commitments`
    const [carried] = (await officer().get(url)).body.data
    const meeting = await officer().get(`/v1/meetings/${carried.meetingId}`)
    const added = await officer().post(url, { description: 'Rincian', meetingItemId: carried.meetingItemId })
    expect(added).toMatchObject({
      status: 201,
      body: { meetingItemId: carried.meetingItemId, meetingId: carried.meetingId },
    })
    for (const [where, meetingItemId] of [
      [url, meeting.body.items[1].id],
      [url, ids.unknown],
      [`/v1/agreements/${(await draft(t)).body.id}/commitments`, carried.meetingItemId],
    ]) {
      const response = await officer().post(where, { description: 'Rincian', meetingItemId })
      expect(response).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/meetingItemId', code: 'not_agreed_item' }] },
      })
    }
  })

  it('422: an organization that is no party', async () => {
    const { body } = await draft(t)
    const response = await officer().post(`/v1/agreements/${body.id}/commitments`, {
      description: 'x',
      responsibleOrganizationId: ids.gojek,
    })
    expect(response).toMatchObject({
      status: 422,
      body: {
        code: 'rule_violated',
        errors: [{ pointer: '/responsibleOrganizationId', code: 'not_a_party' }],
      },
    })
  })

  it.each([
    [{}, '/description'],
    [{ description: '' }, '/description'],
    [{ description: 'x', targetValue: 0 }, '/targetValue'],
    [{ description: 'x', targetValue: 1e16 }, '/targetValue'],
    [{ description: 'x', stage: 'P8' }, '/stage'],
    [{ description: 'x', dueOn: '2026-02-30' }, '/dueOn'],
    [{ description: 'x', delivered: 5 }, '/delivered'],
  ])('400: %j', async (content, pointer) => {
    const { body } = await draft(t)
    const response = await officer().post(`/v1/agreements/${body.id}/commitments`, content)
    expect(response.status).toBe(400)
    expect(pointers(response)).toEqual([pointer])
  })

  it.each(agreementStatuses.filter((status) => status !== 'draft'))(
    '409 not_editable: %s',
    async (status) => {
      const agreement = await draft(t)
      await putInStatus(t, agreement, status)
      const response = await officer().post(`/v1/agreements/${agreement.body.id}/commitments`, {
        description: 'x',
      })
      expect(response).toMatchObject({ status: 409, body: { code: 'not_editable' } })
    },
  )

  it.each(refused)('403: %s', async (account) => {
    const { body } = await draft(t)
    const response = await t.as(account).post(`/v1/agreements/${body.id}/commitments`, { description: 'x' })
    expect(response).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })

  it('403: an officer of another agency; 404: no such agreement; 401: without a token', async () => {
    const { body } = await draft(t, { parties: [ids.ppkukm, ids.shopee] })
    const url = `/v1/agreements/${body.id}/commitments`
    expect(await t.as('officer-parekraf').post(url, { description: 'x' })).toMatchObject({ status: 403 })
    expect(
      await officer().post(`/v1/agreements/${ids.unknown}/commitments`, { description: 'x' }),
    ).toMatchObject({ status: 404 })
    expect(await t.as().post(url, { description: 'x' })).toMatchObject({ status: 401 })
  })

  it('leaves a trail', async () => {
    const { body } = await commit(t, await draft(t))
    const rows = await ownerRows<{ action: string; changes: object }>(
      t,
      'select action, changes from audit_events where resource_id = $1',
      [body.id],
    )
    expect(rows).toMatchObject([{ action: 'create', changes: { targetValue: [null, 12] } }])
  })
})

describe('PATCH /v1/commitments/{id}', () => {
  it('200: changes what is given; null clears', async () => {
    const { body, etag } = await commit(t, await draft(t))
    const url = `/v1/commitments/${body.id}`
    const changed = await officer().patch(
      url,
      { targetValue: 16, stage: null, responsibleOrganizationId: ids.ppkukm },
      { etag },
    )
    expect(changed).toMatchObject({
      status: 200,
      body: {
        targetValue: 16,
        stage: null,
        unit: 'kelas',
        responsibleOrganization: { id: ids.ppkukm },
        version: 2,
      },
    })
    const [event] = await ownerRows<{ changes: object }>(
      t,
      `select changes from audit_events where resource_id = $1 and action = 'patch'`,
      [body.id],
    )
    expect(event!.changes).toEqual({
      targetValue: [12, 16],
      stage: ['P2', null],
      responsibleOrganizationId: [ids.shopee, ids.ppkukm],
    })
  })

  it('200: without a name the only collaborator answers, which the trail says as well', async () => {
    const { body, etag } = await commit(t, await draft(t), { responsibleOrganizationId: undefined })
    const url = `/v1/commitments/${body.id}`
    const named = await officer().patch(url, { responsibleOrganizationId: ids.ppkukm }, { etag })
    const cleared = await officer().patch(url, { responsibleOrganizationId: null }, { etag: named.etag })
    expect(cleared.body.responsibleOrganization).toMatchObject({ id: ids.shopee })
    const events = await ownerRows<{ who: unknown[] }>(
      t,
      `select changes -> 'responsibleOrganizationId' as who from audit_events where resource_id = $1 order by id`,
      [body.id],
    )
    expect(events.map(({ who }) => who)).toEqual([
      [null, ids.shopee],
      [ids.shopee, ids.ppkukm],
      [ids.ppkukm, ids.shopee],
    ])
  })

  it('412 with an old ETag, 428 without one, 422 for no party', async () => {
    const { body, etag } = await commit(t, await draft(t))
    const url = `/v1/commitments/${body.id}`
    expectStatus(await officer().patch(url, { unit: 'sesi' }, { etag }), 200)
    expect(await officer().patch(url, { unit: 'x' }, { etag })).toMatchObject({ status: 412 })
    expect(await officer().patch(url, { unit: 'x' })).toMatchObject({ status: 428 })
    const now = await officer().get(url)
    expect(now.body.unit).toBe('sesi')
    expect(
      await officer().patch(url, { responsibleOrganizationId: ids.gojek }, { etag: now.etag }),
    ).toMatchObject({ status: 422 })
  })

  it.each(agreementStatuses.filter((status) => status !== 'draft'))(
    '409 not_editable: %s',
    async (status) => {
      const agreement = await draft(t)
      const { body, etag } = await commit(t, agreement)
      await putInStatus(t, agreement, status)
      expect(await officer().patch(`/v1/commitments/${body.id}`, { unit: 'x' }, { etag })).toMatchObject({
        status: 409,
        body: { code: 'not_editable', allowedActions: [] },
      })
    },
  )

  it.each(refused)('403: %s', async (account) => {
    const { body, etag } = await commit(t, await draft(t))
    expect(await t.as(account).patch(`/v1/commitments/${body.id}`, { unit: 'x' }, { etag })).toMatchObject({
      status: 403,
    })
  })

  it('403: an officer of another agency', async () => {
    const { body, etag } = await commit(t, await draft(t, { parties: [ids.ppkukm, ids.shopee] }))
    expect(
      await t.as('officer-parekraf').patch(`/v1/commitments/${body.id}`, { unit: 'x' }, { etag }),
    ).toMatchObject({ status: 403 })
  })
})

describe('DELETE /v1/commitments/{id}', () => {
  it('204: it is no part of the draft any more; the trail says what it was', async () => {
    const agreement = await draft(t)
    const { body, etag } = await commit(t, agreement)
    const kept = await commit(t, agreement, { description: 'Etalase' })
    const url = `/v1/commitments/${body.id}`
    const removed = await officer().delete(url, undefined, { etag })
    expect([removed.status, removed.raw.body]).toEqual([204, ''])
    expect(await officer().get(url)).toMatchObject({ status: 404 })
    expect(await officer().delete(url, undefined, { etag })).toMatchObject({ status: 404 })
    const { data } = (await officer().get(`/v1/agreements/${agreement.body.id}/commitments`)).body
    expect(data.map((each: { id: string }) => each.id)).toEqual([kept.body.id])
    const [event] = await ownerRows(
      t,
      `select action, changes from audit_events where resource_id = $1 and action <> 'read' order by id desc limit 1`,
      [body.id],
    )
    expect(event).toMatchObject({ action: 'remove', changes: { description: [body.description, null] } })
  })

  it('412 with an old ETag, 428 without one', async () => {
    const { body, etag } = await commit(t, await draft(t))
    const url = `/v1/commitments/${body.id}`
    expect(await officer().delete(url)).toMatchObject({ status: 428 })
    const patched = await officer().patch(url, { unit: 'sesi' }, { etag })
    expect(await officer().delete(url, undefined, { etag })).toMatchObject({ status: 412 })
    expect(await t.as('admin').delete(url, undefined, { etag: patched.etag })).toMatchObject({ status: 204 })
  })

  it.each(agreementStatuses.filter((status) => status !== 'draft'))(
    '409 not_editable: %s',
    async (status) => {
      const agreement = await draft(t)
      const { body, etag } = await commit(t, agreement)
      await putInStatus(t, agreement, status)
      const url = `/v1/commitments/${body.id}`
      expect(await officer().delete(url, undefined, { etag })).toMatchObject({
        status: 409,
        body: { code: 'not_editable' },
      })
      expect(await officer().get(url)).toMatchObject({ status: 200 })
    },
  )

  it('403: everyone else, an officer of another agency too', async () => {
    const { body, etag } = await commit(t, await draft(t, { parties: [ids.ppkukm, ids.shopee] }))
    for (const account of [...refused, 'officer-parekraf'] as const)
      expect(await t.as(account).delete(`/v1/commitments/${body.id}`, undefined, { etag })).toMatchObject({
        status: 403,
      })
  })
})
