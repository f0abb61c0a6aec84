import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids, ownerRows } from '../support/agreements.ts'
import { startTestApp, type TestApp, type TestResponse } from '../support/app.ts'
import { pdfOf, upload } from '../support/documents.ts'
import { agreementOf } from '../api/documents/examples.ts'

let t: TestApp
let faults: string[] = []
const tell = (line: string) => {
  const { msg, fault } = JSON.parse(line) as { msg: string; fault?: string }
  if (msg === 'request failed') faults.push(fault ?? 'none')
}

beforeAll(async () => {
  t = await startTestApp({
    loggerInstance: pino({ level: 'error' }, { write: tell }),
    settings: { statementTimeoutMs: 3000 },
  })
})
afterAll(() => t.close())
afterEach(() => {
  faults = []
})

const open = (title: string) =>
  t.as('officer-ppkukm').post('/v1/cases', { title, stages: ['P2'], collaboratorIds: [ids.shopee] })
const casesCalled = async (title: string) =>
  (await ownerRows(t, 'select id from cases where title = $1', [title])).length

function expectUnavailable(answer: TestResponse, fault: string): void {
  expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } })
  expect(answer.headers['retry-after']).toBeDefined()
  expect(new Set(faults)).toEqual(new Set([fault]))
}

async function asOwner(work: (owner: pg.Client) => Promise<void>): Promise<void> {
  const owner = new pg.Client(t.database.ownerConnection)
  await owner.connect()
  try {
    await work(owner)
  } finally {
    await owner.end()
  }
}

/** Ends the connections of the service, so that the next are made as the database is now. */
const renewConnections = () =>
  ownerRows(
    t,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'registry service'`,
    [],
  )

describe('what fails in the database is 503 with Retry-After, named in the log, and over when it is', () => {
  it('a lock that somebody holds', async () => {
    await asOwner(async (owner) => {
      await owner.query('begin; lock number_counters in exclusive mode')
      expectUnavailable(await open('Terkunci'), 'lock_timeout')
      await owner.query('rollback')
    })
    expect(await casesCalled('Terkunci')).toBe(0)
    expectStatus(await open('Terkunci'), 201)
  })

  it('no connection left', async () => {
    const { database: name } = t.database.ownerConnection
    await ownerRows(t, `alter database ${name} connection limit 0`, [])
    await renewConnections()
    await expect.poll(async () => (await open('Penuh')).status).toBe(503)
    faults = []
    expectUnavailable(await open('Penuh'), 'database_connections_used_up')
    await ownerRows(t, `alter database ${name} connection limit -1`, [])
    expectStatus(await open('Penuh'), 201)
    expect(await casesCalled('Penuh')).toBe(1)
  })

  it('a server that takes no writes, as after a failover', async () => {
    const { database: name } = t.database.ownerConnection
    await ownerRows(t, `alter database ${name} set default_transaction_read_only = on`, [])
    await renewConnections()
    await expect.poll(async () => (await t.as('officer-ppkukm').get('/v1/cases')).status).toBe(200)
    faults = []
    expectUnavailable(await open('Siaga'), 'database_read_only')
    await asOwner(async (owner) => {
      await owner.query('set default_transaction_read_only = off')
      await owner.query(`alter database ${name} reset default_transaction_read_only`)
    })
    await expect.poll(async () => (await open('Siaga')).status).toBe(201)
    expect(await casesCalled('Siaga')).toBe(1)
  })
})

const disks: string[] = []
/** A small disk in memory on a folder; undefined where that may not be made. */
function smallDisk(folder: string, size: string): string | undefined {
  mkdirSync(folder, { recursive: true })
  if (!mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)) return undefined
  disks.push(folder)
  return folder
}
const mount = (...args: string[]) => spawnSync('mount', args).status === 0

const mayMount = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = path.join('/tmp', `registry-mount-${process.pid}`)
  const may = smallDisk(folder, '1m') !== undefined
  if (may) spawnSync('umount', [disks.pop()!])
  rmSync(folder, { recursive: true, force: true })
  return may
})()
if (!mayMount) console.warn('no disk may be mounted here: what needs a full one is left out')

afterAll(() => {
  for (const disk of disks) spawnSync('umount', ['-l', disk])
})

describe.runIf(mayMount)('a disk for files', () => {
  it('that is full or read-only is 503, leaves nothing behind, and is well again with more room', async () => {
    const agreementId = await agreementOf(t, 'draft')
    const disk = smallDisk(path.join(t.dataDir, 'files'), '1m')!
    const send = () =>
      upload(t, 'officer-ppkukm', { kind: 'other', agreementId }, { name: 'besar.pdf', content: pdfOf(3e6) })
    expectUnavailable(await send(), 'disk_full')
    expect(readdirSync(path.join(disk, 'incoming'))).toEqual([])
    faults = []
    expect(mount('-o', 'remount,ro', disk)).toBe(true)
    expectUnavailable(await send(), 'read_only_file_system')
    expect(mount('-o', 'remount,rw,size=20m', disk)).toBe(true)
    expectStatus(await send(), 201)
    const listed = await t.as('officer-ppkukm').get(`/v1/documents?agreementId=${agreementId}`)
    expect(listed.body.data).toHaveLength(1)
  })
})

describe.runIf(mayMount)('a disk of the database', () => {
  it('that is full is 503, writes nothing by halves, and takes writes again with more room', async (context) => {
    const folder = await folderOfServer()
    if (!folder) return context.skip('the server is not on this machine')
    const disk = smallDisk(path.join('/tmp', `registry-tablespace-${process.pid}`), '24m')!
    const { uid, gid } = statSync(folder)
    chownSync(disk, uid, gid)
    const name = `small_${process.pid}`
    await ownerRows(t, `create tablespace ${name} location '${disk}'`, [])
    await ownerRows(t, `alter table audit_events set tablespace ${name}`, [])
    const filler = path.join(disk, 'filler')
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4096'])
    let made = 0
    let answer = await open('Cakram penuh')
    for (; answer.status === 201; made += 1) answer = await open('Cakram penuh')
    expectUnavailable(answer, 'database_disk_full')
    expect(await casesCalled('Cakram penuh')).toBe(made)
    rmSync(filler)
    expectStatus(await open('Cakram penuh'), 201)
    await ownerRows(t, 'alter table audit_events set tablespace pg_default', [])
    await ownerRows(t, `drop tablespace ${name}`, [])
  })
})

/** The data folder of the server, if it is one of this machine's. */
async function folderOfServer(): Promise<string | undefined> {
  const rows = await ownerRows<{ folder: string }>(
    t,
    `select current_setting('data_directory') as folder`,
    [],
  )
  const { folder } = rows[0]!
  try {
    return statSync(folder) && folder
  } catch {
    return undefined
  }
}
