import { Socket } from 'node:net'
import { finished, Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/**
 * Gives every export, and every archive, a time that its answer may take as a whole: each of its statements has a limit of
 * its own, but a reader that takes it slowly would keep it under way for ever. Whatever ends such an answer early resets
 * its connection, since over HTTP/1.0, which proxies speak too, one that is merely closed looks complete.
 */
export function limitExports(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const { format, routeOptions, method } = request
    const isExport = format !== undefined || routeOptions.config.lane === 'exports'
    if (isExport && method !== 'HEAD' && payload instanceof Readable) limitTime(request, reply, payload)
    done(null, payload)
  })
}

function limitTime(
  { server, raw: { socket }, log }: FastifyRequest,
  { raw }: FastifyReply,
  content: Readable,
): void {
  const reset = () => void (socket instanceof Socket && socket.resetAndDestroy())
  const cutOff = () => {
    log.warn('an export took too long: it was cut off')
    // First, so that what waits in a line for the next part leaves it.
    reset()
    content.destroy(new Error('the answer took longer than it may'))
  }
  const end = setTimeout(cutOff, server.config.exportTimeoutMs)
  content.once('error', reset)
  // Node would close the connection of a reader that takes nothing.
  raw.once('timeout', cutOff)
  finished(raw, () => clearTimeout(end))
}
