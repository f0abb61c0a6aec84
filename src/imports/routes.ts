import { createHash } from 'node:crypto'
import multipart from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { asOfFrom } from '../agreements/as-of.ts'
import type { App } from '../http/app.ts'
import { contentDisposition } from '../documents/upload/file-names.ts'
import { multipartOptions, parseFields, readUpload } from '../documents/upload/multipart.ts'
import { fileContent } from '../documents/schemas.ts'
import { matches } from '../http/preconditions.ts'
import { languageOf } from '../http/problems/problem.ts'
import { limits } from './read/limits.ts'
import { importAccess as access } from './policy.ts'
import { importFields, importReport, newImport } from './schemas.ts'
import { importAgreements, importingAgency } from './service.ts'
import { openTableReader } from './read/table-reader.ts'
import { detectTableType, tableTypes } from './read/table-type.ts'
import { templateCsv, templateXlsx } from './template.ts'

interface TemplateFile {
  readonly name: string
  readonly type: string
  readonly content: Buffer
}

const tags = ['Imports']
const fileOf = (type: string) => ({ content: { [type]: { schema: fileContent } } })

/** Agreements out of the spreadsheets of the agencies, and the template for them. */
export function importRoutes(app: App): void {
  // In a scope of its own, so that no other operation takes multipart.
  void app.register(importRoute)
  let workbook: Promise<Buffer> | undefined
  app.get(
    '/v1/imports/template.xlsx',
    {
      config: { access: access.importAgreements },
      schema: {
        operationId: 'getImportTemplateXlsx',
        tags,
        summary: 'Download the template for Excel',
        description:
          'A workbook with the empty table, what each column means with an example, and the codes that columns take.',
        response: { 200: fileOf(tableTypes.xlsx) },
      },
    },
    async (request, reply) => {
      const content = await (workbook ??= templateXlsx())
      return sendFile(request, reply, { name: 'templat-impor.xlsx', type: tableTypes.xlsx, content })
    },
  )
  app.get(
    '/v1/imports/template.csv',
    {
      config: { access: access.importAgreements },
      schema: {
        operationId: 'getImportTemplateCsv',
        tags,
        summary: 'Download the template as CSV',
        description: 'The codes that columns take, then the headings; separated by semicolons, in UTF-8.',
        response: { 200: fileOf(tableTypes.csv) },
      },
    },
    async (request, reply) => {
      const content = Buffer.from(templateCsv())
      return sendFile(request, reply, { name: 'templat-impor.csv', type: tableTypes.csv, content })
    },
  )
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: TemplateFile) {
  const etag = `"${createHash('sha256').update(file.content).digest('base64url')}"`
  reply.headers({ etag, 'content-disposition': contentDisposition(file.name) })
  if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send()
  return reply.header('content-type', file.type).send(file.content)
}

async function importRoute(app: App): Promise<void> {
  const { limits: ofDocuments } = multipartOptions
  const tables = openTableReader()
  app.addHook('onClose', () => tables.close())
  await app.register(multipart, { ...multipartOptions, limits: { ...ofDocuments, fieldSize: 100_000 } })
  app.post(
    '/v1/imports',
    {
      config: { access: access.importAgreements, idempotencyKey: false },
      // The body is a stream: it is checked where it is read.
      validatorCompiler: () => (value: unknown) => ({ value }),
      schema: {
        operationId: 'importAgreements',
        tags,
        summary: 'Import agreements from a spreadsheet',
        description:
          `Multipart: the fields first, then the file, XLSX or CSV, of at most ${limits.rows} rows, one agreement each; see the templates. ` +
          'Rows with a day of signature are recorded as signed, with `provenance` `imported`: they need parties, stages and a ' +
          'period; what else a signature here would ask for is a warning. Rows without one become drafts, which are reviewed ' +
          'like any. All rows or none: with any error the answer is 422 `import_refused`, whose pointers are cells, ' +
          '`/file/B7`; `dryRun=true` answers all findings and writes nothing. A row is known again by its agency and its ' +
          '"Kode baris", else the number the agency gave: imported twice it is `unchanged`, with other content it is refused, ' +
          'for what was signed changes only by amendment. Collaborators are found by NPWP or NIB, then by name; where that is ' +
          'not certain the finding has `candidates`, of which the file or `partners` names one.',
        consumes: ['multipart/form-data'],
        body: newImport,
        response: { 200: importReport },
      },
    },
    async (request, reply) => {
      const { caller } = request
      const gone = whenClosed(reply)
      const accept = async (given: Record<string, string>) => {
        const fields = parseFields(importFields, given)
        importingAgency(caller.actor, fields.leadAgencyId)
        return fields
      }
      const upload = await readUpload(request, app.files.incoming, accept, detectTableType)
      const { asOf } = asOfFrom(app)
      const signedUntil = app.config.importSignedUntil
      const language = languageOf(request.headers['accept-language'])
      return importAgreements(app.db, caller, upload, { asOf, signedUntil, language, tables, gone })
    },
  )
}

/** Aborted when the connection is closed, be it that the answer was sent. */
function whenClosed({ raw }: FastifyReply): AbortSignal {
  const closed = new AbortController()
  raw.once('close', () => closed.abort())
  return closed.signal
}
