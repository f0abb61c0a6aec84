import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreedCase, expectStatus, ids, noon, signedAgreement, today } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type Client, type TestApp } from '../../support/app.ts'
import { importFile, paper } from '../../support/imports.ts'
import { digits, newCollaborator, register } from './examples.ts'
import { merge, unmerge } from './named.ts'

let now = today
let t: TestApp
/** The same with no visibility in queries: row-level security alone. */
let bare: TestApp
let admin: Client
beforeAll(async () => {
  const clock = () => noon(now)
  t = await startTestApp({ clock })
  bare = await startTestApp({ clock, database: t.database, visibleTo: () => undefined })
  admin = t.as('admin')
})
afterAll(async () => {
  await bare.close()
  await t.close()
})

const url = (id: string) => `/v1/collaborators/${id}`
async function patch(id: string, change: object) {
  const { etag } = await t.as('admin').get(url(id))
  return t.as('admin').patch(url(id), change, { etag })
}
// oxlint-disable-next-line typescript/no-explicit-any -- problems, looked into by field
const codes = ({ body }: { body: any }): string[] => body.errors.map(({ code }: { code: string }) => code)

describe('the numbers of a legal body', () => {
  const npwp = () => ({ scheme: 'ID-DJP', value: digits(16) })
  const nib = () => ({ scheme: 'X-NIB', value: digits(13) })
  const nitku = () => ({ scheme: 'X-NITKU', value: digits(22) })

  it('201: are those of its head office, its branches and theirs alike; nobody else has them', async () => {
    const numbers = [npwp(), nib()]
    const head = await register(admin, { identifiers: numbers })
    const parentId = head.body.id
    const branch = await register(admin, { parentId, identifiers: [...numbers, nitku()] })
    const sister = await register(admin, { parentId, identifiers: [...numbers, nitku()] })
    expect([branch, sister].map(({ body }) => body.identifiers.slice(0, 2))).toEqual([
      head.body.identifiers,
      head.body.identifiers,
    ])
    for (const identifiers of [[numbers[0]], [numbers[1]]]) {
      const refused = await admin.post('/v1/collaborators', newCollaborator({ identifiers }))
      expect(refused).toMatchObject({ status: 409, body: { code: 'already_exists' } })
      expect([head, branch, sister].map(({ body }) => body.id)).toContain(refused.body.conflictsWith.id)
    }
    const elsewhere = await register(admin)
    const moved = await patch(branch.body.id, { parentId: elsewhere.body.id })
    expect(moved).toMatchObject({ status: 409, body: { code: 'already_exists' } })
    expect((await patch(branch.body.id, { parentId: null })).status).toBe(409)
    expect((await patch(head.body.id, { identifiers: numbers, website: 'https://contoh.id' })).status).toBe(
      200,
    )
  })

  it('409: the NITKU is one of each branch; 422: it has 22 digits', async () => {
    const head = await register(admin)
    const own = nitku()
    const parentId = head.body.id
    const branch = await register(admin, { parentId, identifiers: [own] })
    const again = newCollaborator({ parentId, identifiers: [own] })
    expect(await admin.post('/v1/collaborators', again)).toMatchObject({
      status: 409,
      body: { conflictsWith: { id: branch.body.id } },
    })
    const short = newCollaborator({ identifiers: [{ scheme: 'X-NITKU', value: digits(21) }] })
    expect(codes(await admin.post('/v1/collaborators', short))).toEqual(['invalid_identifier'])
  })

  it('a branch that is named like its head office or its sister is no duplicate; like another it may be', async () => {
    const head = await register(admin, {
      shortName: 'Bank Sinar Kenanga',
      legalName: 'PT Bank Sinar Kenanga',
    })
    const branchOf = (city: string, parentId: string | null) =>
      admin.post(
        '/v1/collaborators',
        newCollaborator({
          shortName: `Bank Sinar Kenanga ${city}`,
          legalName: `Bank Sinar Kenanga Cabang ${city}`,
          parentId,
        }),
      )
    expect(expectStatus(await branchOf('Tebet', head.body.id), 201).body.warnings).toBeUndefined()
    expect(expectStatus(await branchOf('Koja', head.body.id), 201).body.warnings).toBeUndefined()
    expect(expectStatus(await branchOf('Cilincing', null), 201).body.warnings).toMatchObject([
      { code: 'similar_name' },
    ])
  })

  it('200: a branch that was its head office all along is merged, and unmerged with its numbers', async () => {
    const numbers = [npwp()]
    const head = await register(admin, { identifiers: numbers })
    const branch = await register(admin, { parentId: head.body.id, identifiers: [...numbers, nitku()] })
    expectStatus(await merge(t, branch.body.id, head.body.id), 200)
    const merged = expectStatus(await admin.get(url(head.body.id)), 200)
    expect(merged.body.identifiers).toEqual(branch.body.identifiers)
    expectStatus(await unmerge(t, branch.body.id), 200)
    for (const { body } of [head, branch])
      expect(expectStatus(await admin.get(url(body.id)), 200).body.identifiers).toEqual(body.identifiers)
  })

  it('an import tells a branch from its head office by the name in the list', async () => {
    const npwpOfBoth = npwp()
    const head = await register(admin, { identifiers: [npwpOfBoth] })
    const branch = await register(admin, { parentId: head.body.id, identifiers: [npwpOfBoth] })
    const named = (Mitra: string) => ({ Mitra, 'NPWP mitra': npwpOfBoth.value })
    const rows = [paper('41/PKS', named(head.body.shortName)), paper('42/PKS', named(branch.body.shortName))]
    const { body } = expectStatus(await importFile(t, 'officer-ppkukm', rows), 200)
    const partners = []
    for (const { id } of body.agreements)
      partners.push((await t.as('auditor').get(`/v1/agreements/${id}`)).body.parties[1].organization.id)
    expect(partners).toEqual([head.body.id, branch.body.id])
  })

  it('422: a head office is never below its own branch', async () => {
    const head = await register(admin)
    const branch = await register(admin, { parentId: head.body.id })
    expect(codes(await patch(head.body.id, { parentId: branch.body.id }))).toEqual(['parent_cycle'])
  })
})

