import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, ownerRows, pointers, reasonCodes } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { putInStatus, signedWithCommitment } from './examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

/** A signed agreement with two collaborators, in which nobody is named for the commitment. */
const unassigned = () =>
  signedWithCommitment(
    t,
    { parties: [ids.ppkukm, ids.parekraf, ids.shopee, ids.gojek] },
    { responsibleOrganizationId: null },
  )
const assign = async (
  url: string,
  responsibleOrganizationId: string,
  by: AccountName = 'officer-ppkukm',
): Promise<TestResponse> => {
  const { etag } = expectStatus(await t.as('auditor').get(url), 200)
  return t.as(by).post(`${url}/assign`, { responsibleOrganizationId }, { etag })
}

describe('POST /v1/commitments/{id}/assign', () => {
  it('200: the lead agency says it, once, also after the signature', async () => {
    const { url } = await unassigned()
    const before = await t.as('officer-ppkukm').get(url)
    expect(before.body).toMatchObject({ responsibleOrganization: null, allowedActions: ['report', 'assign'] })
    expect((await t.as('officer-parekraf').get(url)).body.allowedActions).not.toContain('assign')
    const assigned = expectStatus(await assign(url, ids.gojek), 200)
    // Until then the lead agency reports, from now on whoever answers for it.
    expect(assigned.body).toMatchObject({
      responsibleOrganization: { id: ids.gojek, shortName: 'Gojek' },
      allowedActions: [],
      version: 2,
    })
    expect((await t.as('officer-ppkukm').get(url)).body).toEqual(assigned.body)
    expect((await t.as('partner-gojek').get(url)).body.allowedActions).toEqual(['report'])
    expect((await t.as('partner-shopee').get(url)).body.allowedActions).toEqual([])
    const again = await assign(url, ids.shopee)
    expect(again).toMatchObject({ status: 409, body: { code: 'guard_not_met', allowedActions: [] } })
    expect(reasonCodes(again)).toEqual(['already_assigned'])
  })

  it('200: the registrar says it again; the trail has both', async () => {
    const { url, commitment } = await unassigned()
    expectStatus(await assign(url, ids.shopee), 200)
    const again = expectStatus(await assign(url, ids.ppkukm, 'admin'), 200)
    expect(again.body).toMatchObject({
      responsibleOrganization: { id: ids.ppkukm },
      allowedActions: ['assign'],
    })
    const trail = await ownerRows(
      t,
      `select changes from audit_events where resource_id = $1 and action = 'assign' order by id`,
      [commitment.body.id],
    )
    expect(trail).toEqual([
      { changes: { responsibleOrganizationId: [null, ids.shopee] } },
      { changes: { responsibleOrganizationId: [ids.shopee, ids.ppkukm] } },
    ])
  })

  it('200: to the agency that leads the agreement without being a party', async () => {
    const { url, agreement } = await unassigned()
    await ownerRows(t, 'delete from agreement_parties where agreement_id = $1 and organization_id = $2', [
      agreement.body.id,
      ids.ppkukm,
    ])
    const assigned = expectStatus(await assign(url, ids.ppkukm), 200)
    expect(assigned.body.responsibleOrganization.id).toBe(ids.ppkukm)
  })

  it('422: to an organization that is no party and does not lead it', async () => {
    const { url } = await unassigned()
    expect(pointers(await assign(url, ids.bankDki))).toEqual(['/responsibleOrganizationId'])
  })

  it('409: of an agreement that was cancelled', async () => {
    const { url, agreement } = await unassigned()
    await putInStatus(t, agreement, 'cancelled')
    const refused = await assign(url, ids.gojek)
    expect(refused.status).toBe(409)
    expect(reasonCodes(refused)).toEqual(['agreement_cancelled'])
  })

  it.each([
    'officer-parekraf',
    'reviewer',
    'auditor',
    'partner-shopee',
    'partner-gojek',
    'integrator',
  ] as const)('403: %s', async (account) => {
    const { url } = await unassigned()
    expect(await assign(url, ids.gojek, account)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })

  it('412 for who has not read it since, 428 without If-Match, 404 for none', async () => {
    const { url, commitment } = await unassigned()
    const officer = t.as('officer-ppkukm')
    const body = { responsibleOrganizationId: ids.gojek }
    expectStatus(await assign(url, ids.gojek), 200)
    expect((await officer.post(`${url}/assign`, body, { etag: commitment.etag })).status).toBe(412)
    expect((await officer.post(`${url}/assign`, body)).status).toBe(428)
    expect(
      (await officer.post(`/v1/commitments/${ids.unknown}/assign`, body, { etag: commitment.etag })).status,
    ).toBe(404)
  })
})
