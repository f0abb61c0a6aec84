import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

/** What a page may send besides what every form could. */
const allowedHeaders = [
  'Accept-Language',
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'Range',
  'X-Request-Id',
]

/** What a page may read of an answer besides its body. */
const exposedHeaders = [
  'Content-Disposition',
  'Content-Range',
  'ETag',
  'Link',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'WWW-Authenticate',
  'X-Request-Id',
]

/** Lets pages of these origins call the interface, with a token of their own: there are no cookies to come along. */
export async function registerCors(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
    allowedHeaders,
    exposedHeaders,
    maxAge: 3600,
    // OPTIONS that no browser sent is answered as well, with `Allow`.
    strictPreflight: false,
  })
}
