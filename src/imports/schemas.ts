import { z } from 'zod'
import { agreementStatuses } from '../agreements/lifecycle.ts'
import { maxFileSize } from '../documents/kinds.ts'
import { fieldCode } from '../http/problems/codes.ts'
import { uuid } from '../http/schemas.ts'
import { shapeOf } from '../http/wording/shapes.ts'
import { importAnswers, partners } from './answers.ts'
import { limits } from './read/limits.ts'

const notJson = {
  code: 'invalid_json',
  text: { id: 'Bukan objek JSON.', en: 'This is no JSON object.' },
}

const leadAgencyId = uuid
  .optional()
  .describe('The agency that keeps the file; an officer may leave it out, it is their own.')
const dryRun = z
  .enum(['true', 'false'])
  .optional()
  .describe('`true` only checks: every finding of every row is answered, and nothing is written.')

/** A field of a multipart body that holds JSON. */
const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .max(100_000)
    .meta({ contentMediaType: 'application/json', contentSchema: shapeOf(schema) })
    .transform((given, context): unknown => {
      try {
        return JSON.parse(given)
      } catch {
        context.addIssue({ code: 'custom', params: notJson, input: given })
        return z.NEVER
      }
    })
    .pipe(schema)
    .optional()

const keepAnswers = z
  .enum(['true', 'false'])
  .optional()
  .describe(
    '`true` keeps the answers for the next file of the agency, in place of those kept before: headings, defaults, order of days, names. What is about this file alone is not kept (columns by their letter, `storedDates`), nor who was registered.',
  )
const keptAnswers = z
  .enum(['use', 'ignore'])
  .optional()
  .describe(
    'Whether the answers that the agency kept from its last file stand where `answers` says nothing; they do unless `ignore` is said.',
  )

/** The fields of an import, which come before the file. */
const allFields = z.strictObject({
  leadAgencyId,
  dryRun,
  partners: json(partners),
  answers: json(importAnswers),
  keepAnswers,
  keptAnswers,
})
export type ImportFields = z.infer<typeof allFields>
export const importFields = allFields.omit({ keptAnswers: true })
/** The fields of a preview, which never writes. */
export const previewFields = allFields.omit({ dryRun: true, keepAnswers: true })

const body = {
  leadAgencyId,
  dryRun,
  partners: z
    .string()
    .max(100_000)
    .optional()
    .describe(
      'A JSON object: the id or the registered name of the organization, by the name that stands in the file. For names that are not clear; the same as `partners` of `answers`.',
    ),
  answers: z
    .string()
    .max(100_000)
    .optional()
    .describe('A JSON object, `ImportAnswers`: what is answered to the questions of the preview.'),
  keepAnswers,
  keptAnswers,
  file: z.string().meta({
    contentMediaType: 'application/octet-stream',
    maxLength: maxFileSize,
    description: `The list, as the last part: XLSX, ODS or CSV by its content, of at most 25 MiB and ${limits.rows} rows.`,
  }),
}

/** The whole body, for the API contract. */
export const newImport = z
  .strictObject(body)
  .omit({ keptAnswers: true })
  .meta({
    id: 'NewImport',
    description: 'The parts in this order: fields, then `file`.',
    example: { dryRun: 'true', partners: '{"PT Shoppe":"Shopee"}', file: 'Jenis naskah;Tentang;Mitra…' },
  })
export const newPreview = z
  .strictObject(body)
  .omit({ dryRun: true, keepAnswers: true })
  .meta({
    id: 'NewImportPreview',
    description: 'The parts in this order: fields, then `file`.',
    example: { answers: '{"dateOrder":"day_first"}', file: 'Jenis naskah;Tentang;Mitra…' },
  })

export const candidate = z
  .object({
    id: uuid,
    shortName: z.string().max(200),
    similarity: z.number().min(0).max(1).describe('Of the names, by trigrams; 1 where they are the same.'),
  })
  .meta({ id: 'ImportCandidate', description: 'An organization that a name in the file could mean.' })

export const sheet = z
  .string()
  .max(100)
  .nullable()
  .meta({ description: 'The sheet; null in a CSV.', example: 'Naskah' })

