import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '../../support/actors.ts'
import { expectStatus, ids, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { newCollaborator, register } from './examples.ts'
import { merge, unmerge } from './named.ts'

let t: TestApp
/** The same with no visibility in queries: row-level security alone. */
let bare: TestApp
beforeAll(async () => {
  t = await startTestApp()
  bare = await startTestApp({ database: t.database, visibleTo: () => undefined })
})
afterAll(async () => {
  await bare.close()
  await t.close()
})

const url = `/v1/agencies/${ids.parekraf}`
const first = {
  name: 'Wulan Contoh Penghubung',
  title: 'Sekretaris Dinas',
  decreeNumber: 'KEP-12/2025',
  decreeDate: '2025-12-29',
  from: '2026-01-01',
  until: '2026-06-30',
}
const second = { name: 'Bayu Contoh Penghubung', from: '2026-07-01' }
const told = [first, { title: null, decreeNumber: null, decreeDate: null, until: null, ...second }]

async function patch(liaisonOfficers: unknown, of = url) {
  const { etag } = await t.as('admin').get(of)
  return t.as('admin').patch(of, { liaisonOfficers }, { etag })
}
const names = async (of = url): Promise<string[]> =>
  (await t.as('auditor').get(of)).body.liaisonOfficers.map(({ name }: { name: string }) => name)

const region = ['admin', 'officer-ppkukm', 'officer-parekraf', 'reviewer', 'auditor'] as const
const others = ['partner-shopee', 'partner-gojek', 'integrator'] as const

describe('liaison officers of an agency', () => {
  it('200: the registrar names them, in order, with the decree and the days', async () => {
    expect(expectStatus(await patch([first, second]), 200).body.liaisonOfficers).toEqual(told)
  })

  it.each(region)('%s reads them', async (account) => {
    for (const app of [t, bare])
      expect(expectStatus(await app.as(account).get(url), 200).body.liaisonOfficers).toEqual(told)
  })

  it.each(others)('%s does not', async (account) => {
    for (const app of [t, bare])
      expect(expectStatus(await app.as(account).get(url), 200).body).not.toHaveProperty('liaisonOfficers')
    const inSql = t.db.read(asActor(account), ({ $client }) =>
      $client.query('select name from organization_liaison_officers'),
    )
    await expect(inSql).rejects.toThrow(/permission denied/)
  })

  it.each([...region, ...others])('%s: none in lists', async (account) => {
    const { raw } = await t.as(account).get('/v1/agencies?limit=200')
    expect(raw.body).not.toMatch(/liaisonOfficers|Penghubung/)
  })

  it.each(['officer-parekraf', 'reviewer', 'auditor', 'partner-shopee', 'integrator'] as AccountName[])(
    '403: %s writes none',
    async (account) => {
      const { etag } = await t.as('admin').get(url)
      const body = { liaisonOfficers: [] }
      expect((await t.as(account).patch(url, body, { etag })).status).toBe(403)
      expect(await names()).toHaveLength(2)
    },
  )

  it('PATCH replaces the list whole, keeps its order, and leaves it where it is not given', async () => {
    expectStatus(await patch([second, first]), 200)
    expect(await names()).toEqual([second.name, first.name])
    const { etag } = await t.as('admin').get(url)
    expectStatus(await t.as('admin').patch(url, { website: 'https://dinas.contoh.id' }, { etag }), 200)
    expect(await names()).toEqual([second.name, first.name])
    expectStatus(await patch([first, second]), 200)
  })

  it('201: they come with a new agency', async () => {
    const agency = { legalName: 'Dinas Penghubung', shortName: 'Dinas Penghubung', liaisonOfficers: [second] }
    const created = expectStatus(await t.as('admin').post('/v1/agencies', agency), 201)
    expect(created.body.liaisonOfficers).toEqual([told[1]])
  })

  it('422: the last day is before the first', async () => {
    expect(await patch([first, { ...second, until: '2026-06-30' }])).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/liaisonOfficers/1/until', code: 'end_before_start' }] },
    })
  })

  it.each([
    ['no name', { title: 'Sekretaris' }],
    ['an unknown field', { ...second, nik: '3171234567890001' }],
    ['a day that is none', { ...second, decreeDate: '2026-02-30' }],
  ])('400: %s', async (_, each) => {
    expect((await patch([each])).status).toBe(400)
  })

  it('400: collaborators have none', async () => {
    const admin = t.as('admin')
    const liaisonOfficers = [second]
    expect((await admin.post('/v1/collaborators', newCollaborator({ liaisonOfficers }))).status).toBe(400)
    const { body } = await register(admin)
    expect(body).not.toHaveProperty('liaisonOfficers')
    expect((await patch(liaisonOfficers, `/v1/collaborators/${body.id}`)).status).toBe(400)
  })

  it('are those of the agency that stays after a merge, and go back with its undoing', async () => {
    const agency = { legalName: 'Dinas Kenanga', shortName: 'Kenanga', liaisonOfficers: [first] }
    const { body } = expectStatus(await t.as('admin').post('/v1/agencies', agency), 201)
    expectStatus(await patch([second], `/v1/agencies/${ids.dpmptsp}`), 200)
    const stays = expectStatus(await merge(t, body.id, ids.dpmptsp, 'agencies'), 200)
    expect(stays.body.liaisonOfficers.map(({ name }: { name: string }) => name).toSorted()).toEqual([
      second.name,
      first.name,
    ])
    expectStatus(await unmerge(t, body.id, 'agencies'), 200)
    expect(await names(`/v1/agencies/${body.id}`)).toEqual([first.name])
    expect(await names(`/v1/agencies/${ids.dpmptsp}`)).toEqual([second.name])
  })
})

describe('what is held about a liaison officer', () => {
  it('a read of them by the auditor is recorded, and kept in no cache', async () => {
    const { headers } = expectStatus(await t.as('auditor').get(url), 200)
    expect(headers['cache-control']).toContain('no-store')
    const [read] = await ownerRows<{ fields: string[] }>(
      t,
      `select changes->'fields'->1 fields from audit_events where action = 'read' order by at desc, id desc limit 1`,
    )
    expect(read!.fields).toContain('liaisonOfficers')
  })

  it('is exported by name, and erased: the others stay, the version moves, the trail names nobody', async () => {
    const admin = t.as('admin')
    const before = await admin.get(url)
    const sought = { name: first.name.toUpperCase() }
    const { body } = expectStatus(await admin.post('/v1/personal-data/export', sought), 200)
    const mention = body.people.find(({ recordId }: { recordId: string }) => recordId === ids.parekraf)
    expect(mention).toMatchObject({
      kind: 'liaison_officer',
      name: first.name,
      title: first.title,
      recordType: 'organization',
      erasable: true,
    })
    const items = [{ kind: mention.kind, id: mention.id }]
    const erased = await admin.post('/v1/personal-data/erase', { reason: 'Permintaan subjek data', items })
    expect(expectStatus(erased, 200).body).toEqual({ erased: items, kept: [] })
    expect(await names()).toEqual([second.name])
    const stale = await admin.patch(url, { liaisonOfficers: [first] }, { etag: before.etag })
    expect(stale.status).toBe(412)
    const trail = JSON.stringify(await ownerRows(t, 'select changes from audit_events'))
    expect(trail).toContain('liaisonOfficers')
    expect(trail).not.toMatch(/Contoh Penghubung|Sekretaris Dinas|KEP-12/)
  })
})
