import type pg from 'pg'
import { onConnection } from '../db/connect.ts'
import { underMigrationLock } from '../db/migrate/migrate.ts'
import type { Files } from '../documents/storage/storage.ts'
import { checkParts } from './check.ts'
import { refuseUnlessEmpty } from './empty.ts'
import { loadTables } from './load.ts'
import { readManifest, type Manifest } from './manifest.ts'
import { migrateTo, refuseUnknownMigrations } from './migrate-to.ts'
import { restoreFiles } from './restore-files.ts'

interface Target {
  /** The login of the role that owns the database, or will own its tables. */
  readonly owner: pg.ClientConfig
  readonly files: Files
}

/** The manifest of a backup that this version can restore, all of whose parts are as they were written. */
export async function checkBackup(folder: string, expected?: string): Promise<Manifest> {
  const manifest = await readManifest(folder, expected)
  refuseUnknownMigrations(manifest)
  await checkParts(folder, manifest)
  return manifest
}

/**
 * Restores a backup into an empty database: the schema as its version had it, every row, and the files. The rows come
 * last, all at once: where it is broken off, the database has none and it can be done again. Throws StartupError.
 */
export async function restoreBackup(
  folder: string,
  manifest: Manifest,
  { owner, files }: Target,
): Promise<void> {
  await onConnection(owner, (client) =>
    underMigrationLock(client, async () => {
      await refuseUnlessEmpty(client, manifest)
      await migrateTo(client, manifest)
      await restoreFiles(folder, files)
      await loadTables(client, folder, manifest)
    }),
  )
}
