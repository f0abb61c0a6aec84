import type { App } from '../http/app.ts'
import { whenClosed } from '../http/load/lanes.ts'
import { accountRoles } from '../kernel/actor.ts'
import { overload } from '../kernel/errors.ts'
import { batchOperations, type BatchOperation } from './operations.ts'
import { runBatch, type Address } from './run.ts'
import { batchReport, newBatch } from './schemas.ts'

const mebibyte = 1024 * 1024

/** Many records of one kind in one request. Must be registered before the operations that it calls. */
export function batchRoutes(app: App): void {
  const addresses = addressesIn(app)
  void app.register(async (batches: App) => {
    // Before the body is received, as with imports.
    batches.addHook('onRequest', async () => app.lanes.imports.requireRoom())
    batchRoute(batches, (operation) => addresses.get(operation)!)
  })
}

/** The addresses of the operations that a batch can name, as their routes are registered. */
function addressesIn(app: App): ReadonlyMap<BatchOperation, Address> {
  const addresses = new Map<BatchOperation, Address>()
  app.addHook('onRoute', ({ url, method, schema }) => {
    const operation = batchOperations.find((each) => each === schema?.operationId)
    // Each route that answers GET answers HEAD, too.
    if (operation && method !== 'HEAD')
      addresses.set(operation, { url, method: method === 'GET' ? 'GET' : 'POST' })
  })
  return addresses
}

function batchRoute(app: App, addressOf: (operation: BatchOperation) => Address): void {
  const { requestTimeoutMs, importTimeoutMs } = app.config
  app.post(
    '/v1/batches',
    {
      bodyLimit: 8 * mebibyte,
      config: { lane: 'imports', access: accountRoles, scope: null, batch: true, idempotencyKey: true },
      schema: {
        operationId: 'runBatch',
        tags: ['Batches'],
        summary: 'Create or read many records of one kind',
        description:
          'Calls one operation for up to 500 items, in their order, and answers with a result for each: status, ETag, address, and the ' +
          'record or the problem. Each item is checked, permitted and recorded as if it came alone; an API client needs the scope of the ' +
          'operation. With `transaction` `each`, the default, every item stands on its own, and the answer is 200 whatever came of ' +
          'them. With `one` nothing is done unless everything is: the first item that is refused is the answer, as its own problem, ' +
          'with `item` and pointers into the batch. A body may have 8 MiB, one of its items 1 MiB. A batch counts as one request; ' +
          'batches and imports are done a few at a time. An `Idempotency-Key` holds for each item in its place: after a 503, or ' +
          'without an answer, send the same batch again, and what was done is not done twice.',
        body: newBatch,
        response: { 200: batchReport },
      },
    },
    async (request, reply) => {
      const gone = whenClosed(reply)
      // Nothing is sent meanwhile in either direction.
      reply.raw.setTimeout(requestTimeoutMs + importTimeoutMs + 60_000, () => reply.raw.destroy())
      const results = await app.lanes.imports.run(gone, () => {
        const end = AbortSignal.any([gone, AbortSignal.timeout(importTimeoutMs)])
        const requireTime = () => {
          if (end.aborted) throw overload
        }
        const address = addressOf(request.body.operation)
        return runBatch(app, request, request.body, { address, requireTime })
      })
      const refused = results.filter(({ problem }) => problem).length
      return { done: results.length - refused, refused, results }
    },
  )
}
