import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sumOf } from '../../src/backup/manifest.ts'
import { onSnapshot, rowsOf } from '../../src/backup/snapshot.ts'
import { onConnection } from '../../src/db/connect.ts'
import { prepareDatabase } from '../../src/start/prepare.ts'
import { databaseOf, releaseOf, releases } from '../releases/load.ts'
import { asOwner } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { createEmptyDatabase, type TestDatabase } from '../support/database.ts'
import { dictionaryIn, linesOf, loadElsewhere, sorted, verifyByReadme } from '../support/open-form.ts'
import { run, type Outcome } from '../support/service-process.ts'

const release = releases.at(-1)!
const folder = mkdtempSync(path.join(tmpdir(), 'registry-handover-'))
const inFolder = (name: string) => path.join(folder, name)

/** A registry with rows in every table that the release had, and a file for every document. */
let t: TestApp
let elsewhere: TestDatabase
let made: Outcome

beforeAll(async () => {
  const database = await databaseOf(release)
  await prepareDatabase(database.ownerConnection, { demo: true })
  t = await startTestApp({ database, clock: () => new Date(releaseOf(release).keptAt) })
  await asOwner(t, async (owner) => {
    const { rows } = await owner.query<{ key: string }>('select storage_key as key from documents')
    for (const { key } of rows) {
      const content = Buffer.from(`isi ${key}`)
      writeFileSync(inFolder(key), content)
      const file = {
        path: inFolder(key),
        size: content.length,
        sha256: '',
        mediaType: 'application/pdf',
      } as const
      await t.app.files.storage.put(key, file)
      await owner.query('update documents set size = $2, sha256 = $3 where storage_key = $1', [
        key,
        content.length,
        sumOf(content),
      ])
    }
    // A set of days, of which plain JSON has no type of its own, and one without an end.
    await owner.query(
      `update agreements set suspensions = '{[2026-03-01,2026-04-01),[2026-10-05,)}' where id in (select id from agreements where status = 'signed' limit 1)`,
    )
  })
  made = await handOver(inFolder('out'))
  elsewhere = await createEmptyDatabase()
  await onBare((client) => loadElsewhere(client, inFolder('out')))
}, 180_000)
afterAll(async () => {
  await t.close()
  for (const database of [t.database, elsewhere]) await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function onBare<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(elsewhere.ownerConnection)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function start(target: string, settings: Record<string, string> = {}) {
  const { host, port, user, database, password } = t.database.ownerConnection
  const url = `postgres://${user}:${password ?? ''}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`
  const cli = path.join(import.meta.dirname, '../../src/cli/handover.ts')
  return run(cli, { DATABASE_URL: url, DATA_DIR: t.dataDir, DEMO: 'true', ...settings }, target)
}
const handOver = (target: string, settings?: Record<string, string>) => start(target, settings).outcome

/** Whether the machine has a program. */
const has = (program: string) => spawnSync(program, ['--version']).error === undefined

/** A value of the database as the handover has it, by the README's words. */
const plain = (value: unknown, type: string): unknown => {
  if (typeof value !== 'string') return value
  if (type === 'hex') return value.slice(2)
  if (type === 'periods')
    return [...value.matchAll(/\[([\d-]*),([\d-]*)\)/g)].map(([, from, until]) => ({
      from: from || null,
      until: until || null,
    }))
  return value
}

/** The rows of a table as sorted JSON: of these columns, in UTC. */
async function rowsIn(client: pg.Client, table: string, valueOf: (row: Record<string, unknown>) => object) {
  await client.query(`set TimeZone = 'UTC'`)
  const { rows } = await client.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(r) as row from public."${table}" r`,
  )
  return rows.map(({ row }) => sorted(valueOf(row))).toSorted()
}

describe('npm run handover', () => {
  it('loaded elsewhere by its dictionary alone, has every table row by row', async () => {
    expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining('it holds personal data') })
    const { tables, leftOut } = dictionaryIn(inFolder('out'))
    const named = [...tables.map(({ table }) => table), ...Object.keys(leftOut)]
    await asOwner(t, async (owner) => {
      const { rows } = await owner.query<{ name: string }>(
        `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
      )
      expect(named.toSorted()).toEqual(rows.map(({ name }) => name).toSorted())
      let compared = 0
      for (const { table, columns, leftOut: without } of tables) {
        const source = await rowsIn(owner, table, (row) => {
          const given = Object.entries(row).filter(([name]) => !without.some((each) => each.name === name))
          const types = new Map(columns.map(({ name, type }) => [name, type]))
          return Object.fromEntries(given.map(([name, value]) => [name, plain(value, types.get(name)!)]))
        })
        const loaded = await onBare((client) => rowsIn(client, table, (row) => row))
        expect(loaded, table).toEqual(source)
        compared += source.length
      }
      expect(compared).toBeGreaterThan(500)
    })
    const [suspended] = await onBare(
      async (client) =>
        (
          await client.query(
            `select suspensions from agreements where suspensions @> '[{"from": "2026-10-05"}]'`,
          )
        ).rows,
    )
    expect(suspended).toEqual({
      suspensions: [
        { from: '2026-03-01', until: '2026-04-01' },
        { from: '2026-10-05', until: null },
      ],
    })
  }, 60_000)

  it('has every file, byte for byte', async () => {
    const documents = await onBare(
      async (client) =>
        (await client.query<{ key: string }>('select storage_key as key from documents')).rows,
    )
    expect(documents.length).toBeGreaterThan(3)
    for (const { key } of documents)
      expect(readFileSync(inFolder(`out/files/${key.slice(0, 2)}/${key}`), 'utf8')).toBe(`isi ${key}`)
  })

  it('says the sum of every file of it, and how many rows each table has', async () => {
    const sums = readFileSync(inFolder('out/SHA256SUMS'), 'utf8').trim().split('\n')
    const listed = new Map(sums.map((line) => [line.slice(66), line.slice(0, 64)]))
    const files = readdirSync(inFolder('out'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(inFolder('out'), path.join(entry.parentPath, entry.name)))
      .filter((name) => name !== 'SHA256SUMS')
    expect([...listed.keys()].toSorted()).toEqual(files.toSorted())
    for (const file of files)
      expect(sumOf(readFileSync(inFolder(`out/${file}`))), file).toBe(listed.get(file))
    expect(made.stdout).toContain(`SHA256SUMS ${sumOf(readFileSync(inFolder('out/SHA256SUMS')))}\n`)
    const { tables } = JSON.parse(readFileSync(inFolder('out/manifest.json'), 'utf8')) as {
      tables: { file: string; rows: number }[]
    }
    for (const { file, rows } of tables) {
      let lines = 0
      for await (const line of linesOf(inFolder(`out/${file}`))) if (line) lines += 1
      expect(lines, file).toBe(rows)
    }
  })

  it.runIf(has('sha256sum'))('is checked as the README says', () => {
    const [, line] = /```sh\n(.+)\n```/.exec(readFileSync(inFolder('out/README.md'), 'utf8'))!
    const checked = spawnSync('sh', ['-c', line!], { cwd: inFolder('out') })
    expect(checked).toMatchObject({ status: 0, stdout: Buffer.from('') })
  })

  it('has a trail that whoever reads the README can verify, and that shows what was altered', async () => {
    const { links, head } = await verifyByReadme(inFolder('out'))
    expect(made.stdout).toContain(`${links} links of the audit trail, head ${head}\n`)
    expect(links).toBeGreaterThan(100)
    const readme = readFileSync(inFolder('out/README.md'), 'utf8')
    expect(readme.match(new RegExp(head, 'g'))).toHaveLength(2)

    cpSync(inFolder('out'), inFolder('altered'), { recursive: true })
    const trail = readFileSync(inFolder('out/trail.ndjson'), 'utf8')
    writeFileSync(inFolder('altered/trail.ndjson'), trail.replace('\\"action\\": \\"', '\\"action\\": \\"x'))
    await expect(verifyByReadme(inFolder('altered'))).rejects.toThrow('broken at')
    const events = readFileSync(inFolder('out/tables/audit_events.ndjson'), 'utf8')
    writeFileSync(inFolder('altered/trail.ndjson'), trail)
    writeFileSync(inFolder('altered/tables/audit_events.ndjson'), events.replace('"action":"', '"action":"x'))
    await expect(verifyByReadme(inFolder('altered'))).rejects.toThrow('broken at')
  })

  it.runIf(has('python3'))('has a README whose own few lines verify the trail', async () => {
    const [, script] = /```python\n(.+?)```/s.exec(readFileSync(inFolder('out/README.md'), 'utf8'))!
    const { stdout } = spawnSync('python3', ['-c', script!], { cwd: inFolder('out') })
    expect(stdout.toString().trim()).toBe((await verifyByReadme(inFolder('out'))).head)
  })

  it('has no secret: no hash of a password, client, session, device, invitation or calendar', async () => {
    const { tables, leftOut } = dictionaryIn(inFolder('out'))
    expect(leftOut).toMatchObject({ account_passwords: { id: expect.stringContaining('kata sandi') } })
    expect(tables.find(({ table }) => table === 'calendar_feeds')!.leftOut).toEqual([
      { name: 'hash', because: 'secret' },
    ])
    const secrets = await asOwner(t, async (owner) => {
      const { rows } = await owner.query<{ hash: string }>(
        ['account_passwords', 'account_invitations', 'client_secrets', 'refresh_tokens', 'calendar_feeds']
          .map((table) => `select hash from ${table}`)
          .join(' union all '),
      )
      return rows.map(({ hash }) => hash)
    })
    expect(secrets.length).toBeGreaterThan(4)
    for (const entry of readdirSync(inFolder('out/tables'))) {
      const text = readFileSync(inFolder(`out/tables/${entry}`), 'utf8')
      for (const secret of secrets) expect(text.includes(secret), entry).toBe(false)
    }
  })

  it('leaves out a column that has the name of a secret, whoever adds it', async () => {
    await asOwner(t, (owner) =>
      owner.query(`alter table organizations add column portal_secret text default 'sangat-rahasia'`),
    )
    expect(await handOver(inFolder('later'))).toMatchObject({ code: 0 })
    await asOwner(t, (owner) => owner.query('alter table organizations drop column portal_secret'))
    const { tables } = dictionaryIn(inFolder('later'))
    expect(tables.find(({ table }) => table === 'organizations')!.leftOut).toContainEqual({
      name: 'portal_secret',
      because: 'secret',
    })
    expect(readFileSync(inFolder('later/tables/organizations.ndjson'), 'utf8')).not.toContain(
      'sangat-rahasia',
    )
  }, 60_000)

  it('says of every table, column and code what it is, in Indonesian and English', () => {
    const { tables, codes } = dictionaryIn(inFolder('out'))
    // Of what nobody has said a word about, the dictionary has its name twice.
    const unsaid = (name: string, { id, en }: { id: string; en: string }) =>
      id === en && en === name.replaceAll('_', ' ')
    expect([
      ...tables.filter(({ table, meaning }) => unsaid(table, meaning)).map(({ table }) => table),
      ...tables.flatMap(({ table, columns }) =>
        columns.filter(({ name, meaning }) => unsaid(name, meaning)).map(({ name }) => `${table}.${name}`),
      ),
      ...Object.entries(codes).flatMap(([list, each]) =>
        each.filter(({ code, label }) => unsaid(code, label)).map(({ code }) => `${list} ${code}`),
      ),
    ]).toEqual([])
  })

  it('broken off, is no handover; and it takes no folder that is there', async () => {
    const { child, outcome } = start(inFolder('killed'))
    const unfinished = () => readdirSync(folder).find((name) => name.startsWith('killed.unfinished-'))
    while (!unfinished()) await sleep(5)
    child.kill('SIGKILL')
    await outcome
    expect(readdirSync(folder)).not.toContain('killed')
    expect(readdirSync(inFolder(unfinished()!))).not.toContain('SHA256SUMS')
    appendFileSync(inFolder('taken'), '')
    for (const taken of ['out', 'taken'])
      expect(await handOver(inFolder(taken))).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/^.+ is there already.+\n$/),
      })
  }, 180_000)

  it('keeps no more in memory than a few rows, however long they are', async () => {
    const length = 1_000_000
    await asOwner(t, (owner) =>
      owner.query(
        `insert into data_breaches (id, what, how, discovered_at, due_at, affected_people, recovery, notices)
         select gen_random_uuid(), repeat('x', ${length}), '', now(), now(), 0, '', '[]' from generate_series(1, 120)`,
      ),
    )
    const table = { table: 'data_breaches', columns: ['what'], key: ['id'] }
    const batches = await onConnection(t.database.ownerConnection, (owner) =>
      onSnapshot(owner, async () => {
        const lengths: number[] = []
        for await (const batch of rowsOf(owner, table))
          lengths.push(batch.reduce((sum, row) => sum + row.length, 0))
        return lengths
      }),
    )
    expect(batches.reduce((sum, each) => sum + each)).toBeGreaterThan(120 * length)
    expect(Math.max(...batches)).toBeLessThan(5 * length)
    // 120 MB of rows by a process that may keep 160 MB in all, of which it needs most for the contract.
    const bounded = await handOver(inFolder('long'), { NODE_OPTIONS: '--max-old-space-size=160' })
    expect(bounded).toMatchObject({ code: 0 })
  }, 240_000)
})
