import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementIn, clock, expectStatus, ids, signedAgreement, walk } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock })
  const registered = async (shortName: string, kind: string, rest = {}): Promise<string> =>
    expectStatus(
      await t.as('admin').post('/v1/collaborators', {
        legalName: `${shortName} Nama Resmi`,
        shortName,
        kind,
        sector: 'other',
        ...rest,
      }),
      201,
    ).body.id
  const koperasi = await registered('Koperasi Melati', 'cooperative', {
    aliases: ['Melati Jaya'],
    website: 'https://melati.contoh.id',
    contacts: [{ name: 'Rahmat Kontak', role: 'Ketua', email: 'rahmat@contoh.id', isPublic: true }],
    identifiers: [{ scheme: 'X-NIB', value: '8120001234567' }],
  })
  const person = await registered('Siti Contoh', 'individual')
  await signedAgreement(t, { stages: ['P2', 'P5'], parties: [ids.ppkukm, ids.shopee] })
  await signedAgreement(t, {
    stages: ['P3'],
    parties: [ids.ppkukm, ids.shopee],
    effectiveUntil: '2026-07-01',
  })
  await signedAgreement(t, { stages: ['P7'], parties: [ids.ppkukm, koperasi], effectiveUntil: '2026-06-14' })
  await agreementIn(t, 'terminated', { stages: ['P6'], parties: [ids.ppkukm, ids.bankDki] })
  await agreementIn(t, 'in_review', { parties: [ids.ppkukm, ids.gojek] })
  await signedAgreement(t, { stages: ['P6'], parties: [ids.ppkukm, person] })
})
afterAll(() => t.close())

const url = '/v1/public/collaborators'
const list = async (query = '') => expectStatus(await t.as().get(`${url}${query}`), 200).body
const names = async (query = ''): Promise<string[]> =>
  (await list(query)).data.map(({ shortName }: { shortName: string }) => shortName)

describe('GET /v1/public/collaborators', () => {
  it('200: without a token, the parties of what is public; no agency, nobody under negotiation, no person', async () => {
    const { data, page } = await list('?count=exact')
    expect(data.map(({ shortName }: { shortName: string }) => shortName)).toEqual([
      'Bank DKI',
      'Koperasi Melati',
      'Shopee',
    ])
    expect(page).toEqual({ nextCursor: null, hasMore: false, total: 3 })
  })

  it('says the names, kind, sector, website, stages and figures of each, and no field more', async () => {
    const { data } = await list('?kind=cooperative')
    expect(data).toEqual([
      {
        id: data[0].id,
        shortName: 'Koperasi Melati',
        legalName: 'Koperasi Melati Nama Resmi',
        kind: 'cooperative',
        sector: 'other',
        website: 'https://melati.contoh.id',
        stages: [],
        inForce: {
          count: 0,
          href: `/v1/public/agreements?collaboratorId=${data[0].id}&validity=in_force%2Cexpiring`,
        },
        agreements: { count: 1, href: `/v1/public/agreements?collaboratorId=${data[0].id}` },
      },
    ])
  })

  it('tells the stages of what is in force on the day', async () => {
    const on = async (query: string) => (await list(`?q=shopee${query}`)).data[0]
    expect(await on('')).toMatchObject({
      stages: ['P2', 'P3', 'P5'],
      inForce: { count: 2 },
      agreements: { count: 2 },
    })
    expect(await on('&asOf=2026-07-02')).toMatchObject({ stages: ['P2', 'P5'], inForce: { count: 1 } })
    expect(await on('&asOf=2027-01-01')).toMatchObject({ stages: [], inForce: { count: 0 } })
  })

  it.each(['', '?asOf=2026-07-02', '?asOf=2027-03-01'])(
    'its figures are what their lists count: %s',
    async (query) => {
      for (const { inForce, agreements } of (await list(query)).data) {
        for (const { count, href } of [inForce, agreements])
          expect((await t.as().get(`${href}&count=exact`)).body.page.total, href).toBe(count)
      }
    },
  )

  it.each([
    ['?stage=P2', ['Shopee']],
    ['?stage=P6,P7', []],
    ['?stage=P6,P7&asOf=2026-06-14', ['Bank DKI', 'Koperasi Melati']],
    ['?kind=cooperative,association', ['Koperasi Melati']],
    ['?sector=marketplace', ['Shopee']],
    ['?q=melati jaya', ['Koperasi Melati']],
    ['?q=gojek', []],
    ['?q=siti', []],
    ['?sort=-shortName', ['Shopee', 'Koperasi Melati', 'Bank DKI']],
  ])('%s', async (query, expected) => {
    expect(await names(query)).toEqual(expected)
  })

  it('is walked in pages, and marks what was found', async () => {
    const rows = await walk(t, undefined, `${url}?limit=1`)
    expect(rows.map(({ shortName }) => shortName)).toEqual(['Bank DKI', 'Koperasi Melati', 'Shopee'])
    expect((await list('?q=melati&snippets=true')).data[0].snippet).toMatch(/<mark>Melati<\/mark>/)
  })

  it('is a file too, with labels', async () => {
    const { raw } = await t.as().get(url, { headers: { accept: 'text/csv' } })
    expect(raw.statusCode).toBe(200)
    expect(raw.body).toContain('Koperasi Melati Nama Resmi')
    expect(raw.body).not.toMatch(/Rahmat|8120001234567|Siti/)
  })

  it.each(['kind=individual', 'kind=agency', 'status=active', 'parentId=x', 'sort=updatedAt', 'cursor=x'])(
    '400: %s',
    async (query) => {
      expectStatus(await t.as().get(`${url}?${query}`), 400)
    },
  )

  it('shows no more to who brings a token, and keeps as long as the other public lists', async () => {
    const anyone = await t.as().get(url)
    expect((await t.as('admin').get(url)).body).toEqual(anyone.body)
    const { raw } = await t.as().get('/v1/public/agreements')
    expect(anyone.raw.headers['cache-control']).toBe(raw.headers['cache-control'])
    expectStatus(await t.as('admin').post(url, {}), 405)
  })
})
