import { z } from 'zod'
import { listParams } from '../http/pagination.ts'
import { rule, searchText } from '../http/schemas.ts'
import { longestSnippet } from './snippet.ts'

/** The parameters of a searchable list: those of every list, plus `q`, the sort by relevance and the snippets. */
export function searchParams<const Sorts extends readonly [string, ...string[]]>(
  sorts: Sorts,
  byDefault: Sorts[number],
  finds: string,
) {
  return {
    ...listParams(sorts, byDefault),
    sort: z
      .enum([...sorts, 'relevance'])
      .optional()
      .describe(
        `The order; ties are broken by id. \`relevance\`, the best first, is for a list with \`q\`, and what it is in ` +
          `without a \`sort\`; without \`q\` that is \`${byDefault}\`.`,
      ),
    q: searchText
      .optional()
      .describe(
        `Finds ${finds} by words: all of them, at most eight, in any form (*pelatihan*, *melatih*), with or without ` +
          'accents, or by their first letters; names of organizations also misspelled. `-word` leaves out what has the word.',
      ),
    snippets: z
      .enum(['true', 'false'])
      .optional()
      .describe('With `q`: adds to each record the passage that was found, as `snippet`.'),
  }
}

interface Searched {
  readonly q?: string | undefined
  readonly sort?: string | undefined
  readonly snippets?: string | undefined
}

/** The error for a parameter that needs `q`. */
const needsWords = (name: 'sort' | 'snippets') =>
  rule(name, 'needs_words', 'Hanya bersama `q`.', 'Only together with `q`.')

/** 400 for a sort by relevance or for snippets if there is no `q`. */
export const searching = <T extends z.ZodType<Searched>>(query: T): T =>
  query
    .refine(({ q, sort }) => q !== undefined || sort !== 'relevance', needsWords('sort'))
    .refine(({ q, snippets }) => q !== undefined || snippets !== 'true', needsWords('snippets'))

/** The passage of a record that matches the search. */
export const snippet = z
  .string()
  .max(longestSnippet)
  .optional()
  .meta({
    description:
      'With `snippets=true`: passages of this record, as you are shown it, that have the words, joined by " … ". It is HTML: ' +
      'the only tags are `<mark>` and `</mark>` around the hits; every `&`, `<`, `>`, `"` and `\'` of the text is escaped.',
    example: '[CONTOH] <mark>Pelatihan</mark> dan pemasaran daring JakPreneur (KS-2026-00001)',
  })
