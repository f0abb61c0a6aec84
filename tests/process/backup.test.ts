import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sumOf } from '../../src/backup/manifest.ts'
import { makeFolder } from '../../src/backup/out.ts'
import { checkBackup, restoreBackup } from '../../src/backup/restore.ts'
import { writeBackup } from '../../src/backup/write.ts'
import { onConnection } from '../../src/db/connect.ts'
import { localStorage } from '../../src/documents/storage/local.ts'
import { prepareDatabase } from '../../src/start/prepare.ts'
import { databaseOf, releaseOf, releases } from '../releases/load.ts'
import { asOwner, expectStatus } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { createEmptyDatabase, type TestDatabase } from '../support/database.ts'
import { askedOf, everyAnswer, timeless } from '../support/every-answer.ts'
import { passingTables } from '../support/passing-tables.ts'
import { installations, startInstalled } from '../support/postgres-client.ts'
import { run, type Outcome } from '../support/service-process.ts'

const release = releases.at(-1)!
const clock = () => new Date(releaseOf(release).keptAt)
const folder = mkdtempSync(path.join(tmpdir(), 'registry-backup-'))
const inFolder = (name: string) => path.join(folder, name)

/** A registry with rows in every table, and a file for every document. */
let t: TestApp
/** What the command said of the backup in `full`. */
let made: Outcome
const empty: TestDatabase[] = []

