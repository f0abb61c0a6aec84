import type pg from 'pg'
import type { Config } from '../config/config.ts'
import { actForMaintenance, onConnection } from '../db/connect.ts'
import { demoAccounts } from '../demo/accounts.ts'
import { StartupError } from '../kernel/startup-error.ts'
import { openCommand } from '../start/locate.ts'

/**
 * The id of an active account, found by its name, e-mail address or id. Demo accounts have fixed ids, so no database
 * is needed for them; all others are looked up.
 */
export async function findAccount(config: Config, name: string): Promise<string> {
  const demo = config.demo && Object.hasOwn(demoAccounts, name) ? demoAccounts[name] : undefined
  return demo?.id ?? lookUp(config, name)
}

async function lookUp(config: Config, name: string): Promise<string> {
  const access = await openCommand(config)
  try {
    const rows = await onConnection(access.owner, activeAccounts)
    const found = rows.filter((row) => [row.name, row.email, row.id].includes(name))
    if (found.length === 1) return found[0]!.id
    if (found.length > 1) {
      const told = found.map((row) => row.email ?? row.id).join(', ')
      throw new StartupError(`several active accounts are called ${name}, say which one: ${told}`)
    }
    throw new StartupError(
      `there is no active account ${name}: there are ${rows.map((row) => row.name).join(', ') || 'none'}`,
    )
  } finally {
    await access.release()
  }
}

async function activeAccounts(
  client: pg.Client,
): Promise<{ id: string; name: string; email: string | null }[]> {
  const { rows: tables } = await client.query<{ found: boolean }>(
    `select to_regclass('accounts') is not null as found`,
  )
  if (!tables[0]?.found)
    throw new StartupError('the database has no accounts yet: npm start or npm run migrate first')
  await actForMaintenance(client)
  const { rows } = await client.query(
    `select id, name, email from accounts where status = 'active' order by name, email`,
  )
  return rows
}
