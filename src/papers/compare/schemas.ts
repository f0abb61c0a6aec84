import { z } from 'zod'
import { named, uuid } from '../../http/schemas.ts'

const longText = z.string().max(1_000_000)
const heading = z.string().max(2000).nullable()

const trackedChange = z
  .object({
    author: z.string().max(200).meta({ description: 'As the file names them.', example: 'Sari Biro Hukum' }),
    at: z
      .string()
      .max(20)
      .nullable()
      .meta({ description: 'By the clock of who wrote it.', example: '2026-11-20T09:30:00Z' }),
    moved: z.boolean().describe('It came from elsewhere in the file, or went elsewhere.'),
  })
  .meta({ id: 'TrackedChange', description: 'Whose tracked change it is, as the file says.' })

const by = trackedChange.nullable()

const segment = z
  .object({
    kind: z
      .enum(['same', 'added', 'removed'])
      .meta({ description: 'Both say it, only the file, or only the record.', example: 'added' }),
    text: longText.meta({ example: '30 November 2028' }),
    by: by.describe('Null where it was not tracked, and for what is the same.'),
  })
  .meta({ id: 'ComparedWords' })

const part = z
  .object({
    change: z.enum(['same', 'changed', 'moved', 'only_in_file', 'missing_in_file']),
    label: z
      .string()
      .max(20)
      .nullable()
      .meta({ description: 'What it is numbered by in its section.', example: '(2)' }),
    record: longText.nullable().meta({
      description: 'What the record says; null where only the file has it.',
      example: 'Perjanjian ini berlaku sampai 31 Desember 2027.',
    }),
    file: longText.nullable().meta({
      description: 'What the file says, all its tracked changes taken; null where it is missing.',
      example: 'Perjanjian ini berlaku sampai 30 November 2028.',
    }),
    segments: z.array(segment).max(200_000).describe('Both, word by word.'),
    by: by.describe(
      'Whose tracked change brought it, took it away or moved it; null where it was not tracked.',
    ),
    movedTo: heading.meta({
      description: 'The heading in the file under which it stands now, if it was moved.',
      example: null,
    }),
  })
  .meta({ id: 'ComparedPart', description: 'A paragraph, an item of a list, or a row of a table.' })

const section = z
  .object({
    mark: z
      .string()
      .max(40)
      .nullable()
      .meta({ description: 'The bookmark of the heading in our DOCX.', example: 'p_5' }),
    change: z.enum(['same', 'changed', 'only_in_file', 'missing_in_file']),
    moved: z.boolean().describe('It stands elsewhere among the others.'),
    record: heading.meta({ description: 'Its heading by the record.', example: 'Pasal 5\nPembiayaan' }),
    file: heading.meta({ description: 'Its heading in the file.', example: 'Pasal 6\nPembiayaan' }),
    title: z
      .array(segment)
      .max(1000)
      .describe('What its title says otherwise; empty where it says the same.'),
    parts: z.array(part).max(10_000),
  })
  .meta({
    id: 'ComparedSection',
    description: 'An article; what stands before the first, and annexes, are sections of their own.',
  })

const comment = z
  .object({
    author: z.string().max(200).meta({ example: 'Sari Biro Hukum' }),
    at: z.string().max(20).nullable().meta({ example: '2026-11-20T09:30:00Z' }),
    text: z.string().max(2000).meta({ example: 'Mohon dikonfirmasi ke BPKD.' }),
    about: longText.nullable().meta({
      description: 'The text that it stands at, where the file says so.',
      example: 'Pembiayaan dibebankan pada masing-masing pihak.',
    }),
  })
  .meta({ id: 'FileComment', description: 'A remark in the margin.' })

export const comparison = z
  .object({
    documentId: uuid.meta(named('ID dokumen', 'Document ID')),
    unread: z
      .enum(['not_of_agreement', 'no_docx', 'damaged', 'too_large'])
      .nullable()
      .describe('Why nothing is compared: then there are no sections. Null where the file was read.'),
    recordVersion: z.int().nullable().meta({
      description: 'The version of the record that the file is compared with: that of now.',
      example: 4,
    }),
    fileVersion: z.int().nullable().meta({
      description: 'The version that the file was made from, where it is ours and of this record.',
      example: 3,
    }),
    differences: z.int().meta({ description: 'How many parts and titles say something else.', example: 2 }),
    sections: z
      .array(section)
      .max(10_000)
      .describe('In the order of the record; then what only the file has.'),
    comments: z.array(comment).max(500),
  })
  .meta({
    id: 'DraftComparison',
    description: 'What an edited draft says otherwise than the record, provision by provision.',
  })
export type Comparison = z.infer<typeof comparison>
