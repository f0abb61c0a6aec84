import { z } from 'zod'
import { maxFileSize, mediaTypes } from '../../documents/kinds.ts'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { instantIn, named, stamps, uuid } from '../../http/schemas.ts'
import { organizationRef } from '../../organizations/schemas.ts'
import { importActions } from '../policy.ts'
import { importAnswers } from '../answers.ts'
import { finding, mostFindings } from '../schemas.ts'

const ofFile = 'Null for an import from before files were kept.'
const count = (id: string, en: string) => z.int().meta({ ...named(id, en), example: 12 })
const unknownBefore = (id: string, en: string) =>
  z
    .int()
    .nullable()
    .meta({ description: 'Null where it was not kept.', ...named(id, en), example: 0 })

export const importRecord = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    agency: organizationRef.meta({
      description: 'The agency that keeps the file.',
      ...named('Perangkat daerah', 'Agency'),
    }),
    documentId: uuid.nullable().meta({
      description: `The file as it was sent: its content is at \`/v1/documents/{id}/content\`. ${ofFile}`,
      ...named('ID dokumen', 'Document ID'),
    }),
    fileName: z
      .string()
      .max(200)
      .nullable()
      .meta({ description: ofFile, ...named('Nama berkas', 'File name'), example: 'naskah 2021.xlsx' }),
    mediaType: z
      .enum(mediaTypes)
      .nullable()
      .meta({ description: ofFile, ...named('Jenis berkas', 'Type of file') }),
    size: z
      .int()
      .min(1)
      .max(maxFileSize)
      .nullable()
      .meta({
        description: `In bytes. ${ofFile}`,
        ...named('Ukuran (bita)', 'Size (bytes)'),
        example: 20_480,
      }),
    sha256: z
      .string()
      .length(64)
      .meta({
        description: 'Of the file, in hexadecimal.',
        ...named('SHA-256', 'SHA-256'),
        example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      }),
    importedBy: uuid.meta({
      description: 'The account that sent it.',
      ...named('Diimpor oleh (ID akun)', 'Imported by (account ID)'),
    }),
    rows: unknownBefore('Baris', 'Rows'),
    signed: count('Tercatat ditandatangani', 'Recorded as signed'),
    drafts: count('Draf', 'Drafts'),
    unchanged: unknownBefore('Tidak berubah', 'Unchanged'),
    recognized: unknownBefore('Dikenali dari daftar lain', 'Known from another list'),
    registered: unknownBefore('Mitra didaftarkan', 'Collaborators registered'),
    unconfirmed: count('Belum dikonfirmasi', 'Not confirmed yet'),
    confirmed: count('Dikonfirmasi', 'Confirmed'),
    discarded: count('Dibuang', 'Discarded'),
    warningCount: z.int().meta({ ...named('Peringatan', 'Warnings'), example: 2 }),
    warnings: z
      .array(finding)
      .max(mostFindings)
      .optional()
      .describe('What there was to look at, in the language of the reader. Not in lists.'),
    keptAnswers: importAnswers
      .nullable()
      .optional()
      .describe(
        'The answers that the next preview of this agency begins with; null where another import has them, or none. Not in lists.',
      ),
    ...stamps,
    allowedActions: z.array(z.enum(importActions)).max(5),
  })
  .meta({
    id: 'Import',
    description: 'A list that was imported, and what came of it. Its agreements: `/v1/agreements?importId=`.',
  })
  .register(records, { table: 'imports' })
export type ImportRecord = z.infer<typeof importRecord>

export const importPage = pageOf('ImportPage', importRecord)

export const importQuery = z.strictObject({
  ...listParams(['createdAt', '-createdAt'], '-createdAt'),
  agencyId: uuid.optional(),
  importedBy: uuid.optional().describe('The account that sent it.'),
  'createdAt[gte]': instantIn.optional(),
  'createdAt[lt]': instantIn.optional(),
})
export type ImportQuery = z.infer<typeof importQuery>
