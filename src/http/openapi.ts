import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { OpenAPIV3_1 } from 'openapi-types'
import { errorKinds } from '../errors.ts'
import { takesIdempotencyKey } from './idempotency.ts'
import { description, tags } from './openapi-texts.ts'

type Document = OpenAPIV3_1.Document
type Operation = OpenAPIV3_1.OperationObject
type Schemas = Record<string, OpenAPIV3_1.SchemaObject>

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The operation answers with a file, of which a range of bytes can be asked for. */
    file?: boolean
  }
}

/** What the document says of an operation beyond its schemas, read off the route. */
type Facts = Pick<RouteOptions, 'config' | 'url'> & { method: string; hasBody: boolean; hasParams: boolean }

/** Generates the contract from the zod schemas of the routes registered after it, and serves it with a docs page. */
export async function registerOpenApi(app: FastifyInstance, version: string): Promise<void> {
  const facts = new Map<string, Facts>()
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'JakPreneur Partnership Registry',
        version,
        description,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: app.publicUrl || '/', description: 'This service.' }],
      tags,
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    } as never,
    transform: (input) => {
      const { schema, route } = input
      if (schema?.operationId) {
        facts.set(schema.operationId, {
          config: route.config,
          url: route.url,
          method: String(route.method),
          hasBody: Boolean(schema.body),
          hasParams: Boolean(schema.params),
        })
      }
      return jsonSchemaTransform(input)
    },
    transformObject: (input) =>
      finish(jsonSchemaTransformObject(input as never) as unknown as Document, facts) as never,
  })
  await app.register(async (docs) => {
    // The page loads nothing from outside; plain HTTP inside a network keeps working.
    const directives = {
      'font-src': [`'self'`],
      'style-src': [`'self'`, `'unsafe-inline'`],
      'upgrade-insecure-requests': null,
    }
    await docs.register(helmet, { contentSecurityPolicy: { directives } })
    await docs.register(swaggerUi, {
      routePrefix: '/docs',
      uiConfig: {
        layout: 'BaseLayout',
        deepLinking: true,
        docExpansion: 'list',
        persistAuthorization: false,
        tryItOutEnabled: true,
      },
      theme: { title: 'JakPreneur Partnership Registry' },
    })
  })
}

/** What the generator leaves out or says twice: shared error responses, headers, security, input twins. */
function finish(document: Document, facts: ReadonlyMap<string, Facts>): Document {
  const schemas = (document.components!.schemas ?? {}) as Schemas
  document.components!.responses = problemResponses()
  document.components!.headers = sharedHeaders
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path ?? {}) as Operation[]) {
      const known = operation.operationId && facts.get(operation.operationId)
      if (known) describeOperation(operation, known, schemas)
    }
  }
  return withoutInputTwins(withoutPatternsOfFormats(document))
}

function describeOperation(operation: Operation, facts: Facts, schemas: Schemas): void {
  const isPublic = facts.config?.access?.includes('public') ?? false
  operation.security = isPublic ? [] : [{ bearer: [] }]
  for (const parameter of (operation.parameters ?? []) as OpenAPIV3_1.ParameterObject[]) {
    const schema = parameter.schema as OpenAPIV3_1.SchemaObject | undefined
    if (parameter.in === 'query' && schema?.type === 'array')
      Object.assign(parameter, { style: 'form', explode: false })
  }
  if (facts.config?.ifMatch) {
    operation.parameters = [...(operation.parameters ?? []), ifMatch as never]
  }
  if (takesIdempotencyKey(facts)) {
    operation.parameters = [...(operation.parameters ?? []), idempotencyKey as never]
  }
  if (facts.config?.file) operation.parameters = [...(operation.parameters ?? []), range as never]
  const responses = (operation.responses ??= {})
  for (const [status, response] of Object.entries(responses)) {
    if ('$ref' in response) continue
    const described = response
    described.description = successes[status] ?? 'The answer.'
    described.headers = headersOf(status, described, schemas)
  }
  if (facts.config?.mayHaveMoved) {
    responses[308] = {
      description: 'Another record took its place.',
      headers: headersOf('308', { description: '' }, schemas),
    }
  }
  for (const status of errorStatuses(facts, isPublic))
    responses[status] = { $ref: `#/components/responses/Problem${status}` }
}

function errorStatuses(facts: Facts, isPublic: boolean): number[] {
  const { config, hasBody, hasParams, method } = facts
  return [
    400,
    ...(isPublic ? [] : [401, 403]),
    ...(hasParams ? [404] : []),
    ...(method === 'POST' || config?.ifMatch ? [409] : []),
    ...(config?.ifMatch ? [412, 428] : []),
    ...(hasBody ? [413, 415] : []),
    ...(hasBody || takesIdempotencyKey(facts) ? [422] : []),
    ...(config?.file ? [416] : []),
    500,
    503,
  ]
}

const successes: Record<string, string> = {
  200: 'The answer.',
  201: 'What was made.',
  206: 'The bytes asked for.',
}

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of your last read of the record.',
  schema: { type: 'string', maxLength: 100 },
  example: '"3-AbCdEfGhIjKl"',
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'A value of your own, such as a UUID, with or without quotes. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused.',
  schema: { type: 'string', minLength: 1, maxLength: 102, pattern: '^"?[\\w.:~+/=-]{1,100}"?$' },
  example: '"8e03978e-40d5-43dd-bc93-6894a57f9324"',
}

