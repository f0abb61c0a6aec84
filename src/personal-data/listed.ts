import type { FastifyRequest } from 'fastify'
import type { App } from '../http/app.ts'
import { listErasures } from './erasures.ts'

/**
 * Lists outside the database what a request has erased. It is done and on record: what cannot be listed now is listed with
 * the next erasure, or at the next start.
 */
export const listWhatWasErased = (app: App, { log }: Pick<FastifyRequest, 'log'>): Promise<unknown> =>
  listErasures(app.db, app.config.erasuresFile).catch((error: unknown) =>
    log.error({ err: error }, 'an erasure could not be listed outside the database'),
  )
