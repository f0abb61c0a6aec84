import { createHash, type Hash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { StartupError } from '../kernel/startup-error.ts'

/** Passes content on and counts it. */
export function measuring() {
  const hash: Hash = createHash('sha256')
  let bytes = 0
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { stream, result: () => ({ bytes, sha256: hash.digest('hex') }) }
}

/** A text as the content of a file. */
export async function* one(text: string): AsyncGenerator<string> {
  yield text
}

/** Writes content to a new file that only its owner can read. It is on the disk afterwards. */
export async function writePart(
  file: string,
  content: AsyncIterable<Buffer | string>,
  options: { compressed?: boolean } = {},
): Promise<{ bytes: number; sha256: string }> {
  const measured = measuring()
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true })
  const source = Readable.from(content, { objectMode: false })
  if (options.compressed) await pipeline(source, measured.stream, createGzip({ level: 6 }), target)
  else await pipeline(source, measured.stream, target)
  return measured.result()
}

/**
 * Makes a folder whole or not at all: it is filled beside its place, under a name that says that it is unfinished, and
 * takes its place when all of it is on the disk. Throws StartupError if something is there already.
 */
export async function makeFolder<T>(folder: string, fill: (unfinished: string) => Promise<T>): Promise<T> {
  const unfinished = `${folder}.unfinished-${process.pid}`
  await mkdir(path.dirname(folder), { recursive: true }).catch(unusable(folder))
  await refuseTaken(folder)
  await mkdir(unfinished, { mode: 0o700 }).catch(unusable(folder))
  try {
    const result = await fill(unfinished)
    await syncFolder(unfinished)
    await refuseTaken(folder)
    await rename(unfinished, folder)
    await syncFolder(path.dirname(folder))
    return result
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
}

async function refuseTaken(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined)
  if (!handle) return
  await handle.close()
  throw new StartupError(
    `${folder} is there already: name a folder that is not, such as one with today's date`,
  )
}

const unusable = (folder: string) => (error: NodeJS.ErrnoException) => {
  throw new StartupError(`${folder} cannot be made (${error.code}): name another folder`)
}

/** A new name is on the disk after its folder was synced. Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
