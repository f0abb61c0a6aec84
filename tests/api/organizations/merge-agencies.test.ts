import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organizationId } from '../../../src/reference/organizations.ts'
import {
  agreementIn,
  draftAgreement,
  expectStatus,
  ids,
  ownerRows,
  pointers,
  type AgreementOptions,
} from '../../support/agreements.ts'
import { startTestApp, type Client, type TestApp, type TestResponse } from '../../support/app.ts'
import { gatherAllNames } from '../../support/renaming.ts'
import { register } from './examples.ts'
import { everyRow, merge as mergeIn, references, unmerge as unmergeIn } from './named.ts'

let t: TestApp
let admin: Client
let officer: Client
beforeAll(async () => {
  t = await startTestApp()
  admin = t.as('admin')
  officer = t.as('officer-parekraf')
})
afterAll(() => t.close())

const province = organizationId('Pemprov DKI Jakarta')
const url = (id: string) => `/v1/agencies/${id}`
const merge = (loserId: string, intoId: string) => mergeIn(t, loserId, intoId, 'agencies')
const unmerge = (loserId: string) => unmergeIn(t, loserId, 'agencies')

let made = 0
async function registerAgency(fields: object = {}): Promise<TestResponse> {
  const name = `Dinas Rangkap ${'ABCDEFGHIJKLMN'[(made += 1)]!.repeat(4)}`
  return expectStatus(await admin.post('/v1/agencies', { legalName: name, shortName: name, ...fields }), 201)
}

/** What Dinas Parekraf leads and signed, beside and without Dinas PPKUKM. */
async function workOfParekraf() {
  const of = (legalName: string) => registerAgency({ legalName, parentId: ids.parekraf })
  const bidang = await of('Bidang Contoh Parekraf')
  const predecessor = await registerAgency()
  const succession = {
    succeededById: ids.parekraf,
    succeededFrom: '2020-01-01',
    successionBasis: 'Pergub Contoh',
  }
  const { etag } = predecessor
  expectStatus(await admin.post(`${url(predecessor.body.id)}/succeed`, succession, { etag }), 200)
  const opened = { title: 'Kelas', stages: ['P2'], collaboratorIds: [ids.shopee], agencyIds: [ids.ppkukm] }
  const led = expectStatus(await officer.post('/v1/cases', opened), 201)
  const given = expectStatus(await officer.post('/v1/cases', { ...opened, title: 'Bazar' }), 201)
  const transfer = { toAgencyId: ids.dpmptsp, from: '2026-01-01', legalBasis: 'Pergub Contoh' }
  const moves = `/v1/cases/${given.body.id}/transfer`
  expectStatus(await admin.post(moves, transfer, { etag: given.etag }), 200)
  const options: AgreementOptions = { by: 'officer-parekraf', parties: [ids.parekraf, ids.shopee] }
  const signed = await agreementIn(t, 'signed', options)
  const mou = await agreementIn(t, 'signed', { ...options, type: 'mou', parties: [province, ids.shopee] })
  const both = await draftAgreement(t, { ...options, parties: [ids.parekraf, ids.ppkukm, ids.shopee] })
  // One row of one file, that both imported.
  for (const lead of ['officer-parekraf', 'officer-ppkukm'] as const) {
    const { body } = await draftAgreement(t, { ...options, by: lead, parties: [ids.ppkukm, ids.shopee] })
    await ownerRows(t, `update agreements set import_key = 'baris 1' where id = $1`, [body.id])
  }
  const [user] = await ownerRows<{ id: string }>(t, `select id from accounts where name = 'officer-parekraf'`)
  return { bidang, predecessor, led, signed, mou, both, user: user!.id }
}

