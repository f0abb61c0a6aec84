import type { OpenAPIV3_1 } from 'openapi-types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import fc from '../support/properties.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../support/app.ts'
import { clock, ids } from '../support/agreements.ts'
import { expectForPeople } from '../support/sentences.ts'
import { badBody, malformedJson, nested, type Schema } from '../support/bad-bodies.ts'
import { files, multipart } from '../support/documents.ts'
import { rememberRows, type Rows } from '../support/rows.ts'
import { requireSample, sampleOf, sampleRecords, type Sample } from '../support/sample-records.ts'

let t: TestApp
let document: OpenAPIV3_1.Document
let rows: Rows
/** A record for each operation that is about one. */
let records: Record<string, Sample>
/** The operations each account may call. */
const mayCall: Record<string, string[]> = {}

beforeAll(async () => {
  t = await startTestApp({ clock })
  document = t.app.swagger() as OpenAPIV3_1.Document
  for (const account of ['officer-ppkukm', 'admin', 'reviewer', 'auditor', 'partner-shopee'] as const) {
    mayCall[account] = (await t.as(account).get('/v1/me')).body.operations
  }
  records = await sampleRecords(t)
  rows = await rememberRows(t)
})
afterAll(async () => {
  await rows.close()
  await t.close()
})

/** The operations are found when the tests are collected, before there is a database. */
interface Operation {
  name: string
  method: 'post' | 'patch' | 'delete'
  path: string
}
const writes = await operationsOf(['post', 'patch', 'delete'])
const reads = await operationsOf(['get'])

async function operationsOf(methods: string[]): Promise<Operation[]> {
  const { default: contract } = await import('../../openapi/openapi.json', { with: { type: 'json' } })
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => methods.includes(method))
      .map((method) => ({ name: `${method.toUpperCase()} ${path}`, method: method as 'post', path })),
  )
}

const operationOf = ({ path, method }: Operation) =>
  (document.paths![path] as Record<string, OpenAPIV3_1.OperationObject>)[method]!
const schemaOf = (operation: Operation): Schema | undefined => {
  const body = operationOf(operation).requestBody as OpenAPIV3_1.RequestBodyObject | undefined
  return body?.content['application/json']?.schema
}
const uploadSchema = () => {
  const { requestBody } = document.paths!['/v1/documents']!.post!
  return (requestBody as OpenAPIV3_1.RequestBodyObject).content['multipart/form-data']!.schema as Schema
}
/** What a reference names, with its example. */
function resolve(schema: Schema): Schema {
  if (!schema.$ref) return schema
  const name = schema.$ref.split('/').at(-1)!
  const { schemas, examples } = document.components as {
    schemas: Record<string, Schema>
    examples: Record<string, { value: object }>
  }
  return { ...resolve(schemas[name]!), example: examples[name]?.value }
}

/** The record the operation acts on; undefined where it acts on none. */
const recordOf = ({ path }: Operation): Sample | undefined => records[sampleOf(path)]
const urlOf = (operation: Operation) =>
  operation.path.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => requireSample(records, operation.path).path[name]!,
  )

/** Someone who may call the operation, so that nothing but the input is wrong; undefined where anyone may. */
function accountFor(operation: Operation): AccountName | undefined {
  const { operationId, security } = operationOf(operation)
  if (security?.length === 0) return undefined
  return (['officer-ppkukm', 'admin', 'reviewer', 'auditor', 'partner-shopee'] as const).find((account) =>
    mayCall[account]?.includes(operationId!),
  )
}

/** A digest of every row of every table: anything written changes it. */
const everyRow = () => rows.digest()

/** A problem of the caller's, complete, and with nothing of ours in it. */
function expectProblem(response: TestResponse): void {
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(response.status).toBeLessThan(500)
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
  const { body } = response
  expect(body).toMatchObject({
    status: response.status,
    type: `/problems/${body.code}`,
    requestId: response.headers['x-request-id'],
  })
  for (const text of [body.title, body.detail, body.instance]) expect(text).toEqual(expect.any(String))
  expect(response.raw.body).not.toMatch(/select |insert |node_modules|\.ts:\d|registry_/i)
}