const range = {
  name: 'Range',
  in: 'header',
  required: false,
  description: 'One range of bytes (RFC 9110); several at once are answered with the whole.',
  schema: { type: 'string', maxLength: 100 },
  example: 'bytes=0-1023',
}

const sharedHeaders: Record<string, OpenAPIV3_1.HeaderObject> = {
  RequestId: {
    description: 'The id of the request, yours if you sent one.',
    schema: { type: 'string', maxLength: 100 },
  },
  ETag: {
    description: 'The version of the record, for If-Match and If-None-Match.',
    schema: { type: 'string', maxLength: 100 },
  },
  Link: {
    description: 'The first and the next page (RFC 8288).',
    schema: { type: 'string', maxLength: 4000 },
  },
  Location: { description: 'Where the record is.', schema: { type: 'string', maxLength: 500 } },
  ContentDisposition: {
    description: 'Always an attachment, with the name of the file (RFC 6266).',
    schema: { type: 'string', maxLength: 2000 },
  },
  ContentRange: {
    description: 'The bytes in this answer, and of how many.',
    schema: { type: 'string', maxLength: 100 },
  },
  RetryAfter: { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 0, maximum: 86400 } },
}

const header = (name: string) => ({ $ref: `#/components/headers/${name}` })

function headersOf(status: string, response: OpenAPIV3_1.ResponseObject, schemas: Schemas) {
  const schema = response.content?.['application/json']?.schema as { $ref?: string } | undefined
  const properties = schema?.$ref ? schemas[schema.$ref.split('/').at(-1)!]?.properties : undefined
  const isFile = response.content !== undefined && !('application/json' in response.content)
  return {
    'X-Request-Id': header('RequestId'),
    ...(isFile ? { ETag: header('ETag'), 'Content-Disposition': header('ContentDisposition') } : {}),
    ...(status === '206' ? { 'Content-Range': header('ContentRange') } : {}),
    ...(properties && 'version' in properties ? { ETag: header('ETag') } : {}),
    ...(properties && 'page' in properties ? { Link: header('Link') } : {}),
    ...(status === '201' || status === '308' ? { Location: header('Location') } : {}),
  }
}

/** One response for each status a problem can have; its description names the codes. */
function problemResponses() {
  // 431 is answered before there is an operation.
  const statuses = new Set(
    Object.values(errorKinds)
      .map((kind) => kind.status)
      .filter((status) => status !== 431),
  )
  const entries = [...statuses].map((status) => {
    const codes = Object.entries(errorKinds).filter(([, kind]) => kind.status === status)
    return [
      `Problem${status}`,
      {
        description: codes.map(([code, kind]) => `\`${code}\`: ${kind.title.en}.`).join(' '),
        headers: {
          'X-Request-Id': header('RequestId'),
          ...(status === 503 ? { 'Retry-After': header('RetryAfter') } : {}),
        },
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]
  })
  return Object.fromEntries(entries)
}

/**
 * The generator names every schema twice, `X` as it is answered and `XInput` as it is sent. What nothing refers to
 * goes; where only one of the two is left, or both are alike, it is `X`.
 */
function withoutInputTwins(document: Document): Document {
  const reached = reachable(document)
  const schemas = document.components!.schemas as Schemas
  const renamed = [...reached].filter((name) => {
    const plain = name.replace(/Input$/, '')
    return (
      plain !== name && plain in schemas && (!reached.has(plain) || sameShape(schemas[name], schemas[plain]))
    )
  })
  const kept = [...reached]
    .filter((name) => !renamed.includes(name))
    .map((name) => [name, schemas[name]] as const)
  const moved = renamed.map((name) => [name.replace(/Input$/, ''), schemas[name]] as const)
  const sorted = [...kept, ...moved].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const json = JSON.stringify({
    ...document,
    components: { ...document.components, schemas: Object.fromEntries(sorted) },
  })
  return JSON.parse(
    renamed.reduce(
      (text, name) => text.replaceAll(reference(name), reference(name.replace(/Input$/, ''))),
      json,
    ),
  )
}

const reference = (name: string): string => `"#/components/schemas/${name}"`

/** The schemas that the operations refer to, directly or through others. */
function reachable({ paths, components }: Document): Set<string> {
  const reached = new Set<string>()
  const visit = (value: unknown): void => {
    for (const [, name] of JSON.stringify(value ?? null).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (reached.has(name!)) continue
      reached.add(name!)
      visit((components!.schemas as Schemas)[name!])
    }
  }
  visit(paths)
  visit(components!.responses)
  return reached
}

/** Alike but for what only one direction says. */
function sameShape(input: unknown, output: unknown): boolean {
  const plain = (value: unknown) =>
    JSON.stringify(value, (key, inner) =>
      key === 'additionalProperties' || key === 'id' ? undefined : inner,
    ).replaceAll(/Input"/g, '"')
  return plain(input) === plain(output)
}

/** A format says it all: the pattern zod writes beside it is the same thing, unreadably. */
function withoutPatternsOfFormats(document: Document): Document {
  return JSON.parse(
    JSON.stringify(document, (_key, value) => {
      if (typeof value !== 'object' || value === null || !('format' in value) || !('pattern' in value))
        return value
      const { pattern: _pattern, ...rest } = value
      return rest
    }),
  )
}
