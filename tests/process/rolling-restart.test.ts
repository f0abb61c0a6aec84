import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { organizationId } from '../../src/reference/organizations.ts'
import { startInstance, tokenOf, type Instance } from '../rehearse/stage/instance.ts'
import { startLoad, untilMore } from '../rehearse/stage/load.ts'
import { replaceOneByOne } from '../rehearse/rolling.ts'
import { verifyWrites } from '../rehearse/stage/verify.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'registry-rolling-'))
const started: Instance[] = []
let database: TestDatabase

beforeAll(async () => void (database = await createTestDatabase()))
afterAll(async () => {
  for (const instance of started) await instance.end('SIGKILL')
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

it('no request is lost or sent again while instances are replaced one after the other', async () => {
  const { host, port, user, password, database: name } = database.ownerConnection
  const env = {
    DATABASE_URL: `postgres://${user}:${password ?? ''}@localhost/${name}?host=${encodeURIComponent(host)}&port=${port}`,
    DATA_DIR: path.join(folder, 'files'),
  }
  const start = async (log: string) => {
    const instance = await startInstance(env, path.join(folder, `${log}.log`))
    started.push(instance)
    return instance
  }
  const old = [await start('old-1'), await start('old-2')]
  const serving = new Set(old)
  const load = startLoad({
    urls: () => [...serving].map(({ url }) => url),
    token: tokenOf('officer-ppkukm', env.DATA_DIR),
    collaboratorId: organizationId('Shopee'),
    writers: 3,
  })
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  await untilMore(load, 10)
  await replaceOneByOne({ say }, { serving, old, start, load, between: 10 })
  await load.stop()
  expect(load.repeated).toEqual([])
  await verifyWrites({ say, folder, opened: () => {} }, database.ownerConnection, load)
  expect(said.at(-1)).toMatch(/^\d{2,} acknowledged cases are there, each once and whole/)
  expect(serving.size).toBe(2)
}, 400_000)
