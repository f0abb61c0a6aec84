import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organizationId } from '../../src/reference/organizations.ts'
import { agreementIn, clock, expectStatus, ids, ownerRows, walk } from '../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../support/app.ts'
import { makeWorld, type World } from './world.ts'

let t: TestApp
let world: World
beforeAll(async () => {
  t = await startTestApp({ clock })
  world = await makeWorld(t)
})
afterAll(() => t.close())

const lists = ['agencies', 'collaborators', 'agreements', 'cases', 'meetings', 'public/agreements'] as const
type List = (typeof lists)[number]
const byAll = (list: List): AccountName | undefined => (list.startsWith('public') ? undefined : 'auditor')
const get = (list: string, query: string, as: AccountName | undefined = 'auditor') =>
  t.as(as).get(`/v1/${list}?${query}`)
const found = async (list: string, q: string, as?: AccountName) => {
  const { body } = expectStatus(await get(list, `q=${encodeURIComponent(q)}&count=exact`, as), 200)
  expect(body.page.total).toBe(body.data.length)
  return body.data.map(({ id }: { id: string }) => nameOf(id))
}
const nameOf = (id: string) => Object.keys(world.ids).find((name) => world.ids[name] === id) ?? id

describe('q on every list', () => {
  describe.each(lists)('%s', (list) => {
    it.each(['%', '_', '"', "'", '\\', '&', '!', '!!', '(', ':*', '<->', '-', '- -', '--', '-shopee'])(
      'finds nothing by %s',
      async (q) => {
        const { body } = expectStatus(
          await get(list, `q=${encodeURIComponent(q)}&snippets=true`, byAll(list)),
          200,
        )
        expect(body).toEqual({ data: [], page: { nextCursor: null, hasMore: false } })
      },
    )

    it.each([
      'a'.repeat(200),
      'a '.repeat(99),
      '你'.repeat(200),
      `${'x'.repeat(60)}-${'y'.repeat(60)}`,
      '\u{1f600}'.repeat(50),
      "shopee' | 'gojek",
      'shopee:A & !dinas',
      'shopee <-> gojek',
      '$1 $$ \\x00',
    ])('takes %s for words', async (q) => {
      const query = `q=${encodeURIComponent(q)}&snippets=true&count=exact`
      expect((await get(list, query, byAll(list))).status).toBe(200)
    })

    it.each([
      ['sort=relevance', '?sort', 'needs_words'],
      ['snippets=true', '?snippets', 'needs_words'],
      ['q=x&sort=-relevance', '?sort', 'invalid_value'],
      ['q=x&sort=rank', '?sort', 'invalid_value'],
      ['q=x&snippets=yes', '?snippets', 'invalid_value'],
      ['q=', '?q', 'too_small'],
      [`q=${'a'.repeat(201)}`, '?q', 'too_big'],
      ['q=a&q=b', '?q', 'invalid_type'],
    ])('400: %s', async (query, pointer, code) => {
      expect(await get(list, query, byAll(list))).toMatchObject({
        status: 400,
        body: { code: 'invalid_request', errors: [{ pointer, code }] },
      })
    })

    it('400: a cursor of another order, or no number', async () => {
      const forge = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
      for (const value of ['1e400', '1e-400', 'NaN', '-1', '', 'x', '1'.repeat(300)]) {
        expect(
          await get(list, `q=a&cursor=${forge('relevance', value, ids.shopee)}`, byAll(list)),
          value,
        ).toMatchObject({ status: 400, body: { code: 'invalid_cursor' } })
      }
      const other = forge('updatedAt', '2026-01-01T00:00:00.000Z', ids.shopee)
      expect(await get(list, `q=a&cursor=${other}`, byAll(list))).toMatchObject({ status: 400 })
    })
  })
})

