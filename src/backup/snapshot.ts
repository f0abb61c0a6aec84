import type pg from 'pg'
import { actForMaintenance } from '../db/connect.ts'

/** Rows that are read at a time: few enough to stay in memory. */
const batchSize = 500

export interface Table {
  readonly table: string
  /** The columns that can be written. */
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

/**
 * Runs the work on one snapshot of the whole database, which nothing that is written meanwhile changes. The connection
 * is the owner's and acts for maintenance, which sees every row. Times are written in UTC on every server.
 */
export async function onSnapshot<T>(owner: pg.Client, work: () => Promise<T>): Promise<T> {
  await actForMaintenance(owner)
  await owner.query(`set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`)
  await writeAlike(owner)
  await owner.query('begin transaction isolation level repeatable read, read only')
  try {
    return await work()
  } finally {
    await owner.query('rollback')
    await owner.query('reset role')
  }
}

/** Values are written in the same way on every server, so that the sums of equal rows are equal. */
export const writeAlike = (client: pg.ClientBase) =>
  client.query(
    `set TimeZone = 'UTC'; set DateStyle = 'ISO, YMD'; set IntervalStyle = 'iso_8601'; set extra_float_digits = 1; set bytea_output = 'hex'`,
  )

/** Every table of the registry with its primary key, which orders its rows. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select relname as table, array_agg(attname::text order by attnum) filter (where attgenerated = '') as columns,
       array_agg(attname::text order by array_position(conkey, attnum)) filter (where attnum = any(conkey)) as key
     from pg_class c join pg_attribute on attrelid = c.oid and attnum > 0 and not attisdropped
     join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
     where relnamespace = 'public'::regnamespace and relkind = 'r' group by relname order by relname`,
  )
  return rows
}

/** The rows of a table as JSON, a batch at a time, in the order of its key. Needs an open transaction. */
export async function* rowsOf(
  client: pg.ClientBase,
  { table, columns, key }: Table,
): AsyncGenerator<string[]> {
  // Byte by byte, since servers differ in how they sort text.
  const order = key.map((column) => `("${column}"::text) collate "C"`).join(', ')
  const list = columns.map((column) => `"${column}"`).join(', ')
  await client.query(
    `declare registry_rows no scroll cursor for
     select row_to_json(r)::text as row from (select ${list} from public."${table}" order by ${order}) r`,
  )
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${batchSize} from registry_rows`)
    if (rows.length > 0) yield rows.map(({ row }) => row)
    if (rows.length < batchSize) break
  }
  await client.query('close registry_rows')
}

export async function sequencesOf(client: pg.ClientBase) {
  const { rows: names } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by 1`,
  )
  const sequences: { name: string; last: string; called: boolean }[] = []
  for (const { name } of names) {
    const { rows } = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from public."${name}"`,
    )
    sequences.push({ name, ...rows[0]! })
  }
  return sequences
}
