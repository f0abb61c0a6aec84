import { createHash } from 'node:crypto'
import type pg from 'pg'
import { StartupError } from '../kernel/startup-error.ts'
import { rowsIn } from './check.ts'
import type { Manifest, TablePart } from './manifest.ts'
import { rowsOf, tablesOf, writeAlike } from './snapshot.ts'

/** How much is put in with one statement: so many rows, or so many characters of them. */
const batchRows = 500
const batchLength = 4_000_000

/**
 * Puts the rows of a backup into the empty tables of a database that has the same migrations, reads them again and
 * compares them with the manifest: all of it in one transaction. Triggers do not look at the rows, which are as they
 * were; foreign keys look at all of them at the end. `owner` is a connection of the role that owns the tables.
 */
export async function loadTables(owner: pg.Client, folder: string, manifest: Manifest): Promise<void> {
  await owner.query(`set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`)
  await writeAlike(owner)
  await owner.query('begin')
  try {
    await inAnyOrder(owner, async () => {
      // What the migrations filled in is in the backup, as it became.
      const tables = (await tablesOf(owner)).map(({ table }) => `public."${table}"`)
      await owner.query(`truncate ${tables.join(', ')}`)
      await owner.query('set local role registry_maintenance')
      for (const part of manifest.tables) await loadTable(owner, folder, part)
      await owner.query('reset role')
    })
    for (const { name, last, called } of manifest.sequences)
      await owner.query('select setval($1, $2, $3)', [`public."${name}"`, last, called])
    await owner.query('set local role registry_maintenance')
    await compareTables(owner, manifest)
    await owner.query('reset role')
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

interface Trigger {
  readonly table: string
  readonly name: string
  readonly enabled: 'O' | 'A' | 'R'
}
const enabling = { O: 'enable', A: 'enable always', R: 'enable replica' } as const

/** Runs the work without our triggers, and without foreign keys until it is done; all are as they were afterwards. */
async function inAnyOrder(owner: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows: triggers } = await owner.query<Trigger>(
    `select tgrelid::regclass::text as table, quote_ident(tgname) as name, tgenabled as enabled from pg_trigger
     where not tgisinternal and tgenabled <> 'D' and (select relnamespace from pg_class where oid = tgrelid) = 'public'::regnamespace`,
  )
  const { rows: references } = await owner.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace and not condeferrable`,
  )
  for (const { table, name } of triggers) await owner.query(`alter table ${table} disable trigger ${name}`)
  for (const { table, name } of references)
    await owner.query(`alter table ${table} alter constraint ${name} deferrable initially deferred`)
  await work()
  await owner.query('set constraints all immediate')
  for (const { table, name } of references)
    await owner.query(`alter table ${table} alter constraint ${name} not deferrable`)
  for (const { table, name, enabled } of triggers)
    await owner.query(`alter table ${table} ${enabling[enabled]} trigger ${name}`)
}

async function loadTable(owner: pg.Client, folder: string, part: TablePart): Promise<void> {
  const list = part.columns.map((column) => `"${column}"`).join(', ')
  const insert = {
    name: `load ${part.table}`,
    text: `insert into public."${part.table}" (${list}) overriding system value
      select ${list} from json_populate_recordset(null::public."${part.table}", $1)`,
  }
  let [batch, length]: [string[], number] = [[], 0]
  const flush = async () => {
    if (batch.length > 0) await owner.query({ ...insert, values: [`[${batch.join(',')}]`] })
    ;[batch, length] = [[], 0]
  }
  for await (const row of rowsIn(folder, part)) {
    batch.push(row)
    length += row.length
    if (batch.length === batchRows || length > batchLength) await flush()
  }
  await flush()
}

async function compareTables(owner: pg.Client, manifest: Manifest): Promise<void> {
  const tables = new Map((await tablesOf(owner)).map((table) => [table.table, table]))
  const missing = [...tables.keys()].filter((name) => !manifest.tables.some(({ table }) => table === name))
  if (missing.length > 0) throw new StartupError(`the backup has no rows of ${missing.join(', ')}`)
  for (const part of manifest.tables) {
    const table = tables.get(part.table)
    const hash = createHash('sha256')
    let rows = 0
    for await (const batch of rowsOf(owner, { ...table!, columns: part.columns })) {
      rows += batch.length
      hash.update(`${batch.join('\n')}\n`)
    }
    if (rows !== part.rows || hash.digest('hex') !== part.sha256)
      throw new StartupError(
        `${part.table} was not restored as it was: ${rows} rows, not ${part.rows}, or other values; nothing was kept`,
      )
  }
}
