import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids, ownerRows, pointers, walk } from '../support/agreements.ts'
import { startTestApp, type TestApp, type TestResponse } from '../support/app.ts'
import { everyAccount } from '../support/refusals.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

let made = 0
/** A legal name that no other test uses. */
const newName = (name = 'PT Contoh Niaga') => `${name} ${(made += 1)}`
const company = (change: object = {}) => ({
  legalName: newName(),
  shortName: 'Contoh Niaga',
  kind: 'company',
  sector: 'marketplace',
  ...change,
})
const create = (body: object, by: 'admin' | 'officer-ppkukm' = 'admin') =>
  t.as(by).post('/v1/collaborators', body)
const shortNames = ({ body }: TestResponse): string[] =>
  body.data.map((row: { shortName: string }) => row.shortName)

const registers = [
  [
    'agencies',
    { legalName: 'Dinas Contoh', shortName: 'Contoh' },
    { kind: 'agency', sector: 'government', status: 'active', allowedActions: ['patch', 'merge', 'succeed'] },
  ],
  [
    'collaborators',
    { legalName: 'PT Contoh', shortName: 'Contoh', kind: 'bumn', sector: 'banking' },
    { kind: 'bumn', sector: 'banking', status: 'prospective', allowedActions: ['patch', 'merge'] },
  ],
] as const

