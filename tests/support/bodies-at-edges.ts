import type { Schema } from './bad-bodies.ts'

const uuid = '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60'

const texts: Readonly<Record<string, readonly string[]>> = {
  date: ['1900-01-01', '2199-12-31', '1899-12-31', '2026-02-30', '2026-1-1'],
  'date-time': ['2026-03-03T09:00:00+07:00', '2026-03-03T02:00:00Z', '2026-03-03', '2026-02-30T00:00:00Z'],
  uuid: [uuid, uuid.toUpperCase(), 'x'],
  uri: ['https://contoh.id/a?b=c', 'contoh.id', 'ftp://contoh.id'],
}

/** Values at and beyond the edges of what a schema allows: the contract itself says which of them it takes. */
export function edgesOf(given: Schema, resolve: (schema: Schema) => Schema): unknown[] {
  const schema = resolve(given)
  if (schema.anyOf) return [null, ...schema.anyOf.flatMap((each) => edgesOf(each, resolve))]
  if (schema.enum) return [...schema.enum.slice(0, 3), 'no_such_code', null]
  const type = [schema.type].flat().find((each) => each !== 'null')
  const { minimum = 0, maximum = 100, minLength = 1, maxLength = 10, maxItems = 3 } = schema
  if (type === 'boolean') return [true, false, 'true', null]
  if (type === 'integer' || type === 'number')
    return [minimum, maximum, minimum - 1, maximum + 1, minimum + 0.5, String(minimum), null]
  if (type === 'array') {
    const [item] = edgesOf(schema.items ?? {}, resolve)
    return [[], [item], Array.from({ length: maxItems + 1 }, () => item), item, null]
  }
  if (type !== 'string') return [{}, [], null]
  return [
    ...(texts[schema.format ?? ''] ?? []),
    ...[minLength, maxLength, maxLength + 1].map((length) => 'a'.repeat(length)),
    'Kelas “kopi” é\n— dua',
    ' ',
    '',
    'a\u0000',
    5,
    null,
  ]
}

/** A body of this schema with one field at an edge, or without one, or with one too many. */
export function bodiesAtEdges(schema: Schema, resolve: (schema: Schema) => Schema): object[] {
  const whole = resolve(schema)
  const base = whole.example ?? {}
  const changed = Object.entries(whole.properties ?? {}).flatMap(([name, property]) => [
    { ...base, [name]: undefined },
    ...edgesOf(property, resolve).map((value) => ({ ...base, [name]: value })),
  ])
  return [base, { ...base, unknownField: 1 }, ...changed].map(
    (body) => JSON.parse(JSON.stringify(body)) as object,
  )
}
