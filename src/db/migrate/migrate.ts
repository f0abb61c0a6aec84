import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import type pg from 'pg'
import { refuseUnknownState } from './known-state.ts'
import { patiently } from './patient.ts'

/** The key of our pg_advisory_lock, so that one instance at a time changes the schema and its reference data. */
const MIGRATION_LOCK = 7_254_002
export const migrationsFolder = fileURLToPath(new URL('../../../migrations', import.meta.url))

/**
 * Applies the missing migrations. `owner` is a connection of the role that owns the tables. Throws StartupError if
 * this version does not know the state of the database.
 */
export async function migrate(owner: pg.Client): Promise<void> {
  await underMigrationLock(owner, async () => {
    await refuseUnknownState(owner, readMigrationFiles({ migrationsFolder }))
    await patiently(owner, () => applyMigrations(drizzle(owner), { migrationsFolder }))
    await limitTemporaryTables(owner)
  })
}

/**
 * Only the owner of the database makes temporary tables in it, and the role that migrations move data as. PostgreSQL lets
 * everybody; neither a dump nor a copy of the database keeps what was decided instead, so it is said at every start. An
 * owner of the tables that does not own the database is told so by PostgreSQL, as a warning.
 */
export async function limitTemporaryTables(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ statement: string }>(
    `select format('revoke temporary on database %1$I from public; grant temporary on database %1$I to registry_maintenance',
       current_database()) as statement`,
  )
  await owner.query(rows[0]!.statement)
}

const waiting = 'another instance migrates the database: waiting until it is done'

/** In milliseconds. How often a busy migration lock is tried again. */
const LOCK_POLL_MS = 250

/**
 * Runs the work while no other instance migrates; waits if one does, and tells so once. Calls may be nested. The lock is
 * tried again and again rather than waited for: whoever is killed while waiting leaves nothing behind that waits on.
 */
export async function underMigrationLock(
  owner: pg.Client,
  work: () => Promise<void>,
  onWait: () => void = () => void process.stderr.write(`${waiting}\n`),
): Promise<void> {
  for (let tries = 0; !(await tryLock(owner)); tries += 1) {
    if (tries === 0) onWait()
    await sleep(LOCK_POLL_MS)
  }
  try {
    await work()
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
  }
}

async function tryLock(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
    MIGRATION_LOCK,
  ])
  return rows[0]!.taken
}
