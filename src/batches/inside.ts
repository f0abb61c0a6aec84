import { AsyncLocalStorage } from 'node:async_hooks'
import type { onRequestHookHandler } from 'fastify'

const batch = new AsyncLocalStorage<true>()

/** Runs work whose requests are the items of a batch. */
export const insideBatch = <T>(work: () => Promise<T>): Promise<T> => batch.run(true, work)

/** Counts requests, but not the items of a batch: it counts as one, and only a few batches are done at once. */
export const uncountedInBatch = (limit: onRequestHookHandler): onRequestHookHandler =>
  function (request, reply, done) {
    return batch.getStore() ? done() : limit.call(this, request, reply, done)
  }
