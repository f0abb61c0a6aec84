import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, draftAgreement, expectStatus, ids, today } from '../../support/agreements.ts'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'
import { csvRows, getAs } from '../../support/exports.ts'
import { newCollaborator, register } from './examples.ts'
import { merge, unmerge } from './named.ts'

let t: TestApp
let admin: Client
let officer: Client
beforeAll(async () => {
  t = await startTestApp({ clock })
  admin = t.as('admin')
  officer = t.as('officer-ppkukm')
})
afterAll(() => t.close())

const idsOf = ({ body }: { body: { data: { id: string }[] } }) => body.data.map(({ id }) => id)
const old = { name: 'Warung Digital Purba', until: '2020-12-31', source: 'Akta Contoh Nomor 9 Tahun 2021' }

describe('formerNames', () => {
  it('a rename adds the old names by itself, with today as their last day and what it is from', async () => {
    const { body, etag } = await register(admin, { formerNames: [old] })
    expect(body.formerNames).toEqual([old])
    const url = `/v1/collaborators/${body.id}`
    const short = await admin.patch(url, { shortName: 'Kedai Satu Contoh' }, { etag })
    const replaced = { name: body.shortName, until: today, source: 'registry' }
    expect(short.body.formerNames).toEqual([old, replaced])
    const renaming = { legalName: 'PT Kedai Satu Contoh', nameSource: 'Akta Contoh Nomor 2 Tahun 2026' }
    const legal = await admin.patch(url, renaming, { etag: short.etag })
    expect(legal.body).not.toHaveProperty('nameSource')
    expect(legal.body.formerNames).toEqual([
      old,
      replaced,
      { name: body.legalName, until: today, source: 'Akta Contoh Nomor 2 Tahun 2026' },
    ])
    const same = await admin.patch(url, { shortName: 'Kedai Satu Contoh' }, { etag: legal.etag })
    expect(same.body.formerNames).toEqual(legal.body.formerNames)
    expect((await admin.get(url)).body.formerNames).toEqual(legal.body.formerNames)
  })

  it('the registrar corrects the list; of an agency too; nobody else, and nothing that is no day', async () => {
    const { body, etag } = await admin.get(`/v1/agencies/${ids.dpmptsp}`)
    const url = `/v1/agencies/${body.id}`
    const formerNames = [{ name: 'BPTSP', until: '2016-12-31', source: 'Perda Contoh 5/2016' }]
    const patched = expectStatus(await admin.patch(url, { formerNames }, { etag }), 200)
    expect(patched.body.formerNames).toEqual(formerNames)
    expect((await officer.patch(url, { formerNames: [] }, { etag: patched.etag })).status).toBe(403)
    const wrong = { formerNames: [{ name: 'X', until: '31-12-2016', source: 'x' }] }
    expect((await admin.patch(url, wrong, { etag: patched.etag })).status).toBe(400)
    expect(idsOf(await officer.get('/v1/agencies?q=bptsp'))).toEqual([ids.dpmptsp])
  })

  it('finds it in lists, and what it is in: agreements and cases of a collaborator and of an agency', async () => {
    const { body, etag } = await register(admin, { shortName: 'Lumbungpadi', legalName: 'PT Lumbungpadi' })
    const parties = [ids.parekraf, body.id]
    const agreement = await draftAgreement(t, { by: 'officer-parekraf', parties })
    const opened = { title: 'Kelas', stages: ['P2'], collaboratorIds: [body.id] }
    const led = expectStatus(await t.as('officer-parekraf').post('/v1/cases', opened), 201)
    const renaming = { shortName: 'Sawahbaru', legalName: 'PT Sawahbaru' }
    expectStatus(await admin.patch(`/v1/collaborators/${body.id}`, renaming, { etag }), 200)
    const agency = await admin.get(`/v1/agencies/${ids.parekraf}`)
    const renamed = { shortName: 'Dinas Plesiran' }
    expectStatus(await admin.patch(`/v1/agencies/${ids.parekraf}`, renamed, { etag: agency.etag }), 200)

    for (const q of ['lumbungpadi', 'lumbungpdai', 'sawahbaru'])
      expect(idsOf(await officer.get(`/v1/collaborators?q=${q}`)), q).toEqual([body.id])
    expect(idsOf(await officer.get('/v1/agencies?q=dinas+parekraf'))).toContain(ids.parekraf)
    for (const q of ['lumbungpadi', 'parekraf lumbungpadi', 'plesiran sawahbaru']) {
      const asked = encodeURIComponent(q)
      expect(idsOf(await officer.get(`/v1/agreements?q=${asked}`)), q).toEqual([agreement.body.id])
      expect(idsOf(await officer.get(`/v1/cases?q=${asked}`)), q).toEqual([led.body.id])
    }
  })

  it('is a column of the export', async () => {
    const { body } = await register(admin, { formerNames: [old] })
    const file = await getAs(t, 'auditor', `/v1/collaborators?q=${body.shortName}`, 'csv')
    expect(csvRows(file)[0]).toMatchObject({ 'Nama terdahulu': 'Warung Digital Purba (s.d. 2020-12-31)' })
  })

  it('is compared with the names of whoever is registered, and of whoever is renamed', async () => {
    const { body } = await register(admin, { formerNames: [{ ...old, name: 'Jalatunda Kopi' }] })
    const namesake = await officer.post(
      '/v1/collaborators',
      newCollaborator({ shortName: 'Jala-Tunda Kopi' }),
    )
    expect(namesake.body.warnings).toMatchObject([{ code: 'similar_name', records: [{ id: body.id }] }])
    const before = await officer.post(
      '/v1/collaborators',
      newCollaborator({ formerNames: [{ ...old, name: 'PT Jalatunda Kopi' }] }),
    )
    expect(before.body.warnings[0].records.map(({ id }: { id: string }) => id)).toContain(body.id)
  })

  it('goes with a merge, and back with its undoing', async () => {
    const shared = { ...old, name: 'Nama Bersama' }
    const winner = await register(admin, { formerNames: [shared] })
    const loser = await register(admin, { formerNames: [shared, { ...old, name: 'Rumah Gadang Purba' }] })
    const { body } = expectStatus(await merge(t, loser.body.id, winner.body.id), 200)
    expect(body.formerNames).toEqual([shared, { ...old, name: 'Rumah Gadang Purba' }])
    expect(idsOf(await officer.get('/v1/collaborators?q=rumah+gadang'))).toEqual([winner.body.id])
    const stands = expectStatus(await unmerge(t, loser.body.id), 200)
    expect(stands.body.formerNames).toEqual(loser.body.formerNames)
    const { body: left } = await admin.get(`/v1/collaborators/${winner.body.id}`)
    expect(left.formerNames).toEqual([shared])
    expect(idsOf(await officer.get('/v1/collaborators?q=rumah+gadang'))).toEqual([loser.body.id])
  })
})

