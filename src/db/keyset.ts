import { asc, Column, desc, is, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { DomainError } from '../kernel/errors.ts'

/** Room for a name of 200 characters of three bytes each, in base64. */
export const longestCursor = 1000

/** What stands in the place of a day that is not known: after every other one. */
export const openEnd = '9999-12-31'

/** What a list is sorted by: a column that is never null, and its value in a row, which the next page begins after. */
export interface SortKey<Row> {
  readonly column: PgColumn | SQL
  readonly of: (row: Row) => string
}

/** A sort by a column, with where its value stands in a row that was read. */
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

/** A query whose order is settled. */
type Sorted = ListQuery & { readonly sort: string }

const cursorSchema = z.tuple([z.string(), z.string().max(300), z.uuid()])
const valueOf = (column: PgColumn | SQL): z.ZodType<string> => {
  // A number PostgreSQL can hold, as JavaScript writes it.
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

/** Where a page begins, from its cursor; undefined for the first. 400 for a cursor that is not of this sort. */
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
    const parsed = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    if (parsed[0] === sort) return [value.parse(parsed[1]), parsed[2]]
  } catch {
    // Not a cursor of ours: answered below, the same for every way of not being one.
  }
  throw new DomainError('invalid_cursor')
}

/** The best come first. */
const isDescending = (sort: string): boolean => sort.startsWith('-') || sort === 'relevance'

/** A total order: ties by id. */
export const orderOf = (sort: string, column: PgColumn | SQL, id: PgColumn): SQL[] =>
  isDescending(sort) ? [desc(column), desc(id)] : [asc(column), asc(id)]

/**
 * The rows after the one in the cursor. As a row comparison, `(a, id) < (x, y)`, it is an index condition; written with
 * OR it would be a filter.
 */
export function beyond(sort: string, column: PgColumn | SQL, id: PgColumn): SQL {
  const after = isDescending(sort) ? sql`<` : sql`>`
  return sql`(${column}, ${id}) ${after} (${sql.placeholder('afterValue')}, ${sql.placeholder('afterId')})`
}

export interface Page<T> {
  data: T[]
  page: { nextCursor: string | null; hasMore: boolean; total?: number }
}

/** The page with each of its rows as it is shown. */
export const presented = <Row, Shown>({ data, page }: Page<Row>, show: (row: Row) => Shown): Page<Shown> => ({
  data: data.map((row) => show(row)),
  page,
})

/** Cuts the one row too many that tells whether there is more, and makes the cursor from the last one kept. */
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
