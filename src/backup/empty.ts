import type pg from 'pg'
import { actForMaintenance } from '../db/connect.ts'
import { stateOf } from '../db/migrate/known-state.ts'
import { StartupError } from '../kernel/startup-error.ts'
import type { Manifest } from './manifest.ts'

/**
 * Throws StartupError unless nothing is in the database: no table, or those that a restore made which was broken off,
 * of the same migrations and never served.
 */
export async function refuseUnlessEmpty(owner: pg.Client, { migrations }: Manifest): Promise<void> {
  const { applied, hasTables } = await stateOf(owner)
  if (!hasTables && !applied?.length) return
  const same =
    applied?.length === migrations.length && applied.every(({ hash }, at) => hash === migrations[at]!.hash)
  if (same && !(await wasServed(owner))) return
  throw new StartupError(
    `the database ${owner.database} is not empty, and nothing was restored: name one with nothing in it (DATABASE_URL, or DATA_DIR)`,
  )
}

/** Migrations fill in a few rows, and every start more: an instance that was ever started has organizations. */
async function wasServed(owner: pg.Client): Promise<boolean> {
  await actForMaintenance(owner)
  const { rows } = await owner.query<{ served: boolean }>(
    `select exists (select from organizations) or exists (select from accounts) or exists (select from audit_events) as served`,
  )
  await owner.query('reset role')
  return rows[0]!.served
}