function expectFieldErrors({ body }: TestResponse): void {
  expect(['invalid_request', 'rule_violated']).toContain(body.code)
  expect(body.errors.length).toBeGreaterThan(0)
  for (const { pointer, code, message } of body.errors) {
    expect(pointer).toMatch(/^$|^\//)
    expect(code).toMatch(/^[a-z_]+$/)
    expectForPeople(message)
  }
}

describe('every operation that writes refuses every bad body and writes nothing', () => {
  it('knows a record for each', () => {
    for (const operation of [...writes, ...reads].filter((each) => each.path.includes('{'))) {
      const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(Object.keys(recordOf(operation)?.path ?? {}), operation.name).toEqual(
        expect.arrayContaining(names),
      )
    }
    const served = Object.entries(document.paths!).flatMap(([path, item]) =>
      Object.keys(item!).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect([...writes, ...reads].map(({ name }) => name).toSorted()).toEqual(served.toSorted())
  })

  const hasOwnTests = (path: string) =>
    ['/v1/batches', '/v1/documents', '/v1/imports', '/v1/imports/preview'].includes(path) ||
    path.startsWith('/oauth/')
  const ofJson = writes.filter(({ path }) => !hasOwnTests(path))
  describe.each(ofJson)('$name', (operation) => {
    const send = (payload: string, headers: Record<string, string> = {}) => {
      const call = {
        etag: recordOf(operation)?.etag,
        headers: { 'content-type': 'application/json', ...headers },
      }
      return t.as(accountFor(operation))[operation.method](urlOf(operation), payload, call)
    }

    it('bodies that miss the schema: 400 or 422 with pointers', async () => {
      const before = await everyRow()
      const schema = schemaOf(operation)
      await fc.assert(
        fc.asyncProperty(badBody(schema, resolve), async (body) => {
          const response = await send(JSON.stringify(body))
          expectProblem(response)
          expect([400, 422]).toContain(response.status)
          expectFieldErrors(response)
        }),
        { numRuns: 40 },
      )
      expect(await everyRow()).toEqual(before)
    })

    it('bodies that nest without end: 400', async () => {
      const before = await everyRow()
      const payloads = [
        nested(100_000),
        `{"title":${nested(100_000)}}`,
        `{"${'a":{"'.repeat(20_000)}a":1${'}'.repeat(20_001)}`,
      ]
      for (const payload of payloads) {
        const response = await send(payload)
        expectProblem(response)
        expectFieldErrors(response)
      }
      expect(await everyRow()).toEqual(before)
    })

    it('bodies that are no JSON: 400', async () => {
      const before = await everyRow()
      for (const payload of malformedJson) {
        const response = await send(payload)
        expectProblem(response)
        expect(response.body.code, payload).toBe('malformed_json')
      }
      expect(await everyRow()).toEqual(before)
    })

    it('bodies of another type: 415; too large: 413', async () => {
      const before = await everyRow()
      for (const type of [
        'text/plain',
        'application/xml',
        'multipart/form-data; boundary=x',
        'application/x-www-form-urlencoded',
        '',
        'json',
        'application/json, text/plain',
      ]) {
        const response = await send('{}', { 'content-type': type })
        expectProblem(response)
        expect(response.status, type).toBe(415)
      }
      const large = await send(JSON.stringify({ title: 'a'.repeat(1024 * 1024) }))
      expectProblem(large)
      expect(large.body.code).toBe('payload_too_large')
      expect(await everyRow()).toEqual(before)
    })
  })
})

describe('POST /v1/documents takes one file and its fields, and writes nothing of any other body', () => {
  const send = (payload: string | Buffer, type: string) =>
    t.as('officer-ppkukm').post('/v1/documents', payload, { headers: { 'content-type': type } })
  const upload = (fields: [string, string][], file = files.pdf) => {
    const { payload, headers } = multipart([...fields, ['file', file]])
    return send(payload, headers['content-type']!)
  }
  const sound = (): [string, string][] => [
    ['kind', 'other'],
    ['agreementId', records['/v1/agreements/{id}']!.path['id']!],
  ]

  it('JSON: 415, and 400 where it is none', async () => {
    const before = await everyRow()
    for (const payload of [
      '{}',
      '[]',
      'null',
      '1',
      nested(100_000),
      JSON.stringify(Object.fromEntries(sound())),
    ]) {
      const response = await send(payload, 'application/json')
      expectProblem(response)
      expect(response.body.code, payload).toBe('unsupported_media_type')
    }
    for (const payload of malformedJson) {
      const response = await send(payload, 'application/json')
      expectProblem(response)
      expect(response.body.code, payload).toBe('malformed_json')
    }
    const large = await send(JSON.stringify({ title: 'a'.repeat(1024 * 1024) }), 'application/json')
    expectProblem(large)
    expect(large.body.code).toBe('payload_too_large')
    expect(await everyRow()).toEqual(before)
  })

  it('bodies of another type: 415', async () => {
    const before = await everyRow()
    for (const type of [
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      '',
      'json',
      'application/json, text/plain',
    ]) {
      const response = await send('{}', type)
      expectProblem(response)
      expect(response.status, type).toBe(415)
    }
    expect(await everyRow()).toEqual(before)
  })

  it('multipart that is none, or cut off: 400', async () => {
    const before = await everyRow()
    const { payload, headers } = multipart([...sound(), ['file', files.pdf]])
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
          fc.integer({ min: 0, max: payload.length - 8 }).map((length) => payload.subarray(0, length)),
        ),
        async (body) => {
          const response = await send(body, headers['content-type']!)
          expectProblem(response)
          expect(response.status).toBe(400)
        },
      ),
      { numRuns: 60 },
    )
    expect(await everyRow()).toEqual(before)
  })

  it.each(['__proto__', 'constructor', 'toString'])('a field with the name %s: 400', async (name) => {
    const before = await everyRow()
    const response = await upload([...sound(), [name, 'other']])
    expectProblem(response)
    expect(response).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
    expect(await everyRow()).toEqual(before)
  })

  it('fields that miss the schema: 400 or 422 with pointers', async () => {
    const before = await everyRow()
    const names = Object.keys(resolve(uploadSchema()).properties!).filter((name) => name !== 'file')
    const wrongFields = fc.oneof(
      // Another value for a field, one without it, and one that is unknown or given twice.
      fc
        .tuple(fc.constantFrom(...names), anyText)
        .map(([name, value]): [string, string][] => [
          ...sound().filter(([each]) => each !== name),
          [name, value],
        ]),
      fc.integer({ min: 0, max: 1 }).map((index) => sound().toSpliced(index, 1)),
      fc.constantFrom('unknown', 'title', 'kind').map((name) => [...sound(), [name, 'other']]),
    ) as fc.Arbitrary<[string, string][]>
    await fc.assert(
      fc.asyncProperty(wrongFields, async (fields) => {
        const response = await upload(fields)
        expectProblem(response)
        expect([400, 422]).toContain(response.status)
        expectFieldErrors(response)
      }),
      { numRuns: 80 },
    )
    expect(await everyRow()).toEqual(before)
  })
})