describe('the order of what is found', () => {
  it('is relevance unless another is asked for: the title before the parties, the whole word before its beginning', async () => {
    const make = async (title: string, more: object = {}) =>
      (await agreementIn(t, 'draft', { title, ...more })).body.id as string
    const purpose = await make('Sebuah judul', { purpose: 'Tentang angklung' })
    const title = await make('Angklung')
    const beginning = await make('Angklungan')
    const twice = await make('Angklung dan gambang', { purpose: 'Gambang angklung' })
    const order = async (query: string) =>
      (await get('agreements', query)).body.data.map(({ id }: { id: string }) => id)
    expect((await order('q=angklung')).slice(-3)).toEqual([title, beginning, purpose])
    expect((await order('q=angklung'))[0]).toBe(twice)
    expect(await order('q=angklung+gambang')).toEqual([twice])
    expect(await order('q=angklung&sort=createdAt')).toEqual([purpose, title, beginning, twice])
  })

  it('puts the nearest name first', async () => {
    const [first] = await found('collaborators', 'bank dki indonesia -bank')
    expect(first).toBeUndefined()
    expect((await found('collaborators', 'bank dki'))[0]).toBe(organizationId('Bank DKI'))
    expect((await found('collaborators', 'bank'))[0]).toBe(organizationId('Bank DKI'))
  })

  it.each([
    ['agreements', 'usaha', 'auditor'],
    ['agreements', 'shoppe', 'integrator'],
    ['agreements', 'daring', 'partner-shopee'],
    ['public/agreements', 'dinas', undefined],
    ['cases', 'dinas', 'auditor'],
    ['meetings', 'dinas', 'auditor'],
    ['collaborators', 'ba', 'auditor'],
    ['agencies', 'dinas', 'auditor'],
  ] as const)('%s q=%s as %s: a walk meets each once, however long the pages', async (list, q, as) => {
    const url = `/v1/${list}?q=${q}`
    const whole = (await walk(t, as, `${url}&limit=200`)).map(({ id }) => id)
    expect(whole.length).toBeGreaterThan(0)
    for (const limit of [1, 2]) {
      expect((await walk(t, as, `${url}&limit=${limit}`)).map(({ id }) => id)).toEqual(whole)
    }
  })

  it('holds while others write: what stood throughout is met once', async () => {
    const standing = (await walk(t, 'auditor', '/v1/agreements?q=dinas')).map(({ id }) => id)
    let made = 0
    const walked = await walk(t, 'auditor', '/v1/agreements?q=dinas&limit=3', async () => {
      await agreementIn(t, 'draft', { title: `Dinas baru ${(made += 1)}` })
      if (made === 2)
        await t.as('officer-ppkukm').post('/v1/collaborators', {
          legalName: 'PT Dinasti Baru',
          shortName: 'Dinasti',
          kind: 'company',
          sector: 'other',
        })
    })
    const met = walked.map(({ id }) => id).filter((id) => standing.includes(id))
    expect(met).toEqual(standing)
  })
})

