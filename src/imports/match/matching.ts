import type { Side } from '../../organizations/kinds.ts'
import type { Named } from '../rows/imported-row.ts'

/** An organization that a name or a number in the file may mean. */
export interface Candidate {
  readonly id: string
  readonly shortName: string
  readonly side: Side
  /** Trigram similarity of the names, from 0 to 1. It is 1 if they differ only in legal form and punctuation. */
  readonly similarity: number
  /** Whether the name is exactly the same, including the legal form. */
  readonly whole?: boolean
}

/** The search results for the organization that a row names. */
export interface Found {
  /** For each number that is known, who has it: several where a head office and its branches do. */
  readonly byNumber: readonly (readonly Candidate[])[]
  /** The most similar first. */
  readonly byName: readonly Candidate[]
}

/** The organization that is meant; or the possible ones if that is not certain. */
export type Match =
  | {
      readonly of: Candidate
      readonly guessed: boolean
      /** For an organization that will be registered: similar ones that are registered already. */
      readonly beside?: readonly Candidate[]
    }
  | { readonly doubt: 'contradiction' | 'unsure' | 'unknown'; readonly candidates: readonly Candidate[] }

/**
 * Names with this similarity are taken as the same if no other name is close. This allows one wrong letter in a long
 * name, but not "Gojek" and "Gojeck".
 */
const sureFrom = 0.85
const aheadBy = 0.2

/**
 * A number has priority over a name. Of a head office and its branches, which have the same numbers, the name tells which.
 * Without a number a name is accepted only if it is the same, or if it is far more similar than any other.
 */
export function decideMatch({ byNumber, byName }: Found): Match {
  const exact = byName.filter((each) => each.similarity === 1)
  if (byNumber.length > 0) {
    const holders = distinct(byNumber.flat()).filter((one) => byNumber.every((some) => among(some, one)))
    const meant = exact.length > 0 ? holders.filter((one) => among(exact, one)) : holders
    return meant.length === 1
      ? { of: meant[0]!, guessed: false }
      : { doubt: 'contradiction', candidates: distinct([...byNumber.flat(), ...exact]) }
  }
  // "Shopee" means the organization with exactly this name, even if there is also a "PT Shopee".
  const whole = exact.filter((each) => each.whole)
  for (const some of [exact, whole]) if (some.length === 1) return { of: some[0]!, guessed: false }
  const [best, next] = byName
  if (!best) return { doubt: 'unknown', candidates: [] }
  const isAhead = best.similarity - (next?.similarity ?? 0) >= aheadBy
  if (best.similarity >= sureFrom && isAhead) return { of: best, guessed: true }
  return { doubt: 'unsure', candidates: byName }
}

const among = (some: readonly Candidate[], one: Candidate): boolean => some.some(({ id }) => id === one.id)

const distinct = (candidates: readonly Candidate[]): Candidate[] => [
  ...new Map(candidates.map((each) => [each.id, each])).values(),
]

/** Names and numbers that repeat in several rows are looked up once. */
export const namedKey = ({ name, npwp, nib }: Named): string => JSON.stringify([name, npwp, nib])
