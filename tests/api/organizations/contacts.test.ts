import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '../../support/actors.ts'
import { leavingOutNothing } from '../../support/query-visibility.ts'
import type { VisibleTo } from '../../../src/db/visibility.ts'
import { agreementIn, draftAgreement, expectStatus, ids, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type Viewer, type TestApp } from '../../support/app.ts'
import { clientToken, registerClient } from '../accounts/people.ts'
import { contact, register } from './examples.ts'

const nameOnly = { role: null, email: null, phone: null }
const published = { ...nameOnly, name: 'Humas Contoh', isPublic: true }
const people = [
  { ...contact, isPublic: false },
  { ...nameOnly, name: 'Kontak Dua', isPublic: false },
  published,
]

/** Shopee is in a case of Dinas PPKUKM, Gojek in an agreement of Dinas Parekraf, Bank DKI in nothing. */
async function makeWorld(options: { visibleTo?: VisibleTo } = {}): Promise<TestApp> {
  const t = await startTestApp(options)
  for (const id of [ids.shopee, ids.gojek, ids.bankDki]) {
    const { etag } = await t.as('admin').get(`/v1/collaborators/${id}`)
    const contacts = [contact, { name: 'Kontak Dua' }, { name: 'Humas Contoh', isPublic: true }]
    expectStatus(await t.as('admin').patch(`/v1/collaborators/${id}`, { contacts }, { etag }), 200)
  }
  const opened = { title: 'Kelas', stages: ['P2'], collaboratorIds: [ids.shopee] }
  expectStatus(await t.as('officer-ppkukm').post('/v1/cases', opened), 201)
  await draftAgreement(t, { by: 'officer-parekraf', parties: [ids.parekraf, ids.gojek] })
  return t
}

const sees: Record<Viewer, readonly string[]> = {
  admin: [ids.shopee, ids.gojek, ids.bankDki],
  auditor: [ids.shopee, ids.gojek, ids.bankDki],
  'officer-ppkukm': [ids.shopee],
  'officer-parekraf': [ids.gojek],
  'partner-shopee': [ids.shopee],
  'partner-gojek': [ids.gojek],
  'partner-bankdki': [ids.bankDki],
  reviewer: [],
  integrator: [],
}
const accounts = Object.keys(sees) as Viewer[]
/** A partner reads the record of no other collaborator, unless it deals with it. */
const isHidden = (account: Viewer, id: string) => account.startsWith('partner') && !sees[account].includes(id)
const organizations = Object.entries({ Shopee: ids.shopee, Gojek: ids.gojek, 'Bank DKI': ids.bankDki })
const every = accounts.flatMap((account) => organizations.map(([name, id]) => [account, name, id] as const))

describe('contacts, held by the queries and by row-level security', () => {
  let t: TestApp
  beforeAll(async () => {
    t = await makeWorld()
  })
  afterAll(() => t.close())

  it.each(every)('%s reads %s', async (account, _, id) => {
    const { status, body } = await t.as(account).get(`/v1/collaborators/${id}`)
    expect(status).toBe(isHidden(account, id) ? 404 : 200)
    // Left out, not empty, where they are not theirs to read.
    const others = account === 'integrator' ? [published] : undefined
    expect(body.contacts).toEqual(sees[account].includes(id) ? people : others)
  })

  it('an API client is told of those who agreed to be public, with the scope for it', async () => {
    const url = `/v1/collaborators/${ids.gojek}`
    const read = async (scopes: string[]) => {
      const { body: client } = await registerClient(t, scopes)
      const { body: given } = await clientToken(t, client.id, client.secret)
      return expectStatus(await t.bearer(given.access_token).get(url), 200)
    }
    const told = await read(['registry:read', 'public-contacts:read'])
    expect(told.body.contacts).toEqual([published])
    expect(told.headers['cache-control']).toContain('no-store')
    expect((await read(['registry:read'])).body).not.toHaveProperty('contacts')
  })

  it.each(accounts)('%s: none in lists', async (account) => {
    const { raw } = await t.as(account).get('/v1/collaborators?limit=200')
    expect(raw.body).not.toMatch(/"contacts"|kontak@contoh|Humas/)
  })

  it('201: an officer may give them with a collaborator it registers, and reads them once it deals with it', async () => {
    const officer = t.as('officer-ppkukm')
    const created = await register(officer, { contacts: [contact] })
    expect(created.body).not.toHaveProperty('contacts')
    const opened = { title: 'Kelas', stages: ['P2'], collaboratorIds: [created.body.id] }
    expectStatus(await officer.post('/v1/cases', opened), 201)
    expect((await officer.get(`/v1/collaborators/${created.body.id}`)).body.contacts).toEqual([people[0]])
    expect(
      (await t.as('officer-parekraf').get(`/v1/collaborators/${created.body.id}`)).body,
    ).not.toHaveProperty('contacts')
  })

  it('leaves no person in the trail', async () => {
    const trail = await ownerRows<{ changes: object }>(t, 'select changes from audit_events')
    const text = JSON.stringify(trail)
    expect(text).toContain('contacts')
    expect(text).not.toMatch(/Contoh Kontak|Kontak Dua|kontak@contoh|555-0100/)
  })
})

