import { createHash } from 'node:crypto'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { MediaType } from '../documents/kinds.ts'
import type { Files } from '../documents/storage/storage.ts'
import { StartupError } from '../kernel/startup-error.ts'
import { filesIn } from './check.ts'
import { fileIn } from './write-files.ts'

/**
 * Puts the files of a backup into the storage. One that is there already, as in a bucket that outlived its database,
 * stays if it is the same. Throws StartupError if it is another.
 */
export async function restoreFiles(folder: string, { storage, incoming }: Files): Promise<void> {
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  for await (const { key, size, sha256, mediaType } of filesIn(folder)) {
    const there = await storage.open(key)
    if (there) {
      const hash = createHash('sha256')
      for await (const chunk of there) hash.update(chunk as Buffer)
      if (hash.digest('hex') === sha256) continue
      throw new StartupError(
        `another file is kept under ${key} already: restore into a folder or bucket with nothing in it (DATA_DIR, FILES_S3_BUCKET)`,
      )
    }
    // Storing it takes it away, and the backup stays as it is.
    const copy = path.join(incoming, key)
    await copyFile(fileIn(folder, key), copy)
    try {
      await storage.put(key, { path: copy, size, sha256, mediaType: mediaType as MediaType })
    } finally {
      await rm(copy, { force: true })
    }
  }
}
