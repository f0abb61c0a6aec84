import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nobodyCounted } from '../../../src/commitments/beneficiaries/beneficiaries.ts'
import { agreementStatuses, concludedStatuses } from '../../../src/agreements/lifecycle.ts'
import { expectStatus, ids, noon, ownerRows, pointers } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type Client, type TestApp } from '../../support/app.ts'
import {
  activityIn,
  answersTo,
  commit,
  delivered,
  draft,
  each,
  putInStatus,
  report,
  signedWithCommitment,
} from './examples.ts'

let t: TestApp
/** Noon in Jakarta, but for the test that stands at its midnight. */
let now = noon('2026-06-15')
let url: string
beforeAll(async () => {
  t = await startTestApp({ clock: () => now })
  url = (await signedWithCommitment(t)).url
})
afterAll(() => t.close())

/** Whoever answers for a commitment reports on it: both agencies and the partner of the agreement, one each. */
const reporters = [
  ['officer-ppkukm', ids.ppkukm],
  ['officer-parekraf', ids.parekraf],
  ['partner-shopee', ids.shopee],
] as const
const answeredBy = async (responsibleOrganizationId: string | null) =>
  (
    await signedWithCommitment(
      t,
      { parties: [ids.ppkukm, ids.parekraf, ids.shopee, ids.gojek] },
      { responsibleOrganizationId },
    )
  ).url
const others = ['admin', 'reviewer', 'auditor', 'integrator'] as const

async function evidence(agreementId: string, visibility = 'parties'): Promise<string> {
  const [row] = await ownerRows<{ id: string }>(
    t,
    `insert into documents (id, kind, visibility, file_name, media_type, size, sha256, storage_key, agreement_id, uploaded_by)
     values (gen_random_uuid(), 'evidence', $2, 'hadir.pdf', 'application/pdf', 1, 'x', gen_random_uuid()::text, $1, gen_random_uuid()) returning id`,
    [agreementId, visibility],
  )
  return row!.id
}

