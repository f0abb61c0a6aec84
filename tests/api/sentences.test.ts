import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../support/app.ts'
import { ids } from '../support/agreements.ts'
import { document } from '../support/contract.ts'
import { expectForPeople } from '../support/sentences.ts'

let t: TestApp
/** The operations each account may call. */
const mayCall: Partial<Record<AccountName, string[]>> = {}
beforeAll(async () => {
  t = await startTestApp()
  for (const account of ['officer-ppkukm', 'admin', 'reviewer', 'auditor', 'partner-shopee'] as const)
    mayCall[account] = (await t.as(account).get('/v1/me')).body.operations
})
afterAll(() => t.close())

interface Schema {
  $ref?: string
  anyOf?: Schema[]
  required?: string[]
  properties?: Record<string, Schema>
  format?: string
  type?: string
  enum?: string[]
}
interface Parameter {
  name: string
  in: string
  required?: boolean
  schema: Schema
}
interface Described {
  operationId: string
  security?: object[]
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

function resolve(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1)
  return name ? resolve(document.components['schemas']![name] as unknown as Schema) : schema
}

/** Every operation of the contract, with an address that is well-formed and leads to no record. */
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, described]) => {
    const operation = described as unknown as Described
    const valueOf = (name: string) => {
      const { schema: named } = operation.parameters!.find(
        (each) => each.in === 'path' && each.name === name,
      )!
      const schema = resolve(named)
      return (
        schema.enum?.[0] ?? (schema.type === 'integer' ? '1' : schema.format === 'uuid' ? ids.unknown : 'x')
      )
    }
    const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => valueOf(name))
    return {
      name: `${method.toUpperCase()} ${path}`,
      path,
      url,
      method,
      operation,
      body: operation.requestBody?.content,
    }
  }),
)
type Operation = (typeof operations)[number]

/** The answers in both languages, as somebody who may call the operation gets them. */
async function answers(
  { operation, method, url }: Pick<Operation, 'operation' | 'method' | 'url'>,
  payload?: string | object,
  headers: Record<string, string> = {},
): Promise<{ id: TestResponse; en: TestResponse }> {
  const account = (['officer-ppkukm', 'admin', 'reviewer', 'auditor', 'partner-shopee'] as const).find(
    (each) => mayCall[each]!.includes(operation.operationId),
  )
  const isPublic = operation.security?.length === 0
  const ask = (language: string) => {
    const call = { headers: { 'accept-language': language, 'if-match': '"1-AbCdEfGhIjKl"', ...headers } }
    const client = t.as(isPublic ? undefined : account)
    return method === 'get' ? client.get(url, call) : client[method as 'post'](url, payload, call)
  }
  const [id, en] = [await ask('id'), await ask('en')]
  expect(id.body).not.toEqual(en.body)
  return { id, en }
}

const messagesAt = (response: TestResponse, pointer: string): string[] =>
  response.body.errors
    .filter((each: { pointer: string }) => each.pointer === pointer)
    .map((each: { message: string }) => each.message)

const ofJson = operations.filter(({ body }) => body?.['application/json'])
const propertiesOf = ({ body }: Operation) => resolve(body!['application/json']!.schema)

describe('a field that an operation needs and did not get', () => {
  const needy = ofJson.filter((each) => (propertiesOf(each).required ?? []).length > 0)
  it.each(needy)('$name: is named, with what to write', async (operation) => {
    const { id, en } = await answers(operation, {})
    for (const name of propertiesOf(operation).required!) {
      expect(id.body.errors).toContainEqual(
        expect.objectContaining({ pointer: `/${name}`, code: 'required' }),
      )
      for (const message of messagesAt(id, `/${name}`))
        expect(message).toMatch(/^Wajib diisi: .*(misalnya .+|salah satu dari .+)\.$/s)
      for (const message of messagesAt(en, `/${name}`))
        expect(message).toMatch(/^Required: .*(such as .+|one of .+)\.$/s)
    }
  })
})

describe('a field that an operation does not know', () => {
  it.each(ofJson)('$name: is named, with those it knows', async (operation) => {
    const known = Object.keys(propertiesOf(operation).properties!)
    const { id, en } = await answers(operation, { bukanIsian: 1 })
    const [indonesian] = messagesAt(id, '/bukanIsian')
    const [english] = messagesAt(en, '/bukanIsian')
    for (const message of [indonesian, english])
      for (const name of known.slice(0, 15)) expect(message).toContain(name)
    expect(indonesian).toMatch(/^Isian "bukanIsian" tidak dikenal\. /)
    expect(english).toMatch(/^There is no field "bukanIsian"\. /)
  })

  const bodiless = operations.filter(({ body, method }) => !body && method !== 'get')
  it.each(bodiless)('$name: takes none at all', async (operation) => {
    const { id, en } = await answers(operation, { bukanIsian: 1 })
    expect(messagesAt(id, '/bukanIsian')).toEqual([
      'Operasi ini tidak menerima isian; kirim tanpa isi permintaan.',
    ])
    expect(messagesAt(en, '/bukanIsian')).toEqual(['This operation takes no fields; send it without a body.'])
  })
})

