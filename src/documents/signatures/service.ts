import type { Caller } from '../../kernel/actor.ts'
import { askApart } from '../../kernel/start-apart.ts'
import { asFile } from '../content/as-file.ts'
import { getContent, type ContentSource } from '../content/content.ts'
import { adviceOn } from './advice.ts'
import type { Answer, Task } from './child.ts'
import { findingOf, type SignatureFinding } from './findings.ts'
import type { Signatures } from './schemas.ts'

const program = new URL('child.ts', import.meta.url)
const bounds = { memory: 256, seconds: 20 }

interface Looking {
  /** The roots that are trusted, as PEM. */
  readonly roots: readonly string[]
  readonly gone: AbortSignal
}

const look = (path: string, { roots, gone }: Looking) =>
  askApart<Answer>(program, { path, roots } satisfies Task, { ...bounds, gone })

/**
 * What is found of the electronic signatures of a PDF that was received. Null where it could not be looked at: it is advice,
 * and stands in the way of no upload.
 */
export async function findSignaturesIn(path: string, looking: Looking): Promise<SignatureFinding | null> {
  const seen = await look(path, looking).catch(() => undefined)
  return seen === undefined || 'failed' in seen ? null : findingOf(seen)
}

/** What is seen of the electronic signatures of a PDF, in a process of its own. 404 if the caller may not see the file. */
export async function lookAtSignatures(
  source: ContentSource,
  caller: Caller,
  id: string,
  { roots, gone }: Looking,
): Promise<Signatures> {
  const content = await getContent(source.db, caller, id)
  if (content.mediaType !== 'application/pdf') return unread(id, 'no_pdf')
  const seen = await asFile(source, content, (path) => look(path, { roots, gone }))
  if (seen === undefined) return unread(id, 'too_large')
  if ('failed' in seen) throw seen.failed
  return {
    documentId: id,
    unread: null,
    signatures: [...seen.signatures],
    addedAfter: seen.addedAfter,
    advice: adviceOn(seen),
  }
}

const unread = (documentId: string, why: NonNullable<Signatures['unread']>): Signatures => ({
  documentId,
  unread: why,
  signatures: [],
  addedAfter: null,
  advice: notLookedAt,
})

const notLookedAt = {
  id: 'Berkas ini tidak diperiksa: hanya PDF, yang dapat dibaca dalam batas waktu dan memori.',
  en: 'This file was not looked at: only a PDF is, that can be read within its time and memory.',
}