/** Anything that fits into a URL. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\u0000',
    `' or 1=1 --`,
    '%',
    '_',
    '\\',
    '-1',
    '1e9',
    'NaN',
    'null',
    '{}',
    '[]',
    '../..',
    '2026-02-30',
    '0000-01-01',
    '9999999999',
    '__proto__',
    'a'.repeat(300),
  ),
)

describe('every operation that reads takes or refuses any parameter', () => {
  describe.each(reads)('$name', (operation) => {
    const parameters = () =>
      ((operationOf(operation).parameters ?? []) as OpenAPIV3_1.ParameterObject[])
        .filter((each) => each.in === 'query')
        .map((each) => each.name)

    it('200 or 400, never more', async () => {
      const names = fc.constantFrom('unknown', ...parameters())
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(names, anyText), { minLength: 1, maxLength: 3 }),
          async (pairs) => {
            const query = new URLSearchParams(
              pairs.map(([name, value]): [string, string] => [name, value.toWellFormed()]),
            )
            const response = await t.as(accountFor(operation)).get(`${urlOf(operation)}?${query.toString()}`)
            if (response.status === 200) return
            expectProblem(response)
            expect(response.status).toBe(400)
          },
        ),
        { numRuns: 40 },
      )
    })

    it('400: an unknown parameter, and bytes that are no text', async () => {
      for (const query of ['unknown=1', 'expand[]=x', '%00=1', '%ED%A0%80=1', 'constructor=1']) {
        const response = await t.as(accountFor(operation)).get(`${urlOf(operation)}?${query}`)
        expectProblem(response)
        expect(response.status, query).toBe(400)
      }
    })
  })
})

describe('every operation with an id in its path', () => {
  const withId = [...writes, ...reads].filter(({ path }) => path.includes('{'))

  it.each(withId)('$name: 400 or 404 for any other', async (operation) => {
    const before = await everyRow()
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const segment = encodeURIComponent(text.toWellFormed())
        const url = operation.path.replaceAll(/\{\w+\}/g, () => segment)
        const client = t.as(accountFor(operation))
        const call = { etag: '"1-AbCdEfGhIjKl"' }
        const response = writes.includes(operation)
          ? await client[operation.method](url, {}, call)
          : await client.get(url)
        expectProblem(response)
        expect([400, 404]).toContain(response.status)
      }),
      { numRuns: 25 },
    )
    expect(await everyRow()).toEqual(before)
  })

  it.each(['%zz', '%', '%ff', 'a'.repeat(1000), '%00'])('400 or 404: /v1/agreements/%s', async (segment) => {
    const response = await t.as('admin').get(`/v1/agreements/${segment}`)
    expectProblem(response)
    expect([400, 404]).toContain(response.status)
  })
})

describe('headers', () => {
  const headerText = fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    maxLength: 60,
  })

  it('any If-Match that is no ETag of ours: 400', async () => {
    const { id } = records['/v1/agreements/{id}']!.path
    await fc.assert(
      fc.asyncProperty(headerText, async (etag) => {
        const response = await t.as('admin').patch(`/v1/agreements/${id}`, { title: 'Bocor' }, { etag })
        expectProblem(response)
        expect(response.status).toBe(400)
      }),
    )
  })

  it('any Authorization but a token of ours: 401', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          headerText,
          headerText.map((text) => `Bearer ${text}`),
          headerText.map((text) => `Bearer ${text}.a.b`),
        ),
        async (authorization) => {
          const response = await t.as().get('/v1/me', { headers: { authorization } })
          expectProblem(response)
          expect(response).toMatchObject({ status: 401, body: { code: 'unauthenticated' } })
          expect(response.headers['www-authenticate']).toMatch(/^Bearer/)
        },
      ),
    )
  })

  it('any Accept-Language: an answer in one of the two', async () => {
    await fc.assert(
      fc.asyncProperty(headerText, async (language) => {
        const response = await t
          .as('admin')
          .get(`/v1/agreements/${ids.unknown}`, { headers: { 'accept-language': language } })
        expectProblem(response)
        expect(['id', 'en']).toContain(response.headers['content-language'])
        expect(['Tidak ditemukan', 'Not found']).toContain(response.body.title)
      }),
    )
  })

  it('any If-None-Match, Accept or X-Request-Id: the record, or 406', async () => {
    const { id } = records['/v1/agreements/{id}']!.path
    await fc.assert(
      fc.asyncProperty(headerText, async (text) => {
        const headers = { 'if-none-match': text, 'x-request-id': text, accept: text, traceparent: text }
        const response = await t.as('admin').get(`/v1/agreements/${id}`, { headers })
        const held = text.split(',').some((each) => each.trim() === '*') ? 304 : 200
        expect([held, 406]).toContain(response.status)
        expect(response.headers['x-request-id']).toMatch(/^[\w.-]{1,100}$/)
      }),
    )
  })
})
