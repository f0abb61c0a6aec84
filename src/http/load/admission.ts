import type { OutgoingHttpHeaders } from 'node:http'
import { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { overload } from '../../kernel/errors.ts'
import { problemHeaders, toProblem, varyingBy } from '../problems/problem.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Counts a request that was refused for overload; one log line a second says how many there were. */
    countRefusal(request: FastifyRequest): void
  }
  interface FastifyRequest {
    /** The request was refused for overload, and has no log line of its own. */
    refused: boolean
  }
}

/** In milliseconds. How often the log says how many requests were refused. */
const TELL_EVERY_MS = 1000

/**
 * Connections on which a request was refused are not read for a moment, since clients that ask again at once would else
 * take the time that the accepted requests need. As long as it takes for all of them together to be refused no more than
 * this often in a second.
 */
const REFUSALS_A_SECOND = 250
/** In milliseconds. Also where few are refused: a proxy sends many clients' requests over one connection, so no longer then. */
const SHORTEST_PAUSE_MS = 500
/** In milliseconds. What `Retry-After` tells them to wait. */
const LONGEST_PAUSE_MS = 5000

interface Line {
  /** Whether as many requests wait for the database as may. */
  readonly isFull: () => boolean
  /** Hears of every request that is refused here. */
  readonly refused: () => void
}

/**
 * Refuses requests while as many wait for the database as may: before they are identified, counted or read, and for next to
 * no cost, so that those that were accepted go on as fast as without the others. Health is always answered.
 */
export function admitRequests(app: FastifyInstance, line: Line): void {
  const pause = pausing()
  let refused = 0
  const tell = () => {
    app.log.warn({ refused }, 'refused requests for overload')
    refused = 0
  }
  app.decorateRequest('refused', false)
  app.decorate('countRefusal', (request: FastifyRequest) => {
    if (refused === 0) setTimeout(tell, TELL_EVERY_MS).unref()
    refused += 1
    request.refused = true
  })
  app.addHook('onRequest', (request, reply, done) => {
    const { limit, oauth } = request.routeOptions.config
    if (limit === false || !line.isFull()) return done()
    line.refused()
    // OAuth has a format of its own, which its context writes.
    if (oauth) done(overload)
    else refuse(request, reply, pause)
  })
}

/** Answers without the hooks that other answers pass. */
function refuse(request: FastifyRequest, reply: FastifyReply, pause: (socket: unknown) => void): void {
  request.server.countRefusal(request)
  request.server.metrics?.add('registry_problems_total', { code: overload.code })
  const body = Buffer.from(JSON.stringify(toProblem(overload, request)))
  reply.headers(problemHeaders(overload, request)).header('vary', varyingBy(reply, 'Accept-Language'))
  reply.header('content-length', body.length).hijack()
  const { raw } = reply
  // A turn later, since Node reads on once an answer is sent, to be rid of the body of its request.
  raw.once('finish', () => setImmediate(pause, request.raw.socket))
  raw.writeHead(503, reply.getHeaders() as OutgoingHttpHeaders)
  raw.end(request.method === 'HEAD' ? undefined : body)
}

/** Pauses connections, the longer the more there are. */
function pausing(): (socket: unknown) => void {
  let paused = 0
  return (socket) => {
    if (!(socket instanceof Socket)) return
    paused += 1
    socket.pause()
    const fair = (paused * 1000) / REFUSALS_A_SECOND
    const resume = () => {
      paused -= 1
      socket.resume()
    }
    setTimeout(resume, Math.min(Math.max(fair, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS)).unref()
  }
}
