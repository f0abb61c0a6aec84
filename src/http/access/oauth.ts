import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { faultOf } from '../../db/faults.ts'
import { z } from 'zod'
import { passkeyRequest } from './passkey-request.ts'
import { DomainError, errorKinds, overload, type ErrorCode } from '../../kernel/errors.ts'
import { asProblemError, languageOf, varyingBy } from '../problems/problem.ts'
import { InputError } from '../problems/validation.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Errors have the format of OAuth (RFC 6749 section 5.2), which OAuth libraries expect. */
    oauth?: boolean
  }
}

const oauthErrors = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unsupported_grant_type',
  'invalid_scope',
  'server_error',
  'temporarily_unavailable',
  'second_factor_needed',
] as const

const oauthError = z
  .object({
    error: z.enum(oauthErrors),
    error_description: z.string().max(1000),
    error_uri: z.string().max(300).meta({ format: 'uri-reference' }),
    challenge: z.string().max(200).optional().describe('Of `second_factor_needed`: send it with the code.'),
    expires_in: z.int().optional().describe('Seconds in which the code must follow the challenge.'),
    passkey: passkeyRequest.optional().describe('Of `second_factor_needed`, where there is a passkey.'),
  })
  .meta({
    id: 'OAuthError',
    description: 'RFC 6749 section 5.2, in the language of Accept-Language; `error_uri` says more.',
    example: {
      error: 'invalid_grant',
      error_description: 'Periksa alamat surel dan kata sandi.',
      error_uri: '/problems/invalid_grant',
    },
  })

const LONGEST_FORM = 16 * 1024

/** Makes the routes of this context, and no others, read forms and send OAuth errors. */
export function speakOAuth(context: FastifyInstance): void {
  context.removeAllContentTypeParsers()
  context.addContentTypeParser<string>(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: LONGEST_FORM },
    (_request, body, done) => {
      const form = new URLSearchParams(body)
      const names = [...form.keys()]
      const isSound = new Set(names).size === names.length
      if (isSound) done(null, Object.fromEntries(form))
      else done(new DomainError('invalid_request', { detail: onlyOnce }))
    },
  )
  context.setErrorHandler<FastifyError>(sendOAuthError)
}

const onlyOnce = {
  id: 'Setiap isian hanya boleh dikirim sekali.',
  en: 'Each parameter may be sent only once.',
}

function sendOAuthError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const unknownGrant =
    error instanceof InputError &&
    error.issues.some(({ path, input }) => path.join() === 'grant_type' && typeof grantOf(input) === 'string')
  const found = unknownGrant ? new DomainError('unsupported_grant_type') : asProblemError(error, request)
  const { status, advice } = errorKinds[found.code]
  const language = languageOf(request.headers['accept-language'])
  if (error === overload) request.server.countRefusal(request)
  else if (status >= 500) request.log.error({ err: error, fault: faultOf(error) }, 'request failed')
  if (status === 401) reply.header('www-authenticate', 'Basic realm="registry"')
  if (found.details.retryAfter) reply.header('retry-after', found.details.retryAfter)
  else if (status === 503) reply.header('retry-after', 5)
  const { challenge } = found.details
  const [wrong] = found.details.errors ?? []
  const detail = wrong
    ? `${wrong.pointer.slice(1)}: ${wrong.message[language]}`
    : (found.details.detail ?? advice)[language]
  void reply
    .code(status)
    .header('content-language', language)
    .header('vary', varyingBy(reply, 'Accept-Language'))
    .type('application/json')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send({
      error: oauthCode(found.code, status),
      // Only the characters that RFC 6749 allows here.
      error_description: detail
        .replaceAll(/["\\]/g, "'")
        .replaceAll(/[^\x20-\x7e]/g, '-')
        .slice(0, 1000),
      error_uri: `${request.server.publicUrl}/problems/${found.code}`,
      ...(challenge && {
        challenge: challenge.challenge,
        expires_in: challenge.expiresIn,
        ...(challenge.passkey && { passkey: challenge.passkey }),
      }),
    } satisfies z.infer<typeof oauthError>)
}

const grantOf = (input: unknown): unknown =>
  typeof input === 'object' && input !== null ? (input as Record<string, unknown>)['grant_type'] : input

function oauthCode(code: ErrorCode, status: number): (typeof oauthErrors)[number] {
  const own = oauthErrors.find((each) => each === code)
  if (own) return own
  if (status === 429 || status === 503) return 'temporarily_unavailable'
  return status >= 500 ? 'server_error' : 'invalid_request'
}
