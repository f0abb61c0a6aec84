import type { Revision, Run } from './file/text.ts'

/** A word or a sign of a text. */
export interface Word {
  readonly text: string
  /** What it is compared by: without what a word processor writes otherwise by itself. */
  readonly key: string
  /** A blank stands before it. */
  readonly spaced: boolean
  /** Its first and last character in the whole text, also counting what was deleted. */
  readonly from: number
  readonly to: number
  /** The tracked changes within it: what came, and what went. */
  readonly revisions: readonly Revision[]
  /** Those beside it, such as of the blank that parts it from the next word. */
  readonly beside: readonly Revision[]
}

/** Letters and digits with what joins them in numbers and compounds; any other sign, as often as it is repeated. */
const pattern = /[\p{L}\p{N}\p{M}]+(?:[.,/\-'’‑][\p{L}\p{N}\p{M}]+)*|([^\s\p{L}\p{N}\p{M}])\1*/gu

/** The words of a text of the record. */
export const wordsOfText = (text: string): Word[] => wordsOf([{ text, revision: null }], () => true)

/** The words of those runs that are kept. */
export function wordsOf(runs: readonly Run[], keeps: (run: Run) => boolean): Word[] {
  let text = ''
  /** Where each kept character stands in the whole text. */
  const places: number[] = []
  /** Where each run ends in the whole text. */
  const ends: number[] = []
  let length = 0
  for (const run of runs) {
    if (keeps(run)) {
      text += run.text
      for (let at = 0; at < run.text.length; at++) places.push(length + at)
    }
    length += run.text.length
    ends.push(length)
  }
  let first = 0
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => {
    const [from, to] = [places[index]!, places[index + found.length - 1]!]
    while (ends[first]! <= from) first += 1
    const revisions: Revision[] = []
    let at = first
    for (; at < runs.length && (at === 0 || ends[at - 1]! <= to); at++)
      revisions.push(...revisionOf(runs[at]))
    const beside = [...revisionOf(runs[at]), ...revisionOf(runs[first - 1])]
    const spaced = /\s/u.test(text[index - 1] ?? '')
    return { text: found, key: keyOf(found), spaced, from, to, revisions, beside }
  })
}

const revisionOf = (run: Run | undefined): Revision[] => (run?.revision ? [run.revision] : [])

/** Quotes, hyphens and lines to be filled in are written in many ways that all mean the same. */
const keyOf = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[‘’‚‛`´]/gu, "'")
    .replaceAll(/[“”„‟«»]/gu, '"')
    .replaceAll(/[‐‑‒–—―]/gu, '-')
    .replace(/^(?:…+|[._]{3,})$/u, '…')

const isLabel: readonly ((keys: readonly string[]) => number)[] = [
  ([open, at, close]) => (open === '(' && /^(?:\d+|[a-z]{1,2})$/u.test(at ?? '') && close === ')' ? 3 : 0),
  ([at, dot]) => (/^(?:\d+|[a-z]{1,2})$/u.test(at ?? '') && (dot === '.' || dot === ')') ? 2 : 0),
  ([dot]) => (/^[•\-▪◦]$/u.test(dot ?? '') ? 1 : 0),
]

/** Without what numbers a paragraph or an item of a list, which a word processor may write by itself. */
export function withoutLabel(words: readonly Word[]): readonly Word[] {
  const keys = words.slice(0, 3).map(({ key }) => key)
  const length = isLabel.map((of) => of(keys)).find((each) => each > 0) ?? 0
  return length === words.length || words[length]!.spaced ? words.slice(length) : words
}

/** The words in a row, as they were written. */
export const written = (words: readonly Pick<Word, 'text' | 'spaced'>[]): string =>
  words.map(({ text, spaced }, at) => (at > 0 && spaced ? ` ${text}` : text)).join('')
