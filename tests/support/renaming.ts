import { expect, vi } from 'vitest'
import { gatherNames } from '../../src/organizations/renaming/gathering.ts'
import { ownerRows } from './agreements.ts'
import type { TestApp } from './app.ts'

/**
 * Returns when all have ended that began before the last changes of names. PostgreSQL counts transactions of all databases of a
 * server together, so that what tests write beside this one holds the gathering up.
 */
export const settleRenamings = (t: TestApp) =>
  vi.waitFor(
    async () =>
      expect(
        await ownerRows(
          t,
          `select from organization_renamings where finished_at is null
           and renamed_in >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint`,
        ),
      ).toEqual([]),
    { timeout: 60_000, interval: 20 },
  )

/** Gathers all that changes of names have left to do. */
export async function gatherAllNames(t: TestApp): Promise<void> {
  await settleRenamings(t)
  await gatherNames(t.db)
}
