import type pg from 'pg'
import { loadChecklistTemplates } from '../agreements/checklist/load-templates.ts'
import { loadDemo } from '../demo/load.ts'
import { loadReferenceData } from '../reference/load.ts'
import { loadRegimeRules } from '../settings/regime-defaults.ts'
import { loadWarningRules } from '../settings/warnings-defaults.ts'
import { actForMaintenance, connect } from '../db/connect.ts'
import { ensureLogin, type ServiceLogin } from '../db/login.ts'
import { migrate, underMigrationLock } from '../db/migrate/migrate.ts'

interface Preparation {
  readonly demo: boolean
  /** The setting that an operator would mend where the owner is not let in. */
  readonly setting?: string
  /** A login to be made for the service; none where the operator made one. */
  readonly login?: ServiceLogin | undefined
}

/**
 * Brings the database to what this version of the service expects: its schema, its reference data and, in demo
 * mode, demo accounts and examples. `owner` logs in as the role that owns the tables. Safe to repeat and to race.
 */
export async function prepareDatabase(owner: pg.ClientConfig, options: Preparation): Promise<void> {
  const client = await connect(owner, options.setting)
  try {
    await underMigrationLock(client, async () => {
      await migrate(client)
      if (options.login) await ensureLogin(client, options.login)
      await actForMaintenance(client)
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
