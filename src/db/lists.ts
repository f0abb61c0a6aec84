import { and, sql, type Placeholder, type SQL, type Subquery } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { beyond, orderOf, pageOfRows, startAfter, type ListQuery, type Page, type SortKey } from './keyset.ts'
import { DomainError } from '../kernel/errors.ts'
import { prepared, type Session } from './session.ts'

/** Makes the SQL of a filter. `value` is the placeholder for the filter's value. */
export type Filter = (value: Placeholder) => SQL

/**
 * A filter that takes several codes and matches any of them. They are one array parameter, so the query's text does
 * not depend on their number.
 */
export const oneOf =
  (column: PgColumn): Filter =>
  (codes) =>
    sql`${column} = any(${codes}::${sql.raw(column.getSQLType())}[])`

/**
 * For a condition on a column with few distinct values, such as the seven stages, where an index does not help.
 * Inside coalesce PostgreSQL estimates that half of the rows match, not one in 200. So it reads the rows in the order
 * of the page instead of sorting.
 */
export const narrowsLittle = (condition: SQL): SQL => sql`coalesce(${condition}, false)`

/**
 * Whether the subquery has a row, with one index lookup for each outer row. For an EXISTS inside an expression
 * PostgreSQL may read the whole other table into a hash (a hashed SubPlan), even for a page of twenty rows.
 */
export const hasAny = (from: SQL): SQL<boolean> => sql`((select true ${from} limit 1) is not null)`

/** The filters and sorts of a list, by the names of their parameters. */
export interface ListDefinition<Row> {
  readonly name: string
  readonly id: PgColumn
  readonly sorts: Readonly<Record<string, SortKey<Row>>>
  /**
   * For a list with full-text search: the relevance of a row for the words in `q`, and the sort that applies without
   * `q`.
   */
  readonly search?: { readonly relevance: Filter; readonly otherwise: string }
  readonly filters: Readonly<Record<string, Filter>>
  /** The filters by a record that `rollUp=true` widens to what is below it. */
  readonly rolledUp?: Readonly<Record<string, Filter>>
}

/**
 * The filters that are given: their SQL, and a key that names them. Reports use the filters of a list too. They link
 * to the list with the same parameters, so their figures equal the list's counts.
 */
export function narrow(
  { name, filters: narrow, rolledUp }: Pick<ListDefinition<never>, 'name' | 'filters' | 'rolledUp'>,
  given: object,
) {
  const values = given as Readonly<Record<string, unknown>>
  const isRolledUp = values['rollUp'] === 'true'
  const filters = isRolledUp ? { ...narrow, ...rolledUp } : narrow
  const active = Object.keys(filters).filter((each) => values[each] !== undefined)
  return {
    key: [name, ...active, ...(isRolledUp ? ['rolled up'] : [])].join(' '),
    where: (): SQL | undefined => and(...active.map((each) => filters[each]!(sql.placeholder(each)))),
  }
}

interface Preparable<Row> {
  prepare(name: string): { execute(values?: Record<string, unknown>): Promise<Row[]> }
}

/**
 * The single row of a query, which is kept prepared under its name. The name must include everything that the query's
 * text depends on. 404 when there is no row or the actor may not see it.
 */
export async function requireRow<Row>(
  session: Session,
  name: string,
  values: Readonly<Record<string, unknown>>,
  query: () => Preparable<Row>,
): Promise<Row> {
  const [row] = await prepared(session, name, (prepareAs) => query().prepare(prepareAs)).execute(values)
  if (!row) throw new DomainError('not_found')
  return row
}

/** A SELECT of Drizzle, before its conditions and order are added. */
export interface Select<Row> {
  where(condition: SQL | undefined): Preparable<Row> & {
    orderBy(...order: SQL[]): { limit(rows: Placeholder): Preparable<Row> }
    as(alias: string): Subquery
  }
}

interface ListParts<Row> {
  /** Anything else that the query's text depends on, such as the role it is for. */
  readonly variant: string
  /** Conditions besides the filters: the rows that the actor may see. */
  readonly where: SQL | undefined
  /** Values of parameters that are not in the query string. */
  readonly values?: Readonly<Record<string, unknown>>
  /** The SELECT of the list's rows. In a search sorted by relevance it must also select `sortedBy`. */
  readonly rows: (sortedBy: Readonly<Record<string, SQL>>) => Select<Row>
}

/**
 * One page of a list. The order is total (rows with equal values are ordered by id), and each page begins after the
 * last row of the one before. So reading all pages returns each row that does not change meanwhile exactly once. The
 * query is kept prepared for each combination of filters, sort and variant.
 */
export async function listPage<Row extends { id: string }>(
  session: Session,
  definition: ListDefinition<Row>,
  given: ListQuery & { readonly q?: string | undefined },
  parts: ListParts<Row>,
): Promise<Page<Row>> {
  const narrowed = narrow(definition, given)
  const filtered = () => and(parts.where, narrowed.where())
  const query = { ...given, sort: given.sort ?? sortWithout(definition, given.q) }
  const { column, of } = sortKey(definition, query.sort)
  const start = startAfter(query, column)
  const key = `${narrowed.key} ${parts.variant}`
  const values = { ...query, ...parts.values, ...start, rows: query.limit + 1 }

  const rows = prepared(session, `${key} ${query.sort} ${start ? 'after' : 'first'}`, (name) =>
    parts
      .rows(query.sort === 'relevance' ? { relevance: sql`${column}` } : {})
      .where(start ? and(filtered(), beyond(query.sort, column, definition.id)) : filtered())
      .orderBy(...orderOf(query.sort, column, definition.id))
      .limit(sql.placeholder('rows'))
      .prepare(name),
  ).execute(values)
  const total =
    query.count === 'exact'
      ? prepared(session, `${key} count`, (name) =>
          session
            .select({ count: rowCount })
            .from(parts.rows({}).where(filtered()).as('counted'))
            .prepare(name),
        ).execute(values)
      : undefined
  const [data, counted] = await Promise.all([rows, total])
  return pageOfRows(data, query, of, counted?.[0]?.count)
}

/** Counts the rows of a subquery. PostgreSQL does not compute the subquery's columns, because they are not used. */
const rowCount = sql<number>`count(*)::int`

/** The sort when none is given: by relevance if `q` is given. */
const sortWithout = ({ search }: ListDefinition<never>, q: string | undefined): string =>
  q === undefined ? search!.otherwise : 'relevance'

function sortKey<Row>({ sorts, search }: ListDefinition<Row>, sort: string): SortKey<Row> {
  if (sort !== 'relevance') return sorts[sort.replace(/^-/, '')]!
  const relevance = search!.relevance(sql.placeholder('q'))
  return { column: relevance, of: (row) => String((row as Row & { relevance: number }).relevance) }
}
