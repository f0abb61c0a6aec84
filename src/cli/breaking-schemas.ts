/** As much of JSON Schema as the contract uses. */
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

/** What a client sends may be refused where a schema narrows; what it reads may surprise where one widens. */
export type Direction = 'sent' | 'answered'

interface Comparison {
  readonly direction: Direction
  readonly before: Schemas
  readonly after: Schemas
  /** Components under comparison, so that one that holds itself comes to an end. */
  readonly seen: ReadonlySet<string>
}

const upperLimits = ['maxLength', 'maxItems', 'maximum', 'exclusiveMaximum']
const lowerLimits = ['minLength', 'minItems', 'minimum', 'exclusiveMinimum']

/** How `after` breaks who relied on `before`; each with the place within the schema. */
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
  /** The only values it takes, if they are listed. */
  readonly codes: readonly string[] | undefined
  /** Of several that are not null. */
  readonly alternatives: readonly Schema[]
}

/** A schema without its references, and with `null` beside one alternative as a type of that one. */
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
  // A whole number is a number.
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
  // Codes in answers are open lists: clients accept unknown ones.
  return old && !now ? ['may have values that are not listed now'] : []
}

/** Limits, format and pattern: what is sent may be refused by a tighter one; readers rely on formats. */
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

/** Alternatives are told apart by the component they are. */
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
