/** A word of a text, which may be a hit. "Kerja sama" is searched as one word. */
const word = /kerja\s+sama|[\p{L}\p{M}\p{N}]+/giu

/** The distinct words of these texts. */
export const wordsOf = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => text.match(word) ?? [])),
]

/**
 * The length of a passage, the part of it before its first hit (both in characters), and the most passages in a
 * snippet.
 */
const passageLength = 160
const lead = 40
const mostPassages = 2
/** The longest possible snippet in characters: every character is escaped and marked as a hit. */
export const longestSnippet = 2 * mostPassages * passageLength * '<mark>&quot;</mark>'.length

/**
 * The passages of the texts that have hits, as HTML in which `<mark>` is the only tag. If no text has a hit, returns
 * the beginning of the first text; the record was then found by a name that these texts do not show.
 */
export function snippetOf(texts: readonly string[], isHit: (word: string) => boolean): string {
  const passages = texts.flatMap((text) => {
    const first = [...text.matchAll(word)].find(([each]) => isHit(each))
    return first ? [passage(text, first.index, isHit)] : []
  })
  if (passages.length === 0 && texts[0]) return passage(texts[0], 0, () => false)
  return passages.slice(0, mostPassages).join(' … ')
}

/** The passage around a position in a text, cut at spaces if there are any. */
function passage(text: string, at: number, isHit: (word: string) => boolean): string {
  const start = at <= lead ? 0 : wordStart(text, at - lead, at)
  const end = text.length <= start + passageLength ? text.length : wordEnd(text, start + passageLength, at)
  const marked = mark(text.slice(start, end).trim(), isHit)
  return `${start > 0 ? '…' : ''}${marked}${end < text.length ? '…' : ''}`
}

function wordStart(text: string, from: number, before: number): number {
  const space = text.slice(from, before).search(/\s/)
  return space === -1 ? before : from + space
}

function wordEnd(text: string, before: number, after: number): number {
  const space = text.slice(after, before).search(/\s\S*$/)
  // Do not cut a surrogate pair in half: one half is not a valid character.
  if (space <= 0) return /[\ud800-\udbff]/.test(text[before - 1]!) ? before - 1 : before
  return after + space
}

function mark(text: string, isHit: (word: string) => boolean): string {
  let marked = ''
  let done = 0
  for (const { 0: each, index } of text.matchAll(word)) {
    if (!isHit(each)) continue
    marked += `${escape(text.slice(done, index))}<mark>${escape(each)}</mark>`
    done = index + each.length
  }
  return marked + escape(text.slice(done))
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string): string => text.replace(/[&<>"']/g, (each) => entities[each]!)
