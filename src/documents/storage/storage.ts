import path from 'node:path'
import type { Config } from '../../config/config.ts'
import type { FileStorage } from './file-storage.ts'
import { localStorage } from './local.ts'

export interface Files {
  readonly storage: FileStorage
  /** The directory for incoming uploads, on the same file system as the local storage. */
  readonly incoming: string
}

/**
 * The storage from the settings: a bucket if one is configured, otherwise a directory in `dataDir`. Nothing is read or
 * written yet.
 */
export async function openFiles(config: Config): Promise<Files> {
  const folder = path.join(config.dataDir, 'files')
  const incoming = path.join(folder, 'incoming')
  if (!config.filesS3) return { storage: localStorage(folder), incoming }
  // Loaded only if it is used: the client is by far the largest library of the service.
  const { s3Storage } = await import('./s3.ts')
  return { storage: s3Storage(config.filesS3), incoming }
}
