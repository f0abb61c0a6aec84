import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type pg from 'pg'
import { migrationsFolder } from '../db/migrate/migrate.ts'
import { refusalOf } from '../db/migrate/known-state.ts'
import { StartupError } from '../kernel/startup-error.ts'
import type { Manifest } from './manifest.ts'

/** Throws StartupError if this version does not have the migrations of the backup, such as one of a newer version. */
export function refuseUnknownMigrations({ migrations, registry }: Manifest): void {
  const refusal = refusalOf(
    { applied: migrations, hasTables: true },
    readMigrationFiles({ migrationsFolder }),
  )
  if (refusal) throw new StartupError(`the backup of version ${registry} ${refusal}`)
}

/** Applies the migrations that the backup had to an empty database, and none that came later. */
export async function migrateTo(owner: pg.Client, { migrations }: Manifest): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'registry-migrations-'))
  try {
    await mkdir(path.join(folder, 'meta'))
    const journal = JSON.parse(await readFile(path.join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as {
      entries: { tag: string }[]
    }
    journal.entries.length = migrations.length
    for (const { tag } of journal.entries)
      await cp(path.join(migrationsFolder, `${tag}.sql`), path.join(folder, `${tag}.sql`))
    await writeFile(path.join(folder, 'meta/_journal.json'), JSON.stringify(journal))
    await migrate(drizzle(owner), { migrationsFolder: folder })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