describe('POST /v1/commitments/{id}/activities', () => {
  it.each(reporters)('201: %s notes down a draft', async (account, organizationId) => {
    const own = await answeredBy(organizationId)
    const made = await report(t, own, account)
    expect(made.body).toMatchObject({
      commitmentId: own.split('/').at(-1),
      organization: { id: organizationId },
      ...delivered(),
      stage: 'P2',
      unit: 'kelas',
      evidenceDocumentId: null,
      status: 'draft',
      statusReason: null,
      version: 1,
      allowedActions: ['patch', 'submit'],
    })
    expect(made.headers['location']).toBe(`/v1/activities/${made.body.id}`)
    const read = await t.as(account).get(`/v1/activities/${made.body.id}`)
    expect(read.body).toEqual(made.body)
    expect(read.etag).toBe(made.etag)
  })

  it('403: to everyone else of the same agreement; while nobody answers, the lead agency reports', async () => {
    const everyone = ['officer-ppkukm', 'officer-parekraf', 'partner-shopee', 'partner-gojek'] as const
    for (const [organizationId, reporter] of [
      [ids.parekraf, 'officer-parekraf'],
      [ids.gojek, 'partner-gojek'],
      [null, 'officer-ppkukm'],
    ] as const) {
      const own = await answeredBy(organizationId)
      const answers = await answersTo(t, everyone, (client) => client.post(`${own}/activities`, delivered()))
      expect(answers).toEqual({ ...each(everyone, 403), [reporter]: 201 })
    }
  })

  it('201: day and value are enough', async () => {
    const made = await t.as('partner-shopee').post(`${url}/activities`, { heldOn: '2026-06-15', value: 0 })
    expect(made).toMatchObject({
      status: 201,
      body: { kecamatan: null, kecamatanCode: null, area: null, ...nobodyCounted, note: null },
    })
  })

  it.each([
    ['the first day of the agreement', '2026-01-01', 201],
    ['the day before', '2025-12-31', 422],
    ['today', '2026-06-15', 201],
    ['tomorrow', '2026-06-16', 422],
  ])('%s', async (_, heldOn, status) => {
    const response = await t.as('partner-shopee').post(`${url}/activities`, { heldOn, value: 1 })
    expect(response.status).toBe(status)
  })

  it('a day begins at midnight in Jakarta, seven hours before UTC', async () => {
    const today = () => t.as('partner-shopee').post(`${url}/activities`, { heldOn: '2026-06-16', value: 1 })
    now = new Date('2026-06-15T16:59:59Z')
    expect((await today()).status).toBe(422)
    now = new Date('2026-06-15T17:00:00Z')
    expect((await today()).status).toBe(201)
    now = noon('2026-06-15')
  })

  it.each([
    ['the last day', '2026-03-31', 201],
    ['the day after', '2026-04-01', 422],
  ])('of an agreement that ended, %s', async (_, heldOn, status) => {
    const ended = await signedWithCommitment(t, { effectiveUntil: '2026-03-31' })
    expect((await t.as('partner-shopee').post(`${ended.url}/activities`, { heldOn, value: 1 })).status).toBe(
      status,
    )
  })

  it.each([
    ['before the termination', '2026-04-30', 201],
    ['on the first day it no longer holds', '2026-05-01', 422],
  ])('%s', async (_, heldOn, status) => {
    const { agreement, url: of } = await signedWithCommitment(t)
    await putInStatus(t, agreement, 'terminated')
    expect((await t.as('partner-shopee').post(`${of}/activities`, { heldOn, value: 1 })).status).toBe(status)
  })

  it('422: every rule at once', async () => {
    const response = await t.as('partner-shopee').post(`${url}/activities`, {
      heldOn: '2027-06-15',
      value: 1,
      beneficiaries: 3,
      beneficiariesWomen: 4,
      beneficiariesNew: 5,
      beneficiariesMovingUp: 6,
      beneficiariesByLine: { culinary: 2, other: 2 },
      evidenceDocumentId: ids.unknown,
    })
    expect(response).toMatchObject({ status: 422, body: { code: 'rule_violated' } })
    expect(response.body.errors.map((each: { code: string }) => each.code)).toEqual([
      'in_future',
      'not_in_force',
      'more_than_all',
      'more_than_all',
      'more_than_all',
      'more_than_all',
      'unknown_document',
    ])
    expect(pointers(response).slice(2, 6)).toEqual([
      '/beneficiariesWomen',
      '/beneficiariesNew',
      '/beneficiariesMovingUp',
      '/beneficiariesByLine',
    ])
  })

  it.each([
    [{ value: -1 }, '/value'],
    [{ value: '3' }, '/value'],
    [{ kecamatan: 'Bekasi Barat' }, '/kecamatan'],
    [{ kecamatan: 'Jakarta Pusat' }, '/kecamatan'],
    [{ beneficiaries: 1.5 }, '/beneficiaries'],
    [{ beneficiariesNew: -1 }, '/beneficiariesNew'],
    [{ beneficiariesByLine: { culinary: null } }, '/beneficiariesByLine/culinary'],
    [{ beneficiariesByLine: { farming: 3 } }, '/beneficiariesByLine/farming'],
    [{ heldOn: '2026-02-29' }, '/heldOn'],
    [{ status: 'verified' }, '/status'],
    [{ submittedBy: ids.unknown }, '/submittedBy'],
  ])('400: %j', async (content, pointer) => {
    const response = await t.as('partner-shopee').post(`${url}/activities`, delivered(content))
    expect(response.status).toBe(400)
    expect(pointers(response)).toEqual([pointer])
  })

  it('evidence is a document of the same agreement that the caller may see', async () => {
    const { agreement, url: of } = await signedWithCommitment(t)
    const [shown, hidden, elsewhere] = [
      await evidence(agreement.body.id),
      await evidence(agreement.body.id, 'internal'),
      await evidence((await draft(t)).body.id),
    ]
    const send = (account: AccountName, evidenceDocumentId: string) =>
      t.as(account).post(`${of}/activities`, delivered({ evidenceDocumentId }))
    expect(await send('partner-shopee', shown)).toMatchObject({
      status: 201,
      body: { evidenceDocumentId: shown },
    })
    for (const id of [hidden, elsewhere]) {
      const response = await send('partner-shopee', id)
      expect(response).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/evidenceDocumentId', code: 'unknown_document' }] },
      })
    }
  })

  it.each(agreementStatuses.filter((status) => !(concludedStatuses as readonly string[]).includes(status)))(
    '409 guard_not_met before the signature: %s',
    async (status) => {
      const agreement = await draft(t)
      const { body } = await commit(t, agreement, { responsibleOrganizationId: ids.ppkukm })
      if (status !== 'draft') await putInStatus(t, agreement, status)
      const response = await t.as('officer-ppkukm').post(`/v1/commitments/${body.id}/activities`, delivered())
      expect(response).toMatchObject({
        status: 409,
        body: { code: 'guard_not_met', reasons: [{ code: 'agreement_not_signed' }] },
      })
    },
  )

  it.each(others)('403: %s', async (account) => {
    expect(await t.as(account).post(`${url}/activities`, delivered())).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    })
  })

  it('403: an officer of another agency; 404: another partner, no such commitment; 401: without a token', async () => {
    const alone = await signedWithCommitment(t, { parties: [ids.ppkukm, ids.shopee] })
    expect(await t.as('officer-parekraf').post(`${alone.url}/activities`, delivered())).toMatchObject({
      status: 403,
    })
    expect(await t.as('partner-gojek').post(`${url}/activities`, delivered())).toMatchObject({ status: 404 })
    expect(
      await t.as('partner-shopee').post(`/v1/commitments/${ids.unknown}/activities`, delivered()),
    ).toMatchObject({ status: 404 })
    expect(await t.as().post(`${url}/activities`, delivered())).toMatchObject({ status: 401 })
  })
})

