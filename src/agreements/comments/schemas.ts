import { ownId } from '../../http/own-ids.ts'
import { z } from 'zod'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import {
  anyOf,
  changedSince,
  instantOut,
  named,
  paragraph,
  rule,
  stamps,
  uuid,
  wholeNumber,
} from '../../http/schemas.ts'
import { keysOf } from '../../kernel/content.ts'
import { organizationRef } from '../../organizations/schemas.ts'
import { commentLabels } from './labels.ts'
import { audiences } from './policy.ts'

const field = z.enum(keysOf(commentLabels.commentedField)).meta({
  id: 'CommentedField',
  description: 'A field of the content, or a part of the text.',
  example: 'scope',
})
const audience = z.enum(audiences).meta({
  id: 'CommentAudience',
  description:
    'Whom it is for: the region alone, or the parties too. What a partner writes is for the parties.',
})
const text = paragraph.meta({ example: 'Kewajiban mitra pada pasal 5 belum menyebut jumlah peserta.' })
const answer = paragraph.meta({ example: 'Sudah diperbaiki: 40 peserta setiap angkatan.' })

export const comment = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    agreementId: uuid.meta(named('ID naskah', 'Agreement ID')),
    amendmentId: uuid.nullable().meta({
      description: 'The amendment that it is on; null for one on the agreement itself.',
      ...named('ID adendum', 'Amendment ID'),
    }),
    round: z
      .int()
      .nullable()
      .meta({
        description: 'The round of review in which it was written; null before the first submission.',
        ...named('Putaran telaah', 'Round of review'),
        example: 1,
      }),
    field: field.nullable().meta(named('Isian', 'Field')),
    provisionId: uuid.nullable().meta({
      description: 'The right or obligation that it is about. It may have been replaced since.',
      ...named('ID ketentuan', 'Provision ID'),
    }),
    provisionText: z
      .string()
      .max(4000)
      .nullable()
      .meta({
        description: 'Its text when the comment was written.',
        ...named('Ketentuan', 'Provision'),
        example: 'Menyediakan pengajar dan modul.',
      }),
    audience: audience.meta(named('Untuk', 'For')),
    text: z
      .string()
      .max(4000)
      .meta({ ...named('Komentar', 'Comment'), example: 'Kewajiban mitra belum menyebut jumlah peserta.' }),
    authorId: uuid.meta({
      description: 'The account that wrote it.',
      ...named('ID akun penulis', "Author's account ID"),
    }),
    organization: organizationRef.nullable().meta({
      description:
        'The organization that the author spoke for; null for the registrar and for reviewers without one.',
      ...named('Organisasi penulis', "Author's organization"),
    }),
    resolvedAt: instantOut.nullable().meta({
      description: 'Null while it is open.',
      ...named('Diselesaikan', 'Resolved'),
      example: null,
    }),
    resolvedBy: uuid.nullable().meta({
      description: 'The account that resolved it.',
      ...named('Diselesaikan oleh (ID akun)', 'Resolved by (account ID)'),
      example: null,
    }),
    answer: z
      .string()
      .max(4000)
      .nullable()
      .meta({
        description: 'What came of it, in the words of who resolved it.',
        ...named('Penyelesaian', 'Answer'),
        example: null,
      }),
    ...stamps,
    allowedActions: z
      .array(z.enum(['resolve']))
      .max(5)
      .describe('What you may try now.'),
  })
  .meta({
    id: 'Comment',
    description: 'What somebody said on an agreement or an amendment before its signature. It never changes.',
  })
  .register(records, { table: 'comments' })
export type Comment = z.infer<typeof comment>
export const commentPage = pageOf('CommentPage', comment)

export const newComment = z
  .strictObject({
    id: ownId,
    text,
    audience: audience.optional().describe('`region` unless given; what a partner writes is `parties`.'),
    field: field.optional(),
    provisionId: uuid.optional().describe('A right or obligation of the agreement as it stands.'),
  })
  .refine(
    (value) => value.field === undefined || value.provisionId === undefined,
    rule(
      'provisionId',
      'field_or_provision',
      'Sebutkan isian atau ketentuan, tidak keduanya.',
      'Name a field or a provision, not both.',
    ),
  )
  .meta({
    id: 'NewComment',
    example: {
      field: 'scope',
      audience: 'parties',
      text: 'Ruang lingkup perlu menyebut kecamatan yang dilayani.',
    },
  })
export type NewComment = z.infer<typeof newComment>

export const commentResolution = z
  .strictObject({ answer: answer.optional().describe('What came of it.') })
  .meta({ id: 'CommentResolution', example: { answer: 'Sudah diperbaiki: 40 peserta setiap angkatan.' } })
export type CommentResolution = z.infer<typeof commentResolution>

export const commentQuery = z.strictObject({
  ...listParams(['createdAt', '-createdAt', 'updatedAt', '-updatedAt'], 'createdAt'),
  open: z.enum(['true', 'false']).optional().describe('Those that are open, or those that were resolved.'),
  round: wholeNumber(1, 10_000).optional().describe('Of this round of review.'),
  field: anyOf(field).optional(),
  provisionId: uuid.optional(),
  audience: anyOf(audience).optional(),
  ...changedSince,
})
export type CommentQuery = z.infer<typeof commentQuery>
