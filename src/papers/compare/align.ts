import { common, heaviest } from './common.ts'
import type { FilePart } from './file/text.ts'
import { lineOf, type RecordPart } from './record-text.ts'
import { recordWords, sidesOf, type Sides } from './segments.ts'
import type { Word } from './words.ts'

/** A part of the record, made ready to be compared. */
export interface RecordSide {
  readonly part: RecordPart
  readonly words: readonly Word[]
  readonly bag: Bag
  readonly line: string
}

/** A part of the file, made ready to be compared. */
export interface FileSide extends Sides {
  readonly part: FilePart
  readonly bags: readonly Bag[]
  readonly lines: readonly string[]
}

export const recordSide = (part: RecordPart): RecordSide => {
  const words = recordWords(lineOf(part))
  return { part, words, bag: bagOf(words), line: said(words) }
}

export const fileSide = (part: FilePart): FileSide => {
  const { original, final } = sidesOf(part.runs)
  const sides = [original, final]
  return { part, original, final, bags: sides.map(bagOf), lines: sides.map(said) }
}

/** What the words say, whatever is between them. */
export const said = (words: readonly Word[]): string => words.map(({ key }) => key).join(' ')

type Bag = { readonly counts: ReadonlyMap<string, number>; readonly size: number }

function bagOf(words: readonly Word[]): Bag {
  const counts = new Map<string, number>()
  for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1)
  return { counts, size: words.length }
}

/** How much of both is in both, from 0 to 1. */
function alike(one: Bag, other: Bag): number {
  if (one.size === 0 || other.size === 0) return 0
  const [few, many] = one.counts.size < other.counts.size ? [one, other] : [other, one]
  let shared = 0
  for (const [key, count] of few.counts) shared += Math.min(count, many.counts.get(key) ?? 0)
  return (2 * shared) / (one.size + other.size)
}

/** How alike a part of the record and one of the file are: as it was before its tracked changes, or as it is. */
const likeness = (record: RecordSide, file: FileSide): number =>
  file.lines.includes(record.line) ? 1 : Math.max(...file.bags.map((bag) => 0.99 * alike(record.bag, bag)))

/** Whether a part that is left over has moved: its words are those that stood elsewhere. */
export const sameText = (record: RecordSide, { final }: FileSide): boolean =>
  record.words.length >= 3 && said(final) === record.line

/** How alike two lists of parts are together. */
export const bagLikeness = (record: readonly RecordSide[], file: readonly FileSide[]): number => {
  const known = bagOf(record.flatMap(({ words }) => words))
  return Math.max(
    alike(known, bagOf(file.flatMap(({ original }) => original))),
    alike(known, bagOf(file.flatMap(({ final }) => final))),
  )
}

/** From here on two parts are taken for the same one with another text. */
const enough = 0.5

/** Beyond so many comparisons of parts only those that are the same are paired. */
const most = 250_000

/** Which part of the file is which of the record, in their order; what is left over stays alone. */
export function aligned(
  record: readonly RecordSide[],
  file: readonly FileSide[],
): (readonly [RecordSide | null, FileSide | null])[] {
  const pairs =
    record.length * file.length > most
      ? common(
          record.map(({ line }) => line),
          file.map(({ lines }) => lines[0]!),
        )
      : heaviest(record.length, file.length, (at, to) => {
          const like = likeness(record[at]!, file[to]!)
          return like >= enough ? like : 0
        })
  const told: (readonly [RecordSide | null, FileSide | null])[] = []
  let [at, to] = [0, 0]
  for (const [nextAt, nextTo] of [...pairs, [record.length, file.length] as const]) {
    told.push(...between(record.slice(at, nextAt), file.slice(to, nextTo)))
    if (nextAt < record.length) told.push([record[nextAt]!, file[nextTo]!])
    at = nextAt + 1
    to = nextTo + 1
  }
  return told
}

/** Between two pairs, as many of both were written anew one by one; otherwise some went and others came. */
function between(
  record: readonly RecordSide[],
  file: readonly FileSide[],
): (readonly [RecordSide | null, FileSide | null])[] {
  const rewritten = file.every(({ original, final }) => original.length > 0 && final.length > 0)
  if (record.length === file.length && rewritten) return record.map((each, at) => [each, file[at]!] as const)
  return [...record.map((each) => [each, null] as const), ...file.map((each) => [null, each] as const)]
}
