import pg from 'pg'
import { inject } from 'vitest'
import { limitTemporaryTables } from '../../src/db/migrate/migrate.ts'
import type { TestServer } from './postgres-server.ts'

export interface TestDatabase {
  /** As the owner of the tables, whom no policy restricts. */
  readonly ownerConnection: TestServer['connection']
  /** As the service logs in; its connections then take a role that owns nothing. */
  readonly serviceConnection: TestServer['connection']
  /** Removes the database, ending connections that are still open. */
  drop(): Promise<void>
}

let made = 0

/** A database of this test file's own: migrated, with reference data and demo accounts. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const database = await create(inject('testCluster').template)
  // A copy does not take over from its template what the migration says of the database itself.
  await asOwnerOf(database.ownerConnection, limitTemporaryTables)
  return database
}

/** A database with nothing in it, in a cluster that has the roles. */
export const createEmptyDatabase = (): Promise<TestDatabase> => create('template0')

async function create(from: string): Promise<TestDatabase> {
  const { connection, template, login } = inject('testCluster')
  const name = `${template}_${process.pid}_${(made += 1)}`
  await administer(`create database ${name} template ${from}`)
  const own = { ...connection, database: name }
  return {
    ownerConnection: own,
    serviceConnection: { ...own, ...login },
    drop: async () => void (await administer(`drop database if exists ${name} with (force)`)),
  }
}

const administer = (statement: string): Promise<unknown> =>
  asOwnerOf(inject('testCluster').connection, (client) => client.query(statement))

async function asOwnerOf<T>(
  connection: TestServer['connection'],
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
