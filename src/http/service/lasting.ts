import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { matches } from '../preconditions.ts'
import { varyingBy } from '../problems/problem.ts'

const brotli = promisify(brotliCompress)
const codings = {
  br: (content: Buffer) => brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: promisify(gzip) as (content: Buffer) => Promise<Buffer>,
  identity: async (content: Buffer) => content,
}
type Coding = keyof typeof codings

interface Encoded {
  readonly content: Buffer
  readonly etag: string
}

/**
 * Answers with content that does not change while the service runs. It is compressed once for each coding that
 * clients prefer, and then kept. With its ETag a client need not load it again.
 */
export function lasting(type: string, given: string | Buffer | (() => string)) {
  const kept = new Map<Coding, Promise<Encoded>>()
  const encode = async (coding: Coding): Promise<Encoded> => {
    const plain = Buffer.from(typeof given === 'function' ? given() : given)
    const content = await codings[coding](plain)
    return { content, etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"` }
  }
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const coding = codingOf(request, type)
    const encoded = kept.get(coding) ?? encode(coding)
    kept.set(coding, encoded)
    const { content, etag } = await encoded
    reply.headers({ etag, 'cache-control': 'no-cache' }).header('vary', varyingBy(reply, 'Accept-Encoding'))
    if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send()
    if (coding !== 'identity') reply.header('content-encoding', coding)
    return reply.type(type).send(content)
  }
}

function codingOf(request: FastifyRequest, type: string): Coding {
  if (type.startsWith('image/png')) return 'identity'
  const accepted = new Negotiator(request).encodings(['br', 'gzip'])
  return (['br', 'gzip'] as const).find((each) => accepted.includes(each)) ?? 'identity'
}
