import { keysOf } from '../../kernel/content.ts'
import { both, type Labels } from '../../kernel/labels.ts'
import { fields, type PlainField } from '../content/fields.ts'
import type { Audience } from './policy.ts'

/** What people call the parts of a text that a comment can be about, beside the fields of its content. */
const parts = {
  funding: both('Pendanaan', 'Funding'),
  parties: both('Para pihak', 'Parties'),
  provisions: both('Hak dan kewajiban', 'Rights and obligations'),
  commitments: both('Komitmen', 'Commitments'),
}
const content = Object.fromEntries(
  keysOf(fields).map((name) => [name, fields[name].label]),
) as Labels<PlainField>

/** What a comment can be about: each field of the content, and the parts that a text has beside them. */
export type CommentedField = PlainField | keyof typeof parts

/** Display names for the codes of the closed lists, by the name of the list. */
export const commentLabels = {
  commentAudience: {
    region: both('Pemerintah daerah saja', 'The region alone'),
    parties: both('Para pihak', 'The parties'),
  } satisfies Labels<Audience>,
  commentedField: { ...content, ...parts } satisfies Labels<CommentedField>,
} as const
