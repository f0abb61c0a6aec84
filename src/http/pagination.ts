import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { cursorAlphabet, longestCursor } from '../db/keyset.ts'
import { wholeNumber } from './schemas.ts'

/** The parameters of every list, with the sorts of this one. `-` before a sort means descending. */
export function listParams<const Sorts extends readonly [string, ...string[]]>(
  sorts: Sorts,
  byDefault: Sorts[number],
) {
  return {
    limit: wholeNumber(1, 200).default(50).describe('Records in a page, 1–200.'),
    cursor: z.string().min(1).max(longestCursor).optional().meta({
      description: 'Where to go on: `page.nextCursor` of the page before.',
      pattern: cursorAlphabet,
    }),
    sort: z
      .enum(sorts)
      .default(byDefault as never)
      .describe('The order; ties are broken by id.'),
    count: z.literal('exact').optional().describe('Adds `page.total`.'),
  }
}

/** The schema of one page of a list, with whatever else its answer tells. */
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- a page that tells nothing else
export function pageOf<T extends z.ZodType, Others extends z.ZodRawShape = Record<never, never>>(
  id: string,
  item: T,
  others?: Others,
) {
  return z
    .object({
      ...(others ?? ({} as Others)),
      data: z.array(item).max(200),
      page: z.object({
        nextCursor: z.string().max(longestCursor).nullable().meta({
          description: 'Pass as `cursor` for the next page; null on the last.',
          example: 'WyItdXBkYXRlZEF0IiwiMjAyNi0wMy0wMyJd',
        }),
        hasMore: z.boolean(),
        total: z.int().optional().describe('How many records match; only with `count=exact`.'),
      }),
    })
    .meta({ id })
}

/** Adds links to the first and the next page to every answer that is a page. */
export function registerPages(app: FastifyInstance): void {
  app.addHook('preSerialization', (request, reply, payload, done) => {
    const { page } = (payload ?? {}) as { page?: { nextCursor?: string | null } }
    if (page?.nextCursor !== undefined) linkPages(request, reply, page.nextCursor)
    done(null, payload)
  })
}

/** Adds RFC 8288 links to the first and the next page. */
export function linkPages(request: FastifyRequest, reply: FastifyReply, nextCursor: string | null): void {
  const link = (cursor: string | null, rel: string) => `<${pageAddress(request, cursor)}>; rel="${rel}"`
  const said = reply.getHeader('link')
  const links = [...(said === undefined ? [] : [String(said)]), link(null, 'first')]
  if (nextCursor) links.push(link(nextCursor, 'next'))
  reply.header('link', links.join(', '))
}

/** The address of the page of this list that begins at the cursor; without a cursor, of the first page. */
export function pageAddress({ url, server }: FastifyRequest, cursor: string | null): string {
  const [path, search] = url.split('?')
  const parameters = new URLSearchParams(search)
  parameters.delete('cursor')
  if (cursor) parameters.set('cursor', cursor)
  const query = parameters.toString()
  return `${server.publicUrl}${path}${query && `?${query}`}`
}
