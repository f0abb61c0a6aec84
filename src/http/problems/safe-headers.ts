import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer holds a secret that is shown once: nothing keeps it. */
    showsSecret?: boolean
  }
}

/** Answers are data: never sniffed, framed, run, or kept by a cache in between. */
export const safeHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': `default-src 'none'; frame-ancestors 'none'`,
  'cache-control': 'private, no-cache',
}

/** Sets them on every answer of the interface; the docs page is a page and has headers of its own. */
export function registerSafeHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(safeHeaders)
    if (request.routeOptions.config.showsSecret) reply.header('cache-control', 'no-store')
    done()
  })
}