beforeAll(async () => {
  const database = await databaseOf(release)
  await prepareDatabase(database.ownerConnection, { demo: true })
  t = await startTestApp({ database, clock })
  await asOwner(t, async (owner) => {
    const { rows } = await owner.query<{ key: string; type: string }>(
      `select storage_key as key, media_type as type from documents`,
    )
    for (const { key } of rows) {
      const content = Buffer.from(`content of ${key}`)
      const file = inFolder(key)
      writeFileSync(file, content)
      await t.app.files.storage.put(key, {
        path: file,
        size: content.length,
        sha256: '',
        mediaType: 'application/pdf',
      })
      await owner.query('update documents set size = $2, sha256 = $3 where storage_key = $1', [
        key,
        content.length,
        sumOf(content),
      ])
    }
  })
  made = await command('backup', settingsOf(t.database, t.dataDir), inFolder('full'))
}, 120_000)
afterAll(async () => {
  await t.close()
  for (const database of [t.database, ...empty]) await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createEmptyDatabase()
  empty.push(database)
  return database
}

const urlOf = ({ host, port, user, database, password }: pg.ClientConfig) =>
  `postgres://${user}:${String(password ?? '')}@localhost/${database}?host=${encodeURIComponent(host!)}&port=${port}`

/** The settings of a command for this database, with its files in this folder. */
const settingsOf = ({ ownerConnection }: TestDatabase, dataDir: string) => ({
  DATABASE_URL: urlOf(ownerConnection),
  DATA_DIR: dataDir,
  DEMO: 'true',
})

const command = (name: string, settings: Record<string, string>, ...args: string[]) =>
  run(path.join(import.meta.dirname, `../../src/cli/${name}.ts`), settings, ...args).outcome

/** A backup, made in this process. */
const backUp = (name: string) =>
  makeFolder(inFolder(name), (unfinished) =>
    onConnection(t.database.ownerConnection, (owner) =>
      writeBackup({ owner, storage: t.app.files.storage }, unfinished),
    ),
  )

describe('npm run backup, npm run restore', () => {
  it('bring a full registry elsewhere: every reader is answered the same by every GET, and the trail is whole', async () => {
    expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining('it holds personal data') })
    const sum = /^manifest ([0-9a-f]{64})$/m.exec(made.stdout)![1]!
    expect(sum).toBe(sumOf(readFileSync(inFolder('full/manifest.json'))))

    const database = await emptyDatabase()
    const dataDir = inFolder('data')
    const restored = await command(
      'restore',
      settingsOf(database, dataDir),
      inFolder('full'),
      '--expect',
      sum,
    )
    expect(restored).toMatchObject({ code: 0 })
    expect(restored.stdout).toMatch(/^ +\d{2,} agreements$/m)
    expect(restored.stdout).toMatch(/every row and file was read again and is the same/)
    expect(restored.stdout).toMatch(/the audit trail is whole: \d{3,} events, head \d+:[0-9a-f]{64}/)

    const elsewhere = await startTestApp({ database, clock, settings: { dataDir } })
    try {
      const [before, after] = [await everyAnswer(askedOf(t)), await everyAnswer(askedOf(elsewhere))]
      const told = new Set(before.map(timeless))
      expect(after.map(timeless).filter((each) => !told.has(each))).toEqual([])
      expect(after).toHaveLength(before.length)
      expect(before.length).toBeGreaterThan(1000)
      expect(before.filter(({ said }) => said.startsWith('200')).length).toBeGreaterThan(500)
    } finally {
      await elsewhere.close()
    }
  }, 300_000)

  it('a folder that only its owner opens, with files that only its owner reads', () => {
    const names = readdirSync(inFolder('full'), { recursive: true, withFileTypes: true })
    const modes = names.map((entry) => [
      entry.isDirectory(),
      statSync(path.join(entry.parentPath, entry.name)).mode & 0o777,
    ])
    expect(new Set(modes.map((mode) => JSON.stringify(mode)))).toEqual(new Set(['[true,448]', '[false,384]']))
    expect(statSync(inFolder('full')).mode & 0o777).toBe(0o700)
  })

  it('of one moment, while others write: what is restored is whole', async () => {
    const stop = new AbortController()
    const write = async (writer: string) => {
      let written = 0
      for (; !stop.signal.aborted; written += 1) {
        const shortName = `Sela ${writer}${written}`
        const body = { kind: 'company', sector: 'other', shortName, legalName: `PT ${shortName} Contoh` }
        expectStatus(await t.as('officer-ppkukm').post('/v1/collaborators', body), 201)
      }
      return written
    }
    const writers = Promise.all([write('Satu'), write('Dua')])
    const { manifest, sha256 } = await backUp('busy')
    stop.abort()
    for (const written of await writers) expect(written).toBeGreaterThan(0)
    await checkBackup(inFolder('busy'), sha256)
    const database = await emptyDatabase()
    const files = { storage: localStorage(inFolder('busy-files')), incoming: inFolder('busy-files/incoming') }
    await restoreBackup(inFolder('busy'), manifest, { owner: database.ownerConnection, files })
    const { stdout } = await command('audit-verify', settingsOf(database, inFolder('busy-data')))
    expect(stdout).toContain('the audit trail is whole')
  }, 120_000)

  it('broken off, a backup is none', async () => {
    const cli = path.join(import.meta.dirname, '../../src/cli/backup.ts')
    const { child, outcome } = run(cli, settingsOf(t.database, t.dataDir), inFolder('killed'))
    const unfinished = () => readdirSync(folder).find((name) => name.startsWith('killed.unfinished-'))
    while (!unfinished()) await sleep(5)
    child.kill('SIGKILL')
    await outcome
    expect(readdirSync(folder)).not.toContain('killed')
    await expect(checkBackup(inFolder(unfinished()!))).rejects.toThrow('is no backup')
    rmSync(inFolder(unfinished()!), { recursive: true })
  }, 60_000)

  it('broken off, a restore leaves no row, and is done again', async () => {
    const database = await emptyDatabase()
    const restore = async (incoming: string) =>
      restoreBackup(inFolder('full'), await checkBackup(inFolder('full')), {
        owner: database.ownerConnection,
        files: { storage: localStorage(inFolder('again-files')), incoming },
      })
    // No folder can be made below a file.
    await expect(restore(inFolder('full/manifest.json/incoming'))).rejects.toThrow('ENOTDIR')
    const rows = () =>
      onConnection(database.ownerConnection, async (owner) => {
        const found = await owner.query<{ rows: number }>('select count(*)::int as rows from agreements')
        return found.rows[0]!.rows
      })
    expect(await rows()).toBe(0)
    await restore(inFolder('again-files/incoming'))
    expect(await rows()).toBeGreaterThan(10)
  }, 60_000)

  it('the same to and from the database that the service brings', async () => {
    const own = { DATA_DIR: inFolder('own'), DEMO: 'true' }
    expect(await command('restore', own, inFolder('full'))).toMatchObject({ code: 0 })
    expect(await command('backup', own, inFolder('from-own'))).toMatchObject({ code: 0 })
    const [first, second] = [await checkBackup(inFolder('full')), await checkBackup(inFolder('from-own'))]
    expect(second.files).toEqual(first.files)
    const rows = (manifest: typeof first, table: string) =>
      manifest.tables.find((each) => each.table === table)!.rows
    for (const { table } of first.tables.filter((each) => !passingTables.has(each.table)))
      expect(rows(second, table), table).toBeGreaterThanOrEqual(rows(first, table))
  }, 120_000)

  it('refuse what is not a whole backup, in one line, and leave the database as it is', async () => {
    const database = await emptyDatabase()
    const damages: [string, (copy: string) => void, RegExp][] = [
      [
        'nothing',
        (copy) => rmSync(path.join(copy, 'manifest.json')),
        /is no backup: it has no manifest.json/,
      ],
      [
        'edited',
        (copy) => appendFileSync(path.join(copy, 'manifest.json'), ' '),
        /was changed after it was written/,
      ],
      [
        'row',
        (copy) =>
          cpSync(
            path.join(copy, 'tables/accounts.ndjson.gz'),
            path.join(copy, 'tables/agreements.ndjson.gz'),
          ),
        /agreements.ndjson.gz of the backup was damaged or changed/,
      ],
      [
        'cut',
        (copy) => writeFileSync(path.join(copy, 'tables/cases.ndjson.gz'), 'x'),
        /cases.ndjson.gz of the backup cannot be read/,
      ],
      [
        'file',
        (copy) => rmSync(path.join(copy, 'files'), { recursive: true }),
        /of the backup cannot be read \(ENOENT\)/,
      ],
    ]
    for (const [name, damage, said] of damages) {
      const copy = inFolder(`damaged-${name}`)
      cpSync(inFolder('full'), copy, { recursive: true })
      damage(copy)
      await expect(checkBackup(copy), name).rejects.toThrow(said)
    }
    await expect(checkBackup(inFolder('full'), '0'.repeat(64))).rejects.toThrow(
      'is not the backup that was expected',
    )
    const refused = await command('restore', settingsOf(database, inFolder('none')), inFolder('damaged-row'))
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/^.+nothing was restored\n$/) })
    const full = await command('restore', settingsOf(t.database, inFolder('none')), inFolder('full'))
    expect(full).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^the database .+ is not empty.+\n$/),
    })
    const taken = await command('backup', settingsOf(t.database, t.dataDir), inFolder('full'))
    expect(taken).toMatchObject({ code: 1, stderr: expect.stringMatching(/^.+ is there already.+\n$/) })
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
  }, 120_000)
})

