import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreementIn,
  clock,
  draftAgreement,
  expectStatus,
  ids,
  ownerRows,
  pointers,
} from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { csvRows, getAs, mediaTypes, ndjsonRecords, xlsxRows } from '../../support/exports.ts'
import { clientToken, registerClient } from '../accounts/people.ts'
import { decide, recorded } from '../recorded/examples.ts'

const url = '/v1/agreements'
const formula = '=HYPERLINK("http://contoh.id";"klik")'
let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock })
  await draftAgreement(t, {
    title: formula,
    purpose: 'Baris pertama, "dikutip"\nbaris kedua',
    effectiveUntil: null,
  })
  await agreementIn(t, 'signed', { title: 'Pembiayaan', type: 'mou', parties: [ids.ppkukm, ids.bankDki] })
  await agreementIn(t, 'signed', { title: 'Pemasaran', stages: ['P2', 'P5'] })
})
afterAll(() => t.close())

const serialOf = (day: string) =>
  (Date.parse(`${day}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000
const titlesOf = (rows: { Tentang?: unknown }[]) => rows.map(({ Tentang }) => Tentang)

describe('a CSV', () => {
  it('begins with the mark of UTF-8 and has headings in Indonesian', async () => {
    const { raw } = await getAs(t, 'auditor', url, 'csv')
    expect([...raw.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(raw.payload.slice(1)).toMatch(
      /^Nomor registrasi,Jenis,Tentang,Sebutan naskah,Latar belakang,Maksud dan tujuan,[^\r\n]*,Status,[^\r\n]*\r\n/,
    )
    expect(raw.payload.endsWith('\r\n')).toBe(true)
    expect(raw.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': expect.stringContaining(
        'attachment; filename="naskah-kerja-sama-2026-06-15.csv"',
      ),
      vary: 'Accept, Accept-Encoding',
    })
    expect(raw.headers.link).toBeUndefined()
  })

  it('has codes by their labels, days, instants in Jakarta, and lists in a cell', async () => {
    const [row] = csvRows(await getAs(t, 'officer-ppkukm', `${url}?status=signed&sort=-createdAt`, 'csv'))
    expect(row).toMatchObject({
      Jenis: 'Perjanjian Kerja Sama (PKS)',
      Tentang: 'Pemasaran',
      Status: 'Ditandatangani',
      Keberlakuan: 'Berlaku',
      Tahap: 'P2 Pelatihan; P5 Pemasaran',
      'Para pihak': 'Dinas PPKUKM; Shopee',
      'Nomor dokumen para pihak': '1/PKS/2026; 2/PKS/2026',
      'Penanda tangan': 'Penanda Tangan 1/PKS/2026; Penanda Tangan 2/PKS/2026',
      'Mulai berlaku': '2026-01-01',
      Berakhir: '2026-12-31',
      'Membebani masyarakat': 'Tidak',
      'Dicatat (WIB)': expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    })
  })

  it('keeps a formula from being run, and quotes what needs it', async () => {
    const [row] = csvRows(await getAs(t, 'auditor', `${url}?status=draft`, 'csv'))
    expect(row).toMatchObject({
      Tentang: `'${formula}`,
      'Maksud dan tujuan': 'Baris pertama, "dikutip"\nbaris kedua',
      Berakhir: '',
    })
  })

  it('has the headings alone where nothing matches', async () => {
    const { raw } = await getAs(t, 'auditor', `${url}?stage=P1`, 'csv')
    expect(raw.payload.split('\r\n')).toHaveLength(2)
  })
})

describe('a workbook', () => {
  it('has text that is text, days that are dates, and instants as the clocks in Jakarta showed them', async () => {
    const response = await getAs(t, 'auditor', `${url}?status=draft`, 'xlsx')
    const [row] = await xlsxRows(response)
    const { createdAt } = (await t.as('auditor').get(`${url}?status=draft`)).body.data[0]
    const { dateSerial } = row!['Dicatat (WIB)'] as { dateSerial: number }
    expect(row).toMatchObject({
      Tentang: formula,
      Tahap: 'P2 Pelatihan; P5 Pemasaran',
      'Mulai berlaku': { dateSerial: serialOf('2026-01-01') },
    })
    expect(row!['Berakhir']).toBeUndefined()
    expect(dateSerial).toBeCloseTo(serialOf('1970-01-01') + (Date.parse(createdAt) / 3_600_000 + 7) / 24, 4)
    expect(response.headers['content-disposition']).toContain('naskah-kerja-sama-2026-06-15.xlsx')
  })

  it('has no rows where nothing matches', async () => {
    expect(await xlsxRows(await getAs(t, 'auditor', `${url}?stage=P1`, 'xlsx'))).toEqual([])
  })
})

