import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../http/app.ts'
import { DomainError } from '../../kernel/errors.ts'
import { matches } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { getContent, openContent, type ContentSource } from './content.ts'
import { contentDisposition } from '../upload/file-names.ts'
import { mediaTypes } from '../kinds.ts'
import { documentAccess as access } from '../policy.ts'
import type { ContentRow } from '../queries.ts'
import { requestedRange } from './ranges.ts'
import { fileContent } from '../schemas.ts'

const file = { content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: fileContent }])) }

/** The content of files, for those who may see them; public files for everyone. */
export function contentRoutes(app: App): void {
  const answer = async (request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) => {
    const { log, caller, params } = request
    return sendContent(
      request,
      reply,
      { db: app.db, files: app.files, log },
      await getContent(app.db, caller, params.id),
    )
  }
  app.get(
    '/v1/documents/:id/content',
    {
      config: { access: access.readDocuments, file: true },
      schema: {
        operationId: 'getDocumentContent',
        tags: ['Documents'],
        summary: 'Download a file',
        description:
          'The content as it was uploaded, always as an attachment. The ETag is its SHA-256. One `Range` of bytes is ' +
          'answered with 206. Content that was damaged or lost is never sent as a whole: 500 `corrupted_file`, or a ' +
          'connection that breaks off before the last byte.',
        params: idParams,
        response: { 200: file, 206: file },
      },
    },
    answer,
  )
  app.get(
    '/v1/public/documents/:id/content',
    {
      config: { access: access.readPublicDocuments, file: true },
      schema: {
        operationId: 'getPublicDocumentContent',
        tags: ['Public'],
        summary: 'Download a public file',
        description:
          'Files of signed agreements that were made public. No token needed; otherwise as any file.',
        params: idParams,
        response: { 200: file, 206: file },
      },
    },
    answer,
  )
}

async function sendContent(
  request: FastifyRequest,
  reply: FastifyReply,
  source: ContentSource,
  row: ContentRow,
) {
  const etag = `"${row.sha256}"`
  const { headers, method } = request
  reply.headers({ etag, 'accept-ranges': 'bytes', 'cache-control': 'private, no-cache' })
  if (matches(headers['if-none-match'], etag)) return reply.code(304).send()
  const range = method === 'GET' ? rangeAsked(headers, etag, row.size) : undefined
  if (range === 'unsatisfiable') {
    reply.header('content-range', `bytes */${row.size}`)
    throw new DomainError('range_not_satisfiable')
  }
  const stream = method === 'HEAD' ? Readable.from([]) : await openContent(source, row, range)
  if (range) reply.code(206).header('content-range', `bytes ${range.first}-${range.last}/${row.size}`)
  return reply
    .headers({
      'content-type': row.mediaType,
      'content-length': range ? range.last - range.first + 1 : row.size,
      'content-disposition': contentDisposition(row.fileName),
      'x-content-type-options': 'nosniff',
      // If a browser displays the file anyway: no scripts, no forms, and an origin of its own.
      'content-security-policy': `default-src 'none'; sandbox`,
    })
    .send(stream)
}

/** With `If-Range`, a range is sent only if the content is still the one that the header names (RFC 9110, 13.1.5). */
function rangeAsked(headers: FastifyRequest['headers'], etag: string, size: number) {
  const condition = headers['if-range']
  if (condition !== undefined && condition !== etag) return undefined
  return requestedRange(headers.range, size)
}
