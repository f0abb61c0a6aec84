import { access, mkdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startSweeping, sweepOrphans } from '../../../src/documents/storage/sweep.ts'
import { ownerRows } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { upload } from '../../support/documents.ts'
import { agreementOf, counts, pathOf, stored, uploaded } from './examples.ts'

let t: TestApp
let agreementId: string

beforeAll(async () => {
  t = await startTestApp()
  agreementId = await agreementOf(t, 'in_review')
})
afterAll(() => t.close())

const minutesFromNow = (minutes: number) => () => new Date(Date.now() + minutes * 60_000)
const sweep = (minutes: number) =>
  sweepOrphans({ db: t.db, files: t.app.files, clock: minutesFromNow(minutes) })

/** An upload whose transaction fails after its content was stored, and whose content cannot be removed at once. */
async function orphan(): Promise<void> {
  const { storage } = t.app.files
  const { remove } = storage
  storage.remove = () => Promise.reject(new Error('the process ended'))
  await ownerRows(t, `alter table documents add constraint refuse_all check (size < 0) not valid`)
  const refused = await upload(t, 'officer-ppkukm', { kind: 'other', agreementId })
  await ownerRows(t, 'alter table documents drop constraint refuse_all')
  storage.remove = remove
  expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } })
}

describe('a transaction that is rolled back after the content was stored', () => {
  it('leaves no record and no event; the content goes at once where it can', async () => {
    const before = await counts(t)
    const events = await ownerRows(t, 'select count(*)::int as count from audit_events')
    await ownerRows(t, `alter table documents add constraint refuse_all check (size < 0) not valid`)
    expect((await upload(t, 'officer-ppkukm', { kind: 'other', agreementId })).status).toBe(409)
    await ownerRows(t, 'alter table documents drop constraint refuse_all')
    expect((await stored(t)).kept).toEqual([])
    expect(await counts(t)).toEqual({ ...before, pending: before.pending + 1 })
    expect(await ownerRows(t, 'select count(*)::int as count from audit_events')).toEqual(events)
    await sweep(61)
  })
})

describe('sweepOrphans', () => {
  beforeEach(() => ownerRows(t, 'delete from pending_files'))

  it('removes content without a document after an hour, and not before', async () => {
    await orphan()
    expect((await stored(t)).kept).toHaveLength(1)
    expect(await sweep(59)).toBe(0)
    expect((await stored(t)).kept).toHaveLength(1)
    expect(await sweep(61)).toBe(1)
    expect((await stored(t)).kept).toEqual([])
    expect((await counts(t)).pending).toBe(0)
  })

  it('keeps the content of every document, and content the database does not know', async () => {
    const { body } = await uploaded(t, 'officer-ppkukm', { kind: 'other', agreementId })
    const stranger = path.join(t.dataDir, 'files', 'aa', 'bb', 'dari-cadangan')
    await mkdir(path.dirname(stranger), { recursive: true })
    await writeFile(stranger, 'x')
    expect(await sweep(100_000)).toBe(0)
    await access(stranger)
    await access(await pathOf(t, body.id))
  })

  it('removes more than fits in one go', async () => {
    await ownerRows(
      t,
      `insert into pending_files (key) select gen_random_uuid()::text from generate_series(1, 120)`,
    )
    expect(await sweep(61)).toBe(120)
  })

  it('forgets nothing that could not be removed', async () => {
    await orphan()
    const { storage } = t.app.files
    const { remove } = storage
    storage.remove = () => Promise.reject(new Error('no connection'))
    await expect(sweep(61)).rejects.toThrow('no connection')
    storage.remove = remove
    expect((await counts(t)).pending).toBe(1)
    expect(await sweep(61)).toBe(1)
  })

  it('removes what was not received to its end, when a process ended in between', async () => {
    const { incoming } = t.app.files
    await mkdir(incoming, { recursive: true })
    const file = path.join(incoming, 'separuh')
    await writeFile(file, 'x')
    expect(await sweep(0)).toBe(0)
    const past = new Date(Date.now() - 2 * 3_600_000)
    await utimes(file, past, past)
    expect(await sweep(0)).toBe(1)
    await expect(access(file)).rejects.toThrow('ENOENT')
  })

  it('an upload that stood still for longer than that is refused, not recorded without its content', async () => {
    const { storage } = t.app.files
    const put = storage.put
    storage.put = async (...given) => {
      await put(...given)
      await sweep(61)
    }
    const before = await counts(t)
    const refused = await upload(t, 'officer-ppkukm', { kind: 'other', agreementId })
    storage.put = put
    expect(refused).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    expect(await counts(t)).toEqual(before)
  })
})

describe('startSweeping', () => {
  it('sweeps at once, says what it removed and ends when it is done', async () => {
    await orphan()
    const lines: string[] = []
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
    const stop = startSweeping({ log }, { db: t.db, files: t.app.files, clock: minutesFromNow(61) })
    await stop()
    expect((await counts(t)).pending).toBe(0)
    expect(lines.join('')).toContain('"removed":1')
  })

  it('logs a failure, and lives on', async () => {
    const lines: string[] = []
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
    const db = { ...t.db, write: () => Promise.reject(new Error('away')) }
    const stop = startSweeping({ log }, { db, files: t.app.files, clock: minutesFromNow(0) })
    await stop()
    expect(lines.join('')).toContain('could not be removed')
  })
})
