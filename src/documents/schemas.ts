import { z } from 'zod'
import { checklistCode } from '../agreements/checklist/code.ts'
import { agreementSummary } from '../agreements/summary/schema.ts'
import { caseSummary } from '../cases/summary/schema.ts'
import { meetingSummary } from '../meetings/summary/schema.ts'
import { ownId } from '../http/own-ids.ts'
import { listParams, pageOf } from '../http/pagination.ts'
import { records } from '../http/records.ts'
import { anyOf, instantOut, named, rule, uuid } from '../http/schemas.ts'
import { expanded } from '../http/shape.ts'
import { organizationRef } from '../organizations/schemas.ts'
import { signatureFindings } from './signatures/findings.ts'
import { documentKinds, documentVisibilities, maxFileSize, mediaTypes, uploadKinds } from './kinds.ts'

const kind = z.enum(documentKinds).meta({ id: 'DocumentKind' })
const visibility = z.enum(documentVisibilities).meta({
  id: 'DocumentVisibility',
  description:
    'Who a file is for beside those who work on its record: nobody, the parties of the record, anyone.',
})

const signatureFinding = z.enum(signatureFindings).meta({
  id: 'ElectronicSignature',
  description:
    'Of the electronic signatures of a PDF: that there is none, that the file was `altered` or `added_to` since, that one is `unreadable`, or was put `out_of_period` of its certificate; else `certified` where the operator trusts the issuers, and `not_checked` where not.',
})

export const fileContent = z
  .string()
  .max(maxFileSize)
  .meta({ id: 'FileContent', description: 'The bytes of the file.' })

/** The fields that name the record of a file. Exactly one must be given. */
export const recordFields = ['caseId', 'meetingId', 'agreementId', 'amendmentId', 'proposalId'] as const

const uploadShape = {
  id: ownId,
  kind: z.enum(uploadKinds),
  visibility: visibility
    .optional()
    .describe(
      '`internal` unless given, of a `public_copy` `public`; what a partner uploads is always `parties`.',
    ),
  caseId: uuid.optional(),
  meetingId: uuid.optional().describe('Its case is recorded with it.'),
  agreementId: uuid.optional(),
  amendmentId: uuid.optional().describe('Its agreement is recorded with it.'),
  proposalId: uuid.optional().describe('By the partner that proposes, until it is answered.'),
  replacesId: uuid.optional().describe('The newest edition of the file that this one takes the place of.'),
  checklistCode: checklistCode
    .optional()
    .describe('The item of the checklist of `agreementId` that the file meets, with its upload.'),
}

/** The fields of an upload, which come before the file. */
export const uploadFields = z
  .strictObject(uploadShape)
  .refine(
    (fields) => recordFields.filter((name) => fields[name] !== undefined).length === 1,
    rule(
      'agreementId',
      'one_record',
      'Sebutkan tepat satu dari caseId, meetingId, agreementId, amendmentId, proposalId.',
      'Give exactly one of caseId, meetingId, agreementId, amendmentId, proposalId.',
    ),
  )
  .refine(
    (fields) => fields.checklistCode === undefined || fields.agreementId !== undefined,
    rule(
      'checklistCode',
      'checklist_of_agreement',
      'Hanya naskah memiliki daftar periksa: sebutkan agreementId.',
      'Only an agreement has a checklist: give agreementId.',
    ),
  )
export type UploadFields = z.infer<typeof uploadFields>

/** The whole body, for the API contract. */
export const newDocument = z
  .strictObject({
    ...uploadShape,
    file: z.string().meta({
      contentMediaType: 'application/octet-stream',
      maxLength: maxFileSize,
      description:
        'The file, as the last part, of at most 25 MiB: PDF, JPEG, PNG, DOCX or XLSX by its content.',
    }),
  })
  .meta({
    id: 'NewDocument',
    description: 'The parts in this order: fields, then `file`. Exactly one of the ids of records is given.',
    example: {
      kind: 'signed_agreement',
      visibility: 'parties',
      agreementId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
      file: '%PDF-1.7 …',
    },
  })

