import type { Opening } from '../../organizations/lifecycle.ts'
import { plainWords } from '../cells/words.ts'

/** An agency or the province, with all of its names. */
export interface KnownAgency extends Opening {
  readonly id: string
  readonly isProvince: boolean
  readonly names: readonly string[]
  readonly succeededById: string | null
}

/** Whose agreement this is according to the list: of the importing agency, of the province, or of another agency. */
export type AgencyStanding =
  | { readonly of: 'province' | 'left_out' }
  /** With the named agency, if one is named: the importing agency, or an agency whose place it took. */
  | { readonly of: 'own'; readonly agency?: KnownAgency }
  | { readonly of: 'other'; readonly agency: KnownAgency }
  | { readonly of: 'unknown' }

export const agencyAnswers = ['own', 'leave_out'] as const
/** Whether a name means the importing agency, or its rows are left out. */
export type AgencyAnswer = (typeof agencyAnswers)[number]

const provinceWords = ['pemprov dki', 'pemprov dki jakarta', 'provinsi dki jakarta', 'gubernur dki jakarta']
/** Shorter names would be found by chance within other texts. */
const shortestMentioned = 6

/** Recognizes names of agencies, from the view of the importing agency. */
export function agencyReader(
  ownId: string,
  agencies: readonly KnownAgency[],
  answers: Readonly<Record<string, AgencyAnswer>>,
) {
  const asked = new Map(Object.entries(answers).map(([name, answer]) => [plainWords(name), answer]))
  const byName = new Map<string, KnownAgency>()
  for (const agency of agencies) {
    for (const name of agency.names) byName.set(plainWords(name), agency)
    if (agency.isProvince) for (const name of provinceWords) byName.set(name, agency)
  }
  const standing = (agency: KnownAgency): AgencyStanding => {
    if (agency.id === ownId || agency.succeededById === ownId) return { of: 'own', agency }
    return agency.isProvince ? { of: 'province' } : { of: 'other', agency }
  }
  const answered = (words: string): AgencyStanding | undefined => {
    const answer = asked.get(words)
    return answer && { of: answer === 'own' ? 'own' : 'left_out' }
  }
  const mentionedIn = new Map<string, KnownAgency[]>()
  const mentioned = (words: string): KnownAgency[] => {
    const before = mentionedIn.get(words)
    if (before) return before
    const found = [...byName].filter(
      ([name]) => name.length >= shortestMentioned && ` ${words} `.includes(` ${name} `),
    )
    const agenciesAlone = found.filter(([, { isProvince }]) => !isProvince)
    const some = [...new Set((agenciesAlone.length > 0 ? agenciesAlone : found).map(([, agency]) => agency))]
    mentionedIn.set(words, some)
    return some
  }
  return {
    /** Whether the whole text is the name of an agency. */
    isName: (text: string): boolean => byName.get(plainWords(text))?.isProvince === false,
    /** The agency in a cell whose purpose is to name it. */
    standingOf(text: string): AgencyStanding {
      const words = plainWords(text)
      const exact = byName.get(words)
      if (exact) return answered(words) ?? standing(exact)
      const some = mentioned(words)
      return answered(words) ?? (some.length === 1 ? standing(some[0]!) : { of: 'unknown' })
    },
    /** The other agency that a title, sheet name or section mentions; undefined if it mentions none. */
    standingIn(text: string): AgencyStanding | undefined {
      const words = plainWords(text)
      const others = mentioned(words).map(standing)
      if (others.length === 0 || others.some(({ of }) => of !== 'other')) return undefined
      return answered(words) ?? others[0]
    },
  }
}
export type AgencyReader = ReturnType<typeof agencyReader>
