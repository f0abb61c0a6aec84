import fc, { type Arbitrary } from './properties.ts'

/** As much of JSON Schema as the contract's bodies use. */
export interface Schema {
  $ref?: string
  type?: string | readonly string[]
  enum?: unknown[]
  const?: unknown
  format?: string
  maxLength?: number
  minLength?: number
  minimum?: number
  maximum?: number
  maxItems?: number
  items?: Schema
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  example?: object
}

type Resolve = (schema: Schema) => Schema

/** Bodies that the JSON parser refuses. */
export const malformedJson = [
  '{',
  '{"title":',
  '{"title":"x",}',
  "{'title':'x'}",
  '{"title":NaN}',
  '{"title":01}',
  '[1,2',
  'undefined',
  'title=x',
  '"\u0001"',
  '{"a":1}{"b":2}',
  '{"__proto__":{"admin":true}}',
  '{"a":{"__proto__":null}}',
  '{"constructor":{"prototype":{"admin":true}}}',
]

const deep = (levels: number): unknown => {
  let value: unknown = 'x'
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

/** JSON that is well-formed and nests this deep. */
export const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

/** Text that no field takes: what PostgreSQL and JSON cannot both hold. */
const unsoundText = fc.oneof(
  fc.constantFrom('\u0000', 'a\u0000b', '\ud800', 'a\udfffb', '\u0007', '\u001b[31m'),
  fc.string().map((text) => `${text}\u0000`),
  fc.string().map((text) => `\udc00${text}`),
)
/** One character more than the field takes. */
const tooLong = ({ maxLength = 5000 }: Schema) => fc.constant('x'.repeat(maxLength + 1))
const anyJson = fc.jsonValue({ maxDepth: 3 })
const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -1, 1e308, -1e308, 2 ** 63, 1.5),
)
const notText: Arbitrary<unknown> = fc.oneof(
  anyNumber,
  fc.boolean(),
  fc.array(anyJson, { maxLength: 3 }),
  fc.constant({}),
  fc.constant(deep(100)),
)

const badDays = [
  '',
  '2026-02-29',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '0000-01-01',
  '1899-12-31',
  '2200-01-01',
  '+012026-01-01',
  '2026-01-01T00:00:00Z',
  'today',
  '20260101',
  'infinity',
]
const badInstants = [
  '',
  '2026-01-01',
  '2026-02-30T00:00:00Z',
  '2026-01-01T25:00:00Z',
  '2026-01-01T00:00:00',
  '2026-01-01T00:00:00+25:00',
  '0000-01-01T00:00:00Z',
  'now',
  '1767225600',
]
const badUuids = [
  '',
  'x',
  '0199e4c8-0000-7000-8000-00000000000',
  '0199e4c8000070008000000000000000',
  '{0199e4c8-0000-7000-8000-000000000000}',
  'KS-2026-00001',
]
const badUrls = [
  '',
  'x',
  'javascript:alert(1)',
  'ftp://example.org',
  '//example.org',
  'http://a/\u0000',
  `https://a.id/${'a'.repeat(600)}`,
]

/** A value that this schema does not take. */
function wrongValue(given: Schema, resolve: Resolve): Arbitrary<unknown> {
  const schema = resolve(given)
  if (schema.anyOf) {
    const other = schema.anyOf.find((each) => resolve(each).type !== 'null')!
    return wrongValue(other, resolve).filter((value) => value !== null)
  }
  if (typeof schema.type === 'object') {
    const type = schema.type.find((each) => each !== 'null')!
    return wrongValue({ ...schema, type }, resolve).filter((value) => value !== null)
  }
  switch (schema.type) {
    case 'string':
      return fc.oneof(notText, unsoundText, wrongText(schema), tooLong(schema))
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.constantFrom<unknown>('1', true, [], {}, (schema.maximum ?? 0) + 1e16, (schema.minimum ?? 0) - 1),
        unsoundText,
      )
    case 'boolean':
      return fc.oneof(fc.constantFrom<unknown>('true', 0, 1, [], {}), unsoundText)
    case 'array':
      return wrongArray(schema, resolve)
    default:
      return wrongObject(schema, resolve)
  }
}

function wrongText({ enum: codes, format, minLength }: Schema): Arbitrary<unknown> {
  if (codes) return fc.string().filter((text) => !codes.includes(text))
  if (format === 'date') return fc.constantFrom(...badDays)
  if (format === 'date-time') return fc.constantFrom(...badInstants)
  if (format === 'uuid') return fc.constantFrom(...badUuids)
  if (format === 'uri') return fc.constantFrom(...badUrls)
  return minLength ? fc.constantFrom('', ' ', '\n\t') : unsoundText
}

function wrongArray({ items, maxItems }: Schema, resolve: Resolve): Arbitrary<unknown> {
  const notArray = fc.oneof(anyNumber, fc.string(), fc.constant({ 0: 'P1' }), fc.constant({ length: 1 }))
  if (!items) return notArray
  const item = wrongValue(items, resolve)
  const tooMany = fc.constant(Array.from({ length: (maxItems ?? 1000) + 1 }, () => null))
  return fc.oneof(
    notArray,
    fc.array(item, { minLength: 1, maxLength: 3 }),
    item.map((value) => [[value]]),
    tooMany,
  )
}

function wrongObject(schema: Schema, resolve: Resolve): Arbitrary<unknown> {
  const notObject = fc.oneof(
    fc.constantFrom<unknown>(null, 'x', 5, true),
    fc.array(anyJson, { maxLength: 3 }),
    fc.constant(deep(100)).map((value) => [value]),
  )
  const properties = Object.entries(schema.properties ?? {})
  const base = schema.example
  const unknownField = fc
    .tuple(fc.string({ minLength: 1 }), anyJson)
    .filter(([name]) => !(name in (schema.properties ?? {})) && name !== '__proto__')
    .map(([name, value]) => ({ ...base, [name]: value }))
  const wrongField = properties.map(([name, each]) =>
    wrongValue(each, resolve).map((value) => ({ ...base, [name]: value })),
  )
  const lacking = (schema.required ?? []).map((name) => fc.constant({ ...base, [name]: undefined }))
  return fc.oneof(notObject, unknownField, ...lacking, ...wrongField, ...wrongField)
}

/** Names that the JSON parser refuses before any schema is asked; `malformedJson` has them. */
const readable = (body: unknown): boolean => !/"(?:__proto__|constructor)"/.test(JSON.stringify(body))

/** A body that an operation with this schema must refuse; one that takes none refuses whatever is not empty. */
export function badBody(schema: Schema | undefined, resolve: Resolve): Arbitrary<unknown> {
  if (schema) return wrongObject(resolve(schema), resolve).filter(readable)
  return anyJson.filter(readable).filter((value) => !isEmptyObject(value))
}

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
