import type { FastifyReply, FastifyRequest } from 'fastify'
import { startOfDay, type Day } from '../kernel/days.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * The operation will go: since when it should not be used any more, and from which day on it is gone. The contract
     * marks it, and each of its answers says so.
     */
    deprecated?: { readonly since: Day; readonly gone: Day }
  }
}

const explained = '/docs/changelog'

/** Says with the answer of an operation that will go, a refusal too, since when (RFC 9745) and until when (RFC 8594). */
export function announceDeprecation({ routeOptions, server }: FastifyRequest, reply: FastifyReply): void {
  const { deprecated } = routeOptions.config
  if (!deprecated) return
  reply
    .header('deprecation', `@${Date.parse(startOfDay(deprecated.since)) / 1000}`)
    .header('sunset', new Date(startOfDay(deprecated.gone)).toUTCString())
    .header('link', `<${server.publicUrl}${explained}>; rel="deprecation"; type="text/html"`)
}
