import { breakingInSchema, type Direction, type Schema, type Schemas } from './breaking-schemas.ts'

interface Parameter {
  name: string
  in: string
  required?: boolean
  schema: Schema
}
type Content = Record<string, { schema?: Schema }>
interface Response {
  $ref?: string
  headers?: Record<string, unknown>
  content?: Content
}
interface Operation {
  operationId?: string
  parameters?: Parameter[]
  requestBody?: { required?: boolean; content: Content }
  responses: Record<string, Response>
  security?: Record<string, string[]>[]
}

/** The part of an OpenAPI 3.1 document that is compared. */
export interface Contract {
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Schemas }
}

type Compare = (direction: Direction, before: Schema, after: Schema) => string[]

/**
 * The changes from `before` to `after` that can break a client made for `before`: one sentence each, which begins
 * with the operation. Only successful answers are compared; problems all have one schema, with a closed list of
 * codes.
 */
export function breakingChanges(before: Contract, after: Contract): string[] {
  const schemas = { before: before.components?.schemas ?? {}, after: after.components?.schemas ?? {} }
  const compare: Compare = (direction, old, now) =>
    breakingInSchema(old, now, { direction, ...schemas, seen: new Set() })
  return Object.entries(before.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, old]) => {
      const now = after.paths[path]?.[method]
      const name = `${method.toUpperCase()} ${path}`
      return (now ? changesOf(old, now, compare) : ['is gone']).map((change) => `${name}: ${change}`)
    }),
  )
}

function changesOf(old: Operation, now: Operation, compare: Compare): string[] {
  const renamed = old.operationId !== now.operationId ? [`operationId is ${now.operationId} now`] : []
  return [
    ...renamed,
    ...securityOf(old, now),
    ...parametersOf(old.parameters ?? [], now.parameters ?? [], compare),
    ...bodyOf(old.requestBody, now.requestBody, compare),
    ...answersOf(old.responses, now.responses, compare),
  ]
}

/** Ways to authorize a call that were enough before and are not any more. */
function securityOf({ security: old = [] }: Operation, { security: now = [] }: Operation): string[] {
  if (now.length === 0) return []
  if (old.length === 0) return ['needs a token now']
  const suffices = (given: Record<string, string[]>) =>
    now.some((asked) =>
      Object.entries(asked).every(([scheme, scopes]) =>
        scopes.every((scope) => given[scheme]?.includes(scope)),
      ),
    )
  return old.every(suffices) ? [] : ['needs another scope now']
}

function parametersOf(old: Parameter[], now: Parameter[], compare: Compare): string[] {
  const same = (a: Parameter) => (b: Parameter) =>
    a.name.toLowerCase() === b.name.toLowerCase() && a.in === b.in
  const found = old.flatMap((parameter) => {
    const place = `${parameter.in} ${parameter.name}`
    const present = now.find(same(parameter))
    if (!present) return [`${place} is gone`]
    const narrowed = compare('sent', parameter.schema, present.schema).map((what) => `${place}: ${what}`)
    return present.required && !parameter.required ? [`${place} is required now`, ...narrowed] : narrowed
  })
  const added = now.filter((parameter) => parameter.required && !old.some(same(parameter)))
  return [...found, ...added.map((parameter) => `${parameter.in} ${parameter.name} is required now`)]
}

function bodyOf(old: Operation['requestBody'], now: Operation['requestBody'], compare: Compare): string[] {
  if (!old) return now?.required ? ['a body is required now'] : []
  if (!now) return ['takes no body any more']
  const required = now.required && !old.required ? ['a body is required now'] : []
  return [...required, ...contentOf('body', 'sent', old.content, now.content, compare)]
}

function answersOf(old: Operation['responses'], now: Operation['responses'], compare: Compare): string[] {
  return Object.entries(old)
    .filter(([status]) => status < '400')
    .flatMap(([status, response]) => {
      const present = now[status]
      if (!present) return [`answer ${status} is gone`]
      const headers = Object.keys(response.headers ?? {}).filter((name) => !(name in (present.headers ?? {})))
      return [
        ...headers.map((name) => `answer ${status} has no ${name} any more`),
        ...contentOf(`answer ${status}`, 'answered', response.content ?? {}, present.content ?? {}, compare),
      ]
    })
}

function contentOf(
  place: string,
  direction: Direction,
  old: Content,
  now: Content,
  compare: Compare,
): string[] {
  return Object.entries(old).flatMap(([type, { schema = {} }]) => {
    const present = now[type]
    if (!present) return [`${place}: ${type} is gone`]
    return compare(direction, schema, present.schema ?? {}).map((what) => `${place}: ${what}`)
  })
}
