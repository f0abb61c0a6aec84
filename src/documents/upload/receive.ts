import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { DomainError } from '../../kernel/errors.ts'
import { maxFileSize } from '../kinds.ts'
import type { ReceivedFile } from '../storage/file-storage.ts'

/** The type of a file by its content; undefined if the type is not allowed. */
export type DetectType<Type extends string> = (path: string) => Promise<Type | undefined>

/**
 * Writes the stream to a file in `folder`, chunk by chunk, and detects its type. 413 above 25 MiB, 415 for a type that
 * is not allowed, 422 for an empty file. On an error the file is removed.
 */
export async function receiveFile<Type extends string>(
  stream: Readable,
  folder: string,
  detect: DetectType<Type>,
): Promise<ReceivedFile<Type>> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const target = path.join(folder, randomUUID())
  try {
    const { size, sha256 } = await writeOut(stream, target)
    if (size === 0) throw new DomainError('rule_violated', { errors: [emptyFile] })
    const mediaType = await detect(target)
    if (!mediaType) throw new DomainError('unsupported_file_type')
    return { path: target, size, sha256, mediaType }
  } catch (error) {
    await discardFile({ path: target })
    throw error
  }
}

/**
 * Writes a new file and syncs it to disk. It does not use a write stream: an aborted pipeline does not wait for the
 * streams that it destroys, so a file that was just being opened would remain after the upload was given up.
 */
async function writeOut(stream: Readable, target: string): Promise<Pick<ReceivedFile, 'size' | 'sha256'>> {
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(target, 'wx', 0o600)
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxFileSize) throw new DomainError('payload_too_large', { detail: tooLarge })
      hash.update(chunk)
      await handle.appendFile(chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { size, sha256: hash.digest('hex') }
}

/** Removes a received file, if the storage has not moved it. */
export const discardFile = ({ path }: Pick<ReceivedFile, 'path'>): Promise<void> => rm(path, { force: true })

const tooLarge = { id: 'Berkas paling besar 25 MiB.', en: 'A file may have at most 25 MiB.' }
const emptyFile = {
  pointer: '/file',
  code: 'empty_file' as const,
  message: { id: 'Berkas ini kosong.', en: 'This file is empty.' },
}
