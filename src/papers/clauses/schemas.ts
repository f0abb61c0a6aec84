import { z } from 'zod'
import { clauseCondition } from '../../clauses/schemas.ts'
import { instantOut, named, uuid } from '../../http/schemas.ts'

const longText = z.string().max(200_000)

const paragraph = z
  .object({
    text: longText.meta({
      example: 'Perjanjian ini berlaku sejak 1 Januari 2026 sampai dengan 31 Desember 2027.',
    }),
    items: z
      .array(longText)
      .max(1000)
      .meta({
        description: 'The list below it, where it ends with one.',
        example: ['Memakai logo JakPreneur.'],
      }),
  })
  .meta({ id: 'DraftedParagraph' })

const article = z
  .object({
    number: z.int().meta({ description: 'Of the article (Pasal).', example: 5 }),
    title: longText.meta({ example: 'Jangka Waktu' }),
    paragraphs: z.array(paragraph).max(1000),
  })
  .meta({ id: 'DraftedArticle' })

const draftedClause = z
  .object({
    templateId: uuid.meta(named('ID klausul', 'Clause ID')),
    code: z.string().max(50).meta({ example: 'force_majeure' }),
    version: z.int().meta({ description: 'Of the clause, that the draft has.', example: 1 }),
    versionInForce: z.int().nullable().meta({
      description: 'That is in force now: another one where it was rewritten since, null once it is retired.',
      example: 2,
    }),
    condition: clauseCondition,
    applies: z.boolean().meta({
      description: 'Whether the draft has it, by its condition and the record.',
      example: true,
    }),
    articles: z
      .array(article)
      .max(20)
      .describe(
        'What it says in this draft; one for each party where it names one. Empty where it does not apply.',
      ),
  })
  .meta({ id: 'DraftedClause' })

export const draftedClauses = z
  .object({
    agreementId: uuid.meta(named('ID naskah', 'Agreement ID')),
    version: z.int().meta({ description: 'Of the agreement.', example: 3 }),
    asOf: instantOut.meta({
      description:
        'The draft has the clauses that were in force then: when it was registered, or last renewed.',
    }),
    personalData: z.boolean().describe('Whether those about personal data are among them.'),
    data: z.array(draftedClause).max(1000).describe('In the order of the articles.'),
  })
  .meta({
    id: 'DraftedClauses',
    description: 'Which clauses a draft is composed of, in which versions, and what they say in it.',
  })
export type DraftedClauses = z.infer<typeof draftedClauses>

export const newClauseChoice = z
  .strictObject({
    optional: z
      .array(uuid)
      .max(100)
      .optional()
      .describe('The optional clauses that it has from now on, all of them. Stays as it is where left out.'),
    personalData: z.boolean().optional().describe('Whether it has the clauses about personal data.'),
    renew: z.boolean().default(false).describe('Whether it takes the versions that are in force now.'),
  })
  .meta({
    id: 'NewClauseChoice',
    example: { optional: ['0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60'], personalData: false },
  })
export type NewClauseChoice = z.infer<typeof newClauseChoice>
