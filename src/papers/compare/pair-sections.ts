import { bagLikeness, fileSide, recordSide, type FileSide, type RecordSide } from './align.ts'
import { numberOf, titleKey, type FileSection } from './file/sections.ts'
import { finalText, originalText } from './file/text.ts'
import type { RecordSection } from './record-text.ts'

/** A section of the record with its parts ready to be compared. */
export interface RecordReady {
  readonly section: RecordSection
  readonly sides: readonly RecordSide[]
}
/** A section of the file with its heading: as it is, and as it was before its tracked changes. */
export interface FileReady {
  readonly section: FileSection
  readonly sides: readonly FileSide[]
  readonly heading: string
  readonly headings: readonly string[]
}

export const recordReady = (section: RecordSection): RecordReady => ({
  section,
  sides: section.parts.map(recordSide),
})
export function fileReady(section: FileSection): FileReady {
  const [heading, before] = [finalText, originalText].map((of) =>
    section.heading
      .map(({ runs }) => of(runs).trim())
      .filter(Boolean)
      .join('\n'),
  ) as [string, string]
  return { section, sides: section.parts.map(fileSide), heading, headings: [heading, before] }
}

/**
 * Which section of the file is which of the record: the one of the same title, of the same bookmark, of much the same text,
 * or of the same number, in this order, because titles outlive what is put before them.
 */
export function pairedSections(
  record: readonly RecordReady[],
  file: readonly FileReady[],
): ReadonlyMap<RecordReady, FileReady> {
  const pairs = new Map<RecordReady, FileReady>()
  const left = new Set(file)
  const pair = (isPair: (one: RecordReady, other: FileReady) => boolean) => {
    for (const each of record) {
      if (pairs.has(each)) continue
      const found = [...left].find((other) => isPair(each, other))
      if (!found) continue
      pairs.set(each, found)
      left.delete(found)
    }
  }
  pair(
    ({ section: { heading } }, { headings, section }) =>
      (heading === null && section.heading.length === 0) ||
      (heading !== null && headings.some((each) => each !== '' && titleKey(each) === titleKey(heading))),
  )
  pair(
    ({ section: { mark } }, { section }) =>
      mark !== null && section.heading.some(({ marks }) => marks.includes(mark)),
  )
  pair((one, other) => bagLikeness(one.sides, other.sides) >= 0.6)
  pair(({ section: { heading } }, { headings }) => {
    const number = heading === null ? null : numberOf(heading)
    return number !== null && headings.some((each) => numberOf(each) === number)
  })
  return pairs
}

/** The places that stand out of order, once as many as can be stay in order. */
export function outOfOrder(places: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = []
  const before: number[] = []
  for (const [at, place] of places.entries()) {
    before[at] = -1
    lengths[at] = 1
    for (let to = 0; to < at; to++)
      if (places[to]! < place && lengths[to]! + 1 > lengths[at]) {
        lengths[at] = lengths[to]! + 1
        before[at] = to
      }
  }
  const kept = new Set<number>()
  for (let at = lengths.indexOf(Math.max(...lengths, 0)); at >= 0; at = before[at]!) kept.add(places[at]!)
  return new Set(places.filter((place) => !kept.has(place)))
}
