import { asc, Column, desc, is, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { DomainError } from '../kernel/errors.ts'

/** In characters. Enough for a name of 200 characters with three bytes each, in base64. */
export const longestCursor = 1000
/** The alphabet of cursors (base64url). `Buffer` would read past whatever else stands in one. */
export const cursorAlphabet = '^[\\w-]*$'

/** What a cursor holds; throws for what is none. */
export function decodedCursor(cursor: string): unknown {
  if (!new RegExp(cursorAlphabet).test(cursor)) throw new DomainError('invalid_cursor')
  return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
}

/** Replaces an unknown day in sorting, so that it comes after all others. */
export const openEnd = '9999-12-31'

/**
 * A sort of a list: a column that is never null, and its value in a row. The cursor of the next page contains this
 * value.
 */
export interface SortKey<Row> {
  readonly column: PgColumn | SQL
  readonly of: (row: Row) => string
}

/** A sort by a column. `of` reads its value from a row. */
export const key = <Row, Column extends PgColumn>(
  column: Column,
  of: (row: Row) => Column['_']['data'] & string,
): SortKey<Row> => ({ column, of })

export interface ListQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly sort?: string | undefined
  readonly count?: 'exact' | undefined
}

/** A query whose sort is decided. */
type Sorted = ListQuery & { readonly sort: string }

const cursorSchema = z.tuple([z.string(), z.string().max(300), z.uuid()])
const valueOf = (column: PgColumn | SQL): z.ZodType<string> => {
  // The relevance: a number within PostgreSQL's range, as JavaScript writes it.
  if (!is(column, Column)) return z.string().regex(/^\d{1,3}(\.\d{1,25})?(e-\d{1,2})?$/)
  const type = column.getSQLType()
  // PostgreSQL has no year 0.
  if (type.startsWith('timestamp')) return z.iso.datetime({ precision: 3 }).regex(/^(?!0000)/)
  if (type === 'date') return z.iso.date().regex(/^(?!0000)/)
  return z
    .string()
    .max(200)
    .refine((value) => !value.includes('\0'))
}

/**
 * The position where a page begins, from its cursor; undefined for the first page. 400 for a cursor of another sort.
 */
export function startAfter(
  query: Sorted,
  column: PgColumn | SQL,
): { afterValue: string; afterId: string } | undefined {
  if (query.cursor === undefined) return undefined
  const [afterValue, afterId] = readCursor(query.cursor, query.sort, valueOf(column))
  return { afterValue, afterId }
}

function readCursor(cursor: string, sort: string, value: z.ZodType<string>): [string, string] {
  try {
    const parsed = cursorSchema.parse(decodedCursor(cursor))
    if (parsed[0] === sort) return [value.parse(parsed[1]), parsed[2]]
  } catch {
    // Not a cursor of this service. It gets the same error below as any other invalid cursor.
  }
  throw new DomainError('invalid_cursor')
}

/** Whether the greatest value comes first. The most relevant rows do. */
const isDescending = (sort: string): boolean => sort.startsWith('-') || sort === 'relevance'

/** The ORDER BY of a list. Rows with equal values are ordered by id, so the order is total. */
export const orderOf = (sort: string, column: PgColumn | SQL, id: PgColumn): SQL[] =>
  isDescending(sort) ? [desc(column), desc(id)] : [asc(column), asc(id)]

/**
 * The condition for the rows after the cursor. PostgreSQL can use the row comparison `(a, id) < (x, y)` as an index
 * condition; the same written with OR would only be a filter.
 */
export function beyond(sort: string, column: PgColumn | SQL, id: PgColumn): SQL {
  const after = isDescending(sort) ? sql`<` : sql`>`
  return sql`(${column}, ${id}) ${after} (${sql.placeholder('afterValue')}, ${sql.placeholder('afterId')})`
}

export interface Page<T> {
  data: T[]
  page: { nextCursor: string | null; hasMore: boolean; total?: number }
}

/** The page with each of its rows converted by `show`. */
export const presented = <Row, Shown>({ data, page }: Page<Row>, show: (row: Row) => Shown): Page<Shown> => ({
  data: data.map((row) => show(row)),
  page,
})

/**
 * Makes a page from the rows. One row more than the limit was read to know if there is a next page; it is cut off.
 * The cursor is made from the last row that is kept.
 */
export function pageOfRows<T extends { id: string }>(
  rows: T[],
  query: Sorted,
  of: SortKey<T>['of'],
  total?: number,
): Page<T> {
  const data = rows.slice(0, query.limit)
  const last = data.at(-1)
  const hasMore = rows.length > query.limit
  const nextCursor =
    hasMore && last
      ? Buffer.from(JSON.stringify([query.sort, of(last), last.id])).toString('base64url')
      : null
  return { data, page: total === undefined ? { nextCursor, hasMore } : { nextCursor, hasMore, total } }
}
