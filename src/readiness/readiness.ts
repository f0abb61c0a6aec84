import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Database } from '../db/client.ts'
import { sealLag } from '../audit/seal-lag.ts'
import { DomainError } from '../kernel/errors.ts'
import type { Parts, Readiness } from '../kernel/readiness.ts'
import { settledWithin } from '../kernel/within.ts'

/** In seconds. The trail is sealed every second: an event that waits for so long shows that sealing fails. */
const BEHIND_SECONDS = 300

/** In milliseconds. Anybody may ask, so what costs more than a statement is kept for so long. */
const KEPT_MS = 10_000

/** In milliseconds. A part that takes longer is taken for one that fails. */
const PATIENCE_MS = 2000

/** As large as a block of the file system, so that a full disk shows. */
const probe = Buffer.alloc(4096)

type Costly = Pick<Parts, 'files' | 'trail'>

/** Watches the parts of the service. `incoming` is the folder that uploads are received in. */
export function watchReadiness(
  db: Database,
  incoming: string,
  erasures: { readonly isWhole: () => boolean },
): Readiness {
  let kept: { readonly at: number; readonly parts: Promise<Costly> } | undefined
  const look = async (): Promise<Costly> => {
    const [written, lag] = await Promise.all([
      settledWithin(PATIENCE_MS, writeProbe(incoming)),
      settledWithin(PATIENCE_MS, sealLag(db)),
    ])
    return {
      files: written ? 'ok' : 'unwritable',
      trail: lag && lag.oldestSeconds < BEHIND_SECONDS ? 'ok' : 'behind',
    }
  }
  return {
    require: async () => {
      await db.ping().catch((cause: unknown) => {
        throw Object.assign(new DomainError('unavailable', { reasons: [noDatabase] }), { cause })
      })
    },
    parts: async () => {
      if (!kept || performance.now() - kept.at >= KEPT_MS) kept = { at: performance.now(), parts: look() }
      const [costly, takes] = await Promise.all([kept.parts, settledWithin(PATIENCE_MS, db.ping())])
      return {
        ...costly,
        erasures: erasures.isWhole() ? 'ok' : 'unlisted',
        writes: takes === 'writes' ? 'ok' : 'refused',
      }
    },
  }
}

/** Writes a file where uploads are received, and removes it. Rejects when the disk is full or cannot be written. */
async function writeProbe(folder: string): Promise<true> {
  const file = path.join(folder, `probe-${randomUUID()}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    await writeFile(file, probe)
  } finally {
    await rm(file, { force: true })
  }
  return true
}

const noDatabase = {
  code: 'database' as const,
  message: {
    id: 'Basis data tidak menjawab.',
    en: 'The database does not answer.',
  },
}
