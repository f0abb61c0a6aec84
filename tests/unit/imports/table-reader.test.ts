import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openTableReader, type TableReader } from '../../../src/imports/read/table-reader.ts'
import type { Source, Task } from '../../../src/imports/read/read-table.ts'
import { DomainError } from '../../../src/kernel/errors.ts'
import { csvOf, paper } from '../../support/imports.ts'
import { isAlive, readersOf, stoppedReader } from '../../support/table-readers.ts'

let folder: string
let file: Task
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'registry-tables-'))
  file = { path: path.join(folder, 'naskah.csv'), mediaType: 'text/csv', mapping: {} }
  await writeFile(file.path, csvOf(Array.from({ length: 450 }, (_, index) => paper(`${index}/PKS`))))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
const nothingIsLeft = () => expect(readersOf()).toEqual([])
afterEach(nothingIsLeft)

const never = new AbortController().signal
const read = (tables: TableReader, signal = never) => tables.read(file, 'naskah.csv', signal)
/** The code of the refusal, and its message where it has one. */
const refusalOf = async (reading: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await reading.then(
    () => 'taken',
    (error: unknown) => error,
  )
  if (!(error instanceof DomainError)) throw error
  return [error.code, ...(error.details.errors ?? []).flatMap(({ code, message }) => [code, message.en])]
}

describe('a table reader', () => {
  it('reads a table whole, whatever the pieces it comes in', async () => {
    const { tables, leftOut } = await read(openTableReader())
    expect(tables).toHaveLength(1)
    expect(leftOut).toEqual([])
    const [table] = tables as [Source['tables'][number]]
    expect(table).toMatchObject({ sheet: null, date1904: false, headings: { row: 1 } })
    expect(table.headings.columns.get('title')).toBe(1)
    expect(table.rows.map(({ number, cells }) => [number, cells[1]])).toEqual(
      Array.from({ length: 450 }, (_, index) => [index + 2, `Pelatihan ${index}/PKS`]),
    )
  })

  it('refuses the file of which its process runs out of memory', async () => {
    const [code, why, message] = await refusalOf(read(openTableReader({ memory: 2 })))
    expect([code, why]).toEqual(['rule_violated', 'not_read_to_its_end'])
    expect(message).toMatch(/^File "naskah\.csv": .*Excel/)
  })

  it('refuses what takes too long', async () => {
    expect(await refusalOf(read(openTableReader({ seconds: 0.001 })))).toMatchObject([
      'rule_violated',
      'not_read_in_time',
      expect.stringContaining('split it'),
    ])
  })

  it('a failure that is not the file is none of its refusals', async () => {
    const missing = { ...file, path: path.join(folder, 'missing.csv') }
    await expect(openTableReader().read(missing, 'naskah.csv', never)).rejects.toThrow(/ENOENT/)
  })

  it('reads so many at once; others wait, those beyond are told to come again', async () => {
    const tables = openTableReader({ atOnce: 1, mayWait: 1 })
    const first = read(tables)
    const pid = await stoppedReader()
    const second = read(tables)
    const impatient = new AbortController()
    expect(await refusalOf(read(tables))).toEqual(['unavailable'])
    process.kill(pid, 'SIGCONT')
    expect((await first).tables[0]!.rows).toHaveLength(450)
    const third = refusalOf(read(tables, impatient.signal))
    impatient.abort()
    expect(await third).toEqual(['unavailable'])
    expect((await second).tables[0]!.rows).toHaveLength(450)
    expect((await read(tables)).tables[0]!.rows).toHaveLength(450)
  })

  it.each<[string, (tables: TableReader, waiting: AbortController) => unknown]>([
    ['when nobody waits anymore', (_tables, waiting) => waiting.abort()],
    ['when it is closed', (tables) => tables.close()],
  ])('ends its process %s', async (_when, end) => {
    const tables = openTableReader()
    const waiting = new AbortController()
    const reading = refusalOf(read(tables, waiting.signal))
    const pid = await stoppedReader()
    await end(tables, waiting)
    expect(await reading).toEqual(['unavailable'])
    expect(isAlive(pid)).toBe(false)
  })

  it('does not outlive the service, even where that is killed', async () => {
    const module = new URL('../../../src/imports/read/table-reader.ts', import.meta.url)
    const script = `import { openTableReader } from '${module.href}'
      await openTableReader().read(${JSON.stringify(file)}, '', new AbortController().signal)`
    const service = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
    const pid = await stoppedReader(service.pid)
    service.kill('SIGKILL')
    await once(service, 'exit')
    expect(isAlive(pid)).toBe(true)
    process.kill(pid, 'SIGCONT')
    while (isAlive(pid)) await sleep(10)
  })
})
