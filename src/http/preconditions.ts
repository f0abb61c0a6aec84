import { hash } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { DomainError } from '../kernel/errors.ts'
import type { Expected } from '../kernel/expected.ts'

declare module 'fastify' {
  interface FastifyReply {
    /** The version of the one record in this reply. The reply's ETag is made from it. */
    recordVersion: number | undefined
  }
  interface FastifyRequest {
    /** The versions in `If-Match`. They are set on every operation with `ifMatch`. */
    expectedVersion: Expected
  }
  interface FastifyContextConfig {
    /** The operation changes a record, so the caller must send the ETag of its last read in `If-Match`. */
    ifMatch?: boolean
    /** What a request goes on from may be gone. The answer is then 410. */
    ends?: boolean
    /** The record may have been merged into another one. The answer is then 308. */
    mayHaveMoved?: boolean
  }
}

/**
 * An ETag is `"<version>-<hash of the body>"`. `If-Match` compares the version only. The hash changes the ETag when a
 * derived value changed and the record did not: an agreement can expire at midnight, for example.
 */
export function registerPreconditions(app: FastifyInstance): void {
  app.decorateReply('recordVersion', undefined)
  app.decorateRequest('expectedVersion', 'any')
  app.addHook('preValidation', (request, _reply, done) => {
    if (request.routeOptions.config.ifMatch)
      request.expectedVersion = versionsExpected(request.headers['if-match'])
    done()
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    if (reply.recordVersion === undefined || typeof payload !== 'string' || reply.statusCode >= 300) {
      done(null, payload)
      return
    }
    const etag = etagOf(reply.recordVersion, payload)
    reply.header('etag', etag)
    if (!matches(request.headers['if-none-match'], etag) || !['GET', 'HEAD'].includes(request.method))
      return done(null, payload)
    reply.code(304)
    // Fastify takes the length that GET would send from the payload of HEAD; with no payload it sends no length.
    done(null, request.method === 'HEAD' ? payload : null)
  })
}

const etagOf = (version: number, payload: string): string =>
  `"${version}-${hash('sha1', payload, 'base64url').slice(0, 12)}"`

/** Whether the header is `*` or lists this ETag; weak comparison (RFC 9110). */
export function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag)
}

/**
 * The versions in `If-Match` (RFC 9110 13.1.1): those of the ETags it lists, any for `*`. A weak ETag matches nothing. 428
 * when the header is missing, 400 when it is no ETag of this service.
 */
function versionsExpected(header: string | undefined): Expected {
  if (header === undefined) throw new DomainError('precondition_required')
  if (header.trim() === '*') return 'any'
  const given = header.split(',').map((each) => /^(W\/)?"(\d{1,9})-[\w-]{12}"$/.exec(each.trim()))
  if (given.includes(null)) throw new DomainError('invalid_request', { detail: noETag })
  return given.flatMap((each) => (each![1] ? [] : [Number(each![2])]))
}

const noETag = {
  id: 'If-Match harus berisi ETag dari pembacaan terakhir data ini, lengkap dengan kutipnya, seperti "3-AbCdEfGhIjKl"; ETag ada pada tajuk jawaban GET, bukan "version".',
  en: 'If-Match takes the ETag of your last read of this record, with its quotes, such as "3-AbCdEfGhIjKl"; it is a header of what GET answers, not the "version".',
}

/** Answers with one record and the ETag of its version. */
export function sendRecord<T extends { version: number }>(reply: FastifyReply, record: T): T {
  reply.recordVersion = record.version
  return record
}

/** Answers 201 with the new record, its ETag, and its address (the address of its list, then its id). */
export function sendCreated<T extends { id: string; version: number }>(
  reply: FastifyReply,
  list: string,
  record: T,
): T {
  return sendRecord(reply.code(201).header('location', `${list}/${record.id}`), record)
}

/**
 * Answers, without a body, with the address of the record that replaced this one. The ETag is that of the replaced
 * record, which a request to undo the merge needs.
 */
export const sendMoved = (reply: FastifyReply, path: string, moved: { version: number }): FastifyReply =>
  reply
    .code(308)
    .header('etag', etagOf(moved.version, path))
    .header('location', `${reply.server.publicUrl}${path}`)
    .send()
