import { faultOf } from '../db/faults.ts'
import type { FastifyRequest } from 'fastify'
import type { Database } from '../db/client.ts'
import type { App } from '../http/app.ts'
import { repeatedly, type Told } from '../start/hourly.ts'
import { listErasures } from './erasures.ts'

declare module 'fastify' {
  interface FastifyInstance {
    erasureList: ErasureList
  }
}

/** The list of erasures outside the database, as this instance knows it. */
export interface ErasureList {
  /** Adds what it lacks. Rejects when it cannot be written; the trail then has what is missing. */
  add(): Promise<void>
  /** Whether all could be added that was erased, as of the last time. */
  isWhole(): boolean
}

export function keepErasureList(db: Database, file: string): ErasureList {
  let whole = true
  return {
    add: async () => {
      whole = await listErasures(db, file).then(
        () => true,
        (error: unknown) => {
          whole = false
          throw error
        },
      )
    },
    isWhole: () => whole,
  }
}

/**
 * Lists outside the database what a request has erased. It is done and on record: what cannot be listed now is listed with
 * the next erasure, or within an hour.
 */
export const listWhatWasErased = (app: App, { log }: Pick<FastifyRequest, 'log'>): Promise<void> =>
  app.erasureList.add().catch((error: unknown) => {
    log.error({ err: error }, 'an erasure could not be listed outside the database')
  })

/** Lists now and every hour what could not be listed. Returns a function that stops this. */
export const startListing = (told: Told, list: ErasureList): (() => Promise<void>) =>
  repeatedly(told, {
    job: 'list_erasures',
    failed: (error) => {
      told.log.error(
        { err: error, fault: faultOf(error) },
        'an erasure could not be listed outside the database',
      )
    },
    run: () => list.add(),
  })
