import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Role } from '../../kernel/actor.ts'
import type { App } from '../../http/app.ts'
import { readingAlong, whenClosed } from '../../http/load/lanes.ts'
import { yearArchive } from './archive.ts'
import { yearExport, yearParams, yearReportAnswer } from './schemas.ts'
import { yearReport } from './year.ts'

const access = ['admin', 'officer', 'reviewer', 'auditor'] as const satisfies readonly Role[]
/** In the contract a text; what is sent is a stream of bytes. */
const archive: z.ZodType<string | Readable> = z.string().max(100_000_000_000).meta({
  id: 'YearArchive',
  description: 'A ZIP with a manifest of hashes.',
  example: 'PK…',
})

const answer = { content: { 'application/zip': { schema: archive } } }

/** What BPK or the Inspektorat asks for: a year of agreements, as on its 31 December. */
export function yearRoutes(app: App): void {
  app.get(
    '/v1/reports/year/:year',
    {
      config: { lane: 'reports', access, export: yearExport },
      schema: {
        operationId: 'getYearReport',
        tags: ['Reports'],
        summary: 'A year of agreements, for an audit',
        description:
          'What was concluded, in force and ended, as on 31 December by the versions of that day, with funding, verified deliveries, results, files and changes. Amendments, terminations and renewals that begin later change nothing of it. Officers get the agreements of their own agency.',
        params: yearParams,
        response: { 200: yearReportAnswer },
      },
    },
    async ({ caller, params }) => yearReport(app.db, caller, params.year),
  )
  app.get(
    '/v1/reports/year/:year/archive',
    {
      config: { lane: 'exports', access },
      schema: {
        operationId: 'getYearArchive',
        tags: ['Reports'],
        summary: 'A year of agreements as one archive',
        description:
          'A ZIP: `summary.json`; `agreements`, `activities`, `results`, `trail` and `files`, each one record a line (`.ndjson`); the files themselves; and `manifest.sha256`, the hash of every entry, for `sha256sum --check`. Sent while it is read: one that ends early has no manifest.',
        params: yearParams,
        response: { 200: answer },
      },
    },
    async ({ caller, params: { year }, log }, reply) => {
      const db = readingAlong(app, 'exports', whenClosed(reply))
      // The content itself and not the reply, which ends only with the archive: until then it would hold the place in its
      // lane that the parts of the archive wait for.
      return asArchive(reply, year, yearArchive({ db, files: app.files, log }, caller, year))
    },
  )
}

/** The content, answered as a file. */
function asArchive(reply: FastifyReply, year: number, content: Readable): Readable {
  reply.headers({
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="audit-${year}.zip"`,
    'x-content-type-options': 'nosniff',
  })
  return content
}
