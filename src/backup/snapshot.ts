import type pg from 'pg'
import { actForMaintenance } from '../db/connect.ts'
import { stateOf } from '../db/migrate/known-state.ts'
import { StartupError } from '../kernel/startup-error.ts'

/** How much is read at a time, few enough to stay in memory: so many rows, and about so many characters of them. */
const batchRows = 500
const batchLength = 4_000_000

export interface Table {
  readonly table: string
  /** The columns that can be written. */
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

/** Throws StartupError if the database holds no registry. */
export async function requireRegistry(owner: pg.ClientBase): Promise<void> {
  const { applied } = await stateOf(owner)
  if (!applied?.length)
    throw new StartupError('the database holds no registry yet: npm start or npm run migrate first')
}

/**
 * Runs the work on one snapshot of the whole database, which nothing that is written meanwhile changes. The connection
 * is the owner's and acts for maintenance, which sees every row. Times are written in UTC on every server.
 */
export async function onSnapshot<T>(owner: pg.Client, work: () => Promise<T>): Promise<T> {
  await requireRegistry(owner)
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

/** The columns as they are stored. */
const asStored = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ')

/**
 * The rows of a table as JSON, a batch at a time, in the order of its key. `list` says in SQL how its columns are
 * written. Needs an open transaction.
 */
export async function* rowsOf(
  client: pg.ClientBase,
  { table, columns, key }: Table,
  list: string = asStored(columns),
): AsyncGenerator<string[]> {
  // Byte by byte, since servers differ in how they sort text.
  const order = key.map((column) => `("${column}"::text) collate "C"`).join(', ')
  const select = `select row_to_json(r)::text as row from (select ${list} from public."${table}" t order by ${order}) r`
  for await (const rows of batchesOf<{ row: string }>(client, select, ({ row }) => row.length))
    yield rows.map(({ row }) => row)
}

/**
 * The rows of a query, a batch at a time. How many a batch takes goes by the longest row before it: a table may have rows
 * of a megabyte. Needs an open transaction.
 */
export async function* batchesOf<Row extends object>(
  client: pg.ClientBase,
  select: string,
  lengthOf: (row: Row) => number,
): AsyncGenerator<Row[]> {
  await client.query(`declare registry_rows no scroll cursor for ${select}`)
  for (let [take, longest] = [1, 1]; ;) {
    const { rows } = await client.query<Row>(`fetch ${take} from registry_rows`)
    if (rows.length > 0) yield rows
    if (rows.length < take) break
    longest = Math.max(longest, ...rows.map(lengthOf))
    take = Math.max(1, Math.min(2 * take, batchRows, Math.floor(batchLength / longest)))
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