describe.each(registers)('/v1/%s', (register, body, expected) => {
  const url = `/v1/${register}`
  const add = async () =>
    expectStatus(await t.as('admin').post(url, { ...body, legalName: newName(body.legalName) }), 201)
  /** As it is read: without the warnings of its registration. */
  const addAndRead = async () => {
    const { id } = (await add()).body
    return expectStatus(await t.as('admin').get(`${url}/${id}`), 200)
  }
  const change = (before: TestResponse, patch: unknown, etag: string | undefined = before.etag) =>
    t.as('admin').patch(`${url}/${before.body.id}`, patch, { etag })

  it('201: registers one, and 200: reads it', async () => {
    const created = await add()
    expect(created.body).toMatchObject({
      ...expected,
      shortName: 'Contoh',
      aliases: [],
      website: null,
      version: 1,
    })
    expect(created.headers.location).toBe(`${url}/${created.body.id}`)
    const read = await t.as('auditor').get(`${url}/${created.body.id}`)
    const { warnings: _, ...record } = created.body
    expect(read.status).toBe(200)
    expect(read.body).toEqual({ ...record, allowedActions: [] })
  })

  it('409: the legal name is registered already, in any case', async () => {
    const { body: existing } = await add()
    for (const legalName of [
      existing.legalName,
      existing.legalName.toUpperCase(),
      `  ${existing.legalName} `,
    ]) {
      const response = await t.as('admin').post(url, { ...body, legalName })
      expect(response).toMatchObject({
        status: 409,
        body: {
          code: 'already_exists',
          detail: 'Nama resmi ini sudah terdaftar, untuk Contoh.',
          conflictsWith: { id: existing.id, name: 'Contoh', location: `${url}/${existing.id}` },
        },
      })
    }
    const english = await t
      .as('admin')
      .post(url, { ...body, legalName: existing.legalName }, { headers: { 'accept-language': 'en' } })
    expect(english.body.detail).toBe('This legal name is registered already, for Contoh.')
    const other = await add()
    expect(await change(other, { legalName: existing.legalName })).toMatchObject({
      status: 409,
      body: { code: 'already_exists' },
    })
  })

  it('409 for all but one of 10 that register the same at the same time', async () => {
    const legalName = newName()
    const responses = await Promise.all(
      Array.from({ length: 10 }, () => t.as('admin').post(url, { ...body, legalName })),
    )
    expect(responses.map((each) => each.status).toSorted((a, b) => a - b)).toEqual([
      201,
      ...Array.from({ length: 9 }, () => 409),
    ])
  })

  it('200: changes the fields given and empties those that are null', async () => {
    const before = await addAndRead()
    const first = await change(before, {
      website: 'https://contoh.id/a',
      aliases: ['Lapak Melati', 'Lapak Kenanga'],
      status: 'inactive',
    })
    expect(first.body).toEqual({
      ...before.body,
      website: 'https://contoh.id/a',
      aliases: ['Lapak Melati', 'Lapak Kenanga'],
      status: 'inactive',
      version: 2,
      updatedAt: first.body.updatedAt,
    })
    const second = await change(first, { website: null, aliases: [] })
    expect(second.body).toMatchObject({ website: null, aliases: [], status: 'inactive', version: 3 })
    const trail = await ownerRows(
      t,
      `select changes from audit_events where resource_id = $1 and action = 'patch' order by id`,
      [before.body.id],
    )
    expect(trail.at(-1)).toEqual({
      changes: { website: ['https://contoh.id/a', null], aliases: [['Lapak Melati', 'Lapak Kenanga'], []] },
    })
  })

  it('412: read too long ago; 428: without If-Match', async () => {
    const before = await add()
    await change(before, { shortName: 'Baru' })
    expect(await change(before, { shortName: 'Lagi' })).toMatchObject({
      status: 412,
      body: { code: 'stale_version' },
    })
    expect(await t.as('admin').patch(`${url}/${before.body.id}`, { shortName: 'Lagi' })).toMatchObject({
      status: 428,
    })
    expect((await t.as('admin').get(`${url}/${before.body.id}`)).body.shortName).toBe('Baru')
  })

  it('404: of the other register, or of none', async () => {
    const other = register === 'agencies' ? ids.shopee : ids.ppkukm
    for (const id of [other, ids.unknown]) {
      expect(await t.as('admin').get(`${url}/${id}`)).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      })
      expect(
        await t.as('admin').patch(`${url}/${id}`, { shortName: 'x' }, { etag: '"1-AbCdEfGhIjKl"' }),
      ).toMatchObject({ status: 404 })
    }
  })

  it.each(everyAccount.filter((account) => account !== 'admin'))(
    '%s changes none: 403, or 404',
    async (account) => {
      const before = await addAndRead()
      const response = await t
        .as(account)
        .patch(`${url}/${before.body.id}`, { shortName: 'Bocor' }, { etag: before.etag })
      // A partner may change the contacts of its own, and sees no other.
      const isHidden = url === '/v1/collaborators' && account.startsWith('partner')
      expect(response).toMatchObject(
        isHidden
          ? { status: 404, body: { code: 'not_found' } }
          : { status: 403, body: { code: 'forbidden' } },
      )
      expect((await t.as('admin').get(`${url}/${before.body.id}`)).body).toEqual(before.body)
    },
  )

  it('304: as long as nothing changed', async () => {
    const { body: created } = await add()
    const first = await t.as('auditor').get(`${url}/${created.id}`)
    expect(
      (await t.as('auditor').get(`${url}/${created.id}`, { headers: { 'if-none-match': first.etag } }))
        .status,
    ).toBe(304)
  })

  it('401: without a token', async () => {
    expect(await t.as().get(url)).toMatchObject({ status: 401 })
    expect(await t.as().post(url, body)).toMatchObject({ status: 401 })
  })

  it.each(everyAccount)('200: %s reads the names', async (account) => {
    expect((await t.as(account).get(url)).status).toBe(200)
  })
})

