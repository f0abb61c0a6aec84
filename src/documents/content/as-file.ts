import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ContentRow } from '../queries.ts'
import { openContent, type ContentSource } from './content.ts'

/**
 * Gives the content of a document, checked against its hash, to a reader of files, and removes the copy afterwards. 500
 * `corrupted_file` as where it is downloaded.
 */
export async function asFile<T>(
  source: ContentSource,
  row: ContentRow,
  read: (path: string) => Promise<T>,
): Promise<T> {
  const { incoming } = source.files
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const copy = path.join(incoming, randomUUID())
  try {
    await pipeline(await openContent(source, row), createWriteStream(copy, { flags: 'wx', mode: 0o600 }))
    return await read(copy)
  } finally {
    await rm(copy, { force: true })
  }
}
