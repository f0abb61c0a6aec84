import path from 'node:path'
import type { Readable } from 'node:stream'
import type { Config } from '../../config/config.ts'
import type { MediaType } from '../kinds.ts'
import { localStorage } from './local.ts'
import type { ByteRange } from '../content/ranges.ts'

/** A file received whole: on the disk of this service, under no key yet. */
export interface ReceivedFile<Type extends string = MediaType> {
  readonly path: string
  readonly size: number
  /** In hexadecimal. */
  readonly sha256: string
  readonly mediaType: Type
}

/** Where content is kept, under keys that are given once and never again. */
export interface FileStorage {
  /** Keeps a received file, which may be gone from its path afterwards. The content then outlives a loss of power. */
  put: (key: string, file: ReceivedFile) => Promise<void>
  /** The content or the bytes asked for; undefined where there is none under the key. */
  open: (key: string, range?: ByteRange) => Promise<Readable | undefined>
  /** Removes the content; what is not there is no error. */
  remove: (key: string) => Promise<void>
  close: () => void
}

export interface Files {
  readonly storage: FileStorage
  /** The folder in which uploads arrive; on the same file system as the local storage. */
  readonly incoming: string
}

/** The storage the settings name: a bucket where there is one, else a folder in `dataDir`. Nothing is touched yet. */
export async function openFiles(config: Config): Promise<Files> {
  const folder = path.join(config.dataDir, 'files')
  const incoming = path.join(folder, 'incoming')
  if (!config.filesS3) return { storage: localStorage(folder), incoming }
  // Loaded only where it is used: the client is by far the largest library of the service.
  const { s3Storage } = await import('./s3.ts')
  return { storage: s3Storage(config.filesS3), incoming }
}