describe('a parameter that an operation does not know', () => {
  it.each(operations.filter(({ method }) => method === 'get'))('$name', async (operation) => {
    const known = (operation.operation.parameters ?? [])
      .filter((each) => each.in === 'query')
      .map((each) => each.name)
    const { id, en } = await answers({ ...operation, url: `${operation.url}?bukanParameter=1` })
    const [indonesian] = messagesAt(id, '?bukanParameter')
    const [english] = messagesAt(en, '?bukanParameter')
    expect(indonesian).toMatch(
      known.length > 0
        ? /^Parameter "bukanParameter" tidak dikenal\./
        : /^Operasi ini tidak menerima parameter;/,
    )
    for (const name of known.slice(0, 10)) expect(english).toContain(name)
  })
})

describe('a number in the place of an id', () => {
  const withIds = operations.filter(({ operation }) =>
    operation.parameters?.some((each) => each.in === 'path' && each.schema.format === 'uuid'),
  )
  it.each(withIds)('$name: how the id is found', async (operation) => {
    const url = operation.url.replaceAll(ids.unknown, 'KS-2026-00001')
    const { id, en } = await answers({ ...operation, url })
    expect(id).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
    expect(id.body.errors[0].message).toMatch(
      /^"KS-2026-00001" adalah nomor, bukan id\. Ambil "id" data itu dari (GET \/v1\/\S+|jawaban yang menyebutnya), misalnya "[\w-]+"\.$/,
    )
    expect(en.body.errors[0].message).toMatch(
      /^"KS-2026-00001" is a number, not an id\. Take the record's "id" from (GET \/v1\/\S+|an answer that shows it), such as "[\w-]+"\.$/,
    )
    if (operation.path.startsWith('/v1/public/documents/')) return
    const [, list] = /GET (\/v1\/[^?,\s]+)/.exec(en.body.errors[0].message)!
    const pattern = list!.replaceAll(/:(\w+)/g, '{$1}')
    expect(document.paths[pattern], list).toHaveProperty('get')
  })
})

describe('a body of another media type', () => {
  const takes = (type: string) => new RegExp(`Content-Type: ${type.replace('/', '\\/')}`)
  const writing = operations.filter(({ method }) => method !== 'get')
  it.each(writing)('$name: 415 names the one it takes', async (operation) => {
    const type = Object.keys(operation.body ?? {})[0]
    const { id, en } = await answers(operation, 'x', { 'content-type': 'text/plain' })
    for (const answer of [id, en]) {
      expect(answer.status).toBe(415)
      const said = answer.body.detail ?? answer.body.error_description
      expect(said).toMatch(
        type ? takes(type) : /tanpa isi dan tanpa "Content-Type"\.|This operation takes no body/,
      )
    }
  })
})

describe('an If-Match that is no ETag', () => {
  const conditional = operations.filter(({ operation }) =>
    operation.parameters?.some((each) => each.name === 'If-Match'),
  )
  it.each(conditional)('$name: 400 says where the ETag is', async (operation) => {
    for (const etag of ['1', '"1"', '*, *', '"1-AbCdEfGhIjKl", 2']) {
      const { id, en } = await answers(operation, undefined, { 'if-match': etag })
      expect(id).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
      expect(id.body.detail).toMatch(/^If-Match harus berisi ETag .*"3-AbCdEfGhIjKl"/)
      expect(en.body.detail).toMatch(/^If-Match takes the ETag .*"3-AbCdEfGhIjKl"/)
    }
  })
})

describe('a method that is not there', () => {
  const addresses = Object.keys(document.paths).map((path) => {
    const here = operations.filter((each) => each.path === path)
    const methods = here.map(({ method }) => method.toUpperCase())
    const all = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].toSorted()
    return { path, url: here[0]!.url, all }
  })
  const send = (method: string, url: string, headers = {}) =>
    t.app.inject({ method: method as 'GET', url, headers: { 'accept-language': 'en', ...headers } })
  /** Of another address that this one matches too, as `/v1/x/{id}` matches `/v1/x/template`. */
  const allowed = (answer: { headers: Record<string, unknown> }) =>
    String(answer.headers['allow']).split(', ')

  it.each(addresses)('$path', async ({ url, all }) => {
    const options = await send('OPTIONS', url)
    expect(options.statusCode).toBe(204)
    expect(options.body).toBe('')
    expect(allowed(options)).toEqual(expect.arrayContaining(all))
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'QUERY'].filter(
      (each) => !allowed(options).includes(each),
    )) {
      const answer = await send(method, url, { 'content-type': 'text/plain' })
      expect(answer.statusCode, method).toBe(405)
      expect(allowed(answer)).toEqual(allowed(options))
      if (method === 'HEAD') continue
      expect(answer.json()).toMatchObject({
        code: 'method_not_allowed',
        status: 405,
        title: 'There is no such method at this address',
      })
    }
  })

  it('404 where nothing is, whatever the method and the body', async () => {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
      for (const url of ['/v1/nowhere', '/v1/agreements/x/y/z/w', '/v2']) {
        const answer = await send(method, url, { 'content-type': 'text/plain' })
        expect(answer.statusCode, `${method} ${url}`).toBe(404)
        expect(answer.headers['allow']).toBeUndefined()
      }
  })

  it('HEAD is answered as GET, without a body', async () => {
    for (const url of [
      '/livez',
      '/v1/reference',
      '/v1/public/agreements',
      '/openapi.json',
      '/docs/problems',
    ]) {
      const [head, get] = [await send('HEAD', url), await send('GET', url)]
      expect(head.statusCode).toBe(200)
      expect(head.body).toBe('')
      expect(head.headers['content-type']).toBe(get.headers['content-type'])
    }
  })
})

