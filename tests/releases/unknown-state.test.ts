import { afterEach, describe, expect, it } from 'vitest'
import pg from 'pg'
import { StartupError } from '../../src/kernel/startup-error.ts'
import { prepareDatabase } from '../../src/start/prepare.ts'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase | undefined
afterEach(() => database?.drop())

async function run(statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client(database!.ownerConnection)
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The one line with which the service does not start; the tables stay as they are. */
async function refusal(): Promise<string> {
  const tables = `select string_agg(relname, ' ' order by relname) as names from pg_class where relkind = 'r'`
  const before = (await run(tables)).rows
  const error: unknown = await prepareDatabase(database!.ownerConnection, { demo: false }).catch(
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(StartupError)
  expect((await run(tables)).rows).toEqual(before)
  const { message } = error as StartupError
  expect(message).not.toContain('\n')
  return message.replace(database!.ownerConnection.database, 'registry')
}

describe('the service does not start on a database', () => {
  it('that holds the tables of something else', async () => {
    database = await createEmptyDatabase()
    await run('create table agreements (id int)')
    expect(await refusal()).toBe(
      'the database registry holds tables that no migration of the registry made: give it an empty database, or restore a backup of the registry into an empty one (see docs/how-to/upgrade.md)',
    )
  })

  it('that a newer version migrated', async () => {
    database = await createTestDatabase()
    await run(
      `insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', ${Date.parse('2126-02-03')})`,
    )
    expect(await refusal()).toBe(
      'the database registry was migrated by a newer version of the registry (a migration of 2126-02-03): start that version, or restore the backup from before the upgrade (see docs/how-to/upgrade.md)',
    )
  })

  it('that lacks a migration in between, which would be skipped for ever', async () => {
    database = await createTestDatabase()
    await run('delete from drizzle.__drizzle_migrations where id = 2')
    expect(await refusal()).toMatch(
      /^the database registry lacks a migration that comes before the one of 20/,
    )
  })

  it('whose migrations are none of a release', async () => {
    database = await createTestDatabase()
    await run(`update drizzle.__drizzle_migrations set hash = 'edited' where id = 3`)
    expect(await refusal()).toMatch(
      /^the database registry has a migration of 20\d\d-\d\d-\d\d that no release of the registry has: restore a backup made by a release/,
    )
  })

  it('and starts on an empty one, twice', async () => {
    database = await createEmptyDatabase()
    await prepareDatabase(database.ownerConnection, { demo: false })
    await prepareDatabase(database.ownerConnection, { demo: false })
    expect((await run('select from organizations')).rowCount).toBeGreaterThan(0)
  })
})
