// npm run -s demo:reset: empties the database and the files of a demo registry and loads the examples again, with
// dates around today.
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { loadConfig, type Config } from '../config/config.ts'
import { openDatabase } from '../db/client.ts'
import { onConnection } from '../db/connect.ts'
import { underMigrationLock } from '../db/migrate/migrate.ts'
import { loadExamples } from '../demo/load-examples.ts'
import { openFiles } from '../documents/storage/storage.ts'
import { visibleTo } from '../db/visibility.ts'
import { once } from '../idempotency/once.ts'
import { jakartaDay } from '../kernel/days.ts'
import { reportFailure, StartupError } from '../kernel/startup-error.ts'
import { openCommand, type DatabaseAccess } from '../start/locate.ts'
import { prepareDatabase } from '../start/prepare.ts'

try {
  const config = loadConfig()
  if (!config.demo)
    throw new StartupError('this is no demo, and nothing of it was touched: only a demo (DEMO=true) is reset')
  const access = await openCommand(config)
  try {
    await empty(access)
    if (!config.filesS3) await rm(path.join(config.dataDir, 'files'), { recursive: true, force: true })
    await prepareDatabase(access.owner, { demo: true, login: access.login })
    await fill(config, access)
  } finally {
    await access.release()
  }
  console.error('the demo begins anew: what is marked [CONTOH] is an example, and tokens stay good')
} catch (error) {
  reportFailure(error)
}

/** Drops everything that the migrations created, except the roles, which other databases of the server may use. */
async function empty({ owner }: DatabaseAccess): Promise<void> {
  await onConnection(owner, (client) =>
    underMigrationLock(client, async () => {
      await client.query('begin')
      await client.query('drop schema if exists public, drizzle cascade')
      await client.query('create schema public')
      await client.query('commit')
    }),
  )
}

async function fill(config: Config, { service }: DatabaseAccess): Promise<void> {
  const { statementTimeoutMs, expiringWithinDays: withinDays } = config
  const db = openDatabase(service, { poolSize: 1, queueSize: 100, statementTimeoutMs, once, visibleTo })
  const clock = () => new Date()
  try {
    const files = await openFiles(config)
    const today = jakartaDay(clock())
    await loadExamples({ db, files, clock, asOf: { asOf: today, today, withinDays } })
    files.storage.close()
  } finally {
    await db.close()
  }
}