describe('who finds what', () => {
  it.each([
    ['partner-gojek', 'agreements', 'kerajinan'],
    ['partner-gojek', 'agreements', 'shoppe'],
    ['partner-shopee', 'agreements', 'kuliner'],
    ['partner-shopee', 'cases', 'pengemudi'],
    ['partner-gojek', 'cases', 'pengemudi'],
    ['partner-shopee', 'meetings', 'tawar'],
    ['partner-gojek', 'meetings', 'layanan'],
    ['partner-bankdki', 'meetings', 'koinworks'],
    ['integrator', 'agreements', 'kerajinan'],
    ['integrator', 'agreements', 'rendang'],
    [undefined, 'public/agreements', 'kerajinan'],
    [undefined, 'public/agreements', 'ilegal'],
  ] as const)('%s: nothing in %s by %s', async (as, list, q) => {
    const query = `q=${q}&count=exact&snippets=true`
    const { body, headers } = expectStatus(await get(list, query, as), 200)
    expect(body).toEqual({ data: [], page: { nextCursor: null, hasMore: false, total: 0 } })
    expect(headers.link).not.toContain('next')
  })

  it('the same order and snippets, whatever else there is that is hidden', async () => {
    const query = 'q=pemasaran+daring&snippets=true'
    const before = (await get('agreements', query, 'partner-shopee')).body
    for (const title of ['Pemasaran daring', 'Pemasaran daring daring pemasaran']) {
      await agreementIn(t, 'in_review', { title, parties: [ids.ppkukm, ids.gojek] })
      await agreementIn(t, 'draft', { title })
    }
    expect((await get('agreements', query, 'partner-shopee')).body).toEqual(before)
  })

  it('by the text that is theirs: the public not by purpose, which others find it by', async () => {
    expect(await found('agreements', 'pinjaman ilegal', 'integrator')).toEqual(['ojk literacy'])
    expect(await found('public/agreements', 'literasi', undefined)).toEqual(['ojk literacy'])
    expect(await found('public/agreements', 'pinjaman', undefined)).toEqual([])
    // Nor does it learn that a word is in there from what is missing.
    expect(await found('agreements', 'literasi -ilegal', 'integrator')).toEqual([])
    expect(await found('public/agreements', 'literasi -ilegal', undefined)).toEqual(['ojk literacy'])
  })

  it('no one by the people in a meeting or a signature', async () => {
    const [meeting] = await ownerRows<{ id: string }>(t, 'select id from meetings limit 1')
    await ownerRows(
      t,
      `insert into meeting_participants (id, meeting_id, position, organization_id, side, name)
       values (gen_random_uuid(), $1, 9, $2, 'region', 'Wirosableng')`,
      [meeting!.id, ids.ppkukm],
    )
    expect(await found('meetings', 'wirosableng')).toEqual([])
    expect(await found('agreements', 'penanda tangan')).toEqual([])
  })

  it('integrators and the public find by words just what they see, also of the functions that look for them', async () => {
    const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id).toSorted()
    const lists = [
      ['agreements', 'integrator', 'registry_find_concluded'],
      ['public/agreements', undefined, 'registry_find_public'],
    ] as const
    for (const [list, as, finds] of lists) {
      const seen = idsOf(await walk(t, as, `/v1/${list}`))
      expect(idsOf(await walk(t, as, `/v1/${list}?q=dinas`))).toEqual(seen)
      expect(idsOf(await ownerRows(t, `select id from ${finds}('dinas')`))).toEqual(seen)
    }
  })
})

describe('names of organizations', () => {
  it('find cases, meetings and agreements by the new name, and still by the former one', async () => {
    const { body, etag } = await t.as('admin').get(`/v1/collaborators/${organizationId('KoinWorks')}`)
    const patch = { shortName: 'Danarasa', legalName: 'PT Danarasa Karya', aliases: [] }
    expectStatus(await t.as('admin').patch(`/v1/collaborators/${body.id}`, patch, { etag }), 200)
    for (const q of ['danarasa', 'dana rasa', 'danaras', 'danarasaa', 'koinworks']) {
      expect(await found('cases', q), q).toEqual(['koinworks women'])
      expect(await found('meetings', q), q).toEqual(['koinworks minutes'])
    }
    const { body: hits } = await t.as('admin').get('/v1/collaborators?q=koinworks')
    expect(hits.data).toMatchObject([{ id: body.id, shortName: 'Danarasa' }])
  })

  it('leave the version of what they name as it was', async () => {
    const url = `/v1/agreements/${world.ids['tokopedia growth']}`
    const before = await t.as('auditor').get(url)
    const { body, etag } = await t.as('admin').get(`/v1/collaborators/${organizationId('Tokopedia')}`)
    const aliases = ['Pasar Hijau']
    expectStatus(await t.as('admin').patch(`/v1/collaborators/${body.id}`, { aliases }, { etag }), 200)
    expect(await found('agreements', 'pasar hijau')).toEqual(['tokopedia growth'])
    expect((await t.as('auditor').get(url)).body).toEqual(before.body)
  })

  it('come with the parties: a new one is found by, one that left is not', async () => {
    const draft = await agreementIn(t, 'draft', { title: 'Tanpa nama', parties: [ids.ppkukm, ids.bankDki] })
    const q = 'tanpa nama prospera'
    expect(await found('agreements', q)).toEqual([])
    const url = `/v1/agreements/${draft.body.id}`
    const parties = [ids.ppkukm, organizationId('Prospera')].map((organization) => ({
      organizationId: organization,
    }))
    expectStatus(await t.as('officer-ppkukm').patch(url, { parties }, { etag: draft.etag }), 200)
    expect(await found('agreements', q)).toEqual([draft.body.id])
    expect(await found('agreements', 'tanpa nama bank dki')).toEqual([])
  })

  it('come with the numbers that the parties gave, but not for the public', async () => {
    const draft = await agreementIn(t, 'draft', { title: 'Bernomor' })
    const url = `/v1/agreements/${draft.body.id}/parties/${draft.body.parties[1].id}`
    const patch = { documentNumber: 'B-717/UM.01/XII/2026', furtherNumbers: ['441/KPH/XII/2026'] }
    expectStatus(await t.as('officer-ppkukm').patch(url, patch, { etag: draft.etag }), 200)
    expect(await found('agreements', 'b-717/um.01/xii/2026')).toEqual([draft.body.id])
    expect(await found('agreements', '441/kph/xii/2026')).toEqual([draft.body.id])
    expect(await found('agreements', '2/PKS/2026 bernomor')).toEqual([])
    expect((await found('agreements', '1/PKS/2026', 'integrator')).length).toBeGreaterThan(0)
    expect(await found('public/agreements', '1/PKS/2026', undefined)).toEqual([])
  })

  it('stand beside what minutes say, once they are finalized', async () => {
    expect(await found('meetings', 'etalase pinjaman')).toEqual(['koinworks minutes'])
    expect(await found('meetings', 'etalase antar')).toEqual([])
    expect(await found('meetings', 'etalase', 'partner-shopee')).toEqual(['shopee minutes'])
    const { body } = await get('meetings', 'q=etalase&snippets=true', 'partner-shopee')
    expect(body.data[0].snippet).toBe('<mark>Etalase</mark>')
  })

  it('come with the case: its meetings are found by its new title', async () => {
    const officer = t.as('officer-ppkukm')
    const url = `/v1/cases/${world.ids['gojek drivers']}`
    const { etag } = await officer.get(url)
    expectStatus(await officer.patch(url, { title: 'Pelatihan kurir' }, { etag }), 200)
    expect(await found('meetings', 'kurir')).toEqual(['gojek draft'])
    expect(await found('meetings', 'pengemudi')).toEqual([])
  })
})

