import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementStatuses, concludedStatuses } from '../../../src/agreements/lifecycle.ts'
import { clock, expectStatus, ids, ownerRows, pointers, walk } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { answersTo, draft, each, putInStatus, readers, signedWithCommitment } from './examples.ts'

let t: TestApp
let url: string
const officer = () => t.as('officer-ppkukm')
const measured = (content: object = {}) => ({
  periodFrom: '2026-01-01',
  periodUntil: '2026-03-31',
  sampleSize: 50,
  assets: 4_200_000_000,
  workers: 140,
  turnover: 9_007_199_254_740_991,
  ...content,
})
const record = async (content: object = {}) => expectStatus(await officer().post(url, measured(content)), 201)

beforeAll(async () => {
  t = await startTestApp({ clock })
  url = `${(await signedWithCommitment(t)).agreementUrl}/outcomes`
})
afterAll(() => t.close())

describe('POST /v1/agreements/{id}/outcomes', () => {
  it.each(['officer-ppkukm', 'officer-ppkukm-2'] as const)(
    '201: %s records what was measured, in whole rupiah',
    async (account) => {
      const made = expectStatus(await t.as(account).post(url, measured()), 201)
      expect(made.body).toMatchObject({ ...measured(), note: null, version: 1, allowedActions: ['patch'] })
      expect(made.headers['location']).toBe(`/v1/outcomes/${made.body.id}`)
      const read = await t.as(account).get(`/v1/outcomes/${made.body.id}`)
      expect(read.body).toEqual(made.body)
      expect(read.etag).toBe(made.etag)
    },
  )

  it('201: one of the indicators, and a period that ends today, are enough', async () => {
    const made = await officer().post(url, {
      periodFrom: '2026-06-15',
      periodUntil: '2026-06-15',
      sampleSize: 1,
      workers: 0,
    })
    expect(made).toMatchObject({ status: 201, body: { assets: null, workers: 0, turnover: null } })
  })

  it.each([
    [{ periodUntil: '2026-06-16' }, '/periodUntil', 'in_future'],
    [{ periodFrom: '2026-04-01' }, '/periodUntil', 'end_before_start'],
    [{ assets: null, workers: null, turnover: null }, '', 'nothing_measured'],
  ])('422: %j', async (content, pointer, code) => {
    expect(await officer().post(url, measured(content))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer, code }] },
    })
  })

  it.each([
    [{ sampleSize: 0 }, '/sampleSize'],
    [{ assets: -1 }, '/assets'],
    [{ turnover: 0.5 }, '/turnover'],
    [{ turnover: 9_007_199_254_740_992 }, '/turnover'],
    [{ workers: 'x' }, '/workers'],
    [{ agreementId: ids.unknown }, '/agreementId'],
  ])('400: %j', async (content, pointer) => {
    expect(pointers(expectStatus(await officer().post(url, measured(content)), 400))).toEqual([pointer])
  })

  it.each(agreementStatuses.filter((status) => !(concludedStatuses as readonly string[]).includes(status)))(
    '409 guard_not_met: %s',
    async (status) => {
      const agreement = await draft(t)
      if (status !== 'draft') await putInStatus(t, agreement, status)
      expect(await officer().post(`/v1/agreements/${agreement.body.id}/outcomes`, measured())).toMatchObject({
        status: 409,
        body: { code: 'guard_not_met', reasons: [{ code: 'agreement_not_signed' }] },
      })
    },
  )

  it.each(['admin', 'reviewer', 'auditor', 'partner-shopee', 'partner-gojek', 'integrator'] as const)(
    '403: %s',
    async (account) => {
      expect((await t.as(account).post(url, measured())).status).toBe(403)
    },
  )

  it('403: an officer of another agency; 404: no such agreement; 401: without a token', async () => {
    const alone = await signedWithCommitment(t, { parties: [ids.ppkukm, ids.shopee] })
    expect((await t.as('officer-parekraf').post(`${alone.agreementUrl}/outcomes`, measured())).status).toBe(
      403,
    )
    expect((await officer().post(`/v1/agreements/${ids.unknown}/outcomes`, measured())).status).toBe(404)
    expect((await t.as().post(url, measured())).status).toBe(401)
  })
})

