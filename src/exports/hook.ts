import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import Negotiator from 'negotiator'
import type { z } from 'zod'
import { jakartaDay } from '../kernel/days.ts'
import { contentDisposition } from '../documents/upload/file-names.ts'
import { DomainError } from '../kernel/errors.ts'
import { hasScope } from '../http/access/auth.ts'
import type { ListQuery, Page } from '../db/keyset.ts'
import { varyingBy } from '../http/problems/problem.ts'
import { jsonAnswerOf, partialType, type Responses } from '../http/shape.ts'
import { serializerCompiler } from '../http/serializer.ts'
import { recordReadOf } from '../personal-data/reads.ts'
import { exportsAtOnce } from './at-once.ts'
import { exportContract } from './contract.ts'
import type { Export } from './export.ts'
import { formatsOf, type Format } from './formats.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The list or report can be taken as a file too. */
    export?: Export<never>
  }
  interface FastifyRequest {
    /** What the answer is to be instead of JSON. */
    format: Format | undefined
  }
}

/** Records read at once: more than in a page of JSON, few enough to hold in memory. */
const pageSize = 500

/**
 * Lets every list and report that declares an export be asked for as a file by its Accept header. The handler of the
 * route stays as it is: an export calls it for page after page, each a read of its own, and writes what it answers.
 */
export function registerExports(app: FastifyInstance): void {
  const begin = exportsAtOnce()
  app.contractParts.push(exportContract)
  app.decorateRequest('format', undefined)
  app.addHook('onRoute', (route) => {
    const exported = route.config?.export
    if (exported) route.handler = exporting(route, exported as Export<unknown>)
  })
  app.addHook('preHandler', (request, reply, done) => {
    if (request.format) begin(request, reply)
    done()
  })
  app.addHook('preValidation', (request, reply, done) => {
    const { export: exported } = request.routeOptions.config
    if (exported) {
      reply.header('vary', varyingBy(reply, 'Accept'))
      request.format = formatFor(request, exported)
    }
    done()
  })
}

/**
 * The format the reader asks for: 406 for none of ours, 403 for clients that may not, 400 where only a part is asked
 * for.
 */
function formatFor(request: FastifyRequest, exported: Export<never>): Format | undefined {
  const formats = formatsOf(exported)
  const accepted = preferred(request.headers.accept, [
    json,
    partialType,
    ...formats.map(({ mediaType }) => mediaType),
  ])
  if (!accepted) throw new DomainError('not_acceptable')
  const format = formats.find(({ mediaType }) => mediaType === accepted)
  if (!format) return undefined
  if (!hasScope(request.caller.actor, 'export:read'))
    throw new DomainError('insufficient_scope', { scope: 'export:read' })
  refuseParts(request.query as object)
  return format
}

const json = 'application/json'

/**
 * The type that an Accept header likes best; what it says beyond types and preferences, such as a charset, is all the
 * same.
 */
function preferred(accept: string | undefined, types: string[]): string | undefined {
  const plain = accept?.replaceAll(/;\s*(?!q\s*=)[\w-]+\s*=\s*(?:"[^"]*"|[^;,"]*)/gi, '')
  return new Negotiator({ headers: { accept: plain } }).mediaType(types)
}

const ofJsonAlone = ['limit', 'cursor', 'count', 'fields', 'expand', 'snippets']

/** An export is all of a list, in the columns it has. */
function refuseParts(query: object): void {
  const errors = ofJsonAlone
    .filter((name) => name in query)
    .map((name) => ({
      pointer: `?${name}`,
      code: 'not_in_export',
      message: {
        id: 'Ekspor memuat seluruh daftar; parameter ini hanya untuk JSON.',
        en: 'An export is the whole list; this parameter is for JSON alone.',
      },
    }))
  if (errors.length > 0) throw new DomainError('invalid_request', { errors })
}

type Handler = RouteOptions['handler']

/** The handler, whose answers are written as a file where one is asked for. */
function exporting({ handler, schema }: RouteOptions, exported: Export<unknown>): Handler {
  const toJson = recordWriter(schema?.response)
  return function (request, reply) {
    const { format } = request
    if (!format) return handler.call(this, request, reply)
    const read = async () => handler.call(this, request, reply)
    return sendFile(request, reply, format, { ...exported, toJson }, read)
  }
}

async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  format: Format,
  exported: Export<unknown> & { toJson: (record: unknown) => string },
  read: () => Promise<unknown>,
): Promise<FastifyReply> {
  const pages = pagesOf(request, exported, read)
  // Whatever is refused is refused before anything was sent.
  const first = await pages.next()
  const name = `${exported.title.toLowerCase().replaceAll(' ', '-')}-${jakartaDay(request.server.clock())}`
  reply
    .removeHeader('link')
    .type(format.contentType)
    .header('content-disposition', contentDisposition(`${name}.${format.extension}`))
  if (request.method === 'HEAD') return reply.send()
  return reply.send(format.write(exported, beginning(first, pages)))
}

type Rows = readonly never[]

/** The pages of the answer, each read when it is asked for; personal data is on record before it leaves. */
async function* pagesOf(
  request: FastifyRequest,
  exported: Export<unknown>,
  read: () => Promise<unknown>,
): AsyncGenerator<Rows> {
  const recordRead = recordReadOf(request)
  const query = request.query as ListQuery
  let cursor: string | null = null
  do {
    if (exported.isList) request.query = { ...query, limit: pageSize, cursor: cursor ?? undefined }
    const answer = await read()
    await recordRead(answer)
    yield exported.rowsOf(answer) as Rows
    cursor = exported.isList ? (answer as Page<unknown>).page.nextCursor : null
  } while (cursor !== null)
}

/** The walk with the page that was read already. */
async function* beginning(first: IteratorResult<Rows>, rest: AsyncGenerator<Rows>): AsyncGenerator<Rows> {
  if (first.done) return
  yield first.value
  yield* rest
}

/** Writes one record as the JSON of the list does; made when it is first needed. */
function recordWriter(response: unknown): (record: unknown) => string {
  let write: ((record: unknown) => string) | undefined
  return (record) => {
    const { data } = jsonAnswerOf(response as Responses).shape as { data: z.ZodArray }
    write ??= serializerCompiler({ schema: data.element } as never)
    return write(record)
  }
}
