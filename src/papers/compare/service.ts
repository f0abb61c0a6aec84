import { asFile } from '../../documents/content/as-file.ts'
import { getContent, type ContentSource } from '../../documents/content/content.ts'
import type { Document } from '../../documents/schemas.ts'
import type { Caller } from '../../kernel/actor.ts'
import { askApart } from '../../kernel/start-apart.ts'
import type { Paper } from '../model/paper.ts'
import { paperFormats } from '../process/task.ts'
import type { Answer, Task } from './child.ts'
import type { ComparedSection } from './compare.ts'
import type { Comparison } from './schemas.ts'

const program = new URL('child.ts', import.meta.url)
const bounds = { memory: 256, seconds: 20 }

/** The record, and the paper that it makes of itself today. */
interface Beside {
  readonly record: { readonly id: string; readonly version: number }
  readonly paper: Paper
}

/** What a DOCX of an agreement or an amendment says otherwise than the paper that the record makes of itself today. */
export async function compareDraft(
  source: ContentSource,
  caller: Caller,
  document: Document,
  { record, paper }: Beside,
  gone: AbortSignal,
): Promise<Comparison> {
  if (document.mediaType !== paperFormats.docx) return unread(document, 'no_docx')
  const content = await getContent(source.db, caller, document.id)
  const answer = await asFile(source, content, (path) =>
    askApart<Answer>(program, { path, paper } satisfies Task, { ...bounds, gone }),
  )
  if (answer === undefined) return unread(document, 'too_large')
  if ('failed' in answer) throw answer.failed
  if ('unreadable' in answer) return unread(document, answer.unreadable)
  const { sections, comments } = answer
  return {
    documentId: document.id,
    unread: null,
    recordVersion: record.version,
    fileVersion: answer.record === record.id ? answer.version : null,
    differences: differencesIn(sections),
    sections: [...sections],
    comments: [...comments],
  }
}

/** Nothing was compared, and why. */
export const unread = ({ id }: Document, why: NonNullable<Comparison['unread']>): Comparison => ({
  documentId: id,
  unread: why,
  recordVersion: null,
  fileVersion: null,
  differences: 0,
  sections: [],
  comments: [],
})

const differencesIn = (sections: readonly ComparedSection[]): number =>
  sections
    .map(
      ({ title, parts, moved }) =>
        (title.length > 0 ? 1 : 0) + (moved ? 1 : 0) + parts.filter(({ change }) => change !== 'same').length,
    )
    .reduce((sum, each) => sum + each, 0)