describe('PATCH /v1/outcomes/{id}', () => {
  it('200: corrects it, with a trail', async () => {
    const { body, etag } = await record()
    const changed = await officer().patch(`/v1/outcomes/${body.id}`, { workers: 142, assets: null }, { etag })
    expect(changed).toMatchObject({
      status: 200,
      body: { workers: 142, assets: null, sampleSize: 50, version: 2 },
    })
    const [event] = await ownerRows<{ changes: object }>(
      t,
      `select changes from audit_events where resource_id = $1 and action = 'patch'`,
      [body.id],
    )
    expect(event!.changes).toEqual({ workers: [140, 142], assets: [4_200_000_000, null] })
  })

  it('422 with what was there, 412 with an old ETag, 428 without one', async () => {
    const { body, etag } = await record({ assets: null, turnover: null })
    const at = `/v1/outcomes/${body.id}`
    expect(pointers(expectStatus(await officer().patch(at, { workers: null }, { etag }), 422))).toEqual([''])
    expect(
      pointers(expectStatus(await officer().patch(at, { periodFrom: '2026-05-01' }, { etag }), 422)),
    ).toEqual(['/periodUntil'])
    expectStatus(await officer().patch(at, { workers: 1 }, { etag }), 200)
    expect((await officer().patch(at, { workers: 2 }, { etag })).status).toBe(412)
    expect((await officer().patch(at, { workers: 2 })).status).toBe(428)
  })

  it.each(['admin', 'reviewer', 'auditor', 'partner-shopee', 'partner-gojek', 'integrator'] as const)(
    '403: %s',
    async (account) => {
      const { body, etag } = await record()
      expect((await t.as(account).patch(`/v1/outcomes/${body.id}`, { workers: 1 }, { etag })).status).toBe(
        403,
      )
    },
  )

  it.each([
    ['another agency', [ids.ppkukm, ids.shopee]],
    ['an agency that is a party beside the lead', [ids.ppkukm, ids.parekraf, ids.shopee]],
  ])('403: an officer of %s', async (_, parties) => {
    const made = await signedWithCommitment(t, { parties })
    const url = `${made.agreementUrl}/outcomes`
    const { body, etag } = expectStatus(await officer().post(url, measured()), 201)
    expect((await t.as('officer-parekraf').post(url, measured())).status).toBe(403)
    expect(
      (await t.as('officer-parekraf').patch(`/v1/outcomes/${body.id}`, { workers: 1 }, { etag })).status,
    ).toBe(403)
  })
})

describe('GET /v1/agreements/{id}/outcomes', () => {
  it('the latest period first, in both orders, to those who see the agreement', async () => {
    const { agreementUrl } = await signedWithCommitment(t)
    const at = `${agreementUrl}/outcomes`
    for (const periodFrom of ['2026-02-01', '2026-01-01', '2026-03-01'])
      expectStatus(await officer().post(at, measured({ periodFrom })), 201)
    const forward = await walk(t, 'auditor', `${at}?limit=1&sort=periodFrom`)
    expect(forward.map((each) => each.periodFrom)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01'])
    for (const account of readers) expect((await t.as(account).get(at)).body.data).toHaveLength(3)
    expect((await walk(t, 'auditor', `${at}?limit=2`)).map((each) => each.id)).toEqual(
      forward.map((each) => each.id).toReversed(),
    )
    expect((await t.as('auditor').get(`${at}?count=exact&limit=1`)).body.page.total).toBe(3)
    const one = `/v1/outcomes/${forward[0].id}`
    expect(await answersTo(t, readers, (client) => client.get(one))).toEqual(each(readers, 200))
    for (const where of [at, one]) {
      expect((await t.as('partner-gojek').get(where)).status).toBe(404)
      expect((await t.as('integrator').get(where)).status).toBe(403)
      expect((await t.as().get(where)).status).toBe(401)
    }
  })

  it.each(['limit=0', 'sort=assets', 'cursor=x', 'status=x'])('400: %s', async (query) => {
    expect((await officer().get(`${url}?${query}`)).status).toBe(400)
  })
})
