import { spawnSync } from 'node:child_process'
import { renameSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { runningDatabase, startEmbedded } from '../../src/embedded-postgres/embedded.ts'
import type { Connection } from '../../src/embedded-postgres/server.ts'
import { demoFolder, end, endServer, run, startService, temporaryFolder } from '../support/service-process.ts'

/** The processes of PostgreSQL, and those of the shell that ends it, that work in this data folder. */
function processesOf(dataDir: string): string[] {
  const { stdout } = spawnSync('pgrep', ['-f', `(postgres -D|sh -c cat).*${dataDir}/postgres`])
  return String(stdout).split('\n').filter(Boolean)
}

async function ask(connection: Connection, statement: string): Promise<unknown> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query(statement)).rows[0]
  } catch (error) {
    return (error as Error).message
  } finally {
    await client.end().catch(() => {})
  }
}

const patient = { timeout: 30_000 }

describe('the own PostgreSQL', () => {
  it('ends also when its service is killed while it starts', async () => {
    const dataDir = temporaryFolder()
    await (await startEmbedded(dataDir)).stop()
    for (const delay of [0, 10, 30, 100]) {
      const starting = run('tests/support/start-embedded.ts', { DATA_DIR: dataDir })
      while (processesOf(dataDir).length < 2) await sleep(1)
      await sleep(delay)
      await end(starting, 'SIGKILL')
      await expect.poll(() => processesOf(dataDir), patient).toEqual([])
    }
  })

  it('is started again in the same place, however it ended', async () => {
    const dataDir = temporaryFolder()
    const told: string[] = []
    const log = { warn: (_: object, message: string) => void told.push(message) }
    const { connection, stop } = await startEmbedded(dataDir, { log })
    await ask(connection, 'create table kept as select n from generate_series(1, 1000) n')
    for (const signal of ['SIGKILL', 'SIGQUIT', 'SIGINT'] as const) {
      await endServer(dataDir, signal)
      await expect
        .poll(() => ask(connection, 'select count(*)::int from kept'), patient)
        .toEqual({ count: 1000 })
      await expect.poll(() => told.at(-1), patient).toBe('the own PostgreSQL runs again')
    }
    await stop()
    expect(told.filter((each) => each.includes('has ended'))).toHaveLength(3)
    await expect.poll(() => processesOf(dataDir), patient).toEqual([])
  })

  it('is tried again until it can start, and given up at once on shutdown', async () => {
    const dataDir = temporaryFolder()
    const told: string[] = []
    const log = { warn: (_: object, message: string) => void told.push(message) }
    const { connection, stop } = await startEmbedded(dataDir, { log })
    const [control, away] = ['pg_control', 'pg_control.away'].map((name) =>
      path.join(dataDir, 'postgres/global', name),
    ) as [string, string]
    const failures = () => told.filter((each) => each.includes('could not be started')).length
    renameSync(control, away)
    await endServer(dataDir, 'SIGKILL')
    await expect.poll(failures, patient).toBeGreaterThanOrEqual(2)
    renameSync(away, control)
    await expect.poll(() => ask(connection, 'select 1 as n'), patient).toEqual({ n: 1 })
    renameSync(control, away)
    await endServer(dataDir, 'SIGKILL')
    await expect.poll(failures, patient).toBeGreaterThanOrEqual(3)
    await stop()
    renameSync(away, control)
    expect(runningDatabase(dataDir)).toBeUndefined()
    await expect.poll(() => processesOf(dataDir), patient).toEqual([])
  })
})

describe('the service', () => {
  it('lives on while its own PostgreSQL is killed and started again, and leaves none behind', async () => {
    const dataDir = await demoFolder()
    const service = await startService({ DATA_DIR: dataDir })
    await endServer(dataDir, 'SIGKILL')
    expect((await fetch(`${service.url}/livez`)).status).toBe(200)
    await expect.poll(async () => (await fetch(`${service.url}/readyz`)).status, patient).toBe(200)
    await end(service, 'SIGKILL')
    await expect.poll(() => processesOf(dataDir), patient).toEqual([])
  }, 120_000)
})
