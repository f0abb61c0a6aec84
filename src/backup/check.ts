import { createReadStream } from 'node:fs'
import { Writable, type Readable } from 'node:stream'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { StartupError } from '../kernel/startup-error.ts'
import { fileListName, tableFile, type Manifest, type TablePart } from './manifest.ts'
import { measuring } from './out.ts'
import { fileIn, type KeptFile } from './write-files.ts'

/**
 * Compares all of a backup with its manifest before anything is restored from it. Throws StartupError naming the first
 * part that is missing, damaged or was changed.
 */
export async function checkParts(folder: string, manifest: Manifest): Promise<void> {
  for (const part of manifest.tables) {
    const file = path.join(folder, tableFile(part.table))
    await compare(file, part.sha256, createGunzip())
  }
  await compare(path.join(folder, fileListName), manifest.files.sha256)
  let files = 0
  for await (const file of filesIn(folder)) {
    await compare(fileIn(folder, file.key), file.sha256)
    files += 1
  }
  if (files !== manifest.files.count)
    throw new StartupError(
      `${path.join(folder, fileListName)} lists ${files} files, not ${manifest.files.count}`,
    )
}

async function compare(file: string, sha256: string, unpack?: NodeJS.ReadWriteStream): Promise<void> {
  const measured = measuring()
  const nowhere = new Writable({ write: (_, _encoding, done) => done() })
  const source = createReadStream(file)
  try {
    if (unpack) await pipeline(source, unpack, measured.stream, nowhere)
    else await pipeline(source, measured.stream, nowhere)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StartupError(`${file} of the backup cannot be read (${code}): nothing was restored`)
  }
  if (measured.result().sha256 !== sha256)
    throw new StartupError(`${file} of the backup was damaged or changed: nothing was restored`)
}

/** The files that a backup lists, in its order. */
export async function* filesIn(folder: string): AsyncGenerator<KeptFile> {
  for await (const line of linesOf(createReadStream(path.join(folder, fileListName))))
    yield JSON.parse(line) as KeptFile
}

/** The rows of a table in a backup, as JSON. */
export async function* rowsIn(folder: string, { table }: TablePart): AsyncGenerator<string> {
  const unpack = createGunzip()
  const source = createReadStream(path.join(folder, tableFile(table)))
  source.on('error', (error) => unpack.destroy(error))
  yield* linesOf(source.pipe(unpack))
}

const linesOf = (input: Readable) => createInterface({ input, crlfDelay: Infinity })
