import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer contains a secret that is shown once. No cache and no idempotency key may store it. */
    showsSecret?: boolean
  }
}

/** Answers are data: browsers must not guess their type, frame them or run them, and caches must not store them. */
export const safeHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': `default-src 'none'; frame-ancestors 'none'`,
  'cache-control': 'private, no-cache',
}

/** Sets these headers on every answer of the interface. The docs page has headers of its own. */
export function registerSafeHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(safeHeaders)
    if (request.routeOptions.config.showsSecret) reply.header('cache-control', 'no-store')
    done()
  })
}
