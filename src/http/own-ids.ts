import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from 'fastify'
import type { Caller } from '../kernel/actor.ts'
import { CreatedBefore } from '../kernel/new-id.ts'
import { hashOf } from './idempotency.ts'
import { uuid } from './schemas.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * The address of the list that the new record is in, such as `/v1/cases`: the client may give the record its `id`.
     * Where the same request created it before, the answer is 200 with what GET gives of it.
     */
    createsIn?: string
  }
  interface FastifyRequest {
    /** What was sent, where it gives the new record an id. */
    sent: string
  }
}

/** The `id` in the body of a creation. */
export const ownId = uuid
  .optional()
  .describe(
    'A UUID of yours for the new record. The same request sent again, however late, answers 200 with that record and creates nothing; 409 if the id stands for anything else.',
  )

/** Lets clients give the records that they create an id of their own. */
export function registerOwnIds(app: FastifyInstance): void {
  app.decorateRequest('sent', '')
  const readers = new Map<string, RouteHandlerMethod>()
  app.addHook('onRoute', (route) => {
    if (route.method === 'GET') readers.set(route.url, route.handler)
    const list = route.config?.createsIn
    if (list === undefined) return
    const responses = route.schema!.response as Record<number, unknown>
    responses[200] = responses[201]
    const create = route.handler
    route.handler = async function (request, reply) {
      try {
        return await create.call(this, request, reply)
      } catch (error) {
        if (!(error instanceof CreatedBefore)) throw error
        request.params = { id: error.id }
        void reply.header('location', `${list}/${error.id}`)
        return readers.get(`${list}/:id`)!.call(this, request, reply)
      }
    }
  })
  app.addHook('preValidation', (request, _reply, done) => {
    const { body, routeOptions } = request
    if (routeOptions.config.createsIn !== undefined && namesId(body)) request.sent = JSON.stringify(body)
    done()
  })
  app.addHook('preHandler', (request, _reply, done) => {
    const { body, sent } = request
    if (sent !== '' && namesId(body)) {
      const { id, ...content } = body
      request.body = content
      request.caller = naming(request, id, sent)
    }
    done()
  })
}

const namesId = (body: unknown): body is { id: string } =>
  typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string'

/** The caller of a request that gives the new record this id; `sent` is all that it asks for. */
export const naming = ({ caller, url, routeOptions }: FastifyRequest, id: string, sent: string): Caller => ({
  ...caller,
  naming: { id, operation: routeOptions.schema!.operationId!, fingerprint: hashOf([url, sent]) },
})
