/** The part of JSON Schema that the contract uses. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  format?: string
  pattern?: string
  anyOf?: Schema[]
  oneOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  [limit: string]: unknown
}
export type Schemas = Record<string, Schema>

/**
 * A request can be refused if its schema becomes narrower. An answer can surprise a client if its schema becomes
 * wider.
 */
export type Direction = 'sent' | 'answered'

interface Comparison {
  readonly direction: Direction
  readonly before: Schemas
  readonly after: Schemas
  /** Components that are being compared, so that a recursive schema does not loop forever. */
  readonly seen: ReadonlySet<string>
}

const upperLimits = ['maxLength', 'maxItems', 'maximum', 'exclusiveMaximum']
const lowerLimits = ['minLength', 'minItems', 'minimum', 'exclusiveMinimum']

/** The differences in `after` that break a client made for `before`, each with its place in the schema. */
export function breakingInSchema(before: Schema, after: Schema, comparison: Comparison, at = ''): string[] {
  const key = `${before.$ref ?? ''} ${after.$ref ?? ''}`
  if (before.$ref && comparison.seen.has(key)) return []
  const within = before.$ref ? { ...comparison, seen: new Set([...comparison.seen, key]) } : comparison
  const old = shapeOf(before, comparison.before)
  const now = shapeOf(after, comparison.after)
  const said = (what: string) => `${at || 'the whole'} ${what}`
  const found = [
    ...typesOf(old.types, now.types, within.direction).map(said),
    ...codesOf(old.codes, now.codes, within.direction).map(said),
    ...constraintsOf(old.schema, now.schema, within.direction).map(said),
  ]
  if (old.schema.items && now.schema.items)
    found.push(...breakingInSchema(old.schema.items, now.schema.items, within, `${at}/*`))
  return [
    ...found,
    ...propertiesOf(old.schema, now.schema, within, at),
    ...alternativesOf(old, now, within, at),
  ]
}

interface Shape {
  readonly schema: Schema
  readonly types: ReadonlySet<string>
  /** The allowed values, if the schema lists them. */
  readonly codes: readonly string[] | undefined
  /** The alternatives without `null`, if there are several. */
  readonly alternatives: readonly Schema[]
}

/** Follows the references of a schema. One alternative beside `null` becomes a nullable type. */
function shapeOf(given: Schema, schemas: Schemas): Shape {
  if (given.$ref) return shapeOf(schemas[given.$ref.split('/').at(-1)!] ?? {}, schemas)
  const all = given.anyOf ?? given.oneOf
  const alternatives = (all ?? []).filter((each) => each.type !== 'null')
  if (all && alternatives.length === 1) {
    const { schema, types, codes } = shapeOf(alternatives[0]!, schemas)
    const isNullable = all.length > 1
    return { schema, types: isNullable ? new Set([...types, 'null']) : types, codes, alternatives: [] }
  }
  const values = given.const === undefined ? given.enum : [given.const]
  return {
    schema: given,
    types: new Set([given.type ?? []].flat()),
    codes: values?.map((value) => JSON.stringify(value)),
    alternatives,
  }
}

function typesOf(old: ReadonlySet<string>, now: ReadonlySet<string>, direction: Direction): string[] {
  // `number` includes `integer`.
  const covers = (types: ReadonlySet<string>, type: string) =>
    types.size === 0 || types.has(type) || (type === 'integer' && types.has('number'))
  if (direction === 'sent')
    return [...old].filter((type) => !covers(now, type)).map((type) => `takes no ${type} any more`)
  return [...now].filter((type) => !covers(old, type)).map((type) => `may be ${type} now`)
}

function codesOf(old: Shape['codes'], now: Shape['codes'], direction: Direction): string[] {
  if (direction === 'sent') {
    if (!now) return []
    if (!old) return ['takes only listed values now']
    return old.filter((code) => !now.includes(code)).map((code) => `does not take ${code} any more`)
  }
  // Lists of codes in answers are open: clients must accept unknown codes.
  return old && !now ? ['may have values that are not listed now'] : []
}

/** Limits, format and pattern. A stricter one can refuse a request; clients rely on the format of answers. */
function constraintsOf(old: Schema, now: Schema, direction: Direction): string[] {
  const found = old.format !== undefined && now.format !== old.format ? ['has another format'] : []
  if (direction === 'answered') return found
  const tighter = (limits: string[], isTighter: (a: number, b: number) => boolean) =>
    limits.filter((limit) => {
      const [was, is] = [old[limit], now[limit]] as [number | undefined, number | undefined]
      return is !== undefined && (was === undefined || isTighter(is, was))
    })
  const limits = [...tighter(upperLimits, (a, b) => a < b), ...tighter(lowerLimits, (a, b) => a > b)]
  found.push(...limits.map((limit) => `has ${limit} ${String(now[limit])} now`))
  if (now.pattern !== undefined && now.pattern !== old.pattern) found.push('has another pattern')
  if (old.format === undefined && now.format !== undefined) found.push('has a format now')
  return found
}

function propertiesOf(old: Schema, now: Schema, comparison: Comparison, at: string): string[] {
  const [was, is] = [old.properties ?? {}, now.properties ?? {}]
  const sent = comparison.direction === 'sent'
  const found: string[] = []
  for (const [name, schema] of Object.entries(was)) {
    const place = `${at}/${name}`
    const present = is[name]
    if (present) found.push(...breakingInSchema(schema, present, comparison, place))
    else if (!sent || now.additionalProperties === false) found.push(`${place} is gone`)
    if (!sent && present && old.required?.includes(name) && !now.required?.includes(name))
      found.push(`${place} may be missing now`)
  }
  const required = sent ? (now.required ?? []).filter((name) => !old.required?.includes(name)) : []
  return [...found, ...required.map((name) => `${at}/${name} is required now`)]
}

/** Compares alternatives. They are matched by the name of their component. */
function alternativesOf(old: Shape, now: Shape, comparison: Comparison, at: string): string[] {
  const nameOf = (schema: Schema) => schema.$ref?.split('/').at(-1) ?? JSON.stringify(schema)
  const [was, is] = [old, now].map(
    ({ alternatives }) => new Map(alternatives.map((each) => [nameOf(each), each])),
  )
  const inBoth = [...was!].filter(([name]) => is!.has(name))
  const [from, to] = comparison.direction === 'sent' ? [was!, is!] : [is!, was!]
  const lost = to.size === 0 ? [] : [...from.keys()].filter((name) => !to.has(name))
  return [
    ...lost.map(
      (name) => `${at || 'the whole'} ${comparison.direction === 'sent' ? 'takes no' : 'may be'} ${name}`,
    ),
    ...inBoth.flatMap(([name, schema]) => breakingInSchema(schema, is!.get(name)!, comparison, at)),
  ]
}