describe('POST /v1/collaborators', () => {
  it('201: also by an officer', async () => {
    expect(await create(company(), 'officer-ppkukm')).toMatchObject({
      status: 201,
      body: { status: 'prospective', allowedActions: [] },
    })
  })

  it.each(['reviewer', 'auditor', 'partner-shopee', 'integrator'] as const)('403: %s', async (account) => {
    expect(await t.as(account).post('/v1/collaborators', company())).toMatchObject({ status: 403 })
  })

  it.each([
    [{ kind: 'agency' }, '/kind'],
    [{ sector: 'retail' }, '/sector'],
    [{ legalName: '' }, '/legalName'],
    [{ shortName: 'a'.repeat(201) }, '/shortName'],
    [{ aliases: [''] }, '/aliases/0'],
    [{ aliases: Array.from({ length: 101 }, () => 'a') }, '/aliases'],
    [{ website: 'javascript:alert(1)' }, '/website'],
    [{ website: 'https://contoh.id/\u0000' }, '/website'],
    [{ website: 'https://contoh.id/\ud800' }, '/website'],
    [{ status: 'active' }, '/status'],
    [{ id: 'bukan-uuid' }, '/id'],
    [{ version: 7 }, '/version'],
  ])('400: %j', async (change, pointer) => {
    const response = await create(company(change))
    expect(response).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
    expect(pointers(response)).toContain(pointer)
  })
})

describe('POST /v1/agencies', () => {
  it.each(everyAccount.filter((account) => account !== 'admin'))('403: %s', async (account) => {
    const body = { legalName: newName('Dinas'), shortName: 'Dinas' }
    expect(await t.as(account).post('/v1/agencies', body)).toMatchObject({ status: 403 })
  })
})

describe('GET /v1/collaborators', () => {
  it.each([
    ['Shopee', 'Shopee'],
    ['shopee', 'Shopee'],
    ['Shoppe', 'Shopee'],
    ['shope', 'Shopee'],
    ['gojeck', 'Gojek'],
    ['tokopedya', 'Tokopedia'],
    ['bukalapk', 'Bukalapak'],
    ['otoritas jasa', 'OJK'],
    ['jasa keuangan', 'OJK'],
    ['bank dki', 'Bank DKI'],
  ])('q=%s finds %s', async (q, shortName) => {
    const found = await t.as('officer-ppkukm').get(`/v1/collaborators?q=${encodeURIComponent(q)}`)
    expect(shortNames(found)).toContain(shortName)
    expect(shortNames(found).length).toBeLessThan(5)
  })

  it.each(['zzzzzz', '%', '_', '\\', "'", 'Dinas PPKUKM'])('q=%s finds nothing', async (q) => {
    expect(shortNames(await t.as('admin').get(`/v1/collaborators?q=${encodeURIComponent(q)}`))).toEqual([])
  })

  it('finds an alias, with or without its accent, and takes a wildcard for no letter', async () => {
    await create(company({ shortName: 'Kopi Senja', aliases: ['Café Bétawi'] }))
    await create(company({ shortName: 'Diskon 100%_\\', sector: 'other' }))
    for (const q of ['café bétawi', 'cafe betawi', 'BETAWI']) {
      expect(
        shortNames(await t.as('admin').get(`/v1/collaborators?q=${encodeURIComponent(q)}`)),
        q,
      ).toContain('Kopi Senja')
    }
    for (const q of ['100%', '100_']) {
      expect(shortNames(await t.as('admin').get(`/v1/collaborators?q=${encodeURIComponent(q)}`)), q).toEqual([
        'Diskon 100%_\\',
      ])
    }
  })

  it('filters by kind, sector and status, any of several', async () => {
    const list = async (query: string) => shortNames(await t.as('admin').get(`/v1/collaborators?${query}`))
    expect(await list('kind=bumd')).toEqual(['Bank DKI', '[CONTOH] Bank'])
    expect(await list('kind=bumd,foreign_body')).toEqual(['Bank DKI', 'Prospera', '[CONTOH] Bank'])
    expect(await list('sector=central_bank,food_and_drug')).toEqual(['BPOM', 'Bank Indonesia'])
    expect(await list('kind=regulator&sector=financial_regulator')).toEqual(['OJK'])
    expect(await list('status=active&kind=regulator')).toEqual([])
    expect(await list('status=merged')).toEqual([])
  })

  it.each([
    'kind=agency',
    'kind=',
    'sector=x',
    'status=x',
    'stage=P1',
    'sort=legalName',
    'limit=0',
    'q=',
    'count=1',
    'cursor=%7B%7D',
  ])('400: %s', async (query) => {
    expect(await t.as('admin').get(`/v1/collaborators?${query}`)).toMatchObject({ status: 400 })
  })

  it('is in alphabetical order unless asked otherwise', async () => {
    const names = (await walk(t, 'admin', '/v1/collaborators')).map((row) => row.shortName)
    expect((await walk(t, 'admin', '/v1/collaborators?sort=shortName')).map((row) => row.shortName)).toEqual(
      names,
    )
    expect(names.indexOf('Bank DKI')).toBeLessThan(names.indexOf('Shopee'))
  })
})

