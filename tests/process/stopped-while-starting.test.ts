import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmptyDatabase, type TestDatabase } from '../support/database.ts'
import { startPassingProxy, urlOf } from '../support/proxy.ts'
import { end, run, temporaryFolder, type Running } from '../support/service-process.ts'
import { startSilentProxy } from '../support/silent-proxy.ts'

const waitsForLock = 'another instance migrates the database: waiting until it is done'

let database: TestDatabase
let owner: pg.Client
beforeAll(async () => {
  database = await createEmptyDatabase()
  owner = new pg.Client(database.ownerConnection)
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

const settings = (url: string) => ({ DATABASE_URL: url, DEMO: 'true', DATA_DIR: temporaryFolder() })

async function until(met: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await met())) await sleep(50)
}

/** What a process has written to stdout so far. */
function listen({ child }: Running): () => string {
  let seen = ''
  child.stdout?.on('data', (text: string) => (seen += text))
  return () => seen
}

describe('SIGTERM during the start', () => {
  it('ends the service while the database does not answer', async () => {
    const proxy = await startSilentProxy(database.ownerConnection)
    proxy.fallSilent()
    const starting = run('src/main.ts', settings(urlOf(proxy.connection)))
    await until(() => proxy.open() > 0)
    expect(await end(starting, 'SIGTERM')).toMatchObject({ code: 0, stdout: '', stderr: '' })
    await proxy.close()
  })

  it('ends the service while another instance migrates, of which one line tells', async () => {
    const proxy = await startPassingProxy(database.ownerConnection)
    await owner.query('select pg_advisory_lock(7254002)')
    try {
      const starting = run('src/main.ts', settings(urlOf(proxy.connection)))
      const seen = listen(starting)
      await until(() => seen().includes(waitsForLock))
      await sleep(1000)
      const { code, stdout, stderr } = await end(starting, 'SIGTERM')
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout.trim().split('\n')).toHaveLength(1)
      expect(JSON.parse(stdout)).toMatchObject({ level: 30, msg: waitsForLock })
    } finally {
      await owner.query('select pg_advisory_unlock(7254002)')
      await proxy.close()
    }
  })

  it('ends the service while it migrates, and leaves nothing half done', async () => {
    const proxy = await startPassingProxy(database.ownerConnection)
    const starting = run('src/main.ts', settings(urlOf(proxy.connection)))
    const migrating = `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
      and backend_xid is not null`
    await until(async () => (await owner.query(migrating)).rowCount! > 0)
    expect(await end(starting, 'SIGTERM')).toMatchObject({ code: 0, stdout: '', stderr: '' })
    await until(async () => (await owner.query(migrating)).rowCount === 0)
    const { rows } = await owner.query(`select count(*)::int from pg_tables where schemaname = 'public'`)
    expect(rows).toEqual([{ count: 0 }])
    await proxy.close()
  })
})
