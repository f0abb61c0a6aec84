// npm run -s second-factor:reset -- --email …: takes all second factors of a person away, for the operator of the server,
// where no two registrars can: at a new installation, or where they lost theirs as well.
import { parseArgs } from 'node:util'
import { eq } from 'drizzle-orm'
import { recordChange } from '../audit/service.ts'
import { loadConfig } from '../config/config.ts'
import { openDatabase, type Database } from '../db/client.ts'
import { visibleTo } from '../db/visibility.ts'
import { once } from '../idempotency/once.ts'
import { accounts } from '../identity/accounts/tables.ts'
import { takeAway } from '../identity/second-factor/reset/reset.ts'
import { actorOfAccount } from '../kernel/actor.ts'
import { reportFailure, StartupError } from '../kernel/startup-error.ts'
import { openCommand } from '../start/locate.ts'
import { prepareDatabase } from '../start/prepare.ts'

const command = 'npm run second-factor:reset'

try {
  const email = addressOf()
  const config = loadConfig()
  const access = await openCommand(config)
  try {
    // As the owner of the database: who may only run the service cannot do this.
    await prepareDatabase(access.owner, { demo: config.demo, login: access.login })
    const db = openDatabase(access.service, {
      poolSize: 1,
      queueSize: 100,
      once,
      visibleTo,
      statementTimeoutMs: config.statementTimeoutMs,
    })
    try {
      await resetBy(db, email)
    } finally {
      await db.close()
    }
  } finally {
    await access.release()
  }
  console.error('done: the password is enough now, and the sessions have ended; the audit trail tells of it')
} catch (error) {
  reportFailure(error)
}

function addressOf(): string {
  try {
    const { email } = parseArgs({ options: { email: { type: 'string' } } }).values
    if (email) return email.trim().toLowerCase()
  } catch {
    // For a wrong option: shows the usage.
  }
  throw new StartupError('whose? npm run -s second-factor:reset -- --email <address>')
}

/** The audit trail names the person as the actor, because the operator has no account, and the command as the request. */
async function resetBy(db: Database, email: string): Promise<void> {
  await db.signIn(async (session) => {
    const [person] = await session
      .select({ accountId: accounts.id, accountName: accounts.name })
      .from(accounts)
      .where(eq(accounts.email, email))
    if (!person) throw new StartupError('there is no account with this e-mail address')
    await takeAway(session, person.accountId)
    await recordChange(
      session,
      {
        actor: actorOfAccount(person),
        requestId: command,
        clientAddress: null,
        method: null,
        operationId: null,
      },
      { action: 'reset_second_factor', resourceType: 'user', resourceId: person.accountId, after: {} },
    )
  })
}
