import { finalText, originalText, type FilePart } from './text.ts'
import type { RecordSection } from '../record-text.ts'
import { wordsOfText } from '../words.ts'

/** What stands below a heading of the file; before the first one there is none. */
export interface FileSection {
  /** A heading may stand in two paragraphs: `Pasal 5`, and what it is about. */
  readonly heading: readonly FilePart[]
  readonly parts: readonly FilePart[]
}

/** Beyond so many words a line is no heading. */
const mostWords = 14

const numbered = /^\s*(?:pasal\s+\d+|bab\s+(?:[ivxlc]+|\d+))\s*[.:]?(?=\s|$)/iu
const annex = /^\s*lampiran\b/iu

/** The sections of the file: by the bookmarks of our papers, by the style of headings, or by `Pasal 5`. */
export function fileSections(parts: readonly FilePart[], record: readonly RecordSection[]): FileSection[] {
  const marks = new Set(record.flatMap(({ mark }) => mark ?? []))
  const titles = new Set(record.flatMap(({ heading }) => (heading === null ? [] : titleKey(heading))))
  const sections: { heading: FilePart[]; parts: FilePart[] }[] = [{ heading: [], parts: [] }]
  for (const part of parts) {
    const last = sections.at(-1)!
    if (part.isHeading || part.marks.some((mark) => marks.has(mark)) || isNumbered(part))
      sections.push({ heading: [part], parts: [] })
    else if (last.heading.length === 1 && last.parts.length === 0 && isTitle(last.heading[0]!, part, titles))
      last.heading.push(part)
    else last.parts.push(part)
  }
  return sections.filter(({ heading, parts: below }) => heading.length + below.length > 0)
}

const isNumbered = ({ runs }: FilePart): boolean =>
  [finalText(runs), originalText(runs)].some(
    (text) =>
      (numbered.test(text) || annex.test(text)) &&
      !/[.,;]\s*$/u.test(text.replace(numbered, '')) &&
      !/^[^\S\n]*[\p{Ll}(]/u.test(text.replace(numbered, '')) &&
      wordsOfText(text).length <= mostWords,
  )

/** Whether it says what the numbered line before it is about. */
function isTitle(before: FilePart, { runs }: FilePart, titles: ReadonlySet<string>): boolean {
  const number = finalText(before.runs) || originalText(before.runs)
  if (!numbered.test(number) || titleKey(number) !== '') return false
  return [finalText(runs), originalText(runs)].some(
    (text) =>
      titles.has(titleKey(text)) ||
      (/\p{Lu}/u.test(text) && text === text.toUpperCase() && wordsOfText(text).length <= mostWords),
  )
}

/** What a heading says beside its number, which changes with every article that comes before it. */
export const titleOf = (heading: string): string => heading.replace(numbered, '').trim()

export const titleKey = (heading: string): string =>
  wordsOfText(titleOf(heading))
    .map(({ key }) => key.toLowerCase())
    .join(' ')

/** The number of an article, as its heading says it. */
export const numberOf = (heading: string): string | null => /^\s*pasal\s+(\d+)/iu.exec(heading)?.[1] ?? null