describe('contacts, held by row-level security alone', () => {
  let t: TestApp
  beforeAll(async () => void (t = await makeWorld({ visibleTo: leavingOutNothing })))
  afterAll(() => t.close())

  it.each(every)('%s reads %s', async (account, _, id) => {
    const { status, body } = await t.as(account).get(`/v1/collaborators/${id}`)
    expect(status).toBe(isHidden(account, id) ? 404 : 200)
    const others = account === 'integrator' ? [published] : []
    expect(body.contacts ?? []).toEqual(sees[account].includes(id) ? people : others)
  })

  const inSql = (account: Viewer) =>
    t.db.read(asActor(account), async ({ $client }) => {
      const { rows } = await $client.query<{ id: string }>(
        'select distinct organization_id as id from organization_contacts order by 1',
      )
      return rows.map((each) => each.id)
    })

  it.each(accounts.filter((account) => !['reviewer', 'integrator'].includes(account)))(
    '%s in SQL',
    async (account) => {
      expect(await inSql(account)).toEqual(sees[account].toSorted())
    },
  )

  it('a reviewer may not name the table; an integrator reads who agreed to be public, in SQL too', async () => {
    await expect(inSql('reviewer')).rejects.toThrow(/permission denied/)
    const names = await t.db.read(asActor('integrator'), async ({ $client }) => {
      const { rows } = await $client.query<{ name: string }>(
        'select distinct name from organization_contacts',
      )
      return rows.map((each) => each.name)
    })
    expect(names).toEqual(['Humas Contoh'])
  })

  it('an officer adds none to a collaborator that is at work, and changes none', async () => {
    const insert = (id: string) =>
      t.db.write(asActor('officer-ppkukm'), async ({ $client }) => {
        await $client.query(
          `insert into organization_contacts (id, organization_id, name) values (gen_random_uuid(), $1, 'x')`,
          [id],
        )
        throw new Error('it could be added')
      })
    await expect(insert(ids.ppkukm)).rejects.toThrow(/row-level security/)
    await expect(insert(ids.bankDki)).rejects.toThrow('it could be added')
    const change = t.db.write(asActor('officer-ppkukm'), ({ $client }) =>
      $client.query(`update organization_contacts set name = 'x'`),
    )
    await expect(change).rejects.toThrow(/permission denied/)
  })
})

