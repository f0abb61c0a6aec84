import { once } from 'node:events'
import { pipeline, type Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { eq } from 'drizzle-orm'
import type { FastifyBaseLogger } from 'fastify'
import type { Caller } from '../../kernel/actor.ts'
import type { Database } from '../../db/client.ts'
import { DomainError } from '../../kernel/errors.ts'
import { checked, CorruptedContent } from './verified.ts'
import { requireContent, type ContentRow } from '../queries.ts'
import type { ByteRange } from './ranges.ts'
import { serviceActor } from '../../kernel/actor.ts'
import type { Files } from '../storage/storage.ts'
import { documents as t } from '../tables.ts'

/** Where content is read from, and where it is noted that it is not what it was. */
export interface ContentSource {
  readonly db: Database
  readonly files: Files
  readonly log: FastifyBaseLogger
}

/** What is needed to answer with a file's content. 404 where the caller may not see it. */
export const getContent = (db: Database, { actor }: Caller, id: string): Promise<ContentRow> =>
  db.read(actor, (session) => requireContent(session, actor, id))

/**
 * The content, or the bytes asked for, as a stream that is ready to be read. The whole is checked against its SHA-256
 * on the way; a part by its length. 500 `corrupted_file` where the content is missing or damaged and that is known
 * before its first byte; later, the stream fails. Once found, the whole is checked before anything of it is sent,
 * until it is sound again.
 */
export async function openContent(
  source: ContentSource,
  row: ContentRow,
  range?: ByteRange,
): Promise<Readable> {
  if (row.corruptedAt !== null) await requireSoundAgain(source, row)
  try {
    const stream = await openChecked(source, row, range)
    await once(stream, 'readable')
    stream.on('error', (error) => void asProblem(source, row, error))
    return stream
  } catch (error) {
    throw await asProblem(source, row, error)
  }
}

async function openChecked({ files }: ContentSource, row: ContentRow, range?: ByteRange): Promise<Readable> {
  const content = await files.storage.open(row.storageKey, range)
  if (!content) throw new CorruptedContent('missing')
  return pipeline(content, checked(range ? { size: range.last - range.first + 1 } : row), () => {})
}

async function requireSoundAgain(source: ContentSource, row: ContentRow): Promise<void> {
  try {
    await finished((await openChecked(source, row)).resume())
  } catch (error) {
    throw await asProblem(source, row, error)
  }
  await setCorruptedAt(source.db, row.id, null)
  source.log.warn({ document: row.id }, 'the content of a document is sound again')
}

/** The error as the reader gets it; that content is corrupted is noted first, on the record and in the log. */
async function asProblem({ db, log }: ContentSource, row: ContentRow, error: unknown): Promise<unknown> {
  if (!(error instanceof CorruptedContent)) return error
  log.error(
    { document: row.id, storageKey: row.storageKey, found: error.message },
    'the content of a document is corrupted',
  )
  await setCorruptedAt(db, row.id, new Date().toISOString()).catch((failure: unknown) =>
    log.error({ err: failure, document: row.id }, 'a corrupted document could not be noted'),
  )
  return new DomainError('corrupted_file')
}

const setCorruptedAt = (db: Database, id: string, corruptedAt: string | null): Promise<void> =>
  db.write(serviceActor, async (session) => {
    await session.update(t).set({ corruptedAt }).where(eq(t.id, id))
  })
