import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Session } from '../db/session.ts'
import type { Filter } from '../db/lists.ts'
import type { Page } from '../db/keyset.ts'
import { snippetOf, wordsOf } from './snippet.ts'

/**
 * Parses the words of a search into query parameters. This is a separate statement so that PostgreSQL knows the words
 * when it plans the list. It can then choose between the GIN index of words and reading rows in sort order until the
 * page is full.
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

/** The filter that matches a search vector. Run the query with the values of `readWords`. */
export const found = (vector: PgColumn): Filter => {
  const asked = sql.placeholder('asked')
  return () => sql`${vector} @@ ${asked}::tsquery`
}

/** How well a search vector matches the words. It depends only on the words, so the order is the same on every page. */
export const rank =
  (vector: PgColumn): Filter =>
  (words) =>
    sql`ts_rank(${vector}, (select registry_rank_query(${words})))::float8`

export interface Joinable {
  crossJoin(table: SQL): unknown
}

/**
 * Search for a role for which row-level security prevents the use of the index. A database function searches the index
 * instead and returns the ids that the role may see, each with its relevance. If there are search words, the list joins
 * its rows to this result (`found`).
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
 * Adds a snippet to each record of a page, if snippets are asked for. The snippet is cut from the record as the reader
 * sees it, so it cannot reveal anything else. PostgreSQL decides which words are hits.
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
