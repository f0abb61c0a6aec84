import type pg from 'pg'
import { loadChecklistTemplates } from '../agreements/load-templates.ts'
import { loadDemo } from '../demo/load.ts'
import { loadReferenceData } from '../reference/load.ts'
import { loadRegimeRules } from '../settings/regime-defaults.ts'
import { loadWarningRules } from '../settings/warnings-defaults.ts'
import { connect } from './connect.ts'
import { migrate, underMigrationLock } from './migrate.ts'

/**
 * Brings the database to what this version of the service expects: its schema, its reference data and, in demo
 * mode, demo accounts and examples. `owner` logs in as the role that owns the tables. Safe to repeat and to race.
 */
export async function prepareDatabase(
  owner: pg.ClientConfig,
  options: { demo: boolean; setting?: string },
): Promise<void> {
  const client = await connect(owner, options.setting)
  try {
    await underMigrationLock(client, async () => {
      await migrate(client)
      await loadReferenceData(client)
      await loadRegimeRules(client)
      await loadChecklistTemplates(client)
      await loadWarningRules(client)
      if (options.demo) await loadDemo(client)
    })
  } finally {
    await client.end()
  }
}
