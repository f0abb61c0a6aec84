import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreementIn,
  clock,
  draftAgreement,
  expectStatus,
  ids,
  ownerRows,
  walk,
} from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

/** The agreements of the filters, by the name the tests give them. */
const made: Record<string, string> = {}
let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock })
  const add = async (
    name: string,
    ...rest: Parameters<typeof agreementIn> extends [unknown, ...infer Rest] ? Rest : never
  ) => {
    made[name] = (await agreementIn(t, ...rest)).body.id
  }
  await add('draft', 'draft', {
    title: 'Pendampingan usaha mikro',
    stages: ['P3'],
    effectiveFrom: null,
    effectiveUntil: null,
  })
  await add('review', 'in_review', {
    title: 'Kerja sama pelatihan',
    type: 'mou',
    stages: ['P2', 'P3'],
    parties: [ids.ppkukm, ids.gojek],
  })
  await add('signed', 'signed', { title: 'Kerjasama pemasaran', stages: ['P5'] })
  await add('expiring', 'signed', {
    title: 'Pembiayaan',
    stages: ['P7'],
    effectiveUntil: '2026-07-31',
    parties: [ids.ppkukm, ids.bankDki],
  })
  await add('expired', 'signed', {
    title: 'Lokapasar lama',
    stages: ['P5'],
    effectiveFrom: '2025-01-01',
    effectiveUntil: '2025-12-31',
  })
  await add('parekraf', 'signed', {
    by: 'officer-parekraf',
    title: 'Wisata',
    stages: ['P5'],
    effectiveFrom: '2026-07-01',
    parties: [ids.parekraf, ids.shopee],
  })
  await add('shared', 'terminated', {
    title: 'Bersama',
    parties: [ids.ppkukm, ids.parekraf, ids.shopee],
    purpose: 'Membina perajin',
  })
  await add('cancelled', 'cancelled', { title: 'Batal' })
})
afterAll(() => t.close())

const names = (rows: { id: string }[]) =>
  rows.map((row) => Object.keys(made).find((name) => made[name] === row.id) ?? row.id).toSorted()
const list = (query: string) => t.as('auditor').get(`/v1/agreements?${query}`)
const everything = ['cancelled', 'draft', 'expired', 'expiring', 'parekraf', 'review', 'shared', 'signed']

describe('GET /v1/agreements: filters', () => {
  it.each([
    ['', everything],
    ['status=draft', ['draft']],
    ['status=signed,terminated', ['expired', 'expiring', 'parekraf', 'shared', 'signed']],
    ['status=draft&status=cancelled', ['cancelled', 'draft']],
    ['status=terminated', ['shared']],
    ['status=terminated&asOf=2026-06-14', []],
    ['status=signed&asOf=2026-06-14', ['expired', 'expiring', 'parekraf', 'shared', 'signed']],
    ['status=suspended', []],
    ['status=superseded,draft', ['draft']],
    ['endsOn[lte]=2026-06-14', ['expired', 'shared']],
    ['endsOn[gte]=2026-06-14&endsOn[lte]=2026-07-31', ['expiring', 'shared']],
    ['type=mou', ['review']],
    ['stage=P3', ['draft', 'review']],
    ['stage=P7,P3', ['draft', 'expiring', 'review']],
    ['stage=P1', []],
    ['stage=P3&status=draft', ['draft']],
    [`agencyId=${ids.parekraf}`, ['parekraf', 'shared']],
    [`leadAgencyId=${ids.parekraf}`, ['parekraf']],
    [`collaboratorId=${ids.bankDki}`, ['expiring']],
    [`collaboratorId=${ids.gojek.toUpperCase()}`, ['review']],
    [`collaboratorId=${ids.unknown}`, []],
    ['validity=in_force', ['signed']],
    ['validity=in_force,expiring', ['expiring', 'signed']],
    ['validity=expired', ['expired']],
    ['validity=not_yet_effective', ['parekraf']],
    ['validity=in_force&asOf=2025-06-01', ['expired']],
    ['validity=in_force,expiring&asOf=2026-10-01', ['parekraf', 'signed']],
    ['effectiveUntil[gte]=2026-12-31', ['cancelled', 'parekraf', 'review', 'shared', 'signed']],
    ['effectiveUntil[lte]=2026-07-31', ['expired', 'expiring']],
    ['effectiveUntil[gte]=2026-01-01&effectiveUntil[lte]=2026-07-31', ['expiring']],
    ['updatedAt[gt]=2100-01-01T00:00:00Z', []],
    ['updatedAt[gte]=2020-01-01T07:00:00%2B07:00', everything],
    ['q=pelatihan', ['review']],
    ['q=PELATIHAN', ['review']],
    ['q=kerjasama', ['review', 'signed']],
    ['q=kerja%20sama', ['review', 'signed']],
    ['q=perajin', ['shared']],
    ['q=pemasaran%20-kerjasama', []],
    ['q=%25', []],
  ])('%s', async (query, expected) => {
    const { body } = expectStatus(await list(`${query}&limit=200&count=exact`), 200)
    expect(names(body.data)).toEqual(expected)
    expect(body.page).toEqual({ nextCursor: null, hasMore: false, total: expected.length })
  })

  it('finds a registration number, in either case', async () => {
    const { body } = await t.as('auditor').get(`/v1/agreements/${made['signed']}`)
    for (const q of [body.registrationNumber, body.registrationNumber.toLowerCase()]) {
      expect(names((await list(`q=${q}`)).body.data)).toEqual(['signed'])
    }
  })

  it('takes a change later than updatedAt[gt] and the same instant with [gte]', async () => {
    const { updatedAt } = (await t.as('auditor').get(`/v1/agreements/${made['cancelled']}`)).body
    expect(names((await list(`updatedAt[gt]=${updatedAt}`)).body.data)).toEqual([])
    expect(names((await list(`updatedAt[gte]=${updatedAt}`)).body.data)).toEqual(['cancelled'])
  })

  it.each([
    ['status=unknown', '?status.0'],
    ['status=', '?status.0'],
    ['status=draft,', '?status.1'],
    ['stage=P8', '?stage.0'],
    ['type=PKS', '?type.0'],
    ['agencyId=1', '?agencyId'],
    ['asOf=2026-02-29', '?asOf'],
    ['effectiveUntil[gte]=yesterday', '?effectiveUntil[gte]'],
    ['effectiveUntil[gt]=2026-01-01', '?effectiveUntil[gt]'],
    ['updatedAt[gt]=2026-01-01', '?updatedAt[gt]'],
    ['updatedAt[gt]=2026-01-01T00:00:00', '?updatedAt[gt]'],
    ['limit=0', '?limit'],
    ['limit=201', '?limit'],
    ['limit=1.5', '?limit'],
    ['limit=ten', '?limit'],
    ['limit=1&limit=2', '?limit'],
    ['count=yes', '?count'],
    ['sort=title', '?sort'],
    ['sort=--updatedAt', '?sort'],
    ['offset=10', '?offset'],
    ['q=', '?q'],
    ['q=%00', '?q'],
    [`q=${'a'.repeat(201)}`, '?q'],
    ['__proto__=1', '?__proto__'],
  ])('400: %s', async (query, pointer) => {
    const response = await list(query)
    expect(response).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
    expect(response.body.errors[0].pointer).toBe(pointer)
  })
})

