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
 * An instant in the format of the interface: ISO 8601 in UTC with milliseconds. Reading and writing use the same
 * three digits, so that a keyset cursor made from a row that was read matches this row in the database.
 */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp(3) with time zone',
  fromDriver: (value) => new Date(value).toISOString(),
})

/** A day without a time, in the format of the interface: `2026-11-27`. */
export const day = () => date({ mode: 'string' })

/** A full-text vector. PostgreSQL generates it; the service never reads it. */
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** A set of days. Only SQL reads and writes it. */
export const dateMultirange = customType<{ data: string }>({ dataType: () => 'datemultirange' })

/**
 * The columns that every record has: an id that never changes, when it was created and updated, and the version for
 * its ETag.
 */
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

/** The names of these columns, to select them with `pick`. */
export const recordFields = keysOf(recordColumns)

/** A required foreign key to a record of another table. */
export const referenceTo = (column: () => AnyPgColumn) => uuid().notNull().references(column)

/**
 * Literals for SQL that cannot take parameters (policies, indexes). Pass only codes from our own source, never input:
 * nothing is escaped.
 */
export function literals(codes: readonly string[]): SQL {
  return sql.raw(codes.map((code) => `'${code}'`).join(', '))
}

/**
 * A subselect as a selected field. Drizzle leaves the table name off columns directly in a selected field, but keeps
 * it one level deeper.
 */
export const nested = <T>(subselect: SQL): SQL<T> => sql<T>`${subselect}`

/** The id of another record, or null if row-level security hides this record from the actor. */
export const seenId = (table: PgTable, id: PgColumn | SQL): SQL<string | null> =>
  nested(sql`(select seen.id from ${table} seen where seen.id = ${id})`)

/** Selected fields as one JSON object. */
export function jsonOf(fields: Readonly<Record<string, PgColumn | SQL>>): SQL {
  const named = Object.entries(fields).map(([field, value]) => sql`${sql.raw(`'${field}'`)}, ${value}`)
  return sql`json_build_object(${sql.join(named, sql`, `)})`
}

/** The condition for the rows whose ids are in the placeholder `ids`. */
export const among = (id: PgColumn): SQL => sql`${id} = any(${sql.placeholder('ids')}::uuid[])`
