import type { OpenAPIV3_1 } from 'openapi-types'
import { withAnsweredTexts } from './answered-texts.ts'
import { codesOf } from './codes.ts'
import { withDiscriminators } from './discriminators.ts'
import { withExamples } from './examples.ts'
import { mayCompress } from '../compression.ts'
import { always, going, header, headerParameters, headersOf, sharedHeaders, standing } from './headers.ts'
import { heedsIdempotencyKey } from '../idempotency.ts'
import { withLimits } from './limits.ts'
import { oauthErrorResponses } from './oauth-errors.ts'
import { errorStatuses, problemResponses } from './problems.ts'
import { securityOf } from './security.ts'
import { withoutInputTwins } from './twins.ts'
import type { ContractPart, Document, Facts, Operation, Response, Schemas } from './types.ts'

/**
 * Adds what the generator leaves out (shared error responses, headers, security, examples) and removes duplicate
 * input schemas.
 */
export function finish(
  document: Document,
  facts: ReadonlyMap<string, Facts>,
  parts: readonly ContractPart[],
): Document {
  const schemas = (document.components!.schemas ?? {}) as Schemas
  document.components!.responses = { ...problemResponses(), ...oauthErrorResponses() } as never
  for (const part of parts) {
    Object.assign(schemas, part.schemas)
    if (part.webhooks) document.webhooks = { ...document.webhooks, ...part.webhooks }
  }
  document.components!.headers = sharedHeaders as never
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path ?? {}) as Operation[]) {
      const known = operation.operationId && facts.get(operation.operationId)
      if (known) describeOperation(operation, known, schemas, parts)
    }
  }
  return withExamples(withDiscriminators(withAnsweredTexts(withoutInputTwins(withLimits(document)))))
}

function describeOperation(
  operation: Operation,
  facts: Facts,
  schemas: Schemas,
  parts: readonly ContractPart[],
): void {
  const isPublic = facts.config?.access?.includes('public') ?? false
  const isDeprecated = facts.config?.deprecated !== undefined
  if (isDeprecated) operation.deprecated = true
  operation.security = isPublic ? [] : securityOf(facts)
  const responses = (operation.responses ??= {})
  if (facts.method === 'PATCH') takeMergePatches(operation)
  if (facts.method === 'POST') sayWhetherRequired(operation, schemas)
  for (const part of parts) part.describe(operation, facts)
  for (const [status, response] of Object.entries(responses)) {
    if ('$ref' in response) continue
    response.description = (facts.config?.export && exported) ?? successes[status] ?? 'The answer.'
    response.headers = headersOf(status, response, schemas, {
      makes: '201' in responses,
      isLimited: facts.config?.limit !== false,
      isKeyed: heedsIdempotencyKey(facts),
      isExported: facts.config?.export !== undefined,
      keepsSession: facts.config?.keepsSession === true,
      isCompressed: mayCompress(facts.config ?? {}),
      isRanged: facts.config?.file === true,
      isDeprecated,
      isPaged: (operation.parameters ?? []).some((each) => 'name' in each && each.name === 'cursor'),
    })
  }
  const hasETag =
    facts.method === 'GET' && Boolean((responses['200'] as Response | undefined)?.headers?.['ETag'])
  const further = isDeprecated ? going : {}
  if (hasETag) responses[304] = { ...unchanged, headers: { ...unchanged.headers, ...further } }
  if (facts.config?.mayHaveMoved) responses[308] = { ...moved, headers: { ...moved.headers, ...further } }
  const statuses = errorStatuses(facts, isPublic)
  for (const status of statuses)
    responses[status] = {
      $ref: `#/components/responses/${facts.config?.oauth ? 'OAuthError' : 'Problem'}${status}`,
    }
  if (!facts.config?.oauth)
    Object.assign(operation, { 'x-codes': codesOf(operation.operationId!, facts, statuses) })
  operation.parameters = [
    ...((operation.parameters ?? []) as OpenAPIV3_1.ParameterObject[])
      .map(withListStyle)
      .map(withSaidExample),
    ...(headerParameters(facts, hasETag, isPublic) as OpenAPIV3_1.ParameterObject[]),
  ]
  if (operation.parameters.length === 0) delete operation.parameters
}

/**
 * Describes the body of a change as a JSON Merge Patch (RFC 7396), which is accepted under its own media type or as
 * plain JSON.
 */
function takeMergePatches({ requestBody }: Operation): void {
  const content = requestBody && 'content' in requestBody ? requestBody.content : {}
  const body = content['application/json']
  if (body) content['application/merge-patch+json'] = structuredClone(body)
}

/** A missing body is read as an empty one, so an action needs a body only where it needs a field. */
function sayWhetherRequired({ requestBody }: Operation, schemas: Schemas): void {
  const body = requestBody && 'content' in requestBody ? requestBody : undefined
  const schema = body?.content['application/json']?.schema
  if (!body || !schema) return
  const { required } = '$ref' in schema ? schemas[schema.$ref.slice('#/components/schemas/'.length)]! : schema
  body.required = (required ?? []).length > 0
}

const successes: Record<string, string> = {
  200: 'The answer.',
  201: 'What was made.',
  204: 'Done.',
  206: 'The bytes asked for.',
}

const exported = 'The answer, as what `Accept` asks for; without one, or with `*/*`, as JSON.'

const unchanged = {
  description: 'Nothing changed since the ETag you sent as `If-None-Match`.',
  headers: {
    ...always,
    ...standing,
    ETag: header('ETag'),
    'Content-Language': header('ContentLanguage'),
    'Accept-Ranges': header('AcceptRanges'),
  },
}

const moved = {
  description: 'Another record took its place.',
  headers: {
    ...always,
    ...standing,
    Location: header('Location'),
    ETag: header('ETag'),
  },
}

/** Several values of a filter are sent in one parameter, separated by commas. */
function withListStyle(parameter: OpenAPIV3_1.ParameterObject): OpenAPIV3_1.ParameterObject {
  const schema = parameter.schema as OpenAPIV3_1.SchemaObject | undefined
  const isList = parameter.in === 'query' && schema?.type === 'array'
  return isList ? { ...parameter, style: 'form', explode: false } : parameter
}

/**
 * Moves the example of a parameter into its description. Otherwise the form on the docs page would send the example
 * even if nobody typed it.
 */
function withSaidExample(parameter: OpenAPIV3_1.ParameterObject): OpenAPIV3_1.ParameterObject {
  const { example, ...schema } = (parameter.schema ?? {}) as { example?: string | number | boolean }
  if (example === undefined) return parameter
  return { ...parameter, schema, description: `${parameter.description ?? ''} As in \`${example}\`.`.trim() }
}
