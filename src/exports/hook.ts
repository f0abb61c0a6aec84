import type {
  FastifyContextConfig,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  RouteOptions,
} from 'fastify'
import type { z } from 'zod'
import { jakartaDay } from '../kernel/days.ts'
import { contentDisposition } from '../documents/upload/file-names.ts'
import { DomainError } from '../kernel/errors.ts'
import { hasScope } from '../http/access/auth.ts'
import type { ListQuery, Page } from '../db/keyset.ts'
import { jsonAnswerOf, type Responses } from '../http/shape.ts'
import { serializerCompiler } from '../http/serializer.ts'
import { paperFormats } from '../papers/process/task.ts'
import { recordReadOf } from '../personal-data/reads.ts'
import { exportsAtOnce } from './at-once.ts'
import { exportContract } from './contract.ts'
import type { Export } from './export.ts'
import { formatsOf, type Format } from './formats.ts'
import { limitExports } from './time-limit.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The list or report can also be exported as a file. */
    export?: Export<never>
  }
  interface FastifyRequest {
    /** The format of the answer; undefined for JSON. */
    format: Format | undefined
  }
}

/** The number of records read at a time: more than in a page of JSON, few enough to fit in memory. */
const pageSize = 500

/**
 * Lets clients request every list and report that declares an export as a file, by the Accept header. The handler of
 * the route is not changed: the export calls it once for each page, each time with its own read, and writes the answers
 * to the file.
 */
export function registerExports(app: FastifyInstance): void {
  const begin = exportsAtOnce()
  limitExports(app)
  app.contractParts.push(exportContract)
  app.decorateRequest('format', undefined)
  app.addHook('onRoute', (route) => {
    const exported = route.config?.export
    if (!exported) return
    route.handler = exporting(route, exported as Export<unknown>)
    route.config = { ...route.config, offers: offersOf(exported, route.config) }
  })
  app.addHook('preHandler', (request, reply, done) => {
    if (request.format) begin(request, reply)
    done()
  })
  app.addHook('preValidation', (request, _reply, done) => {
    const { export: exported } = request.routeOptions.config
    if (exported) request.format = formatFor(request, exported)
    done()
  })
}

/** What the route offers by its schema, and the files. */
const offersOf = (exported: Export<never>, { offers = [], paper }: FastifyContextConfig = {}): string[] => [
  ...offers,
  ...formatsOf(exported).map(({ mediaType }) => mediaType),
  ...(paper ? Object.values(paperFormats) : []),
]

/** The format that the client requests. 403 if the client may not export, 400 if only a part of the list is asked for. */
function formatFor(request: FastifyRequest, exported: Export<never>): Format | undefined {
  const format = formatsOf(exported).find(({ mediaType }) => mediaType === request.acceptedType)
  if (!format) return undefined
  if (!hasScope(request.caller.actor, 'export:read'))
    throw new DomainError('insufficient_scope', { scope: 'export:read' })
  refuseParts(request.query as object)
  return format
}

const ofJsonAlone = ['limit', 'cursor', 'count', 'fields', 'expand', 'snippets']

/** 400 for parameters that select a part: an export always has the whole list and all its columns. */
function refuseParts(query: object): void {
  const errors = ofJsonAlone
    .filter((name) => name in query)
    .map((name) => ({
      pointer: `?${name}`,
      code: 'not_in_export' as const,
      message: {
        id: 'Ekspor memuat seluruh daftar; parameter ini hanya untuk JSON.',
        en: 'An export is the whole list; this parameter is for JSON alone.',
      },
    }))
  if (errors.length > 0) throw new DomainError('invalid_request', { errors })
}

type Handler = RouteOptions['handler']

/** Wraps the handler. If a file is requested, the answers of the handler are written to it. */
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
  // Read the first page before anything is sent, so that errors can still be answered with their status.
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

/**
 * The rows of the answer, page by page; each page is read when it is asked for. Reads of personal data are recorded
 * before the rows are sent.
 */
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

/** All pages: the first, which was read already, and then the rest. */
async function* beginning(first: IteratorResult<Rows>, rest: AsyncGenerator<Rows>): AsyncGenerator<Rows> {
  if (first.done) return
  yield first.value
  yield* rest
}

/** Returns a function that writes one record as in the JSON of the list. Its serializer is built at the first call. */
function recordWriter(response: unknown): (record: unknown) => string {
  let write: ((record: unknown) => string) | undefined
  return (record) => {
    const { data } = jsonAnswerOf(response as Responses).shape as { data: z.ZodArray }
    write ??= serializerCompiler({ schema: data.element } as never)
    return write(record)
  }
}