describe('PATCH /v1/collaborators/{id} by a partner', () => {
  let t: TestApp
  beforeAll(async () => void (t = await makeWorld()))
  afterAll(() => t.close())
  const url = `/v1/collaborators/${ids.shopee}`
  const partner = () => t.as('partner-shopee')

  it('keeps the contacts of its own record, whoever else reads them then', async () => {
    const before = await partner().get(url)
    expect(before.body.allowedActions).toEqual(['keep_contacts'])
    const contacts = [
      { name: 'Contoh Kedua', role: 'Legal', email: 'legal@contoh.id', phone: null, isPublic: false },
      { ...contact, isPublic: true },
    ]
    const after = expectStatus(await partner().patch(url, { contacts }, { etag: before.etag }), 200)
    expect(after.body).toMatchObject({ contacts, version: before.body.version + 1 })
    const { contacts: _c, version: _v, updatedAt: _u, ...others } = before.body
    expect(after.body).toMatchObject(others)
    const read = await t.as('officer-ppkukm').get(url)
    expect(read.body.contacts).toEqual(contacts)
    const [event] = await ownerRows<{ action: string; actor: string; changes: Record<string, unknown> }>(
      t,
      `select action, changes from audit_events where resource_id = $1 order by at desc, id desc limit 1`,
      [ids.shopee],
    )
    expect(event).toMatchObject({ action: 'patch', changes: { contacts: expect.anything() } })
    expect(JSON.stringify(event)).not.toContain('legal@contoh.id')
    const emptied = expectStatus(await partner().patch(url, { contacts: [] }, { etag: after.etag }), 200)
    expect(emptied.body.contacts).toEqual([])
  })

  it('412 for a version that was changed since', async () => {
    const before = await partner().get(url)
    const contacts = [{ name: 'Contoh Kedua' }]
    expectStatus(await partner().patch(url, { contacts }, { etag: before.etag }), 200)
    const stale = await partner().patch(url, { contacts }, { etag: before.etag })
    expect(stale.body).toMatchObject({ status: 412, code: 'stale_version' })
  })

  it.each(['legalName', 'shortName', 'aliases', 'website', 'parentId', 'identifiers', 'status', 'kecamatan'])(
    '403: changes no %s, not even beside contacts',
    async (field) => {
      const given = {
        legalName: 'PT Lain',
        shortName: 'Lain',
        aliases: ['Lain'],
        website: 'https://lain.id',
        parentId: ids.gojek,
        identifiers: [],
        status: 'inactive',
        kecamatan: 'Gambir',
      }[field]
      const before = await partner().get(url)
      const patch = { contacts: [{ name: 'Lain' }], [field]: given }
      const refused = await partner().patch(url, patch, { etag: before.etag })
      expect(refused.body).toMatchObject({ status: 403, code: 'forbidden' })
      expect((await partner().get(url)).body).toEqual(before.body)
    },
  )

  it('403 for one it deals with, 404 for one it does not', async () => {
    await agreementIn(t, 'in_review', { parties: [ids.ppkukm, ids.shopee, ids.gojek] })
    const contacts = [{ name: 'Lain' }]
    const theirs = await t.as('admin').get(`/v1/collaborators/${ids.gojek}`)
    const seen = await partner().patch(`/v1/collaborators/${ids.gojek}`, { contacts }, { etag: theirs.etag })
    expect(seen.body).toMatchObject({ status: 403, code: 'forbidden' })
    const other = await t.as('admin').get(`/v1/collaborators/${ids.bankDki}`)
    const hidden = await partner().patch(
      `/v1/collaborators/${ids.bankDki}`,
      { contacts },
      { etag: other.etag },
    )
    expect(hidden.body).toMatchObject({ status: 404, code: 'not_found' })
  })

  it('in SQL it writes no other contact, and nothing else of its own record', async () => {
    const inSql = (statement: string, values: unknown[] = []) =>
      t.db.write(asActor('partner-shopee'), ({ $client }) => $client.query(statement, values))
    const insert = `insert into organization_contacts (id, organization_id, name) values (gen_random_uuid(), $1, 'x')`
    await expect(inSql(insert, [ids.gojek])).rejects.toThrow(/row-level security/)
    for (const statement of [
      `update organization_contacts set name = 'x'`,
      `update organizations set website = 'x'`,
      `update organizations set status = 'inactive'`,
      `delete from organizations`,
    ])
      await expect(inSql(statement)).rejects.toThrow(/permission denied/)
    const { rowCount } = await inSql(`delete from organization_contacts where organization_id = $1`, [
      ids.gojek,
    ])
    expect(rowCount).toBe(0)
    const touched = await inSql(`update organizations set version = version + 1 returning id`)
    expect(touched.rows).toEqual([{ id: ids.shopee }])
  })
})
