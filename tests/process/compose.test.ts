import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startEmbedded, type EmbeddedDatabase } from '../../src/embedded-postgres/embedded.ts'
import { readCompose, statementsOf } from '../support/compose.ts'
import { startCollector } from '../support/collector.ts'
import { namesIn } from '../support/metrics.ts'
import { metrics } from '../../src/metrics/names.ts'
import { end, run, temporaryFolder } from '../support/service-process.ts'

/** What the compose file starts, without an engine: its roles on a plain PostgreSQL, its settings for the service. */
const secrets = { owner_password: `pem'ilik-0123`, login_password: 'masuk-4567' }
const compose = readCompose()
/** Of this file's own, since it outlives the first test, and roles belong to the server. */
const folder = mkdtempSync(path.join(tmpdir(), 'registry-compose-'))
let server: EmbeddedDatabase

const freePort = async (): Promise<number> => {
  const { promise, resolve } = Promise.withResolvers<number>()
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as AddressInfo
    probe.close(() => resolve(port))
  })
  return promise
}

async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...server.connection, database: 'postgres' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  server = await startEmbedded(folder, { durable: false })
  const statements = statementsOf(compose.configs['roles']!.content, secrets)
  await asSuperuser(async (client) => {
    // The embedded server comes with a database of this name.
    await client.query('drop database registry')
    for (const statement of statements) await client.query(statement)
  })
}, 120_000)
afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The settings of the compose file; only where they lead to is of this machine. */
async function settingsHere(): Promise<Record<string, string> & { PORT: string; METRICS_PORT: string }> {
  const folder = temporaryFolder()
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const contents = { ...secrets, signing_key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string }
  for (const [name, content] of Object.entries(contents))
    writeFileSync(path.join(folder, name), `${content}\n`)
  const { host, port } = server.connection
  const here = (value: string) =>
    value
      .replace('@postgres:5432/registry', `@localhost:${port}/registry?host=${encodeURIComponent(host)}`)
      .replace('/run/secrets', folder)
  const given = Object.entries(compose.services['registry']!.environment!)
  return {
    ...Object.fromEntries(given.map(([name, value]) => [name, here(value)])),
    HOST: '0.0.0.0',
    DATA_DIR: temporaryFolder(),
    PORT: String(await freePort()),
    METRICS_PORT: String(await freePort()),
  }
}

it('the service starts with the settings of the compose file, as a login that owns nothing, and is appointed a registrar', async () => {
  const collector = await startCollector()
  const settings = { ...(await settingsHere()), TRACES_URL: collector.url, TRACES_PERCENT: '100' }
  const service = run('src/main.ts', settings)
  const url = `http://127.0.0.1:${settings.PORT}`
  const ready = async () => (await fetch(`${url}/readyz`).catch(() => undefined))?.status === 200
  while (service.child.exitCode === null && !(await ready())) await sleep(100)
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({
    status: 'ok',
    files: 'ok',
    trail: 'ok',
    erasures: 'ok',
    writes: 'ok',
  })

  const text = await (await fetch(`http://127.0.0.1:${settings.METRICS_PORT}/metrics`)).text()
  expect(namesIn(text)).toEqual(Object.keys(metrics).toSorted())
  expect((await fetch(`${url}/metrics`)).status).toBe(404)

  const logins = await asSuperuser(async (client) => {
    const { rows } = await client.query(
      `select distinct usename, rolsuper, rolcreaterole, rolbypassrls,
         (select count(*)::int from pg_class where relowner = r.oid) owns
       from pg_stat_activity join pg_roles r on rolname = usename where application_name = 'registry service' and datname = 'registry'`,
    )
    return rows
  })
  expect(logins).toEqual([
    { usename: 'registry_login', rolsuper: false, rolcreaterole: false, rolbypassrls: false, owns: 0 },
  ])

  const registrar = run(
    'src/cli/admin.ts',
    settings,
    '--name',
    'Contoh Registrar',
    '--email',
    'registrar@contoh.id',
  )
  expect(await registrar.outcome).toMatchObject({ code: 0, stdout: expect.stringMatching(/^jpr_invite_/) })
  expect(await end(service, 'SIGTERM')).toMatchObject({ code: 0, stderr: '' })
  // Sent at the end, if not before.
  expect(collector.spans().map(({ name }) => name)).toEqual(
    expect.arrayContaining(['GET /readyz', 'GET none']),
  )
  await collector.close()
}, 240_000)

it('nobody else may enter its database', async () => {
  await asSuperuser((client) => client.query(`create role tamu login password 'tamu'`))
  const guest = new pg.Client({ ...server.connection, user: 'tamu', password: 'tamu', database: 'registry' })
  await expect(guest.connect()).rejects.toThrow('permission denied for database')
})
