import { z } from 'zod'
import { anyOf, uuid } from '../http/schemas.ts'
import { paperFormats } from './process/task.ts'

const longest = 50_000_000

const pdf = z.string().max(longest).meta({
  id: 'PaperPdf',
  description: 'A tagged PDF (PDF/UA-1) with its fonts in it.',
  example: '%PDF-1.7 …',
})
const docx = z.string().max(longest).meta({
  id: 'PaperDocx',
  description:
    'A DOCX; its custom properties `record` and `version` say what it was made from, its bookmarks which provision is where.',
  example: 'PK…',
})

/** The answer of an operation that makes a paper. */
export const paperAnswer = {
  content: { [paperFormats.pdf]: { schema: pdf }, [paperFormats.docx]: { schema: docx } },
}

export const draftQuery = z.strictObject({
  trial: uuid
    .optional()
    .describe('A clause that is taken as its draft has it, to see it before it is put in force.'),
  optional: anyOf(uuid)
    .optional()
    .describe(
      'The optional clauses that this one has, instead of those that were chosen with the draft. 400 for one that is no optional clause of this agreement.',
    ),
  personalData: z
    .enum(['true', 'false'])
    .optional()
    .describe('Whether it has the clauses about personal data, instead of what was chosen with the draft.'),
})
export type DraftQuery = z.infer<typeof draftQuery>
