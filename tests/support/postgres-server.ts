import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../../src/embedded-postgres/embedded.ts'

/** A PostgreSQL for one run of the tests, reached as a superuser. */
export interface TestServer {
  /** A connection string without a database's name is not enough: every part is given. */
  readonly connection: { host: string; port: number; user: string; database: string; password?: string }
  stop(): Promise<void>
}

/** TEST_DATABASE_URL beats all; else a container where Docker answers; else the embedded server, in a temporary folder. */
export async function startTestServer(): Promise<TestServer> {
  const url = process.env.TEST_DATABASE_URL
  if (url) return { connection: parseUrl(new URL(url)), stop: async () => {} }
  return (await startContainer()) ?? startTemporary()
}

function parseUrl(url: URL): TestServer['connection'] {
  const socketFolder = url.searchParams.get('host')
  const connection = {
    host: socketFolder ?? (url.hostname || 'localhost'),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username) || 'postgres',
    database: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
  }
  return url.password ? { ...connection, password: decodeURIComponent(url.password) } : connection
}

/** Undefined where no container engine answers. Imported late: without an engine it is of no use. */
async function startContainer(): Promise<TestServer | undefined> {
  const { GenericContainer, getContainerRuntimeClient, Wait } = await import('testcontainers')
  try {
    await getContainerRuntimeClient()
  } catch {
    return undefined
  }
  const password = 'test'
  const container = await new GenericContainer('postgres:18')
    .withEnvironment({
      POSTGRES_PASSWORD: password,
      POSTGRES_INITDB_ARGS: '--locale-provider=builtin --builtin-locale=C.UTF-8',
    })
    .withCommand(['postgres', '-c', 'fsync=off', '-c', 'max_connections=200'])
    .withExposedPorts(5432)
    // PostgreSQL's image starts it twice: first to set it up, then in earnest.
    .withWaitStrategy(Wait.forLogMessage(/database system is ready to accept connections/, 2))
    .start()
  const connection = {
    host: container.getHost(),
    port: container.getMappedPort(5432),
    user: 'postgres',
    database: 'postgres',
    password,
  }
  return { connection, stop: async () => void (await container.stop()) }
}

async function startTemporary(): Promise<TestServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'registry-test-'))
  const { connection, stop } = await startEmbedded(folder, { durable: false })
  return {
    connection: { ...connection, database: 'postgres' },
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
