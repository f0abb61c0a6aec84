import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { OpenAPIV3_1 } from 'openapi-types'
import { partialType } from '../../src/http/shape.ts'

interface Problem {
  code: string
  errors?: { code: string }[]
  reasons?: { code: string }[]
}
type SentHeaders = Record<string, string | undefined>

/** An answer, and the request that it answers. */
export interface Exchange {
  method: string
  url: string
  status: number
  headers: SentHeaders
  body: string
}

type Content = Record<string, OpenAPIV3_1.MediaTypeObject>
type Response = {
  content?: Content
  headers?: Record<string, OpenAPIV3_1.HeaderObject & { $ref?: string }>
}
interface Operation {
  'x-codes'?: {
    problems: Record<string, string[]>
    errors: string[]
    reasons: string[]
  }
  requestBody?: { content: Content }
  responses: Record<string, Response & { $ref?: string }>
}

const file = new URL('../../openapi/openapi.json', import.meta.url)

/** The contract as it is committed; `npm run contract` holds it to the routes. */
export const document = JSON.parse(readFileSync(file, 'utf8')) as {
  paths: Record<string, Record<string, Operation>>
  components: Record<string, Record<string, never>>
}

const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false })
addFormats.default(ajv)
ajv.addSchema(document, 'contract')
const validators = new Map<string, ValidateFunction>()

/** The validator of the schema at a JSON Pointer into the contract; made when it is first needed. */
export function validatorAt(pointer: string): ValidateFunction {
  let validator = validators.get(pointer)
  if (!validator) {
    validator = ajv.compile({ $ref: `contract#${encodeURI(pointer)}` })
    validators.set(pointer, validator)
  }
  return validator
}

/** A key as it stands in a JSON Pointer (RFC 6901). */
export const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** How HTTP carries an answer; all other headers are named. */
const unnamed = new Set('connection content-length content-type date keep-alive transfer-encoding'.split(' '))

/** Pages for people, and what programs look for at well-known addresses: no operations. */
const pages = /^\/(docs|openapi\.json|\.well-known\/(oauth-[a-z-]+|security\.txt))(\/|\?|$)/

const routes = Object.keys(document.paths)
  .toSorted((a, b) => a.split('{').length - b.split('{').length)
  .map((path) => ({ path, pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }))

/** Fails with everything in which an answer differs from the contract: status, headers, type, body. */
export function holdToContract({ method, url, status, headers, body }: Exchange): void {
  if (pages.test(url) || method === 'OPTIONS') return
  const path = url.split('?')[0]!
  const route = routes.find((each) => each.pattern.test(path))?.path
  const verb = method === 'HEAD' ? 'get' : method.toLowerCase()
  const operation = route === undefined ? undefined : document.paths[route]![verb]
  const differences = operation
    ? differencesOf(operation, `/paths/${escaped(route!)}/${verb}`, { method, url, status, headers, body })
    : differencesOfProblem(status, headers, method === 'HEAD' ? undefined : body)
  if (differences.length === 0) return
  const what = [`${method} ${url} -> ${status} is not in the contract as it is answered:`, ...differences]
  throw new Error(
    `${what.join('\n  ')}\nWhere the route is right, run npm run contract:write.\n${body.slice(0, 1000)}`,
  )
}

/** No operation: nothing but a problem may come of it. */
function differencesOfProblem(status: number, headers: SentHeaders, body: string | undefined): string[] {
  if (status < 400) return ['there is no such operation']
  if (body === undefined) return []
  return differencesOfBody('/components/responses/Problem404', { content: problemContent }, headers, body)
}

const problemContent: Content = { 'application/problem+json': {} }

function differencesOf(operation: Operation, pointer: string, exchange: Exchange): string[] {
  const { method, status, headers, body } = exchange
  const stated = operation.responses[status]
  if (!stated) return [`status ${status} is not among ${Object.keys(operation.responses).join(', ')}`]
  const [at, response] = dereferenced(stated, `${pointer}/responses/${status}`)
  return [
    ...differencesOfHeaders(response, at, headers),
    ...(method === 'HEAD' ? [] : differencesOfBody(at, response, asNamed(exchange), body)),
    ...(method === 'HEAD' ? [] : unlistedCodes(operation, exchange)),
  ]
}

