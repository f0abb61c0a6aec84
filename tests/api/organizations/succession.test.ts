import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreedCase,
  agreementIn,
  attach,
  expectStatus,
  ids,
  newAgreement,
  noon,
  promote,
  signedAgreement,
  today,
} from '../../support/agreements.ts'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'
import { exampleCase, exampleMeeting, logMeeting, openCase } from '../cases/examples.ts'

let now = today
let t: TestApp
const admin = () => t.as('admin')
/** Of the agency that is merged into the other, and of that other. */
const former = () => t.as('officer-parekraf')
const successor = () => t.as('officer-ppkukm')
beforeAll(async () => {
  t = await startTestApp({ clock: () => noon(now) })
})
afterAll(() => t.close())

const merged = { succeededById: ids.ppkukm, succeededFrom: '2026-07-01', successionBasis: 'Pergub 20/2026' }
const url = (id: string) => `/v1/agencies/${id}`
async function succeed(id: string, body: object) {
  const { etag } = await admin().get(url(id))
  return admin().post(`${url(id)}/succeed`, body, { etag })
}
const codes = ({ body }: { body: { reasons?: { code: string }[]; errors?: { code: string }[] } }) =>
  (body.reasons ?? body.errors ?? []).map(({ code }) => code)
const parties = [ids.parekraf, ids.shopee]

describe('POST /v1/agencies/{id}/succeed', () => {
  it('422: itself, a collaborator, an inactive agency, or one that it succeeds itself', async () => {
    expect(codes(await succeed(ids.parekraf, { ...merged, succeededById: ids.parekraf }))).toEqual([
      'succession_circle',
    ])
    expect(codes(await succeed(ids.parekraf, { ...merged, succeededById: ids.shopee }))).toEqual([
      'unknown_agency',
    ])
    const { body: closed, etag: made } = await admin().post('/v1/agencies', {
      legalName: 'Dinas yang Ditutup',
      shortName: 'Dinas Tutup',
    })
    await admin().patch(url(closed.id), { status: 'inactive' }, { etag: made })
    expect(codes(await succeed(ids.parekraf, { ...merged, succeededById: closed.id }))).toEqual([
      'inactive_agency',
    ])
    expectStatus(await succeed(closed.id, { ...merged, succeededById: ids.dpmptsp }), 200)
    await admin().patch(
      url(closed.id),
      { status: 'active' },
      { etag: (await admin().get(url(closed.id))).etag },
    )
    expect(codes(await succeed(ids.dpmptsp, { ...merged, succeededById: closed.id }))).toEqual([
      'succession_circle',
    ])
  })

  it('403 for whoever is no registrar', async () => {
    const { etag } = await successor().get(url(ids.parekraf))
    expect((await successor().post(`${url(ids.parekraf)}/succeed`, merged, { etag })).status).toBe(403)
  })
})

