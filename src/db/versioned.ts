import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { DomainError } from '../kernel/errors.ts'
import type { Session } from './session.ts'

/** A table that has `recordColumns`, and perhaps a status. */
type RecordTable = PgTable & {
  readonly id: PgColumn
  readonly version: PgColumn
  readonly updatedAt: PgColumn
  readonly status?: PgColumn
}

/** The columns to be changed, each with its value or the SQL of it. */
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
 * Writes a change to a record as it was read, under its next version; its row stays locked until the transaction ends.
 * 412 where another change came between, or PostgreSQL does not let this actor write the row.
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

/** What every change of a record writes beside what it changes. */
export const nextVersion = (table: Pick<RecordTable, 'version'>): { version: SQL; updatedAt: SQL } => ({
  version: sql`${table.version} + 1`,
  updatedAt: sql`now()`,
})
