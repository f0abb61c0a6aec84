import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organizationId } from '../../../src/reference/organizations.ts'
import { clock, expectStatus, ids, newAgreement, signing } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { registerUser } from '../accounts/people.ts'

const province = organizationId('Pemprov DKI Jakarta')
const bureau = organizationId('Biro Hukum')

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock })
})
afterAll(() => t.close())

const codes = ({ body }: { body: { errors: { code: string }[] } }) => body.errors.map(({ code }) => code)
interface Party {
  id: string
  side: string
  organization: { id: string }
}
const partiesOf = ({ body }: { body: { parties: Party[] } }) =>
  body.parties.map(({ organization, side }) => [organization.id, side])

describe('the province', () => {
  it('is registered from the start among the agencies, and so are the two bureaus', async () => {
    const { body } = await t.as('partner-gojek').get(`/v1/agencies/${province}`)
    expect(body).toMatchObject({
      kind: 'province',
      legalName: 'Pemerintah Provinsi DKI Jakarta',
      status: 'active',
      allowedActions: [],
    })
    const listed = await t.as('auditor').get('/v1/agencies?limit=200')
    const kinds = listed.body.data.map((each: { id: string; kind: string }) => [each.id, each.kind])
    expect(kinds).toContainEqual([province, 'province'])
    expect(kinds).toContainEqual([bureau, 'agency'])
    expect(kinds).toContainEqual([organizationId('Biro Kerja Sama'), 'agency'])
    expect((await t.as('admin').get(`/v1/collaborators/${province}`)).status).toBe(404)
    expect((await t.as('admin').get(`/v1/agencies/${province}`)).body.allowedActions).toEqual(['patch'])
  })

  it('422: has no accounts, leads nothing and is no collaborator of a case', async () => {
    for (const role of ['officer', 'partner'] as const)
      await expect(registerUser(t, { role, organizationId: province })).rejects.toThrow(/^422/)
    const led = { ...newAgreement(), leadAgencyId: province }
    expect(codes(await t.as('admin').post('/v1/agreements', led))).toEqual(['unknown_agency'])
    const opened = { title: 'Kelas', stages: ['P2'], collaboratorIds: [province] }
    expect(codes(await t.as('officer-ppkukm').post('/v1/cases', opened))).toEqual(['unknown_collaborator'])
  })

  it('is the region’s party of an MoU that names only the collaborator; the lead agency fills in its part', async () => {
    const mou = { ...newAgreement({ type: 'mou' }), parties: [{ organizationId: ids.shopee }] }
    const made = expectStatus(await t.as('officer-ppkukm').post('/v1/agreements', mou), 201)
    expect(made.body.leadAgency.id).toBe(ids.ppkukm)
    expect(partiesOf(made)).toEqual([
      [province, 'region'],
      [ids.shopee, 'collaborator'],
    ])
    const [own] = made.body.parties
    const filled = await t
      .as('officer-ppkukm')
      .patch(`/v1/agreements/${made.body.id}/parties/${own.id}`, signing('1/MOU/2026'), { etag: made.etag })
    expect(filled).toMatchObject({ status: 200, body: { parties: [{ documentNumber: '1/MOU/2026' }, {}] } })
  })

  it('is not where the paper names the agency, nor of a PKS', async () => {
    const named = expectStatus(
      await t.as('officer-ppkukm').post('/v1/agreements', newAgreement({ type: 'mou' })),
      201,
    )
    expect(partiesOf(named)[0]).toEqual([ids.ppkukm, 'region'])
    const pks = { ...newAgreement(), parties: [{ organizationId: ids.shopee }] }
    expect(partiesOf(await t.as('officer-ppkukm').post('/v1/agreements', pks))).toEqual([
      [ids.shopee, 'collaborator'],
    ])
  })
})
