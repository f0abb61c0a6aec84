import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { FileStorage } from './file-storage.ts'

/** Stores content in a directory, spread over 65,536 subdirectories so that none grows large. */
export function localStorage(folder: string): FileStorage {
  const pathOf = (key: string): string => {
    if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error('a storage key that is none of ours')
    return path.join(folder, key.slice(0, 2), key.slice(2, 4), key)
  }
  return {
    put: async (key, file) => {
      const target = pathOf(key)
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
      await rename(file.path, target)
      await syncFolder(path.dirname(target))
    },
    open: async (key, range) => {
      const handle = await open(pathOf(key)).catch(ignoreMissing)
      return handle?.createReadStream(range ? { start: range.first, end: range.last } : {})
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    close: () => {},
  }
}

/** A new file name is durable only after its directory is synced. Windows has no such call and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
