import { z } from 'zod'
import { schemas } from '../agreements/content/fields.ts'
import { fundingSources } from '../agreements/content/funding.ts'
import { agreementTypes } from '../agreements/lifecycle.ts'
import { day, instantOut, stage, uuid } from '../http/schemas.ts'
import { importAnswers } from './answers.ts'
import { dateOrders } from './cells/dates/forms.ts'
import { lengthEndings } from './cells/periods.ts'
import { limits } from './read/limits.ts'
import { candidate, importReport, sheet } from './schemas.ts'

const short = z.string().max(200)
const cell = z.string().max(20)
const partnerName = short.meta({ example: '[CONTOH] PT Contoh Niaga' })

const column = z
  .object({
    cell: cell.meta({ description: 'Where its heading stands.', example: 'C3' }),
    column: short.nullable().meta({
      description: 'What it holds, with the place of its collaborator; null where it is not read.',
      example: 'partner:1',
    }),
    meaning: short.nullable().meta({ description: 'The heading of the template.', example: 'Mitra' }),
    why: short.nullable().meta({
      description:
        'Why it is not read: `row_number`, `unknown`, `no_heading`, `as_asked`, `repeated` or `beyond`.',
      example: null,
    }),
    dateOrder: z
      .enum(dateOrders)
      .nullable()
      .describe('How its days are read, where any of them depends on it; null where nothing decides.'),
    decidedBy: z.enum(['cells', 'terms', 'same_days', 'answer']).nullable(),
  })
  .meta({ id: 'ImportColumn' })

const previewedRow = z
  .object({
    sheet,
    row: z.int(),
    status: z
      .enum(['draft', 'signed'])
      .nullable()
      .describe('What it becomes; null where it is left out, or registered already.'),
    type: z.enum(agreementTypes).nullable(),
    title: z.string().max(500).nullable().meta({ example: '[CONTOH] Pelatihan pemasaran daring' }),
    stages: z.array(stage).max(7),
    effectiveFrom: day.nullable(),
    term: schemas.term,
    effectiveUntil: day.nullable(),
    renewsEveryMonths: schemas.renewsEveryMonths,
    signedOn: day.nullable(),
    fundingSource: z.enum(fundingSources).nullable(),
    fundingAmount: z.int().nullable(),
    parent: z.string().max(500).nullable().meta({
      description: 'Its parent: a registration number, or the title of another row of this file.',
      example: null,
    }),
    parties: z
      .array(
        z.object({
          name: partnerName,
          side: z.enum(['region', 'collaborator']),
          documentNumber: short.nullable().meta({ example: '415.4/12/PKS/2026' }),
          signatoryName: short.nullable().meta({ example: 'Contoh Penanda Tangan' }),
          signatoryTitle: short.nullable().meta({ example: 'Direktur Utama' }),
        }),
      )
      .max(50),
    commitments: z
      .array(
        z.object({
          description: z.string().max(4000).meta({ example: '[CONTOH] Kelas pemasaran daring' }),
          targetValue: z.number().nullable().meta({ example: 12 }),
          unit: short.nullable().meta({ example: 'kelas' }),
        }),
      )
      .max(50),
    contacts: z
      .array(
        z.object({
          partner: partnerName,
          name: short.meta({ example: 'Contoh Narahubung' }),
          role: short.nullable().meta({ example: 'Manajer Kemitraan' }),
          email: z.string().max(254).nullable().meta({ example: 'kontak@contoh.id' }),
          phone: z.string().max(40).nullable().meta({ example: '021 555 0100' }),
        }),
      )
      .max(200)
      .describe('Whom the row names to call or write to, by the name of the collaborator in the file.'),
  })
  .meta({ id: 'ImportPreviewRow', description: 'A row as it would be recorded.' })

export const importPreview = z
  .object({
    tables: z
      .array(
        z.object({
          sheet,
          headingRow: z.int(),
          rows: z.int(),
          columns: z.array(column).max(2 * limits.columns),
        }),
      )
      .max(limits.rows),
    lengthEnds: z
      .enum(lengthEndings)
      .nullable()
      .describe('How lengths of time end in this file; null where nothing says, or nothing depends on it.'),
    agencies: z
      .array(
        z.object({
          name: short.meta({ example: 'Dinas PPKUKM' }),
          rows: z.int(),
          standing: z.enum(['own', 'province', 'other', 'unknown', 'left_out']),
        }),
      )
      .max(limits.rows)
      .describe('The agencies that the list names: in a column, a section, a title or a sheet.'),
    partners: z
      .array(
        z.object({
          name: partnerName,
          npwp: short.nullable().meta({ example: '01.234.567.8-012.000' }),
          nib: short.nullable().meta({ example: '1234567890123' }),
          rows: z.int(),
          standing: z.enum(['known', 'alike', 'new', 'contradicting', 'to_be_registered']),
          organization: z.object({ id: uuid, shortName: partnerName }).nullable(),
          candidates: z.array(candidate).max(20).meta({ example: [] }),
        }),
      )
      .max(10 * limits.rows),
    firstRows: z.array(previewedRow).max(10),
    questions: z
      .array(
        z.object({
          answer: short.meta({ description: 'The field of `ImportAnswers`.', example: 'dateOrder' }),
          about: short.nullable().meta({
            description: 'The name in that field that the answer is given by.',
            example: null,
          }),
          options: z
            .array(short)
            .max(20)
            .meta({ example: ['day_first', 'month_first'] }),
          text: z.string().max(1000).meta({ example: 'Tanggal dibaca hari dahulu atau bulan dahulu?' }),
          cells: z
            .array(z.string().max(200))
            .max(20)
            .meta({ example: ['F2'] }),
          count: z.int().describe('Cells that ask it.'),
        }),
      )
      .max(10 * limits.rows)
      .describe('What keeps the file from being imported until it is answered.'),
    answers: importAnswers.describe(
      'The answers it was made with, those kept from the last list among them: they go with the import.',
    ),
    kept: z
      .object({
        importId: uuid.describe('The import that kept them.'),
        keptAt: instantOut,
        answers: importAnswers,
      })
      .nullable()
      .describe(
        'What the agency kept from its last list; null where it kept nothing, or `keptAnswers` is `ignore`. `answers` that are given stand before them.',
      ),
    report: importReport.describe('What an import with these answers would do.'),
  })
  .meta({ id: 'ImportPreview', description: 'What was understood of a list.' })