describe('similar names of agencies', () => {
  const registered = (shortName: string, more: object = {}) =>
    admin.post('/v1/agencies', { shortName, legalName: `${shortName} ${ids.unknown}`, ...more })
  it.each([
    ['DPM-PTSP', ids.dpmptsp],
    ['DPMPTSP Kota', ids.dpmptsp],
    ['PPKUKM', ids.ppkukm],
    ['Dinas PPKUKM Provinsi DKI Jakarta', ids.ppkukm],
  ])('warns of %s', async (shortName, id) => {
    const { body } = expectStatus(await registered(shortName, { legalName: `X ${shortName}` }), 201)
    expect(body.warnings[0].records.map((each: { id: string }) => each.id)).toContain(id)
  })

  it('not of one that shares no more than what every agency is called', async () => {
    const legalName = 'Dinas Pemadam Api Provinsi DKI Jakarta'
    const { body } = expectStatus(await registered('Damkar', { legalName }), 201)
    expect(body.warnings).toBeUndefined()
  })

  it('of the letters of a name that is registered in parts', async () => {
    const parted = await register(admin, { shortName: 'Toko-Ku Raya' })
    const { body } = await register(admin, { shortName: 'Tokoku Raya' })
    expect(body.warnings[0].records).toEqual([{ id: parted.body.id, shortName: 'Toko-Ku Raya' }])
  })
})
