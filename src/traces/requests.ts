import type { FastifyInstance } from 'fastify'
import type { TracedRequest, Tracer } from '../kernel/tracer.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The request as it is followed; undefined where no traces are asked for. */
    traced: TracedRequest | undefined
  }
}

/** Follows every request by its route's template. */
export function traceRequests(app: FastifyInstance, tracer: Tracer | undefined): void {
  app.decorateRequest('traced', undefined)
  if (!tracer) return
  app.addHook('onRequest', (request, { raw }, done) => {
    const { method, routeOptions, headers } = request
    const traceparent = headers['traceparent']
    const traced = tracer.request({
      method,
      route: routeOptions.url ?? 'none',
      traceparent: typeof traceparent === 'string' ? traceparent : undefined,
    })
    request.traced = traced
    // Not the hook onResponse: it does not run when the client leaves before the answer is complete.
    raw.once('close', () => traced.end(raw.writableFinished ? raw.statusCode : undefined))
    traced.within(done)
  })
  // Once more: what follows upon the end of a body does not come from the step before.
  app.addHook('preValidation', (request, _reply, done) => request.traced!.within(done))
}
