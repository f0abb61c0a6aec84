import { and, sql, type Placeholder, type SQL, type Subquery } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { beyond, orderOf, pageOfRows, startAfter, type ListQuery, type Page, type SortKey } from './keyset.ts'
import { DomainError } from '../kernel/errors.ts'
import { prepared, type Session } from './session.ts'

/** The SQL of a filter, for the value that stands in its parameter when the query runs. */
export type Filter = (value: Placeholder) => SQL

/** A filter that takes several codes: any of them. One parameter however many, so that the query stays the same. */
export const oneOf =
  (column: PgColumn): Filter =>
  (codes) =>
    sql`${column} = any(${codes}::${sql.raw(column.getSQLType())}[])`

/**
 * A condition of few values, such as seven stages, that narrows too little for an index: in coalesce, PostgreSQL expects
 * half of the rows, not one in 200, and walks the order of the page instead of sorting.
 */
export const narrowsLittle = (condition: SQL): SQL => sql`coalesce(${condition}, false)`

/**
 * Whether there is any, by one index lookup for each row. For an EXISTS inside an expression PostgreSQL may instead read
 * the whole other table into a hash (a hashed SubPlan), even for a page of twenty.
 */
export const hasAny = (from: SQL): SQL<boolean> => sql`((select true ${from} limit 1) is not null)`

/** What a list offers, as data: its filters and sorts by the names of their parameters. */
export interface ListDefinition<Row> {
  readonly name: string
  readonly id: PgColumn
  readonly sorts: Readonly<Record<string, SortKey<Row>>>
  /** Of a list that is searched: how well a row fits the words in `q`, and the order where none are given. */
  readonly search?: { readonly relevance: Filter; readonly otherwise: string }
  readonly filters: Readonly<Record<string, Filter>>
}

/**
 * The filters of a list that are given: their SQL, and a key that says which they are. A report that counts by the
 * filters of a list links to it with the same parameters, and its figures are what the list counts.
 */
export function narrow({ name, filters }: Pick<ListDefinition<never>, 'name' | 'filters'>, given: object) {
  const values = given as Readonly<Record<string, unknown>>
  const active = Object.keys(filters).filter((each) => values[each] !== undefined)
  return {
    key: [name, ...active].join(' '),
    where: (): SQL | undefined => and(...active.map((each) => filters[each]!(sql.placeholder(each)))),
  }
}

interface Preparable<Row> {
  prepare(name: string): { execute(values?: Record<string, unknown>): Promise<Row[]> }
}

/**
 * The one row that a query finds, kept prepared under its name, which says whatever its text depends on. 404 where there
 * is none, or the actor does not see it.
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

/** A SELECT of drizzle's, to which the conditions and the order are still to come. */
export interface Select<Row> {
  where(condition: SQL | undefined): Preparable<Row> & {
    orderBy(...order: SQL[]): { limit(rows: Placeholder): Preparable<Row> }
    as(alias: string): Subquery
  }
}

interface ListParts<Row> {
  /** What else the text of the query depends on, such as the role it is for. */
  readonly variant: string
  /** Conditions beyond the filters: what the actor sees. */
  readonly where: SQL | undefined
  /** Values of parameters beyond those of the query string. */
  readonly values?: Readonly<Record<string, unknown>>
  /** The rows to choose from; selects `sortedBy`, too, where the list is searched. */
  readonly rows: (sortedBy: Readonly<Record<string, SQL>>) => Select<Row>
}

/**
 * One page of a list. The row order is total (ties by id) and a page begins after the last row of the one before, so
 * a walk meets every row that stood throughout exactly once. The query is kept prepared for each combination of
 * filters, sort and variant.
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

/** Over a subquery whose columns are not used: PostgreSQL does not compute them. */
const rowCount = sql<number>`count(*)::int`

/** The order where none is asked for: the best first for who searches. */
const sortWithout = ({ search }: ListDefinition<never>, q: string | undefined): string =>
  q === undefined ? search!.otherwise : 'relevance'

function sortKey<Row>({ sorts, search }: ListDefinition<Row>, sort: string): SortKey<Row> {
  if (sort !== 'relevance') return sorts[sort.replace(/^-/, '')]!
  const relevance = search!.relevance(sql.placeholder('q'))
  return { column: relevance, of: (row) => String((row as Row & { relevance: number }).relevance) }
}
