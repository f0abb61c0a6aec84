import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { contentDisposition } from '../documents/upload/file-names.ts'
import { whenClosed } from '../http/load/lanes.ts'
import { matches } from '../http/preconditions.ts'
import { varyingBy } from '../http/problems/problem.ts'
import { partialType } from '../http/shape.ts'
import { jakartaDay } from '../kernel/days.ts'
import { DomainError } from '../kernel/errors.ts'
import { recordReadOf } from '../personal-data/reads.ts'
import type { Paper } from './model/paper.ts'
import type { Setting } from './of/of-agreement.ts'
import { paperFormats, type PaperFormat } from './process/task.ts'

/** What a paper is made of: the records as this reader reads them, and how they are set. */
export interface Composed<Read> {
  /** The name of the file, without its extension: what it is, then the number. */
  readonly name: string
  readonly read: () => Promise<Read>
  readonly compose: (read: Read, setting: Setting) => Paper
}

/**
 * Answers with a paper, as PDF or DOCX by `Accept`. 406 for another type, before anything is read. What is read of people
 * is recorded as every read of them.
 */
export async function sendPaper<Read>(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, read, compose }: Composed<Read>,
): Promise<FastifyReply> {
  reply.header('vary', varyingBy(reply, 'Accept'))
  const format = formatAsked(request.headers.accept)
  const known = await read()
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

/** Whether a report is asked for on paper: JSON where the reader takes anything. */
export function wantsPaper({ headers, format }: FastifyRequest): boolean {
  if (format) return false
  const type = new Negotiator({ headers: { accept: headers.accept } }).mediaType([
    'application/json',
    partialType,
    ...Object.values(paperFormats),
  ])
  return formats.some((each) => paperFormats[each] === type)
}

/** PDF where the reader takes anything. */
function formatAsked(accept: string | undefined): PaperFormat {
  const type = new Negotiator({ headers: { accept } }).mediaType(Object.values(paperFormats))
  const format = formats.find((each) => paperFormats[each] === type)
  if (!format) throw new DomainError('not_acceptable', { detail: papersAlone })
  return format
}

const papersAlone = {
  id: 'Naskah dibuat sebagai PDF atau DOCX: sebutkan salah satunya dalam "Accept", atau kirim tanpa "Accept" untuk PDF.',
  en: 'Papers are made as PDF or DOCX: name one of them in "Accept", or send none for PDF.',
}

/** How papers are set here, and the day in Jakarta. */
export function settingOf({ server, protocol, host }: FastifyRequest): Setting {
  return {
    letterhead: server.config.paperLetterhead,
    base: server.publicUrl || `${protocol}://${host}`,
    today: jakartaDay(server.clock()),
  }
}