describe('GET /v1/agreements: pages', () => {
  const sorts = ['updatedAt', '-updatedAt', 'createdAt', '-createdAt', 'effectiveUntil', '-effectiveUntil']
  const keyOf = (sort: string) => (row: Record<string, string | null>) =>
    `${row[sort.replace('-', '')] ?? '9999-12-31'} ${row['id']}`

  it.each(sorts)('sort=%s: in order, each once, whatever the length of a page', async (sort) => {
    for (const limit of [1, 3, 200]) {
      const rows = await walk(t, 'auditor', `/v1/agreements?sort=${sort}&limit=${limit}`)
      expect(names(rows)).toEqual(everything)
      const keys = rows.map(keyOf(sort))
      expect(keys).toEqual(sort.startsWith('-') ? keys.toSorted().toReversed() : keys.toSorted())
    }
  })

  describe('of a list of its own', () => {
    let own: TestApp
    beforeAll(async () => {
      own = await startTestApp({ clock })
      await Promise.all(Array.from({ length: 7 }, () => draftAgreement(own)))
      await ownerRows(own, `update agreements set updated_at = '2026-01-01', created_at = '2026-01-01'`)
    })
    afterAll(() => own.close())
    const idsNow = async () =>
      (
        await ownerRows<{ id: string }>(
          own,
          `select id from agreements where created_at = '2026-01-01' order by id`,
        )
      ).map((row) => row.id)

    it.each(sorts)('sort=%s: rows with the same value are each met once', async (sort) => {
      const rows = await walk(
        own,
        'auditor',
        `/v1/agreements?sort=${sort}&limit=2&updatedAt[gte]=2026-01-01T00:00:00Z`,
      )
      const expected = await idsNow()
      expect(
        rows
          .map((row): string => row.id)
          .filter((id) => expected.includes(id))
          .toSorted(),
      ).toEqual(expected)
    })

    it.each(sorts)(
      'sort=%s: a walk while others write meets each row that stood throughout once',
      async (sort) => {
        const stood = await idsNow()
        const met: string[] = []
        const start = `/v1/agreements?sort=${sort}&limit=2`
        let url = start
        // The writes stop after six pages: a list that grows at its end would else have no last page.
        for (let pages = 0; pages < 100; pages += 1) {
          const { body } = expectStatus(await own.as('auditor').get(url), 200)
          met.push(...body.data.map((row: { id: string }) => row.id))
          if (!body.page.hasMore) break
          url = `${start}&cursor=${body.page.nextCursor}`
          if (pages >= 6) continue
          const added = await draftAgreement(own, { effectiveUntil: `2026-0${2 + pages}-28` })
          await own
            .as('admin')
            .patch(`/v1/agreements/${added.body.id}`, { title: 'Diubah' }, { etag: added.etag })
        }
        expect(met.filter((id) => stood.includes(id)).toSorted()).toEqual(stood)
      },
    )
  })

  it('links to the first and the next page with the same filters', async () => {
    const first = await list('status=signed&limit=2&sort=createdAt')
    const { nextCursor } = first.body.page
    expect(first.headers.link).toBe(
      `</v1/agreements?status=signed&limit=2&sort=createdAt>; rel="first", ` +
        `</v1/agreements?status=signed&limit=2&sort=createdAt&cursor=${nextCursor}>; rel="next"`,
    )
    const next = /<([^>]+)>; rel="next"/.exec(String(first.headers.link))![1]!
    const last = await t.as('auditor').get(next)
    expect(last.body.page).toEqual({ nextCursor: null, hasMore: false })
    expect(last.headers.link).toBe(`</v1/agreements?status=signed&limit=2&sort=createdAt>; rel="first"`)
    expect(names([...first.body.data, ...last.body.data])).toEqual([
      'expired',
      'expiring',
      'parekraf',
      'signed',
    ])
  })

  it('counts all that match, on every page', async () => {
    const first = await list('status=signed&limit=3&count=exact')
    expect(first.body.page).toMatchObject({ hasMore: true, total: 4 })
    expect(
      (await list(`status=signed&limit=3&count=exact&cursor=${first.body.page.nextCursor}`)).body.page,
    ).toMatchObject({ hasMore: false, total: 4 })
  })

  it('400: a cursor that is not of this sort, or not ours at all', async () => {
    const { nextCursor } = (await list('limit=1&sort=createdAt')).body.page
    const forge = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const forged = [
      nextCursor.slice(0, -4),
      `${nextCursor}AAAA`,
      'x',
      '%00',
      forge(null),
      forge([]),
      forge({}),
      forge(['createdAt']),
      forge(['createdAt', '2026-01-01T00:00:00.000Z']),
      forge(['createdAt', '2026-01-01T00:00:00.000Z', 'x']),
      forge(['createdAt', '2026-01-01', ids.shopee]),
      forge(['createdAt', '0000-01-01T00:00:00.000Z', ids.shopee]),
      forge(['createdAt', 'now', ids.shopee]),
      forge(['createdAt', 5, ids.shopee]),
      forge(['-createdAt', '2026-01-01T00:00:00.000Z', ids.shopee]),
      forge(['title', 'a', ids.shopee]),
    ]
    for (const cursor of forged) {
      expect(await list(`sort=createdAt&cursor=${cursor}`), cursor).toMatchObject({
        status: 400,
        body: { code: 'invalid_cursor' },
      })
    }
    expect(await list(`sort=-createdAt&cursor=${nextCursor}`)).toMatchObject({
      status: 400,
      body: { code: 'invalid_cursor' },
    })
    expect(
      await list(`sort=effectiveUntil&cursor=${forge(['effectiveUntil', '0000-01-01', ids.shopee])}`),
    ).toMatchObject({ status: 400 })
    expect(await list(`cursor=${'A'.repeat(1001)}`)).toMatchObject({ status: 400 })
  })
})

