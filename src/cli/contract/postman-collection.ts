import type { OpenAPIV3_1 } from 'openapi-types'

type Parameter = OpenAPIV3_1.ParameterObject
type Content = Record<string, { examples?: { example?: { $ref?: string } } }>

interface Variable {
  readonly key: string
  readonly value: string
}
interface Field extends Variable {
  readonly disabled?: true
}

/** A request of the collection; its name is the `operationId`. */
export interface CollectedRequest {
  readonly name: string
  readonly request: {
    readonly method: string
    readonly auth?: { readonly type: 'noauth' }
    readonly header: readonly Field[]
    readonly url: {
      readonly raw: string
      readonly host: readonly string[]
      readonly path: readonly string[]
      readonly query?: readonly Field[]
      readonly variable?: readonly Variable[]
    }
    readonly body?: object
    readonly description: string
  }
}
export interface Collection {
  readonly item: readonly { readonly name: string; readonly item: readonly CollectedRequest[] }[]
}

/** The contract as a collection of Postman (v2.1), which Bruno and Insomnia take in too: a folder for each tag. */
export function postmanCollection(contract: string): string {
  const document = JSON.parse(contract) as OpenAPIV3_1.Document
  const operations = Object.entries(document.paths!).flatMap(([path, methods]) =>
    Object.entries(methods!).map(([method, operation]) => ({
      tag: (operation as OpenAPIV3_1.OperationObject).tags![0]!,
      collected: requestOf(document, path, method, operation as OpenAPIV3_1.OperationObject),
    })),
  )
  const collection = {
    info: {
      name: document.info.title,
      description: 'Set `token` to an access token; `etag` to that of the record that you change.',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}', type: 'string' }] },
    variable: [
      { key: 'baseUrl', value: 'http://127.0.0.1:3000' },
      { key: 'token', value: '' },
      { key: 'etag', value: '' },
    ],
    item: document.tags!.map(({ name, description }) => ({
      name,
      description,
      item: operations.filter(({ tag }) => tag === name).map(({ collected }) => collected),
    })),
  }
  return `${JSON.stringify(collection, null, 1)}\n`
}

function requestOf(
  document: OpenAPIV3_1.Document,
  path: string,
  method: string,
  { operationId, summary, security, requestBody, parameters = [] }: OpenAPIV3_1.OperationObject,
): CollectedRequest {
  const said = parameters as Parameter[]
  const named = (key: string) => said.find((each) => each.in === 'path' && each.name === key)!
  const query = said.filter((each) => each.in === 'query').map(({ name }) => optional(name))
  // A variable of Postman is a whole segment; part of one, as in `{secret}.ics`, is a variable of the collection.
  const segments = path.slice(1).split('/')
  const variables = segments.flatMap((each) => /^\{(\w+)\}$/.exec(each)?.[1] ?? [])
  const shown = segments.map((each) => each.replace(/^\{(\w+)\}$/, ':$1').replace(/\{(\w+)\}/, '{{$1}}'))
  const content = (requestBody as OpenAPIV3_1.RequestBodyObject | undefined)?.content as Content | undefined
  return {
    name: operationId!,
    request: {
      method: method.toUpperCase(),
      ...(security?.length === 0 && { auth: { type: 'noauth' as const } }),
      header: headersOf(said, content),
      url: {
        raw: `{{baseUrl}}/${shown.join('/')}`,
        host: ['{{baseUrl}}'],
        path: shown,
        ...(query.length > 0 && { query }),
        ...(variables.length > 0 && {
          variable: variables.map((key) => ({ key, value: valueOf(document, named(key)) })),
        }),
      },
      ...(content && { body: bodyOf(document, content) }),
      description: summary!,
    },
  }
}

/** A value that an address can have: the first code, the example, the least number; an id is that of a record of yours. */
function valueOf({ components }: OpenAPIV3_1.Document, { schema, description }: Parameter): string {
  const given = schema as OpenAPIV3_1.SchemaObject & { $ref?: string }
  const { enum: codes, minimum } = given.$ref
    ? (components!.schemas![given.$ref.split('/').at(-1)!] as OpenAPIV3_1.SchemaObject)
    : given
  const said = /As in `([^`]+)`/.exec(description ?? '')?.[1]
  return String(codes?.[0] ?? said ?? minimum ?? '')
}

const optional = (key: string, value = ''): Field => ({ key, value, disabled: true })

const values: Readonly<Record<string, string>> = {
  'If-Match': '{{etag}}',
  'Idempotency-Key': '{{$guid}}',
  'Registry-Session': '1',
}

/** What a request must have is sent; what it may have is there to be switched on. A key is new for each request. */
function headersOf(parameters: readonly Parameter[], content: Content | undefined): Field[] {
  const given = parameters
    .filter((each) => each.in === 'header')
    .map(({ name, required }) =>
      required || name === 'Idempotency-Key'
        ? { key: name, value: values[name]! }
        : optional(name, values[name]),
    )
  // The form of a file says its own type, with the boundary between its parts.
  const type = Object.keys(content ?? {})[0]
  return type === undefined || type === multipart ? given : [...given, { key: 'Content-Type', value: type }]
}

const multipart = 'multipart/form-data'

/** The example of the body, in the form of its media type. */
function bodyOf(document: OpenAPIV3_1.Document, content: Content): object {
  const [type, { examples }] = Object.entries(content)[0]!
  const name = examples?.example?.$ref?.split('/').at(-1)
  const { value = {} } = (document.components!.examples![name ?? ''] ?? {}) as { value?: object }
  if (type === 'application/x-www-form-urlencoded') return { mode: 'urlencoded', urlencoded: fieldsOf(value) }
  if (type !== multipart) return { mode: 'raw', raw: JSON.stringify(value, null, 2) }
  const fields = fieldsOf(value).filter(({ key }) => key !== 'file')
  return { mode: 'formdata', formdata: [...fields, { key: 'file', type: 'file', src: '' }] }
}

const fieldsOf = (value: object): Field[] =>
  Object.entries(value).map(([key, each]) => ({ key, value: String(each) }))
