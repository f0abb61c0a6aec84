import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { createEmptyDatabase, type TestDatabase } from '../support/database.ts'
import type { AccountName } from '../support/app.ts'

const here = path.dirname(fileURLToPath(import.meta.url))
const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** The releases that something is kept of, the oldest first. */
export const releases = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))

/** What is kept of a release beside its rows: its migrations, as they were released. */
export interface Release {
  /** When its rows and answers were taken: the clock of the tests stands there. */
  readonly keptAt: string
  readonly migrations: readonly { readonly tag: string; readonly when: number; readonly sha256: string }[]
}

/** What the release answered: the records of a list (every page of it) or one record. */
export interface KeptAnswer {
  readonly as: AccountName | null
  readonly url: string
  readonly body: unknown
}

/** The line before the rows of a table: how many follow, each as PostgreSQL wrote it and as it reads it again. */
export interface KeptTable {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: number
}

export const releaseOf = (version: string): Release =>
  JSON.parse(readFileSync(path.join(here, version, 'release.json'), 'utf8'))

export const answersOf = (version: string): KeptAnswer[] =>
  linesOf(version, 'answers').map((line) => JSON.parse(line) as KeptAnswer)

/** The tables that the release had, with the number of rows that are kept of each. */
export const tablesOf = (version: string): KeptTable[] =>
  linesOf(version, 'rows')
    .filter((line) => line.startsWith('{"table":'))
    .map((line) => JSON.parse(line) as KeptTable)

const linesOf = (version: string, name: string): string[] =>
  gunzipSync(readFileSync(path.join(here, version, `${name}.json.gz`)))
    .toString()
    .trim()
    .split('\n')

/** A database as the release left it: its own migrations, then the rows that were kept of it. */
export async function databaseOf(version: string): Promise<TestDatabase> {
  const database = await createEmptyDatabase()
  await leaveAs(version, database.ownerConnection)
  return database
}

/**
 * The same in an empty database of any server: the owner makes the tables, and a superuser (the owner itself, where
 * it is one) puts the rows in.
 */
export async function leaveAs(
  version: string,
  owner: pg.ClientConfig,
  superuser: pg.ClientConfig = owner,
): Promise<void> {
  await withClient(owner, (client) => migrateTo(client, releaseOf(version)))
  await withClient(superuser, (client) => fill(client, linesOf(version, 'rows')))
}

async function withClient(connection: pg.ClientConfig, work: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** Applies the migrations of the release and none that came later. */
async function migrateTo(owner: pg.Client, { migrations }: Release): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'registry-release-'))
  mkdirSync(path.join(folder, 'meta'))
  const entries = migrations.map(({ tag, when }, idx) => ({
    idx,
    version: '7',
    when,
    tag,
    breakpoints: true,
  }))
  for (const { tag } of entries)
    cpSync(path.join(migrationsFolder, `${tag}.sql`), path.join(folder, `${tag}.sql`))
  const journal = { version: '7', dialect: 'postgresql', entries }
  writeFileSync(path.join(folder, 'meta/_journal.json'), JSON.stringify(journal))
  await migrate(drizzle(owner), { migrationsFolder: folder })
  rmSync(folder, { recursive: true })
}

/** As a replica: neither triggers nor foreign keys look at what is put in, so every row is as it was. */
async function fill(owner: pg.Client, lines: string[]): Promise<void> {
  await owner.query('begin; set local session_replication_role = replica')
  const { sequences } = JSON.parse(lines[0]!) as { sequences: { sequence: string; last: number }[] }
  for (const { sequence, last } of sequences) await owner.query('select setval($1, $2)', [sequence, last])
  for (let at = 1; at < lines.length;) {
    const { table, columns, rows } = JSON.parse(lines[at]!) as KeptTable
    const list = columns.map((column) => `"${column}"`).join(', ')
    await owner.query(
      `insert into "${table}" (${list}) overriding system value
       select ${list} from json_populate_recordset(null::"${table}", $1)`,
      [`[${lines.slice(at + 1, at + 1 + rows).join(',')}]`],
    )
    at += 1 + rows
  }
  await owner.query('commit')
}
