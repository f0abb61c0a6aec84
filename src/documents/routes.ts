import multipart from '@fastify/multipart'
import { asOfFrom, momentFrom } from '../agreements/as-of.ts'
import type { App } from '../http/app.ts'
import { whenClosed } from '../http/load/lanes.ts'
import { naming } from '../http/own-ids.ts'
import { alsoAsking } from '../http/idempotency.ts'
import { sendRecord } from '../http/preconditions.ts'
import { idParams } from '../http/schemas.ts'
import { documentExport } from './exports.ts'
import { multipartOptions, parseFields, readUpload } from './upload/multipart.ts'
import { detectMediaType } from './upload/media-types.ts'
import type { ReceivedFile } from './storage/file-storage.ts'
import { documentAccess as access } from './policy.ts'
import {
  document,
  documentPage,
  documentPatch,
  documentQuery,
  newDocument,
  uploadFields,
  type UploadFields,
} from './schemas.ts'
import { findSignaturesIn } from './signatures/service.ts'
import { getDocument, listDocuments, patchDocument } from './service.ts'
import { uploadDocument } from './upload/upload.ts'
import { checkUpload } from './upload/rules.ts'
import { one, shapeOf } from '../http/shape.ts'
import { agreementSummaries } from '../agreements/summary/read.ts'
import { caseSummaries } from '../cases/summary/read.ts'
import { meetingSummaries } from '../meetings/summary/read.ts'
import { offerCodes } from '../reference/code-lists.ts'
import { documentLabels } from './labels.ts'

const shape = shapeOf(document, {
  case: one(caseSummaries, (each) => each.caseId),
  meeting: one(meetingSummaries, (each) => each.meetingId),
  agreement: one(agreementSummaries, (each) => each.agreementId),
})

const tags = ['Documents']

/** Files: upload, metadata and visibility. Their content has separate routes. */
export function documentRoutes(app: App): void {
  offerCodes(app, documentLabels)
  // In a plugin scope of its own, so that no other operation accepts multipart bodies.
  void app.register(uploadRoute)
  app.get(
    '/v1/documents',
    {
      config: { access: access.readDocuments, shape, export: documentExport },
      schema: {
        operationId: 'listDocuments',
        tags,
        summary: 'List files',
        description: 'The files you may see, newest first, each edition on its own.',
        querystring: documentQuery,
        response: { 200: documentPage },
      },
    },
    async (request) => listDocuments(app.db, request.caller, request.query),
  )
  app.get(
    '/v1/documents/:id',
    {
      config: { access: access.readDocuments, shape },
      schema: {
        operationId: 'getDocument',
        tags,
        summary: 'Get what is known of a file',
        description:
          'Name, type, size, hash, record and edition; the content is at `/v1/documents/{id}/content`.',
        params: idParams,
        response: { 200: document },
      },
    },
    async (request, reply) => sendRecord(reply, await getDocument(app.db, request.caller, request.params.id)),
  )
  app.patch(
    '/v1/documents/:id',
    {
      config: { access: access.patchDocuments, ifMatch: true },
      schema: {
        operationId: 'patchDocument',
        tags,
        summary: 'Change who a file is for',
        description: 'Officers of the record and the registrar. Only files of an agreement can be public.',
        params: idParams,
        body: documentPatch,
        response: { 200: document },
      },
    },
    async (request, reply) => {
      const { params, caller, expectedVersion, body } = request
      return sendRecord(reply, await patchDocument(app.db, caller, params.id, expectedVersion, body))
    },
  )
}

async function uploadRoute(app: App): Promise<void> {
  await app.register(multipart, multipartOptions)
  app.post(
    '/v1/documents',
    {
      config: { access: access.uploadDocuments, createsIn: '/v1/documents' },
      // The body is a stream, so it is validated while it is read.
      validatorCompiler: () => (value: unknown) => ({ value }),
      schema: {
        operationId: 'uploadDocument',
        tags,
        summary: 'Upload a file',
        description:
          'Multipart: the fields first, the file last. Its type is found from its content: PDF, JPEG, PNG, DOCX or XLSX, at ' +
          'most 25 MiB. Officers attach to cases, meetings, agreements and amendments of their agency; the registrar to ' +
          'agreements and amendments; a partner evidence, legality, offer letters and other files to its own agreements. ' +
          'With `replacesId` the file is the next edition of one of the same kind and record; with `checklistCode` it meets ' +
          'that item of the checklist of its agreement, as far as you may decide on it.',
        consumes: ['multipart/form-data'],
        body: newDocument,
        response: { 201: document },
      },
    },
    async (request, reply) => {
      const { caller } = request
      const accept = async (given: Record<string, string>) => {
        const fields = parseFields(uploadFields, given)
        // A repeated request is not checked before its transaction. The transaction finds the first answer.
        if (!caller.keyed && !fields.id) await checkUpload(app.db, caller, fields, asOfFrom(app))
        return fields
      }
      const upload = await readUpload(request, app.files.incoming, accept, detectMediaType)
      const { fields, fileName, file } = upload
      const gone = whenClosed(reply)
      const sent = [fields, fileName, file.sha256]
      const named = fields.id === undefined ? caller : naming(request, fields.id, JSON.stringify(sent))
      const repeatable = alsoAsking(named, sent)
      const electronicSignature = isToBeSigned(fields.kind, file)
        ? await app.lanes.papers
            .run(gone, () => findSignaturesIn(file.path, { roots: app.config.signatureRoots, gone }))
            .catch(() => null)
        : null
      const uploaded = { ...upload, electronicSignature }
      const created = await uploadDocument(app.db, app.files, repeatable, uploaded, momentFrom(app))
      reply.code(201).header('location', `${app.publicUrl}/v1/documents/${created.id}`)
      return sendRecord(reply, created)
    },
  )
}

/** The files in which a signature is looked for as they come. */
const isToBeSigned = (kind: UploadFields['kind'], { mediaType }: Pick<ReceivedFile, 'mediaType'>): boolean =>
  mediaType === 'application/pdf' && (kind === 'signed_agreement' || kind === 'signed_amendment')
