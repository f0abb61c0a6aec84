import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { z } from 'zod'
import { accountRoles } from '../../kernel/actor.ts'
import { asDomainError } from '../../db/errors.ts'
import { faultOf } from '../../db/faults.ts'
import { mediaTypesOf } from './media-types.ts'
import { answerOptions, noSuchOperation } from './methods.ts'
import { safeHeaders } from './safe-headers.ts'
import { InputError, inputProblem } from './validation.ts'
import { fieldCode, reasonCode } from './codes.ts'
import {
  DomainError,
  errorCodes,
  errorKinds,
  overload,
  type ErrorCode,
  type Language,
  type Text,
} from '../../kernel/errors.ts'

export const problemSchema = z
  .object({
    type: z
      .string()
      .max(300)
      .meta({ format: 'uri-reference', description: 'Address of the description of this kind of problem.' }),
    title: z.string().max(300),
    status: z.int(),
    detail: z.string().max(2000).optional(),
    instance: z.string().max(2100).meta({ format: 'uri-reference' }),
    code: z.enum(errorCodes),
    requestId: z.string().max(200),
    errors: z
      .array(
        z.object({
          pointer: z
            .string()
            .max(500)
            // A parameter that was sent may have any name.
            .regex(/^(?:[/?][\s\S]*)?$/)
            .describe('JSON Pointer into the body, or `?name` for a parameter.'),
          code: fieldCode,
          message: z.string().max(2000),
        }),
      )
      .max(100)
      .optional(),
    reasons: z
      .array(z.object({ code: reasonCode, message: z.string().max(1000) }))
      .max(300)
      .optional()
      .describe('Every condition that is not met.'),
    allowedActions: z
      .array(z.string().max(50))
      .max(50)
      .optional()
      .describe('The actions that would apply now.'),
    conflictsWith: z
      .object({
        id: z.uuid(),
        name: z.string().max(200),
        location: z.string().max(200).meta({ format: 'uri-reference' }),
      })
      .optional()
      .describe('The record that exists already.'),
    memberships: z
      .array(
        z.object({
          id: z.uuid(),
          role: z.enum(accountRoles),
          organization: z.object({ id: z.uuid(), shortName: z.string().max(200) }).nullable(),
        }),
      )
      .max(100)
      .optional()
      .describe('Your memberships that are in force: name one in `Registry-Membership`.'),
    item: z
      .int()
      .optional()
      .describe('Of a batch in one transaction: which of its items was refused, counted from 0.'),
  })
  .meta({
    id: 'Problem',
    description: 'An RFC 9457 problem, in the language of Accept-Language.',
    example: {
      type: '/problems/not_found',
      title: 'Tidak ditemukan',
      status: 404,
      detail: 'Periksa alamat dan id-nya; data yang tidak boleh Anda lihat juga dijawab begini.',
      instance: '/v1/agreements/0199e4c8-0000-7000-8000-000000000000',
      code: 'not_found',
      requestId: 'req-1',
    },
  })

export type Problem = z.infer<typeof problemSchema>

/** Indonesian, unless the client prefers English (RFC 9110 quality values). */
export function languageOf(header: string | undefined): Language {
  const asked = new Negotiator({ headers: { 'accept-language': header?.slice(0, 200) } })
  return (header && (asked.language(['id', 'en']) as Language | undefined)) || 'id'
}

