import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { stateOf } from '../db/migrate/known-state.ts'
import type { FileStorage } from '../documents/storage/file-storage.ts'
import { StartupError } from '../kernel/startup-error.ts'
import { manifestName, manifestSumName, sumOf, tableFile, type Manifest } from './manifest.ts'
import { writePart } from './out.ts'
import { onSnapshot, rowsOf, sequencesOf, tablesOf, type Table } from './snapshot.ts'
import { writeFiles } from './write-files.ts'

interface Source {
  /** A connection of the role that owns the tables. */
  readonly owner: pg.Client
  readonly storage: FileStorage
}

/**
 * Writes everything that the registry holds into a folder: every table as of one moment, then the files that its rows
 * name, then the manifest. Rows and files are streamed. Returns the manifest and its SHA-256.
 */
export async function writeBackup(
  { owner, storage }: Source,
  folder: string,
): Promise<{ manifest: Manifest; sha256: string }> {
  await mkdir(path.join(folder, 'tables'), { mode: 0o700 })
  const manifest = await onSnapshot(owner, async (): Promise<Manifest> => {
    const known = await describe(owner)
    const tables: Manifest['tables'] = []
    for (const table of await tablesOf(owner)) tables.push(await writeTable(owner, table, folder))
    const files = await writeFiles({ owner, storage }, folder)
    return { ...known, tables, files, sequences: await sequencesOf(owner) }
  })
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  const sha256 = sumOf(text)
  await writePart(path.join(folder, manifestSumName), one(`${sha256}  ${manifestName}\n`))
  await writePart(path.join(folder, manifestName), one(text))
  return { manifest, sha256 }
}

/** Writes the rows of a table as NDJSON and tells how many there are, with their SHA-256. */
async function writeTable(
  owner: pg.Client,
  table: Table,
  folder: string,
  options: { compressed: boolean } = { compressed: true },
): Promise<Manifest['tables'][number]> {
  let rows = 0
  async function* lines() {
    for await (const batch of rowsOf(owner, table)) {
      rows += batch.length
      yield `${batch.join('\n')}\n`
    }
  }
  const file = path.join(folder, tableFile(table.table, options.compressed))
  const { sha256 } = await writePart(file, lines(), options)
  return { table: table.table, columns: [...table.columns], rows, sha256 }
}

/** What a backup says of where it comes from. */
async function describe(owner: pg.Client) {
  const { applied } = await stateOf(owner)
  if (!applied?.length)
    throw new StartupError('the database holds no registry yet: npm start or npm run migrate first')
  const { rows } = await owner.query<{ postgres: string; takenAt: Date; logins: string[] }>(
    `select current_setting('server_version') as postgres, now() as "takenAt", array(
       select rolname::text from pg_auth_members join pg_roles r on r.oid = member
       where roleid = 'registry_service'::regrole and rolcanlogin order by 1) as logins`,
  )
  const { postgres, takenAt, logins } = rows[0]!
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return {
    format: 'jakpreneur-registry-backup',
    formatVersion: 1,
    takenAt: takenAt.toISOString(),
    registry: version,
    postgres,
    migrations: applied.map((each) => ({ ...each })),
    logins,
  } as const
}

async function* one(text: string) {
  yield text
}
