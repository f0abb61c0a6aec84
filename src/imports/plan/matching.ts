import type { Side } from '../../organizations/kinds.ts'
import type { Named } from '../rows/imported-row.ts'

/** An organization that a name or a number of the file may mean. */
export interface Candidate {
  readonly id: string
  readonly shortName: string
  readonly side: Side
  /** How alike the names are, by trigrams: 1 where they are the same but for the legal form and punctuation. */
  readonly similarity: number
  /** Whether it is called exactly this, legal form and all. */
  readonly whole?: boolean
}

/** What the register has for what a row names. */
export interface Found {
  readonly byNumber: readonly Candidate[]
  /** The likest first. */
  readonly byName: readonly Candidate[]
}

/** Which organization is meant; or, where that is not certain, which it could be. */
export type Match =
  | {
      readonly of: Candidate
      readonly guessed: boolean
      /** Who else is like it, of one that is to be registered. */
      readonly beside?: readonly Candidate[]
    }
  | { readonly doubt: 'contradiction' | 'unsure' | 'unknown'; readonly candidates: readonly Candidate[] }

/** Names this alike, with no other near, are one: a letter in a long name, but not "Gojek" and "Gojeck". */
const sureFrom = 0.85
const aheadBy = 0.2

/** Numbers go before names; of names only the same one, or one that is far likelier than any other, is taken. */
export function decideMatch({ byNumber, byName }: Found): Match {
  const exact = byName.filter((each) => each.similarity === 1)
  const [numbered] = byNumber
  if (numbered) {
    const named = exact.length > 0 && !exact.some((each) => each.id === numbered.id)
    if (named || byNumber.some((each) => each.id !== numbered.id))
      return { doubt: 'contradiction', candidates: distinct([...byNumber, ...exact]) }
    return { of: numbered, guessed: false }
  }
  // "Shopee" is who is called that, also where there is a "PT Shopee".
  const whole = exact.filter((each) => each.whole)
  for (const some of [exact, whole]) if (some.length === 1) return { of: some[0]!, guessed: false }
  const [best, next] = byName
  if (!best) return { doubt: 'unknown', candidates: [] }
  const isAhead = best.similarity - (next?.similarity ?? 0) >= aheadBy
  if (best.similarity >= sureFrom && isAhead) return { of: best, guessed: true }
  return { doubt: 'unsure', candidates: byName }
}

const distinct = (candidates: readonly Candidate[]): Candidate[] => [
  ...new Map(candidates.map((each) => [each.id, each])).values(),
]

/** The same naming in several rows is looked up once. */
export const namedKey = ({ name, npwp, nib }: Named): string => JSON.stringify([name, npwp, nib])
