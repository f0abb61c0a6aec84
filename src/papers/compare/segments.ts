import { common } from './common.ts'
import { isFinal, isOriginal, type Revision, type Run } from './file/text.ts'
import { withoutLabel, wordsOf, wordsOfText, written, type Word } from './words.ts'

/** Words that both say, that only the file says, or that only the record says, and whose tracked change it is. */
export interface Segment {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
  readonly by: Revision | null
}

/** A text of the file: as it is, and as it was before its tracked changes. */
export interface Sides {
  readonly original: readonly Word[]
  readonly final: readonly Word[]
}

export const sidesOf = (runs: readonly Run[]): Sides => ({
  original: withoutLabel(wordsOf(runs, isOriginal)),
  final: withoutLabel(wordsOf(runs, isFinal)),
})
export const recordWords = (text: string): readonly Word[] => withoutLabel(wordsOfText(text))

interface Told {
  readonly kind: Segment['kind']
  readonly word: Word
  readonly by: Revision | null
}

/**
 * What the file says otherwise than the record, word by word. What differs before any tracked change was changed without
 * tracking; the tracked changes say the rest themselves, so nothing is guessed of them.
 */
export function segments(record: readonly Word[], { original, final }: Sides): Segment[] {
  const inRecord = new Map(
    common(
      record.map(({ key }) => key),
      original.map(({ key }) => key),
    ).map(([at, to]) => [to, at]),
  )
  const places = new Map(final.map((each, at) => [placeOf(each), at]))
  const told: Told[] = []
  let [recordAt, finalAt] = [0, 0]
  const tellUpTo = (record_: number, final_: number) => {
    for (; recordAt < record_; recordAt++) told.push({ kind: 'removed', word: record[recordAt]!, by: null })
    for (; finalAt < final_; finalAt++) {
      const word = final[finalAt]!
      told.push({ kind: 'added', word, by: changeOf(word, 'inserted') })
    }
  }
  for (const [at, word] of original.entries()) {
    const [said, kept] = [inRecord.get(at), places.get(placeOf(word))]
    tellUpTo(said ?? recordAt, kept ?? finalAt)
    if (said !== undefined) recordAt += 1
    if (kept !== undefined) finalAt += 1
    if (said !== undefined && kept !== undefined) told.push({ kind: 'same', word: final[kept]!, by: null })
    else if (said !== undefined) told.push({ kind: 'removed', word, by: changeOf(word, 'deleted') })
    else if (kept !== undefined) told.push({ kind: 'added', word: final[kept]!, by: null })
  }
  tellUpTo(record.length, final.length)
  return joined(settled(told))
}

const placeOf = ({ from, to, text }: Word): string => `${from} ${to} ${text}`

/** Whose change made the word or took it away: one within it, or that of the blank beside it. */
const changeOf = ({ revisions, beside }: Word, kind: Revision['kind']): Revision | null =>
  revisions.find((each) => each.kind === kind) ?? revisions[0] ?? beside[0] ?? null

/** What one removed and another wrote again, before the next words that stayed, is no difference. */
function settled(told: readonly Told[]): readonly Told[] {
  const settledTold: Told[] = []
  for (let at = 0; at < told.length;) {
    let end = at
    while (end < told.length && (told[end]!.kind === 'same') === (told[at]!.kind === 'same')) end += 1
    const group = told.slice(at, end)
    const of = (kind: Segment['kind']) => group.filter((each) => each.kind === kind)
    const [removed, added] = [of('removed'), of('added')]
    const isSettled =
      removed.length > 0 &&
      removed.map(({ word }) => word.key).join(' ') === added.map(({ word }) => word.key).join(' ')
    if (isSettled) settledTold.push(...added.map(({ word }) => ({ kind: 'same', word, by: null }) as const))
    else settledTold.push(...(group[0]!.kind === 'same' ? group : [...removed, ...added]))
    at = end
  }
  return settledTold
}

function joined(told: readonly Told[]): Segment[] {
  const runs: { readonly first: Told; readonly words: Word[] }[] = []
  for (const each of told) {
    const last = runs.at(-1)
    if (last && last.first.kind === each.kind && isSame(last.first.by, each.by)) last.words.push(each.word)
    else runs.push({ first: each, words: [each.word] })
  }
  return runs.map(({ first: { kind, by }, words }) => ({ kind, text: written(words), by }))
}

const isSame = (one: Revision | null, other: Revision | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.author === other.author &&
    one.at === other.at &&
    one.moved === other.moved)
