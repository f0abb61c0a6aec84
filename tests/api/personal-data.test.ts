import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementIn, clock, expectStatus, ids, ownerRows } from '../support/agreements.ts'
import { register } from './organizations/examples.ts'
import { merge, unmerge } from './organizations/named.ts'
import { startTestApp, type TestApp, type TestResponse } from '../support/app.ts'

let t: TestApp
let draft: TestResponse
let signed: TestResponse
let meetingUrl: string
const name = 'Ratna Contoh Sari'
const collaborator = `/v1/collaborators/${ids.shopee}`

beforeAll(async () => {
  t = await startTestApp({ clock })
  const officer = t.as('officer-ppkukm')
  const { etag } = await t.as('admin').get(collaborator)
  const contacts = [{ name, email: 'ratna@contoh.id', phone: '021 555 0100' }, { name: 'Orang Lain' }]
  expectStatus(await t.as('admin').patch(collaborator, { contacts }, { etag }), 200)
  const content = { title: 'Pemasaran', stages: ['P2'], collaboratorIds: [ids.shopee] }
  const { body: opened } = expectStatus(await officer.post('/v1/cases', content), 201)
  const minutes = {
    kind: 'negotiation',
    mode: 'online',
    agenda: 'Penawaran',
    startsAt: '2026-03-03T09:00:00+07:00',
    endsAt: '2026-03-03T11:00:00+07:00',
    participants: [{ organizationId: ids.shopee, name: name.toUpperCase(), title: 'Manajer' }],
  }
  const logged = expectStatus(await officer.post(`/v1/cases/${opened.id}/meetings`, minutes), 201)
  meetingUrl = `/v1/meetings/${logged.body.id}`
  expectStatus(await officer.post(`${meetingUrl}/finalize`, undefined, { etag: logged.etag }), 200)
  draft = await agreementIn(t, 'draft')
  signed = await agreementIn(t, 'signed')
  await ownerRows(
    t,
    `update agreement_parties set signatory_name = $1 where position = 2 and agreement_id = any($2)`,
    [name, [draft.body.id, signed.body.id]],
  )
  await ownerRows(t, `update agreement_parties set signed_on = null where agreement_id = $1`, [draft.body.id])
})
afterAll(() => t.close())

interface Mention {
  kind: string
  id: string
  recordId: string
  erasable: boolean
}
const exported = async (sought: object): Promise<Mention[]> =>
  expectStatus(await t.as('admin').post('/v1/personal-data/export', sought), 200).body.people
const erase = (items: Pick<Mention, 'kind' | 'id'>[], reason = 'Permintaan subjek data') =>
  t
    .as('admin')
    .post('/v1/personal-data/erase', { reason, items: items.map(({ kind, id }) => ({ kind, id })) })

describe('POST /v1/personal-data/export', () => {
  it('finds every mention by name, upper and lower case alike, with what may be erased', async () => {
    const people = await exported({ name: name.toLowerCase() })
    expect(people).toHaveLength(4)
    expect(people).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'contact',
          name,
          email: 'ratna@contoh.id',
          phone: '021 555 0100',
          organization: { id: ids.shopee, shortName: 'Shopee' },
          recordType: 'organization',
          erasable: true,
        }),
        expect.objectContaining({
          kind: 'participant',
          title: 'Manajer',
          recordType: 'meeting',
          erasable: true,
        }),
        expect.objectContaining({ kind: 'signatory', recordId: draft.body.id, erasable: true }),
        expect.objectContaining({ kind: 'signatory', recordId: signed.body.id, erasable: false }),
      ]),
    )
  })

  it('finds by e-mail address, and accounts by name', async () => {
    expect(await exported({ email: 'RATNA@contoh.id' })).toMatchObject([{ kind: 'contact' }])
    expect(await exported({ name: 'partner-gojek' })).toMatchObject([{ kind: 'account', erasable: false }])
    expect(await exported({ name: 'Tidak Ada' })).toEqual([])
  })

  it('is kept in no cache, and recorded without the person', async () => {
    const response = await t.as('admin').post('/v1/personal-data/export', { name })
    expect(response.headers['cache-control']).toBe('no-store')
    const trail = await ownerRows(
      t,
      `select changes from audit_events where action = 'export' order by at desc, id desc limit 1`,
    )
    expect(trail).toEqual([
      { changes: { mentions: [null, 4], kinds: [null, expect.arrayContaining(['contact', 'signatory'])] } },
    ])
  })

  it('422: neither name nor address', async () => {
    expect(await t.as('admin').post('/v1/personal-data/export', {})).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/name', code: 'required' }] },
    })
  })
})