describe('snippets', () => {
  const snippetOf = async (list: string, q: string, as?: AccountName) => {
    const { body } = expectStatus(await get(list, `q=${encodeURIComponent(q)}&snippets=true`, as), 200)
    return body.data[0].snippet as string
  }

  it('come only when asked for', async () => {
    for (const query of ['q=shopee', 'q=shopee&snippets=false', '']) {
      expect((await get('agreements', query)).raw.body).not.toContain('snippet')
    }
  })

  it('mark what was found: other forms, accents, "kerja sama", a name that was meant', async () => {
    expect(await snippetOf('agreements', 'melatih shoppe')).toMatch(
      /^<mark>Pelatihan<\/mark> pemasaran daring JakPreneur \(KS-2026-\d+\) … Dinas PPKUKM, <mark>Shopee<\/mark>$/,
    )
    expect(await snippetOf('agreements', 'kerjasama pasar')).toMatch(/^<mark>Kerja sama<\/mark> pembinaan/)
    expect(await snippetOf('collaborators', 'betawi')).toBe('Café <mark>Bétawi</mark>')
    expect(await snippetOf('meetings', 'bunga')).toBe('<mark>Bunga</mark> rendah bagi usaha yang baru')
    expect(await snippetOf('agreements', 'otoritas')).toMatch(/^Literasi keuangan bagi pelaku usaha \(/)
  })

  it('hold no tag but their own', async () => {
    await agreementIn(t, 'signed', { title: '<img src=x onerror=alert(1)> "gamelan" & <mark>' })
    for (const [list, as] of [
      ['agreements', 'auditor'],
      ['public/agreements', undefined],
    ] as const) {
      expect(await snippetOf(list, 'gamelan', as)).toMatch(
        /^&lt;img src=x onerror=alert\(1\)&gt; &quot;<mark>gamelan<\/mark>&quot; &amp; &lt;mark&gt; \(/,
      )
    }
  })

  it('show the public no more than its record does', async () => {
    const { body } = await get('public/agreements', 'q=literasi&snippets=true', undefined)
    const { snippet, ...row } = body.data[0]
    expect(snippet).toMatch(/^<mark>Literasi<\/mark> keuangan bagi pelaku usaha \(KS-2026-\d+\)$/)
    expect((await get(`public/agreements/${row.id}`, '', undefined)).body).toEqual(row)
  })
})
