import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../db/client.ts'
import { contentDisposition } from '../documents/upload/file-names.ts'
import { whenClosed } from '../http/load/lanes.ts'
import { matches } from '../http/preconditions.ts'
import { jakartaDay } from '../kernel/days.ts'
import { recordReadOf } from '../personal-data/reads.ts'
import type { Paper } from './model/paper.ts'
import type { Setting } from './of/of-agreement.ts'
import { paperFormats, type PaperFormat } from './process/task.ts'

/** What a paper is made of: the records as this reader reads them, and how they are set. */
export interface Composed<Read> {
  /** The name of the file, without its extension: what it is, then the number. */
  readonly name: string
  /** All of it is read in one state of the database. */
  readonly read: (db: Database) => Promise<Read>
  readonly compose: (read: Read, setting: Setting) => Paper
}

/**
 * Answers with a paper, as PDF or DOCX by `Accept`. What is read of people
 * is recorded as every read of them.
 */
export async function sendPaper<Read>(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, read, compose }: Composed<Read>,
): Promise<FastifyReply> {
  const format = formatAsked(request) ?? 'pdf'
  const known = await request.server.db.snapshot(request.caller.actor, read)
  await recordReadOf(request)(known)
  const paper = compose(known, settingOf(request))
  const file = await request.server.press.make(paper, format, whenClosed(reply))
  // A report has no ETag in any of its formats.
  if (!request.routeOptions.config.export) {
    const etag = `"${hash('sha256', file, 'hex')}"`
    reply.header('etag', etag)
    if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send()
  }
  const said = [name, paper.number, ...(paper.version === null ? [] : [`v${paper.version}`])].join('-')
  return reply
    .headers({
      'content-type': paperFormats[format],
      'content-disposition': contentDisposition(`${said}.${format}`),
      'x-content-type-options': 'nosniff',
    })
    .send(file)
}

const formats = Object.keys(paperFormats) as PaperFormat[]

/** Whether a report is asked for on paper. */
export const wantsPaper = (request: FastifyRequest): boolean => formatAsked(request) !== undefined

const formatAsked = ({ acceptedType }: FastifyRequest): PaperFormat | undefined =>
  formats.find((each) => paperFormats[each] === acceptedType)

/** How papers are set here, and the day in Jakarta. */
export function settingOf({ server, protocol, host }: FastifyRequest): Setting {
  return {
    letterhead: server.config.paperLetterhead,
    base: server.publicUrl || `${protocol}://${host}`,
    today: jakartaDay(server.clock()),
  }
}
