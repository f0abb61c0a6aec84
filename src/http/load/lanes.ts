import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { z } from 'zod'
import type { Database } from '../../db/client.ts'
import { overload } from '../../kernel/errors.ts'
import { openPlaces } from '../../kernel/places.ts'
import { lanesOf, type Lane, type LaneSettings } from '../../config/lanes.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * The operation is slow, so it has the few database connections of its lane and waits for one in line, and all others
     * are answered meanwhile. `searches` is for requests with words (`q`) only.
     */
    lane?: Lane
  }
  interface FastifyInstance {
    lanes: Readonly<Record<Lane, LaneQueue>>
  }
}

/** The line of one kind of slow work. */
interface LaneQueue {
  /** Does the work once there is room for it. 503 if too many wait already, or it has waited too long. */
  readonly run: <T>(gone: AbortSignal, work: () => Promise<T>) => Promise<T>
  /** The same for the next part of an answer that was begun, which must not be cut off: it waits as long as it takes. */
  readonly goOn: <T>(gone: AbortSignal, work: () => Promise<T>) => Promise<T>
  /** 503 if too many wait already. */
  readonly requireRoom: () => void
}

/**
 * Sends the requests of slow routes, and the pages of every export, through the lane of their kind. Must be registered before
 * exports, which read page by page: each page then waits its turn.
 */
export function registerLanes(app: FastifyInstance): void {
  /** Exports whose first page was read. */
  const begun = new WeakSet<FastifyRequest>()
  app.addHook('onRoute', (route) => {
    const { lane } = route.config ?? {}
    if (isSlow(route) && !lane) throw new Error(`${route.url} is slow and does not say its lane`)
    if (lane === 'imports' || !(lane ?? route.config?.export)) return
    const { handler } = route
    route.handler = function (request, reply) {
      const taken = laneOf(request)
      const work = async () => handler.call(this, request, reply)
      if (!taken) return work()
      const { run, goOn } = app.lanes[taken]
      const enter = begun.has(request) ? goOn : run
      begun.add(request)
      return enter(whenClosed(reply), work)
    }
  })
}

/** The lines of this instance, one for each kind. */
export const openLanes = (settings: LaneSettings, refused: (lane: Lane) => void): FastifyInstance['lanes'] =>
  lanesOf((lane) => openLane(lane, settings, () => refused(lane)))

function openLane(lane: Lane, settings: LaneSettings, refused: () => void): LaneQueue {
  const places = openPlaces(settings.lanes[lane], settings.laneQueueSize, refused)
  // The file of an import was received already, and those before it take longer than a statement may.
  const patience = lane === 'imports' ? settings.requestTimeoutMs : settings.statementTimeoutMs
  const inside = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } finally {
      places.leave()
    }
  }
  return {
    run: async (gone, work) => {
      await places.enter(AbortSignal.any([gone, AbortSignal.timeout(patience)]))
      return inside(work)
    },
    goOn: async (gone, work) => {
      await places.enter(gone, true)
      return inside(work)
    },
    requireRoom: () => {
      if (!places.isFull()) return
      refused()
      throw overload
    },
  }
}

function laneOf({ format, routeOptions, query }: FastifyRequest): Lane | undefined {
  const { lane } = routeOptions.config
  if (format && lane !== 'reports') return 'exports'
  return lane === 'searches' && !(query as { readonly q?: string }).q ? undefined : lane
}

/** The database as the parts of an answer read it that is sent while it is read, such as an archive. */
export const readingAlong = (app: FastifyInstance, lane: Lane, gone: AbortSignal): Database => ({
  ...app.db,
  read: (actor, run) => app.lanes[lane].goOn(gone, () => app.db.read(actor, run)),
})

/** Reports and lists that take words are. */
const isSlow = ({ schema }: RouteOptions): boolean =>
  schema?.tags?.includes('Reports') === true ||
  'q' in ((schema?.querystring as z.ZodObject | undefined)?.shape ?? {})

/** Aborted when the connection is closed, also after the answer was sent. */
export function whenClosed({ raw }: FastifyReply): AbortSignal {
  const closed = new AbortController()
  raw.once('close', () => closed.abort())
  return closed.signal
}
