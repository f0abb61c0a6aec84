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

/** Where content is read from, and where corrupted content is recorded. */
export interface ContentSource {
  readonly db: Database
  readonly files: Files
  readonly log: FastifyBaseLogger
}

/** The data needed to answer with the content of a file. 404 if the caller may not see it. */
export const getContent = (db: Database, { actor }: Caller, id: string): Promise<ContentRow> =>
  db.read(actor, (session) => requireContent(session, actor, id))

/**
 * The content, or the requested bytes, as a stream that is ready to be read. The whole content is checked against its
 * SHA-256 while it is sent; a range only against its length. 500 `corrupted_file` if the content is found missing or
 * damaged before the first byte; after that, the stream fails. For a file recorded as corrupted, the whole content is
 * checked before anything is sent, until a check succeeds.
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

/** The error for the reader. Corrupted content is first recorded on the document and in the log. */
async function asProblem({ db, log }: ContentSource, row: ContentRow, error: unknown): Promise<unknown> {
  if (!(error instanceof CorruptedContent)) return error
  log.error(
    { document: row.id, storageKey: row.storageKey, err: error },
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
