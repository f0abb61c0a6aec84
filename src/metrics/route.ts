import { createHash, timingSafeEqual } from 'node:crypto'
import type { App } from '../http/app.ts'
import { DomainError } from '../kernel/errors.ts'

/**
 * The metrics at the address of the interface, for whoever has the token. Without a token there is no such address.
 * Not counted against a quota, which could need the database: metrics are for when that does not answer.
 */
export function metricsRoute(app: App, token: string | undefined): void {
  const { metrics } = app
  if (!metrics || token === undefined) return
  const expected = digest(`Bearer ${token}`)
  app.get(
    '/metrics',
    { config: { access: ['public'], limit: false }, schema: { hide: true } },
    async (request, reply) => {
      const given = digest(request.headers.authorization ?? '')
      if (!timingSafeEqual(given, expected)) throw new DomainError('unauthenticated')
      return reply.type(metrics.contentType).send(await metrics.render())
    },
  )
}

/** Of one length whatever the text is, so that comparing takes the same time. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
