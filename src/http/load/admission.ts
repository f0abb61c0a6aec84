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
 * In milliseconds. How long nothing more is read from a connection on which a request was refused. Clients that ask again
 * at once would else take the time that the accepted requests need. No longer, since a proxy sends many clients'
 * requests over one connection.
 */
const PAUSE_MS = 500

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
    else refuse(request, reply)
  })
}

/** Answers without the hooks that other answers pass. */
function refuse(request: FastifyRequest, reply: FastifyReply): void {
  request.server.countRefusal(request)
  request.server.metrics?.add('registry_problems_total', { code: overload.code })
  const body = Buffer.from(JSON.stringify(toProblem(overload, request)))
  reply.headers(problemHeaders(overload, request)).header('vary', varyingBy(reply, 'Accept-Language'))
  reply.header('content-length', body.length).hijack()
  const { raw } = reply
  raw.once('finish', () => pauseReading(request.raw.socket))
  raw.writeHead(503, reply.getHeaders() as OutgoingHttpHeaders)
  raw.end(request.method === 'HEAD' ? undefined : body)
}

function pauseReading(socket: unknown): void {
  if (!(socket instanceof Socket)) return
  socket.pause()
  setTimeout(() => socket.resume(), PAUSE_MS)
}
