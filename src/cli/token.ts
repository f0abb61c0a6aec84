// npm run -s token -- --as <account>: a token for that account (its name, e-mail address or id) on stdout, and nothing
// else there.
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { loadSigningKey } from '../identity/tokens/keys.ts'
import { issueToken } from '../identity/tokens/tokens.ts'
import { loadConfig, type Config } from '../config/config.ts'
import { actForMaintenance, connect } from '../db/connect.ts'
import { openCommand } from '../start/locate.ts'
import { demoAccounts } from '../demo/accounts.ts'
import { reportFailure, StartupError } from '../kernel/startup-error.ts'

try {
  const name = accountName()
  const config = loadConfig()
  const signingKey = loadSigningKey(config)
  const accountId = await findAccount(config, name)
  const { tokenIssuer: issuer, tokenAudience: audience, tokenTtl: ttl } = config
  process.stdout.write(`${issueToken(signingKey, { accountId, issuer, audience, ttl })}\n`)
} catch (error) {
  reportFailure(error)
}

function accountName(): string {
  try {
    const { as } = parseArgs({ options: { as: { type: 'string' } } }).values
    if (as) return as
  } catch {
    // An option that does not exist gets the same answer as none.
  }
  throw new StartupError('whose token? npm run -s token -- --as <account>')
}

/** Demo accounts have fixed ids, so that a token needs no database; all others are looked up. */
async function findAccount(config: Config, name: string): Promise<string> {
  const demo = config.demo && Object.hasOwn(demoAccounts, name) ? demoAccounts[name] : undefined
  return demo?.id ?? lookUp(config, name)
}

async function lookUp(config: Config, name: string): Promise<string> {
  const access = await openCommand(config)
  try {
    const client = await connect(access.owner)
    try {
      const rows = await activeAccounts(client)
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
      await client.end()
    }
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