export const document = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    kind: kind.meta(named('Jenis', 'Kind')),
    visibility: visibility.meta(named('Untuk', 'For')),
    fileName: z
      .string()
      .max(200)
      .meta({ ...named('Nama berkas', 'File name'), example: 'pks.pdf' }),
    mediaType: z.enum(mediaTypes).meta(named('Jenis berkas', 'Type of file')),
    size: z
      .int()
      .min(1)
      .max(maxFileSize)
      .meta({ description: 'In bytes.', ...named('Ukuran (bita)', 'Size (bytes)'), example: 204_800 }),
    sha256: z
      .string()
      .length(64)
      .meta({
        description: 'Of the content, in hexadecimal; its ETag as well.',
        ...named('SHA-256', 'SHA-256'),
        example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      }),
    caseId: uuid.nullable().meta(named('ID penjajakan', 'Case ID')),
    case: expanded(caseSummary, 'The case.'),
    meetingId: uuid.nullable().meta(named('ID rapat', 'Meeting ID')),
    meeting: expanded(meetingSummary, 'The meeting.'),
    agreementId: uuid.nullable().meta(named('ID naskah', 'Agreement ID')),
    agreement: expanded(agreementSummary, 'The agreement.'),
    amendmentId: uuid.nullable().meta(named('ID adendum', 'Amendment ID')),
    importId: uuid.nullable().meta({
      description: 'The import that the file is the list of.',
      ...named('ID impor', 'Import ID'),
      example: null,
    }),
    proposalId: uuid.nullable().meta({
      description:
        'The proposal that it was sent with; of one that was taken up, `caseId` names its case, too.',
      ...named('ID penawaran', 'Proposal ID'),
      example: null,
    }),
    edition: z
      .int()
      .meta({ description: '1, then one more with each replacement.', ...named('Edisi', 'Edition') }),
    replacesId: uuid.nullable().meta({
      description: 'The edition before, where you may see it.',
      ...named('ID dokumen yang digantikan', 'ID of the document it replaces'),
      example: null,
    }),
    replacedById: uuid.nullable().meta({
      description: 'The edition after, where you may see it.',
      ...named('ID dokumen pengganti', 'ID of the replacement'),
      example: null,
    }),
    uploader: organizationRef.nullable().meta({
      description: 'The organization that uploaded it; null for the registrar.',
      ...named('Diunggah oleh', 'Uploaded by'),
    }),
    electronicSignature: signatureFinding.nullable().meta({
      description: 'Found when a signed PDF was uploaded; null where none was looked for.',
      ...named('Tanda tangan elektronik', 'Electronic signature'),
      example: 'not_checked',
    }),
    corruptedAt: instantOut.nullable().meta({
      description: 'When the content was found missing or damaged; null while it is sound.',
      ...named('Ditemukan rusak', 'Found damaged'),
      example: null,
    }),
    allowedActions: z.array(z.enum(['patch', 'replace'])).max(2),
    createdAt: instantOut.meta(named('Diunggah', 'Uploaded')),
    updatedAt: instantOut.meta(named('Diperbarui', 'Updated')),
    version: z.int().meta({ example: 3 }),
  })
  .meta({
    id: 'Document',
    description: 'What is known of a file; its content is at `/v1/documents/{id}/content`.',
  })
  .register(records, { table: 'documents' })
export type Document = z.infer<typeof document>
export const documentPage = pageOf('DocumentPage', document)

export const documentPatch = z
  .strictObject({ visibility: visibility.optional() })
  .meta({ id: 'DocumentPatch', example: { visibility: 'parties' } })
export type DocumentPatch = z.infer<typeof documentPatch>

export const documentQuery = z.strictObject({
  ...listParams(['createdAt', '-createdAt'], '-createdAt'),
  caseId: uuid.optional(),
  meetingId: uuid.optional(),
  agreementId: uuid.optional(),
  amendmentId: uuid.optional(),
  importId: uuid.optional(),
  proposalId: uuid.optional(),
  kind: anyOf(kind).optional(),
  visibility: anyOf(visibility).optional(),
})
export type DocumentQuery = z.infer<typeof documentQuery>
