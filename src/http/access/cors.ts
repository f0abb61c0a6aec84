import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

/** Request headers that a page may send, besides those that browsers always allow. */
const allowedHeaders = [
  'Accept-Language',
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'Range',
  'Registry-Membership',
  'X-Request-Id',
]

/** Response headers that a page may read. */
const exposedHeaders = [
  'Content-Disposition',
  'Content-Range',
  'Deprecation',
  'ETag',
  'Idempotency-Replayed',
  'Link',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Sunset',
  'WWW-Authenticate',
  'X-Request-Id',
]

/** Lets pages of these origins call the interface from a browser. They send a token; no cookies are sent. */
export async function registerCors(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
    allowedHeaders,
    exposedHeaders,
    maxAge: 3600,
    // An OPTIONS request that is no CORS preflight is answered too, with `Allow`.
    strictPreflight: false,
  })
}
