import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionSettings } from '../../src/db/session-settings.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startPooler } from '../support/pooler.ts'
import { startPassingProxy, startProxy, urlOf } from '../support/proxy.ts'
import { end, follow, run, startService, temporaryFolder } from '../support/service-process.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => {
  await database.drop()
})

const settings = (url: string) => ({ DATABASE_URL: url, DEMO: 'true', DATA_DIR: temporaryFolder() })

const sharing =
  /^the database \S+ at 127\.0\.0\.1:\d+ is behind a pooler that shares connections between clients, so that a request could act as somebody else: let DATABASE_URL name PostgreSQL itself, or set the pooler to session mode\n$/

describe('a pooler that shares connections between clients', () => {
  it.each(['src/main.ts', 'src/cli/migrate.ts', 'src/cli/audit-verify.ts'])(
    'is refused by %s in one line',
    async (file) => {
      const pooler = await startPooler(database.ownerConnection)
      const { code, stdout, stderr } = await run(file, settings(urlOf(pooler.connection))).outcome
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toMatch(sharing)
      await pooler.close()
    },
  )

  it.each(['MIGRATION_DATABASE_URL', 'READ_DATABASE_URL'])(
    'is refused as %s, too, beside a DATABASE_URL that names PostgreSQL itself',
    async (name) => {
      const direct = await startPassingProxy(database.ownerConnection)
      const pooler = await startPooler(database.ownerConnection)
      const both = { ...settings(urlOf(direct.connection)), [name]: urlOf(pooler.connection) }
      const { code, stdout, stderr } = await run('src/main.ts', both).outcome
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr.replace(name, 'DATABASE_URL')).toMatch(sharing)
      expect(stderr).toContain(`let ${name} name PostgreSQL itself`)
      await pooler.close()
      await direct.close()
    },
    60_000,
  )
})

describe('a pooler with a connection of the server for each client', () => {
  it('is refused when it drops what the service sets at the connection', async () => {
    const pooler = await startProxy(database.ownerConnection, (client, upstream) => ({
      toServer: (chunk) => upstream.write(withoutOptions(chunk)),
      toClient: (chunk) => client.write(chunk),
    }))
    const { code, stdout, stderr } = await run('src/main.ts', settings(urlOf(pooler.connection))).outcome
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/ did not take role, statement_timeout, .* at the connection, .*poolers\.md\)\n$/)
    await pooler.close()
  })

  it('serves, when it passes them on', async () => {
    const pooler = await startPassingProxy(database.ownerConnection)
    const service = await startService(settings(urlOf(pooler.connection)))
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200)
    expect(await end(service, 'SIGTERM')).toMatchObject({ code: 0, stderr: '' })
    await pooler.close()
  })
})

const bouncer = ['pgbouncer', '/usr/sbin/pgbouncer'].find(
  (file) => spawnSync(file, ['--version']).status === 0,
)
if (!bouncer) console.warn('no PgBouncer here: the rehearsal with it is left out')

describe.runIf(bouncer)('PgBouncer', () => {
  it('is refused in transaction mode', async () => {
    const { url, stop } = await startBouncer('transaction')
    const { code, stderr } = await run('src/main.ts', settings(url)).outcome
    expect(code).toBe(1)
    expect(stderr).toMatch(sharing)
    await stop()
  })

  it('serves in session mode, where the login has the settings', async () => {
    const { user, database: name } = database.serviceConnection
    const owner = new pg.Client(database.ownerConnection)
    await owner.connect()
    for (const [setting, value] of Object.entries(sessionSettings(15_000)))
      await owner.query(`alter role ${user} in database ${name} set ${setting} = '${value}'`)
    await owner.end()
    const { url, stop } = await startBouncer('session')
    const direct = await startPassingProxy(database.ownerConnection)
    const service = await startService({ ...settings(url), MIGRATION_DATABASE_URL: urlOf(direct.connection) })
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200)
    expect(await end(service, 'SIGTERM')).toMatchObject({ code: 0, stderr: '' })
    await stop()
    await direct.close()
  })
})

/** The first message of a client without its parameter `options`; every other as it is. */
function withoutOptions(chunk: Buffer): Buffer {
  const name = Buffer.from('\0options\0')
  const at = chunk.indexOf(name)
  if (at < 0) return chunk
  const rest = chunk.subarray(chunk.indexOf(0, at + name.length))
  const shorter = Buffer.concat([chunk.subarray(0, at), rest])
  shorter.writeInt32BE(shorter.length, 0)
  return shorter
}

async function startBouncer(mode: 'session' | 'transaction') {
  const folder = temporaryFolder()
  chmodSync(folder, 0o755)
  const port = await freePort()
  // By TCP: the folder of a socket may be closed to the user as which PgBouncer runs.
  const way = await startPassingProxy(database.serviceConnection)
  const { host, port: target, user, password = '', database: name } = way.connection
  const users = path.join(folder, 'users.txt')
  writeFileSync(users, `"${user}" "${password}"\n`)
  const file = path.join(folder, 'pgbouncer.ini')
  writeFileSync(
    file,
    `[databases]\n${name} = host=${host} port=${target} user=${user}${password && ` password=${password}`}\n[pgbouncer]\n` +
      `listen_addr = 127.0.0.1\nlisten_port = ${port}\nunix_socket_dir =\nauth_type = trust\nauth_file = ${users}\n` +
      `pool_mode = ${mode}\nignore_startup_parameters = options\n`,
  )
  const asNobody = process.getuid?.() === 0 ? ['-u', 'nobody'] : []
  const running = follow(spawn(bouncer!, [...asNobody, file], { stdio: ['ignore', 'pipe', 'pipe'] }))
  while (!(await answers(port))) await sleep(50)
  const url = urlOf({ user, password, host: '127.0.0.1', port, database: name })
  return {
    url,
    stop: async () => {
      await end(running, 'SIGINT')
      await way.close()
    },
  }
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => (socket.destroy(), resolve(true))).on('error', () => resolve(false))
  })

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.on('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