describe('PATCH /v1/activities/{id}', () => {
  it.each(reporters)(
    '200: %s changes its own draft; nobody else does, nor reads it',
    async (account, organizationId) => {
      const { body, etag } = await report(t, await answeredBy(organizationId), account)
      const rest = [
        'officer-ppkukm',
        'officer-parekraf',
        'partner-shopee',
        'partner-gojek',
        'reviewer',
      ] as const
      const others = rest.filter((each) => each !== account)
      expect(await answersTo(t, others, (client) => client.get(`/v1/activities/${body.id}`))).toEqual(
        each(others, 404),
      )
      const peers = others.filter((each) => each !== 'reviewer')
      const patch = (client: Client) => client.patch(`/v1/activities/${body.id}`, { value: 9 }, { etag })
      expect(await answersTo(t, peers, patch)).toEqual(each(peers, 404))
      const changed = await t
        .as(account)
        .patch(`/v1/activities/${body.id}`, { value: 4, kecamatan: null }, { etag })
      expect(changed).toMatchObject({
        status: 200,
        body: { value: 4, kecamatan: null, beneficiaries: 40, status: 'draft', version: 2 },
      })
    },
  )

  it('200: what was rejected is a draft again, and still says why', async () => {
    const { body } = await activityIn(t, url, 'rejected')
    const { etag } = await t.as('partner-shopee').get(`/v1/activities/${body.id}`)
    const changed = await t
      .as('partner-shopee')
      .patch(`/v1/activities/${body.id}`, { beneficiaries: 38 }, { etag })
    expect(changed).toMatchObject({
      status: 200,
      body: { status: 'draft', statusReason: 'Daftar hadir belum ada.', allowedActions: ['patch', 'submit'] },
    })
  })

  it('200: lines of business are merged, and the trail holds what stood before', async () => {
    const { body, etag } = await activityIn(t, url, 'draft')
    const patch = { beneficiariesNew: null, beneficiariesByLine: { fashion: null, crafts: 9 } }
    const changed = await t.as('partner-shopee').patch(`/v1/activities/${body.id}`, patch, { etag })
    expect(expectStatus(changed, 200).body).toMatchObject({
      beneficiariesNew: null,
      beneficiariesMovingUp: 7,
      beneficiariesByLine: { culinary: 15, crafts: 9 },
    })
    expect(changed.body.beneficiariesByLine).not.toHaveProperty('fashion')
    const trail = await t.as('auditor').get(`/v1/audit-events?resourceId=${body.id}&action=patch`)
    expect(trail.body.data[0].changes).toContainEqual({
      field: 'beneficiariesByLine',
      before: { culinary: 15, fashion: 8 },
      after: { culinary: 15, crafts: 9 },
    })
  })

  it('422: a rule broken by the change together with what was there', async () => {
    const { body, etag } = await activityIn(t, url, 'draft')
    const send = (patch: object) => t.as('partner-shopee').patch(`/v1/activities/${body.id}`, patch, { etag })
    expect(pointers(expectStatus(await send({ beneficiaries: 26 }), 422))).toEqual(['/beneficiariesWomen'])
    expect(pointers(expectStatus(await send({ beneficiariesByLine: { other: 18 } }), 422))).toEqual([
      '/beneficiariesByLine',
    ])
    expect(pointers(expectStatus(await send({ heldOn: '2026-06-16' }), 422))).toEqual(['/heldOn'])
    expect(pointers(expectStatus(await send({ evidenceDocumentId: ids.unknown }), 422))).toEqual([
      '/evidenceDocumentId',
    ])
  })

  it.each(['submitted', 'verified'] as const)('409 not_editable: %s', async (status) => {
    const { body } = await activityIn(t, url, status)
    const { etag } = await t.as('partner-shopee').get(`/v1/activities/${body.id}`)
    expect(
      await t.as('partner-shopee').patch(`/v1/activities/${body.id}`, { value: 9 }, { etag }),
    ).toMatchObject({
      status: 409,
      body: { code: 'not_editable', allowedActions: [] },
    })
  })

  it('412 with an old ETag, 428 without one', async () => {
    const { body, etag } = await activityIn(t, url, 'draft')
    expectStatus(await t.as('partner-shopee').patch(`/v1/activities/${body.id}`, { value: 4 }, { etag }), 200)
    expect(
      await t.as('partner-shopee').patch(`/v1/activities/${body.id}`, { value: 5 }, { etag }),
    ).toMatchObject({ status: 412 })
    expect(await t.as('partner-shopee').patch(`/v1/activities/${body.id}`, { value: 5 })).toMatchObject({
      status: 428,
    })
  })

  it.each(others)('403: %s', async (account) => {
    const { body, etag } = await activityIn(t, url, 'draft')
    expect((await t.as(account).patch(`/v1/activities/${body.id}`, { value: 4 }, { etag })).status).toBe(403)
  })
})
