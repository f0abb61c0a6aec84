import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, ownerRows, signedAgreement } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

const unnamed = 'Perorangan (nama tidak diumumkan) / Individual (name not published)'

let t: TestApp
let person = ''
let agreement = ''
beforeAll(async () => {
  t = await startTestApp({ clock })
  person = expectStatus(
    await t.as('admin').post('/v1/collaborators', {
      legalName: 'Kartika Wulandari Contoh',
      shortName: 'Kartika Wulandari',
      aliases: ['Bu Kartika'],
      kind: 'individual',
      sector: 'other',
    }),
    201,
  ).body.id
  agreement = (
    await signedAgreement(t, {
      title: 'Pendampingan batik',
      stages: ['P6'],
      parties: [ids.ppkukm, ids.shopee, person],
    })
  ).body.id
  await signedAgreement(t, { title: 'Pasar daring', parties: [ids.ppkukm, ids.shopee] })
  const space = {
    kind: 'permanent',
    name: 'Sentra Batik',
    kecamatan: 'Menteng',
    agencyId: ids.ppkukm,
    operatorId: person,
  }
  expectStatus(await t.as('admin').post('/v1/trading-spaces', space), 201)
})
afterAll(() => t.close())

const get = async (url: string) => expectStatus(await t.as().get(url), 200).body
const found = async (q: string): Promise<string[]> =>
  (await get(`/v1/public/agreements?q=${encodeURIComponent(q)}`)).data.map(
    ({ title }: { title: string }) => title,
  )

describe('the public is not told the name of a person', () => {
  it('who is a party: a label stands for it, also in the name as signed', async () => {
    const { parties } = await get(`/v1/public/agreements/${agreement}`)
    expect(parties.map((each: { organization: object }) => each.organization)).toMatchObject([
      { id: ids.ppkukm },
      { shortName: 'Shopee', nameAsSigned: 'Shopee' },
      { id: person, shortName: unnamed, nameAsSigned: unnamed },
    ])
    const told = await t.as('auditor').get(`/v1/agreements/${agreement}`)
    expect(told.body.parties[2].organization.shortName).toBe('Kartika Wulandari')
  })

  it('nor in lists, releases, files, places and the names of collaborators', async () => {
    for (const url of ['agreements', 'releases', 'trading-spaces', 'collaborators', 'coverage', 'stages'])
      expect(JSON.stringify(await get(`/v1/public/${url}`)), url).not.toMatch(/Kartika|Wulandari/)
    const { raw } = await t.as().get('/v1/public/agreements', { headers: { accept: 'text/csv' } })
    expect(raw.body).toContain(unnamed)
    expect(raw.body).not.toContain('Kartika')
    expect(JSON.stringify(await get('/v1/public/releases'))).toContain(unnamed)
    const [space] = (await get('/v1/public/trading-spaces?q=sentra')).data
    expect(space.operator).toEqual({ id: person, shortName: unnamed })
  })

  it('finds the agreement by its title and its other parties, not by the person, nor by leaving the person out', async () => {
    expect(await found('batik')).toEqual(['Pendampingan batik'])
    expect((await found('shopee')).toSorted()).toEqual(['Pasar daring', 'Pendampingan batik'])
    for (const q of ['kartika', 'wulandari', 'kartikaa', 'bu kartika', 'batik kartika'])
      expect(await found(q), q).toEqual([])
    expect(await found('batik -kartika')).toEqual(['Pendampingan batik'])
    const byAuditor = await t.as('auditor').get('/v1/agreements?q=kartika')
    expect(byAuditor.body.data).toHaveLength(1)
  })

  it('and its PostgreSQL role does not read it', async () => {
    const [kept] = await ownerRows(
      t,
      `select pg_get_expr(polqual, polrelid) rule from pg_policy where polrelid = 'organizations'::regclass and polname = 'sees_named'`,
    )
    expect(kept!['rule']).toContain('individual')
  })
})