describe('POST /v1/agencies/{id}/merge and unmerge', () => {
  it('moves cases, agreements, accounts and responsibilities, and puts every row back', async () => {
    const work = await workOfParekraf()
    // The name that a lead signed under joins those that an agreement is found by at the next change of its organizations.
    await ownerRows(t, 'update agreements set organization_ids = organization_ids')
    await gatherAllNames(t)
    const before = await everyRow(t)
    const told = await references(t, ids.parekraf)
    expect(told).toMatchObject({
      'cases.former_lead_ids': 1,
      'former_leads.agency_id': 1,
      'memberships.organization_id': 2,
      'organizations.succeeded_by_id': 1,
    })
    const stays = expectStatus(await merge(ids.parekraf, ids.ppkukm), 200)
    expect(stays.body).toMatchObject({ id: ids.ppkukm, kind: 'agency', status: 'active' })
    expect(stays.body.aliases).toContain('Dinas Parekraf')
    expect(Object.entries(await references(t, ids.parekraf)).filter(([, count]) => count > 0)).toEqual([])

    // Its address leads to the one that stays, and its officer acts for that one.
    const officerThen = t.as('officer-parekraf')
    const moved = await officerThen.get(url(ids.parekraf))
    expect(moved).toMatchObject({ status: 308, headers: { location: url(ids.ppkukm) } })
    expect((await officerThen.get('/v1/me')).body.organization.id).toBe(ids.ppkukm)
    const led = await officerThen.get(`/v1/cases/${work.led.body.id}`)
    expect(led.body).toMatchObject({ leadAgencyId: ids.ppkukm })
    expect(led.body.allowedActions).toContain('patch')
    const signed = await officerThen.get(`/v1/agreements/${work.signed.body.id}`)
    expect(signed.body).toMatchObject({
      leadAgency: { id: ids.ppkukm, nameAsSigned: 'Dinas Parekraf' },
      parties: [{ organization: { id: ids.ppkukm, nameAsSigned: 'Dinas Parekraf' } }, {}],
    })
    expect((await officer.get(`/v1/agreements/${work.both.body.id}`)).body.parties).toHaveLength(2)
    expect((await admin.get(url(work.predecessor.body.id))).body.succeededById).toBe(ids.ppkukm)
    expect((await admin.get(url(work.bidang.body.id))).body.parentId).toBe(ids.ppkukm)

    const stands = expectStatus(await unmerge(ids.parekraf), 200)
    expect(stands.body).toMatchObject({ id: ids.parekraf, status: 'active', mergedIntoId: null })
    await gatherAllNames(t)
    const after = await everyRow(t)
    for (const [name, lines] of before) expect(after.get(name)!.split('\n'), name).toEqual(lines.split('\n'))
    expect(await references(t, ids.parekraf)).toEqual(told)
    expect((await officer.get(url(ids.parekraf))).status).toBe(200)
    const trail = await ownerRows(
      t,
      `select changes->'organizationId' as named from audit_events
       where action = 'redirect_organization' and resource_type = 'user' and resource_id = $1 order by id`,
      [work.user],
    )
    expect(trail).toEqual([{ named: [ids.parekraf, ids.ppkukm] }, { named: [ids.ppkukm, ids.parekraf] }])
  })

  it('409 both_signed: both are parties of what was signed; of one that leads only, and a party, nothing is lost', async () => {
    const [one, other] = [await registerAgency(), await registerAgency()]
    const parties = [ids.ppkukm, one.body.id, other.body.id, ids.shopee]
    const signed = await agreementIn(t, 'signed', { parties })
    const refused = await merge(one.body.id, other.body.id)
    expect(refused).toMatchObject({ status: 409, body: { reasons: [{ code: 'both_signed' }] } })
    expect(refused.body.reasons[0].message).toContain(signed.body.registrationNumber)

    const leadOnly = await agreementIn(t, 'signed', {
      by: 'officer-ppkukm',
      type: 'mou',
      parties: [province, ids.dpmptsp, ids.shopee],
    })
    expectStatus(await merge(ids.dpmptsp, ids.ppkukm), 200)
    const { body } = await admin.get(`/v1/agreements/${leadOnly.body.id}`)
    expect(body.parties[1].organization).toMatchObject({ id: ids.ppkukm, nameAsSigned: 'DPMPTSP' })
    expectStatus(await unmerge(ids.dpmptsp), 200)
  })

  it('409 agency_succeeded: a succession stays on record, on either side', async () => {
    const [old, next, copy] = [await registerAgency(), await registerAgency(), await registerAgency()]
    const succession = { succeededById: next.body.id, succeededFrom: '2030-01-01', successionBasis: 'Pergub' }
    expectStatus(await admin.post(`${url(old.body.id)}/succeed`, succession, { etag: old.etag }), 200)
    for (const [loser, winner] of [
      [old, next],
      [next, old],
      [old, copy],
    ] as const) {
      const refused = await merge(loser.body.id, winner.body.id)
      expect(refused).toMatchObject({ status: 409, body: { reasons: [{ code: 'agency_succeeded' }] } })
    }
    // A second record of the one that was succeeded goes into it.
    expectStatus(await merge(copy.body.id, old.body.id), 200)
  })

  it('the province is merged neither way, and no agency with a collaborator', async () => {
    const [agency, collaborator] = [await registerAgency(), await register(admin)]
    const { etag, body } = await admin.get(url(province))
    expect(body.allowedActions).toEqual(['patch'])
    const away = await admin.post(`${url(province)}/merge`, { intoId: agency.body.id }, { etag })
    expect(away).toMatchObject({ status: 409, body: { code: 'invalid_transition' } })
    for (const intoId of [province, collaborator.body.id, ids.unknown]) {
      const refused = await merge(agency.body.id, intoId)
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'unknown_agency' }] } })
      expect(pointers(refused)).toEqual(['/intoId'])
    }
    expect((await admin.get(url(agency.body.id))).body.status).toBe('active')
  })

  it('names the one that stays wherever an agency that was merged is given', async () => {
    const [loser, winner] = [await registerAgency(), await registerAgency()]
    expectStatus(await merge(loser.body.id, winner.body.id), 200)
    const opened = { title: 'Kelas', stages: [], collaboratorIds: [ids.shopee], agencyIds: [loser.body.id] }
    const refused = await officer.post('/v1/cases', opened)
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'merged_agency' }] } })
    expect(refused.body.errors[0].message).toContain(winner.body.id)
    const parties = [{ organizationId: ids.parekraf }, { organizationId: loser.body.id }]
    const draft = await officer.post('/v1/agreements', { type: 'pks', title: 'Kelas', stages: [], parties })
    expect(draft).toMatchObject({ status: 422, body: { errors: [{ code: 'merged_agency' }] } })
    const user = {
      name: 'Petugas Baru',
      email: 'petugas.baru@contoh.id',
      role: 'officer',
      organizationId: loser.body.id,
    }
    expect((await admin.post('/v1/users', user)).status).toBe(422)
  })
})