describe('an agency that is merged into another mid-case', () => {
  let caseId: string
  let signedId: string
  const caseUrl = () => `/v1/cases/${caseId}`
  const logged = (client: Client) =>
    client.post(`${caseUrl()}/meetings`, {
      ...exampleMeeting,
      kind: 'internal',
      participants: [],
      actionItems: [],
    })

  beforeAll(async () => {
    caseId = (await openCase(former())).body.id
    await logMeeting(former(), caseId, { participants: [] })
    const options = { by: 'officer-parekraf', leadAgencyId: ids.parekraf, parties } as const
    signedId = (await agreementIn(t, 'signed', options)).body.id
  })

  it('200: is recorded with its day and basis, in the history too', async () => {
    const answer = expectStatus(await succeed(ids.parekraf, merged), 200)
    expect(answer.body).toMatchObject({ ...merged, status: 'active' })
    const { body } = await admin().get(`${url(ids.parekraf)}?expand=succeededBy`)
    expect(body.succeededBy).toMatchObject({ id: ids.ppkukm, shortName: 'Dinas PPKUKM' })
    const history = await admin().get(`${url(ids.parekraf)}/history`)
    expect(history.body.data[0]).toMatchObject({
      action: 'succeed',
      changes: [
        { field: 'succeededById', before: null, after: ids.ppkukm },
        { field: 'succeededFrom', before: null, after: '2026-07-01' },
        { field: 'successionBasis', before: null, after: 'Pergub 20/2026' },
      ],
    })
  })

  it('until the day nothing changes', async () => {
    now = '2026-06-30'
    expect((await successor().get('/v1/me')).body.actsFor).toMatchObject([{ id: ids.ppkukm }])
    expect((await successor().get(caseUrl())).body.allowedActions).toEqual([])
    expect((await logged(successor())).status).toBe(403)
    expect((await former().post('/v1/cases', exampleCase)).status).toBe(201)
  })

  it('from the day on the officers of the successor act on its cases and agreements, beside its own', async () => {
    now = '2026-07-01'
    const own = [{ id: ids.ppkukm, shortName: 'Dinas PPKUKM' }, { id: ids.parekraf }]
    expect((await successor().get('/v1/me')).body).toMatchObject({ actsFor: own, readsFor: own })
    expect((await former().get('/v1/me')).body.actsFor).toMatchObject([{ id: ids.parekraf }])
    const actions = (await former().get(caseUrl())).body.allowedActions
    expect(actions).toContain('patch')
    expect((await successor().get(caseUrl())).body.allowedActions).toEqual(actions)
    expectStatus(await logged(successor()), 201)
    expectStatus(await logged(former()), 201)
    const { etag } = await successor().get(caseUrl())
    expectStatus(await successor().patch(caseUrl(), { title: 'Diteruskan' }, { etag }), 200)

    const signed = await successor().get(`/v1/agreements/${signedId}`)
    expect(signed.body.allowedActions).toContain('suspend')
    expectStatus(
      await successor().post(
        `/v1/agreements/${signedId}/suspend`,
        { reason: 'Audit.' },
        { etag: signed.etag },
      ),
      200,
    )
    expect((await successor().get(`/v1/agreements/${signedId}/history`)).status).toBe(200)
    await attach(t, signedId, 'other')
    expect((await t.as('officer-ppkukm-2').get(`/v1/agreements/${signedId}/evaluations`)).status).toBe(200)
  })

  it('409: from the day on it opens no case and no agreement', async () => {
    const opened = await former().post('/v1/cases', exampleCase)
    expect(opened).toMatchObject({ status: 409, body: { code: 'guard_not_met' } })
    expect(codes(opened)).toEqual(['agency_succeeded'])
    expect(opened.body.reasons[0].message).toContain('Dinas PPKUKM')
    expect(codes(await former().post('/v1/agreements', newAgreement({ parties })))).toEqual([
      'agency_succeeded',
    ])
    const named = newAgreement({ parties, leadAgencyId: ids.parekraf })
    expect(codes(await admin().post('/v1/agreements', named))).toEqual(['agency_succeeded'])
  })

  it('409: its own officers promote no case any more; 201: to the agreement of the successor', async () => {
    now = '2026-06-15'
    const agreed = await agreedCase(t, { by: 'officer-parekraf' })
    now = '2026-07-01'
    const refused = await promote(t, agreed, 'officer-parekraf')
    expect([refused.status, codes(refused)]).toEqual([409, ['agency_succeeded']])
    const promoted = expectStatus(await promote(t, agreed), 201)
    expect(promoted.body).toMatchObject({
      leadAgency: { id: ids.ppkukm },
      parties: [{ organization: { id: ids.ppkukm } }, { organization: { id: ids.shopee } }],
    })
    // Once more, also by the name of the agency that was succeeded: the draft there is.
    const { etag } = await successor().get(`/v1/cases/${agreed.body.id}`)
    for (const leadAgencyId of [ids.parekraf, ids.ppkukm]) {
      const again = await promote(t, { ...agreed, etag }, 'officer-ppkukm', { leadAgencyId })
      expect([again.status, again.body.id]).toEqual([200, promoted.body.id])
    }
    const listed = await successor().get(`/v1/agreements/${promoted.body.id}/commitments`)
    expect(listed.body.data).toMatchObject([{ responsibleOrganization: { id: ids.shopee } }])
  })

  it('a renewal of what it signed is led and signed by the successor', async () => {
    const { etag, body } = await successor().get(`/v1/agreements/${signedId}`)
    expect(body.leadAgency.id).toBe(ids.parekraf)
    const resumed = expectStatus(
      await successor().post(`/v1/agreements/${signedId}/resume`, undefined, { etag }),
      200,
    )
    const period = { effectiveFrom: '2027-01-01', effectiveUntil: '2027-12-31' }
    const renewed = expectStatus(
      await successor().post(`/v1/agreements/${signedId}/renew`, period, { etag: resumed.etag }),
      201,
    )
    expect(renewed.body.leadAgency.id).toBe(ids.ppkukm)
    expect(
      renewed.body.parties.map((each: { organization: { id: string } }) => each.organization.id),
    ).toEqual([ids.ppkukm, ids.shopee])
  })

  it('lists and reports by the successor count what was its own before, and by the predecessor still', async () => {
    for (const agencyId of [ids.parekraf, ids.ppkukm]) {
      const agreements = await admin().get(`/v1/agreements?agencyId=${agencyId}&status=signed`)
      expect(agreements.body.data.map((each: { id: string }) => each.id)).toContain(signedId)
      const cases = await admin().get(`/v1/cases?agencyId=${agencyId}`)
      expect(cases.body.data.map((each: { id: string }) => each.id)).toContain(caseId)
      const coverage = await admin().get(`/v1/reports/coverage?agencyId=${agencyId}`)
      const p5 = coverage.body.stages.find((each: { stage: string }) => each.stage === 'P5')
      expect(p5.agencies.map((each: { id: string }) => each.id)).toContain(ids.parekraf)
    }
    const others = await admin().get(`/v1/agreements?agencyId=${ids.dpmptsp}`)
    expect(others.body.data).toEqual([])
  })

  it('422: is put into nothing new as a further party or supporting agency; where it is, it stays', async () => {
    const among = newAgreement({ parties: [ids.ppkukm, ids.parekraf, ids.shopee], leadAgencyId: ids.ppkukm })
    const refused = (pointer: string) => ({
      status: 422,
      body: { errors: [{ pointer, code: 'agency_succeeded' }] },
    })
    expect(await admin().post('/v1/agreements', among)).toMatchObject(refused('/parties/1/organizationId'))
    const pair = newAgreement({ leadAgencyId: ids.ppkukm })
    const draft = expectStatus(await admin().post('/v1/agreements', pair), 201)
    const named = { parties: among.parties }
    const put = await admin().patch(`/v1/agreements/${draft.body.id}`, named, { etag: draft.etag })
    expect(put).toMatchObject(refused('/parties/1/organizationId'))
    const amendment = {
      reason: 'Bergabung',
      effectiveFrom: '2026-08-01',
      changes: { parties: { join: [{ organizationId: ids.parekraf }] } },
    }
    const signed = await signedAgreement(t, { leadAgencyId: ids.ppkukm })
    const joined = await admin().post(`/v1/agreements/${signed.body.id}/amendments`, amendment)
    expect(joined).toMatchObject(refused('/changes/parties/join/0/organizationId'))
    const agencyIds = [ids.parekraf]
    const opened = await successor().post('/v1/cases', { ...exampleCase, agencyIds })
    expect(opened).toMatchObject(refused('/agencyIds/0'))
    const alone = expectStatus(await successor().post('/v1/cases', { ...exampleCase, agencyIds: [] }), 201)
    const patched = await successor().patch(`/v1/cases/${alone.body.id}`, { agencyIds }, { etag: alone.etag })
    expect(patched).toMatchObject(refused('/agencyIds/0'))
    // Before the day it was put into these, and stays in them.
    now = '2026-06-15'
    const before = expectStatus(await successor().post('/v1/cases', { ...exampleCase, agencyIds }), 201)
    const three = expectStatus(await admin().post('/v1/agreements', among), 201)
    now = '2026-07-01'
    const kept = await successor().patch(
      `/v1/cases/${before.body.id}`,
      { agencyIds, title: 'Tetap' },
      { etag: before.etag },
    )
    expect([kept.status, kept.body.agencies?.length]).toEqual([200, 2])
    const again = await admin().patch(`/v1/agreements/${three.body.id}`, named, { etag: three.etag })
    expect([again.status, again.body.parties?.length]).toEqual([200, 3])
  })

  it('who reads for neither is shown nothing more', async () => {
    expect((await t.as('partner-gojek').get(`/v1/agreements/${signedId}`)).status).toBe(404)
    expect((await t.as('partner-gojek').get(caseUrl())).status).toBe(404)
  })
})

describe('an inactive agency', () => {
  it('409: opens no case and no agreement', async () => {
    const { etag } = await admin().get(url(ids.ppkukm))
    const closed = expectStatus(await admin().patch(url(ids.ppkukm), { status: 'inactive' }, { etag }), 200)
    expect(codes(await successor().post('/v1/cases', exampleCase))).toEqual(['agency_inactive'])
    expect(codes(await successor().post('/v1/agreements', newAgreement()))).toEqual(['agency_inactive'])
    const asParty = newAgreement({
      parties: [ids.dpmptsp, ids.ppkukm, ids.shopee],
      leadAgencyId: ids.dpmptsp,
    })
    expect(codes(await admin().post('/v1/agreements', asParty))).toEqual(['agency_inactive'])
    await admin().patch(url(ids.ppkukm), { status: 'active' }, { etag: closed.etag })
    expect((await successor().post('/v1/cases', exampleCase)).status).toBe(201)
  })
})