describe('POST /v1/personal-data/erase', () => {
  it('422: names each mention that is not there, and erases none', async () => {
    const [first] = await exported({ email: 'ratna@contoh.id' })
    expect(await erase([first!, { kind: 'participant', id: ids.unknown }])).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/items/1/id', code: 'unknown_mention' }] },
    })
    expect(await exported({ email: 'ratna@contoh.id' })).toHaveLength(1)
  })

  it('400: without a reason', async () => {
    const response = await t
      .as('admin')
      .post('/v1/personal-data/erase', { items: [{ kind: 'contact', id: ids.unknown }] })
    expect(response.status).toBe(400)
  })

  it('erases what may be, keeps the signature, and the trail stays whole and nameless', async () => {
    const people = await exported({ name })
    const before = await t.as('admin').get(collaborator)
    const { body } = expectStatus(await erase(people), 200)
    const kept = people.filter(({ erasable }) => !erasable).map(({ kind, id }) => ({ kind, id }))
    expect(body.kept).toEqual(kept)
    expect(body.erased).toHaveLength(3)

    const after = await t.as('admin').get(collaborator)
    expect(after.body.contacts.map((each: { name: string }) => each.name)).toEqual(['Orang Lain'])
    expect(after.body.version).toBe(before.body.version + 1)
    const minutes = (await t.as('auditor').get(meetingUrl)).body
    expect(minutes.participants).toMatchObject([{ organizationId: ids.shopee, name: '•••', title: null }])
    const signatoryOf = async ({ body: { id } }: TestResponse) =>
      (await t.as('auditor').get(`/v1/agreements/${id}`)).body.parties[1].signatoryName
    expect(await signatoryOf(draft)).toBeNull()
    expect(await signatoryOf(signed)).toBe(name)

    const trail = await ownerRows(
      t,
      `select resource_type, changes from audit_events where action = 'erase' order by resource_type`,
    )
    const reason = [null, 'Permintaan subjek data']
    const as = (field: string, kind: string) => ({
      [field]: ['•••', null],
      field: [null, field],
      reason,
      erasure: [null, expect.any(String)],
      mention: [null, expect.stringContaining(`${kind}:`)],
    })
    expect(trail).toEqual([
      { resource_type: 'agreement', changes: as('signatoryName', 'signatory') },
      { resource_type: 'meeting', changes: as('participants', 'participant') },
      { resource_type: 'organization', changes: as('contacts', 'contact') },
    ])
    const everything = await ownerRows(t, 'select e::text from audit_events e')
    expect(JSON.stringify(everything)).not.toContain(name)
  })

  it('finds and erases whom a merge took in with the draft of both', async () => {
    const [one, other] = [await register(t.as('admin')), await register(t.as('admin'))]
    const both = await agreementIn(t, 'draft', { parties: [ids.ppkukm, one.body.id, other.body.id] })
    await ownerRows(
      t,
      `update agreement_parties set signed_on = null, signatory_title = 'Direktur', signatory_name = $2
       where agreement_id = $1 and organization_id = $3`,
      [both.body.id, 'Wira Contoh Diserap', other.body.id],
    )
    expectStatus(await merge(t, other.body.id, one.body.id), 200)
    const found = await exported({ name: 'Wira Contoh Diserap' })
    expect(found).toMatchObject([{ kind: 'signatory', recordId: both.body.id, erasable: true }])
    expect(expectStatus(await erase(found), 200).body.erased).toHaveLength(1)
    expect(await exported({ name: 'Wira Contoh Diserap' })).toEqual([])
    expectStatus(await unmerge(t, other.body.id), 200)
    const { body } = await t.as('auditor').get(`/v1/agreements/${both.body.id}`)
    expect(body.parties[2]).toMatchObject({ organization: { id: other.body.id }, signatoryName: null })
  })

  it('erases the holder of an account once it is disabled', async () => {
    const admin = t.as('admin')
    const person = { name: 'Bima Contoh Akun', email: 'bima.akun@contoh.id', role: 'reviewer' }
    const { body: user, etag } = expectStatus(await admin.post('/v1/users', person), 201)
    const [active] = await exported({ email: person.email })
    expect(active).toMatchObject({ kind: 'account', id: user.id, erasable: false })
    expect(expectStatus(await erase([active!]), 200).body).toMatchObject({
      erased: [],
      kept: [{ id: user.id }],
    })

    expectStatus(await admin.post(`/v1/users/${user.id}/disable`, undefined, { etag }), 200)
    expect(expectStatus(await erase([active!]), 200).body).toMatchObject({ erased: [{ id: user.id }] })
    const { body: left } = expectStatus(await admin.get(`/v1/users/${user.id}`), 200)
    expect(left).toMatchObject({ id: user.id, status: 'disabled', email: `${user.id}@erased.invalid` })
    expect(left.name).not.toContain('Bima')
    expect(await exported({ email: person.email })).toEqual([])
    const trail = await ownerRows(t, 'select e::text from audit_events e')
    expect(JSON.stringify(trail)).not.toMatch(/Bima|bima/)
  })

  it('a change that was begun before does not bring the person back', async () => {
    const { etag } = await t.as('admin').get(collaborator)
    const [other] = await exported({ name: 'Orang Lain' })
    expectStatus(await erase([other!]), 200)
    const contacts = [{ name: 'Orang Lain' }]
    expect((await t.as('admin').patch(collaborator, { contacts }, { etag })).status).toBe(412)
  })

  it.each(['officer-ppkukm', 'auditor', 'partner-shopee'] as const)('403: %s', async (account) => {
    const items = [{ kind: 'contact', id: ids.unknown }]
    expect((await t.as(account).post('/v1/personal-data/erase', { reason: 'x', items })).status).toBe(403)
    expect((await t.as(account).post('/v1/personal-data/export', { name })).status).toBe(403)
  })
})