export const finding = z
  .object({
    sheet,
    row: z.int().meta({ description: 'The row in the sheet, from 1.', example: 7 }),
    cell: z.string().max(20).meta({
      description: 'The address of the cell as spreadsheets write it; of the row where it has no such cell.',
      example: 'E7',
    }),
    column: z
      .string()
      .max(200)
      .meta({ description: 'The heading of the column.', example: 'Tanggal tanda tangan' }),
    code: fieldCode.meta({ example: 'no_date' }),
    message: z.string().max(1000).meta({
      example: '"31/02/2021" bukan tanggal yang ada; tulis seperti 05/01/2021 atau 5 Januari 2021.',
    }),
    candidates: z.array(candidate).max(20).optional().meta({ example: [] }),
  })
  .meta({
    id: 'ImportFinding',
    example: {
      sheet: 'Naskah',
      row: 7,
      cell: 'B7',
      column: 'Tanggal tanda tangan',
      code: 'no_date',
      message: '"31/02/2021" bukan tanggal yang ada; tulis seperti 05/01/2021 atau 5 Januari 2021.',
    },
  })

/** The maximum number of findings in one answer. Further findings are only counted. */
export const mostFindings = 10_000

const leftOut = z
  .object({
    sheet,
    cell: z.string().max(20).nullable().meta({ description: 'Null for a whole sheet.', example: 'A5' }),
    text: z.string().max(200).meta({ description: 'What stands there.', example: 'A. PELATIHAN' }),
    why: z.string().max(40).meta({
      description:
        '`above`, `section`, `total`, `footer`, `numbering`, `number_only`, `no_rows`, `no_table`, `hidden`; `agency` or `status` where it was asked for.',
      example: 'section',
    }),
  })
  .meta({ id: 'ImportLeftOut', description: 'What no agreement is made of, and why.' })

export const importReport = z
  .object({
    dryRun: z.boolean().meta({ example: true }),
    importId: uuid.nullable().meta({
      description:
        'The import that keeps this: the one from before where the same file was imported already; null with `dryRun`.',
      example: null,
    }),
    sheet: z
      .string()
      .max(100)
      .nullable()
      .meta({ description: 'The sheet of the first table; null in a CSV.', example: 'Naskah' }),
    headingRow: z.int().describe('The row of the headings of the first table.'),
    rows: z.int().meta({ description: 'Rows of agreements in the file.', example: 120 }),
    created: z
      .int()
      .meta({ description: 'Agreements that came of it; with `dryRun`, that would.', example: 0 }),
    unchanged: z.int().meta({ description: 'Rows that were imported before and say the same.', example: 0 }),
    recognized: z.int().meta({
      description:
        'Rows of agreements that are registered from another list, known by the number of a collaborator.',
      example: 0,
    }),
    signed: z.int().meta({ description: 'Of those created, recorded as signed.', example: 0 }),
    drafts: z.int().describe('Of those created, drafts: their rows have no day of signature.'),
    registered: z.int().meta({ description: 'Collaborators registered with it.', example: 0 }),
    errorCount: z.int().describe('With any, nothing is imported.'),
    errors: z.array(finding).max(mostFindings),
    warningCount: z.int(),
    warnings: z
      .array(finding)
      .max(mostFindings)
      .describe(
        'What to look at: what signed papers lack, and names that were not quite the registered ones.',
      ),
    ignoredColumns: z
      .array(
        z.object({
          sheet,
          cell: z.string().max(20).meta({ example: 'E7' }),
          heading: z.string().max(200).meta({ description: 'Empty where it has none.', example: 'Paraf' }),
          why: z.string().max(40).meta({
            description: '`row_number`, `unknown`, `no_heading` or `as_asked`.',
            example: 'unknown',
          }),
        }),
      )
      .max(10 * limits.columns)
      .describe('Columns that were not read.'),
    leftOut: z.array(leftOut).max(mostFindings).meta({ example: [] }),
    agreements: z
      .array(
        z.object({
          sheet,
          row: z.int(),
          id: uuid,
          registrationNumber: z.string().max(40),
          status: z.enum(agreementStatuses),
          outcome: z.enum(['created', 'unchanged', 'recognized']),
        }),
      )
      .max(limits.rows)
      .meta({
        description: 'The agreements of the rows; with `dryRun` only those that were there before.',
        example: [],
      }),
  })
  .meta({ id: 'ImportReport', description: 'What an import did, or would do.' })
export type ImportReport = z.infer<typeof importReport>