/** The requested path as a valid URI: characters that a URI must not contain are escaped. */
const addressOf = (url: string): string =>
  url
    .split('?')[0]!
    .slice(0, 600)
    .replaceAll(/%(?![\da-f]{2})|[^\w\-.~!$&'()*+,;=:@/%]/gi, encodeURIComponent)

/** The problem for a DomainError, in the language of this request. */
export function toProblem(error: DomainError, request: FastifyRequest): Problem {
  const language = languageOf(request.headers['accept-language'])
  const kind = errorKinds[error.code]
  const { detail, errors, reasons, allowedActions, conflictsWith, memberships, item } = error.details
  const say = (text: Text) => text[language]
  return {
    type: `${request.server.publicUrl}/problems/${error.code}`,
    title: say(kind.title),
    status: kind.status,
    detail: say(detail ?? kind.advice),
    instance: addressOf(request.url),
    code: error.code,
    requestId: request.id,
    errors: errors?.slice(0, 100).map((each) => ({ ...each, message: say(each.message) })),
    reasons: reasons?.map(({ code, message }) => ({ code, message: say(message) })),
    allowedActions: allowedActions && [...allowedActions],
    conflictsWith,
    memberships: memberships?.map(({ id, role, organization }) => ({ id, role, organization })),
    item,
  }
}

const frameworkCodes: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid_request',
  FST_ERR_BAD_URL: 'invalid_request',
  FST_ERR_MAX_PARAM_LENGTH: 'invalid_request',
  FST_ERR_NOT_FOUND: 'not_found',
}

/**
 * Turns any error into the problem that the client gets. An unexpected error becomes `internal_error`, without
 * details.
 */
export function asProblemError(error: Error, request: FastifyRequest): DomainError {
  const found = withoutRequest(error)
  // An error in the body does not matter if the address or the method does not exist.
  if (request.is404 && ofBodies.has(found.code)) return noSuchOperation(request)
  const isUntold = found.code === 'unsupported_media_type' && !found.details.detail
  return isUntold ? new DomainError(found.code, { detail: mediaTypesOf(request) }) : found
}

const ofBodies: ReadonlySet<ErrorCode> = new Set([
  'unsupported_media_type',
  'malformed_json',
  'payload_too_large',
])

function withoutRequest(error: Error): DomainError {
  if (error instanceof DomainError) return error
  if (error instanceof InputError) return inputProblem(error)
  const fromDatabase = asDomainError(error)
  if (fromDatabase) return fromDatabase
  const { code, statusCode } = error as FastifyError
  // The JSON parser refuses "__proto__" and similar keys with status 400 and no code.
  return new DomainError(frameworkCodes[code] ?? (statusCode === 400 ? 'malformed_json' : 'internal_error'))
}

/** The value of `Vary` with this header name added to those that are set already, such as Origin. */
export function varyingBy(reply: FastifyReply, name: string): string {
  const set = String(reply.getHeader('vary') ?? '')
  const names = set === '' ? [] : set.split(', ')
  return [...new Set([...names, name])].join(', ')
}

/** The headers of a problem that depend on nothing but the problem and the request. */
export function problemHeaders({ code, details }: DomainError, request: FastifyRequest) {
  const { retryAfter = errorKinds[code].status === 503 ? 5 : undefined } = details
  return {
    // Set here too, because no hook has run when no route was reached.
    ...safeHeaders,
    'x-request-id': request.id,
    'content-language': languageOf(request.headers['accept-language']),
    'content-type': 'application/problem+json',
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  }
}

/** How to authenticate. A request that came with a token is told that the token is none that counts (RFC 6750 3.1). */
function challengeOf({ headers, server }: FastifyRequest): string {
  const refused = /^Bearer [^ ]/i.test(headers.authorization ?? '') ? ', error="invalid_token"' : ''
  const metadata = server.publicUrl ? `, resource_metadata="${server.publicUrl}${resourceMetadata}"` : ''
  return `Bearer realm="registry"${refused}${metadata}`
}

/** Where a client learns which server gives the tokens of this interface (RFC 9728). */
export const resourceMetadata = '/.well-known/oauth-protected-resource'

/** Sends a problem. Fastify also uses it for errors that happen before any route. */
export function sendProblem(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const domainError = asProblemError(error, request)
  const problem = toProblem(domainError, request)
  request.server.metrics?.add('registry_problems_total', { code: problem.code })
  if (error === overload) request.server.countRefusal(request)
  else if (problem.status >= 500) request.log.error({ err: error, fault: faultOf(error) }, 'request failed')
  if (problem.status === 401) reply.header('www-authenticate', challengeOf(request))
  if (problem.code === 'insufficient_scope') {
    const { scope = request.routeOptions.config.scope } = domainError.details
    reply.header('www-authenticate', `Bearer realm="registry", error="insufficient_scope", scope="${scope}"`)
  }
  if (problem.status === 405) reply.header('allow', domainError.details.allow?.join(', '))
  reply
    .code(problem.status)
    .removeHeader('etag')
    .removeHeader('accept-ranges')
    .headers(problemHeaders(domainError, request))
    .header('vary', varyingBy(reply, 'Accept-Language'))
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(problem)
}

/** Answers every error, and every address that does not exist, with a problem. */
export function registerProblems(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => sendProblem(error, request, reply))
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'OPTIONS' && answerOptions(request, reply)) return
    sendProblem(noSuchOperation(request), request, reply)
  })
}
