import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { stateOf } from '../db/migrate/known-state.ts'
import type { FileStorage } from '../documents/storage/file-storage.ts'
import { manifestName, manifestSumName, sumOf, type Manifest } from './manifest.ts'
import { one, writePart } from './out.ts'
import { onSnapshot, sequencesOf, tablesOf } from './snapshot.ts'
import { writeFiles } from './write-files.ts'
import { writeTable } from './write-table.ts'

export interface Source {
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
    for (const table of await tablesOf(owner))
      tables.push(await writeTable(owner, table, folder, { compressed: true }))
    const files = await writeFiles({ owner, storage }, folder)
    return {
      format: 'jakpreneur-registry-backup',
      formatVersion: 1,
      ...known,
      tables,
      files,
      sequences: await sequencesOf(owner),
    }
  })
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  const sha256 = sumOf(text)
  await writePart(path.join(folder, manifestSumName), one(`${sha256}  ${manifestName}\n`))
  await writePart(path.join(folder, manifestName), one(text))
  return { manifest, sha256 }
}

/** What is said of where a snapshot comes from. */
export async function describe(owner: pg.Client) {
  const { applied = [] } = await stateOf(owner)
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
    takenAt: takenAt.toISOString(),
    registry: version,
    postgres,
    migrations: applied.map((each) => ({ ...each })),
    logins,
  }
}