describe('a walk over the collaborators', () => {
  let own: TestApp
  beforeAll(async () => {
    own = await startTestApp()
    // As long as a name can be, in characters of three bytes, and the same for several.
    for (const ending of ['', 'a', 'a', '"\\"\\"\\"']) {
      const body = {
        legalName: `Panjang ${(made += 1)}`,
        shortName: '漢'.repeat(200 - ending.length) + ending,
        kind: 'company',
        sector: 'other',
      }
      expectStatus(await own.as('admin').post('/v1/collaborators', body), 201)
    }
  })
  afterAll(() => own.close())
  const sorts = ['shortName', '-shortName', 'updatedAt', '-updatedAt']

  it.each(sorts)('sort=%s: each once, whatever the length of a page', async (sort) => {
    const whole = await walk(own, 'admin', `/v1/collaborators?sort=${sort}&limit=200&status=prospective`)
    for (const limit of [1, 3]) {
      const rows = await walk(
        own,
        'admin',
        `/v1/collaborators?sort=${sort}&limit=${limit}&status=prospective`,
      )
      expect(rows.map((row) => row.id)).toEqual(whole.map((row) => row.id))
    }
    expect(new Set(whole.map((row) => row.id)).size).toBe(whole.length)
    const counted = await own.as('admin').get(`/v1/collaborators?count=exact&limit=1&status=prospective`)
    expect(counted.body.page.total).toBe(whole.length)
  })

  it.each(sorts)('sort=%s: while others register, each that stood throughout is met once', async (sort) => {
    const stood = (
      await ownerRows<{ id: string }>(
        own,
        `select id from organizations where kind <> 'agency' and status = 'prospective' order by id`,
      )
    ).map((row) => row.id)
    const rows: { id: string }[] = []
    let writes = 0
    rows.push(
      ...(await walk(own, 'admin', `/v1/collaborators?sort=${sort}&limit=3`, async () => {
        if (writes >= 8) return
        writes += 1
        const shortName = `${'AKTZ'[writes % 4]} baru`
        await own.as('admin').post('/v1/collaborators', {
          legalName: newName(sort),
          shortName,
          kind: 'company',
          sector: 'other',
        })
      })),
    )
    expect(
      rows
        .map((row) => row.id)
        .filter((id) => stood.includes(id))
        .toSorted(),
    ).toEqual(stood)
  })

  it('400: the cursor of another sort, a forged one, and one of another type', async () => {
    const forge = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const { nextCursor } = (await own.as('admin').get('/v1/collaborators?limit=1')).body.page
    for (const url of [
      `/v1/collaborators?sort=updatedAt&cursor=${nextCursor}`,
      `/v1/collaborators?cursor=${nextCursor}x!`,
      `/v1/collaborators?cursor=${forge(['shortName', 'a\u0000', ids.shopee])}`,
      `/v1/collaborators?cursor=${forge(['shortName', null, ids.shopee])}`,
      `/v1/collaborators?cursor=${forge(['shortName', 'a', "' or true --"])}`,
      `/v1/collaborators?sort=updatedAt&cursor=${forge(['updatedAt', '0000-01-01T00:00:00.000Z', ids.shopee])}`,
    ]) {
      expect(await own.as('admin').get(url), url).toMatchObject({
        status: 400,
        body: { code: 'invalid_cursor' },
      })
    }
  })
})
