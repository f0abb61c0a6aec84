import type { Readable } from 'node:stream'
import type { ByteRange } from '../content/ranges.ts'
import type { MediaType } from '../kinds.ts'

/** A completely received file. It is on the disk of this service and has no key yet. */
export interface ReceivedFile<Type extends string = MediaType> {
  readonly path: string
  readonly size: number
  /** SHA-256 in hexadecimal. */
  readonly sha256: string
  readonly mediaType: Type
}

/** Stores content under keys. A key is never used twice. */
export interface FileStorage {
  /**
   * Stores a received file; the file may then be gone from its path. After this the content survives a power failure.
   */
  put: (key: string, file: ReceivedFile) => Promise<void>
  /** The content, or the requested bytes; undefined if there is nothing under the key. */
  open: (key: string, range?: ByteRange) => Promise<Readable | undefined>
  /** Removes the content. No error if there is none. */
  remove: (key: string) => Promise<void>
  close: () => void
}
