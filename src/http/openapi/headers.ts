import { textual } from '../compression.ts'
import { heedsIdempotencyKey } from '../idempotency.ts'
import { commonHeaders, onEveryAnswer, text } from './common-headers.ts'
import { componentOf, type Facts, type Response, type Schema, type Schemas } from './types.ts'

/** Response headers, by the name of their component. A required header is on every answer that lists it. */
export const sharedHeaders = {
  ...commonHeaders,
  RequestId: {
    description: 'The id of the request, yours if you sent one. Name it when you report a problem.',
    required: true,
    schema: text(100),
    example: '5f1c2c1e-5d0a-4c5e-9b0e-0d9f1f1f4a10',
  },
  ETag: {
    description:
      'The version of the record, for `If-Match` when you change it and `If-None-Match` when you reread it.',
    required: true,
    schema: text(100),
    example: '"3-AbCdEfGhIjKl"',
  },
  Link: {
    description:
      'The first and the next page (RFC 8288), an export has no pages; and where it is explained that an operation will go.',
    schema: text(4000),
    example: '</v1/agreements>; rel="first", </v1/agreements?cursor=WyJ1cGRhdGVk>; rel="next"',
  },
  Location: {
    description: 'The address of the record.',
    required: true,
    schema: text(500),
    example: '/v1/agreements/0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
  },
  ContentDisposition: {
    description: 'Always an attachment, with the name of the file (RFC 6266).',
    required: true,
    schema: text(2000),
    example: 'attachment; filename="pks.pdf"',
  },
  ExportDisposition: {
    description: 'Of an export: an attachment, named after the list and the day (RFC 6266).',
    schema: text(2000),
    example: 'attachment; filename="naskah-kerja-sama-2026-11-24.csv"',
  },
  ContentRange: {
    description: 'The bytes in this answer, and of how many; after 416 only of how many.',
    schema: text(100),
    example: 'bytes 0-1023/204800',
  },
  RetryAfter: {
    description: 'Seconds to wait before you try again.',
    required: true,
    schema: { type: 'integer', minimum: 0, maximum: 86_400 },
    example: 5,
  },
  RateLimit: {
    description:
      'How many requests are left (`r`) and the seconds until the quota begins anew (`t`), after draft-ietf-httpapi-ratelimit-headers.',
    schema: text(100),
    example: '"account";r=1187;t=42',
  },
  RateLimitPolicy: {
    description: 'The limit the request counted for: `q` requests in `w` seconds.',
    schema: text(100),
    example: '"account";q=1200;w=60',
  },
  SetCookie: {
    description:
      'Keeps the session, for this origin and these addresses alone; no script reads it (RFC 6265).',
    schema: text(1000),
    example:
      '__Secure-registry-session=jpr_refresh_9oVxQ2; Max-Age=1209600; Path=/oauth/session; HttpOnly; Secure; SameSite=Strict',
  },
  IdempotencyReplayed: {
    description:
      'On an answer that was given before: the request was done already for its `Idempotency-Key`, and nothing was done now.',
    schema: { type: 'string', enum: ['true'] },
    example: 'true',
  },
  WwwAuthenticate: {
    description:
      'How to authenticate (RFC 6750): `error="invalid_token"` where a token came that does not count, and with PUBLIC_URL where the metadata is (RFC 9728).',
    required: true,
    schema: text(500),
    example: 'Bearer realm="registry"',
  },
  ScopeChallenge: {
    description: 'After `insufficient_scope`: the scope that the operation takes (RFC 6750).',
    schema: text(500),
    example: 'Bearer realm="registry", error="insufficient_scope", scope="registry:read"',
  },
} as const

export const header = (name: keyof typeof sharedHeaders) => ({ $ref: `#/components/headers/${name}` })

/** The headers of every answer that need no more than a request. */
export const always = { 'X-Request-Id': header('RequestId'), ...onEveryAnswer }

/** The rate limit headers. They are on every answer, except where a request was refused before it was counted. */
export const standing = {
  RateLimit: header('RateLimit'),
  'RateLimit-Policy': header('RateLimitPolicy'),
}

/** The headers of an operation that will go; problems are shared by all operations. */
export const going = {
  Deprecation: header('Deprecation'),
  Sunset: header('Sunset'),
  Link: header('Link'),
}