const [installed] = installations()
if (!installed)
  console.warn('no other PostgreSQL is installed here: only that of the tests is backed up and restored')

describe.runIf(installed)('another version of PostgreSQL, whose owner is no superuser', () => {
  it('takes a backup of ours, and gives it back the same', async () => {
    const server = startInstalled(installed!)
    try {
      const root = new pg.Client(server.connection)
      await root.connect()
      await root.query(`create role registry_owner login createrole`)
      await root.query('create database elsewhere owner registry_owner')
      await root.end()
      const owner = { ...server.connection, user: 'registry_owner', database: 'elsewhere' }
      const files = {
        storage: localStorage(inFolder('other-files')),
        incoming: inFolder('other-files/incoming'),
      }
      await restoreBackup(inFolder('full'), await checkBackup(inFolder('full')), { owner, files })
      const back = await makeFolder(inFolder('back'), (unfinished) =>
        onConnection(owner, (client) => writeBackup({ owner: client, storage: files.storage }, unfinished)),
      )
      const first = await checkBackup(inFolder('full'))
      expect(back.manifest.tables).toEqual(first.tables)
      expect(back.manifest.files).toEqual(first.files)
      expect(back.manifest.postgres).not.toBe(first.postgres)
      const database = await emptyDatabase()
      const again = { storage: localStorage(inFolder('again')), incoming: inFolder('again/incoming') }
      await restoreBackup(inFolder('back'), back.manifest, { owner: database.ownerConnection, files: again })
    } finally {
      await server.stop()
    }
  }, 120_000)
})
