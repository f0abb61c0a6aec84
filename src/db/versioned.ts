import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { DomainError } from '../kernel/errors.ts'
import type { Session } from './session.ts'

/** A table with `recordColumns`, and perhaps a status. */
type RecordTable = PgTable & {
  readonly id: PgColumn
  readonly version: PgColumn
  readonly updatedAt: PgColumn
  readonly status?: PgColumn
}

/** The columns to change, each with its new value or SQL. */
export type Change<T extends RecordTable> = {
  readonly [Field in keyof T['$inferInsert']]?: T['$inferInsert'][Field] | SQL
}

/** A record as it was read. */
interface Read {
  readonly id: string
  readonly version: number
  readonly status?: string
}

/**
 * Writes a change to a record with the next version; the row stays locked until the transaction ends. 412 if the
 * record was changed since it was read, or row-level security does not let this actor write the row.
 */
export async function updateRead<T extends RecordTable>(
  session: Session,
  table: T,
  { id, version, status }: Read,
  // oxlint-disable-next-line typescript/no-generated-empty-object-type -- empty only for a table that is not known yet
  change: Change<T>,
): Promise<void> {
  const asRead = and(
    eq(table.id, id),
    eq(table.version, version),
    table.status && status !== undefined ? eq(table.status, status) : undefined,
  )
  const updated = await session
    .update<RecordTable>(table)
    .set({ ...change, ...nextVersion(table) })
    .where(asRead)
    .returning({ id: table.id })
  if (updated.length === 0) throw new DomainError('stale_version')
}

/** Writes a new record and returns its id. */
export async function insertRecord<T extends RecordTable>(
  session: Session,
  table: T,
  row: T['$inferInsert'],
): Promise<string> {
  const id = sql<string>`${table.id}`
  const [created] = await session.insert<RecordTable>(table).values(row).returning({ id })
  return created!.id
}

/** The columns that every change sets in addition to its own. */
export const nextVersion = (table: Pick<RecordTable, 'version'>): { version: SQL; updatedAt: SQL } => ({
  version: sql`${table.version} + 1`,
  updatedAt: sql`now()`,
})
