import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Session } from '../db/session.ts'
import type { Filter } from '../db/lists.ts'
import type { Page } from '../db/keyset.ts'
import { snippetOf, wordsOf } from './snippet.ts'

/**
 * The parameters of a search: its words, read. In a statement of its own, so that PostgreSQL knows what it looks for when
 * it plans the list: whether to look in the index of words, or along the order until there are enough.
 */
export async function readWords(session: Session, q: string | undefined): Promise<{ asked?: string }> {
  if (q === undefined) return {}
  const { rows } = await session.$client.query<{ asked: string }>({
    name: 'read_words',
    text: 'select registry_search_query($1)::text asked',
    values: [q],
  })
  return { asked: rows[0]!.asked }
}

/** What a search vector is found by; the query is run with what `readWords` gives. */
export const found = (vector: PgColumn): Filter => {
  const asked = sql.placeholder('asked')
  return () => sql`${vector} @@ ${asked}::tsquery`
}

/** How well a search vector fits the words; it depends on nothing but them, so that pages follow on each other. */
export const rank =
  (vector: PgColumn): Filter =>
  (words) =>
    sql`ts_rank(${vector}, (select registry_rank_query(${words})))::float8`

export interface Joinable {
  crossJoin(table: SQL): unknown
}

/**
 * Search for a role that row-level security keeps off the index: a function looks there for it, and gives the ids of what
 * the role sees, each with its relevance. A list joins what was `found` to its rows where words are given.
 */
export const foundBy = (finds: 'registry_find_concluded' | 'registry_find_public', id: PgColumn) => ({
  relevance: () => sql`found.relevance`,
  q: () => sql`found.id = ${id}`,
  join: <Rows extends Joinable>(rows: Rows, q: string | undefined): Rows =>
    q === undefined ? rows : (rows.crossJoin(sql`${sql.raw(finds)}(${sql.placeholder('q')}) found`) as Rows),
})

interface Searched {
  readonly q?: string | undefined
  readonly snippets?: string | undefined
}

/**
 * Adds a snippet to each record of a page, where they are asked for. It is cut from the record as the reader is shown
 * it, so that it can tell nothing else; PostgreSQL says which of its words are hits.
 */
export async function withSnippets<Row>(
  session: Session,
  { q, snippets }: Searched,
  page: Page<Row>,
  textsOf: (record: Row) => readonly (string | null)[],
): Promise<Page<Row>> {
  if (q === undefined || snippets !== 'true' || page.data.length === 0) return page
  const texts = page.data.map((record) => textsOf(record).filter((text) => text !== null))
  const { rows } = await session.$client.query<{ word: string }>(
    `select word from unnest($1::text[]) word, registry_mark_query($2) asked where registry_search_vector(word, 'A') @@ asked`,
    [wordsOf(texts.flat()), q],
  )
  const hits = new Set(rows.map(({ word }) => word))
  const data = page.data.map((record, index) => ({
    ...record,
    snippet: snippetOf(texts[index]!, (word) => hits.has(word)),
  }))
  return { ...page, data }
}