describe('every format', () => {
  it('keeps to filters and sorts', async () => {
    for (const [query, titles] of [
      ['status=signed&sort=createdAt', ['Pembiayaan', 'Pemasaran']],
      ['status=signed&sort=-createdAt', ['Pemasaran', 'Pembiayaan']],
      ['type=mou', ['Pembiayaan']],
      [`collaboratorId=${ids.shopee}&status=signed`, ['Pemasaran']],
      ['q=pembiayaan', ['Pembiayaan']],
    ] as const) {
      const filtered = `${url}?${query}`
      expect(titlesOf(csvRows(await getAs(t, 'auditor', filtered, 'csv')))).toEqual(titles)
      expect(titlesOf(await xlsxRows(await getAs(t, 'auditor', filtered, 'xlsx')))).toEqual(titles)
      expect(ndjsonRecords(await getAs(t, 'auditor', filtered, 'ndjson')).map(({ title }) => title)).toEqual(
        titles,
      )
    }
  })

  it.each(['limit=10', 'cursor=x', 'count=exact'])(
    '400: %s, as an export is the whole list',
    async (query) => {
      for (const format of ['csv', 'xlsx', 'ndjson'] as const) {
        const response = expectStatus(await getAs(t, 'auditor', `${url}?${query}`, format), 400)
        expect(response.body.errors[0].code).toBe('not_in_export')
        expect(pointers(response)).toEqual([`?${query.split('=')[0]}`])
      }
    },
  )

  it('400 for a filter that is wrong, 401 without a token, 404 for a record that is not there', async () => {
    expectStatus(await getAs(t, 'auditor', `${url}?status=x`, 'csv'), 400)
    expectStatus(await getAs(t, undefined, url, 'csv'), 401)
    const missing = await getAs(t, 'auditor', `${url}/${ids.unknown}/amendments`, 'csv')
    expect(expectStatus(missing, 404).headers).not.toHaveProperty('content-disposition')
  })

  it('HEAD says what GET would, without the rows', async () => {
    const { statusCode, headers, payload } = await t.app.inject({
      method: 'HEAD',
      url,
      headers: { authorization: `Bearer ${t.token('auditor')}`, accept: mediaTypes.csv },
    })
    expect([statusCode, payload]).toEqual([200, ''])
    expect(headers['content-type']).toContain('text/csv')
  })
})

describe('the Accept header', () => {
  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['text/html, application/xhtml+xml, */*;q=0.8', 'application/json'],
    ['text/*', 'text/csv'],
    ['text/csv;q=0.5, application/json;q=0.4', 'text/csv'],
    ['text/csv;q=0.4, application/json', 'application/json'],
    ['text/csv; charset=utf-8', 'text/csv'],
  ])('%s is answered with %s', async (accept, mediaType) => {
    const response = await t.as('auditor').get(url, { headers: { ...(accept && { accept }) } })
    expect(expectStatus(response, 200).headers['content-type']).toContain(mediaType)
    expect(response.headers.vary).toMatch(/^Accept(, Accept-Encoding)?$/)
  })

  it.each(['text/html', 'application/pdf', 'application/json;q=0', 'x'])('406: %s', async (accept) => {
    const response = await t.as('auditor').get(url, { headers: { accept, 'accept-language': 'en' } })
    expect(expectStatus(response, 406).body).toMatchObject({ code: 'not_acceptable' })
    expect(response.headers.vary).toBe('Accept, Accept-Language, Accept-Encoding')
    expect(response.body.detail).toContain(
      'application/json, application/vnd.registry.partial+json, text/csv',
    )
  })

  it('406 where there is only JSON, too', async () => {
    expectStatus(await t.as('auditor').get('/v1/me', { headers: { accept: mediaTypes.csv } }), 406)
  })
})

describe('an API client', () => {
  const clientWith = async (scopes: string[]) => {
    const { id, secret } = (await registerClient(t, scopes)).body
    return t.bearer((await clientToken(t, id, secret)).body.access_token)
  }
  const accept = { headers: { accept: mediaTypes.csv } }

  it('needs export:read besides the scope of the list', async () => {
    const refused = await (await clientWith(['registry:read'])).get(url, accept)
    expect(expectStatus(refused, 403).body.code).toBe('insufficient_scope')
    expect(refused.headers['www-authenticate']).toContain('scope="export:read"')
    expectStatus(await (await clientWith(['export:read'])).get(url, accept), 403)
    const given = await (await clientWith(['registry:read', 'export:read'])).get(url, accept)
    expect(titlesOf(csvRows(given))).toHaveLength(2)
  })

  it('reads JSON without it, and public lists without any', async () => {
    expectStatus(await (await clientWith(['registry:read'])).get(url), 200)
    expectStatus(await (await clientWith(['registry:read'])).get('/v1/public/agreements', accept), 200)
  })
})

describe('who reads personal data in an export', () => {
  it('is on record, once for each export', async () => {
    const reads = () =>
      ownerRows(t, `select id from audit_events where operation_id = 'listAgreements' and action = 'read'`)
    const before = await reads()
    const response = expectStatus(await getAs(t, 'admin', url, 'csv'), 200)
    expect(await reads()).toHaveLength(before.length + 1)
    expect(response.headers['cache-control']).toBe('no-store')
  })
})

describe('a column of codes', () => {
  it('has the kecamatan of a seat, and how an earlier agreement was confirmed', async () => {
    const admin = t.as('admin')
    const { etag } = await admin.get(`/v1/collaborators/${ids.gojek}`)
    expectStatus(await admin.patch(`/v1/collaborators/${ids.gojek}`, { kecamatan: 'Tebet' }, { etag }), 200)
    const seats = csvRows(await getAs(t, 'admin', '/v1/collaborators?kecamatan=Tebet', 'csv'))
    expect(seats).toMatchObject([{ ID: ids.gojek, Kecamatan: 'Tebet' }])
    const old = await recorded(t)
    expectStatus(await decide(t, 'officer-ppkukm-2', old, 'confirm'), 200)
    const shown = csvRows(await getAs(t, undefined, '/v1/public/agreements', 'csv'))
    expect(shown).toContainEqual(expect.objectContaining({ ID: old.body.id, Konfirmasi: 'Dikonfirmasi' }))
  })
})
