import { DomainError } from '../../kernel/errors.ts'
import { cleanPaper } from '../model/clean.ts'
import type { Paper } from '../model/paper.ts'
import { glyphs } from '../pdf/fonts.ts'
import { compare, type ComparedSection } from './compare.ts'
import type { FileText } from './file/text.ts'
import { TooLarge } from './file/limits.ts'
import { readDocx } from './file/read-docx.ts'
import { recordText } from './record-text.ts'

/** A DOCX, and the paper that the record makes of itself today. */
export interface Task {
  readonly path: string
  readonly paper: Paper
}

export type Answer =
  | (Pick<FileText, 'record' | 'version' | 'comments'> & { readonly sections: readonly ComparedSection[] })
  | { readonly unreadable: 'damaged' | 'too_large' }
  | { readonly failed: unknown }

// The service normally ends this process. If the service itself is gone, for any reason, this process ends too.
process.once('disconnect', () => process.exit())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('message', (task: Task) => void answer(task))

async function answer(task: Task): Promise<void> {
  process.send!(await made(task))
}

async function made({ path, paper }: Task): Promise<Answer> {
  try {
    const file = await readDocx(path)
    const { record, version, comments } = file
    const clean = cleanPaper(paper, glyphs())
    return { record, version, comments, sections: compare(recordText(clean), file, clean.letterhead) }
  } catch (error) {
    if (error instanceof TooLarge) return { unreadable: 'too_large' }
    // The reader of packages refuses what is no sound zip or no XML as word processors write it.
    if (error instanceof DomainError) return { unreadable: 'damaged' }
    return { failed: error }
  }
}