describe('what a person writes in a form', () => {
  const officer = (url: string, body: object, language: string) =>
    t.as('officer-ppkukm').post(url, body, { headers: { 'accept-language': language } })
  const agreement = { type: 'pks', title: 'Kelas daring', stages: ['P2'] }
  const meetings = `/v1/cases/${ids.unknown}/meetings`
  const meeting = {
    kind: 'negotiation',
    mode: 'online',
    agenda: 'x',
    startsAt: '2026-03-03T09:00:00+07:00',
    endsAt: '2026-03-03T11:00:00+07:00',
  }
  const opened = { title: 'Penjajakan', collaboratorIds: [ids.shopee] }

  it.each([
    [
      '/v1/agreements',
      { ...agreement, effectiveFrom: '01-12-2026' },
      '/effectiveFrom',
      '"01-12-2026": tulis tanggal sebagai tahun-bulan-hari, jadi "2026-12-01".',
      '"01-12-2026": write a date as year-month-day, so "2026-12-01".',
    ],
    [
      '/v1/agreements',
      { ...agreement, effectiveUntil: '2026-02-31' },
      '/effectiveUntil',
      'Tidak ada tanggal 31 Februari 2026: hari terakhir bulan itu "2026-02-28".',
      'There is no 31 February 2026: the last day of that month is "2026-02-28".',
    ],
    [
      '/v1/agreements',
      { ...agreement, type: 'PKS' },
      '/type',
      '"PKS" tidak dikenal; maksud Anda "pks"? Pilih salah satu: pks, mou, rencana_kerja, nota_kesepakatan.',
      '"PKS" is not known; did you mean "pks"? Choose one of: pks, mou, rencana_kerja, nota_kesepakatan.',
    ],
    [
      '/v1/agreements',
      { ...agreement, title: 5 },
      '/title',
      'Ini 5; tulis: teks 1–500 karakter, misalnya "[CONTOH] Pelatihan dan pemasaran daring JakPreneur".',
      'This is 5; write: text of 1–500 characters, such as "[CONTOH] Pelatihan dan pemasaran daring JakPreneur".',
    ],
    [
      '/v1/agreements',
      { ...agreement, parentId: 'KS-2026-00002' },
      '/parentId',
      `"KS-2026-00002" adalah nomor, bukan id. Ambil "id" data itu dari GET /v1/agreements?q=KS-2026-00002, misalnya "0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60".`,
      `"KS-2026-00002" is a number, not an id. Take the record's "id" from GET /v1/agreements?q=KS-2026-00002, such as "0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60".`,
    ],
    [
      '/v1/agreements',
      { ...agreement, titel: 'x' },
      '/titel',
      'Isian "titel" tidak dikenal. Maksud Anda "title"? Yang dikenal: title, ',
      'There is no field "titel". Did you mean "title"? There are: title, ',
    ],
    [
      meetings,
      { ...meeting, startsAt: '2026-12-01T09:00:00' },
      '/startsAt',
      'Zona waktunya belum ada: tulis "2026-12-01T09:00:00+07:00" bila yang dimaksud WIB.',
      `The time zone is missing: write "2026-12-01T09:00:00+07:00" if Jakarta's is meant.`,
    ],
    [
      meetings,
      { ...meeting, items: [{ side: 'region', type: 'need', description: 'a', quantity: -1 }] },
      '/items/0/quantity',
      '-1 terlalu kecil; tulis: bilangan 0–1000000000000000, misalnya 12.',
      '-1 is too small; write: a number from 0 to 1000000000000000, such as 12.',
    ],
    [
      '/v1/cases',
      { ...opened, collaboratorIds: [] },
      '/collaboratorIds',
      'Daftarnya terlalu pendek, 0 nilai; kirim: daftar berisi 1–20 nilai, misalnya [',
      'The list is too short, 0 values; send: a list of 1–20 values, such as [',
    ],
    [
      '/v1/cases',
      { ...opened, title: 'x'.repeat(201) },
      '/title',
      'Terlalu panjang, 201 karakter; tulis: teks 1–200 karakter, misalnya "',
      'Too long, 201 characters; write: text of 1–200 characters, such as "',
    ],
  ])('%s %j', async (url, body, pointer, id, en) => {
    for (const [language, sentence] of [
      ['id', id],
      ['en', en],
    ] as const) {
      const answer = await officer(url, body, language)
      expect(answer.status).toBe(400)
      const [message] = messagesAt(answer, pointer)
      expectForPeople(message!)
      expect(message!.startsWith(sentence), message).toBe(true)
    }
  })
})
