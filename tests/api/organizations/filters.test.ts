import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import contract from '../../../openapi/openapi.json' with { type: 'json' }
import { agreementIn, asOwner, expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'
import type { Parameter } from '../../support/lists.ts'
import { resultOf } from '../../support/papers.ts'
import { publishedFeedback, registerSpace } from '../programme/examples.ts'
import { register } from './examples.ts'
import { makePair, merge, signAndJoin } from './named.ts'

let t: TestApp
let admin: Client
let found: Awaited<ReturnType<typeof makeWorld>>
beforeAll(async () => {
  t = await startTestApp()
  admin = t.as('admin')
  found = await makeWorld()
})
afterAll(() => t.close())

/** A merged collaborator that was named everywhere, and a merged agency that led a case and an agreement. */
async function makeWorld() {
  const pair = await makePair(t)
  const { signed } = await signAndJoin(t, pair.l)
  await resultOf(t, signed)
  const officer = t.as('officer-ppkukm')
  const obstacle = { category: 'budget', description: 'Anggaran', blocking: true }
  expectStatus(await officer.post(`/v1/cases/${pair.caseOfBoth}/obstacles`, obstacle), 201)
  const measured = {
    periodFrom: '2026-01-01',
    periodUntil: '2026-03-31',
    sampleSize: 50,
    assets: 4_200_000,
    workers: 140,
    turnover: 9_000_000,
  }
  expectStatus(await officer.post(`/v1/agreements/${signed.body.id}/outcomes`, measured), 201)
  const bidang = { legalName: 'Bidang Contoh', shortName: 'Bidang Contoh', parentId: ids.parekraf }
  expectStatus(await admin.post('/v1/agencies', bidang), 201)
  await registerSpace(t, { operatorId: pair.l }, 'officer-parekraf')
  await publishedFeedback(t, { agencyId: ids.parekraf }, { collaboratorId: pair.l })
  expectStatus(await merge(t, pair.l, pair.w), 200)
  const opened = { title: 'Kelas', stages: ['P2'], collaboratorIds: [pair.w] }
  expectStatus(await t.as('officer-parekraf').post('/v1/cases', opened), 201)
  await agreementIn(t, 'signed', { by: 'officer-parekraf', parties: [ids.parekraf, ids.shopee] })
  await asOwner(t, (owner) =>
    owner.query(
      `update originals set holder_organization_id = $1 where id = (select id from originals limit 1)`,
      [pair.w],
    ),
  )
  expectStatus(await merge(t, ids.parekraf, ids.ppkukm, 'agencies'), 200)
  return pair
}

const paths = contract.paths as unknown as Record<string, { get?: { parameters?: Parameter[] } }>
const namesOrganization = /(^agencyId|AgencyId|^collaboratorId|[oO]rganizationId|^operatorId|^answeredBy)$/
const asked = Object.entries(paths).flatMap(([path, { get }]) =>
  (get?.parameters ?? [])
    .filter((each) => each.in === 'query')
    .map(({ name }) => name)
    .filter(
      (name) => namesOrganization.test(name) || (name === 'parentId' && /agencies|collaborators/.test(path)),
    )
    .map((name) => ({ path, name })),
)

describe('a filter by an organization that was merged finds what the one it went to has', () => {
  /** An answer without the id that its links repeat as asked, and without its own instant. */
  const told = (text: string, name: string, ids: readonly string[]) =>
    ids
      .reduce((left, id) => left.replaceAll(`${name}=${id}`, name), text)
      .replaceAll(/"publishedDate":"[^"]+"/g, '')

  const ask = async (path: string, name: string, id: string) =>
    expectStatus(
      await admin.get(`${path.replace('{id}', found.w).replace('{code}', 'P2')}?${name}=${id}`),
      200,
    )

  it('is asked of every list and report that has one', () => {
    expect(asked.length).toBeGreaterThan(50)
  })

  it.each(asked)('$path by $name', async ({ path, name }) => {
    const [gone, stays] =
      /agency/i.test(name) || path === '/v1/agencies' ? [ids.parekraf, ids.ppkukm] : [found.l, found.w]
    const [before, now] = [await ask(path, name, gone), await ask(path, name, stays)]
    const [byGone, byStays] = [before, now].map(({ raw }) => told(raw.body, name, [gone, stays]))
    expect(byGone).toBe(byStays)
    // What finds nothing shows nothing: each list here has something to find.
    const { data = ['a report'] } = (now.body ?? {}) as { data?: unknown[] }
    expect(data.length > 0 || path === '/v1/imports').toBe(true)
  })
})

describe('GET /v1/collaborators and /v1/agencies', () => {
  const list = async (path: string) =>
    (expectStatus(await admin.get(path), 200).body.data as { shortName: string }[]).map(
      ({ shortName }) => shortName,
    )

  it('narrows by what an organization stands below', async () => {
    const head = await register(admin)
    const branch = await register(admin, { parentId: head.body.id })
    await register(admin, { parentId: branch.body.id })
    expect(await list(`/v1/collaborators?parentId=${head.body.id}`)).toEqual([branch.body.shortName])
    expect(await list(`/v1/agencies?parentId=${ids.ppkukm}`)).toEqual(['Bidang Contoh'])
    expect(await list(`/v1/agencies?parentId=${ids.dpmptsp}`)).toEqual([])
  })

  it('narrows by the kecamatan of the seat, which can be changed and emptied', async () => {
    const gambir = await register(admin, { kecamatan: 'Gambir' })
    const tebet = await register(admin, { kecamatan: 'Tebet' })
    expect(gambir.body.kecamatan).toBe('Gambir')
    expect(await list('/v1/collaborators?kecamatan=Gambir')).toEqual([gambir.body.shortName])
    const both = await list('/v1/collaborators?kecamatan=Gambir,Tebet')
    expect(both.toSorted()).toEqual(
      [gambir.body.shortName as string, tebet.body.shortName as string].toSorted(),
    )
    const url = `/v1/collaborators/${tebet.body.id}`
    expectStatus(await admin.patch(url, { kecamatan: null }, { etag: tebet.etag }), 200)
    expect(await list('/v1/collaborators?kecamatan=Tebet')).toEqual([])
    const refused = expectStatus(await admin.get('/v1/agencies?kecamatan=Bekasi'), 400)
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '?kecamatan.0' })])
  })

  it('narrows by when it was last changed', async () => {
    const old = await register(admin)
    const changed = await register(admin)
    const url = `/v1/collaborators/${old.body.id}`
    const since = changed.body.updatedAt as string
    expect(await list(`/v1/collaborators?updatedAt[gte]=${since}`)).toContain(changed.body.shortName)
    expect(await list(`/v1/collaborators?updatedAt[gt]=${since}`)).toEqual([])
    expectStatus(await admin.patch(url, { website: 'https://lama.id' }, { etag: old.etag }), 200)
    expect(await list(`/v1/collaborators?updatedAt[gt]=${since}`)).toEqual([old.body.shortName])
    const dpmptsp = await admin.get(`/v1/agencies/${ids.dpmptsp}`)
    expectStatus(
      await admin.patch(`/v1/agencies/${ids.dpmptsp}`, { kecamatan: 'Gambir' }, { etag: dpmptsp.etag }),
      200,
    )
    expect(await list(`/v1/agencies?updatedAt[gt]=${since}`)).toEqual(['DPMPTSP'])
    expect(await list('/v1/agencies?kecamatan=Gambir')).toEqual(['DPMPTSP'])
  })
})
