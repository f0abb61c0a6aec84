import type { FastifyInstance } from 'fastify'
import type { Metrics } from './metrics.ts'

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * Counts and times every request by its route's template. Requests that reach no route count together, so that nobody
 * can make labels with addresses or methods of their own.
 */
export function countRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onRequest', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    const method = methods.has(request.method) ? request.method : 'other'
    const begun = performance.now()
    metrics.change('registry_http_requests_in_flight', { route }, 1)
    // Not the hook onResponse: it does not run when the client leaves before the answer is complete.
    reply.raw.once('close', () => {
      const status = reply.raw.writableFinished ? String(reply.raw.statusCode) : 'aborted'
      metrics.change('registry_http_requests_in_flight', { route }, -1)
      metrics.observe(
        'registry_http_request_duration_seconds',
        { method, route, status },
        (performance.now() - begun) / 1000,
      )
    })
    done()
  })
}
