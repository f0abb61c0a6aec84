import type pg from 'pg'
import { loadChecklistTemplates } from '../agreements/checklist/load-templates.ts'
import { loadDemo } from '../demo/load.ts'
import { loadReferenceData } from '../reference/load.ts'
import { loadRegimeRules } from '../settings/regime/defaults.ts'
import { loadWarningRules } from '../settings/warnings/defaults.ts'
import { actForMaintenance, onConnection } from '../db/connect.ts'
import { ensureLogin, type ServiceLogin } from '../db/login.ts'
import { migrate, underMigrationLock } from '../db/migrate/migrate.ts'

interface Preparation {
  readonly demo: boolean
  /** The setting that the operator should correct if the owner cannot log in. */
  readonly setting?: string
  /** The login to create for the service; undefined if the operator created one. */
  readonly login?: ServiceLogin | undefined
  /** Called when another instance migrates and is waited for; without it, stderr tells so. */
  readonly onWait?: () => void
}

/**
 * Brings the database to the state that this version needs: schema, reference data and, in demo mode, demo accounts
 * and examples. `owner` logs in as the role that owns the tables. It may be repeated, and several instances may run
 * it at the same time.
 */
export async function prepareDatabase(owner: pg.ClientConfig, options: Preparation): Promise<void> {
  const prepare = (client: pg.Client) =>
    underMigrationLock(
      client,
      async () => {
        await migrate(client)
        if (options.login) await ensureLogin(client, options.login)
        await actForMaintenance(client)
        await loadReferenceData(client)
        await loadRegimeRules(client)
        await loadChecklistTemplates(client)
        await loadWarningRules(client)
        if (options.demo) await loadDemo(client)
      },
      options.onWait,
    )
  await onConnection(owner, prepare, options.setting)
}
