import { pipeline, Readable, type Transform } from 'node:stream'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import type { FastifyContextConfig, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { varyingBy } from './problems/problem.ts'

/** What is shorter fits into one packet as it is. */
const leastBytes = 1400

const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
type Compressed = (error: Error | null, content: Buffer) => void

const codings = {
  br: {
    whole: (content: Buffer | string, done: Compressed) => brotliCompress(content, brotliOptions, done),
    stream: (): Transform => createBrotliCompress(brotliOptions),
  },
  gzip: {
    whole: (content: Buffer | string, done: Compressed) => gzip(content, done),
    stream: (): Transform => createGzip(),
  },
}
type Coding = keyof typeof codings
const known = Object.keys(codings) as Coding[]

/**
 * Compresses answers of text by `Accept-Encoding`, exports while they are sent. The ETag of a compressed answer names its
 * coding (RFC 9110 8.8.1). What shows a secret is sent as it is: its length after compression would tell of it (BREACH).
 * Nor is a file that was uploaded, of which clients ask for ranges of bytes.
 */
export function registerCompression(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (!mayCompress(request.routeOptions.config) || reply.hasHeader('content-encoding'))
      return done(null, payload)
    const held = reply.statusCode === 304 ? codingHeld(request, reply) : undefined
    if (held) sayCoding(reply, held)
    if (!held && !isText(reply)) return done(null, payload)
    reply.header('vary', varyingBy(reply, 'Accept-Encoding'))
    const coding = codingOf(request)
    if (!coding || reply.statusCode === 304) return done(null, payload)
    if (payload instanceof Readable) {
      sayCoding(reply, coding)
      reply.header('content-encoding', coding).removeHeader('content-length')
      // An error of the source ends the compressed stream, and so the answer.
      return done(
        null,
        pipeline(payload, codings[coding].stream(), () => {}),
      )
    }
    if (!isLong(payload)) return done(null, payload)
    sayCoding(reply, coding)
    reply.header('content-encoding', coding).removeHeader('content-length')
    codings[coding].whole(payload, done)
  })
}

/** Media types whose answers are compressed. */
export const textual = /^text\/|[/+]json|[/+]xml|ndjson/

const isText = (reply: FastifyReply): boolean => textual.test(String(reply.getHeader('content-type') ?? ''))

/** Whether answers of a route are compressed at all. */
export const mayCompress = ({ showsSecret, oauth, file }: FastifyContextConfig): boolean =>
  !showsSecret && !oauth && !file

const isLong = (payload: unknown): payload is string | Buffer =>
  (typeof payload === 'string' || Buffer.isBuffer(payload)) && Buffer.byteLength(payload) >= leastBytes

/** The coding that the client prefers; undefined where it takes none, or prefers the content as it is. */
function codingOf({ headers }: FastifyRequest): Coding | undefined {
  const accepted = headers['accept-encoding']
  if (accepted === undefined) return undefined
  const asked = new Negotiator({ headers: { 'accept-encoding': accepted } })
  const [first] = asked.encodings([...known, 'identity'])
  return known.find((each) => each === first)
}

const inCoding = (etag: string, coding: Coding): string => etag.replace(/"$/, `.${coding}"`)

function sayCoding(reply: FastifyReply, coding: Coding): void {
  const etag = reply.getHeader('etag')
  if (etag !== undefined) reply.header('etag', inCoding(String(etag), coding))
}

/** The coding of the answer that the client holds and that did not change, as its ETag says. */
const codingHeld = ({ headers }: FastifyRequest, reply: FastifyReply): Coding | undefined =>
  known.find((coding) =>
    headers['if-none-match']?.includes(inCoding(String(reply.getHeader('etag')), coding)),
  )
