import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import { fromReplica } from '../db/replica/replica.ts'
import { isReadRecorded } from '../personal-data/reads.ts'

/**
 * Lists and reports, and with them their exports, may be read from the replica; but not what is recorded as a read of
 * personal data, which is read where it is recorded. Call this before the exports are registered, which call the
 * handler once for each page.
 */
export function registerReplicaReads(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (route.config?.export) route.handler = reading(route.handler)
  })
}

type Handler = RouteOptions['handler']

const reading = (handler: Handler): Handler =>
  function (request: FastifyRequest, reply) {
    const answer = () => handler.call(this, request, reply)
    return isReadRecorded(request) ? answer() : fromReplica(answer)
  }
