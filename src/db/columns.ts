import { sql, type SQL } from 'drizzle-orm'
import {
  customType,
  date,
  integer,
  uuid,
  type AnyPgColumn,
  type PgColumn,
  type PgTable,
} from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { keysOf } from '../kernel/content.ts'

/**
 * An instant as the wire has it: ISO 8601 in UTC, to the millisecond. Three digits on both sides, so that a
 * keyset cursor made from what was read names the same instant in the database.
 */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp(3) with time zone',
  fromDriver: (value) => new Date(value).toISOString(),
})

/** A day without a time, as the wire has it: `2026-11-27`. */
export const day = () => date({ mode: 'string' })

/** A full-text vector that PostgreSQL generates; never read by the service. */
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** Sets of days. Only PostgreSQL reads and writes them. */
export const dateMultirange = customType<{ data: string }>({ dataType: () => 'datemultirange' })

/** What every record has: an id that never moves, its two instants and the version that is its ETag. */
export const recordColumns = {
  id: uuid().primaryKey().$defaultFn(uuidv7),
  version: integer().notNull().default(1),
  createdAt: instant()
    .notNull()
    .default(sql`now()`),
  updatedAt: instant()
    .notNull()
    .default(sql`now()`),
}

/** The same as they are selected, with `pick`. */
export const recordFields = keysOf(recordColumns)

/** Names a record of another table, which has to be there. */
export const referenceTo = (column: () => AnyPgColumn) => uuid().notNull().references(column)

/** Literals for SQL that cannot have parameters (policies, indexes). The values are codes of our own. */
export function literals(codes: readonly string[]): SQL {
  return sql.raw(codes.map((code) => `'${code}'`).join(', '))
}

/** A subselect as a selected field. Drizzle drops the table from columns at the top of a field, but not one level below. */
export const nested = <T>(subselect: SQL): SQL<T> => sql<T>`${subselect}`

/** The id of another record; null to whom row-level security does not show that record. */
export const seenId = (table: PgTable, id: PgColumn | SQL): SQL<string | null> =>
  nested(sql`(select seen.id from ${table} seen where seen.id = ${id})`)

/** Selected fields as one JSON object. */
export function jsonOf(fields: Readonly<Record<string, PgColumn | SQL>>): SQL {
  const named = Object.entries(fields).map(([field, value]) => sql`${sql.raw(`'${field}'`)}, ${value}`)
  return sql`json_build_object(${sql.join(named, sql`, `)})`
}

/** The rows with the ids in the placeholder `ids`. */
export const among = (id: PgColumn): SQL => sql`${id} = any(${sql.placeholder('ids')}::uuid[])`
