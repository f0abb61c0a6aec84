import pg from 'pg'
import { inject } from 'vitest'
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
  const { database: name } = database.ownerConnection
  await administer(
    `revoke temporary on database ${name} from public; grant temporary on database ${name} to registry_maintenance`,
  )
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
    drop: () => administer(`drop database if exists ${name} with (force)`),
  }
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client(inject('testCluster').connection)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
