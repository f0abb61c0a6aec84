/** The value of a header: what can be printed of ASCII. */
export const text = (maxLength: number) => ({ type: 'string', maxLength, pattern: '^[ -~]*$' })

/** Headers of HTTP itself and for browsers, by the name of their component. */
export const commonHeaders = {
  CacheControl: {
    description:
      'Whether the answer may be kept: `no-store` where it tells of people or shows a secret; else it is asked for again each time.',
    schema: text(100),
    example: 'private, no-cache',
  },
  Vary: {
    description: 'The headers of the request that the answer depends on (RFC 9110 12.5.5).',
    schema: text(300),
    example: 'Accept, Accept-Encoding',
  },
  ContentEncoding: {
    description:
      'How the answer is compressed, by `Accept-Encoding`; its ETag says so too. A short answer is sent as it is.',
    schema: { type: 'string', enum: ['br', 'gzip'] },
    example: 'br',
  },
  ContentLanguage: {
    description: 'The language of the texts, by `Accept-Language`.',
    schema: { type: 'string', enum: ['id', 'en'] },
    example: 'id',
  },
  AcceptRanges: {
    description: 'That a `Range` of bytes may be asked for (RFC 9110 14.3).',
    schema: { type: 'string', enum: ['bytes'] },
    example: 'bytes',
  },
  ContentTypeOptions: {
    description: 'Always `nosniff`: the type is what `Content-Type` says.',
    schema: { type: 'string', enum: ['nosniff'] },
    example: 'nosniff',
  },
  ContentSecurityPolicy: {
    description: 'What a browser that shows the answer may load or run: nothing.',
    schema: text(1000),
    example: `default-src 'none'; frame-ancestors 'none'`,
  },
  Deprecation: {
    description:
      'Of an operation that will go: since when it should not be used any more, in seconds since 1970 (RFC 9745). `Link` says where that is explained.',
    schema: { type: 'string', maxLength: 20, pattern: String.raw`^@\d{1,12}$` },
    example: '@1798736400',
  },
  Sunset: {
    description: 'Of an operation that will go: when it is gone (RFC 8594).',
    schema: text(40),
    example: 'Wed, 30 Jun 2027 17:00:00 GMT',
  },
  AllowOrigin: {
    description: 'The origin whose pages may read the answer, where CORS_ORIGINS names it.',
    schema: text(300),
    example: 'https://dasbor.contoh.go.id',
  },
  ExposeHeaders: {
    description: 'The headers that such a page may read.',
    schema: text(1000),
    example: 'ETag, Link, Location, Retry-After, X-Request-Id',
  },
} as const

const common = (name: keyof typeof commonHeaders) => ({ $ref: `#/components/headers/${name}` })

/** What any answer can have, whatever it is. */
export const onEveryAnswer = {
  'Cache-Control': common('CacheControl'),
  Vary: common('Vary'),
  'X-Content-Type-Options': common('ContentTypeOptions'),
  'Content-Security-Policy': common('ContentSecurityPolicy'),
  'Access-Control-Allow-Origin': common('AllowOrigin'),
  'Access-Control-Expose-Headers': common('ExposeHeaders'),
}
