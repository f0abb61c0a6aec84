import type { Caller } from '../../kernel/actor.ts'
import { askApart } from '../../kernel/start-apart.ts'
import { asFile } from '../content/as-file.ts'
import { getContent, type ContentSource } from '../content/content.ts'
import { adviceOn } from './advice.ts'
import type { Answer } from './child.ts'
import type { Signatures } from './schemas.ts'

const program = new URL('child.ts', import.meta.url)
const bounds = { memory: 256, seconds: 20 }

/** What is seen of the electronic signatures of a PDF, in a process of its own. 404 if the caller may not see the file. */
export async function lookAtSignatures(
  source: ContentSource,
  caller: Caller,
  id: string,
  gone: AbortSignal,
): Promise<Signatures> {
  const content = await getContent(source.db, caller, id)
  if (content.mediaType !== 'application/pdf') return unread(id, 'no_pdf')
  const seen = await asFile(source, content, (path) =>
    askApart<Answer>(program, { path }, { ...bounds, gone }),
  )
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
