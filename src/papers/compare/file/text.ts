/** Who changed a text while changes were tracked, and how. */
export interface Revision {
  readonly kind: 'inserted' | 'deleted'
  /** It was moved: deleted here or inserted here only to stand elsewhere. */
  readonly moved: boolean
  readonly author: string
  /** As the file says it: the clock of whoever wrote it. */
  readonly at: string | null
}

/** A piece of text with the change that it came or went by; null where no change was tracked. */
export interface Run {
  readonly text: string
  readonly revision: Revision | null
}

/** A paragraph of the file, or a row of a table with its cells behind each other. */
export interface FilePart {
  readonly runs: readonly Run[]
  /** The names of the bookmarks that begin in it. */
  readonly marks: readonly string[]
  /** It is formatted as a heading. */
  readonly isHeading: boolean
}

/** A remark in the margin. */
export interface FileComment {
  readonly author: string
  readonly at: string | null
  readonly text: string
  /** What it stands at; null where the file says nothing of it. */
  readonly about: string | null
}

/** What a DOCX says. */
export interface FileText {
  /** The record and version that it says it was made of. */
  readonly record: string | null
  readonly version: number | null
  readonly parts: readonly FilePart[]
  readonly comments: readonly FileComment[]
}

/** The text with all tracked changes accepted. */
export const finalText = (runs: readonly Run[]): string => textOf(runs, isFinal)

/** The text with all tracked changes rejected. */
export const originalText = (runs: readonly Run[]): string => textOf(runs, isOriginal)

export const isFinal = ({ revision }: Run): boolean => revision?.kind !== 'deleted'
export const isOriginal = ({ revision }: Run): boolean => revision?.kind !== 'inserted'

const textOf = (runs: readonly Run[], keeps: (run: Run) => boolean): string =>
  runs
    .filter(keeps)
    .map(({ text }) => text)
    .join('')
