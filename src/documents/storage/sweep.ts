import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { inArray, lt } from 'drizzle-orm'
import type { Clock } from '../../kernel/days.ts'
import type { Database } from '../../db/client.ts'
import { everyHour, type Told } from '../../start/hourly.ts'
import { serviceActor } from '../../kernel/actor.ts'
import type { Files } from './storage.ts'
import { pendingFiles as t } from '../tables.ts'

const hour = 3_600_000
const batchSize = 50

interface Sweep {
  readonly db: Database
  readonly files: Files
  readonly clock: Clock
}

/**
 * Removes what failed uploads left behind more than an hour ago: content without a document, and files that were not
 * completely received. Only content that this database lists as pending is removed. So nothing is lost if the storage
 * is shared with another database, or was restored from a backup. Returns the number of removed files.
 */
export async function sweepOrphans({ db, files, clock }: Sweep): Promise<number> {
  const limit = new Date(clock().getTime() - hour)
  let removed = await sweepFolder(files.incoming, limit)
  let batch: number
  do {
    batch = await sweepStored(db, files, limit)
    removed += batch
  } while (batch === batchSize)
  return removed
}

async function sweepStored(db: Database, { storage }: Files, limit: Date): Promise<number> {
  return db.write(serviceActor, async (session) => {
    const old = session
      .select({ key: t.key })
      .from(t)
      .where(lt(t.createdAt, limit.toISOString()))
      .limit(batchSize)
    const rows = await session.delete(t).where(inArray(t.key, old)).returning()
    // Inside the transaction: if one removal fails, the next sweep still knows all of them.
    await Promise.all(rows.map(({ key }) => storage.remove(key)))
    return rows.length
  })
}

async function sweepFolder(folder: string, limit: Date): Promise<number> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  let removed = 0
  for (const name of names) {
    const file = path.join(folder, name)
    const found = await stat(file).catch(() => undefined)
    if (!found || found.mtimeMs >= limit.getTime()) continue
    await rm(file, { force: true })
    removed += 1
  }
  return removed
}

/** Sweeps now and every hour. Returns a function that stops this and waits for a running sweep. */
export const startSweeping = (told: Told, sweep: Sweep): (() => Promise<void>) =>
  everyHour(told, {
    job: 'sweep_files',
    what: 'files that uploads had left behind',
    remove: () => sweepOrphans(sweep),
  })
