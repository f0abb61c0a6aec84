import { cleanLine } from './cells.ts'

/** The words without differences of spelling: capital letters, punctuation, spaces. */
export const plainWords = (text: string): string =>
  cleanLine(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll('kerja sama', 'kerjasama')
    .trim()