describe('GET /v1/agreements: who sees what', () => {
  it.each([
    ['admin', everything],
    ['officer-ppkukm', everything],
    ['officer-parekraf', everything],
    ['reviewer', everything],
    ['auditor', everything],
    ['partner-shopee', ['expired', 'parekraf', 'shared', 'signed']],
    ['partner-gojek', ['review']],
    ['partner-bankdki', ['expiring']],
    ['integrator', ['expired', 'expiring', 'parekraf', 'shared', 'signed']],
  ] as const)('%s', async (account, expected) => {
    const { body } = await t.as(account).get('/v1/agreements?count=exact')
    expect(names(body.data)).toEqual(expected)
    expect(body.page.total).toBe(expected.length)
  })

  it('401: without a token', async () => {
    expect(await t.as().get('/v1/agreements')).toMatchObject({
      status: 401,
      body: { code: 'unauthenticated' },
    })
  })

  it('shows in a list what the record shows by itself, but for its provisions, former parents and former leads', async () => {
    const id = made['signed']
    for (const [account, seen] of [
      ['admin', []],
      ['officer-parekraf', []],
      ['partner-shopee', []],
      ['integrator', undefined],
    ] as const) {
      const { data } = (await t.as(account).get('/v1/agreements')).body
      const { body } = await t.as(account).get(`/v1/agreements/${id}`)
      const { provisions, formerParents, formerLeads, ...listed } = body
      expect([provisions, formerParents, formerLeads], account).toEqual([seen, seen, seen])
      expect(data.find((row: { id: string }) => row.id === id)).toEqual(listed)
    }
  })
})
