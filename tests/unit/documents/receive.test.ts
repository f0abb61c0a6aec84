import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { detectMediaType } from '../../../src/documents/upload/media-types.ts'
import { receiveFile } from '../../../src/documents/upload/receive.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'registry-receive-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('receiveFile', () => {
  it('leaves no file, in whichever moment it is cut off', async () => {
    const cutOff = async (turns: number) => {
      const stream = new Readable({ read: () => {} })
      stream.on('error', () => {})
      stream.push('%PDF-1.7')
      const received = receiveFile(stream, folder, detectMediaType).catch((error: unknown) => error)
      for (let left = turns; left > 0; left -= 1) await turn()
      stream.destroy(new Error('cut off'))
      expect(await received).toBeInstanceOf(Error)
    }
    // All at once, so that the disk answers in any order.
    await Promise.all(Array.from({ length: 1000 }, (_, index) => cutOff(index % 50)))
    // What was opened too late would come to be only now.
    for (let turns = 0; turns < 100; turns += 1) await turn()
    expect(await readdir(folder)).toEqual([])
  })
})