/** Properties of an operation that decide which headers its answers have. */
interface Traits {
  /** It creates a record, or returns the one that exists already. */
  readonly makes: boolean
  /** Its requests are counted. */
  readonly isLimited: boolean
  /** The answer can be requested as a file. */
  readonly isExported: boolean
  /** It is done once for its Idempotency-Key. */
  readonly isKeyed: boolean
  /** It will go. */
  readonly isDeprecated: boolean
  /** It answers in pages. */
  readonly isPaged: boolean
  readonly keepsSession: boolean
  /** Its answers of text are compressed where the client takes that. */
  readonly isCompressed: boolean
  /** A client may ask for a range of its bytes. */
  readonly isRanged: boolean
}

/** The headers an answer of this status and schema has. */
export function headersOf(
  status: string,
  response: Response,
  schemas: Schemas,
  {
    makes,
    isLimited,
    isExported,
    isKeyed,
    isDeprecated,
    isPaged,
    keepsSession,
    isCompressed,
    isRanged,
  }: Traits,
) {
  const json = response.content?.['application/json']?.schema as { $ref?: string } | undefined
  const properties: Readonly<Record<string, Schema | undefined>> =
    schemas[componentOf(json) ?? '']?.properties ?? {}
  // A page is looked at, not kept.
  const isFile = response.content !== undefined && !json && !('text/html' in response.content)
  const isText = Object.keys(response.content ?? {}).some((type) => textual.test(type))
  const isPicture = isFile && 'image/svg+xml' in response.content!
  // An archive is written while it is sent: its hash is not known before.
  const isStored = isFile && !('application/zip' in response.content!)
  return {
    ...always,
    ...(isCompressed && isText ? { 'Content-Encoding': header('ContentEncoding') } : {}),
    ...(isPicture ? { 'Content-Language': header('ContentLanguage') } : {}),
    ...(isRanged ? { 'Accept-Ranges': header('AcceptRanges') } : {}),
    ...(isLimited ? standing : {}),
    ...(isStored || properties['version']?.type === 'integer' ? { ETag: header('ETag') } : {}),
    ...(isFile && !isPicture ? { 'Content-Disposition': header('ContentDisposition') } : {}),
    ...(isExported ? { 'Content-Disposition': header('ExportDisposition') } : {}),
    ...(status === '206' ? { 'Content-Range': header('ContentRange') } : {}),
    ...(isDeprecated ? going : {}),
    ...(isPaged ? { Link: header('Link') } : {}),
    ...(makes ? { Location: header('Location') } : {}),
    ...(isKeyed ? { 'Idempotency-Replayed': header('IdempotencyReplayed') } : {}),
    ...(keepsSession ? { 'Set-Cookie': header('SetCookie') } : {}),
  }
}

/** The headers a request may or must have, beyond the parameters of its schema. */
export function headerParameters(facts: Facts, hasETag: boolean, isPublic: boolean) {
  const { config } = facts
  return [
    ...(config?.ifMatch ? [ifMatch] : []),
    ...(hasETag ? [ifNoneMatch] : []),
    ...(facts.method === 'POST' ? [heedsIdempotencyKey(facts) ? idempotencyKey : unneededKey] : []),
    ...(config?.file ? [range] : []),
    ...(isPublic ? [] : [membership]),
    ...(config?.keepsSession ? [ownPage] : []),
  ]
}

const ownPage = {
  name: 'Registry-Session',
  in: 'header',
  required: true,
  description: 'Says that a page of the registry itself asks; a page of somebody else cannot send it.',
  schema: { type: 'string', enum: ['1'] },
}

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description:
    'The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`; or several, separated by commas; or `*`, which overwrites whatever was changed meanwhile (RFC 9110 13.1.1). A weak ETag matches nothing.',
  schema: text(1000),
}

const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The ETag of your last read: while it still holds, the answer is 304 without a body.',
  schema: text(1000),
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused.',
  schema: { type: 'string', minLength: 1, maxLength: 102, pattern: '^"?[\\w.:~+/=-]{1,100}"?$' },
}

const unneededKey = {
  ...idempotencyKey,
  description:
    'Accepted, so that a client may send one with every POST, and without effect: to repeat this changes nothing more, or its answer shows a secret, which is never kept.',
}

const membership = {
  name: 'Registry-Membership',
  in: 'header',
  required: false,
  description:
    'The id of the membership that the request speaks for, from `GET /v1/me`. Needed only by people who hold several: without it they are answered 403 `membership_needed`.',
  schema: { type: 'string', format: 'uuid', maxLength: 36 },
}

const range = {
  name: 'Range',
  in: 'header',
  required: false,
  description:
    'One range of bytes (RFC 9110), as in `bytes=0-1023`; several at once are answered with the whole.',
  schema: text(100),
}
