import { aligned, said, sameText, type FileSide, type RecordSide } from './align.ts'
import { fileSections, titleKey, titleOf } from './file/sections.ts'
import type { FileText, Revision, Run } from './file/text.ts'
import {
  fileReady,
  outOfOrder,
  pairedSections,
  recordReady,
  type FileReady,
  type RecordReady,
} from './pair-sections.ts'
import type { RecordSection } from './record-text.ts'
import { segments, sidesOf, type Segment } from './segments.ts'
import { wordsOfText, written } from './words.ts'

/** How a part of the file stands to the record. */
type PartChange = 'same' | 'changed' | 'moved' | 'only_in_file' | 'missing_in_file'

interface ComparedPart {
  readonly change: PartChange
  readonly label: string | null
  readonly record: string | null
  readonly file: string | null
  readonly segments: Segment[]
  /** Whose tracked change brought it here, took it away or moved it. */
  readonly by: Revision | null
  /** The heading under which it stands now, if it was moved; null before the first one. */
  readonly movedTo: string | null
}

export interface ComparedSection {
  readonly mark: string | null
  readonly change: Exclude<PartChange, 'moved'>
  /** It stands elsewhere among the others. */
  readonly moved: boolean
  readonly record: string | null
  readonly file: string | null
  /** What its title says otherwise; empty where it says the same. */
  readonly title: Segment[]
  readonly parts: ComparedPart[]
}

/** What the file says otherwise than the record, section by section in the order of the record; then what only it has. */
export function compare(
  record: readonly RecordSection[],
  file: FileText,
  left: readonly string[],
): ComparedSection[] {
  const known = record.map(recordReady)
  const skipped = new Set(left.map((line) => said(wordsOfText(line))))
  const found = fileSections(file.parts, record).map(fileReady)
  const read = found.map((each) => ({
    ...each,
    // Who issues it stands above our papers, and is no part of the record.
    sides:
      each.section.heading.length > 0
        ? each.sides
        : each.sides.filter(({ lines }) => !skipped.has(lines[0]!)),
  }))
  const pairs = pairedSections(known, read)
  const paired = known.flatMap((each) => pairs.get(each) ?? [])
  const places = paired.map((each) => read.indexOf(each))
  const moved = outOfOrder(places)
  const alone = read.filter((each) => !paired.includes(each))
  const told = [
    ...known.map((each) => ({ record: each, file: pairs.get(each), ...partsOf(each, pairs.get(each)) })),
    ...alone.map((each) => ({ record: undefined, file: each, ...partsOf(undefined, each) })),
  ]
  const elsewhere = movedParts(told)
  return told.map(({ record: known_, file: read_, pairs: parts }) => ({
    ...sectionOf(
      known_,
      read_,
      parts.flatMap((each) => elsewhere.told(each)),
    ),
    moved: read_ !== undefined && known_ !== undefined && moved.has(read.indexOf(read_)),
  }))
}

type Pair = readonly [RecordSide | null, FileSide | null]
interface Told {
  readonly file: FileReady | undefined
  readonly pairs: readonly Pair[]
}

const partsOf = (known: RecordReady | undefined, read: FileReady | undefined) => ({
  pairs: aligned(known?.sides ?? [], read?.sides ?? []),
})

/** Parts that are gone in one place and stand, with the same words, in another. */
function movedParts(all: readonly Told[]) {
  const came = all.flatMap(({ file, pairs }) =>
    pairs.flatMap(([record, side]) =>
      record === null && side && side.final.length > 0 ? [{ file, side }] : [],
    ),
  )
  const movedTo = new Map<RecordSide, (typeof came)[number]>()
  const taken = new Set<FileSide>()
  for (const [record, side] of all.flatMap(({ pairs }) => pairs)) {
    if (record === null || (side !== null && side.final.length > 0)) continue
    const to = came.find((each) => !taken.has(each.side) && sameText(record, each.side))
    if (!to) continue
    movedTo.set(record, to)
    taken.add(to.side)
  }
  return {
    told([record, side]: Pair): ComparedPart[] {
      if (record === null) return side && !taken.has(side) ? comparedPart(null, side) : []
      const to = movedTo.get(record)
      if (!to) return comparedPart(record, side)
      const by = firstChange(to.side.part.runs)
      const { label, text } = record.part
      const [told] = comparedPart(record, { ...to.side, ...sidesOf(standing(to.side.part.runs)) })
      return [{ ...told!, change: 'moved', label, record: text, by, movedTo: to.file?.heading || null }]
    },
  }
}

/** The text of a part that came from elsewhere, as if it had stood there: what is left of its changes are those within it. */
const standing = (runs: readonly Run[]): Run[] =>
  runs.map((run) => (run.revision?.kind === 'inserted' ? { ...run, revision: null } : run))

const firstChange = (runs: readonly Run[]): Revision | null =>
  runs.find(({ revision }) => revision !== null)?.revision ?? null

function comparedPart(record: RecordSide | null, file: FileSide | null): ComparedPart[] {
  const words = segments(record?.words ?? [], file ?? { original: [], final: [] })
  // It came and went again while changes were tracked.
  if (words.length === 0) return []
  const isThere = file !== null && file.final.length > 0
  const isSame = words.every(({ kind }) => kind === 'same')
  const change =
    record === null ? 'only_in_file' : isThere ? (isSame ? 'same' : 'changed') : 'missing_in_file'
  return [
    {
      change,
      label: record?.part.label ?? null,
      record: record?.part.text ?? null,
      file: isThere ? written(file.final) : null,
      segments: words,
      by: change === 'only_in_file' || change === 'missing_in_file' ? (words[0]!.by ?? null) : null,
      movedTo: null,
    },
  ]
}

function sectionOf(
  known: RecordReady | undefined,
  read: FileReady | undefined,
  parts: ComparedPart[],
): Omit<ComparedSection, 'moved'> {
  const record = known?.section.heading ?? null
  const file = read?.heading || null
  const isThere = file !== null || (read?.sides.some(({ final }) => final.length > 0) ?? false)
  // Of a section that only one of them has, all is said by its change.
  const isSameTitle = !known || !isThere || titleKey(record ?? '') === titleKey(file ?? '')
  const title = isSameTitle ? [] : titleSegments(record, read)
  const isSame = isSameTitle && parts.every(({ change }) => change === 'same')
  return {
    mark: known?.section.mark ?? null,
    change: !known ? 'only_in_file' : !isThere ? 'missing_in_file' : isSame ? 'same' : 'changed',
    record,
    file,
    title,
    parts,
  }
}

function titleSegments(record: string | null, read: FileReady | undefined): Segment[] {
  const runs = (read?.section.heading ?? []).flatMap(({ runs: each }) => [
    ...each,
    { text: '\n', revision: null },
  ])
  const { original, final } = sidesOf(runs)
  const unnumbered = (words: typeof final) =>
    words.slice(words.length - wordsOfText(titleOf(written(words))).length)
  return segments(wordsOfText(titleOf(record ?? '')), {
    original: unnumbered(original),
    final: unnumbered(final),
  })
}
