import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { OpenAPIV3_1 } from 'openapi-types'
import { errorKinds } from '../errors.ts'
import { description, tags } from './openapi-texts.ts'

type Document = OpenAPIV3_1.Document
type Operation = OpenAPIV3_1.OperationObject
type Schemas = Record<string, OpenAPIV3_1.SchemaObject>

/** What the document says of an operation beyond its schemas, read off the route. */
type Facts = Pick<RouteOptions, 'config' | 'url'> & { method: string; hasBody: boolean; hasParams: boolean; hasInput: boolean }

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
          hasInput: Boolean(schema.body ?? schema.params ?? schema.querystring),
        })
      }
      return jsonSchemaTransform(input as never) as never
    },
    transformObject: (input) => finish(jsonSchemaTransformObject(input as never) as unknown as Document, facts) as never,
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { deepLinking: true, docExpansion: 'list', persistAuthorization: false, tryItOutEnabled: true },
    theme: { title: 'JakPreneur Partnership Registry' },
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
  return withoutInputTwins(document)
}

function describeOperation(operation: Operation, facts: Facts, schemas: Schemas): void {
  const isPublic = facts.config?.access?.includes('public') ?? false
  operation.security = isPublic ? [] : [{ bearer: [] }]
  for (const parameter of (operation.parameters ?? []) as OpenAPIV3_1.ParameterObject[]) {
    const schema = parameter.schema as OpenAPIV3_1.SchemaObject | undefined
    if (parameter.in === 'query' && schema?.type === 'array') Object.assign(parameter, { style: 'form', explode: false })
  }
  if (facts.config?.ifMatch) {
    operation.parameters = [...(operation.parameters ?? []), ifMatch as never]
  }
  const responses = (operation.responses ??= {})
  for (const [status, response] of Object.entries(responses)) {
    if (!('$ref' in response)) (response as OpenAPIV3_1.ResponseObject).headers = headersOf(status, response as never, schemas)
  }
  for (const status of errorStatuses(facts, isPublic)) responses[status] = { $ref: `#/components/responses/Problem${status}` }
}

function errorStatuses({ config, hasBody, hasParams, hasInput, method }: Facts, isPublic: boolean): number[] {
  return [
    ...(hasInput ? [400] : []),
    ...(isPublic ? [] : [401, 403]),
    ...(hasParams ? [404] : []),
    ...(method === 'POST' || config?.ifMatch ? [409] : []),
    ...(config?.ifMatch ? [412, 428] : []),
    ...(hasBody ? [413, 415, 422] : []),
    500,
    503,
  ]
}

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of your last read of the record.',
  schema: { type: 'string', maxLength: 100 },
  example: '"3-AbCdEfGhIjKl"',
}

const sharedHeaders: Record<string, OpenAPIV3_1.HeaderObject> = {
  RequestId: { description: 'The id of the request, yours if you sent one.', schema: { type: 'string', maxLength: 100 } },
  ETag: { description: 'The version of the record, for If-Match and If-None-Match.', schema: { type: 'string', maxLength: 100 } },
  Link: { description: 'The first and the next page (RFC 8288).', schema: { type: 'string', maxLength: 4000 } },
  Location: { description: 'Where the new record is.', schema: { type: 'string', maxLength: 500 } },
  RetryAfter: { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 0, maximum: 86400 } },
}

const header = (name: string) => ({ $ref: `#/components/headers/${name}` })

function headersOf(status: string, response: OpenAPIV3_1.ResponseObject, schemas: Schemas) {
  const schema = response.content?.['application/json']?.schema as { $ref?: string } | undefined
  const properties = schema?.$ref ? schemas[schema.$ref.split('/').at(-1)!]?.properties : undefined
  return {
    'X-Request-Id': header('RequestId'),
    ...(properties && 'version' in properties ? { ETag: header('ETag') } : {}),
    ...(properties && 'page' in properties ? { Link: header('Link') } : {}),
    ...(status === '201' ? { Location: header('Location') } : {}),
  }
}

/** One response for each status a problem can have; its description names the codes. */
function problemResponses() {
  const statuses = [...new Set(Object.values(errorKinds).map((kind) => kind.status))]
  const entries = statuses.map((status) => {
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

/** The generator names every schema twice, `X` and `XInput`. Where a body's shape is all there is, `X` stands for it. */
function withoutInputTwins(document: Document): Document {
  const schemas = document.components!.schemas as Schemas
  const used = (json: string, name: string) => json.includes(`"#/components/schemas/${name}"`)
  for (const name of Object.keys(schemas).filter((each) => each.endsWith('Input'))) {
    const plain = name.slice(0, -'Input'.length)
    const json = JSON.stringify({ ...document, components: { ...document.components, schemas } })
    const outputUsed = used(json, plain)
    if (!(plain in schemas) || (outputUsed && !sameShape(schemas[name], schemas[plain]) && used(json, name))) continue
    if (!outputUsed) schemas[plain] = schemas[name]!
    delete schemas[name]
    document = JSON.parse(
      JSON.stringify({ ...document, components: { ...document.components, schemas } }).replaceAll(
        `"#/components/schemas/${name}"`,
        `"#/components/schemas/${plain}"`,
      ),
    )
    Object.assign(schemas, document.components!.schemas)
  }
  document.components!.schemas = Object.fromEntries(
    Object.entries(document.components!.schemas as Schemas)
      .filter(([name]) => name in schemas)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ) as never
  return document
}

/** Alike but for references to twins and what only an output says. */
function sameShape(input: unknown, output: unknown): boolean {
  const plain = (value: unknown) =>
    JSON.stringify(value, (key, inner) => (key === 'additionalProperties' || key === 'id' ? undefined : inner)).replaceAll(/Input"/g, '"')
  return plain(input) === plain(output)
}
