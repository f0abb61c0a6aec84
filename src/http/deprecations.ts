import type { FastifyInstance } from 'fastify'
import type { Day } from '../kernel/days.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The operation goes: since when it should not be used, and until when it is answered. */
    deprecated?: { readonly since: Day; readonly until: Day }
  }
}

/**
 * Says of operations that go that they do: `deprecated` in the contract, `Deprecation` (RFC 9745) and `Sunset` (RFC 8594) with
 * each answer of theirs that is no problem.
 */
export function registerDeprecations(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (route.config?.deprecated) route.schema = { ...route.schema, deprecated: true }
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    const { deprecated } = request.routeOptions.config
    if (deprecated && reply.statusCode < 400) {
      reply.header('deprecation', `@${beginOf(deprecated.since).getTime() / 1000}`)
      reply.header('sunset', beginOf(deprecated.until).toUTCString())
    }
    done(null, payload)
  })
}

/** When a day begins in Jakarta. */
const beginOf = (day: Day): Date => new Date(`${day}T00:00:00+07:00`)
