import type { Readable } from 'node:stream'
import type { ByteRange } from '../content/ranges.ts'
import type { MediaType } from '../kinds.ts'

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
