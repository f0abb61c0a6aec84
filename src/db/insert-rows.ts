import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Session } from './session.ts'

/**
 * Makes an INSERT for any number of rows as one prepared statement. Each connection plans it once: with row-level
 * security, planning an insert takes several times as long as running it. The rows are sent as JSON. Columns that are
 * not in `fields` get their defaults. The statement is sent at once, before any statement that is started later.
 */
export function rowInserter<T extends PgTable, Field extends keyof InferInsertModel<T> & string>(
  table: T,
  fields: readonly Field[],
) {
  const columns = getTableColumns(table)
  const names = fields.map((field) => toSnakeCase(field)).join(', ')
  const read = fields.map((field) => `"${field}"`).join(', ')
  const typed = fields.map((field) => `"${field}" ${columns[field]!.getSQLType()}`).join(', ')
  const name = `insert_${getTableName(table)}`
  const text = `insert into ${getTableName(table)} (${names}) select ${read} from jsonb_to_recordset($1) as rows(${typed})`
  return async (session: Session, rows: readonly Pick<InferInsertModel<T>, Field>[]): Promise<void> => {
    if (rows.length > 0) await session.$client.query({ name, text, values: [JSON.stringify(rows)] })
  }
}