/** The codes of a problem that its operation does not list. */
function unlistedCodes({ 'x-codes': listed }: Operation, { status, headers, body }: Exchange): string[] {
  if (!listed || !headers['content-type']?.startsWith('application/problem+json')) return []
  const { code, errors = [], reasons = [] } = JSON.parse(body) as Problem
  return [
    ...[code].filter((each) => !listed.problems[status]?.includes(each)),
    ...errors.map((each) => each.code).filter((each) => !listed.errors.includes(each)),
    ...reasons.map((each) => each.code).filter((each) => !listed.reasons.includes(each)),
  ].map((each) => `code "${each}" is not among the "x-codes" of its operation`)
}

/** As its own media type, an answer to `fields` that the client took as plain JSON. */
function asNamed({ url, headers }: Exchange): SentHeaders {
  const isPartial = /[?&]fields=/.test(url) && headers['content-type']?.startsWith('application/json')
  return isPartial ? { ...headers, 'content-type': partialType } : headers
}

function dereferenced<T extends { $ref?: string }>(value: T, pointer: string): [string, T] {
  const [, kind, name] = /^#\/components\/(\w+)\/(\w+)$/.exec(value.$ref ?? '') ?? []
  return kind ? [value.$ref!.slice(1), document.components[kind]![name!] as unknown as T] : [pointer, value]
}

function differencesOfHeaders(response: Response, pointer: string, headers: SentHeaders): string[] {
  const named = Object.entries(response.headers ?? {})
  const known = new Set(named.map(([name]) => name.toLowerCase()))
  const unknown = Object.keys(headers).filter((name) => !known.has(name) && !unnamed.has(name))
  const wrong = named.flatMap(([name, header]) => {
    const [at, { required, schema }] = dereferenced(header, `${pointer}/headers/${escaped(name)}`)
    const value = headers[name.toLowerCase()]
    if (value === undefined) return required ? [`header ${name} is missing`] : []
    const validate = validatorAt(`${at}/schema`)
    const isNumber = (schema as OpenAPIV3_1.SchemaObject).type === 'integer'
    // `Set-Cookie` is sent once for each cookie.
    const sent = [value].flat().map((each) => (isNumber ? Number(each) : each))
    return sent.every((each) => validate(each)) ? [] : [`header ${name} is ${JSON.stringify(value)}`]
  })
  return [...unknown.map((name) => `header ${name} is not named`), ...wrong]
}

function differencesOfBody(
  pointer: string,
  { content }: Response,
  headers: SentHeaders,
  body: string,
): string[] {
  const type = (headers['content-type'] ?? '').split(';')[0]!
  if (!content) return body === '' ? [] : ['has a body and should have none']
  if (!content[type]) return [`content type "${type}" is not among ${Object.keys(content).join(', ')}`]
  if (type === 'application/x-ndjson') return differencesOfLines(pointer, body)
  if (!type.endsWith('json')) return []
  return differencesOfValue(`${pointer}/content/${escaped(type)}/schema`, JSON.parse(body))
}

function differencesOfValue(pointer: string, value: unknown): string[] {
  const validate = validatorAt(pointer)
  if (validate(value)) return []
  return validate.errors!.map(
    ({ instancePath, message, params }) =>
      `${instancePath || 'the body'} ${message} ${JSON.stringify(params)}`,
  )
}

/** Each line is a record of the page that the list answers as JSON. */
function differencesOfLines(pointer: string, body: string): string[] {
  const records = body.split('\n').filter((line) => line !== '')
  return records.flatMap((line) =>
    differencesOfValue(`${pointer}/content/${escaped('application/json')}/schema`, {
      data: [JSON.parse(line)],
      page: { nextCursor: null, hasMore: false },
    }),
  )
}