describe('what a head office reads of its branch', () => {
  const [head, branch, sister] = ['partner-shopee', 'partner-gojek', 'partner-bankdki'] as const
  let urls: string[]
  let ofHead: string
  beforeAll(async () => {
    for (const id of [ids.gojek, ids.bankDki]) expectStatus(await patch(id, { parentId: ids.shopee }), 200)
    const agreement = await signedAgreement(t, { parties: [ids.ppkukm, ids.gojek] })
    const own = await signedAgreement(t)
    ofHead = `/v1/agreements/${own.body.id}`
    const found = await agreedCase(t, { collaboratorIds: [ids.gojek] })
    const { body } = await t.as('admin').get(`/v1/cases/${found.body.id}/meetings`)
    urls = [
      `/v1/agreements/${agreement.body.id}`,
      `/v1/agreements/${agreement.body.id}/versions`,
      `/v1/cases/${found.body.id}`,
      `/v1/meetings/${body.data[0].id}`,
    ]
  })

  const statuses = async (account: AccountName) => {
    const answers = []
    for (const app of [t, bare])
      for (const each of urls) answers.push((await app.as(account).get(each)).status)
    return [...new Set(answers)]
  }
  const listed = async (account: AccountName, list: string) =>
    (await t.as(account).get(`/v1/${list}`)).body.data.map(({ id }: { id: string }) => id)
  const grant = async (headReads: object | null) => expectStatus(await patch(ids.gojek, { headReads }), 200)

  it('is nothing without a grant', async () => {
    now = '2026-06-15'
    expect(await statuses(branch)).toEqual([200])
    expect(await statuses(head)).toEqual([404])
  })

  it('is what the branch reads, from the first day to the last, and no action', async () => {
    const granted = await grant({ from: '2026-06-20', until: '2026-06-25' })
    expect(granted.body.headReads).toEqual({ from: '2026-06-20', until: '2026-06-25' })
    for (const [day, expected] of [
      ['2026-06-19', 404],
      ['2026-06-20', 200],
      ['2026-06-25', 200],
      ['2026-06-26', 404],
    ] as const) {
      now = day
      expect([day, await statuses(head)]).toEqual([day, [expected]])
    }
    now = '2026-06-21'
    for (const each of urls.filter((one) => !one.endsWith('/versions'))) {
      const [mine, theirs] = [await t.as(head).get(each), await t.as(branch).get(each)]
      const without = ({ allowedActions: _, ...told }: Record<string, unknown>) => told
      expect(without(mine.body), each).toEqual(without(theirs.body))
    }
    expect(await listed(head, 'cases')).toEqual(await listed(branch, 'cases'))
    const agreements = await listed(head, 'agreements')
    expect(agreements).toEqual(expect.arrayContaining(await listed(branch, 'agreements')))
    const me = (await t.as(head).get('/v1/me')).body
    expect(me.actsFor.map(({ id }: { id: string }) => id)).toEqual([ids.shopee])
    expect(me.readsFor.map(({ id }: { id: string }) => id)).toEqual([ids.shopee, ids.gojek])
  })

  it('403: it does nothing for the branch', async () => {
    now = '2026-06-22'
    const { body, etag } = await t.as(head).get(urls[2]!)
    expect(body.allowedActions).toEqual([])
    expect((await t.as(head).post(`${urls[2]}/offer`, undefined, { etag })).status).toBe(403)
  })

  it('is nothing of a sister without a grant, nor does a branch read its head office or its sister', async () => {
    now = '2026-06-23'
    expect(await statuses(sister)).toEqual([404])
    for (const account of [branch, sister])
      for (const app of [t, bare]) expect((await app.as(account).get(ofHead)).status).toBe(404)
    expect(await statuses(head)).toEqual([200])
  })

  it('ends when the registrar ends it, or puts the branch below another', async () => {
    now = '2026-07-01'
    await grant({ from: '2026-06-20', until: null })
    expect(await statuses(head)).toEqual([200])
    now = '2026-07-02'
    expect((await grant(null)).body.headReads).toBeNull()
    expect(await statuses(head)).toEqual([404])
    await grant({ from: '2026-06-20', until: null })
    now = '2026-07-03'
    expect(await statuses(head)).toEqual([200])
    for (const parentId of [ids.bankDki, ids.shopee])
      expect(expectStatus(await patch(ids.gojek, { parentId }), 200).body.headReads).toBeNull()
    now = '2026-07-04'
    expect(await statuses(head)).toEqual([404])
  })

  it('is granted by the registrar alone, of a branch that has a head office', async () => {
    const alone = await register(t.as('admin'))
    const headReads = { from: '2026-06-20', until: null }
    expect(codes(await patch(alone.body.id, { headReads }))).toEqual(['no_head_office'])
    expect(codes(await patch(ids.gojek, { headReads: { ...headReads, until: '2026-06-19' } }))).toEqual([
      'end_before_start',
    ])
    // The head office does not see the branch yet, of which it would give itself the reading.
    const refusals = [
      ['officer-ppkukm', 403],
      [branch, 403],
      [head, 404],
    ] as const
    for (const [account, status] of refusals) {
      const { etag } = await t.as('admin').get(url(ids.gojek))
      expect((await t.as(account).patch(url(ids.gojek), { headReads }, { etag })).status).toBe(status)
    }
    const body = newCollaborator({ parentId: ids.shopee, headReads })
    expect((await t.as('officer-ppkukm').post('/v1/collaborators', body)).status).toBe(400)
  })
})
