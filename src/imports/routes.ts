import { createHash } from 'node:crypto'
import multipart from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { asOfFrom } from '../agreements/as-of.ts'
import type { App } from '../http/app.ts'
import { discardFile } from '../documents/upload/receive.ts'
import { contentDisposition } from '../documents/upload/file-names.ts'
import { multipartOptions, parseFields, readUpload } from '../documents/upload/multipart.ts'
import { fileContent } from '../documents/schemas.ts'
import { whenClosed } from '../http/load/lanes.ts'
import { matches } from '../http/preconditions.ts'
import { languageOf } from '../http/problems/problem.ts'
import { limits, notInTime } from './read/limits.ts'
import { importAccess as access } from './policy.ts'
import { importPreview } from './preview-schemas.ts'
import {
  importFields,
  importReport,
  newImport,
  newPreview,
  previewFields,
  type ImportFields,
} from './schemas.ts'
import { importAgreements, importingAgency, previewImport } from './service.ts'
import { importRecordRoutes } from './records/routes.ts'
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

/** Imports agreements from the spreadsheets of the agencies, and gives the template for them. */
export function importRoutes(app: App): void {
  // In a plugin scope of its own, so that no other operation accepts multipart bodies.
  void app.register(importRoute)
  importRecordRoutes(app)
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
  reply.header('etag', etag)
  if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send()
  return reply
    .headers({ 'content-disposition': contentDisposition(file.name), 'content-type': file.type })
    .send(file.content)
}

async function importRoute(app: App): Promise<void> {
  const { limits: ofDocuments } = multipartOptions
  const tables = openTableReader({ refused: () => app.metrics?.refused('imports') })
  app.metrics?.lookUp(() => {
    const { inside, waiting } = tables.state()
    app.metrics?.set('registry_import_readers', { state: 'reading' }, inside)
    app.metrics?.set('registry_import_readers', { state: 'waiting' }, waiting)
  })
  app.addHook('onClose', () => tables.close())
  await app.register(multipart, { ...multipartOptions, limits: { ...ofDocuments, fieldSize: 100_000 } })
  // The body is a stream, so it is validated while it is read.
  const validatorCompiler = () => (value: unknown) => ({ value })
  const receive = async (
    request: FastifyRequest,
    reply: FastifyReply,
    schema: typeof importFields | typeof previewFields,
  ) => {
    const { caller } = request
    const gone = whenClosed(reply)
    const accept = async (given: Record<string, string>): Promise<ImportFields> => {
      const fields = parseFields(schema, given)
      importingAgency(caller.actor, fields.leadAgencyId)
      return fields
    }
    const upload = await readUpload(request, app.files.incoming, accept, detectTableType)
    const { asOf } = asOfFrom(app)
    const signedUntil = app.config.importSignedUntil
    const language = languageOf(request.headers['accept-language'])
    return { caller, upload, circumstances: { asOf, signedUntil, language, tables, gone } }
  }
  // Before the file is received, and again once it is: a slow sender keeps nobody else from importing.
  app.addHook('onRequest', async () => app.lanes.imports.requireRoom())
  const { importTimeoutMs, requestTimeoutMs } = app.config
  const inTurn = async <T>(
    { raw }: FastifyReply,
    { path }: { path: string },
    gone: AbortSignal,
    work: (requireTime: () => void) => Promise<T>,
  ) => {
    // Nothing is sent in either direction meanwhile, so the connection may be idle as long as that can take.
    raw.setTimeout(requestTimeoutMs + importTimeoutMs + 60_000, () => raw.destroy())
    try {
      return await app.lanes.imports.run(gone, () => {
        const end = AbortSignal.timeout(importTimeoutMs)
        return work(() => {
          if (end.aborted) throw notInTime(importTimeoutMs / 1000)
        })
      })
    } finally {
      await discardFile({ path })
    }
  }
  app.post(
    '/v1/imports',
    {
      config: { lane: 'imports', access: access.importAgreements, idempotencyKey: false },
      validatorCompiler,
      schema: {
        operationId: 'importAgreements',
        tags,
        summary: 'Import agreements from a spreadsheet',
        description:
          `Multipart: the fields first, then the file, XLSX, ODS or CSV, of at most ${limits.rows} rows, one agreement each, after the ` +
          'templates or as the office keeps it: see the preview. Rows with a day of signature are recorded as signed, with ' +
          '`provenance` `imported`: they need parties, stages and a period; what else a signature here would ask for is a ' +
          'warning. Rows without one become drafts, which are reviewed like any. All rows or none: with any error, or a question ' +
          'that `answers` leaves open, the answer is 422 `import_refused`, whose pointers are cells, `/file/B7`, or ' +
          '`/file/2021/B7` where there are several sheets; `dryRun=true` answers all findings and writes nothing. A row is known ' +
          'again by its agency and its "Kode baris", else the number the agency gave, else its collaborator and the number of ' +
          'that, or its title and days: imported twice it is `unchanged`, with other content it is refused, for what was signed ' +
          'changes only by amendment. Each import is kept with its file, see `GET /v1/imports/{id}`; the same file again changes ' +
          'nothing and names the import of before. What another list brought in is `recognized` by number, type and day. Collaborators are ' +
          'found by NPWP or NIB, then by name; where that is not certain the finding has `candidates`, of which the file or ' +
          '`partners` names one; `newPartners` registers those that are new.',
        consumes: ['multipart/form-data'],
        body: newImport,
        response: { 200: importReport },
      },
    },
    async (request, reply) => {
      const { caller, upload, circumstances } = await receive(request, reply, importFields)
      return inTurn(reply, upload.file, circumstances.gone, (requireTime) =>
        importAgreements(app.db, app.files, caller, upload, { ...circumstances, requireTime }),
      )
    },
  )
  app.post(
    '/v1/imports/preview',
    {
      config: { lane: 'imports', access: access.importAgreements, idempotencyKey: false },
      validatorCompiler,
      schema: {
        operationId: 'previewImport',
        tags,
        summary: 'See what is understood of a list',
        description:
          'Multipart like an import, and nothing is written: the tables of every sheet and what each column is taken for, how days ' +
          'are read, the agencies and collaborators that are named, the first rows as they would be recorded, what is left out ' +
          'and why, and the questions that are open. Their answers go with the import, in `answers`; the preview takes them too, ' +
          'and asks what is left.',
        consumes: ['multipart/form-data'],
        body: newPreview,
        response: { 200: importPreview },
      },
    },
    async (request, reply) => {
      const { caller, upload, circumstances } = await receive(request, reply, previewFields)
      return inTurn(reply, upload.file, circumstances.gone, (requireTime) =>
        previewImport(app.db, caller, upload, { ...circumstances, requireTime }),
      )
    },
  )
}
