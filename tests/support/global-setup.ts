import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { builtConsole } from '../../src/console/built.ts'
import type { ServiceLogin } from '../../src/db/login.ts'
import { prepareDatabase } from '../../src/start/prepare.ts'
import { startTestServer, type TestServer } from './postgres-server.ts'

/** What test files need to make databases of their own. */
export type TestCluster = Readonly<{
  connection: TestServer['connection']
  /** A migrated database with reference data and demo accounts, to be copied and never connected to. */
  template: string
  /** As the service logs in: a role that owns nothing. */
  login: ServiceLogin
}>

declare module 'vitest' {
  export interface ProvidedContext {
    testCluster: TestCluster
    /** Removed at the end of a run. */
    temporaryFolder: string
  }
}

/** Makes the template once for a run; the function returned removes it, every copy left over, and the server. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  // Files of the console's tests would each build it.
  const [server] = await Promise.all([startTestServer(), builtConsole()])
  const template = `registry_test_${process.pid}_${Date.now().toString(36)}`
  const folder = mkdtempSync(path.join(tmpdir(), 'registry-run-'))
  const login = { user: `login_${template}`, password: 'test' }
  const tearDown = async () => {
    await asAdministrator(server, async (client) => {
      const { rows } = await client.query<{ datname: string }>(
        'select datname from pg_database where starts_with(datname, $1)',
        [template],
      )
      for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`)
      await client.query(`drop role if exists ${login.user}`)
    })
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await asAdministrator(server, (client) => client.query(`create database ${template}`))
    await prepareDatabase(
      { ...server.connection, database: template },
      { demo: true, setting: 'TEST_DATABASE_URL', login },
    )
    provide('temporaryFolder', folder)
    provide('testCluster', { connection: server.connection, template, login })
  } catch (error) {
    await tearDown()
    throw error
  }
  return tearDown
}

async function asAdministrator(
  server: TestServer,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client(server.connection)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
