import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import type { FileStorage } from '../documents/storage/file-storage.ts'
import { fileListName, type Manifest } from './manifest.ts'
import { writePart } from './out.ts'

const batchSize = 500

/** A file as its record describes it. */
export interface KeptFile {
  readonly key: string
  readonly size: number
  readonly sha256: string
  readonly mediaType: string
}

/** Where a backup keeps a file: spread over folders, so that none grows large. */
export const fileIn = (folder: string, key: string): string =>
  path.join(folder, 'files', key.slice(0, 2), key)

/**
 * Copies the files that the records of the snapshot name, each compared with the SHA-256 of its record, and lists them.
 * A file never changes under its key, so it is that of the snapshot. What is missing or damaged is named and left out.
 */
export async function writeFiles(
  { owner, storage }: { owner: pg.Client; storage: FileStorage },
  folder: string,
): Promise<Manifest['files']> {
  const damaged: string[] = []
  let [count, bytes] = [0, 0]
  async function* lines() {
    for await (const file of filesOf(owner)) {
      if (!(await copyOut(storage, file, folder))) {
        damaged.push(file.key)
        continue
      }
      count += 1
      bytes += file.size
      yield `${JSON.stringify(file)}\n`
    }
  }
  const { sha256 } = await writePart(path.join(folder, fileListName), lines())
  return { count, bytes, sha256, damaged }
}

async function* filesOf(owner: pg.Client): AsyncGenerator<KeptFile> {
  await owner.query(
    `declare registry_files no scroll cursor for select storage_key as key, size::float8 as size, sha256, media_type as "mediaType"
     from public.documents order by storage_key`,
  )
  for (;;) {
    const { rows } = await owner.query<KeptFile>(`fetch ${batchSize} from registry_files`)
    yield* rows
    if (rows.length < batchSize) break
  }
  await owner.query('close registry_files')
}

/** Whether the file is there and what its record says. */
async function copyOut(
  storage: FileStorage,
  { key, size, sha256 }: KeptFile,
  folder: string,
): Promise<boolean> {
  const content = await storage.open(key)
  if (!content) return false
  const target = fileIn(folder, key)
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
  const written = await writePart(target, content)
  if (written.bytes === size && written.sha256 === sha256) return true
  await rm(target)
  return false
}
