// npm run -s admin -- --name "…" --email …: creates the first registrar and writes an invitation to stdout, with
// which the registrar sets a password.
import { parseArgs } from 'node:util'
import { v7 as uuidv7 } from 'uuid'
import { ofOrganization, type Actor } from '../kernel/actor.ts'
import { newUser, type NewUser } from '../identity/accounts/users/schemas.ts'
import { createUser, inviteUser, listUsers } from '../identity/accounts/users/service.ts'
import { loadConfig } from '../config/config.ts'
import { openDatabase, type Database } from '../db/client.ts'
import { visibleTo } from '../db/visibility.ts'
import { once } from '../idempotency/once.ts'
import { asDomainError } from '../db/errors.ts'
import { openCommand } from '../start/locate.ts'
import { prepareDatabase } from '../start/prepare.ts'
import { reportFailure, StartupError } from '../kernel/startup-error.ts'

const clock = () => new Date()
const usage = 'whom? npm run -s admin -- --name "<name>" --email <address> [--force]'

try {
  const { force, ...person } = options()
  const config = loadConfig()
  const access = await openCommand(config)
  try {
    await prepareDatabase(access.owner, { demo: config.demo, login: access.login })
    const db = openDatabase(access.service, {
      poolSize: 1,
      queueSize: 100,
      once,
      visibleTo,
      statementTimeoutMs: config.statementTimeoutMs,
    })
    try {
      process.stdout.write(`${await appoint(db, person, force)}\n`)
    } finally {
      await db.close()
    }
  } finally {
    await access.release()
  }
  console.error(
    'good once, for three days: POST /v1/invitations/redeem {"token": "…", "password": "…"}, then sign in at POST /oauth/token',
  )
} catch (error) {
  reportFailure(error)
}

function options() {
  try {
    const { name, email, force } = parseArgs({
      options: { name: { type: 'string' }, email: { type: 'string' }, force: { type: 'boolean' } },
    }).values
    return { ...newUser.parse({ name, email, role: 'admin' }), force: force ?? false }
  } catch {
    // For a wrong option, name or address: shows the usage.
    throw new StartupError(usage)
  }
}

/**
 * Creates the account and returns the invitation's token. The audit trail names the new registrar as the actor,
 * because there is no account before.
 */
async function appoint(db: Database, person: NewUser, force: boolean): Promise<string> {
  const id = uuidv7()
  const actor: Actor = { role: 'admin', accountId: id, accountName: person.name, ...ofOrganization(null) }
  const caller = { actor, requestId: 'npm run admin', clientAddress: null, method: null, operationId: null }
  const { data } = await listUsers(db, clock, caller, {
    limit: 1,
    sort: 'name',
    role: ['admin'],
    status: ['active'],
  })
  if (data.length > 0 && !force) {
    throw new StartupError(
      `there is a registrar already (${data[0]!.name}), who can register others: POST /v1/users; or repeat with --force`,
    )
  }
  try {
    const { version } = await createUser(db, clock, caller, person, id)
    const { invitation } = await inviteUser(db, clock, caller, { id, version, by: null })
    return invitation.token
  } catch (error) {
    if (asDomainError(error)?.code === 'already_exists')
      throw new StartupError('an account with this e-mail address exists already: take another')
    throw error
  }
}
